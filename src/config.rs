//! What a user settled: `bplint.toml`, or the `metadata.bplint` table of a manifest.
//!
//! Reading never stops at a mistake: each becomes a [`ConfigProblem`] with its place in the file, and the rest holds.

mod check;
mod locate;
mod overrides;
mod parse;
mod reader;
mod schema;
#[cfg(test)]
mod tests;

pub use check::Names;
pub use locate::locate;
pub use overrides::Override;
pub use parse::{load, parse, text};
pub(crate) use reader::hint;
pub use schema::{Described, json_schema};

use crate::finding::Confidence;
use crate::source::Range;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// All settings; [`Default`] is what holds without a file.
#[derive(Clone, Debug)]
pub struct Config {
    /// The file, when there is one.
    pub path: Option<PathBuf>,
    /// Directory that globs and relative paths start from: the file's.
    pub root: PathBuf,
    /// `[rules]`, in the order of the file.
    pub rules: Vec<RuleSetting>,
    /// `[options.RULE]`, by rule.
    pub options: BTreeMap<String, RuleOptions>,
    /// `[[override]]`, in the order of the file; later ones win.
    pub overrides: Vec<Override>,
    /// `min-confidence`: findings below it are not shown; `None` leaves the choice to the command line.
    pub min_confidence: Option<Confidence>,
    /// `tests`: what does not ship is linted as well: tests, examples, benches, test support.
    pub tests: bool,
    /// `exclude`: globs of files that are never read.
    pub exclude: Vec<String>,
    /// `test-support`: globs of names of packages that are for tests, with `!` in front of those that are not.
    pub test_support: Vec<String>,
    /// `include-generated`: generated files are linted as well.
    pub include_generated: bool,
    /// `require-reasons`: a suppression without a reason is a finding.
    pub require_reasons: bool,
    /// `overlaps`: whether to repeat what rustc or clippy say by default.
    pub overlaps: Overlaps,
    /// `dependencies`: sources of dependencies are read where cargo has them on disk.
    pub dependencies: bool,
    /// `known-safe`: paths of APIs that no rule speaks about.
    pub known_safe: Vec<String>,
    /// `baseline`: file of findings that are accepted for now.
    pub baseline: Option<PathBuf>,
    /// `[[api]]`: signals of in-house APIs, for the tables.
    pub apis: Vec<Row>,
    /// `[[type]]`
    pub types: Vec<Row>,
    /// `[[alias]]`
    pub aliases: Vec<Row>,
    /// `[[comment]]`: words by which comments argue.
    pub comments: Vec<Row>,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            path: None,
            root: PathBuf::new(),
            rules: Vec::new(),
            options: BTreeMap::new(),
            overrides: Vec::new(),
            min_confidence: None,
            tests: false,
            exclude: Vec::new(),
            test_support: Vec::new(),
            include_generated: false,
            require_reasons: false,
            overlaps: Overlaps::Show,
            dependencies: true,
            known_safe: Vec::new(),
            baseline: None,
            apis: Vec::new(),
            types: Vec::new(),
            aliases: Vec::new(),
            comments: Vec::new(),
        }
    }
}

impl Config {
    /// The settings of rules and groups that hold for a file, weakest first: `[rules]`, then each override that
    /// applies.
    pub fn settings_for<'a>(
        &'a self,
        path: &'a Path,
        package: Option<&'a str>,
    ) -> impl Iterator<Item = &'a RuleSetting> {
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        let special = self.overrides.iter().filter(move |o| o.applies(below, package));
        self.rules.iter().chain(special.flat_map(|o| &o.rules))
    }
}

/// A level, as in rustc.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not shown.
    Allow,
    /// Shown.
    Warn,
    /// Shown, and the run fails.
    Deny,
    /// As deny, and nothing in the source can lower it.
    Forbid,
}

/// Whether findings are shown where rustc or clippy warn by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Overlaps {
    /// Shown all the same.
    Show,
    /// Left to them.
    Hide,
}

/// `RULE_OR_GROUP = "level"` or `RULE_OR_GROUP = { level = "..", option = .. }`.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSetting {
    /// Rule or group, in snake case.
    pub name: String,
    /// Where the name stands.
    pub range: Range,
    /// Level, when one is given.
    pub level: Option<Level>,
    /// Options given beside the level.
    pub options: RuleOptions,
}

/// Options of one rule, by name.
pub type RuleOptions = BTreeMap<String, OptionValue>;

/// The value of an option, to be checked by whoever knows the rule's card.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionValue {
    /// Where the option's name stands.
    pub key: Range,
    /// Where the value stands.
    pub range: Range,
    /// The value.
    pub value: toml::Value,
}

/// A row of the API tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Where it stands.
    pub range: Range,
    /// What it says.
    pub table: toml::Table,
}

/// A mistake in a configuration file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigProblem {
    /// The file.
    pub path: PathBuf,
    /// Where in it; `None` when the file could not be read.
    pub range: Option<Range>,
    /// What is wrong, in one clause.
    pub what: String,
    /// What to write instead.
    pub help: Option<String>,
}
