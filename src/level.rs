//! Levels and groups: the words in which people say how loud a rule is, as rustc taught them.

use serde::{Deserialize, Serialize};

pub use crate::config::Level;

impl Level {
    /// The level's name, as in configuration.
    pub fn name(self) -> &'static str {
        match self {
            Level::Allow => "allow",
            Level::Warn => "warn",
            Level::Deny => "deny",
            Level::Forbid => "forbid",
        }
    }

    /// The level of that name.
    pub fn parse(name: &str) -> Option<Level> {
        [Level::Allow, Level::Warn, Level::Deny, Level::Forbid].into_iter().find(|l| l.name() == name)
    }
}

/// Family of a rule; decides its default level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// Work or data is lost for certain.
    Correctness,
    /// Memory can pile up or a signal is lost, and the code shows no intent.
    Suspicious,
    /// Worth a review, with too many legitimate uses for a default.
    Pedantic,
    /// About the tool's own comments and what it could not read.
    Directives,
}

impl Group {
    /// Name that stands for every rule.
    pub const ALL: &'static str = "all";
    /// Name that stands for everything shown as a warning; only levels from deny up make sense for it.
    pub const WARNINGS: &'static str = "warnings";
    /// All groups, loudest first.
    pub const EACH: [Group; 4] = [Group::Correctness, Group::Suspicious, Group::Pedantic, Group::Directives];

    /// The group's name, as on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Group::Correctness => "correctness",
            Group::Suspicious => "suspicious",
            Group::Pedantic => "pedantic",
            Group::Directives => "directives",
        }
    }

    /// The group of that name.
    pub fn parse(name: &str) -> Option<Group> {
        Group::EACH.into_iter().find(|g| g.name() == name)
    }

    /// Level of a rule in this group when nobody says otherwise.
    pub fn default_level(self) -> Level {
        match self {
            Group::Correctness => Level::Deny,
            Group::Suspicious | Group::Directives => Level::Warn,
            Group::Pedantic => Level::Allow,
        }
    }
}
