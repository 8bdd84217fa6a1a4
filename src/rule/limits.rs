//! What keeps the number of tasks small that a stream loop starts. It counts only on the way to this very start: taken or compared
//! in the same turn, with an effect, or travelling into the task.

use super::{Call, Constant, Cx, Spot, Start, Turn, Work};
use crate::apis::Role;
use crate::evidence::{Evidence, Excuse};
use crate::facts::{Arm, BlockKind, ExprId, ExprKind, LocalId, PatId, PatKind, Stmt};
use crate::finding::Confidence;
use crate::flow::{Fate, Step, is_boundary, way};
use crate::program::{Target, Ty};
use crate::source::{FileId, Range};

/// What keeps the number of tasks small, and where that is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// It does, or may.
    pub sure: bool,
    /// By what.
    pub excuse: Excuse,
    /// Where.
    pub seen: (FileId, Range),
}

/// A semaphore of so many permits limits nothing: nobody runs that many tasks.
const NO_LIMIT: u128 = 1 << 24;

/// Helpers of helpers: longer ways are left alone.
const MAX_HELPERS: u8 = 2;

impl Cx<'_> {
    /// What keeps the number of tasks small that a loop starts.
    pub fn limit_of(&self, start: &Start<'_>) -> Option<Limit> {
        let turn = &start.turn;
        let here = |sure, excuse, id| Limit { sure, excuse, seen: (self.file, self.body.range(id)) };
        let calls = self.calls_in_turn(turn);
        let others = calls.iter().filter(|c| c.id != start.call.id && self.may_limit(c));
        let mut found: Vec<Limit> = others.filter_map(|c| self.limits(c, start)).collect();
        if let Some(permit) = self.permit_in_work(start) {
            found.push(here(true, Excuse::Permit, permit));
        }
        if self.leaves_after(start.call.id, turn) {
            found.push(here(true, Excuse::RunsOnce, start.call.id));
        }
        found.extend(self.counted(start));
        if self.ends_with_turn(start) {
            found.push(here(true, Excuse::EndsWithTurn, start.call.id));
        }
        if let Some(asked) = self.as_many_as_asked(start) {
            found.push(here(true, Excuse::Limited, asked));
        }
        if start.work == Work::Ack {
            found.push(here(self.has_call(Role::Prefetch), Excuse::Limited, start.call.id));
        }
        if matches!(way(self.body, start.call.id).2, Fate::Assigned(_)) {
            found.push(here(false, Excuse::OneShot, start.call.id));
        }
        found.into_iter().max_by_key(|limit| limit.sure)
    }

    /// How sure it is that nothing keeps the number of tasks small that a loop starts; none where something does, which is noted.
    pub fn unlimited(&self, start: &Start<'_>) -> Option<Evidence> {
        let evidence = Evidence::from(start.sure.min(start.turn.driver.sure));
        match self.limit_of(start) {
            None => Some(evidence),
            Some(limit) if limit.sure => {
                self.excuse_by(start.call.id, limit.excuse, Some(limit.seen));
                None
            }
            Some(limit) => Some(evidence.at_most(Confidence::Possible, limit.excuse, Some(limit.seen))),
        }
    }

    /// Whether each turn lets a given time pass: the clock paces it as much as its source.
    pub fn sleeps_in(&self, turn: &Turn<'_>, start: ExprId) -> bool {
        let timed = |c: &Call<'_>| {
            c.has(Role::Pause) && self.args(c.id).iter().any(|a| self.ty(*a).is("std::time::Duration"))
        };
        let calls = self.calls_in_turn(turn);
        calls.iter().any(|c| timed(c) && self.on_the_way(c.id, turn, start) == Some(OnTheWay::Always))
    }

    /// Whether the loop takes finished tasks out of a set and never waits for one before it starts the next.
    pub fn takes_only_what_is_done(&self, turn: &Turn<'_>) -> bool {
        let calls = self.calls_in_turn(turn);
        let mut taking = calls.iter().filter(|c| c.has(Role::DrainSet)).peekable();
        taking.peek().is_some() && taking.all(|c| self.takes_what_is_done(c) || self.leaves_after(c.id, turn))
    }

    /// Whether a call takes finished tasks out of a set without holding the loop back: it does not wait, or waits beside the
    /// source of the items.
    fn takes_what_is_done(&self, call: &Call<'_>) -> bool {
        let beside = || matches!(way(self.body, call.id).2, Fate::SelectArm(..));
        call.has(Role::DrainSet) && (call.has(Role::SyncSource) || beside())
    }

    /// Whether a call is one of those that can limit anything, wherever it stands.
    fn may_limit(&self, call: &Call<'_>) -> bool {
        match call.callee.target {
            Target::Source(def) if call.api.is_none() => {
                let summary = self.program.summary(def);
                summary.takes_permit || summary.drains
            }
            _ => {
                let roles = [Role::DrainSet, Role::Permit, Role::Limiter, Role::Readiness, Role::Abort];
                roles.iter().any(|role| call.has(*role))
            }
        }
    }

    /// How a call in the turn limits what is started: it waits for a slot, takes finished work out, or stops what ran before.
    fn limits(&self, call: &Call<'_>, start: &Start<'_>) -> Option<Limit> {
        let before = self.body.range(call.id).end <= self.body.range(start.call.id).start
            || self.body.within(start.call.id, call.id);
        let limit = |sure, excuse| Limit { sure, excuse, seen: (self.file, self.body.range(call.id)) };
        let way = self.on_the_way(call.id, &start.turn, start.call.id)?;
        if let Target::Source(def) = call.callee.target
            && call.api.is_none()
        {
            let (excuse, at) = self.limit_in(def, MAX_HELPERS)?;
            let counts = excuse == Excuse::Drained || before;
            return (counts && way != OnTheWay::Exclusive).then_some(Limit {
                sure: way == OnTheWay::Always || excuse == Excuse::Drained,
                excuse,
                seen: (at.file, at.range),
            });
        }
        if call.has(Role::DrainSet) && !self.takes_what_is_done(call) {
            return (way != OnTheWay::Exclusive).then(|| limit(true, Excuse::Drained));
        }
        let permit = call.has(Role::Permit);
        let waits = !permit && (call.has(Role::Limiter) || call.has(Role::Readiness));
        if before && (permit && !self.is_open_gate(call) || waits) {
            let sure = way == OnTheWay::Always;
            return (way != OnTheWay::Exclusive).then(|| limit(sure, Excuse::Permit));
        }
        // What ran before is stopped.
        let stops = before && call.has(Role::Abort) && way != OnTheWay::Exclusive;
        stops.then(|| limit(true, Excuse::OneShot))
    }

    /// How a function of the workspace limits what its caller starts behind it: it gives a permit on, waits for a slot that is
    /// kept, or waits for finished work.
    fn limit_in(&self, def: crate::program::Def, depth: u8) -> Option<(Excuse, Spot)> {
        let summary = self.program.summary(def);
        if !summary.takes_permit && !summary.drains || depth == 0 {
            return None;
        }
        let file = self.program.file_id(def)?;
        self.look_into(file, def, |inner| inner.limit_within(depth)).flatten()
    }

    /// As [`Cx::limit_in`], for the function at hand.
    pub(super) fn limit_within(&self, depth: u8) -> Option<(Excuse, Spot)> {
        self.all_calls().iter().find_map(|c| {
            if self.body.ancestors(c.id).any(|a| is_boundary(self.body, a)) {
                return None;
            }
            if c.has(Role::Permit) {
                let kept = self.gives_on_or_keeps(c.id, 0) && !self.is_open_gate(c);
                return kept.then(|| (Excuse::Permit, self.spot(c)));
            }
            if c.has(Role::Limiter) || c.has(Role::Readiness) {
                return Some((Excuse::Permit, self.spot(c)));
            }
            if c.has(Role::DrainSet) {
                return (!self.takes_what_is_done(c)).then(|| (Excuse::Drained, self.spot(c)));
            }
            match c.callee.target {
                Target::Source(next) if c.api.is_none() && next != self.typed.def => {
                    self.limit_in(next, depth - 1)
                }
                _ => None,
            }
        })
    }

    /// Whether a permit outlives the function that takes it: given to the caller, kept in a place, or forgotten for good.
    fn gives_on_or_keeps(&self, id: ExprId, depth: u8) -> bool {
        let (steps, _, fate) = way(self.body, id);
        let called = |role| steps.iter().any(|s| matches!(s, Step::Method(..))) && self.has_call(role);
        if called(Role::PermitForget) {
            return true;
        }
        let names = match &fate {
            Fate::Returned | Fate::Stored(_) | Fate::Assigned(_) => return true,
            Fate::Bound(local) => vec![*local],
            Fate::Destructured(pat, _) | Fate::IfLet(pat, _) => crate::flow::names_in(self.body, *pat),
            Fate::Matched(at) => match self.body.kind(*at) {
                ExprKind::Match { arms, .. } => {
                    arms.iter().flat_map(|arm| crate::flow::names_in(self.body, arm.pat)).collect()
                }
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        let used = |local: &LocalId| {
            self.body.local(*local).uses.iter().any(|u| {
                let forgotten = self.body.parent(*u).and_then(|p| self.call(p));
                forgotten.is_some_and(|c| c.has(Role::PermitForget)) || self.gives_on_or_keeps(*u, depth + 1)
            })
        };
        depth < 4 && names.iter().any(used)
    }

    /// Whether a semaphore was made with so many permits that it lets everybody in.
    fn is_open_gate(&self, call: &Call<'_>) -> bool {
        let Some(receiver) = self.receiver(call.id) else { return false };
        self.origins(receiver).into_iter().any(|id| {
            let made = self.call(id).and_then(|c| Some((c, c.api.filter(|a| a.has(Role::Limit))?)));
            let permits = made.and_then(|(c, api)| self.constant(self.bound_of(c.id, api)?));
            permits.and_then(Constant::int).is_some_and(|n| n >= NO_LIMIT)
        })
    }

    /// A permit from outside that moves into the work: by itself, or within the item.
    fn permit_in_work(&self, start: &Start<'_>) -> Option<ExprId> {
        let work = start.code?;
        let holds =
            |ty: &Ty| self.plays_within(ty, Role::PermitType, 4) || self.program.wraps(ty, Role::PermitType);
        self.body.ids().find(|id| {
            let ExprKind::Local(local) = self.body.kind(*id) else { return false };
            self.body.within(*id, work)
                && !self.bound_within(*local, work)
                && !matches!(self.typed.local(*local), Ty::Ref(_))
                && holds(self.typed.local(*local))
                && !self.comes_from_an_open_gate(*local)
        })
    }

    fn comes_from_an_open_gate(&self, permit: LocalId) -> bool {
        let Some(from) = self.definition(permit) else { return false };
        let taken =
            self.origins(from).into_iter().filter_map(|id| self.call(id)).find(|c| c.has(Role::Permit));
        taken.is_some_and(|call| self.is_open_gate(&call))
    }

    /// Whether the task reads a queue whose only sender stays in the turn: it ends when the turn does.
    fn ends_with_turn(&self, start: &Start<'_>) -> bool {
        let Some(work) = start.code else { return false };
        let turn = start.turn.driver.at;
        self.drivers.iter().filter(|d| self.body.within(d.at, work)).any(|driver| {
            let Some(from) = driver.source.and_then(|s| self.receiver(s)).and_then(|r| self.local_of(r))
            else {
                return false;
            };
            let made = self.definition(from).filter(|made| self.body.within(*made, turn));
            let made = made
                .filter(|m| self.call(*m).is_some_and(|c| c.has(Role::Bounded) || c.has(Role::Unbounded)));
            made.is_some_and(|made| self.partners(made, from).all(|to| self.stays_here(to)))
        })
    }

    /// Other names that are bound beside `own` by what takes a value apart.
    fn partners(&self, made: ExprId, own: LocalId) -> impl Iterator<Item = LocalId> + '_ {
        let all = (0..self.body.locals.len() as u32).map(LocalId);
        all.filter(move |local| *local != own && self.definition(*local) == Some(made))
    }

    /// Whether a value is only used where it stands: called on, lent or dropped, and not in code that runs elsewhere.
    fn stays_here(&self, local: LocalId) -> bool {
        let home = self.body.local(local).pat;
        let bound = |id: ExprId| self.body.ancestors(id).filter(|a| is_boundary(self.body, *a)).count();
        let at = self.definition(local).map_or(0, bound);
        home.is_some()
            && self.body.local(local).uses.iter().all(|used| {
                let called = self.body.parent(*used).is_some_and(|p| self.receiver(p) == Some(*used));
                let cloned = self.body.parent(*used).is_some_and(|p| {
                    self.call(p).is_some_and(|c| {
                        self.program.plays(self.ty(p), Role::BoundedSender)
                            && self.receiver(c.id) == Some(*used)
                    })
                });
                bound(*used) == at && (called && !cloned || way(self.body, *used).2 == Fate::Dropped)
            })
    }

    /// The call that brings the elements of this start, where a number that the caller gives says how many.
    fn as_many_as_asked(&self, start: &Start<'_>) -> Option<ExprId> {
        let turn = &start.turn.driver;
        let looped = |id: ExprId| match self.body.kind(id) {
            ExprKind::Loop { kind: crate::facts::LoopKind::For(_, over), .. } => Some(*over),
            _ => None,
        };
        let around = self.body.ancestors(start.call.id).take_while(|a| *a != turn.at);
        let over = around.into_iter().find_map(looped).or(looped(turn.at)).or(turn.source)?;
        let brings = |id: &ExprId| self.call(*id).is_some_and(|call| self.is_cut_by_an_argument(&call));
        self.origins(over).into_iter().find(brings)
    }

    /// Whether a function of the workspace gives a collection, or a stream of one, as long as its caller asks for.
    fn is_cut_by_an_argument(&self, call: &Call<'_>) -> bool {
        let Target::Source(def) = call.callee.target else { return false };
        let counted = |ty: &Ty| matches!(ty, Ty::Prim(name) if name == "usize");
        let sig = self.program.sig(&call.callee.target).filter(|s| s.params.iter().any(counted));
        let (Some(sig), Some(file)) = (sig, self.program.file_id(def)) else { return false };
        let asked = |inner: &Cx<'_>| {
            let params = inner.body.params.iter().zip(&sig.params).filter(|(_, ty)| counted(ty));
            let names = params.flat_map(|(pat, _)| crate::flow::names_in(inner.body, *pat));
            let value = match inner.body.kind(inner.body.root) {
                ExprKind::Block { tail: Some(tail), .. } => *tail,
                _ => return false,
            };
            let from = inner.origins_with_arguments(value);
            names.into_iter().any(|n| inner.body.local(n).uses.iter().any(|u| from.contains(u)))
        };
        self.program.is_local(def) && self.look_into(file, def, asked).unwrap_or(false)
    }

    /// Whether work is started on a condition, or for one kind of item among several.
    pub fn is_one_case(&self, start: &Start<'_>) -> bool {
        let id = start.call.id;
        let around = self.body.ancestors(id).take_while(|a| *a != start.turn.driver.at);
        around.into_iter().any(|a| match self.body.kind(a) {
            ExprKind::If { cond, .. } => {
                let binds = self.any_within(*cond, |e| matches!(self.body.kind(e), ExprKind::Let(..)));
                !self.body.within(id, *cond) && !binds
            }
            ExprKind::Match { arms, .. } => {
                arms.iter().any(|arm| self.body.within(id, arm.body) && self.names_a_case(arm.pat))
            }
            _ => false,
        })
    }

    /// Whether a pattern tells kinds of item apart, rather than an item from its absence or an error.
    fn names_a_case(&self, pat: PatId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::TupleStruct(path, of) => {
                let last = path.segments.last().map(|s| s.name.as_str());
                !matches!(last, Some("Some" | "Ok" | "Ready")) || of.iter().any(|p| self.names_a_case(*p))
            }
            PatKind::Tuple(of) => of.iter().any(|p| self.names_a_case(*p)),
            PatKind::Ref(of) | PatKind::Bind(_, Some(of)) => self.names_a_case(*of),
            PatKind::Path(_) | PatKind::Struct(..) | PatKind::Lit | PatKind::Or(_) => true,
            _ => false,
        }
    }

    /// Whether the handle of what is started goes to somebody who may know how many there are.
    pub fn is_kept(&self, start: &Start<'_>) -> bool {
        let goes_on = |fate: &Fate| match fate {
            Fate::Argument(call, _) => !self.is_collected(*call),
            Fate::Returned | Fate::Stored(_) | Fate::Passed(_) => true,
            _ => false,
        };
        match way(self.body, start.call.id).2 {
            Fate::Bound(local) => self.body.local(local).uses.iter().any(|u| goes_on(&way(self.body, *u).2)),
            fate => goes_on(&fate),
        }
    }

    fn is_collected(&self, call: ExprId) -> bool {
        matches!(self.body.kind(call), ExprKind::MethodCall { method, .. }
            if matches!(method.as_str(), "push" | "push_back" | "insert" | "extend"))
    }

    /// Whether at most one of two places is passed: they are in different branches, or the function is left after the first.
    pub(super) fn excludes(&self, first: ExprId, second: ExprId) -> bool {
        let holds = |e: ExprId, at: ExprId| self.body.within(at, e);
        let leaves = |e: ExprId| matches!(self.body.kind(e), ExprKind::Return(_));
        for around in self.body.ancestors(first) {
            let both = holds(around, second);
            match self.body.kind(around) {
                ExprKind::If { then, otherwise: Some(otherwise), .. } if both => {
                    return holds(*then, first) != holds(*then, second)
                        && holds(*otherwise, first) != holds(*otherwise, second);
                }
                ExprKind::Match { arms, .. } if both => {
                    let arm = |at: ExprId| arms.iter().position(|arm: &Arm| holds(arm.body, at));
                    return arm(first).zip(arm(second)).is_some_and(|(a, b)| a != b);
                }
                ExprKind::Return(_) if !both => return true,
                ExprKind::Block { stmts, tail, .. } if !both => {
                    let later = stmts.iter().filter_map(|s| match s {
                        Stmt::Expr { expr, .. } => Some(*expr),
                        _ => None,
                    });
                    let after = |e: &ExprId| self.body.range(*e).start > self.body.range(first).start;
                    if later.chain(*tail).filter(after).any(leaves) {
                        return true;
                    }
                }
                _ if both => return false,
                _ => {}
            }
        }
        false
    }

    /// The loop is left right after the call: it runs once.
    pub fn leaves_after(&self, id: ExprId, turn: &Turn<'_>) -> bool {
        let mut at = id;
        while let Some(parent) = self.body.parent(at) {
            if at == turn.driver.at || is_boundary(self.body, at) {
                return false;
            }
            if let ExprKind::Block { kind: BlockKind::Plain, stmts, tail, .. } = self.body.kind(parent) {
                let after = stmts.iter().filter_map(|s| match s {
                    Stmt::Expr { expr, .. } => Some(*expr),
                    _ => None,
                });
                let leaves =
                    |e: ExprId| matches!(self.body.kind(e), ExprKind::Break(..) | ExprKind::Return(_));
                if after.chain(*tail).any(|e| e > at && leaves(e)) {
                    return true;
                }
            }
            at = parent;
        }
        false
    }

    /// Whether code is passed on the way to the start of this turn's work, and on which ways; none where it leads out of the loop.
    pub(super) fn on_the_way(&self, id: ExprId, turn: &Turn<'_>, start: ExprId) -> Option<OnTheWay> {
        if self.leaves_after(id, turn) && !self.body.within(start, id) {
            return None;
        }
        let mut way = OnTheWay::Always;
        let mut at = id;
        while at != turn.driver.at {
            let parent = self.body.parent(at)?;
            if !self.body.within(start, parent) {
                match self.body.kind(parent) {
                    ExprKind::If { cond, .. } if *cond != at => way = OnTheWay::Sometimes,
                    ExprKind::Match { scrutinee, .. } if *scrutinee != at => way = OnTheWay::Sometimes,
                    ExprKind::Select(select) if select.arms.iter().any(|arm| arm.body == at) => {
                        way = OnTheWay::Sometimes
                    }
                    _ if is_boundary(self.body, parent) && !self.is_awaited_here(parent) => return None,
                    _ => {}
                }
            } else if !self.body.within(start, at) {
                // Two branches of one choice are never both taken in a turn.
                let exclusive = match self.body.kind(parent) {
                    ExprKind::If { cond, .. } => *cond != at && !self.body.within(start, *cond),
                    ExprKind::Match { arms, .. } => arms.iter().any(|arm| arm.body == at),
                    ExprKind::Select(select) => select.arms.iter().any(|arm| arm.body == at || arm.op == at),
                    _ => false,
                };
                if exclusive {
                    return Some(OnTheWay::Exclusive);
                }
            }
            at = parent;
        }
        Some(way)
    }

    fn is_awaited_here(&self, block: ExprId) -> bool {
        self.body.parent(block).is_some_and(|p| matches!(self.body.kind(p), ExprKind::Await(_)))
    }
}

/// How code stands to the start of work in the same turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnTheWay {
    /// It is passed in every turn that starts work.
    Always,
    /// It is passed in some of them.
    Sometimes,
    /// It stands in a branch beside the one that starts work.
    Exclusive,
}
