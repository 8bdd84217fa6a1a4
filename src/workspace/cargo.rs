//! Manifests and how they belong together: who owns a directory, which `[workspace]` a package is part of.

use super::manifest::{Manifest, lexical};
use super::targets::Wanted;
use super::{Package, Problem};
use globset::GlobBuilder;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use toml::Value;

/// All manifests met so far, each read once.
#[derive(Debug, Default)]
pub(super) struct Manifests {
    seen: Mutex<FxHashMap<PathBuf, Option<Arc<Manifest>>>>,
    /// Directories that were listed on the way.
    listed: Mutex<FxHashSet<PathBuf>>,
}

impl Manifests {
    /// The manifest in `dir` itself.
    pub(super) fn in_dir(&self, dir: &Path) -> Option<Arc<Manifest>> {
        if let Some(known) = self.lock().get(dir) {
            return known.clone();
        }
        let found = Manifest::read(dir).map(Arc::new);
        self.lock().entry(dir.to_path_buf()).or_insert(found).clone()
    }

    /// The nearest manifest in `dir` or above it.
    pub(super) fn above(&self, dir: &Path) -> Option<Arc<Manifest>> {
        dir.ancestors().find_map(|dir| self.in_dir(dir))
    }

    /// The manifest with the `[workspace]` that `manifest` is part of, by cargo's rules.
    pub(super) fn root_of(&self, manifest: &Arc<Manifest>) -> Option<Arc<Manifest>> {
        if manifest.workspace_table().is_some() {
            return Some(manifest.clone());
        }
        let named = manifest.package_table().and_then(|p| p.get("workspace")).and_then(Value::as_str);
        if let Some(path) = named {
            return self.in_dir(&lexical(&manifest.dir.join(path)));
        }
        let above = manifest.dir.ancestors().skip(1).filter_map(|dir| self.in_dir(dir));
        let root = above.into_iter().find(|m| m.workspace_table().is_some())?;
        (!is_excluded(&root, &manifest.dir)).then_some(root)
    }

    /// The package of `manifest` with everything it inherits.
    pub(super) fn package(&self, manifest: &Arc<Manifest>, wanted: Wanted) -> Option<Package> {
        let root = self.root_of(manifest);
        let mut package = manifest.package(root.as_deref(), wanted)?;
        // In code, a library that was not renamed on the way in goes by the name in its own manifest.
        for dependency in &mut package.dependencies {
            let Some(path) = &dependency.path else { continue };
            if dependency.package.replace('-', "_") == dependency.name
                && let Some(other) = self.in_dir(path)
                && let Some(name) = lib_name(&other)
            {
                dependency.name = name;
            }
        }
        Some(package)
    }

    /// Directories of the members of the workspace in `root`, sorted: the root package, what `members` names or
    /// matches, and the path dependencies of all these that lie below the root.
    pub(super) fn members(&self, root: &Arc<Manifest>) -> BTreeSet<PathBuf> {
        let mut members = BTreeSet::new();
        let mut queue: Vec<PathBuf> = self.listed(root, "members");
        if root.package_table().is_some() {
            queue.push(root.dir.clone());
        }
        while let Some(dir) = queue.pop() {
            let Some(manifest) = self.in_dir(&dir).filter(|m| m.package_table().is_some()) else { continue };
            if !members.insert(dir) {
                continue;
            }
            let package = manifest.package(Some(root), Wanted::Lib);
            let paths = package.into_iter().flat_map(|p| p.dependencies).filter_map(|d| d.path);
            queue.extend(paths.filter(|path| path.starts_with(&root.dir) && !is_excluded(root, path)));
        }
        members
    }

    /// Directories that `members` names one by one.
    pub(super) fn named_members(&self, root: &Manifest) -> Vec<PathBuf> {
        let named = patterns(root, "members").into_iter().filter(|p| !p.contains(['*', '?', '[']));
        named.map(|path| lexical(&root.dir.join(path))).collect()
    }

