//! From what a user named to packages and files.

use super::cargo::Manifests;
use super::manifest::{Manifest, lexical};
use super::targets::Wanted;
use super::{
    File, Package, PackageId, Problem, Request, Role, Selection, Workspace, absent, choose, roles, support,
    walk,
};
use crate::source::FileId;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Finds the packages and files that `request` asks for.
///
/// The same tree gives the same answer whatever the order of the disk and the number of threads. Symbolic links are
/// not followed on the way; a link that was named is.
pub fn discover(request: &Request) -> Workspace {
    let manifests = Manifests::default();
    let mut places = match request.selection {
        Selection::Files => named(request, &manifests),
        _ => choose::by_cargo(request, &manifests),
    };
    let exclude_root = request.exclude_root.as_deref().unwrap_or(&places.root);
    let excluded = walk::excluded(exclude_root, &request.exclude, &mut places.problems);
    let mut paths = Vec::new();
    let mut walk = |dirs: &[PathBuf], parents: bool, paths: &mut Vec<PathBuf>| {
        let (mut found, mut problems) = walk::rust_files(dirs, &excluded, parents, request);
        for problem in &mut problems {
            problem.fatal |= places.dirs.contains(&problem.path);
        }
        paths.append(&mut found);
        places.problems.append(&mut problems);
    };
    walk(&places.dirs, true, &mut paths);
    if request.selection == Selection::Files && !request.paths.is_empty() {
        // A directory that was named is read even if files above it ignore all that is in it.
        let is_empty = |dir: &&PathBuf| !paths.iter().any(|path| path.starts_with(dir));
        let empty: Vec<PathBuf> = places.dirs.iter().filter(is_empty).cloned().collect();
        walk(&empty, false, &mut paths);
    }
    walk(&places.context, true, &mut paths);
    paths.extend(places.files.iter().cloned());
    let is_rust = |path: &&PathBuf| path.extension().is_some_and(|extension| extension == "rs");
    let is_new = |path: &&PathBuf| places.dirs.iter().any(|dir| path.starts_with(dir)) && !path.exists();
    paths.extend(request.unsaved.iter().filter(is_rust).filter(is_new).cloned());
    paths.sort_unstable_by(|a, b| bytewise(a, b));
    paths.dedup();

    let mut workspace = sort_out(&paths, &places, &manifests, request);
    workspace.problems.append(&mut places.problems);
    workspace.problems.extend(absent::problems(&workspace.packages, &manifests));
    workspace.problems.extend(manifests.problems());
    if workspace.files.is_empty() && !workspace.problems.iter().any(|p| p.fatal) {
        let none = |dir: &PathBuf| {
            Problem::fatal(dir, "no Rust files here; name a file or a directory that has some")
        };
        workspace.problems.extend(places.dirs.iter().map(none));
    }
    workspace.problems.sort_by(|a, b| (&a.path, &a.what).cmp(&(&b.path, &b.what)));
    workspace.problems.dedup();
    workspace
}

/// Where to look.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The workspace's root, else the folder asked for.
    pub(super) root: PathBuf,
    /// Directories to walk, none within another.
    pub(super) dirs: Vec<PathBuf>,
    /// Files named one by one.
    pub(super) files: BTreeSet<PathBuf>,
    /// Directories of the packages that named places lie in, when they are wanted as well.
    pub(super) context: Vec<PathBuf>,
    /// Directories below which the names of directories tell a file's role.
    pub(super) bases: Vec<PathBuf>,
    /// The packages that were chosen, by directory, when some were.
    pub(super) only: Option<BTreeSet<PathBuf>>,
    /// What does not exist.
    pub(super) problems: Vec<Problem>,
}

impl Places {
    /// Whether findings are wanted in this file.
    fn asks_for(&self, path: &Path, generated_too: bool) -> bool {
        if self.files.contains(path) {
            return true;
        }
        let is_asked = self.context.is_empty() || self.dirs.iter().any(|dir| path.starts_with(dir));
        is_asked && (generated_too || !roles::looks_generated(path))
    }

    /// The nearest directory at or above `dir` that was asked for.
    pub(super) fn base_of(&self, dir: &Path) -> &Path {
        let bases = self.bases.iter().filter(|base| dir.starts_with(base));
        bases.max_by_key(|base| base.as_os_str().len()).unwrap_or(&self.root)
    }
}

