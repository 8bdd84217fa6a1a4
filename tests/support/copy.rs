//! Copies of the fixtures: the tool looks at code without marks, for what a mark says is no argument of the code's.

use super::lint::{self, Finding};
use super::marks;
use std::path::Path;
use tempfile::TempDir;

/// All findings of all rules below `dir`, as of a copy without marks. Places are those in `dir`.
pub(crate) fn findings(dir: &Path) -> Result<Vec<Finding>, String> {
    let shown = |error: std::io::Error| format!("{}: {error}", dir.display());
    let copy = without_marks(dir).map_err(shown)?;
    let mut found = lint::everything(copy.path(), ".")?;
    let (from, to) = (copy.path().canonicalize().map_err(shown)?, dir.canonicalize().map_err(shown)?);
    for finding in &mut found {
        if let Ok(below) = finding.file.strip_prefix(&from) {
            finding.file = to.join(below);
        }
    }
    Ok(found)
}

/// A copy of all but what was built, without marks.
pub(crate) fn without_marks(dir: &Path) -> std::io::Result<TempDir> {
    let copy = tempfile::tempdir()?;
    copy_dir(dir, copy.path())?;
    Ok(copy)
}

fn copy_dir(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_name() == "target" {
            continue;
        } else if entry.file_type()?.is_dir() {
            copy_dir(&path, &to)?;
            continue;
        }
        // What is no text has no marks.
        match std::fs::read_to_string(&path) {
            Ok(text) if path.extension().is_some_and(|e| e == "rs") => {
                std::fs::write(to, marks::strip(&text))?
            }
            _ => {
                std::fs::copy(path, to)?;
            }
        }
    }
    Ok(())
}
