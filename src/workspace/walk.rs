//! Lists the `.rs` files below a directory, without what nobody wrote: build output, vendored packages, whatever
//! `.gitignore` and its like name.

use super::{Problem, Request};
use ignore::overrides::{Override, OverrideBuilder};
use ignore::{DirEntry, WalkBuilder, WalkState};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The `.rs` files below `dirs` in no particular order, and what could not be read; ignore files above `dirs` hold if
/// `parents` says so.
pub(super) fn rust_files(
    dirs: &[PathBuf],
    excluded: &Override,
    parents: bool,
    request: &Request,
) -> (Vec<PathBuf>, Vec<Problem>) {
    let mut found = Found::default();
    let Some((first, others)) = dirs.split_first() else { return (found.files, found.problems) };
    let mut builder = WalkBuilder::new(first);
    for dir in others {
        builder.add(dir);
    }
    builder
        .overrides(excluded.clone())
        .standard_filters(request.respect_ignore)
        .parents(parents && request.respect_ignore)
        .hidden(true)
        .require_git(false)
        .threads(request.threads)
        .filter_entry(|entry| entry.depth() == 0 || !is_dir(entry) || is_ours(entry));
    // Starting threads costs more than walking a small tree; a large one is worth beginning anew.
    let patience = if request.threads == 1 { usize::MAX } else { SMALL };
    let mut entries = builder.build();
    entries.by_ref().take(patience).for_each(|entry| found.take(entry));
    if entries.next().is_none() {
        return (found.files, found.problems);
    }
    let all = Mutex::new(Found::default());
    builder.build_parallel().run(|| {
        let mut mine = Handover { found: Found::default(), to: &all };
        Box::new(move |entry| {
            mine.found.take(entry);
            WalkState::Continue
        })
    });
    let all = all.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    (all.files, all.problems)
}

/// The patterns of files to leave out, relative to `root`; a pattern that cannot be read is a problem.
pub(super) fn excluded(root: &Path, patterns: &[String], problems: &mut Vec<Problem>) -> Override {
    let mut builder = OverrideBuilder::new(root);
    for pattern in patterns {
        if let Err(error) = builder.add(&format!("!{pattern}")) {
            problems.push(Problem::fatal(
                root,
                format!("cannot read the pattern `{pattern}` of `exclude`: {error}"),
            ));
        }
    }
    builder.build().unwrap_or_else(|_| Override::empty())
}

/// Entries of a tree that one thread walks in less time than several take to start.
const SMALL: usize = 2_000;

#[derive(Default)]
struct Found {
    files: Vec<PathBuf>,
    problems: Vec<Problem>,
}

impl Found {
    fn take(&mut self, entry: Result<DirEntry, ignore::Error>) {
        match entry {
            Ok(entry) if is_rust(entry.path()) && entry.file_type().is_some_and(|t| t.is_file()) => {
                self.files.push(entry.into_path());
            }
            Ok(_) => {}
            Err(error) => self.problems.push(explain(error)),
        }
    }
}

/// Hands a thread's share over when the thread is done.
struct Handover<'a> {
    found: Found,
    to: &'a Mutex<Found>,
}

impl Drop for Handover<'_> {
    fn drop(&mut self) {
        let mut all = self.to.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        all.files.append(&mut self.found.files);
        all.problems.append(&mut self.found.problems);
    }
}

/// The file has the extension of Rust source.
pub(super) fn is_rust(path: &Path) -> bool {
    path.extension() == Some(OsStr::new("rs"))
}

fn is_dir(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|t| t.is_dir())
}

/// A directory that people write in: not a cache, not build output, not a copy of somebody else's package.
fn is_ours(entry: &DirEntry) -> bool {
    let dir = entry.path();
    match entry.file_name().to_str() {
        Some("node_modules") => return false,
        Some("target") if dir.with_file_name("Cargo.toml").is_file() => return false,
        _ => {}
    }
    !dir.join("CACHEDIR.TAG").is_file() && !dir.join(".cargo-checksum.json").is_file()
}

fn explain(error: ignore::Error) -> Problem {
    let path = path_of(&error).map_or_else(PathBuf::new, Path::to_path_buf);
    match error.io_error() {
        Some(io) => Problem::new(path, format!("cannot read this directory: {io}")),
        None => Problem::new(path, error.to_string()),
    }
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::Loop { child, .. } => Some(child),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        _ => None,
    }
}
