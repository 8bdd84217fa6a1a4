//! How patterns stand to a lag and to the items beside it.

use super::{Follow, Lag, LagEnd, Spot};
use crate::facts::{ExprId, ExprKind, LocalId, PatId, PatKind};
use crate::finding::Confidence;
use crate::flow::Part;

impl Follow<'_, '_> {
    pub(super) fn if_let(&self, pat: PatId, at_let: ExprId, spot: &Spot) -> Option<Lag> {
        let decides = self.cx.decides(at_let)?;
        let (good, lag) = (self.takes_good(pat, &spot.part), self.takes_lag(pat, &spot.part));
        match self.body().kind(decides) {
            ExprKind::Loop { .. } => {
                if lag || !good {
                    // What the pattern binds may be looked at in the turn.
                    return if lag {
                        self.bound(pat, spot).flatten()
                    } else {
                        self.ends_without_items(at_let, spot)
                    };
                }
                // A race may as well have been lost.
                let raced = matches!(&spot.part, Part::Within(name, _) if name == "Ok");
                let sure = if spot.told { Confidence::Likely } else { Confidence::Certain };
                if raced { None } else { self.lost(LagEnd::Ends, decides, sure) }
            }
            ExprKind::If { then, otherwise, .. } if good && !lag => match otherwise {
                Some(otherwise) => self.branch(*otherwise, None, spot, Some(*then)),
                None if self.leaves(*then) => None,
                None if spot.told => None,
                None => self.skipped(decides, Some(*then)),
            },
            ExprKind::If { then, otherwise, .. } if lag => match self.bound(pat, spot) {
                Some(found) => found,
                None => {
                    let error = self.error_name(pat, &spot.part)?;
                    let mut found = self.branch(*then, error, spot, *otherwise)?;
                    found.reads |= spot.depth > 0;
                    Some(found)
                }
            },
            // Another error is asked for: the lag goes by.
            ExprKind::If { otherwise: None, .. } if spot.depth > 0 => {
                Some(Lag { reads: false, ..self.skipped(decides, None)? })
            }
            _ => None,
        }
    }

    /// `while let Ok(_) = rx.recv().await`: a loop that lives as long as items come, whatever they are.
    fn ends_without_items(&self, at_let: ExprId, spot: &Spot) -> Option<Lag> {
        let ExprKind::Let(_, value) = self.body().kind(at_let) else { return None };
        let decides = self.cx.decides(at_let)?;
        if spot.part == Part::Err { self.asked(decides, false, *value, spot) } else { None }
    }

    pub(super) fn matched(&self, at_match: ExprId, spot: &Spot) -> Option<Lag> {
        let ExprKind::Match { arms, .. } = self.body().kind(at_match) else { return None };
        let arm = arms.iter().find(|a| self.takes_lag(a.pat, &spot.part))?;
        if arm.guard.is_some() {
            return None;
        }
        if let Some(found) = self.bound(arm.pat, spot) {
            return found;
        }
        // Where nobody reads the items, they are wake-ups, and a lag is one more.
        let good = arms.iter().find(|a| self.takes_good(a.pat, &spot.part))?;
        let error = self.error_name(arm.pat, &spot.part)?;
        self.branch(arm.body, error, spot, Some(good.body))
    }

    /// The name that a pattern gives the error, which is then looked at by that name; none where it reads something else.
    fn error_name(&self, pat: PatId, part: &Part) -> Option<Option<LocalId>> {
        let read = self.cx.read_names(pat);
        match (self.error_bound(pat, part), read.as_slice()) {
            (_, []) => Some(None),
            (Some(error), [only]) if error == *only => Some(Some(error)),
            _ => None,
        }
    }

