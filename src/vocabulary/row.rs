//! The file format of `rules/comments.toml`, which the build script reads through the same types.

use serde::{Deserialize, Serialize};

/// What a row's words are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// Why a queue has no bound, or what bounds it.
    Bound,
    /// Why an item may be lost.
    Loss,
    /// They turn what follows into its opposite.
    Denial,
    /// They start a sentence that calls its own code wrong.
    Fault,
}

/// One row: it holds where something of `says` and something of `with` stand close to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) about: About,
    pub(super) says: Vec<String>,
    #[serde(default)]
    pub(super) with: Vec<String>,
}

/// The whole file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) comment: Vec<Row>,
}
