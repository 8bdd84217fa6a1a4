//! The directories in which cargo keeps the sources of other people's packages.

use semver::{Version, VersionReq};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use toml::{Table, Value};

/// Directories of packages, found by their names alone.
#[derive(Debug, Default)]
pub(super) struct Stores {
    /// In order of preference.
    dirs: Vec<PathBuf>,
    /// Names of the directories in each of them, sorted; there are thousands, so they are read when first needed.
    names: OnceLock<Vec<Vec<String>>>,
    /// `git/checkouts`
    checkouts: Option<PathBuf>,
    /// Configuration of cargo that was looked for.
    configs: Vec<PathBuf>,
    /// Somebody asked for checkouts.
    checked_out: AtomicBool,
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
    /// registry's.
    pub(super) fn open(roots: &[PathBuf], home: Option<&Path>) -> Stores {
        let registry = home.map(|home| home.join("registry/src"));
        let (mut dirs, configs) = vendored(roots, home);
        dirs.extend(registry.iter().flat_map(|dir| subdirs(dir)));
        Stores { dirs, configs, checkouts: home.map(|home| home.join("git/checkouts")), ..Stores::default() }
    }

    /// Where this very version of a package lies, if it is there.
    pub(super) fn at(&self, name: &str, version: &Version) -> impl Iterator<Item = PathBuf> {
        let names = [format!("{name}-{version}"), name.to_owned()];
        self.dirs.iter().flat_map(move |store| names.clone().map(|name| store.join(name)))
    }

    /// Where versions of a package lie, in each store the newest first.
    pub(super) fn versions(&self, package: &str) -> Vec<Stored> {
        let mut all = Vec::new();
        for (store, names) in self.dirs.iter().zip(self.names()) {
            let first = names.partition_point(|name| name.as_str() < package);
            let near = names[first..].iter().take_while(|name| name.starts_with(package));
            let mut here: Vec<Stored> = near.filter_map(|name| stored(store, name, package)).collect();
            here.sort_by(|a, b| b.version.cmp(&a.version));
            all.append(&mut here);
        }
        all
    }

    /// All that was read or looked for so far, there or not; packages aside.
    pub(super) fn looked_at(&self) -> Vec<PathBuf> {
        let mut all = self.configs.clone();
        if self.names.get().is_some() {
            all.extend(self.dirs.iter().cloned());
            // A registry has a directory of its own, which may be new.
            all.extend(self.dirs.iter().filter_map(|dir| dir.parent()).map(Path::to_path_buf));
        }
        if let Some(checkouts) = self.checkouts.iter().find(|_| self.checked_out.load(Ordering::Relaxed)) {
            all.extend(subdirs(checkouts));
            all.push(checkouts.clone());
        }
        all
    }

    fn names(&self) -> &[Vec<String>] {
        self.names.get_or_init(|| self.dirs.iter().map(|dir| names(dir)).collect())
    }

    /// Checkouts of a git repository: of the commit that starts with the directory's name, or all.
    pub(super) fn checkouts(&self, url: &str, commit: Option<&str>) -> Vec<PathBuf> {
        let Some(all) = &self.checkouts else { return Vec::new() };
        self.checked_out.store(true, Ordering::Relaxed);
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
}

/// A directory of a store, if it is named for the package.
fn stored(store: &Path, dir: &str, package: &str) -> Option<Stored> {
    let (name, version) = match split(dir) {
        Some((name, version)) => (name, Some(version)),
        None => (dir, None),
    };
    (name == package).then(|| Stored { dir: store.join(dir), version })
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

/// Directories of vendored packages: those that cargo's configuration names, and `vendor` beside a root. With them, where
/// configuration was looked for.
fn vendored(roots: &[PathBuf], home: Option<&Path>) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let (mut dirs, mut configs) = (Vec::new(), Vec::new());
    let near = roots.iter().flat_map(|root| root.ancestors()).map(|dir| dir.join(".cargo"));
    for config in near.chain(home.map(Path::to_path_buf)) {
        configs.extend(["config.toml", "config"].map(|name| config.join(name)));
        let read = |name: &str| crate::disk::read_text(&config.join(name)).ok()?.parse::<Table>().ok();
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
    (dirs, configs)
}

/// The directories in `dir`, sorted.
fn subdirs(dir: &Path) -> Vec<PathBuf> {
    names(dir).into_iter().map(|name| dir.join(name)).collect()
}

/// Names of the directories in `dir`, sorted.
fn names(dir: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let dirs = entries.filter(|entry| entry.file_type().is_ok_and(|t| !t.is_file()));
    let mut names: Vec<String> = dirs.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    names
}