/// Directories, sorted, without those that lie within others.
pub(super) fn outermost(mut dirs: Vec<PathBuf>) -> Vec<PathBuf> {
    dirs.sort();
    dirs.dedup_by(|later, kept| later.starts_with(kept.as_path()));
    dirs
}

/// The places that the paths name.
fn named(request: &Request, manifests: &Manifests) -> Places {
    let mut places = Places::default();
    let mut dirs = Vec::new();
    for path in &request.paths {
        let path = lexical(&request.cwd.join(path));
        if path.is_dir() {
            dirs.push(path);
        } else if path.file_name().is_some_and(|name| name == "Cargo.toml") && path.is_file() {
            dirs.extend(path.parent().map(Path::to_path_buf));
        } else if path.exists() || request.unsaved.contains(&path) {
            places.files.insert(path);
        } else {
            places.problems.push(choose::missing(&path));
        }
    }
    let start = request.start();
    let manifest = manifests.above(&start);
    let root = manifest.as_ref().and_then(|m| manifests.root_of(m)).or(manifest);
    places.root = root.as_ref().map_or(start.clone(), |m| m.dir.clone());
    if request.paths.is_empty() {
        dirs.push(places.root.clone());
        dirs.extend(root.iter().flat_map(|root| manifests.members(root)));
    }
    places.bases = dirs.clone();
    if request.paths.is_empty() {
        places.bases.retain(|dir| *dir == places.root || !dir.starts_with(&places.root));
    }
    places.bases.extend(places.files.iter().filter_map(|file| file.parent()).map(Path::to_path_buf));
    if request.context {
        let named = dirs.iter().map(PathBuf::as_path).chain(places.files.iter().map(|file| folder_of(file)));
        let owners = named.filter_map(|dir| manifests.above(dir)).filter(|m| m.package_table().is_some());
        places.context = outermost(owners.map(|manifest| manifest.dir.clone()).collect());
        places.context.retain(|dir| !dirs.contains(dir));
    }
    places.dirs = outermost(dirs);
    places
}

/// Packages and roles of the files; `paths` are sorted.
fn sort_out(paths: &[PathBuf], places: &Places, manifests: &Manifests, request: &Request) -> Workspace {
    let folders = folders(paths, places, manifests);
    let mut packages = packages(&folders, manifests);
    support::sort_out(&mut packages, places, manifests, request);
    let ids: FxHashMap<&OsStr, PackageId> =
        packages.iter().enumerate().map(|(i, p)| (p.dir.as_os_str(), PackageId(i as u32))).collect();
    let roots = target_roots(&packages, places);

    let mut files = Vec::with_capacity(paths.len());
    let mut add = |path: &Path, package: Option<PackageId>, role: Role| {
        files.push(File {
            id: FileId(files.len() as u32),
            path: path.to_path_buf(),
            shown: shown(path, &request.cwd, &places.root),
            package,
            role,
            lint: places.asks_for(path, request.include_generated),
        });
    };
    for folder in &folders {
        let id = folder.owner.as_ref().and_then(|m| ids.get(m.dir.as_os_str())).copied();
        let package = id.and_then(|id| packages.get(id.0 as usize));
        let role = roles::of_dir(folder.dir, package, places.base_of(folder.dir));
        for path in folder.files {
            match roots.get(path.as_os_str()) {
                Some((package, role)) => add(path, Some(*package), *role),
                None if folder.chosen => add(path, id, role),
                None => {}
            }
        }
    }
    if places.only.is_some() {
        // A chosen package brings the roots of its targets, wherever they lie.
        let mut outside: Vec<_> = roots.iter().map(|(path, found)| (Path::new(path), found)).collect();
        outside.retain(|(path, _)| paths.binary_search_by(|p| bytewise(p, path)).is_err() && path.is_file());
        outside.sort_by(|a, b| bytewise(a.0, b.0));
        outside.into_iter().for_each(|(path, (package, role))| add(path, Some(*package), *role));
        files.sort_by(|a, b| bytewise(&a.path, &b.path));
        files.iter_mut().enumerate().for_each(|(i, file)| file.id = FileId(i as u32));
    }
    Workspace { root: places.root.clone(), packages, files, problems: Vec::new() }
}

