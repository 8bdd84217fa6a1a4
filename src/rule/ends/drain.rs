//! Who takes the items out of a queue, and what becomes of them there.

use super::entry::Entry;
use super::pace::Pace;
use super::trail::{Trail, Use, Whither};
use super::work::{Turn, Work};
use crate::apis::Role;
use crate::facts::{BlockKind, ExprId, ExprKind, Stmt};
use crate::flow::{Fate, Step, is_boundary, way};
use crate::program::Def;
use crate::rule::Cx;
use crate::rule::bodies::Bodies;
use crate::source::{FileId, Range};

/// Functions that give on what they receive: longer ways are left alone.
const MAX_CALLERS: u8 = 3;

/// What becomes of the items of a queue. The order is from what cannot let it grow to what can.
#[derive(Clone, Debug, PartialEq)]
pub enum Drain {
    /// One is taken, and no more.
    One,
    /// The newest of all that waits is kept, the rest is stepped over.
    Newest(FileId, Range),
    /// Each is taken at once, and handed on or kept: the loop.
    AtOnce(FileId, Range),
    /// A library is given the receiver, and nothing is known of what it does; or it is read where types are not known.
    Library(FileId, Range),
    /// Something is done with each that need not be quick: the call.
    Works(Held),
    /// Whoever takes them is out of sight: callers, or what the tables know, such as a body that is sent.
    Unseen(FileId, Range),
    /// Each waits for something else.
    Waits(Held),
    /// The receiver is kept, and nobody takes any.
    Never,
}

/// What holds a consumer up before it takes the next item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// The file in which it stands.
    pub file: FileId,
    /// The wait or the call.
    pub at: Range,
    /// A wait that stands in a function which the consumer calls, or a call of which nobody knows where it leads.
    pub guessed: bool,
}

impl Drain {
    fn rank(&self) -> u8 {
        match self {
            Drain::One => 0,
            Drain::Newest(..) => 1,
            Drain::AtOnce(..) => 2,
            Drain::Library(..) => 3,
            Drain::Works(_) => 4,
            Drain::Unseen(..) => 5,
            Drain::Waits(_) => 6,
            Drain::Never => 7,
        }
    }
}

/// What becomes of the items that the receiver at the end of a trail gives: the slowest of all that take them.
pub(super) fn drain(of: &Bodies<'_>, trail: &Trail, made: (FileId, Range)) -> Drain {
    let seen = trail.uses.iter().filter_map(|used| {
        let seen = of.see(used.def)?;
        let takes = trail.uses.iter().filter(|u| u.def == used.def).map(|u| u.at).collect();
        Taker { of, takes }.at(&seen.cx(of), used.at, used.entry.since, MAX_CALLERS)
    });
    let unseen = trail.leaves.iter().map(|l| match l.to {
        Whither::Unknown => Drain::Library(l.file, l.at),
        _ => Drain::Unseen(l.file, l.at),
    });
    seen.chain(unseen).max_by_key(Drain::rank).unwrap_or_else(|| {
        match trail.perhaps.or_else(|| of.is_cut_off().then_some(made)) {
            Some((file, at)) => Drain::Library(file, at),
            None => Drain::Never,
        }
    })
}

/// What is done with each item that is taken out in a loop: its turn, or the arm of a `select!` there.
pub(super) fn turns(of: &Bodies<'_>, trail: &Trail) -> Vec<(FileId, Range)> {
    let of_one = |used: &Use| {
        let seen = of.see(used.def)?;
        let cx = seen.cx(of);
        let around = loop_of(&cx, used.at, used.entry.since)?;
        let arm = cx.body.ancestors(used.at).take_while(|a| *a != around).find_map(|a| {
            let ExprKind::Select(select) = cx.body.kind(a) else { return None };
            let own = select.arms.iter().find(|arm| cx.body.within(used.at, arm.op))?;
            Some(cx.body.range(own.body))
        });
        Some((cx.file, arm.unwrap_or_else(|| cx.body.range(around))))
    };
    trail.uses.iter().filter_map(of_one).collect()
}

struct Taker<'t> {
    of: &'t Bodies<'t>,
    /// All places of the body that take items.
    takes: Vec<ExprId>,
}

