//! What comments and attributes beside a statement argue: an author who has thought of it needs no telling.
//!
//! A comment speaks to what it stands at: on the statement or just above it, above the arm or the short block around it, or on
//! the function. Which words argue what is the vocabulary's business.

use super::Cx;
use crate::facts::{ExprId, ExprKind, Stmt};
use crate::program::{Con, Def, FileFacts, Ty};
use crate::source::{FileId, Range};
use crate::vocabulary::About;

/// A comment above a block of at most so many statements speaks to each of them.
const SHORT_BLOCK: usize = 3;

impl Cx<'_> {
    /// The comment at an expression, or on the function around it, that argues a point.
    pub fn argued(&self, id: ExprId, about: About) -> Option<(FileId, Range)> {
        let facts = &*self.typed.facts;
        let mut around = Vec::new();
        let mut heads = Vec::new();
        let mut at = id;
        while let Some((whole, range)) = self.whole(at) {
            around.push(self.alike_above(id, whole, range));
            match self.out_of_short_block(whole) {
                Some(out) => {
                    // `=> { // why` stands on the line on which the block opens.
                    let start = self.body.range(out).start;
                    heads.push(Range::new(start, start));
                    at = out;
                }
                None => break,
            }
        }
        let near = around.first().into_iter().flat_map(|range| within(facts, *range));
        let heads = heads.into_iter().flat_map(|head| within(facts, head));
        let above = around.iter().filter_map(|range| above(facts, range.start));
        let found = near.chain(above).chain(heads).find(|range| self.argues(about, facts, *range));
        found.map(|range| (self.file, range)).or_else(|| self.argued_on(self.typed.def, about))
    }

    /// The comment that argues that the queue made at an expression cannot grow, or must not have a bound: at the place, or on
    /// the type whose function makes it.
    pub fn bound_is_argued(&self, id: ExprId) -> Option<(FileId, Range)> {
        self.argued(id, About::Bound).or_else(|| {
            let Ty::Adt(Con::Source(of), _) = self.program.self_type(self.typed.scope, 0) else {
                return None;
            };
            self.argued_on(of, About::Bound)
        })
    }

    /// The comment on a function that argues a point for all that it does.
    pub fn argued_on(&self, def: Def, about: About) -> Option<(FileId, Range)> {
        let facts = self.program.facts(def);
        let item = self.program.item(def);
        let before = within(facts, Range::new(item.range.start, item.header.start));
        let found = before.chain(above(facts, item.range.start)).find(|r| self.argues(about, facts, *r))?;
        Some((self.program.file_id(def)?, found))
    }

    /// The comment on a function, or anywhere in it, that argues a point.
    pub fn argued_in(&self, def: Def, about: About) -> Option<(FileId, Range)> {
        let (facts, item) = (self.program.facts(def), self.program.item(def));
        let inside = within(facts, item.range).find(|range| self.argues(about, facts, *range));
        let inside = inside.and_then(|range| Some((self.program.file_id(def)?, range)));
        inside.or_else(|| self.argued_on(def, about))
    }

    fn argues(&self, about: About, facts: &FileFacts, comment: Range) -> bool {
        self.program.vocabulary.argues(about, facts.slice(comment))
    }

    /// The statement, arm or body that an expression stands in, and what a comment speaks of that stands above it.
    fn whole(&self, id: ExprId) -> Option<(ExprId, Range)> {
        let mut at = id;
        loop {
            let Some(parent) = self.body.parent(at) else { return Some((at, self.body.range(at))) };
            match self.body.kind(parent) {
                ExprKind::Block { .. } => {
                    let range = crate::flow::statement(self.body, at).map(|(range, _)| range);
                    return Some((at, range.unwrap_or(self.body.range(at))));
                }
                ExprKind::Match { arms, .. } => {
                    if let Some(arm) = arms.iter().find(|arm| arm.body == at) {
                        return Some((at, arm.range));
                    }
                }
                ExprKind::Select(select) => {
                    if let Some(arm) = select.arms.iter().find(|arm| arm.body == at || arm.op == at) {
                        return Some((at, arm.range));
                    }
                }
                _ => {}
            }
            at = parent;
        }
    }

    /// What a statement is part of, where the block around it is short.
    fn out_of_short_block(&self, whole: ExprId) -> Option<ExprId> {
        let parent = self.body.parent(whole)?;
        match self.body.kind(parent) {
            ExprKind::Block { stmts, tail, .. } => {
                let short = stmts.len() + usize::from(tail.is_some()) <= SHORT_BLOCK;
                (short && self.body.parent(parent).is_some()).then_some(parent)
            }
            _ => Some(parent),
        }
    }

    /// A comment speaks for all that is made alike right below it: the statements above that make the same call belong to it.
    fn alike_above(&self, id: ExprId, whole: ExprId, range: Range) -> Range {
        let made = match self.body.kind(id) {
            ExprKind::Call { callee, .. } => self.text(self.body.range(*callee)),
            _ => return range,
        };
        let Some(ExprKind::Block { stmts, .. }) = self.body.parent(whole).map(|p| self.body.kind(p)) else {
            return range;
        };
        let before = stmts.iter().rev().map(|stmt| match stmt {
            Stmt::Let { range, .. } | Stmt::Expr { range, .. } | Stmt::Item(range) => *range,
        });
        let alike = before.filter(|r| r.end <= range.start).take_while(|r| self.text(*r).contains(made));
        alike.fold(range, |all, one| {
            let adjacent = self.text(Range::new(one.end, all.start)).trim().is_empty();
            if adjacent { all.cover(one) } else { all }
        })
    }

    /// Whether the function's attributes name a lint of clippy: who switches off there what means the same has decided.
    pub fn waives(&self, lint: &str) -> bool {
        let item = self.program.item(self.typed.def);
        let text = &*self.typed.facts.text;
        let attributes = text.get(item.range.start as usize..item.header.start as usize).unwrap_or_default();
        attributes.lines().map(str::trim).any(|l| l.starts_with("#[") && l.contains(lint))
    }
}