/// A directory with Rust files in it.
struct Folder<'a> {
    dir: &'a Path,
    files: &'a [PathBuf],
    /// The manifest at or above it.
    owner: Option<Arc<Manifest>>,
    /// It belongs to what was asked for.
    chosen: bool,
}

fn folders<'a>(paths: &'a [PathBuf], places: &Places, manifests: &Manifests) -> Vec<Folder<'a>> {
    let mut owners: FxHashMap<&OsStr, Option<Arc<Manifest>>> = FxHashMap::default();
    let groups = paths.chunk_by(|a, b| folder_of(a).as_os_str() == folder_of(b).as_os_str());
    let folder = |files: &'a [PathBuf]| {
        let dir = folder_of(&files[0]);
        let owner = owner(dir, &mut owners, manifests);
        let is_chosen = |only: &BTreeSet<PathBuf>| owner.as_ref().is_some_and(|m| only.contains(&m.dir));
        Folder { chosen: places.only.as_ref().is_none_or(is_chosen), dir, files, owner }
    };
    groups.map(folder).collect()
}

fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

/// The nearest manifest at or above `dir`, each directory being looked at once.
fn owner<'a>(
    dir: &'a Path,
    owners: &mut FxHashMap<&'a OsStr, Option<Arc<Manifest>>>,
    manifests: &Manifests,
) -> Option<Arc<Manifest>> {
    if let Some(known) = owners.get(dir.as_os_str()) {
        return known.clone();
    }
    let above = |owners: &mut _| dir.parent().and_then(|parent| owner(parent, owners, manifests));
    let found = manifests.in_dir(dir).or_else(|| above(owners));
    owners.insert(dir.as_os_str(), found.clone());
    found
}

/// The packages of the chosen folders, in order of their directories.
fn packages(folders: &[Folder], manifests: &Manifests) -> Vec<Package> {
    let owners = folders.iter().filter(|folder| folder.chosen).filter_map(|folder| folder.owner.as_ref());
    let owners: BTreeMap<&OsStr, &Arc<Manifest>> = owners.map(|m| (m.path.as_os_str(), m)).collect();
    let owners: Vec<&Arc<Manifest>> = owners.into_values().collect();
    let package = |manifest: &&Arc<Manifest>| manifests.package(manifest, Wanted::All);
    // Each package costs a handful of small directories; many are done before threads have started.
    if owners.len() < 16 || rayon::current_thread_index().is_none() {
        owners.iter().filter_map(package).collect()
    } else {
        owners.par_iter().filter_map(package).collect()
    }
}

/// Roots of all targets: their roles, and the packages that they belong to even if they lie elsewhere.
fn target_roots<'a>(packages: &'a [Package], places: &Places) -> FxHashMap<&'a OsStr, (PackageId, Role)> {
    let mut roots = FxHashMap::default();
    // A root that lies in a package's own directory belongs to that package, whoever else names it.
    for within in [true, false] {
        for (i, package) in packages.iter().enumerate() {
            let home = roles::of_dir(&package.dir, Some(package), places.base_of(&package.dir));
            for target in package.targets.iter().filter(|t| t.root.starts_with(&package.dir) == within) {
                let role = match roles::of_target(target.kind) {
                    Role::Source => home,
                    role => role,
                };
                roots.entry(target.root.as_os_str()).or_insert((PackageId(i as u32), role));
            }
        }
    }
    roots
}

/// The order of files: by the bytes of their paths.
fn bytewise(a: &Path, b: &Path) -> Ordering {
    a.as_os_str().cmp(b.as_os_str())
}

/// The path as people read it from `cwd`, with `..` for what lies elsewhere in the same workspace.
fn shown(path: &Path, cwd: &Path, root: &Path) -> String {
    let is_near = || cwd.starts_with(root) && path.starts_with(root);
    let (up, short) = match path.strip_prefix(cwd) {
        Ok(below) => (0, below),
        Err(_) if is_near() => {
            let shared = cwd.ancestors().find(|dir| path.starts_with(dir)).unwrap_or(root);
            let depth = |dir: &Path| dir.components().count();
            (depth(cwd) - depth(shared), path.strip_prefix(shared).unwrap_or(path))
        }
        Err(_) => (0, path),
    };
    "../".repeat(up) + &crate::visible::path(short)
}