    /// Directories of the default members: `default-members`, else the root package, else all.
    pub(super) fn default_members(&self, root: &Arc<Manifest>) -> BTreeSet<PathBuf> {
        if root.workspace_table().is_some_and(|w| w.contains_key("default-members")) {
            return self.listed(root, "default-members").into_iter().collect();
        }
        if root.package_table().is_some() {
            return BTreeSet::from([root.dir.clone()]);
        }
        self.members(root)
    }

    /// Complaints about the manifests met so far, in order of paths.
    pub(super) fn problems(&self) -> Vec<Problem> {
        let mut all: Vec<Problem> =
            self.lock().values().flatten().filter_map(|m| m.problem.clone()).collect();
        all.sort_by(|a, b| a.path.cmp(&b.path));
        all
    }

    /// All that was read or looked for so far, there or not.
    pub(super) fn looked_at(&self) -> FxHashSet<PathBuf> {
        let mut all = self.listed.lock().unwrap_or_else(PoisonError::into_inner).clone();
        all.extend(self.lock().keys().map(|dir| dir.join("Cargo.toml")));
        all
    }

    /// Directories that a list of the `[workspace]` table names, globs expanded.
    fn listed(&self, root: &Manifest, key: &str) -> Vec<PathBuf> {
        let mut dirs = Vec::new();
        for pattern in patterns(root, key) {
            if pattern.contains(['*', '?', '[']) {
                let listed = expand(&root.dir, &pattern, &mut dirs);
                self.listed.lock().unwrap_or_else(PoisonError::into_inner).extend(listed);
                dirs.retain(|dir| !is_excluded(root, dir));
            } else {
                dirs.push(lexical(&root.dir.join(pattern)));
            }
        }
        dirs
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, FxHashMap<PathBuf, Option<Arc<Manifest>>>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Name of the library in code.
fn lib_name(manifest: &Manifest) -> Option<String> {
    let declared = manifest.table.get("lib").and_then(|lib| lib.get("name")).and_then(Value::as_str);
    declared.or_else(|| manifest.name()).map(|name| name.replace('-', "_"))
}

fn patterns(root: &Manifest, key: &str) -> Vec<String> {
    let list = root.workspace_table().and_then(|w| w.get(key)).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// `exclude` holds a directory, unless `members` names it all the same.
fn is_excluded(root: &Manifest, dir: &Path) -> bool {
    let below = |key: &str| patterns(root, key).iter().any(|p| dir.starts_with(lexical(&root.dir.join(p))));
    below("exclude") && !below("members")
}

/// The directories below `base` that match `pattern`, where `*` stays within one directory. Gives those that were listed
/// for it.
fn expand(base: &Path, pattern: &str, out: &mut Vec<PathBuf>) -> Vec<PathBuf> {
    let mut found = vec![base.to_path_buf()];
    let mut listed = Vec::new();
    for part in pattern.split('/').filter(|part| !part.is_empty()) {
        if !part.contains(['*', '?', '[']) {
            found = found.iter().map(|dir| lexical(&dir.join(part))).collect();
            continue;
        }
        if part == "**" {
            found = found.iter().flat_map(|dir| with_subdirs(dir)).collect();
            listed.extend(found.iter().cloned());
            continue;
        }
        let Ok(glob) = GlobBuilder::new(part).literal_separator(true).build() else { return listed };
        let matcher = glob.compile_matcher();
        let fits = |dir: &PathBuf| dir.file_name().is_some_and(|name| matcher.is_match(name));
        listed.extend(found.iter().cloned());
        found = found.iter().flat_map(|dir| subdirs(dir)).filter(fits).collect();
    }
    out.append(&mut found);
    listed
}

fn subdirs(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

fn with_subdirs(dir: &Path) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(dir).into_iter().flatten().filter(|entry| entry.file_type().is_dir());
    walk.map(|entry| entry.into_path()).collect()
}
