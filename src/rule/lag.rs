//! What becomes of the news that a receiver fell behind: it can only be lost where the receiving goes on in a loop.

use super::Cx;
use super::places::constructor;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId, LoopKind, Name, PatId, PatKind, Stmt};
use crate::finding::Confidence;
use crate::flow::{Acts, Fate, Next, Part, Step, acts, next};
use crate::program::Ty;

/// How the news is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LagEnd {
    /// The loop or the stream ends as if the channel were closed.
    Ends,
    /// It panics.
    Panics,
    /// It is stepped over.
    Skipped,
    /// An adaptor lets only the good items pass.
    Filtered,
}

/// A lost lag.
#[derive(Clone, Copy, Debug)]
pub struct Lag {
    /// How.
    pub end: LagEnd,
    /// Where.
    pub at: ExprId,
    /// How sure.
    pub sure: Confidence,
}

struct Follow<'c, 'a> {
    cx: &'c Cx<'a>,
    variant: &'c str,
    closed: &'c [Name],
}

impl Cx<'_> {
    /// What becomes of the error `variant` in the value of a receiving call, if it is lost. `closed` are other variants.
    pub fn lag(&self, id: ExprId, part: Part, variant: &str, closed: &[Name]) -> Option<Lag> {
        let around = self.loop_around(id);
        let counted = |l: ExprId| matches!(self.body.kind(l), ExprKind::Loop { kind: LoopKind::For(..), .. });
        let called =
            || self.turn(id).is_some_and(|t| matches!(self.body.kind(t.driver.at), ExprKind::Closure { .. }));
        if around.is_none_or(counted) && !called() {
            return None;
        }
        Follow { cx: self, variant, closed }.way(id, part, 0)
    }

    /// What becomes of the lag in a name that stands for an item or the error, if every use of it loses it.
    pub fn lag_in(&self, local: LocalId, variant: &str, closed: &[Name]) -> Option<Lag> {
        Follow { cx: self, variant, closed }.named(local, Part::Err, 0)
    }
}

impl Follow<'_, '_> {
    fn way(&self, id: ExprId, part: Part, depth: u8) -> Option<Lag> {
        let (mut at, mut part) = (id, part);
        loop {
            match next(self.cx.body, at) {
                Next::Step(step, to) => {
                    part = match self.step(&step, part, to) {
                        Ok(part) => part,
                        Err(lost) => return lost,
                    };
                    at = to;
                }
                Next::End(fate) => return self.end(at, fate, part, depth),
            }
        }
    }

    /// The part after a step; or what is lost in it, if anything.
    fn step(&self, step: &Step, part: Part, at: ExprId) -> Result<Part, Option<Lag>> {
        let lost = |end, sure| Err(Some(Lag { end, at, sure }));
        match (step, part) {
            (Step::Await, Part::Pending(inner)) => Ok(*inner),
            (Step::Same | Step::Branch, part) => Ok(part),
            (Step::Try, Part::Inside) => Ok(Part::Err),
            (Step::Try, Part::Err | Part::Nothing) => lost(LagEnd::Ends, Confidence::Likely),
            (Step::Method(name, _), part) => match (name.as_str(), part) {
                ("ok", Part::Err) => Ok(Part::Nothing),
                ("transpose", Part::Inside) => Ok(Part::Err),
                ("map_err" | "context" | "with_context", Part::Err) => Ok(Part::Err),
                ("ok_or" | "ok_or_else" | "context", Part::Nothing) => Ok(Part::Err),
                ("is_ok", Part::Err) => Ok(Part::Bool(false)),
                ("map", Part::Nothing) => Ok(Part::Nothing),
                ("as_ref" | "cloned" | "copied" | "boxed" | "fuse", part) => Ok(part),
                ("unwrap" | "expect", Part::Inside) => Ok(Part::Err),
                ("unwrap" | "expect", Part::Err | Part::Nothing) => {
                    lost(LagEnd::Panics, Confidence::Possible)
                }
                _ => Err(None),
            },
            _ => Err(None),
        }
    }

