//! Packages as cargo's own subcommands choose them, and words for what is not there.

use super::cargo::Manifests;
use super::discover::{Places, outermost};
use super::manifest::{Manifest, lexical};
use super::targets::Wanted;
use super::{Package, Problem, Request, Selection};
use globset::Glob;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The places of the packages that the selection names.
pub(super) fn by_cargo(request: &Request, manifests: &Manifests) -> Places {
    let mut places = Places::default();
    let start = request.paths.first().map_or(lexical(&request.cwd), |path| lexical(&request.cwd.join(path)));
    let Some(manifest) = manifests.above(&start) else {
        places.root = start.clone();
        places.problems.push(if start.exists() {
            Problem::fatal(
                start,
                "no Cargo.toml here or in any directory above; name one with `--manifest-path`",
            )
        } else {
            missing(&start)
        });
        return places;
    };
    let root = manifests.root_of(&manifest).unwrap_or_else(|| manifest.clone());
    places.root = root.dir.clone();
    let (chosen, bases) = match &request.selection {
        Selection::Packages(specs) => {
            let all = candidates(&root, &manifest, manifests);
            let chosen = matching(&all, specs, &root, &mut places.problems);
            (chosen.clone(), chosen.into_iter().collect())
        }
        Selection::Members { except } => {
            let all = candidates(&root, &manifest, manifests);
            let out = matching(&all, except, &root, &mut Vec::new());
            let kept: BTreeSet<PathBuf> =
                all.into_iter().map(|p| p.dir).filter(|dir| !out.contains(dir)).collect();
            (kept, vec![root.dir.clone()])
        }
        Selection::Files | Selection::Default if manifest.package_table().is_some() => {
            (BTreeSet::from([manifest.dir.clone()]), vec![manifest.dir.clone()])
        }
        Selection::Files | Selection::Default => (manifests.default_members(&root), vec![root.dir.clone()]),
    };
    places.bases = bases;
    places.dirs = outermost(chosen.iter().cloned().collect());
    places.only = Some(chosen);
    places
}

/// The members of the workspace, or the one package outside any.
fn candidates(root: &Arc<Manifest>, manifest: &Arc<Manifest>, manifests: &Manifests) -> Vec<Package> {
    let mut dirs = manifests.members(root);
    if manifest.package_table().is_some() {
        dirs.insert(manifest.dir.clone());
    }
    dirs.iter().filter_map(|dir| manifests.package(&manifests.in_dir(dir)?, Wanted::Lib)).collect()
}

/// Directories of the packages that the specs name; a spec that names none is a problem.
fn matching(
    all: &[Package],
    specs: &[String],
    root: &Manifest,
    problems: &mut Vec<Problem>,
) -> BTreeSet<PathBuf> {
    let mut chosen = BTreeSet::new();
    for spec in specs {
        let fitting: Vec<&Package> = all.iter().filter(|package| fits(package, spec)).collect();
        if fitting.is_empty() {
            let near = nearest(spec, all.iter().map(|p| p.name.as_str()));
            let hint = near.map_or(String::new(), |name| format!("; did you mean `{name}`?"));
            problems.push(Problem::fatal(&root.path, format!("no package `{spec}` in this workspace{hint}")));
        }
        chosen.extend(fitting.into_iter().map(|package| package.dir.clone()));
    }
    chosen
}

fn fits(package: &Package, spec: &str) -> bool {
    let (name, version) = spec.split_once('@').map_or((spec, None), |(name, version)| (name, Some(version)));
    let versions = |wanted: &str| {
        package.version == wanted
            || package.version.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.'))
    };
    package.id == spec
        || (Glob::new(name).is_ok_and(|glob| glob.compile_matcher().is_match(&package.name))
            && version.is_none_or(versions))
}

/// The problem of a path that does not exist, with the nearest name beside it.
pub(super) fn missing(path: &Path) -> Problem {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let siblings = path.parent().and_then(|dir| std::fs::read_dir(dir).ok()).into_iter().flatten().flatten();
    let mut siblings: Vec<String> =
        siblings.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    siblings.sort();
    let near = nearest(&name, siblings.iter().map(String::as_str));
    let hint = near.map_or("check the spelling".to_owned(), |name| format!("did you mean `{name}`?"));
    Problem::fatal(path, format!("no such file or directory; {hint}"))
}

/// The candidate most like `name`, if any is like it at all.
fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let scored =
        candidates.map(|candidate| (strsim::normalized_damerau_levenshtein(name, candidate), candidate));
    scored
        .filter(|(score, _)| *score >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