impl Taker<'_> {
    /// What becomes of items that are taken at a place; none where nothing is taken. `since` tells where the receiver came in:
    /// what is around that is another queue's turn.
    fn at(&self, cx: &Cx<'_>, at: ExprId, since: Option<Range>, depth: u8) -> Option<Drain> {
        if let ExprKind::Loop { body, .. } = cx.body.kind(at) {
            return Some(self.turn(cx, at, *body));
        }
        let call = cx.call(at);
        let has = |role: Role| call.is_some_and(|c| c.has(role));
        // It only asks how much is there, or ends it.
        if has(Role::Probe) || has(Role::Close) || call.is_some_and(|c| cx.callee_name(&c) == "close") {
            return None;
        }
        if has(Role::CopyAll) || has(Role::Wait) {
            return Some(Drain::Waits(Held { file: cx.file, at: cx.body.range(at), guessed: false }));
        }
        let closures = |e: &&ExprId| matches!(cx.body.kind(**e), ExprKind::Closure { .. });
        if let Some(closure) = cx.args(at).iter().find(closures) {
            return Some(self.turn(cx, *closure, *closure));
        }
        if newest(cx, at) {
            return Some(Drain::Newest(cx.file, cx.body.range(at)));
        }
        if let Some(around) = loop_of(cx, at, since) {
            // The head of a `while` belongs to its turn.
            return Some(self.turn(cx, around, around));
        }
        if let Fate::Returned = way(cx.body, at).2 {
            return Some(self.by_callers(cx, cx.typed.def, depth));
        }
        // All that is there, into a collection.
        if !takes_one(cx, at) {
            return Some(Drain::AtOnce(cx.file, cx.body.range(at)));
        }
        Some(self.once_per_call(cx, at, depth))
    }

    /// One is taken. A receiver that is there before the function is called may give the next one to the next call.
    fn once_per_call(&self, cx: &Cx<'_>, at: ExprId, depth: u8) -> Drain {
        let lent = cx.receiver(at).is_some_and(|r| Entry::of(cx, r, Pace::Once).owner.is_some());
        if !lent {
            return Drain::One;
        }
        let here = self.turn(cx, cx.body.root, cx.body.root);
        match self.by_callers(cx, cx.typed.def, depth) {
            Drain::One => Drain::One,
            again => std::cmp::max_by_key(here, again, Drain::rank),
        }
    }

    /// A function that gives on what it has received: its callers take the items.
    fn by_callers(&self, cx: &Cx<'_>, def: Def, depth: u8) -> Drain {
        let unseen = Drain::Unseen(cx.file, cx.program.item(def).name_range);
        if depth == 0 || self.of.is_foreign(def) {
            return unseen;
        }
        let callers = self.of.callers(def);
        let all = callers.iter().filter_map(|c| {
            let seen = self.of.see(c.def)?;
            let cx = seen.cx(self.of);
            let since = cx.receiver(c.at).and_then(|r| Entry::of(&cx, r, Pace::Once).since);
            Taker { of: self.of, takes: vec![c.at] }.at(&cx, c.at, since, depth - 1)
        });
        all.max_by_key(Drain::rank).unwrap_or(unseen)
    }

    fn turn(&self, cx: &Cx<'_>, turn: ExprId, body: ExprId) -> Drain {
        match (Turn { of: self.of, takes: &self.takes }).work(cx, body) {
            Work::Waits(held) => Drain::Waits(held),
            Work::Some(held) => Drain::Works(held),
            Work::None => Drain::AtOnce(cx.file, head(cx, turn)),
        }
    }
}

fn head(cx: &Cx<'_>, turn: ExprId) -> Range {
    let range = cx.body.range(turn);
    match cx.body.kind(turn) {
        ExprKind::Loop { body, .. } | ExprKind::Closure { body, .. } => {
            Range::new(range.start, cx.body.range(*body).start.max(range.start + 1))
        }
        _ => range,
    }
}

/// The loop in whose turn an item is taken, through a `select!`.
fn loop_of(cx: &Cx<'_>, at: ExprId, since: Option<Range>) -> Option<ExprId> {
    let streams =
        |a: ExprId| matches!(cx.body.kind(a), ExprKind::Block { kind: BlockKind::Stream { .. }, .. });
    let within = cx.body.ancestors(at).take_while(|a| !is_boundary(cx.body, *a) || streams(*a));
    let mut within = within.take_while(|a| !since.is_some_and(|s| cx.body.range(*a).contains(s)));
    within.find(|a| matches!(cx.body.kind(*a), ExprKind::Loop { .. }))
}

/// Whether a call takes one item from a receiver, rather than all that come.
pub(super) fn takes_one(cx: &Cx<'_>, call: ExprId) -> bool {
    let Some(known) = cx.call(call) else { return false };
    let one = [Role::Source, Role::SyncSource, Role::BlockingRecv].into_iter().any(|r| known.has(r));
    one && !cx.callee_name(&known).contains("many")
}

/// Whether the newest of all that waits is kept and the rest is stepped over: `while let Ok(next) = rx.try_recv() { last = next }`.
fn newest(cx: &Cx<'_>, at: ExprId) -> bool {
    let Some(around) = cx.loop_around(at) else { return false };
    let awaited = matches!(way(cx.body, at).0.first(), Some(Step::Await));
    if awaited || cx.call(at).is_none_or(|c| c.has(Role::BlockingRecv)) {
        return false;
    }
    let ExprKind::Loop { body, .. } = cx.body.kind(around) else { return false };
    let only = match cx.body.kind(*body) {
        ExprKind::Block { stmts, tail, .. } => match (stmts.as_slice(), tail) {
            ([Stmt::Expr { expr, .. }], None) => Some(*expr),
            ([], Some(tail)) => Some(*tail),
            _ => None,
        },
        _ => None,
    };
    only.is_some_and(|e| matches!(cx.body.kind(e), ExprKind::Assign(..)))
}
