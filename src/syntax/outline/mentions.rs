//! Which identifiers a stretch of tokens mentions, and what else its single tokens tell.

use super::tokens::{Kind, Tokens};
use crate::facts::BodyFlags;

/// Collects mentions; names that were seen already are marked, so that only different ones are sorted.
pub(super) struct Mentions {
    stamp: u32,
    marks: Vec<u32>,
    found: Vec<u32>,
}

impl Mentions {
    pub(super) fn new(tokens: &Tokens) -> Self {
        Mentions { stamp: 0, marks: vec![0; tokens.hashes.len()], found: Vec::new() }
    }

    /// Hashes of the names from token `from` to the one before `to`, sorted, each once.
    pub(super) fn of(&mut self, tokens: &Tokens, from: usize, to: usize) -> Box<[u32]> {
        self.stamp += 1;
        self.found.clear();
        for token in tokens.list.get(from..to).unwrap_or_default() {
            if token.kind.is_name() {
                let mark = &mut self.marks[token.link as usize];
                if *mark != self.stamp {
                    *mark = self.stamp;
                    self.found.push(tokens.hashes[token.link as usize]);
                }
            }
        }
        self.found.sort_unstable();
        self.found.as_slice().into()
    }
}

/// Macros that make async code of what stands in them, or await it, without a word that says so.
const AWAITING: &[&str] = &["join", "select", "select_biased", "stream", "try_join", "try_stream"];

/// What the tokens from `from` to the one before `to` hold.
pub(super) fn body_flags(tokens: &Tokens, from: usize, to: usize) -> BodyFlags {
    let mut flags = BodyFlags::default();
    for i in from..to.min(tokens.list.len()) {
        match tokens.list[i].kind {
            Kind::Loop | Kind::While => flags.has_loop = true,
            Kind::For if tokens.kind(i + 1) != Kind::Lt => flags.has_loop = true,
            Kind::Async | Kind::Await => flags.has_async = true,
            Kind::Pipe if !flags.has_closure => flags.has_closure = opens_closure(tokens, from, i),
            Kind::Bang if i > from && is_macro_call(tokens, i - 1) => {
                flags.has_macro = true;
                flags.has_async |= AWAITING.contains(&tokens.text(i - 1));
            }
            Kind::Underscore if tokens.kind(i + 1) == Kind::Eq && !is_arrow(tokens, i + 1) => {
                flags.has_discard = true;
            }
            Kind::Let => {
                let next = i + 1 + usize::from(tokens.kind(i + 1) == Kind::Mut);
                flags.has_discard |= tokens.text(next).starts_with('_');
            }
            Kind::OpenParen if i > from && tokens.is_word(i - 1, "drop") => flags.has_discard = true,
            Kind::Literal if !flags.has_extreme => flags.has_extreme = is_extreme(tokens.text(i)),
            Kind::Lt => flags.has_extreme |= tokens.kind(i + 1) == Kind::Lt && tokens.joined(i),
            Kind::Ident if !flags.has_extreme => flags.has_extreme = is_constant(tokens.text(i)),
            _ => {}
        }
    }
    flags
}

/// A number of four digits and more, or zero. Strings of that length pass, too.
fn is_extreme(literal: &str) -> bool {
    literal == "0" || literal.len() >= 4
}

/// Named as constants are, or a function that gives an extreme.
fn is_constant(name: &str) -> bool {
    name.len() >= 2 && !name.contains(|c: char| c.is_lowercase()) && name.contains(char::is_uppercase)
        || name == "max_value"
}

/// Whether the name at `index` is followed by `!` and a bracket.
pub(super) fn is_macro_call(tokens: &Tokens, index: usize) -> bool {
    tokens.kind(index).is_name() && tokens.kind(index + 1) == Kind::Bang && tokens.kind(index + 2).opens()
}

/// `=>` at `index`.
fn is_arrow(tokens: &Tokens, index: usize) -> bool {
    tokens.kind(index) == Kind::Eq && tokens.kind(index + 1) == Kind::Gt && tokens.joined(index)
}

/// A `|` is an operator behind a value and opens a closure anywhere else.
fn opens_closure(tokens: &Tokens, from: usize, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|b| *b >= from) else { return true };
    match tokens.kind(before) {
        Kind::Gt => before > from && is_arrow(tokens, before - 1),
        kind => !matches!(
            kind,
            Kind::Ident
                | Kind::Await
                | Kind::Literal
                | Kind::Underscore
                | Kind::Pipe
                | Kind::Question
                | Kind::CloseParen
                | Kind::CloseBracket
                | Kind::CloseBrace
        ),
    }
}