    fn end(&self, at: ExprId, fate: Fate, part: Part, depth: u8) -> Option<Lag> {
        match (fate, part) {
            (Fate::Bound(local), part) if depth < 4 => self.named(local, part, depth),
            (Fate::SelectArm(select, n), Part::Pending(inner)) => {
                let ExprKind::Select(select) = self.cx.body.kind(select) else { return None };
                let arm = &select.arms[n];
                if let Some((item, part)) = self.item_of(arm.pat, &inner) {
                    return self.named(item, part, depth);
                }
                match &self.cx.body.pat(arm.pat).kind {
                    PatKind::Bind(local, None) => self.named(*local, *inner, depth),
                    // The branch is switched off until another one has run.
                    _ if self.takes_good(arm.pat, &inner) => {
                        self.lost(LagEnd::Skipped, at, Confidence::Likely)
                    }
                    _ => None,
                }
            }
            (Fate::Destructured(pat, Some(otherwise)), part) if self.takes_good(pat, &part) => {
                self.branch(otherwise)
            }
            // An item or its error goes on under a name.
            (Fate::Destructured(pat, _) | Fate::IfLet(pat, _), part)
                if self.item_of(pat, &part).is_some() =>
            {
                let (item, part) = self.item_of(pat, &part)?;
                self.named(item, part, depth)
            }
            // What comes out of a race is the item or its error, or that time was up.
            (Fate::Argument(call, Some(_)), Part::Pending(inner)) if self.cx.call(call)?.has(Role::Race) => {
                self.way(call, Part::Pending(Part::Polled(inner).into()), depth)
            }
            (Fate::Condition(decides), Part::Bool(false)) => self.asked(decides, at),
            (Fate::Returned | Fate::ClosureValue(_) | Fate::AsyncValue(_), Part::Nothing)
                if self.is_next_item(at) =>
            {
                self.lost(LagEnd::Ends, at, Confidence::Likely)
            }
            (Fate::IfLet(pat, at_let), part) => self.if_let(pat, at_let, &part),
            (Fate::Matched(at_match), part) => self.matched(at_match, &part),
            _ => None,
        }
    }

    /// A name is looked at where every use of it loses the lag.
    fn named(&self, local: LocalId, part: Part, depth: u8) -> Option<Lag> {
        let uses = &self.cx.body.local(local).uses;
        let lost: Vec<Option<Lag>> = uses.iter().map(|u| self.way(*u, part.clone(), depth + 1)).collect();
        if lost.iter().any(Option::is_none) { None } else { lost.into_iter().flatten().next() }
    }

    /// The name of what is in `Some` or `Ok`, where the error sits deeper, and where it then sits.
    fn item_of(&self, pat: PatId, part: &Part) -> Option<(LocalId, Part)> {
        let kind = &self.cx.body.pat(pat).kind;
        let (inner, part) = match part {
            Part::Inside => (constructor(kind, "Some")?, Part::Err),
            Part::Polled(part) => (constructor(kind, "Ok")?, (**part).clone()),
            _ => return None,
        };
        match self.cx.body.pat(*inner.first()?).kind {
            PatKind::Bind(local, None) => Some((local, part)),
            _ => None,
        }
    }

    /// A loop that goes on while items come, though it does not read them: the end of its work for all of them.
    fn asked(&self, decides: ExprId, at: ExprId) -> Option<Lag> {
        let ExprKind::Loop { body, .. } = self.cx.body.kind(decides) else { return None };
        let says_more = self.cx.any_within(at, |e| self.carries_data(e));
        (says_more && acts(self.cx.body, *body) == Acts::Something).then_some(Lag {
            end: LagEnd::Ends,
            at: decides,
            sure: Confidence::Likely,
        })
    }

    /// Whether an expression is a result with an item that is more than a word.
    fn carries_data(&self, id: ExprId) -> bool {
        let ty = self.cx.ty(id);
        let item = ty.arg(0);
        ty.path().is_some_and(|p| p.ends_with("::Result")) && item.is_known() && !item.is_unit()
    }

    /// Whether a value is what a stream made of a closure gives next, beside the state: `Some((item, state))`.
    fn is_next_item(&self, at: ExprId) -> bool {
        matches!(self.cx.ty(at).arg(0), Ty::Tuple(parts) if parts.len() == 2)
            && self.cx.loop_around(at).is_none()
    }

    fn if_let(&self, pat: PatId, at_let: ExprId, part: &Part) -> Option<Lag> {
        let decides = self.cx.decides(at_let)?;
        let good = self.takes_good(pat, part);
        match self.cx.body.kind(decides) {
            ExprKind::Loop { .. } if constructor(&self.cx.body.pat(pat).kind, "Ok").is_some() && !good => {
                let ExprKind::Let(_, value) = self.cx.body.kind(at_let) else { return None };
                if *part == Part::Err { self.asked(decides, *value) } else { None }
            }
            // It may as well mean that time was up.
            ExprKind::Loop { .. } if matches!(part, Part::Polled(_)) => None,
            ExprKind::Loop { .. } if good => self.lost(LagEnd::Ends, decides, Confidence::Certain),
            ExprKind::If { otherwise: Some(otherwise), .. } if good => self.branch(*otherwise),
            ExprKind::If { otherwise: None, .. } if good => {
                self.lost(LagEnd::Skipped, decides, Confidence::Likely)
            }
            ExprKind::If { then, .. } if self.takes_lag(pat, part) && self.cx.read_names(pat).is_empty() => {
                self.branch(*then)
            }
            _ => None,
        }
    }

    fn matched(&self, at_match: ExprId, part: &Part) -> Option<Lag> {
        let ExprKind::Match { arms, .. } = self.cx.body.kind(at_match) else { return None };
        // Where nobody reads the items, they are wake-ups, and a lag is one more.
        if !arms.iter().any(|a| self.takes_good(a.pat, part)) {
            return None;
        }
        let arm = arms.iter().find(|a| self.takes_lag(a.pat, part))?;
        if arm.guard.is_some() || !self.cx.read_names(arm.pat).is_empty() {
            return None;
        }
        self.branch(arm.body)
    }

