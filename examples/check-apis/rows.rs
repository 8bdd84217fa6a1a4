//! Rows as Rust: each path as an import or as a link in documentation, both of which rustc resolves.
//!
//! `cargo doc` refuses an import of what does not exist, and a link to a method, variant or field that does not exist.

use crate::compare::Against;
use crate::library::Libraries;
use crate::table::{Table, plain};
use anyhow::{Context, Result};
use semver::{Version, VersionReq};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// Writes a module for each table whose package is a dependency of a crate in `folder`.
pub(crate) fn write(folder: &Path, tables: &[Table]) -> Result<()> {
    let mut members: Vec<_> = std::fs::read_dir(folder)?.filter_map(|e| Some(e.ok()?.path())).collect();
    members.retain(|path| path.join("Cargo.toml").is_file());
    members.sort();
    for member in members {
        let manifest: toml::Table = std::fs::read_to_string(member.join("Cargo.toml"))?.parse()?;
        let mut lib = String::from(HEAD);
        for table in tables {
            let Some((name, version)) = dependency(&manifest, table) else { continue };
            let file = table.stem.replace(['-', '.'], "_");
            writeln!(lib, "pub mod {file};")?;
            let file = member.join("src").join(file).with_extension("rs");
            // Sources need not be on disk where nothing has changed.
            if std::fs::read_to_string(&file).is_ok_and(|known| known.starts_with(&head(table, &version))) {
                continue;
            }
            let module = module(table, &name, &version, &unnameable(&manifest, &table.stem))
                .with_context(|| table.stem.clone())?;
            std::fs::write(file, module)?;
        }
        std::fs::write(member.join("src/lib.rs"), lib)?;
    }
    Ok(())
}

const HEAD: &str = "//! Written by `cargo run --example check-apis -- --rows`: every path of the tables, for rustc to resolve.\n\n\
    #![deny(rustdoc::broken_intra_doc_links)]\n\
    #![allow(rustdoc::redundant_explicit_links, rustdoc::private_intra_doc_links, unused_imports, deprecated)]\n\n";

/// The first line of a module: it says which paths the module is about.
fn head(table: &Table, version: &str) -> String {
    format!("//! Rows of `{}` in {version}. Paths: {:016x}.\n", table.stem, table.fingerprint())
}

/// The name by which a manifest depends on a table's package in a version that the table is about, and that version.
fn dependency(manifest: &toml::Table, table: &Table) -> Option<(String, String)> {
    if table.krate == "std" {
        let wants = manifest.get("package")?.get("metadata")?.get("std")?.as_bool()?;
        return wants.then(|| ("std".into(), table.checked.clone()));
    }
    let dependencies = manifest.get("dependencies")?.as_table()?;
    dependencies.iter().find_map(|(key, value)| {
        let package = value.get("package").and_then(|p| p.as_str()).unwrap_or(key);
        let version = value.as_str().or_else(|| value.get("version")?.as_str())?;
        let exact = version.strip_prefix('=')?;
        let meant = package == table.package && table.admits(exact) && VersionReq::parse(version).is_ok();
        let known = Version::parse(exact).is_ok();
        (meant && known).then(|| (key.replace('-', "_"), exact.to_owned()))
    })
}

/// Paths that a manifest says cannot be named, of any table or, where it says so, of this one.
fn unnameable(manifest: &toml::Table, stem: &str) -> BTreeSet<String> {
    let list = || manifest.get("package")?.get("metadata")?.get("unnameable")?.as_array();
    let lines = list().into_iter().flatten().filter_map(|line| line.as_str());
    let split = lines.map(|line| line.split_once(' ').unwrap_or((stem, line)));
    split.filter(|(of, _)| *of == stem).map(|(_, path)| path.to_owned()).collect()
}

fn module(table: &Table, name: &str, version: &str, unnameable: &BTreeSet<String>) -> Result<String> {
    let mut libraries = Libraries::default();
    let library = libraries.open(&table.package, version).context("its source is not on disk")?;
    let against = Against { libraries: &libraries, library, table };
    // What is below a path that cannot be named cannot either.
    let below =
        |path: &str| unnameable.iter().any(|top| path == top || path.starts_with(&format!("{top}::")));
    let absent: BTreeSet<String> = table.paths().into_iter().filter(|path| below(path)).collect();
    // A crate's own name in code may differ from the package's, and the dependency's from both.
    let here = |path: &str| {
        // Methods of `str`, slices and `bool` stand in no module of the library.
        if let Some(primitive) =
            ["str::", "slice::", "bool::"].into_iter().find(|p| path.starts_with(&format!("std::{p}")))
        {
            return format!("{primitive}{}", &path[5 + primitive.len()..]);
        }
        let (head, rest) = path.split_once("::").unwrap_or((path, ""));
        format!("{}::{rest}", if head == table.krate { name } else { head })
    };
    let mut links = String::new();
    let mut imports = String::new();
    let mut left = Vec::new();
    let mut link = |kind: &str, path: &str| writeln!(links, "//! - [{0}]({kind}@{0})", here(path));
    for row in &table.types {
        if absent.contains(&row.path) {
            left.push(row.path.clone());
            continue;
        }
        let path = against.spelled(&row.path);
        if table.krate != "std"
            || path.rsplit("::").next().is_some_and(|last| last.starts_with(char::is_uppercase))
        {
            writeln!(imports, "use {} as _;", here(&path))?;
        }
        for (kind, list) in [("variant", &row.variants), ("field", &row.fields)] {
            for text in list.iter().map(|text| plain(text)) {
                link(kind, &format!("{path}::{text}"))?;
            }
        }
    }
    for row in &table.traits {
        let path = against.spelled(&row.path);
        if absent.contains(&row.path) {
            left.push(path)
        } else {
            writeln!(imports, "use {} as _;", here(&path))?
        }
    }
    for function in table.functions() {
        if absent.contains(&function.path) {
            left.push(function.path);
            continue;
        }
        let (owner, name) = function.path.rsplit_once("::").unwrap_or_default();
        let is_type = owner.rsplit("::").next().is_some_and(|last| last.starts_with(char::is_uppercase));
        let owner = if is_type { against.spelled(owner) } else { owner.to_owned() };
        let path = format!("{owner}::{name}");
        if is_type || table.types.iter().any(|row| row.path == owner) {
            link("method", &path)?;
        } else {
            writeln!(imports, "use {} as _;", here(&against.spelled(&function.path)))?;
        }
    }
    let mut text = head(table, version);
    if !left.is_empty() {
        writeln!(text, "//!\n//! Left out: {}.", left.join(", "))?;
    }
    Ok(format!("{text}//!\n{links}\n{imports}"))
}
