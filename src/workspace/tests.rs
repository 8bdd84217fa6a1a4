//! Small trees on disk, and what is found in them.

mod cargo_parity;
mod discovery;
mod sources;
mod support;

use super::{Request, Workspace, discover};
use std::fmt::Write;
use std::path::Path;

/// A temporary directory that holds the files of `text`: each starts at a line `-- path`, a path that ends in `/` is
/// an empty directory.
pub(crate) fn tree(text: &str) -> tempfile::TempDir {
    let dir = tempfile::Builder::new().prefix("bplint").tempdir().expect("a temporary directory");
    for file in format!("\n{}", text.trim_start()).split("\n-- ").skip(1) {
        let (path, content) = file.split_once('\n').unwrap_or((file, ""));
        let path = dir.path().join(path.trim());
        if path.to_string_lossy().ends_with('/') {
            std::fs::create_dir_all(&path).expect("a directory");
            continue;
        }
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
        std::fs::write(&path, format!("{content}\n")).expect("a file");
    }
    dir
}

/// Lints everything below `dir`.
fn everything(dir: &Path) -> Request {
    Request { threads: 1, ..Request::new(dir) }
}

/// One line a file: `shown [role] [package] [not linted]`.
fn files(request: &Request) -> String {
    let workspace = discover(request);
    let mut out = String::new();
    for file in &workspace.files {
        let package = workspace.package_of(file).map_or("-", |p| p.name.as_str());
        let lint = if file.lint { "" } else { " (generated)" };
        writeln!(out, "{} {:?} {package}{lint}", file.shown, file.role).expect("a string takes all");
    }
    out
}

/// One line a problem: `path: what`, fatal ones marked.
fn problems(workspace: &Workspace, dir: &Path) -> Vec<String> {
    let line = |p: &super::Problem| {
        let path = p.path.strip_prefix(dir).unwrap_or(&p.path).display();
        format!("{}{path}: {}", if p.fatal { "fatal: " } else { "" }, p.what)
    };
    workspace.problems.iter().map(line).collect()
}
