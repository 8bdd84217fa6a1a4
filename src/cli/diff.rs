//! `--diff BASE`: what has changed since then.
//!
//! Git is asked which files `BASE` has and what they held, and what was linted is held against that. A finding is left out only
//! where its file is known to have been there and its lines to have been the same.

mod git;

use crate::report::{Changes, Report};
use crate::source::{FileId, path_of};
use anyhow::{Context, Result};
use git::{Git, Id};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::path::Path;

/// Files that are gone since `BASE`, at most, among which a new file looks for its old self under any name.
const MOST_GONE: usize = 200;

/// Hides findings outside of what changed since `base`.
pub(super) fn apply(base: &str, report: &mut Report<'_>) -> Result<()> {
    let mut changes = Changes::default();
    let concerned = report.concerned();
    let git = Git::new(&report.repository);
    let tree = git.tree(base)?;
    if !concerned.is_empty() {
        let held = git.files(&tree)?;
        let mut blobs = git.blobs()?;
        let mut new = Vec::new();
        for file in concerned {
            match name(report, file).and_then(|name| held.get(&name)) {
                Some(id) => {
                    if let Some(before) = blobs.text(id).with_context(|| report.file(file).shown.clone())? {
                        changes.add(file, &before, report.text(file));
                    }
                }
                None => new.push(file),
            }
        }
        let mut gone = if new.is_empty() { Gone::default() } else { Gone::of(&held, &report.repository) };
        for file in new {
            if let Some(before) = gone.like(report, file, &mut blobs)? {
                changes.add(file, &before, report.text(file));
            }
        }
    }
    report.keep_changed(&changes);
    Ok(())
}

/// A file's path as git has it; none for one outside of the repository.
fn name(report: &Report<'_>, file: FileId) -> Option<Vec<u8>> {
    let path = report.file(file).path.strip_prefix(&report.repository).ok()?;
    let mut name = path.as_os_str().as_encoded_bytes().to_vec();
    if std::path::MAIN_SEPARATOR != '/' {
        name.iter_mut()
            .filter(|byte| **byte == std::path::MAIN_SEPARATOR as u8)
            .for_each(|byte| *byte = b'/');
    }
    Some(name)
}

/// Files of `BASE` that are not where they were: a file that is new may be one of them under another name.
#[derive(Default)]
struct Gone<'h> {
    /// Each until a file is found that was it.
    files: Vec<(&'h [u8], &'h Id)>,
    many: bool,
}

impl<'h> Gone<'h> {
    fn of(held: &'h BTreeMap<Vec<u8>, Id>, repository: &Path) -> Gone<'h> {
        let there = |name: &[u8]| path_of(name).is_none_or(|path| repository.join(path).exists());
        let rust = held.iter().filter(|(name, _)| name.ends_with(b".rs"));
        let files: Vec<_> =
            rust.filter(|(name, _)| !there(name)).map(|(name, id)| (name.as_slice(), id)).collect();
        let many = files.len() > MOST_GONE;
        Gone { files, many }
    }

    /// What a new file held where it was before: the text that has most lines in common with it, and half of them at least.
    fn like(&mut self, report: &Report<'_>, file: FileId, blobs: &mut git::Blobs) -> Result<Option<String>> {
        let own = report.file(file).path.file_name().map(|name| name.as_encoded_bytes().to_vec());
        let lines = lines_of(report.text(file));
        let mut best: Option<(usize, usize, String)> = None;
        for (n, (name, id)) in self.files.iter().enumerate() {
            let same_name = own.as_deref() == name.rsplit(|byte| *byte == b'/').next();
            if self.many && !same_name {
                continue;
            }
            let Some(text) = blobs.text(id)? else { continue };
            let before = lines_of(&text);
            let common: usize =
                lines.iter().map(|(line, n)| (*n).min(before.get(line).copied().unwrap_or(0))).sum();
            let most = report.text(file).lines().count().max(text.lines().count());
            if 2 * common >= most && best.as_ref().is_none_or(|(_, least, _)| common > *least) {
                best = Some((n, common, text));
            }
        }
        Ok(best.map(|(n, _, text)| {
            self.files.remove(n);
            text
        }))
    }
}

/// How often each line stands in a text.
fn lines_of(text: &str) -> FxHashMap<&str, usize> {
    let mut all = FxHashMap::default();
    text.lines().for_each(|line| *all.entry(line).or_default() += 1);
    all
}
