//! One run of the engine: from what a user asked for to findings, before anyone decides how loud they are.

mod demand;
mod run;
mod show;

use crate::config::Config;
use crate::finding::Finding;
use crate::source::{FileId, Range};
use crate::workspace::{Problem, Workspace};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Duration;

/// What a user asked for.
#[derive(Clone, Debug)]
pub struct Request {
    /// Which files and packages.
    pub places: crate::workspace::Request,
    /// The configuration, with what the command line changed in it.
    pub config: Config,
    /// A text to check instead of what is on disk under its name.
    pub stdin: Option<Stdin>,
    /// Where the engine counts its progress for somebody to show.
    pub progress: Option<Arc<Progress>>,
}

/// A text given on standard input.
#[derive(Clone, Debug)]
pub struct Stdin {
    /// The name it goes by.
    pub name: PathBuf,
    /// The text.
    pub text: String,
}

/// Counters that the engine raises as it goes.
#[derive(Debug, Default)]
pub struct Progress {
    /// Files that are done.
    pub done: AtomicUsize,
    /// Files that there are, as far as known.
    pub total: AtomicUsize,
}

/// What a run found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Packages and files.
    pub workspace: Workspace,
    /// Texts by [`FileId`]. A text may be left empty when its file has no finding and never says `bplint`.
    pub texts: Vec<Arc<str>>,
    /// Findings of all rules, in no particular order, suppressed ones included.
    pub findings: Vec<Finding>,
    /// What went wrong with the job itself, beside [`Workspace::problems`].
    pub problems: Vec<Problem>,
    /// Places that could not be read; rule `unparsed_file` reports them.
    pub unread: Vec<Unread>,
    /// Code that belongs to tests inside other files.
    pub tests: Vec<(FileId, Range)>,
    /// Figures about the run.
    pub stats: Stats,
}

/// A stretch of a file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread {
    /// File.
    pub file: FileId,
    /// Where reading stopped.
    pub range: Range,
    /// What is wrong, in one clause.
    pub what: String,
}

/// Figures about a run.
#[derive(Clone, Debug, Default)]
pub struct Stats {
    /// Files looked at.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
    /// Function bodies that were parsed; the others needed no look.
    pub parsed_bodies: usize,
    /// Dependencies whose sources were not at hand, sorted by name.
    pub missing_sources: Vec<String>,
    /// Steps of the run and how long each took, in order.
    pub parts: Vec<(&'static str, Duration)>,
    /// Time from start to end.
    pub elapsed: Duration,
}

/// Runs all rules.
pub fn check(request: &Request) -> Checked {
    run::run(request)
}

/// Explains what the tool sees at a line and why it reports it or stays silent.
///
/// # Errors
/// A sentence for people, when the file is not among those that are linted.
pub fn why(request: &Request, file: &Path, line: u32) -> Result<String, String> {
    run::with_pool(request.places.threads, || show::why(request, file, line))
}

/// Prints the facts read from a file.
///
/// # Errors
/// As for [`why`].
pub fn facts(request: &Request, file: &Path) -> Result<String, String> {
    run::with_pool(request.places.threads, || show::facts(request, file))
}
