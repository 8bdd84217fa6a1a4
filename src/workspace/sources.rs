//! Sources of dependencies, where cargo keeps them.

use super::cargo::Manifests;
use super::lock::{Lock, Locked, requirement};
use super::manifest::Manifest;
use super::stores::{Stores, admits};
use super::targets::Wanted;
use super::{Dependency, Package, Workspace};
use rustc_hash::{FxHashMap, FxHashSet};
use semver::Version;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use toml::Value;

/// Finds the sources of dependencies on disk: path dependencies, vendored packages, the registry's and git checkouts.
///
/// Nothing is downloaded and cargo is never run; what is not there is not found. Directories and manifests are read
/// when first asked for, each once. The same question has the same answer for as long as the value lives.
#[derive(Debug)]
pub struct Sources {
    enabled: bool,
    home: Option<PathBuf>,
    /// Directories of the packages that are linted.
    linted: Vec<PathBuf>,
    manifests: Manifests,
    locks: OnceLock<Vec<Lock>>,
    stores: OnceLock<Stores>,
    /// By manifest and name in code.
    answers: Memo<(PathBuf, String)>,
    packages: Memo<PathBuf>,
    /// Files that somebody asked for, where they are not on a shelf.
    files: Mutex<FxHashSet<PathBuf>>,
}

/// What of the disk answers hang on.
#[derive(Clone, Debug, Default)]
pub struct LookedAt {
    /// Files that were read or looked for and directories that were listed, there or not.
    pub paths: FxHashSet<PathBuf>,
    /// Directories of packages whose files never change: all that matters is whether they are there.
    pub shelves: FxHashSet<PathBuf>,
}

/// Answers given so far.
type Memo<K> = Mutex<FxHashMap<K, Option<Arc<Package>>>>;

