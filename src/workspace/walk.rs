//! Lists the `.rs` files below a directory, without what nobody wrote: build output, vendored packages, whatever
//! `.gitignore` and its like name.

use super::{Problem, Request};
use crate::disk;
use ignore::overrides::{Override, OverrideBuilder};
use ignore::{DirEntry, WalkBuilder, WalkState};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// The `.rs` files below `dirs` in no particular order, and what could not be read; ignore files above `dirs` hold if
/// `parents` says so.
pub(super) fn rust_files(
    dirs: &[PathBuf],
    excluded: &Override,
    parents: bool,
    request: &Request,
) -> (Vec<PathBuf>, Vec<Problem>) {
    let refused = Refused::default();
    let dirs: Vec<&PathBuf> = match request.respect_ignore {
        true => dirs.iter().filter(|dir| refused.admits_root(dir)).collect(),
        false => dirs.iter().collect(),
    };
    let Some((first, others)) = dirs.split_first() else { return (Vec::new(), refused.problems()) };
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
        .filter_entry({
            let (asks, refused) = (request.respect_ignore, refused.clone());
            move |entry| {
                let is_ours = || is_ours(entry) && (!asks || refused.admits(entry.path()));
                entry.depth() == 0 || !is_dir(entry) || is_ours()
            }
        });
    // Starting threads costs more than walking a small tree; a large one is worth beginning anew.
    let small = if request.threads == 1 { None } else { run(&mut builder, 1, SMALL) };
    let found = small.or_else(|| run(&mut builder, request.threads, usize::MAX)).unwrap_or_default();
    let mut problems = found.problems;
    problems.extend(refused.problems());
    (found.files, problems)
}

/// Walks on so many threads; `None` when there are more entries than that. The library's walk without threads reads ignore files
/// in directories that it passes over, and asks nobody first.
fn run(builder: &mut WalkBuilder, threads: usize, patience: usize) -> Option<Found> {
    let all = Mutex::new(Found::default());
    builder.threads(threads).build_parallel().run(|| {
        let mut mine = Handover { found: Found::default(), to: &all };
        let mut left = patience;
        Box::new(move |entry| {
            if left == 0 {
                mine.found.is_part = true;
                return WalkState::Quit;
            }
            left -= 1;
            mine.found.take(entry);
            WalkState::Continue
        })
    });
    let all = all.into_inner().unwrap_or_else(PoisonError::into_inner);
    (!all.is_part).then_some(all)
}

/// Ignore files that must not be opened: the library would wait for a pipe and read a device until memory ends.
#[derive(Clone, Default)]
struct Refused(Arc<Mutex<Vec<Problem>>>);

/// What the library opens in each directory.
const IGNORE_FILES: [&str; 3] = [".gitignore", ".ignore", ".git/info/exclude"];

/// Bytes of the largest ignore file that is read: each of its lines becomes a pattern that every path is held against.
const LARGEST_IGNORE_FILE: u64 = 1 << 20;

impl Refused {
    /// Whether the ignore files of a directory may be opened. It is left out otherwise, and that is told.
    fn admits(&self, dir: &Path) -> bool {
        let refusal = |name: &&str| {
            let path = dir.join(name);
            let error = disk::check(&std::fs::metadata(&path).ok()?, LARGEST_IGNORE_FILE).err()?;
            // The library passes over directories itself.
            (error.kind() != std::io::ErrorKind::IsADirectory).then_some((path, error))
        };
        let Some((path, error)) = IGNORE_FILES.iter().find_map(refusal) else { return true };
        let what = format!(
            "cannot read this ignore file: {error}; nothing is checked where it holds until it is removed"
        );
        let problem = Problem::fatal(path, what);
        let mut problems = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !problems.contains(&problem) {
            problems.push(problem);
        }
        false
    }

    /// The same for a directory in which a walk begins, with those above it: they are read even where they do not hold.
    fn admits_root(&self, dir: &Path) -> bool {
        let real = std::fs::canonicalize(dir).unwrap_or_else(|_| dir.to_path_buf());
        self.admits(dir) && real.ancestors().skip(1).all(|above| self.admits(above))
    }

    fn problems(&self) -> Vec<Problem> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
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
    /// There is more.
    is_part: bool,
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
        all.is_part |= self.found.is_part;
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
