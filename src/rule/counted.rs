//! Counts of what is under way: compared on the way to a start, with an effect, and lowered when the work is done.

use super::limits::OnTheWay;
use super::{Cx, Kept, Limit, Start};
use crate::apis::Role;
use crate::evidence::Excuse;
use crate::facts::{BinaryOp, ExprId, ExprKind, LocalId, LoopKind};
use crate::program::{Target, Ty};

/// A condition that decides whether a turn comes to its start.
struct Gate {
    /// The condition.
    cond: ExprId,
    /// It decides directly, or by leaving, skipping or waiting before or behind.
    waits: bool,
}

/// What a comparison tells of the work under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Count {
    /// A number that is back before the work has begun.
    Nothing,
    /// Something that may be a count.
    Perhaps,
    /// The count of what this loop has started.
    Sure,
}

impl Cx<'_> {
    /// The limit by a count of what is under way, if a condition on the way to a start compares one.
    pub(super) fn counted(&self, start: &Start<'_>) -> Option<Limit> {
        let gates = self.gates(start);
        let counts = gates.iter().filter_map(|g| Some((self.count_in(g.cond, start, 0)?, g.cond)));
        let best = counts.filter(|(count, _)| *count != Count::Nothing).max()?;
        let seen = (self.file, self.body.range(best.1));
        Some(Limit { sure: best.0 == Count::Sure, excuse: Excuse::Counted, seen })
    }

    /// Whether the function at hand waits, by itself, as long as a count of what is under way is too high.
    pub(super) fn waits_for_a_count(&self) -> bool {
        let ids = self.body.ids();
        let conds = ids.filter_map(|id| match self.body.kind(id) {
            ExprKind::If { cond, then, .. } => Some((*cond, *then)),
            ExprKind::Loop { kind: LoopKind::While(cond), body, .. } => Some((*cond, *body)),
            _ => None,
        });
        conds.into_iter().any(|(cond, inner)| self.awaits_within(inner) && self.compares_tasks(cond))
    }

    fn awaits_within(&self, root: ExprId) -> bool {
        self.any_within(root, |e| matches!(self.body.kind(e), ExprKind::Await(_)))
    }

    /// Conditions of this turn that have an effect on the start: around it, or before it with a way past it.
    fn gates(&self, start: &Start<'_>) -> Vec<Gate> {
        let (turn, id) = (&start.turn, start.call.id);
        let within = |e: &ExprId| self.body.within(*e, turn.driver.at);
        let inside = |root: ExprId| self.body.within(id, root);
        let mut all = Vec::new();
        for at in self.body.ids().filter(within) {
            match self.body.kind(at) {
                ExprKind::If { cond, then, otherwise } => {
                    let branches = [Some(*then), *otherwise];
                    let around = branches.iter().flatten().any(|b| inside(*b));
                    let way = self.on_the_way(at, turn, id);
                    let reached = matches!(way, Some(OnTheWay::Always)) || around;
                    let before = self.body.range(at).end <= self.body.range(id).start;
                    let passes = |b: ExprId| self.exits(b) || self.skips(b);
                    let waits = branches.iter().flatten().any(|b| self.awaits_within(*b));
                    if around || reached && (waits || before && branches.iter().flatten().any(|b| passes(*b)))
                    {
                        all.push(Gate { cond: *cond, waits });
                    } else if way.is_none() && before {
                        // The branch that leaves the loop ends it: a count there still bounds what is started.
                        all.push(Gate { cond: *cond, waits: false });
                    }
                }
                ExprKind::Loop { kind: LoopKind::While(cond), body, .. }
                    if at == turn.driver.at || inside(*body) || self.awaits_within(*body) =>
                {
                    all.push(Gate { cond: *cond, waits: at != turn.driver.at });
                }
                ExprKind::Match { scrutinee, arms } if arms.iter().any(|a| inside(a.body)) => {
                    all.push(Gate { cond: *scrutinee, waits: false });
                    let own = arms.iter().filter(|a| inside(a.body)).filter_map(|a| a.guard);
                    all.extend(own.map(|cond| Gate { cond, waits: false }));
                }
                ExprKind::Select(select) => {
                    let own = select.arms.iter().filter(|a| inside(a.body)).filter_map(|a| a.guard);
                    all.extend(own.map(|cond| Gate { cond, waits: false }));
                }
                _ => {}
            }
        }
        all.retain(|gate| gate.waits || !inside(gate.cond));
        all
    }

    fn skips(&self, root: ExprId) -> bool {
        self.any_within(root, |e| matches!(self.body.kind(e), ExprKind::Continue(_)))
    }

    /// What the comparisons in a condition tell of the work under way.
    fn count_in(&self, cond: ExprId, start: &Start<'_>, depth: u8) -> Option<Count> {
        let inside = |e: &ExprId| self.body.within(*e, cond);
        let compared = self.body.ids().filter(inside).filter_map(|e| match self.body.kind(e) {
            ExprKind::Binary(op, left, right) if op.is_order() => {
                let sides = [*left, *right];
                let best = sides.iter().filter_map(|side| self.count(*side, start, depth)).max();
                best.or_else(|| {
                    sides.iter().all(|side| self.is_state(*side, start)).then_some(Count::Perhaps)
                })
            }
            ExprKind::Binary(BinaryOp::Eq | BinaryOp::Ne, left, right) => {
                [*left, *right].iter().filter_map(|side| self.count(*side, start, depth)).max()
            }
            _ => None,
        });
        let compared = compared.max();
        compared.or_else(|| self.asks_a_helper(cond)).or_else(|| self.asks_kept_state(cond, start))
    }

    /// Whether an operand is a count of what is under way.
    fn count(&self, side: ExprId, start: &Start<'_>, depth: u8) -> Option<Count> {
        let inside = |e: &ExprId| self.body.within(*e, side);
        let answers = self.body.ids().filter(inside).filter_map(|e| match self.body.kind(e) {
            ExprKind::Local(local) => self.count_in_local(*local, start, depth),
            ExprKind::MethodCall { receiver, .. } if self.holds_tasks(*receiver) => Some(Count::Sure),
            ExprKind::MethodCall { receiver, .. } if self.is_atomic(*receiver) => {
                self.count_in_atomic(*receiver, start)
            }
            ExprKind::MethodCall { receiver, .. } if self.call(e).is_some_and(|c| c.has(Role::Probe)) => {
                self.is_state(*receiver, start).then_some(Count::Perhaps)
            }
            ExprKind::Call { args, .. } => {
                let shared = self.call(e).is_some_and(|c| self.callee_name(&c) == "strong_count");
                (shared && args.len() == 1).then_some(Count::Sure)
            }
            _ => None,
        });
        answers.max()
    }

    /// A number by its name: changed in the turn, or taken from a count.
    fn count_in_local(&self, local: LocalId, start: &Start<'_>, depth: u8) -> Option<Count> {
        let changes: Vec<ExprId> =
            self.body.local(local).uses.iter().copied().filter(|u| self.is_changed(*u)).collect();
        let in_turn = |id: &ExprId| self.body.within(*id, start.turn.driver.at);
        if !self.bound_within(local, start.turn.driver.at) && changes.iter().any(in_turn) {
            let idle = self.is_lowered_at_once(&changes, start);
            return Some(if idle { Count::Nothing } else { Count::Sure });
        }
        let init = self.init_of(local).filter(|_| depth < 4)?;
        self.count(init, start, depth + 1)
    }

    /// An atomic number: the work lowers it, or somebody may.
    fn count_in_atomic(&self, atomic: ExprId, start: &Start<'_>) -> Option<Count> {
        let place = self.kept(atomic)?;
        let same = |id: &ExprId| self.kept(*id).as_ref() == Some(&place);
        let changes: Vec<ExprId> = self.changes_of_atomics().into_iter().filter(same).collect();
        if self.is_lowered_at_once(&changes, start) {
            return Some(Count::Nothing);
        }
        let work = start.code;
        let by_work = work.is_some_and(|work| self.touches(work, &place));
        Some(if by_work { Count::Sure } else { Count::Perhaps })
    }

    /// Whether a place is named at or below an expression.
    fn touches(&self, root: ExprId, place: &Kept) -> bool {
        self.any_within(root, |e| {
            matches!(self.body.kind(e), ExprKind::Local(_) | ExprKind::Field(..))
                && self.kept(e).as_ref() == Some(place)
        })
    }

    /// Raised before the start and lowered behind it, in the same turn and on every way: nothing is counted.
    fn is_lowered_at_once(&self, changes: &[ExprId], start: &Start<'_>) -> bool {
        let at = self.body.range(start.call.id);
        let straight = |id: &&ExprId| {
            self.body.within(**id, start.turn.driver.at)
                && !self.body.within(**id, start.call.id)
                && self.on_the_way(**id, &start.turn, start.call.id) == Some(OnTheWay::Always)
        };
        let mut passed = changes.iter().filter(straight).map(|id| self.body.range(*id));
        let (mut raised, mut lowered) = (false, false);
        passed.by_ref().for_each(|range| {
            raised |= range.end <= at.start;
            lowered |= range.start >= at.end;
        });
        raised && lowered
    }

    /// Uses of a name that change the number in it.
    fn is_changed(&self, used: ExprId) -> bool {
        let mut at = used;
        while let Some(parent) = self.body.parent(at) {
            match self.body.kind(parent) {
                ExprKind::Deref(_) => at = parent,
                ExprKind::Binary(op, left, _) => return op.assigns() && *left == at,
                ExprKind::Assign(left, _) => return *left == at,
                _ => return false,
            }
        }
        false
    }

    /// Receivers of calls that change an atomic number: those that are given more than an ordering.
    fn changes_of_atomics(&self) -> Vec<ExprId> {
        let changed = |id: ExprId| match self.body.kind(id) {
            ExprKind::MethodCall { receiver, args, .. } if args.len() > 1 => Some(*receiver),
            _ => None,
        };
        self.body.ids().filter_map(changed).filter(|r| self.is_atomic(*r)).collect()
    }

    fn is_atomic(&self, id: ExprId) -> bool {
        let ty = self.program.core_type(self.ty(id));
        ty.path().is_some_and(|path| path.starts_with("std::sync::atomic::Atomic"))
    }

    /// Whether an expression names what the loop finds in place, rather than something of this turn's item.
    fn is_state(&self, side: ExprId, start: &Start<'_>) -> bool {
        let turn = start.turn.driver.at;
        let own = |e: ExprId| match self.body.kind(e) {
            ExprKind::Local(local) => self.bound_within(*local, turn),
            _ => false,
        };
        !self.any_within(side, own)
    }

    /// A condition by a helper that compares a count.
    fn asks_a_helper(&self, cond: ExprId) -> Option<Count> {
        let asks = |id: ExprId| {
            let Some(Target::Source(def)) = self.call(id).map(|c| c.callee.target.clone()) else {
                return false;
            };
            let file = self.program.file_id(def).filter(|_| self.program.is_local(def));
            let compares = |inner: &Cx<'_>| {
                inner.body.ids().any(|e| match inner.body.kind(e) {
                    ExprKind::Binary(op, ..) if op.is_order() => inner.compares_tasks(e),
                    _ => false,
                })
            };
            file.and_then(|file| self.look_into(file, def, compares)).unwrap_or(false)
        };
        self.any_within(cond, asks).then_some(Count::Perhaps)
    }

    /// Whether a comparison asks how many tasks there are, by what holds them or by a shared number.
    fn compares_tasks(&self, cond: ExprId) -> bool {
        self.any_within(cond, |e| match self.body.kind(e) {
            ExprKind::MethodCall { receiver, .. } => self.holds_tasks(*receiver) || self.is_atomic(*receiver),
            _ => false,
        })
    }

    /// A condition on something that this loop, or the work, changes: a flag, a set of what is under way.
    fn asks_kept_state(&self, cond: ExprId, start: &Start<'_>) -> Option<Count> {
        let turn = start.turn.driver.at;
        let changed = |place: &Kept| {
            self.body.ids().any(|e| match self.body.kind(e) {
                ExprKind::Assign(left, _) => {
                    self.body.within(e, turn) && self.kept(*left).as_ref() == Some(place)
                }
                ExprKind::MethodCall { receiver, .. } => {
                    let alters =
                        self.call(e).is_some_and(|c| c.has(Role::QueuePush) || c.has(Role::QueuePop));
                    alters && self.body.within(e, turn) && self.kept(*receiver).as_ref() == Some(place)
                }
                _ => false,
            })
        };
        let asked = |e: ExprId| {
            let named = matches!(self.body.kind(e), ExprKind::Local(_) | ExprKind::Field(..));
            let place = if named { self.kept(e) } else { None };
            // What is bound in the turn is this turn's own.
            let outside = place.as_ref().is_some_and(|p| p.local.is_none_or(|l| !self.bound_within(l, turn)));
            outside && place.is_some_and(|p| changed(&p))
        };
        self.any_within(cond, asked).then_some(Count::Perhaps)
    }

    /// Whether handles of tasks may be kept in it.
    fn holds_tasks(&self, id: ExprId) -> bool {
        let ty = self.program.core_type(self.ty(id));
        let kept = |t: &Ty| [Role::JoinHandle, Role::Task].iter().any(|r| self.program.plays(t, *r));
        self.program.plays(ty, Role::TaskSet)
            || self.program.plays(ty, Role::SelfDrainingSet)
            || ty.args().iter().any(kept)
    }
}
