//! What happens to the two ends of a channel in the function that makes it: who feeds it, and what would make it harmless.

use super::Cx;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId, PatKind};
use crate::flow::{DriverKind, Fate, is_boundary, way};
use crate::program::{Target, Ty};
use crate::source::Range;

/// What is seen of a channel's ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feeds {
    /// A send in a stream loop: the send, what paces the loop, its head.
    pub from: Option<(Range, DriverKind, Range)>,
    /// Nothing but wake-ups go through.
    pub wake_up: bool,
    /// One send and one receive, no loop.
    pub one_shot: bool,
    /// One send per element of something finite, collected in the same function.
    pub fan_in: bool,
    /// Permits are handed out beside it.
    pub credit: bool,
}

/// One end of a channel, followed through clones.
#[derive(Default)]
struct End {
    /// Expressions that use it where it is: method calls on it.
    calls: Vec<ExprId>,
    /// It goes where one cannot follow: stored, returned, passed on.
    escapes: bool,
}

impl Cx<'_> {
    /// What is seen of the channel that a call makes.
    pub fn feeds(&self, id: ExprId) -> Feeds {
        let mut feeds =
            Feeds { credit: self.has_call(Role::Permit) || self.has_call(Role::Limiter), ..Feeds::default() };
        let payload = match self.ty(id) {
            Ty::Tuple(ends) => ends.first().map(|t| t.arg(0)).unwrap_or_default(),
            Ty::Function(_) => Ty::Unknown,
            other => other.arg(0),
        };
        let Fate::Destructured(pat, _) = way(self.body, id).2 else {
            // Given back: the function's own type may say what goes through.
            let declared = match self.program.sig(&Target::Source(self.typed.def)).map(|s| s.ret.clone()) {
                Some(Ty::Tuple(ends)) => ends.first().map(|t| t.arg(0)).unwrap_or_default(),
                _ => Ty::Unknown,
            };
            let payload = payload.or(declared);
            feeds.wake_up = payload.is_known() && !self.carries_data(&payload);
            return feeds;
        };
        let PatKind::Tuple(pats) = &self.body.pat(pat).kind else { return feeds };
        let locals: Vec<Option<LocalId>> = pats
            .iter()
            .map(|p| match self.body.pat(*p).kind {
                PatKind::Bind(local, None) => Some(local),
                _ => None,
            })
            .collect();
        let tx = locals.first().copied().flatten().map(|l| self.end(l)).unwrap_or_default();
        let rx = locals.get(1).copied().flatten().map(|l| self.end(l)).unwrap_or_default();
        let payload = match locals.first().copied().flatten() {
            Some(local) => self.typed.local(local).arg(0).or(payload),
            None => payload,
        };
        let sends: Vec<ExprId> = tx.calls.iter().copied().filter(|c| self.is_send(*c)).collect();
        feeds.wake_up = payload.is_unit()
            || !self.carries_data(&payload)
                && !sends.is_empty()
                && !tx.escapes
                && sends.iter().all(|s| self.sends_nothing(*s));
        feeds.from = sends.iter().find_map(|s| {
            let turn = self.turn(*s)?;
            Some((self.body.range(*s), turn.driver.kind, turn.driver.head))
        });
        let looped =
            |e: &ExprId| self.body.ancestors(*e).any(|a| matches!(self.body.kind(a), ExprKind::Loop { .. }));
        let contained = !tx.escapes && !rx.escapes && !sends.is_empty();
        feeds.one_shot = contained
            && sends.len() == 1
            && !sends.iter().any(looped)
            && rx.calls.len() <= 1
            && !rx.calls.iter().any(looped)
            && self.turn(sends[0]).is_none();
        feeds.fan_in =
            contained && feeds.from.is_none() && sends.iter().all(|s| self.sends_once_per_element(*s));
        feeds
    }

    /// Follows a local through clones, references and moves into closures.
    fn end(&self, local: LocalId) -> End {
        let mut end = End::default();
        let mut todo = vec![local];
        let mut seen = Vec::new();
        while let Some(local) = todo.pop() {
            if seen.contains(&local) {
                continue;
            }
            seen.push(local);
            for used in &self.body.local(local).uses {
                match self.body.parent(*used).map(|p| (p, self.body.kind(p))) {
                    Some((p, ExprKind::MethodCall { receiver, method, .. })) if receiver == used => {
                        if method == "clone" {
                            match way(self.body, p).2 {
                                Fate::Bound(next) => todo.push(next),
                                _ => end.escapes = true,
                            }
                        } else {
                            end.calls.push(p);
                        }
                    }
                    _ => match way(self.body, *used).2 {
                        Fate::Bound(next) => todo.push(next),
                        Fate::Dropped | Fate::Statement => {}
                        // Iterated or awaited in place.
                        Fate::Operand(p) => end.calls.push(p),
                        _ => end.escapes = true,
                    },
                }
            }
        }
        end
    }

    fn is_send(&self, call: ExprId) -> bool {
        let by_role = self.call(call).and_then(|c| c.api).is_some_and(|a| {
            [Role::UnboundedSend, Role::Wait, Role::ClosedOnly, Role::Refusal, Role::BlockingSend]
                .iter()
                .any(|r| a.has(*r))
        });
        by_role
            || matches!(self.body.kind(call), ExprKind::MethodCall { method, args, .. } if args.len() == 1 && method.ends_with("send"))
    }

    fn sends_nothing(&self, call: ExprId) -> bool {
        self.args(call).first().is_some_and(|a| self.is_fieldless(*a))
    }

    /// At most one loop around the send, over something finite.
    fn sends_once_per_element(&self, send: ExprId) -> bool {
        let loops: Vec<ExprId> = self
            .body
            .ancestors(send)
            .filter(|a| matches!(self.body.kind(*a), ExprKind::Loop { .. }))
            .collect();
        match loops.as_slice() {
            [] => self.body.ancestors(send).any(|a| is_boundary(self.body, a)),
            [only] => {
                matches!(self.body.kind(*only), ExprKind::Loop { kind: crate::facts::LoopKind::For(..), .. })
                    && !self.drivers.iter().any(|d| d.at == *only)
            }
            _ => false,
        }
    }
}
