//! The tables as they stand on disk: `docs/api-tables.md` describes the format.

use anyhow::{Context, Result};
use bplint::facts::Signature;
use semver::{Version, VersionReq};
use serde::Deserialize;
use std::path::Path;

/// One file under `rules/apis`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Table {
    /// File name without extension.
    #[serde(skip)]
    pub(crate) stem: String,
    pub(crate) package: String,
    #[serde(rename = "crate")]
    pub(crate) krate: String,
    pub(crate) versions: String,
    pub(crate) checked: String,
    pub(crate) alias: Vec<Alias>,
    #[serde(rename = "type")]
    pub(crate) types: Vec<Type>,
    #[serde(rename = "trait")]
    pub(crate) traits: Vec<Trait>,
    pub(crate) api: Vec<Api>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Alias {
    pub(crate) path: String,
    pub(crate) is: String,
    #[serde(default)]
    pub(crate) names: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Type {
    pub(crate) path: String,
    pub(crate) generics: Vec<String>,
    pub(crate) is: String,
    pub(crate) variants: Vec<String>,
    pub(crate) fields: Vec<String>,
    pub(crate) methods: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Trait {
    pub(crate) path: String,
    pub(crate) methods: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Api {
    pub(crate) path: String,
    pub(crate) sig: String,
    pub(crate) roles: Vec<String>,
    pub(crate) full: Vec<String>,
    pub(crate) closed: Vec<String>,
    pub(crate) replacement: String,
}

/// A function or method with a signature, from a row of its own or from the list of a type or trait.
pub(crate) struct Function<'t> {
    /// Full path.
    pub(crate) path: String,
    /// As written; empty where the row gives none.
    pub(crate) sig: &'t str,
}

impl Table {
    /// Every table of a folder, by stem.
    pub(crate) fn all(folder: &Path) -> Result<Vec<Table>> {
        let mut tables = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let read = || -> Result<Table> {
                let mut table: Table = toml::from_str(&std::fs::read_to_string(&path)?)?;
                table.stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                Ok(table)
            };
            tables.push(read().with_context(|| path.display().to_string())?);
        }
        tables.sort_by(|a, b| a.stem.cmp(&b.stem));
        Ok(tables)
    }

    /// Whether the rows are about this version.
    pub(crate) fn admits(&self, version: &str) -> bool {
        let requirement = VersionReq::parse(&self.versions);
        Version::parse(version).is_ok_and(|v| requirement.is_ok_and(|r| r.matches(&v)))
    }

    /// The version that the rows were compared with.
    pub(crate) fn version(&self) -> Option<Version> {
        Version::parse(&self.checked).ok()
    }

    /// All functions and methods.
    pub(crate) fn functions(&self) -> impl Iterator<Item = Function<'_>> {
        let own = self.api.iter().map(|row| Function { path: row.path.clone(), sig: &row.sig });
        let owners = self.types.iter().map(|row| (&row.path, &row.methods));
        let owners = owners.chain(self.traits.iter().map(|row| (&row.path, &row.methods)));
        let listed = owners.flat_map(|(owner, methods)| {
            methods.iter().map(move |sig| Function { path: format!("{owner}::{}", function_name(sig)), sig })
        });
        own.chain(listed)
    }

    /// Paths of all types, traits and functions.
    pub(crate) fn paths(&self) -> Vec<String> {
        let types = self.types.iter().map(|row| &row.path).chain(self.traits.iter().map(|row| &row.path));
        types.cloned().chain(self.functions().map(|function| function.path)).collect()
    }

    /// Changes when a path is added or taken away, and only then.
    pub(crate) fn fingerprint(&self) -> u64 {
        let parts = |list: &[String], owner: &str| -> Vec<String> {
            list.iter().map(|text| format!("{owner}::{}", plain(text))).collect()
        };
        let types = self.types.iter().flat_map(|row| {
            let mut all = parts(&row.variants, &row.path);
            all.extend(parts(&row.fields, &row.path));
            all.push(row.path.clone());
            all
        });
        let traits = self.traits.iter().map(|row| row.path.clone());
        let mut all: Vec<String> = types.chain(traits).chain(self.functions().map(|f| f.path)).collect();
        all.sort();
        xxhash_rust::xxh3::xxh3_64(all.join("\n").as_bytes())
    }

    /// A path, and the paths that the table calls the same.
    pub(crate) fn spellings(&self, path: &str) -> Vec<String> {
        let mut all = vec![path.to_owned()];
        for (alias, is) in self.alias.iter().flat_map(Alias::each) {
            match path.strip_prefix(is.as_str()) {
                Some(rest) if rest.is_empty() || rest.starts_with("::") => all.push(format!("{alias}{rest}")),
                _ => {}
            }
        }
        all
    }

    /// The type row at a path.
    pub(crate) fn type_(&self, path: &str) -> Option<&Type> {
        self.types.iter().find(|row| row.path == path)
    }
}

impl Function<'_> {
    /// The signature, read by the tool's own parser.
    pub(crate) fn signature(&self) -> Option<Signature> {
        bplint::syntax::signature(self.sig).ok().filter(|_| !self.sig.is_empty())
    }
}

impl Alias {
    /// Each path with what it stands for.
    pub(crate) fn each(&self) -> Vec<(String, String)> {
        if self.names.is_empty() {
            return vec![(self.path.clone(), self.is.clone())];
        }
        self.names.iter().map(|n| (format!("{}::{n}", self.path), format!("{}::{n}", self.is))).collect()
    }
}

/// The name behind `fn` in a signature.
fn function_name(sig: &str) -> &str {
    let rest = sig.split_once("fn ").map_or("", |(_, rest)| rest);
    rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default()
}

/// `Full(T)` is `Full`.
pub(crate) fn plain(text: &str) -> &str {
    text.split(['<', '(', '{', ' ', ':']).next().unwrap_or(text)
}
