//! The targets of a package: those declared and those that cargo infers from where files lie.

use super::manifest::{Manifest, lexical};
use super::{Target, TargetKind};
use std::path::{Path, PathBuf};
use toml::Value;

/// How much of a package's targets is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// All of them.
    All,
    /// Only the library, for a dependency.
    Lib,
}

/// The targets of the package `name` in `manifest`, in cargo's order of kinds, each kind sorted by name.
pub(super) fn of(manifest: &Manifest, name: &str, edition: u16, wanted: Wanted) -> Vec<Target> {
    let mut targets: Vec<Target> = library(manifest, name).into_iter().collect();
    if wanted == Wanted::Lib {
        return targets;
    }
    for group in GROUPS {
        targets.extend(several(manifest, name, edition, group));
    }
    targets.extend(build_scripts(manifest));
    targets
}

struct Group {
    kind: TargetKind,
    section: &'static str,
    dir: &'static str,
    switch: &'static str,
}

const GROUPS: [Group; 4] = [
    Group { kind: TargetKind::Bin, section: "bin", dir: "src/bin", switch: "autobins" },
    Group { kind: TargetKind::Example, section: "example", dir: "examples", switch: "autoexamples" },
    Group { kind: TargetKind::Test, section: "test", dir: "tests", switch: "autotests" },
    Group { kind: TargetKind::Bench, section: "bench", dir: "benches", switch: "autobenches" },
];

fn library(manifest: &Manifest, package: &str) -> Option<Target> {
    let table = manifest.table.get("lib").and_then(Value::as_table);
    let allowed = setting(manifest, "autolib").unwrap_or(true);
    let usual = manifest.dir.join("src/lib.rs");
    let root = match table.and_then(|t| t.get("path")).and_then(Value::as_str) {
        Some(path) => lexical(&manifest.dir.join(path)),
        None if (table.is_some() || allowed) && usual.is_file() => usual,
        None => return None,
    };
    let name = table.and_then(|t| t.get("name")).and_then(Value::as_str).unwrap_or(package).replace('-', "_");
    let flag = |a: &str, b: &str| table.and_then(|t| t.get(a).or_else(|| t.get(b)));
    let mut crate_types: Vec<String> = strings(flag("crate-type", "crate_type"));
    let is_macro = flag("proc-macro", "proc_macro").and_then(Value::as_bool) == Some(true)
        || crate_types.iter().any(|t| t == "proc-macro");
    if is_macro {
        crate_types = vec!["proc-macro".to_owned()];
    } else if crate_types.is_empty() {
        crate_types = vec!["lib".to_owned()];
    }
    Some(Target {
        name,
        kind: if is_macro { TargetKind::ProcMacro } else { TargetKind::Lib },
        root,
        crate_types,
    })
}

/// Declared targets of one kind, and the inferred ones that they leave.
fn several(manifest: &Manifest, package: &str, edition: u16, group: Group) -> Vec<Target> {
    let mut inferred = infer(&manifest.dir.join(group.dir));
    let main = manifest.dir.join("src/main.rs");
    if group.kind == TargetKind::Bin && main.is_file() {
        inferred.insert(0, (package.to_owned(), main));
    }
    let declared = manifest.table.get(group.section).and_then(Value::as_array);
    // Before 2018, naming one target switched the inference of its kind off.
    let auto = setting(manifest, group.switch).unwrap_or(declared.is_none() || edition >= 2018);
    let mut found: Vec<(String, PathBuf)> = Vec::new();
    for table in declared.into_iter().flatten().filter_map(Value::as_table) {
        let Some(name) = table.get("name").and_then(Value::as_str) else { continue };
        let path = match table.get("path").and_then(Value::as_str) {
            Some(path) => lexical(&manifest.dir.join(path)),
            None => match inferred.iter().find(|(n, _)| n == name) {
                Some((_, path)) => path.clone(),
                None => manifest.dir.join(group.dir).join(format!("{name}.rs")),
            },
        };
        found.push((name.to_owned(), path));
    }
    if auto {
        inferred.retain(|(name, path)| !found.iter().any(|(n, p)| n == name || p == path));
        found.append(&mut inferred);
    }
    found.sort();
    found
        .into_iter()
        .map(|(name, root)| Target { name, kind: group.kind, root, crate_types: Vec::new() })
        .collect()
}

/// `dir/NAME.rs` and `dir/NAME/main.rs`.
fn infer(dir: &Path) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        let Some(stem) = path.file_stem().and_then(|s| s.to_str()).filter(|s| !s.starts_with('.')) else {
            continue;
        };
        if path.extension().is_some_and(|e| e == "rs") {
            if path.is_file() {
                found.push((stem.to_owned(), path));
            }
        } else if let Some(name) = path.file_name().and_then(|s| s.to_str()) {
            let main = path.join("main.rs");
            if main.is_file() {
                found.push((name.to_owned(), main));
            }
        }
    }
    found.sort();
    found
}

fn build_scripts(manifest: &Manifest) -> Vec<Target> {
    let declared = manifest.package_table().and_then(|p| p.get("build"));
    let paths = match declared {
        Some(Value::Boolean(false)) => Vec::new(),
        Some(value @ (Value::String(_) | Value::Array(_))) => strings(Some(value)),
        _ if manifest.dir.join("build.rs").is_file() => vec!["build.rs".to_owned()],
        _ => Vec::new(),
    };
    let target = |path: String| {
        let root = lexical(&manifest.dir.join(path));
        let stem = root.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("build-script-{stem}");
        Target { name, kind: TargetKind::BuildScript, root, crate_types: Vec::new() }
    };
    paths.into_iter().map(target).collect()
}

fn setting(manifest: &Manifest, key: &str) -> Option<bool> {
    manifest.package_table()?.get(key)?.as_bool()
}

fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}