    /// A branch that the lag takes, in which nobody can see it.
    fn branch(&self, id: ExprId) -> Option<Lag> {
        let body = self.cx.body;
        match (acts(body, id), self.leaves(id)) {
            (Acts::Nothing, _) if self.is_callback_end(id) => self.lost(LagEnd::Ends, id, Confidence::Likely),
            (Acts::Nothing | Acts::Continues, _) => self.lost(LagEnd::Skipped, id, Confidence::Likely),
            (Acts::Something, Some(true)) => self.lost(LagEnd::Ends, id, Confidence::Certain),
            (Acts::Something, Some(false)) => self.lost(LagEnd::Ends, id, Confidence::Possible),
            (Acts::Something, None) => None,
        }
    }

    /// Whether a branch leaves the loop; whether it does nothing else.
    fn leaves(&self, id: ExprId) -> Option<bool> {
        let body = self.cx.body;
        match body.kind(id) {
            ExprKind::Break(..) | ExprKind::Return(_) => {
                Some(body.children(id).iter().all(|v| acts(body, *v) == Acts::Nothing))
            }
            ExprKind::Block { stmts, tail, .. } => {
                let last = tail.or(stmts.last().and_then(|s| match s {
                    Stmt::Expr { expr, .. } => Some(*expr),
                    _ => None,
                }))?;
                let alone = stmts.len() + usize::from(tail.is_some()) == 1;
                self.leaves(last).map(|only| only && alone)
            }
            _ => None,
        }
    }

    /// `None` as the value of a closure that is asked for the next item: the stream ends.
    fn is_callback_end(&self, id: ExprId) -> bool {
        let none = matches!(self.cx.body.kind(id), ExprKind::Path(p) if p.segments.last().is_some_and(|s| s.name == "None"));
        none && self.cx.loop_around(id).is_none()
    }

    /// Whether a pattern takes an item, reads it, and does not take the lag.
    fn takes_good(&self, pat: PatId, part: &Part) -> bool {
        let body = self.cx.body;
        let kind = &body.pat(pat).kind;
        let inner = match part {
            Part::Inside => {
                return constructor(kind, "Some")
                    .and_then(<[_]>::first)
                    .is_some_and(|p| self.takes_good(*p, &Part::Err));
            }
            Part::Polled(inner) => {
                return constructor(kind, "Ok")
                    .and_then(<[_]>::first)
                    .is_some_and(|p| self.takes_good(*p, inner));
            }
            Part::Err => constructor(kind, "Ok"),
            Part::Nothing => constructor(kind, "Some"),
            _ => None,
        };
        inner.and_then(<[_]>::first).is_some_and(|p| match &body.pat(*p).kind {
            PatKind::Wild | PatKind::Rest => false,
            PatKind::Tuple(t) if t.is_empty() => false,
            PatKind::Bind(local, None) => !body.local(*local).uses.is_empty(),
            _ => true,
        })
    }

    /// Whether a pattern takes the lag.
    fn takes_lag(&self, pat: PatId, part: &Part) -> bool {
        let body = self.cx.body;
        let kind = &body.pat(pat).kind;
        match (kind, part) {
            (PatKind::Wild | PatKind::Bind(_, None), _) => true,
            (PatKind::Or(list), _) => list.iter().any(|p| self.takes_lag(*p, part)),
            (PatKind::Path(path), Part::Nothing) => path.segments.last().is_some_and(|s| s.name == "None"),
            (_, Part::Inside) => constructor(kind, "Some")
                .and_then(<[_]>::first)
                .is_some_and(|p| self.takes_lag(*p, &Part::Err)),
            (_, Part::Polled(inner)) => {
                constructor(kind, "Ok").and_then(<[_]>::first).is_some_and(|p| self.takes_lag(*p, inner))
            }
            (_, Part::Err) => {
                constructor(kind, "Err").and_then(<[_]>::first).is_some_and(|p| self.is_lag(*p))
            }
            _ => false,
        }
    }

    /// Whether a pattern for the error takes the lag: `_`, a name, `Lagged(..)`.
    fn is_lag(&self, pat: PatId) -> bool {
        match &self.cx.body.pat(pat).kind {
            PatKind::Or(list) => list.iter().any(|p| self.is_lag(*p)),
            PatKind::Path(path) | PatKind::TupleStruct(path, _) | PatKind::Struct(path, _) => {
                path.segments.last().is_some_and(|s| {
                    s.name == self.variant || !self.closed.contains(&s.name) && s.name == "Lagged"
                })
            }
            _ => true,
        }
    }

    fn lost(&self, end: LagEnd, at: ExprId, sure: Confidence) -> Option<Lag> {
        Some(Lag { end, at, sure })
    }
}
