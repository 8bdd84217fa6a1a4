//! What a run found, kept for the next one: while nothing has changed, there is nothing to find out.
//!
//! Discovery is never skipped, so that new files, other ignore rules and other manifests show by themselves. What counts beyond
//! it is the tool, what was asked, the bytes of every file that discovery gives, and what of the disk the sources of
//! dependencies were found by. Levels, suppressions and baselines are judged anew each time.

use super::run::Discovered;
use super::{Checked, Request, Skipped, Stats, Unread};
use crate::cache::{Answer, Place, Seen, this_build};
use crate::finding::{Finding, Label};
use crate::program::FileFacts;
use crate::source::{FileId, Range};
use crate::workspace::{File, LookedAt, Problem, Workspace};
use memchr::memmem;
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::hash::Hash;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Instant, SystemTime};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// The memory of one run.
pub(super) struct Memory {
    place: Place,
}

/// What a run found, but for the workspace itself.
#[derive(Serialize, Deserialize)]
struct Found {
    findings: Vec<Finding>,
    problems: Vec<Problem>,
    unread: Vec<Unread>,
    tests: Vec<(FileId, Range)>,
    files: usize,
    bytes: u64,
    skipped: Skipped,
    /// Files whose text somebody will want to see, and its hash.
    shown: Vec<(FileId, u64)>,
}

impl Memory {
    /// None where nothing is to be kept, or where texts count that the disk does not have.
    pub(super) fn of(request: &Request, workspace: &Workspace) -> Option<Memory> {
        let folder = request.cache.as_ref().filter(|_| request.overlays.is_empty())?;
        let mut state = Xxh3::new();
        this_build()?.hash(&mut state);
        workspace.hash(&mut state);
        let mut places = request.places.clone();
        places.threads = 0;
        let home = std::env::var_os("CARGO_HOME");
        let Request { config, everything, .. } = request;
        let name = format!("{places:?} {config:?} {everything} {home:?} {:?}", std::env::home_dir());
        Some(Memory { place: Place::new(folder, name.as_bytes(), state.digest128()) })
    }

    /// What an earlier run found, if it still holds.
    pub(super) fn recall(&self, found: &Discovered) -> Option<Checked> {
        let at = Instant::now();
        let known: Found = self.place.recall()?;
        let workspace = found.workspace.clone();
        let mut texts = vec![Arc::<str>::from(""); workspace.files.len()];
        for (file, hash) in known.shown {
            let text = crate::workspace::read(workspace.files.get(file.0 as usize)?).ok()?;
            // Somebody may be writing at this very moment.
            texts[file.0 as usize] = Some(text).filter(|text| xxh3_64(text.as_bytes()) == hash)?;
        }
        let stats = Stats {
            files: known.files,
            bytes: known.bytes,
            skipped: known.skipped,
            parts: vec![("discover", found.took), ("recall", at.elapsed())],
            elapsed: found.started.elapsed(),
            ..Stats::default()
        };
        Some(Checked {
            facts: vec![None; workspace.files.len()],
            workspace,
            texts,
            findings: known.findings,
            problems: known.problems,
            unread: known.unread,
            tests: known.tests,
            excused: Vec::new(),
            stats,
        })
    }

    /// Keeps what a run found that began at `began`.
    pub(super) fn keep(&self, checked: &Checked, looked_at: LookedAt, began: SystemTime) {
        let Some(seen) = seen(checked, looked_at, began) else { return };
        let value = Found {
            findings: checked.findings.clone(),
            problems: checked.problems.clone(),
            unread: checked.unread.clone(),
            tests: checked.tests.clone(),
            files: checked.stats.files,
            bytes: checked.stats.bytes,
            skipped: checked.stats.skipped.clone(),
            shown: shown(checked),
        };
        self.place.keep(&Answer { seen, value });
    }
}

/// What the disk was like for a run; none where it cannot be told for sure.
fn seen(checked: &Checked, looked_at: LookedAt, began: SystemTime) -> Option<Vec<(PathBuf, Seen)>> {
    let linted = &checked.workspace.files;
    let of_file = |(file, facts): (&File, &Option<Arc<FileFacts>>)| {
        let seen = match facts {
            Some(facts) => Seen::text(&file.path, &facts.text, began),
            None => Seen::path(&file.path, began)?,
        };
        Some((file.path.clone(), seen))
    };
    let mut all: Vec<_> = linted.par_iter().zip(&checked.facts).map(of_file).collect::<Option<_>>()?;
    let files: FxHashSet<&PathBuf> = linted.iter().map(|file| &file.path).collect();
    let others: Vec<PathBuf> = looked_at.paths.into_iter().filter(|path| !files.contains(path)).collect();
    let of_path = |path: PathBuf| {
        let seen = Seen::path(&path, began)?;
        Some((path, seen))
    };
    all.extend(others.into_par_iter().map(of_path).collect::<Option<Vec<_>>>()?);
    all.extend(looked_at.shelves.into_iter().map(|dir| (dir.clone(), Seen::presence(&dir))));
    Some(all)
}

/// The files whose text a report needs: those with a finding, and those that speak to the tool.
fn shown(checked: &Checked) -> Vec<(FileId, u64)> {
    let of_label = |label: &Label| label.file;
    let of_finding = |f: &Finding| {
        let edits = f.fixes.iter().flat_map(|fix| fix.edits.iter().map(|edit| edit.file));
        let labels = f.labels.iter().map(of_label);
        labels.chain(edits).chain([f.primary.file]).collect::<Vec<_>>()
    };
    let mut files: BTreeSet<FileId> = checked.findings.iter().flat_map(of_finding).collect();
    files.extend(checked.unread.iter().map(|unread| unread.file));
    let finder = memmem::Finder::new("bplint");
    let speaks = |text: &Arc<str>| finder.find(text.as_bytes()).is_some();
    let speaking = checked.texts.iter().enumerate().filter(|(_, text)| speaks(text));
    files.extend(speaking.map(|(n, _)| FileId(n as u32)));
    files.into_iter().map(|file| (file, xxh3_64(checked.texts[file.0 as usize].as_bytes()))).collect()
}
