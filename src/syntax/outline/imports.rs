//! `use` trees, flattened.

use super::tokens::{Kind, Tokens};
use crate::facts::{Binds, Import, Name};

/// Longest path and deepest nesting that are kept: no program comes near, and the work stays linear.
const LIMIT: usize = 64;

/// The leaves of the tree between the `use` keyword and the token at `to`.
pub(super) fn imports(tokens: &Tokens, from: usize, to: usize) -> Vec<Import> {
    let mut tree =
        Tree { tokens, prefix: Vec::new(), bases: Vec::new(), leaf: None, binds: None, found: Vec::new() };
    let mut at = from;
    while at < to {
        match tokens.kind(at) {
            Kind::Colon if tokens.is_path_sep(at) => {
                if tree.prefix.is_empty() {
                    tree.segment(at, "");
                }
                at += 1;
            }
            Kind::OpenBrace if tree.bases.len() < LIMIT => {
                tree.bases.push(tree.prefix.len());
                tree.leaf = None;
            }
            Kind::OpenBrace => at = tokens.close(at),
            Kind::CloseBrace => {
                tree.end_leaf(at);
                tree.bases.pop();
                tree.cut();
            }
            Kind::Comma => tree.end_leaf(at),
            Kind::Star => {
                tree.leaf.get_or_insert(at);
                tree.binds = Some(Binds::Glob);
            }
            Kind::As => {
                at += 1;
                tree.binds = Some(match tokens.kind(at) {
                    Kind::Underscore => Binds::Anonymous,
                    _ => Binds::Name(Name::new(tokens.name(at))),
                });
            }
            kind if kind.is_name() => tree.segment(at, tokens.name(at)),
            _ => {}
        }
        at += 1;
    }
    tree.end_leaf(to);
    tree.found
}

struct Tree<'a, 't> {
    tokens: &'a Tokens<'t>,
    /// Segments on the way to the current leaf.
    prefix: Vec<Name>,
    /// Lengths of `prefix` at the braces around.
    bases: Vec<usize>,
    /// First token of the current leaf.
    leaf: Option<usize>,
    /// `*` or `as ..`
    binds: Option<Binds>,
    found: Vec<Import>,
}

impl Tree<'_, '_> {
    fn segment(&mut self, at: usize, name: &str) {
        self.leaf.get_or_insert(at);
        if self.prefix.len() < LIMIT {
            self.prefix.push(Name::new(name));
        }
    }

    fn end_leaf(&mut self, to: usize) {
        if let Some(leaf) = self.leaf.take() {
            let base = self.bases.last().copied().unwrap_or(0);
            let mut path = self.prefix.clone();
            if base > 0 && path.len() == base + 1 && path.last().is_some_and(|s| s == "self") {
                path.pop();
            }
            let binds = self.binds.take().or_else(|| path.last().cloned().map(Binds::Name));
            if let Some(binds) = binds {
                self.found.push(Import { path, binds, range: self.tokens.range(leaf, to) });
            }
        }
        self.cut();
    }

    /// Goes back to the brace around.
    fn cut(&mut self) {
        self.binds = None;
        self.prefix.truncate(self.bases.last().copied().unwrap_or(0));
    }
}
