//! What becomes of the news that a receiver fell behind: it can only be lost where the receiving goes on in a loop.

mod branch;
mod patterns;

use super::Cx;
use crate::facts::{Body, ExprId, ExprKind, LocalId, LoopKind, Name, PatId};
use crate::finding::Confidence;
use crate::flow::{Fate, Next, Part, Step, View, acts_on_error, next, through};
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
    /// Something else takes the place of the items.
    Replaced,
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
    /// It is stepped over where the first item ends the loop.
    pub once: bool,
    /// Items are read on this way, so that they are more than wake-ups.
    pub reads: bool,
}

struct Follow<'c, 'a> {
    cx: &'c Cx<'a>,
    variant: &'c str,
    closed: &'c [Name],
}

/// Where the lag sits, and whether somebody was told of it on the way there.
#[derive(Clone)]
struct Spot {
    part: Part,
    told: bool,
    depth: u8,
}

/// Longer ways through names are left alone.
const MAX_NAMES: u8 = 4;

impl<'a> Cx<'a> {
    /// What becomes of the error `variant` in the value of a receiving call, if it is lost. `closed` are other variants.
    pub fn lag(&self, id: ExprId, part: Part, variant: &str, closed: &[Name]) -> Option<Lag> {
        let around = self.loop_around(id);
        let counted = |l: ExprId| matches!(self.body.kind(l), ExprKind::Loop { kind: LoopKind::For(..), .. });
        let called =
            || self.turn(id).is_some_and(|t| matches!(self.body.kind(t.driver.at), ExprKind::Closure { .. }));
        if around.is_none_or(counted) && !called() {
            return None;
        }
        let follow = Follow { cx: self, variant, closed };
        follow.way(id, Spot { part, told: false, depth: 0 }).filter(|lag| lag.reads)
    }

    /// What becomes of the lag in a name that stands for an item or the error, if it is lost there.
    pub fn lag_in(&self, local: LocalId, variant: &str, closed: &[Name]) -> Option<Lag> {
        let follow = Follow { cx: self, variant, closed };
        follow.named(local, Spot { part: Part::Err, told: false, depth: 0 }).filter(|lag| lag.reads)
    }
}

