//! What `cargo metadata` says of a workspace is what is found without it.

use super::{everything, tree};
use crate::workspace::{Package, Request, Selection, Sources, TargetKind, discover};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

fn metadata(dir: &Path, flags: &[&str]) -> Value {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["metadata", "--format-version=1", "--offline"]).args(flags).current_dir(dir);
    let output = command.output().expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Packages and targets as lines, from cargo itself.
fn by_cargo(dir: &Path) -> Vec<String> {
    let metadata = metadata(dir, &["--no-deps"]);
    let mut lines = Vec::new();
    for package in metadata["packages"].as_array().expect("packages") {
        lines.push(format!(
            "{} {} {}",
            text(&package["id"]),
            text(&package["version"]),
            text(&package["edition"])
        ));
        for target in package["targets"].as_array().expect("targets") {
            let (kind, name, path) = (&target["kind"][0], &target["name"], &target["src_path"]);
            lines.push(format!("{} {} {} {}", text(&package["name"]), text(kind), text(name), text(path)));
        }
    }
    lines.sort();
    lines
}

fn by_us(dir: &Path) -> Vec<String> {
    let selection = Selection::Members { except: vec![] };
    let workspace = discover(&Request { selection, ..everything(dir) });
    let mut lines: Vec<String> = workspace.packages.iter().flat_map(lines_of).collect();
    lines.sort();
    lines
}

fn lines_of(package: &Package) -> Vec<String> {
    let mut lines = vec![format!("{} {} {}", package.id, package.version, package.edition)];
    for target in &package.targets {
        let kind = match target.kind {
            TargetKind::Lib => target.crate_types[0].as_str(),
            TargetKind::ProcMacro => "proc-macro",
            TargetKind::Bin => "bin",
            TargetKind::Example => "example",
            TargetKind::Test => "test",
            TargetKind::Bench => "bench",
            TargetKind::BuildScript => "custom-build",
        };
        lines.push(format!("{} {kind} {} {}", package.name, target.name, target.root.display()));
    }
    lines
}

#[test]
fn a_package_of_every_kind_of_target() {
    same(
        "
-- Cargo.toml
[package]
name = 'my-app'
version = '1.2.3-rc.1+x'
edition = '2021'
[lib]
crate-type = ['cdylib', 'rlib']
[[bin]]
name = 'extra'
[[bin]]
name = 'renamed'
path = 'src/bin/other.rs'
[[bench]]
name = 'b'
path = 'speed/b.rs'
-- build.rs
-- src/lib.rs
-- src/main.rs
-- src/bin/extra/main.rs
-- src/bin/other.rs
-- src/bin/third.rs
-- src/bin/.hidden.rs
-- examples/e.rs
-- examples/f/main.rs
-- examples/f/no.rs
-- examples/none/no.rs
-- tests/t.rs
-- tests/common/mod.rs
-- speed/b.rs
-- benches/c.rs
",
    );
}

#[test]
fn switches_of_inference_and_old_editions() {
    same(
        "
-- Cargo.toml
[workspace]
members = ['off', 'old', 'mac']
-- off/Cargo.toml
[package]
name = 'off'
edition = '2021'
autobins = false
autoexamples = false
autotests = false
build = false
[[bin]]
name = 'one'
-- off/build.rs
-- off/src/lib.rs
-- off/src/main.rs
-- off/src/bin/one.rs
-- off/src/bin/two.rs
-- off/examples/e.rs
-- off/tests/t.rs
-- old/Cargo.toml
[package]
name = 'old'
version = '0.1.0'
build = 'make.rs'
[[bin]]
name = 'one'
path = 'src/bin/one.rs'
-- old/make.rs
-- old/src/main.rs
-- old/src/bin/one.rs
-- old/src/bin/two.rs
-- old/tests/t.rs
-- mac/Cargo.toml
[package]
name = 'a-mac'
version = '0.1.0'
edition = '2018'
[lib]
proc-macro = true
path = 'lib.rs'
-- mac/lib.rs
",
    );
}

#[test]
fn members_by_glob_path_and_inheritance() {
    same(
        "
-- Cargo.toml
[package]
name = 'root'
version.workspace = true
[workspace]
members = ['crates/*', 'crates/nested/deep']
exclude = ['crates/not']
[workspace.package]
version = '7.0.0'
edition = '2024'
[workspace.dependencies]
side = { path = 'side' }
[dependencies]
side.workspace = true
-- src/lib.rs
-- side/Cargo.toml
[package]
name = 'side'
edition.workspace = true
-- side/src/lib.rs
-- crates/a/Cargo.toml
[package]
name = 'a'
version.workspace = true
edition.workspace = true
[dev-dependencies]
helper = { path = '../../tools/helper' }
-- crates/a/src/lib.rs
-- crates/not/Cargo.toml
[package]
name = 'not'
-- crates/not/src/lib.rs
-- crates/nested/Cargo.toml
[package]
name = 'nested'
-- crates/nested/src/lib.rs
-- crates/nested/deep/Cargo.toml
[package]
name = 'deep'
-- crates/nested/deep/src/main.rs
-- tools/helper/Cargo.toml
[package]
name = 'helper'
-- tools/helper/src/lib.rs
",
    );
}

#[test]
fn ids_of_directories_with_uncommon_names() {
    let dir = tree(
        r##"
-- a b#c?d%é^{x}[y]$&'~"<>`|/Cargo.toml
[package]
name = 'x'
version = '1.2.3'
-- a b#c?d%é^{x}[y]$&'~"<>`|/src/lib.rs
"##,
    );
    let inner = dir.path().join("a b#c?d%é^{x}[y]$&'~\"<>`|");
    assert_eq!(by_us(&inner), by_cargo(&inner));
}

fn same(text: &str) {
    let dir = tree(text);
    assert_eq!(by_us(dir.path()), by_cargo(dir.path()));
}

/// Every dependency of every package in this project's own tree of dependencies, by its name in code.
#[test]
fn dependencies_resolve_as_cargo_resolves_them() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    let metadata = metadata(dir, &["--filter-platform", &host()]);
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages = list(&metadata["packages"]);
    let manifests: BTreeMap<String, String> =
        packages.iter().map(|p| (text(&p["id"]), text(&p["manifest_path"]))).collect();

    let workspace = discover(&Request::new(dir).paths(["src/lib.rs"]));
    let sources = Sources::new(&workspace, true);
    let mut queue = vec![Arc::new(workspace.packages[0].clone())];
    let mut seen = BTreeSet::new();
    while let Some(package) = queue.pop() {
        if !seen.insert(package.id.clone()) {
            continue;
        }
        let nodes = list(&metadata["resolve"]["nodes"]);
        let node = nodes.iter().find(|node| text(&node["id"]) == package.id).expect(&package.id);
        for dependency in list(&node["deps"]) {
            let name = text(&dependency["name"]);
            let found = sources.find(&package, &name).unwrap_or_else(|| panic!("{name} of {}", package.id));
            let manifest = found.manifest.display().to_string();
            assert_eq!(manifest, manifests[&text(&dependency["pkg"])], "{name} of {}", package.id);
            queue.push(found);
        }
    }
    assert_eq!(seen.len(), manifests.len(), "all packages are reached");
}

fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host").to_owned()
}