/// The comments in a range and behind it on its last line, each with those that go on with it.
fn within(facts: &FileFacts, range: Range) -> impl Iterator<Item = Range> {
    let rest = &facts.text[range.end as usize..];
    let end = range.end + rest.find('\n').unwrap_or(rest.len()) as u32;
    let all = facts.comments();
    let first = all.partition_point(|c| c.start < range.start);
    let mut at = first;
    std::iter::from_fn(move || {
        let mut block = *all.get(at).filter(|c| c.start < end)?;
        at += 1;
        while let Some(next) = all.get(at).filter(|c| c.start < end && goes_on(facts, block, **c)) {
            block = block.cover(*next);
            at += 1;
        }
        Some(block)
    })
}

/// The comment, over as many lines as it has, that ends right above a place.
fn above(facts: &FileFacts, start: u32) -> Option<Range> {
    let all = facts.comments();
    let mut at = all.partition_point(|c| c.end <= start);
    let mut block: Option<Range> = None;
    while let Some(one) = at.checked_sub(1).map(|n| all[n]) {
        let touches = match block {
            Some(below) => goes_on(facts, one, below),
            None => own_line(facts, one) && adjacent(facts, one.end, start),
        };
        if !touches {
            break;
        }
        block = Some(block.map_or(one, |below| one.cover(below)));
        at -= 1;
    }
    block
}

/// Whether one comment goes on with another: on the next line, with nothing but white space between them and before them.
fn goes_on(facts: &FileFacts, first: Range, second: Range) -> bool {
    own_line(facts, first) && adjacent(facts, first.end, second.start)
}

/// Nothing but white space and attributes, and no blank line.
fn adjacent(facts: &FileFacts, from: u32, to: u32) -> bool {
    let mut lines = facts.slice(Range::new(from, to)).split('\n');
    let blank = |line: &str| line.trim().is_empty();
    // Before the first line break stands the rest of the comment's line, behind the last one what leads to the place.
    let ends = [lines.next(), lines.next_back()];
    ends.into_iter().flatten().all(blank) && lines.all(|line| line.trim_start().starts_with("#["))
}

fn own_line(facts: &FileFacts, comment: Range) -> bool {
    let before = &facts.text[..comment.start as usize];
    before.rsplit('\n').next().is_none_or(|line| line.trim().is_empty())
}
