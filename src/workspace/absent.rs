//! Packages that a manifest names by their path and that are not there: what comes from them goes unseen.

use super::cargo::Manifests;
use super::manifest::Manifest;
use super::{Package, Problem};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One complaint for each directory that path dependencies or members lie in and that holds no package.
pub(super) fn problems(packages: &[Package], manifests: &Manifests) -> Vec<Problem> {
    let mut absent: BTreeMap<PathBuf, (PathBuf, String)> = BTreeMap::new();
    for package in packages {
        for dependency in &package.dependencies {
            let Some(dir) = dependency.path.as_ref().filter(|dir| manifests.in_dir(dir).is_none()) else {
                continue;
            };
            let what = format!("the path dependency `{}`", dependency.package);
            absent.entry(dir.clone()).or_insert((package.manifest.clone(), what));
        }
    }
    let root_of = |package: &Package| manifests.root_of(&manifests.in_dir(&package.dir)?);
    let roots: BTreeMap<PathBuf, Arc<Manifest>> =
        packages.iter().filter_map(root_of).map(|root| (root.path.clone(), root)).collect();
    for root in roots.values() {
        let named = manifests.named_members(root).into_iter();
        for dir in named.filter(|dir| manifests.in_dir(dir).is_none()) {
            absent.entry(dir).or_insert((root.path.clone(), "a member of the workspace".to_string()));
        }
    }
    absent.into_iter().map(|(dir, (manifest, what))| problem(&dir, manifest, &what)).collect()
}

fn problem(dir: &Path, manifest: PathBuf, what: &str) -> Problem {
    let base = manifest.parent().unwrap_or(Path::new(""));
    let shown = dir.strip_prefix(base).unwrap_or(dir).display();
    let help = match is_submodule(dir) {
        true => "run `git submodule update --init`",
        false => "fetch it, or mend the path",
    };
    let what = format!(
        "{what} is not there: {shown} holds no Cargo.toml, and what comes from it goes unseen; {help}"
    );
    Problem::new(manifest, what)
}

/// Whether a directory lies in a submodule that git knows of, or is as empty as one that was not fetched.
fn is_submodule(dir: &Path) -> bool {
    let is_empty = std::fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_none());
    is_empty
        || dir.ancestors().skip(1).any(|top| {
            let Ok(text) = crate::disk::read_text(&top.join(".gitmodules")) else { return false };
            let paths = text
                .lines()
                .filter_map(|line| line.trim().strip_prefix("path")?.trim_start().strip_prefix('='));
            let mut paths = paths.map(|path| top.join(path.trim()));
            paths.any(|submodule| dir.starts_with(submodule))
        })
}
