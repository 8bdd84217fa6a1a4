//! Applies the safe fixes to a copy of the fixtures and looks at it again.

use super::copy;
use super::lint::{self, Finding};
use libtest_mimic::Failed;
use rustfix::diagnostics::Diagnostic;
use rustfix::{CodeFix, Filter};
use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

/// A copy of the fixtures with every safe fix applied.
pub(crate) struct Mended {
    copy: TempDir,
    /// What the tool says of the copy.
    found: Vec<Finding>,
    /// What of it a user without configuration sees.
    shown: Vec<Finding>,
}

impl Mended {
    /// Where the copy lies.
    pub(crate) fn dir(&self) -> &Path {
        self.copy.path()
    }
}

static MENDED: LazyLock<Result<Mended, String>> = LazyLock::new(|| mend().map_err(|error| error.to_string()));

/// The mended copy, made once.
pub(crate) fn mended() -> Result<&'static Mended, Failed> {
    MENDED.as_ref().map_err(|error| error.clone().into())
}

/// Each finding of `rule` that had a safe fix is gone, and no other rule has more to say than before. At the place of a
/// fix a rule that is off by default may speak up: what was thrown away together with a future is thrown away still
/// once the future is awaited, and no user sees that who did not ask for it.
pub(crate) fn check(rule: &str) -> Result<(), Failed> {
    let before = super::found()?;
    let mended = mended()?;
    let in_fixture = |finding: &&Finding, dir: &Path| {
        let src = dir.join("rules/src");
        finding.file == src.join(rule).with_extension("rs") || finding.file.starts_with(src.join(rule))
    };
    let count = |found: &[&Finding], dir: &Path| {
        let mut counts = BTreeMap::<String, usize>::new();
        found
            .iter()
            .filter(|f| in_fixture(f, dir))
            .for_each(|f| *counts.entry(f.rule.clone()).or_default() += 1);
        counts
    };
    let old_dir = lint::fixtures().canonicalize()?;
    let fixed: Vec<&Finding> =
        before.iter().filter(|f| f.rule == rule && f.has_safe_fix() && in_fixture(f, &old_dir)).collect();
    let mut allowed = count(&before.iter().collect::<Vec<_>>(), &old_dir);
    if let Some(own) = allowed.get_mut(rule) {
        *own -= fixed.len();
    }
    let new_dir = mended.dir().canonicalize()?;
    let place = |f: &Finding, dir: &Path| (f.file.strip_prefix(dir).ok().map(Path::to_path_buf), f.line);
    let at_fix =
        |f: &Finding| fixed.iter().any(|done| place(done, &old_dir) == place(f, &new_dir) && f.rule != rule);
    let is_shown =
        |f: &Finding| mended.shown.iter().any(|s| (&s.rule, &s.file, s.line) == (&f.rule, &f.file, f.line));
    let judged: Vec<&Finding> = mended.found.iter().filter(|f| is_shown(f) || !at_fix(f)).collect();
    let now = count(&judged, &new_dir);
    for (other, left) in now {
        let most = allowed.get(&other).copied().unwrap_or_default();
        if left > most {
            return Err(format!(
                "after the fixes of {rule} there are {left} findings of {other}, not {most}"
            )
            .into());
        }
    }
    Ok(())
}

fn mend() -> Result<Mended, Box<dyn std::error::Error>> {
    let from = lint::fixtures().canonicalize()?;
    let copy = copy::without_marks(&from)?;
    let mut by_file = BTreeMap::<PathBuf, Vec<&Finding>>::new();
    let found = super::FOUND.as_ref().map_err(String::clone)?;
    for finding in found.iter().filter(|finding| finding.has_safe_fix()) {
        by_file.entry(finding.file.clone()).or_default().push(finding);
    }
    for (file, findings) in by_file {
        let to = copy.path().join(file.strip_prefix(&from)?);
        let mut code = CodeFix::new(&std::fs::read_to_string(&to)?);
        for finding in findings {
            let diagnostic: Diagnostic = serde_json::from_value(finding.diagnostic.clone())?;
            let suggestion =
                rustfix::collect_suggestions(&diagnostic, &HashSet::new(), Filter::MachineApplicableOnly);
            let suggestion =
                suggestion.ok_or_else(|| format!("no fix to apply in {}", finding.diagnostic))?;
            for solution in &suggestion.solutions {
                code.apply_solution(solution)
                    .map_err(|e| format!("{}:{}: {e}", file.display(), finding.line))?;
            }
        }
        std::fs::write(to, code.finish()?)?;
    }
    let found = lint::everything(copy.path(), ".")?;
    let shown = lint::defaults(copy.path(), ".")?;
    Ok(Mended { copy, found, shown })
}
