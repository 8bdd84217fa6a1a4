//! What keeps the number of tasks small that a stream loop starts.

use super::{Call, Cx, Start, Turn, Work};
use crate::apis::Role;
use crate::facts::{BinaryOp, BlockKind, ExprId, ExprKind, LocalId, LoopKind, PatId, PatKind, Stmt};
use crate::finding::Confidence;
use crate::flow::{Fate, is_boundary, way};
use crate::program::Target;

/// What keeps the number of tasks small.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// Nothing that can be seen.
    None,
    /// Something that may.
    Perhaps,
    /// Something that does.
    Sure,
}

impl Cx<'_> {
    /// What keeps the number of tasks small that a loop starts.
    pub fn limit_of(&self, start: &Start<'_>) -> Limit {
        let turn = &start.turn;
        let calls = self.calls_in_turn(turn);
        if calls.iter().any(|c| c.id != start.call.id && limits(self, c))
            || self.leaves_after(start.call.id, turn)
        {
            return Limit::Sure;
        }
        let conditions = self.conditions(turn);
        if conditions.iter().any(|c| self.counts(*c, turn)) {
            return Limit::Sure;
        }
        if start.work == Work::Ack {
            return if self.has_call(Role::Prefetch) { Limit::Sure } else { Limit::Perhaps };
        }
        let one_at_a_time = matches!(way(self.body, start.call.id).2, Fate::Assigned(_));
        if one_at_a_time || conditions.iter().any(|c| speaks_of_a_limit(self.text(self.body.range(*c)))) {
            return Limit::Perhaps;
        }
        Limit::None
    }

    /// Whether the loop takes finished tasks out of a set and never waits for one before it starts the next.
    pub fn takes_only_what_is_done(&self, turn: &Turn<'_>) -> bool {
        let calls = self.calls_in_turn(turn);
        let mut taking = calls.iter().filter(|c| c.has(Role::DrainSet)).peekable();
        taking.peek().is_some() && taking.all(|c| takes_what_is_done(self, c))
    }

    /// How sure it is that nothing keeps the number of tasks small that a loop starts; none where something does.
    pub fn unlimited(&self, start: &Start<'_>) -> Option<Confidence> {
        match self.limit_of(start) {
            Limit::Sure => None,
            Limit::Perhaps => Some(Confidence::Possible),
            Limit::None => Some(start.sure),
        }
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

    /// Conditions that decide what a turn does.
    fn conditions(&self, turn: &Turn<'_>) -> Vec<ExprId> {
        let mut all = Vec::new();
        for id in self.body.subtree(turn.driver.at) {
            match self.body.kind(id) {
                ExprKind::If { cond, .. } | ExprKind::Loop { kind: LoopKind::While(cond), .. } => {
                    all.push(*cond)
                }
                ExprKind::Match { scrutinee, arms } => {
                    all.extend(std::iter::once(*scrutinee).chain(arms.iter().filter_map(|a| a.guard)))
                }
                ExprKind::Select(select) => all.extend(select.arms.iter().filter_map(|a| a.guard)),
                _ => {}
            }
        }
        all
    }

    /// Whether a condition compares a count of what is under way.
    fn counts(&self, cond: ExprId, turn: &Turn<'_>) -> bool {
        let compares = |e: &ExprId| {
            matches!(
                self.body.kind(*e),
                ExprKind::Binary(
                    BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge | BinaryOp::Eq | BinaryOp::Ne,
                    ..
                )
            )
        };
        self.body.subtree(cond).filter(compares).any(|c| {
            self.body.subtree(c).any(|e| match self.body.kind(e) {
                ExprKind::MethodCall { method, receiver, .. } => match method.as_str() {
                    "load" | "fetch_add" | "fetch_sub" => true,
                    "len" => self.holds_tasks(*receiver),
                    _ => false,
                },
                ExprKind::Call { callee, .. } => {
                    matches!(self.body.kind(*callee), ExprKind::Path(p) if p.segments.last().is_some_and(|s| s.name == "strong_count"))
                }
                ExprKind::Local(local) => self.is_counter(*local, turn),
                _ => false,
            })
        })
    }

    /// Whether handles of tasks may be kept in it.
    fn holds_tasks(&self, id: ExprId) -> bool {
        let ty = self.program.core_type(self.ty(id));
        let kept =
            |t: &crate::program::Ty| [Role::JoinHandle, Role::Task].iter().any(|r| self.program.plays(t, *r));
        self.program.plays(ty, Role::TaskSet)
            || self.program.plays(ty, Role::SelfDrainingSet)
            || ty.args().iter().any(kept)
    }

    fn is_counter(&self, local: LocalId, turn: &Turn<'_>) -> bool {
        let changed = self.body.local(local).uses.iter().any(|u| {
            let parent = self.body.parent(*u);
            self.body.within(*u, turn.driver.at)
                && parent.is_some_and(|p| matches!(self.body.kind(p), ExprKind::Binary(op, left, _) if op.assigns() && left == u))
        });
        changed || self.init_of(local).is_some_and(|init| {
            self.any_within(init, |e| {
                matches!(self.body.kind(e), ExprKind::MethodCall { method, .. } if matches!(method.as_str(), "load" | "fetch_add" | "fetch_sub"))
            })
        })
    }
}

/// Whether a call in the loop waits for a slot, takes finished work out, or stops what ran before.
pub(super) fn limits(cx: &Cx<'_>, call: &Call<'_>) -> bool {
    let roles = [Role::Limiter, Role::Permit, Role::DrainSet, Role::Readiness, Role::Abort];
    if roles.iter().any(|r| call.has(*r)) {
        return !takes_what_is_done(cx, call);
    }
    match call.callee.target {
        Target::Source(def) => {
            let summary = cx.program.summary(def);
            summary.takes_permit || summary.drains
        }
        _ => false,
    }
}

/// Whether a call takes finished tasks out of a set without holding the loop back: it does not wait, or waits beside the
/// source of the items.
fn takes_what_is_done(cx: &Cx<'_>, call: &Call<'_>) -> bool {
    let beside = || matches!(way(cx.body, call.id).2, Fate::SelectArm(..));
    call.has(Role::DrainSet) && (call.has(Role::SyncSource) || beside())
}

/// Words by which a condition tells that its author thought of a limit.
fn speaks_of_a_limit(condition: &str) -> bool {
    const WORDS: &[&str] = &[
        "active",
        "running",
        "flight",
        "pending",
        "limit",
        "limits",
        "max",
        "capacity",
        "available",
        "permits",
        "count",
        "full",
        "throttle",
        "throttled",
        "contains",
        "contains_key",
        "busy",
        "slots",
        "budget",
        "quota",
    ];
    let lower = condition.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).any(|w| WORDS.contains(&w))
}