    /// The name for the error itself: `e` in `Err(e)` or `Err(e @ Lagged(_))`.
    fn error_bound(&self, pat: PatId, part: &Part) -> Option<LocalId> {
        let kind = &self.body().pat(pat).kind;
        match (kind, part) {
            (PatKind::Or(list), _) => list.iter().find_map(|p| self.error_bound(*p, part)),
            (PatKind::Ref(inner) | PatKind::Typed(inner, _), _) => self.error_bound(*inner, part),
            (_, Part::Within(name, inner)) => self.error_bound(operand(kind, name)?, inner),
            (_, Part::Err) => match self.body().pat(operand(kind, "Err")?).kind {
                PatKind::Bind(local, _) => Some(local),
                _ => None,
            },
            _ => None,
        }
    }

    /// The name for the whole value, or for what is inside of it and still holds the item or the error.
    pub(super) fn name_of(&self, pat: PatId, part: &Part) -> Option<(LocalId, Part)> {
        let kind = &self.body().pat(pat).kind;
        match (kind, part) {
            (PatKind::Bind(local, None), _) => Some((*local, part.clone())),
            (PatKind::Typed(inner, _), _) => self.name_of(*inner, part),
            (_, Part::Within(name, inner)) => self.name_of(operand(kind, name)?, inner),
            _ => None,
        }
    }

    /// Whether a pattern takes an item, reads it, and does not take the lag.
    pub(super) fn takes_good(&self, pat: PatId, part: &Part) -> bool {
        let body = self.body();
        let kind = &body.pat(pat).kind;
        let inner = match part {
            Part::Within(name, part) => {
                return operand(kind, name).is_some_and(|p| self.takes_good(p, part));
            }
            Part::Err => operand(kind, "Ok"),
            Part::Nothing => operand(kind, "Some"),
            _ => None,
        };
        inner.is_some_and(|p| match &body.pat(p).kind {
            PatKind::Wild | PatKind::Rest => false,
            PatKind::Tuple(t) if t.is_empty() => false,
            PatKind::Bind(local, None) => !body.local(*local).uses.is_empty(),
            _ => true,
        })
    }

    /// Whether a pattern takes the lag.
    pub(super) fn takes_lag(&self, pat: PatId, part: &Part) -> bool {
        let kind = &self.body().pat(pat).kind;
        match (kind, part) {
            (PatKind::Wild | PatKind::Rest | PatKind::Bind(_, None), _) => true,
            (PatKind::Bind(_, Some(inner)) | PatKind::Ref(inner) | PatKind::Typed(inner, _), _) => {
                self.takes_lag(*inner, part)
            }
            (PatKind::Or(list), _) => list.iter().any(|p| self.takes_lag(*p, part)),
            (PatKind::Path(path), Part::Nothing) => path.segments.last().is_some_and(|s| s.name == "None"),
            (_, Part::Within(name, part)) => operand(kind, name).is_some_and(|p| self.takes_lag(p, part)),
            (_, Part::Err) => operand(kind, "Err").is_some_and(|p| self.is_lag(p)),
            _ => false,
        }
    }

    /// Whether a pattern for the error takes the lag: `_`, a name, `Lagged(..)`.
    pub(super) fn is_lag(&self, pat: PatId) -> bool {
        match &self.body().pat(pat).kind {
            PatKind::Or(list) => list.iter().any(|p| self.is_lag(*p)),
            PatKind::Bind(_, Some(inner)) | PatKind::Ref(inner) => self.is_lag(*inner),
            PatKind::Path(path) | PatKind::TupleStruct(path, _) | PatKind::Struct(path, _) => {
                path.segments.last().is_some_and(|s| {
                    s.name == self.variant || !self.closed.contains(&s.name) && s.name == "Lagged"
                })
            }
            _ => true,
        }
    }
}

/// What a pattern has for the inside of this constructor, or for this place of a tuple.
fn operand(kind: &PatKind, name: &str) -> Option<PatId> {
    match kind {
        PatKind::TupleStruct(path, inner) if path.segments.last().is_some_and(|s| s.name == name) => {
            inner.first().copied()
        }
        PatKind::Tuple(list) => list.get(name.parse::<usize>().ok()?).copied(),
        _ => None,
    }
}
