//! Rule cards: one Markdown page per rule, from which help texts, tables and defaults are read.
//!
//! The pages lie in `rules/<id>.md` and are compiled in. A page starts with `# id`, one sentence, a fenced `toml`
//! block with metadata, and goes on with `##` sections.

mod parse;
mod precision;

pub use precision::{ENOUGH, Precision, Share};

use crate::finding::Confidence;
use crate::level::{Group, Level};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// One rule's page.
#[derive(Clone, Debug)]
pub struct Card {
    /// Id of the rule: the page's file stem.
    pub id: String,
    /// What the rule finds, in one sentence.
    pub summary: String,
    /// The fenced block at the top.
    pub meta: Meta,
    /// Title and text of each `##` section, in order.
    pub sections: Vec<(String, String)>,
    /// The page as written.
    pub text: String,
}

/// Metadata of a card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// Family.
    pub group: Group,
    /// Default level, where it is not the group's.
    #[serde(default)]
    pub level: Option<Level>,
    /// First version that has the rule.
    pub since: String,
    /// Confidence that its findings usually have.
    pub confidence: Confidence,
    /// Whether it offers fixes.
    #[serde(default)]
    pub fix: FixKind,
    /// Lints of rustc and clippy that report some of the same places.
    #[serde(default)]
    pub overlaps: Vec<String>,
    /// Settings under `[rules.<id>]` in `bplint.toml`.
    #[serde(default)]
    pub options: BTreeMap<String, Setting>,
}

/// A setting of a rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Value when nobody sets it; its type is the setting's type.
    pub default: toml::Value,
    /// What it does, in one clause.
    pub help: String,
}

/// Whether a rule offers fixes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FixKind {
    /// No.
    #[default]
    None,
    /// For a person to look over.
    Suggestion,
    /// `bplint fix` applies it.
    Safe,
}

impl FixKind {
    /// The name, as in the card.
    pub fn name(self) -> &'static str {
        match self {
            FixKind::None => "none",
            FixKind::Suggestion => "suggestion",
            FixKind::Safe => "safe",
        }
    }
}

impl Card {
    /// Reads a page. The error says what is missing from it.
    pub fn parse(id: &str, text: &str) -> Result<Card, String> {
        parse::card(id, text)
    }

    /// Level when nobody says otherwise.
    pub fn level(&self) -> Level {
        self.meta.level.unwrap_or(self.meta.group.default_level())
    }

    /// How its findings in published packages were judged, and in how many packages people looked.
    pub fn precision(&self) -> (Precision, u32) {
        (precision::of(&self.id), precision::packages())
    }

    /// The text of a section.
    pub fn section(&self, title: &str) -> Option<&str> {
        self.sections.iter().find(|(t, _)| t == title).map(|(_, text)| text.as_str())
    }
}

/// All rules there are, by id.
#[derive(Clone, Debug, Default)]
pub struct Cards {
    cards: Vec<Card>,
}

impl Cards {
    /// Reads pages, given as id and text. The error names the page.
    pub fn parse<'a>(pages: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Cards, String> {
        let read = |(id, text)| Card::parse(id, text).map_err(|e| format!("rules/{id}.md: {e}"));
        let mut cards = pages.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
        cards.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(Cards { cards })
    }

    /// The pages compiled in. A page that cannot be read is left out; a test sees to it that none is.
    pub fn builtin() -> &'static Cards {
        static CARDS: OnceLock<Cards> = OnceLock::new();
        CARDS.get_or_init(|| {
            let mut cards: Vec<Card> = pages().filter_map(|(id, text)| Card::parse(id, text).ok()).collect();
            cards.sort_by(|a, b| a.id.cmp(&b.id));
            Cards { cards }
        })
    }

    /// All cards, sorted by id.
    pub fn iter(&self) -> impl Iterator<Item = &Card> {
        self.cards.iter()
    }

    /// The card of a rule.
    pub fn get(&self, id: &str) -> Option<&Card> {
        self.cards.binary_search_by(|card| card.id.as_str().cmp(id)).ok().map(|i| &self.cards[i])
    }

    /// The rules that a name on the command line, in configuration or in a comment stands for: a rule's id (with
    /// or without `bplint::`), a group or `all`. Empty when the name is unknown.
    pub fn named(&self, name: &str) -> Vec<&Card> {
        let name = name.strip_prefix("bplint::").unwrap_or(name);
        if name == Group::ALL {
            return self.cards.iter().collect();
        }
        match Group::parse(name) {
            Some(group) => self.cards.iter().filter(|card| card.meta.group == group).collect(),
            None => self.get(name).into_iter().collect(),
        }
    }

    /// The known name nearest to a misspelt one, where one is near.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        let groups = Group::EACH.iter().map(|g| g.name()).chain([Group::ALL, Group::WARNINGS]);
        let names = self.cards.iter().map(|card| card.id.as_str()).chain(groups);
        let scored = names.map(|known| (strsim::jaro_winkler(name, known), known));
        scored.filter(|(score, _)| *score > 0.8).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, known)| known)
    }
}

/// Id and text of every page compiled in.
pub fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    crate::report::DIRECTIVE_PAGES.iter().chain(crate::rules::CARDS).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_compiled_in_can_be_read() {
        let cards = Cards::parse(pages()).unwrap();
        assert!(cards.get("unused_suppression").is_some());
    }

    #[test]
    fn names_stand_for_rules_groups_and_all() {
        let cards = Cards::builtin();
        assert_eq!(cards.named("bplint::unknown_rule").len(), 1);
        assert_eq!(cards.named("directives").len(), 4);
        assert!(cards.named("all").len() >= 4);
        assert!(cards.named("unknown_rul").is_empty());
        assert_eq!(cards.nearest("unknown_rul"), Some("unknown_rule"));
        assert_eq!(cards.nearest("zebra"), None);
    }
}