impl<'a> Follow<'_, 'a> {
    fn body(&self) -> &'a Body {
        self.cx.body
    }

    fn way(&self, id: ExprId, spot: Spot) -> Option<Lag> {
        let (mut at, mut spot) = (id, spot);
        loop {
            match next(self.body(), at) {
                Next::Step(step, to) => {
                    spot = match self.step(&step, spot, to) {
                        Ok(spot) => spot,
                        Err(lost) => return lost,
                    };
                    at = to;
                }
                Next::End(fate) => return self.end(at, fate, spot),
            }
        }
    }

    /// Where the lag sits after a step; or how it is lost in it, if at all.
    fn step(&self, step: &Step, mut spot: Spot, at: ExprId) -> Result<Spot, Option<Lag>> {
        let lost = |end, sure| Err(self.lost(end, at, sure));
        match (step, &spot.part) {
            (Step::Try, part) if ends_here(part) || self.is_poll(at, part) => {
                lost(LagEnd::Ends, Confidence::Likely)
            }
            (Step::Try | Step::Ready, Part::Within(_, inner)) => {
                spot.part = (**inner).clone();
                Ok(spot)
            }
            (Step::Wrapped(name), part) if name != "Box" => {
                spot.part = Part::Within(name.clone(), part.clone().into());
                Ok(spot)
            }
            (Step::Method(name, args), part) => match (name.as_str(), part) {
                ("unwrap" | "expect" | "transpose", Part::Within(_, inner)) => {
                    spot.part = (**inner).clone();
                    Ok(spot)
                }
                ("unwrap" | "expect", part) if ends_here(part) => lost(LagEnd::Panics, Confidence::Possible),
                ("unwrap_or" | "unwrap_or_default", part) if ends_here(part) => {
                    lost(LagEnd::Replaced, Confidence::Likely)
                }
                (name, Part::Err) if name == "inspect_err" || self.cx.program.apis.is_error_adaptor(name) => {
                    spot.told |= args.iter().any(|a| acts_on_error(self.body(), *a));
                    Ok(spot)
                }
                _ => self.through(step, spot, at),
            },
            _ => self.through(step, spot, at),
        }
    }

    fn through(&self, step: &Step, spot: Spot, at: ExprId) -> Result<Spot, Option<Lag>> {
        let view = View::new(self.cx.program, self.cx.typed, self.closed);
        let part = through(view, step, at, spot.part.clone()).map_err(|_| None)?;
        Ok(Spot { part, ..spot })
    }

    /// Whether `?` is asked of a `Poll`: it goes through to the error of the item inside.
    fn is_poll(&self, at: ExprId, part: &Part) -> bool {
        let ExprKind::Try(of) = self.body().kind(at) else { return false };
        self.cx.ty(*of).is("std::task::Poll") || matches!(part, Part::Within(name, _) if name == "Ready")
    }

    fn end(&self, at: ExprId, fate: Fate, spot: Spot) -> Option<Lag> {
        match (fate, &spot.part) {
            (Fate::Bound(local), _) => self.named(local, spot),
            (Fate::SelectArm(select, n), Part::Pending(inner)) => {
                let ExprKind::Select(select) = self.body().kind(select) else { return None };
                let arm = &select.arms[n];
                let inner = Spot { part: (**inner).clone(), ..spot };
                self.bound(arm.pat, &inner).unwrap_or_else(|| {
                    // The branch is switched off until another one has run.
                    let lost = self.takes_good(arm.pat, &inner.part) && !self.takes_lag(arm.pat, &inner.part);
                    if lost { self.skipped(at, Some(arm.body)) } else { None }
                })
            }
            // What comes out of a race is the item or its error, or that time was up.
            (Fate::Argument(call, Some(_)), Part::Pending(inner))
                if self.cx.call(call)?.has(crate::apis::Role::Race) =>
            {
                let within = Part::Within("Ok".into(), inner.clone());
                self.way(call, Spot { part: Part::Pending(within.into()), ..spot })
            }
            (_, Part::Pending(_)) => None,
            (Fate::Destructured(pat, otherwise), part) => match (otherwise, self.takes_good(pat, part)) {
                (Some(otherwise), true) if !self.takes_lag(pat, part) => {
                    self.branch(otherwise, None, &spot, None)
                }
                _ => self.bound(pat, &spot).flatten(),
            },
            (Fate::Condition(decides), Part::Bool(signal)) => self.asked(decides, *signal, at, &spot),
            (Fate::Returned | Fate::ClosureValue(_) | Fate::AsyncValue(_), Part::Nothing)
                if self.is_next_item(at) =>
            {
                self.lost(LagEnd::Ends, at, Confidence::Likely)
            }
            (Fate::IfLet(pat, at_let), _) => self.if_let(pat, at_let, &spot),
            (Fate::Matched(at_match), _) => self.matched(at_match, &spot),
            (Fate::Stored(whole), part) => {
                let within = Part::Within(self.layer(whole, at)?, part.clone().into());
                self.way(whole, Spot { part: within, ..spot })
            }
            _ => None,
        }
    }

    /// What a value is put into: a variant with one field, or this place of a tuple.
    fn layer(&self, whole: ExprId, part: ExprId) -> Option<Name> {
        match self.body().kind(whole) {
            ExprKind::Call { callee, args } if args.len() == 1 => match self.body().kind(*callee) {
                ExprKind::Path(path) => path.segments.last().map(|s| s.name.clone()),
                _ => None,
            },
            ExprKind::Tuple(parts) => {
                let n = parts.iter().position(|p| *p == part)?;
                Some(n.to_string().into())
            }
            _ => None,
        }
    }

    /// A name is looked at in the order of its uses: the first that ends the loop, or that answers the lag, decides.
    fn named(&self, local: LocalId, spot: Spot) -> Option<Lag> {
        if spot.depth >= MAX_NAMES {
            return None;
        }
        let mut first: Option<Lag> = None;
        for used in &self.body().local(local).uses {
            let lag = self.way(*used, Spot { depth: spot.depth + 1, ..spot.clone() })?;
            let reads = lag.reads || first.is_some_and(|f| f.reads);
            if matches!(lag.end, LagEnd::Ends | LagEnd::Panics) {
                return Some(Lag { reads: true, ..lag });
            }
            // A use that reads items shows best what is passed over.
            let shown = first.filter(|f| f.reads || !lag.reads).unwrap_or(lag);
            first = Some(Lag { reads, ..shown });
        }
        first
    }

    /// An `if` or `while` that asks whether there was an item.
    fn asked(&self, decides: ExprId, signal: bool, at: ExprId, spot: &Spot) -> Option<Lag> {
        let says_more = self.body().subtree(at).any(|e| self.carries_data(e));
        if !says_more {
            return None;
        }
        match self.body().kind(decides) {
            // A loop that goes on while items come, though it does not read them: the end of its work for all of them.
            ExprKind::Loop { body, .. } if !signal => {
                let works = crate::flow::acts(self.body(), *body) == crate::flow::Acts::Something;
                works.then(|| self.lost(LagEnd::Ends, decides, Confidence::Likely)).flatten()
            }
            ExprKind::If { then, otherwise, .. } => {
                let (refused, good) =
                    if signal { (Some(*then), *otherwise) } else { (*otherwise, Some(*then)) };
                match refused {
                    Some(refused) => self.branch(refused, None, spot, good),
                    None => self.skipped(decides, good),
                }
            }
            _ => None,
        }
    }

    /// Whether an expression is a result with an item that is more than a word.
    fn carries_data(&self, id: ExprId) -> bool {
        let ty = self.cx.ty(id).peeled();
        let item = ty.arg(0);
        ty.path().is_some_and(|p| p.ends_with("::Result")) && item.is_known() && !item.is_unit()
    }

    /// Whether a value is what a stream made of a closure gives next, beside the state: `Some((item, state))`.
    fn is_next_item(&self, at: ExprId) -> bool {
        matches!(self.cx.ty(at).arg(0), Ty::Tuple(parts) if parts.len() == 2)
            && self.cx.loop_around(at).is_none()
    }

    /// What a pattern's name for the whole, or for the item or error inside, leads to; none where it binds no such name.
    fn bound(&self, pat: PatId, spot: &Spot) -> Option<Option<Lag>> {
        let (local, part) = self.name_of(pat, &spot.part)?;
        Some(self.named(local, Spot { part, ..spot.clone() }))
    }

    fn lost(&self, end: LagEnd, at: ExprId, sure: Confidence) -> Option<Lag> {
        Some(Lag { end, at, sure, once: false, reads: true })
    }

    fn skipped(&self, at: ExprId, item: Option<ExprId>) -> Option<Lag> {
        let once = item.is_some_and(|item| self.ends_loop(item));
        Some(Lag { end: LagEnd::Skipped, at, sure: Confidence::Likely, once, reads: true })
    }
}

/// Whether the lag is the error, or the absence, of the value itself.
fn ends_here(part: &Part) -> bool {
    matches!(part, Part::Err | Part::Nothing)
}
