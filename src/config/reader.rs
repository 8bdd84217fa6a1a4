//! Reads spanned TOML value by value, and keeps a list of what was not as expected.

use super::ConfigProblem;
use crate::source::Range;
use std::borrow::Cow;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value with its place.
pub(super) type Node<'i> = Spanned<DeValue<'i>>;
/// A key with its place.
pub(super) type Key<'i> = Spanned<Cow<'i, str>>;

pub(super) struct Reader<'a> {
    pub(super) path: &'a Path,
    pub(super) problems: Vec<ConfigProblem>,
}

impl Reader<'_> {
    pub(super) fn problem(&mut self, range: Range, what: impl Into<String>, help: Option<String>) {
        let path = self.path.to_path_buf();
        self.problems.push(ConfigProblem { path, range: Some(range), what: what.into(), help });
    }

    /// The problem of a key that nobody knows, with the nearest of the valid ones.
    pub(super) fn unknown_key(&mut self, key: &Key, valid: &[&str]) {
        let what = format!("unknown key `{}`", key.get_ref());
        self.problem(range(key.span()), what, Some(hint(key.get_ref(), valid)));
    }

    pub(super) fn boolean(&mut self, key: &str, node: &Node) -> Option<bool> {
        let value = node.get_ref().as_bool();
        if value.is_none() {
            self.expected(key, "true or false", node);
        }
        value
    }

    pub(super) fn string(&mut self, key: &str, node: &Node) -> Option<String> {
        let value = node.get_ref().as_str().map(str::to_owned);
        if value.is_none() {
            self.expected(key, "a string", node);
        }
        value
    }

    pub(super) fn strings(&mut self, key: &str, node: &Node) -> Vec<String> {
        let Some(list) = node.get_ref().as_array() else {
            self.expected(key, "a list of strings", node);
            return Vec::new();
        };
        list.iter().filter_map(|item| self.string(key, item)).collect()
    }

    pub(super) fn table<'t, 'i>(&mut self, key: &str, node: &'t Node<'i>) -> Option<&'t DeTable<'i>> {
        let value = node.get_ref().as_table();
        if value.is_none() {
            self.expected(key, "a table", node);
        }
        value
    }

    /// The tables of `[[key]]`, with their places.
    pub(super) fn tables<'t, 'i>(&mut self, key: &str, node: &'t Node<'i>) -> Vec<(Range, &'t DeTable<'i>)> {
        let Some(list) = node.get_ref().as_array() else {
            self.expected(key, &format!("a list of tables, each under `[[{key}]]`"), node);
            return Vec::new();
        };
        let with_place = |item| Some((range(Spanned::span(item)), self.table(key, item)?));
        list.iter().filter_map(with_place).collect()
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(&mut self, key: &str, node: &Node, words: &[(&str, T)]) -> Option<T> {
        let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
        let Some(word) = node.get_ref().as_str() else {
            self.expected(key, &format!("one of {}", listed(&names)), node);
            return None;
        };
        let found = words.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        if found.is_none() {
            let what = format!("`{key}` cannot be `{word}`");
            self.problem(range(node.span()), what, Some(hint(word, &names)));
        }
        found
    }

    fn expected(&mut self, key: &str, expected: &str, node: &Node) {
        let what = format!("`{key}` takes {expected}, this is {}", sort(node.get_ref()));
        self.problem(range(node.span()), what, None);
    }
}

fn sort(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// So many names are a help; more are a list to look up elsewhere.
const MANY: usize = 16;

/// "did you mean `x`?" where something is near, and the valid names.
pub(crate) fn hint(name: &str, valid: &[&str]) -> String {
    let score =
        |candidate: &&str| strsim::jaro_winkler(&name.replace('-', "_"), &candidate.replace('-', "_"));
    let near = valid.iter().map(|c| (score(c), *c)).filter(|(score, _)| *score > 0.8);
    let near = near.max_by(|a, b| a.0.total_cmp(&b.0));
    match near {
        Some((_, name)) if valid.len() > MANY => format!("did you mean `{name}`?"),
        Some((_, name)) => format!("did you mean `{name}`? valid here: {}", listed(valid)),
        None => format!("valid here: {}", listed(valid)),
    }
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

pub(super) fn range(span: std::ops::Range<usize>) -> Range {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Range::new(offset(span.start), offset(span.end))
}
