//! From what a user named to packages and files.

use super::cargo::Manifests;
use super::manifest::{Manifest, lexical};
use super::targets::Wanted;
use super::{File, Package, PackageId, Problem, Request, Role, Selection, Workspace, choose, roles, walk};
use crate::source::FileId;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
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
    let excluded = walk::excluded(&places.root, &request.exclude, &mut places.problems);
    let (mut paths, mut problems) = walk::rust_files(&places.dirs, excluded, request);
    for problem in &mut problems {
        problem.fatal = places.dirs.contains(&problem.path);
    }
    places.problems.append(&mut problems);
    paths.extend(places.files.iter().cloned());
    paths.sort();
    paths.dedup();

    let mut workspace = sort_out(&paths, &places, &manifests, request);
    workspace.problems.append(&mut places.problems);
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
    /// Directories below which the names of directories tell a file's role.
    pub(super) bases: Vec<PathBuf>,
    /// The packages that were chosen, by directory, when some were.
    pub(super) only: Option<BTreeSet<PathBuf>>,
    /// What does not exist.
    pub(super) problems: Vec<Problem>,
}

impl Places {
    /// Takes directories to walk, and drops those that lie within others.
    pub(super) fn walk(&mut self, mut dirs: Vec<PathBuf>) {
        dirs.sort();
        dirs.dedup_by(|later, kept| later.starts_with(kept.as_path()));
        self.dirs = dirs;
    }
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
        } else if path.exists() {
            places.files.insert(path);
        } else {
            places.problems.push(choose::missing(&path));
        }
    }
    let start = match (dirs.first(), places.files.first()) {
        (Some(dir), _) => dir.clone(),
        (None, Some(file)) => file.parent().unwrap_or(&request.cwd).to_path_buf(),
        (None, None) => lexical(&request.cwd),
    };
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
    places.walk(dirs);
    places
}

/// Packages and roles of the files.
fn sort_out(paths: &[PathBuf], places: &Places, manifests: &Manifests, request: &Request) -> Workspace {
    let mut owners: FxHashMap<&Path, Option<Arc<Manifest>>> = FxHashMap::default();
    for dir in paths.iter().filter_map(|path| path.parent()) {
        owners.entry(dir).or_insert_with(|| manifests.above(dir));
    }
    let mut found: BTreeMap<&Path, &Arc<Manifest>> =
        owners.values().flatten().map(|manifest| (manifest.dir.as_path(), manifest)).collect();
    let wanted = |dir: &Path| places.only.as_ref().is_none_or(|only| only.contains(dir));
    found.retain(|dir, _| wanted(dir));
    let packages: Vec<Package> =
        found.values().filter_map(|manifest| manifests.package(manifest, Wanted::All)).collect();
    let ids: FxHashMap<&Path, PackageId> =
        packages.iter().enumerate().map(|(i, p)| (p.dir.as_path(), PackageId(i as u32))).collect();
    let stray: FxHashMap<&Path, (PackageId, Role)> = stray_roots(&packages);

    let mut paths: Vec<&Path> = paths.iter().map(PathBuf::as_path).collect();
    if places.only.is_some() {
        paths.extend(stray.keys().filter(|root| root.is_file()));
        paths.sort();
        paths.dedup();
    }
    let mut files = Vec::with_capacity(paths.len());
    for path in paths {
        let owner = path.parent().and_then(|dir| owners.get(dir)).and_then(Option::as_ref);
        let (package, role) = match stray.get(path) {
            Some((package, role)) => (Some(*package), *role),
            None if !owner.is_none_or(|m| wanted(&m.dir)) => continue,
            None => {
                let id = owner.and_then(|m| ids.get(m.dir.as_path())).copied();
                let package = id.and_then(|id| packages.get(id.0 as usize));
                let base = places
                    .bases
                    .iter()
                    .filter(|base| path.starts_with(base))
                    .max_by_key(|base| base.as_os_str().len());
                (id, roles::of(path, package, base.unwrap_or(&places.root)))
            }
        };
        if places.only.is_some() && package.is_none() {
            continue;
        }
        files.push(File {
            id: FileId(files.len() as u32),
            path: path.to_path_buf(),
            shown: shown(path, &request.cwd),
            package,
            role,
            lint: request.include_generated || places.files.contains(path) || !roles::looks_generated(path),
        });
    }
    Workspace { root: places.root.clone(), packages, files, problems: Vec::new() }
}

/// Roots of targets that lie outside the directory of their package.
fn stray_roots(packages: &[Package]) -> FxHashMap<&Path, (PackageId, Role)> {
    let mut stray = FxHashMap::default();
    for (i, package) in packages.iter().enumerate() {
        for target in package.targets.iter().filter(|t| !t.root.starts_with(&package.dir)) {
            stray
                .entry(target.root.as_path())
                .or_insert((PackageId(i as u32), roles::of_target(target.kind)));
        }
    }
    stray
}

/// The path as people read it.
fn shown(path: &Path, cwd: &Path) -> String {
    let short = path.strip_prefix(cwd).unwrap_or(path).to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        short.into_owned()
    } else {
        short.replace(std::path::MAIN_SEPARATOR, "/")
    }
}