impl Sources {
    /// Sources for the packages of a workspace, with cargo's home as `CARGO_HOME` or the user's home directory tell
    /// it; when not `enabled`, nothing is ever found.
    pub fn new(workspace: &Workspace, enabled: bool) -> Self {
        let told = std::env::var_os("CARGO_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
        let home = told.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
        Sources::with_home(workspace, enabled, home)
    }

    /// The same with another home of cargo.
    pub fn with_home(workspace: &Workspace, enabled: bool, home: Option<PathBuf>) -> Self {
        Sources {
            enabled,
            home,
            linted: workspace.packages.iter().map(|package| package.dir.clone()).collect(),
            manifests: Manifests::default(),
            locks: OnceLock::new(),
            stores: OnceLock::new(),
            answers: Mutex::default(),
            packages: Mutex::default(),
            files: Mutex::default(),
        }
    }

    /// The package that the code of `from` calls `name`, with its library as the only target.
    ///
    /// The version is the lock file's where there is one and its sources are on disk, else the newest on disk that
    /// the requirement admits. What is found may be asked for its own dependencies in turn.
    pub fn find(&self, from: &Package, name: &str) -> Option<Arc<Package>> {
        if !self.enabled {
            return None;
        }
        let question = (from.manifest.clone(), name.to_owned());
        if let Some(known) = lock(&self.answers).get(&question) {
            return known.clone();
        }
        let found = self.search(from, name);
        lock(&self.answers).entry(question).or_insert(found).clone()
    }

    /// The text of a file; `None` when it cannot be read or when sources are switched off.
    pub fn read_file(&self, path: &Path) -> Option<Arc<str>> {
        if !self.enabled {
            return None;
        }
        if self.shelf_of(path).is_none() {
            lock(&self.files).insert(path.to_path_buf());
        }
        crate::disk::read_text(path).ok().map(Into::into)
    }

    /// The package's directory, for a file in the registry's cache or in a checkout of one commit: places where files never
    /// change.
    pub fn shelf_of(&self, file: &Path) -> Option<PathBuf> {
        let home = self.home.as_ref()?;
        let stores = ["registry/src", "git/checkouts"].map(|store| home.join(store));
        let store = stores.iter().find(|store| file.starts_with(store))?;
        // An index or a repository, then a package or a commit.
        let mut within = file.strip_prefix(store).ok()?.components();
        Some(store.join(within.next()?).join(within.next()?))
    }

    /// What all answers so far hang on.
    pub fn looked_at(&self) -> LookedAt {
        let mut all = self.manifests.looked_at();
        all.extend(lock(&self.files).drain());
        all.extend(lock(&self.packages).keys().map(|dir| dir.join("src/lib.rs")));
        all.extend(self.locks.get().into_iter().flat_map(|_| self.roots()).map(|dir| dir.join("Cargo.lock")));
        all.extend(self.stores.get().into_iter().flat_map(Stores::looked_at));
        let mut looked_at = LookedAt::default();
        for path in all {
            match self.shelf_of(&path) {
                Some(package) => looked_at.shelves.insert(package),
                None => looked_at.paths.insert(path),
            };
        }
        looked_at
    }

    fn search(&self, from: &Package, name: &str) -> Option<Arc<Package>> {
        let mut named: Vec<&Dependency> = from.dependencies.iter().filter(|d| d.name == name).collect();
        named.sort_by_key(|dependency| dependency.kind as u8);
        if !named.is_empty() {
            return named.into_iter().find_map(|dependency| self.locate(from, dependency));
        }
        // A library may go by another name than its package (`md-5` is `md5`).
        let not_renamed = from.dependencies.iter().filter(|d| d.package.replace('-', "_") == d.name);
        let mut packages = not_renamed.filter_map(|dependency| self.locate(from, dependency));
        packages.find(|package| package.lib().is_some_and(|lib| lib.name == name))
    }

    fn locate(&self, from: &Package, dependency: &Dependency) -> Option<Arc<Package>> {
        if let Some(found) = dependency.path.as_ref().and_then(|dir| self.package(dir, None)) {
            return Some(found);
        }
        let settled = self.lock_for(from).and_then(|lock| Some((lock, lock.resolve(from, dependency)?)));
        if let Some((lock, locked)) = settled
            && let Some(found) = self.settled(lock, locked)
        {
            return Some(found);
        }
        match &dependency.git {
            Some(url) => self.in_checkout(url, None, &dependency.package, &format!("git+{url}")),
            None => {
                let wanted = requirement(dependency);
                self.in_store(&dependency.package, CRATES_IO, |version| admits(wanted.as_ref(), version))
            }
        }
    }

    /// What the lock file settled on, if it is on disk.
    fn settled(&self, lock: &Lock, locked: &Locked) -> Option<Arc<Package>> {
        match locked.source.as_deref() {
            None => self.on_path(lock, &locked.name),
            Some(source) => match source.strip_prefix("git+") {
                Some(git) => {
                    let (url, commit) = git.split_once('#').unwrap_or((git, ""));
                    self.in_checkout(url, Some(commit), &locked.name, &format!("git+{url}"))
                }
                None => {
                    let mut dirs = self.stores().at(&locked.name, &locked.version);
                    dirs.find_map(|dir| {
                        self.stored(&dir, &locked.name, source, |version| *version == locked.version)
                    })
                }
            },
        }
    }

    /// A package without a source in the lock file: a patch, or a member of the workspace.
    fn on_path(&self, lock: &Lock, name: &str) -> Option<Arc<Package>> {
        let root = self.manifests.in_dir(&lock.dir)?;
        let patches = root.table.get("patch").and_then(Value::as_table).into_iter().flatten();
        let patches = patches.filter_map(|(_, table)| table.as_table()).flatten();
        let patched = patches.filter_map(|(key, value)| {
            let package = value.get("package").and_then(Value::as_str).unwrap_or(key);
            (package == name).then(|| value.get("path").and_then(Value::as_str)).flatten()
        });
        let patched = patched.map(|path| super::manifest::lexical(&root.dir.join(path))).next();
        let is_named = |dir: &PathBuf| self.manifests.in_dir(dir).is_some_and(|m| m.name() == Some(name));
        let dir = patched.or_else(|| self.manifests.members(&root).into_iter().find(is_named))?;
        self.package(&dir, None)
    }

    /// The first version in a store that fits; stores are in order of preference, the newest first.
    fn in_store(&self, name: &str, source: &str, fits: impl Fn(&Version) -> bool) -> Option<Arc<Package>> {
        let versions = self.stores().versions(name);
        let may_fit = versions.iter().filter(|stored| stored.version.as_ref().is_none_or(&fits));
        may_fit.into_iter().find_map(|stored| self.stored(&stored.dir, name, source, &fits))
    }

    /// The package in a directory of a store, if it is the one.
    fn stored(
        &self,
        dir: &Path,
        name: &str,
        source: &str,
        fits: impl Fn(&Version) -> bool,
    ) -> Option<Arc<Package>> {
        let package = self.package(dir, Some(source))?;
        let version = Version::parse(&package.version).ok()?;
        (package.name == name && fits(&version)).then_some(package)
    }

    fn in_checkout(&self, url: &str, commit: Option<&str>, name: &str, source: &str) -> Option<Arc<Package>> {
        let found = self.stores().checkouts(url, commit).into_iter().rev();
        found.filter_map(|dir| self.within(&dir, name)).find_map(|dir| self.package(&dir, Some(source)))
    }

    /// The directory of the package `name` somewhere below `top`.
    fn within(&self, top: &Path, name: &str) -> Option<PathBuf> {
        let is_named = |manifest: &Arc<Manifest>| manifest.name() == Some(name);
        if let Some(root) = self.manifests.in_dir(top) {
            if is_named(&root) {
                return Some(top.to_path_buf());
            }
            let members = self.manifests.members(&root);
            let member =
                members.into_iter().find(|dir| self.manifests.in_dir(dir).as_ref().is_some_and(is_named));
            if member.is_some() {
                return member;
            }
        }
        let visible = |entry: &walkdir::DirEntry| !entry.file_name().to_string_lossy().starts_with('.');
        let walk = walkdir::WalkDir::new(top).min_depth(1).max_depth(6).sort_by_file_name().into_iter();
        let dirs = walk.filter_entry(visible).flatten().filter(|entry| entry.file_type().is_dir());
        dirs.map(walkdir::DirEntry::into_path)
            .find(|dir| self.manifests.in_dir(dir).as_ref().is_some_and(is_named))
    }

    /// The package in a directory; `source` is where it came from, for its id.
    fn package(&self, dir: &Path, source: Option<&str>) -> Option<Arc<Package>> {
        if let Some(known) = lock(&self.packages).get(dir) {
            return known.clone();
        }
        let read = || {
            let mut package = self.manifests.package(&self.manifests.in_dir(dir)?, Wanted::Lib)?;
            if let Some(source) = source {
                package.id = format!("{source}#{}@{}", package.name, package.version);
            }
            Some(Arc::new(package))
        };
        let found = read();
        lock(&self.packages).entry(dir.to_path_buf()).or_insert(found).clone()
    }

    /// The lock file that settles the dependencies of `from`: its workspace's, or the first that names it.
    fn lock_for(&self, from: &Package) -> Option<&Lock> {
        let locks = self.locks();
        let own = self.manifests.in_dir(&from.dir).map(|manifest| self.root_dir(&manifest));
        let own = own.and_then(|dir| locks.iter().find(|lock| lock.dir == dir));
        own.or_else(|| locks.iter().find(|lock| lock.has(from)))
    }

    fn locks(&self) -> &[Lock] {
        self.locks.get_or_init(|| self.roots().iter().filter_map(|root| Lock::read(root)).collect())
    }

    fn stores(&self) -> &Stores {
        self.stores.get_or_init(|| Stores::open(&self.roots(), self.home.as_deref()))
    }

    /// Roots of the workspaces that are linted, sorted.
    fn roots(&self) -> Vec<PathBuf> {
        let manifests = self.linted.iter().filter_map(|dir| self.manifests.in_dir(dir));
        let mut roots: Vec<PathBuf> = manifests.map(|manifest| self.root_dir(&manifest)).collect();
        roots.sort();
        roots.dedup();
        roots
    }

    fn root_dir(&self, manifest: &Arc<Manifest>) -> PathBuf {
        self.manifests.root_of(manifest).map_or_else(|| manifest.dir.clone(), |root| root.dir.clone())
    }
}

/// The public registry, as package ids name it.
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
