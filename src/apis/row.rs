//! The file format of the tables, as serde reads it; `docs/api-tables.md` describes it to people. The build script reads
//! tables through the same types.

use super::role::{Role, Signal};
use crate::facts::Name;
use serde::{Deserialize, Serialize};

/// One file under `rules/apis`, or the same tables in a user's configuration.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Table {
    pub(super) package: Name,
    #[serde(rename = "crate")]
    pub(super) krate: Name,
    pub(super) versions: String,
    pub(super) checked: String,
    pub(super) needs: Vec<Name>,
    pub(super) alias: Vec<AliasRow>,
    #[serde(rename = "type")]
    pub(super) types: Vec<TypeRow>,
    #[serde(rename = "trait")]
    pub(super) traits: Vec<TraitRow>,
    pub(super) api: Vec<ApiRow>,
    pub(super) name: Vec<NameRow>,
}

impl Table {
    /// Paths of the things that have a row.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Name> {
        let types = self.types.iter().map(|row| &row.path);
        types.chain(self.traits.iter().map(|row| &row.path)).chain(self.api.iter().map(|row| &row.path))
    }
}

/// Another path to the same thing.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AliasRow {
    pub(super) path: Name,
    pub(super) is: Name,
    /// Only these names below `path`.
    #[serde(default)]
    pub(super) names: Vec<Name>,
}

impl AliasRow {
    /// Each path with what it stands for.
    pub(super) fn each(&self) -> Vec<(Name, Name)> {
        if self.names.is_empty() {
            return vec![(self.path.clone(), self.is.clone())];
        }
        let below = |module: &Name, name: &Name| Name::new(format!("{module}::{name}"));
        self.names.iter().map(|name| (below(&self.path, name), below(&self.is, name))).collect()
    }
}

/// A type.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct TypeRow {
    pub(super) path: Name,
    pub(super) generics: Vec<Name>,
    pub(super) is: String,
    pub(super) implements: Vec<String>,
    pub(super) deref: String,
    pub(super) roles: Vec<Role>,
    pub(super) variants: Vec<String>,
    pub(super) fields: Vec<String>,
    pub(super) methods: Vec<String>,
}

/// A trait.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct TraitRow {
    pub(super) path: Name,
    pub(super) generics: Vec<Name>,
    pub(super) supers: Vec<String>,
    pub(super) extends: Vec<String>,
    pub(super) roles: Vec<Role>,
    pub(super) methods: Vec<String>,
}

/// A function or method.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ApiRow {
    pub(super) path: Name,
    pub(super) sig: String,
    pub(super) roles: Vec<Role>,
    pub(super) signal: Option<Signal>,
    pub(super) full: Vec<Name>,
    pub(super) closed: Vec<Name>,
    pub(super) arg: Option<u32>,
    pub(super) limit: Option<u32>,
    pub(super) says: String,
    pub(super) instead: String,
    pub(super) replacement: Name,
    pub(super) by: By,
    pub(super) since: String,
}

/// A method name that tells its role whatever the receiver is.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct NameRow {
    pub(super) name: Name,
    pub(super) roles: Vec<Role>,
    pub(super) signal: Option<Signal>,
    pub(super) lazy: bool,
    /// A method of types that are generated from a protocol's description: nobody sees them declared, and the name says enough.
    pub(super) generated: bool,
    pub(super) arg: Option<u32>,
    pub(super) limit: Option<u32>,
    pub(super) says: String,
    pub(super) instead: String,
}

/// How a row was checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// Found in the sources of the version named in the table.
    Source,
    /// A program that uses it was compiled.
    Compile,
    /// A program that uses it was run.
    Run,
    /// Read in documentation, or known.
    #[default]
    Reading,
}
