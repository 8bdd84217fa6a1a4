//! What comments and attributes beside a statement argue: an author who has thought of it needs no telling.

use super::Cx;
use crate::facts::{ExprId, ExprKind};

impl Cx<'_> {
    /// Whether a comment on the statement or just above it argues that the queue cannot grow.
    pub fn bound_is_argued(&self, id: ExprId) -> bool {
        const WORDS: &[&str] =
            &["bound", "bounds", "bounded", "limited", "deadlock", "deadlocks", "backpressure", "finite"];
        const PHRASES: &[&str] = &[
            "at most",
            "never more than",
            "never out",
            "unbounded:",
            "unbounded so",
            "unbounded, so",
            "unbounded because",
            "unbounded, because",
            "unbounded since",
            "unbounded, since",
            "unbounded, otherwise",
            "unbounded on purpose",
            "unbounded to avoid",
            "block forever",
        ];
        self.comments_say(id, WORDS, PHRASES)
    }

    /// Whether a comment on the statement or just above it says that what finds no room may be lost.
    pub fn loss_is_argued(&self, id: ExprId) -> bool {
        const WORDS: &[&str] = &[
            "discard",
            "discarded",
            "discards",
            "drops",
            "lose",
            "loses",
            "lossy",
            "overflow",
            "shed",
            "sheds",
            "skip",
            "skipped",
            "skips",
        ];
        self.comments_say(
            id,
            WORDS,
            &["best effort", "best-effort", "not critical", "fire and forget", "fire-and-forget"],
        )
    }

    /// Whether the function's attributes name a lint of clippy: who switches off there what means the same has decided.
    pub fn waives(&self, lint: &str) -> bool {
        let item = self.program.item(self.typed.def);
        let text = &*self.typed.facts.text;
        let attributes = text.get(item.range.start as usize..item.header.start as usize).unwrap_or_default();
        attributes.lines().map(str::trim).any(|l| l.starts_with("#[") && l.contains(lint))
    }

    fn comments_say(&self, id: ExprId, words: &[&str], phrases: &[&str]) -> bool {
        let in_block = |at: &ExprId| {
            let parent = self.body.parent(*at);
            parent.is_none_or(|p| matches!(self.body.kind(p), ExprKind::Block { .. }))
        };
        let whole = std::iter::once(id).chain(self.body.ancestors(id)).find(in_block).unwrap_or(id);
        let (statement, _) =
            crate::flow::statement(self.body, whole).unwrap_or((self.body.range(whole), false));
        let text = &*self.typed.facts.text;
        let (start, end) = (statement.start as usize, statement.end as usize);
        // A comment speaks for all that is made alike right below it.
        let made = match self.body.kind(id) {
            ExprKind::Call { callee, .. } => Some(self.text(self.body.range(*callee))),
            _ => None,
        };
        let alike = |line: &&str| {
            made.as_ref().is_some_and(|m| line.contains(&**m)) && !line.trim_start().starts_with("//")
        };
        let above = text[..start].lines().rev().skip(1).skip_while(alike);
        let above = above.take_while(|l| l.trim_start().starts_with("//"));
        let line_end = text[end..].find('\n').map_or(text.len(), |n| end + n);
        let within = text[start..line_end].lines().filter_map(|line| line.split_once("//"));
        let says = |comment: &str| {
            let comment = comment.to_lowercase();
            let said: Vec<&str> = words_of(&comment).collect();
            let denied = |at: usize| at > 0 && matches!(said[at - 1], "no" | "without");
            (0..said.len()).any(|at| words.contains(&said[at]) && !denied(at))
                || phrases.iter().any(|p| comment.contains(p))
        };
        above
            .chain(within.map(|(_, comment)| comment))
            .any(|comment| !admits_a_fault(comment) && says(comment))
    }
}

/// Whether a comment gives a reason, in more than a word or two.
pub(super) fn explains(comment: &str) -> bool {
    words_of(comment).filter(|w| !w.is_empty()).nth(2).is_some() && !admits_a_fault(comment)
}

/// A comment that calls its own code wrong argues nothing.
fn admits_a_fault(comment: &str) -> bool {
    const WORDS: &[&str] = &["bad", "bug", "expect", "fixme", "hack", "oops", "todo", "wrong", "xxx"];
    let comment = comment.trim_start().trim_start_matches('/').to_lowercase();
    let first = words_of(&comment).find(|w| !w.is_empty());
    comment.starts_with(['~', '^']) || first.is_some_and(|w| WORDS.contains(&w))
}

fn words_of(comment: &str) -> impl Iterator<Item = &str> {
    comment.split(|c: char| !c.is_alphanumeric() && c != '_')
}
