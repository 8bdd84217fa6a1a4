//! Attributes, as far as the outline asks: tests, `cfg(test)`, `path`, and a few marks.

use super::tokens::{Kind, Tokens};
use crate::facts::{ItemFlags, Name};
use crate::shipping;
use crate::syntax::Code;

/// Deepest nesting of `cfg` predicates and `cfg_attr`s that is followed.
const LIMIT: u32 = 16;

/// What the attributes of one item say.
#[derive(Default)]
pub(super) struct Attributes {
    /// Only the flags that attributes set.
    pub(super) flags: ItemFlags,
    /// `#[path = ".."]`
    pub(super) path: Option<Name>,
    /// Their paths, where somebody asks for them.
    pub(super) paths: Option<Vec<Vec<Name>>>,
}

/// Paths of the attributes that stand before an item, those within `cfg_attr` included.
pub fn attributes(code: Code<'_>) -> Vec<Vec<Name>> {
    let tokens = Tokens::new(code);
    let mut found = Attributes { paths: Some(Vec::new()), ..Attributes::default() };
    found.read_outer(&tokens, 0, tokens.list.len());
    found.paths.unwrap_or_default()
}

impl Attributes {
    /// Reads outer attributes and doc comments from `at` on; gives the index of the first token behind them.
    pub(super) fn read_outer(&mut self, tokens: &Tokens, mut at: usize, end: usize) -> usize {
        while at < end {
            match tokens.kind(at) {
                Kind::Doc => at += 1,
                Kind::Pound if tokens.kind(at + 1) == Kind::OpenBracket => {
                    self.read(tokens, at + 2, tokens.close(at + 1), LIMIT);
                    at = tokens.after(at + 1);
                }
                _ => break,
            }
        }
        at.min(end)
    }

    /// Reads the inner attributes at the start of a file or a body; gives the index behind them.
    pub(super) fn read_inner(&mut self, tokens: &Tokens, mut at: usize, end: usize) -> usize {
        while at < end && is_inner(tokens, at) {
            self.read(tokens, at + 3, tokens.close(at + 2), LIMIT);
            at = tokens.after(at + 2);
        }
        at.min(end)
    }

    /// Reads one attribute's content between `from` and `to`.
    fn read(&mut self, tokens: &Tokens, from: usize, to: usize, limit: u32) {
        let mut at = from;
        let mut last = "";
        let mut path = self.paths.is_some().then(Vec::new);
        while at < to {
            if tokens.is_path_sep(at) {
                at += 2;
            } else if tokens.kind(at).is_name() {
                last = tokens.name(at);
                path.iter_mut().for_each(|path| path.push(Name::from(last)));
                at += 1;
                if !tokens.is_path_sep(at) {
                    break;
                }
            } else if tokens.kind(at) == Kind::Unsafe {
                at += 1;
            } else {
                break;
            }
        }
        self.paths.iter_mut().zip(path).for_each(|(all, path)| all.push(path));
        let group = (tokens.kind(at) == Kind::OpenParen).then(|| (at + 1, tokens.close(at).min(to)));
        let flags = &mut self.flags;
        match (last, group) {
            ("cfg", Some((from, to))) => flags.cfg_test |= needs_test(tokens, from, to, limit),
            ("cfg_attr", Some((from, to))) if limit > 0 => {
                for (from, to) in arguments(tokens, from, to).skip(1) {
                    self.read(tokens, from, to, limit - 1);
                }
            }
            ("path", None) if tokens.kind(at) == Kind::Eq => self.path = string(tokens.text(at + 1)),
            ("async_trait", _) => flags.async_trait = true,
            ("must_use", _) => flags.must_use = true,
            ("macro_export" | "macro_use", _) => flags.macro_export = true,
            ("automatically_derived", _) => flags.derives = true,
            ("derive", Some((from, to))) => {
                flags.derives |=
                    (from..to).any(|i| tokens.is_word(i, "Clone") || tokens.is_word(i, "Default"));
            }
            (name, _) => flags.test |= shipping::is_test_attribute(name),
        }
    }
}

/// `#![`
fn is_inner(tokens: &Tokens, at: usize) -> bool {
    tokens.kind(at) == Kind::Pound
        && tokens.kind(at + 1) == Kind::Bang
        && tokens.kind(at + 2) == Kind::OpenBracket
}

/// Whether the `cfg` predicate between `from` and `to` can hold in a test build only.
fn needs_test(tokens: &Tokens, from: usize, to: usize, limit: u32) -> bool {
    if limit == 0 {
        return false;
    }
    let Some(open) = (tokens.kind(from + 1) == Kind::OpenParen).then_some(from + 1) else {
        let end = to == from + 1 || tokens.kind(from + 1) == Kind::Comma;
        let is_feature = || feature(tokens, from).is_some_and(|name| shipping::is_test_feature(&name));
        return from < to && (end && shipping::is_test_cfg(tokens.text(from)) || is_feature());
    };
    let inner = || arguments(tokens, open + 1, tokens.close(open).min(to));
    let needs = |(from, to): (usize, usize)| needs_test(tokens, from, to, limit - 1);
    match tokens.name(from) {
        "all" => inner().any(needs),
        "any" => inner().any(needs) && inner().all(|part| needs(part) || lends_to_tests(tokens, part.0)),
        _ => false,
    }
}

/// `feature = "test-util"`: beside `test` itself, such a feature opens the same code to other packages' tests.
fn lends_to_tests(tokens: &Tokens, at: usize) -> bool {
    feature(tokens, at).is_some_and(|name| shipping::lends_to_tests(&name))
}

/// The name in `feature = "name"`.
fn feature(tokens: &Tokens, at: usize) -> Option<Name> {
    let is_one = tokens.is_word(at, "feature") && tokens.kind(at + 1) == Kind::Eq;
    is_one.then(|| string(tokens.text(at + 2))).flatten()
}

/// Ranges of tokens between the commas of a list.
fn arguments(tokens: &Tokens, from: usize, to: usize) -> impl Iterator<Item = (usize, usize)> {
    let mut at = from;
    std::iter::from_fn(move || {
        let start = at;
        while at < to && tokens.kind(at) != Kind::Comma {
            at = if tokens.kind(at).opens() { tokens.after(at) } else { at + 1 };
        }
        let end = at.min(to);
        at += 1;
        (start < end).then_some((start, end))
    })
}

/// Content of a string literal without escapes.
fn string(literal: &str) -> Option<Name> {
    let inner = literal.trim_start_matches('r').trim_matches('#');
    inner.strip_prefix('"')?.strip_suffix('"').map(|s| Name::new(s.replace("\\\\", "\\")))
}
