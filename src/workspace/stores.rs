//! The directories in which cargo keeps the sources of other people's packages.

use rustc_hash::FxHashMap;
use semver::{Version, VersionReq};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// Directories of packages by name, read from their names alone.
#[derive(Debug, Default)]
pub(super) struct Stores {
    /// In order of preference, each with all its packages.
    packages: FxHashMap<String, Vec<Stored>>,
    /// `git/checkouts`
    checkouts: Option<PathBuf>,
}

/// A package in a store.
#[derive(Clone, Debug)]
pub(super) struct Stored {
    /// Its directory.
    pub(super) dir: PathBuf,
    /// `None` where the directory's name does not tell (`vendor/NAME`).
    pub(super) version: Option<Version>,
}

impl Stores {
    /// The stores for workspaces in `roots`: vendored packages first, as source replacement has it, then the
    /// registry's, newest first.
    pub(super) fn open(roots: &[PathBuf], home: Option<&Path>) -> Stores {
        let mut stores =
            Stores { checkouts: home.map(|home| home.join("git/checkouts")), ..Stores::default() };
        for dir in vendored(roots, home) {
            stores.add(&dir);
        }
        let registry = home.map(|home| home.join("registry/src"));
        for index in registry.iter().flat_map(|dir| subdirs(dir)) {
            stores.add(&index);
        }
        stores
    }

    /// Where versions of a package lie.
    pub(super) fn versions(&self, name: &str) -> &[Stored] {
        self.packages.get(name).map_or(&[], Vec::as_slice)
    }

    /// Checkouts of a git repository: of the commit that starts with the directory's name, or all.
    pub(super) fn checkouts(&self, url: &str, commit: Option<&str>) -> Vec<PathBuf> {
        let Some(all) = &self.checkouts else { return Vec::new() };
        let of_repository = |dir: &PathBuf| {
            let name = dir.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            name.rsplit_once('-').is_some_and(|(name, _hash)| name == repository(url))
        };
        let of_commit = |dir: &PathBuf| {
            let name = dir.file_name().unwrap_or_default().to_string_lossy();
            commit.is_none_or(|commit| commit.starts_with(name.as_ref()))
        };
        subdirs(all)
            .into_iter()
            .filter(of_repository)
            .flat_map(|dir| subdirs(&dir))
            .filter(of_commit)
            .collect()
    }

    fn add(&mut self, store: &Path) {
        let mut found: Vec<(String, Stored)> = Vec::new();
        for dir in subdirs(store) {
            let Some(name) = dir.file_name().and_then(|name| name.to_str()) else { continue };
            match split(name) {
                Some((name, version)) => {
                    found.push((name.to_owned(), Stored { version: Some(version), dir }))
                }
                None => found.push((name.to_owned(), Stored { version: None, dir })),
            }
        }
        found.sort_by(|a, b| (&a.0, &b.1.version).cmp(&(&b.0, &a.1.version)));
        for (name, stored) in found {
            self.packages.entry(name).or_default().push(stored);
        }
    }
}

/// The version satisfies the requirement; any does when there is none.
pub(super) fn admits(wanted: Option<&VersionReq>, version: &Version) -> bool {
    wanted.is_none_or(|wanted| wanted.matches(version))
}

/// `NAME-VERSION`, where both may hold dashes.
fn split(dir: &str) -> Option<(&str, Version)> {
    let at = |(i, _)| Some((&dir[..i], Version::parse(&dir[i + 1..]).ok()?));
    dir.match_indices('-').find_map(at)
}

/// Name of a repository, as cargo's checkouts have it.
fn repository(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or(url).trim_end_matches('/');
    let last = path.rsplit(['/', ':']).next().unwrap_or(path);
    last.strip_suffix(".git").unwrap_or(last).to_lowercase()
}

/// Directories of vendored packages: those that cargo's configuration names, and `vendor` beside a root.
fn vendored(roots: &[PathBuf], home: Option<&Path>) -> Vec<PathBuf> {
    let mut dirs = Vec::new();
    let near = roots.iter().flat_map(|root| root.ancestors()).map(|dir| dir.join(".cargo"));
    for config in near.chain(home.map(Path::to_path_buf)) {
        let read = |name: &str| std::fs::read_to_string(config.join(name)).ok()?.parse::<Table>().ok();
        let Some(table) = read("config.toml").or_else(|| read("config")) else { continue };
        let base = config.parent().unwrap_or(&config);
        for source in table.get("source").and_then(Value::as_table).into_iter().flatten() {
            if let Some(dir) = source.1.get("directory").and_then(Value::as_str) {
                dirs.push(base.join(dir));
            }
        }
    }
    dirs.extend(roots.iter().map(|root| root.join("vendor")));
    let mut seen = rustc_hash::FxHashSet::default();
    dirs.retain(|dir| seen.insert(dir.clone()));
    dirs
}

/// The directories in `dir`, sorted.
fn subdirs(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let mut dirs: Vec<PathBuf> = entries
        .filter(|entry| entry.file_type().is_ok_and(|t| !t.is_file()))
        .map(|entry| entry.path())
        .collect();
    dirs.sort();
    dirs
}
