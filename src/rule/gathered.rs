//! Data gathered by hand: a buffer that grows with each piece of what somebody else sends, and whose size nobody looks at meanwhile.

use super::{Call, Cx, Data, Whose};
use crate::apis::Role;
use crate::facts::{BinaryOp, ExprId, ExprKind, LocalId, LoopKind, Stmt};
use crate::flow::is_boundary;
use crate::program::{Target, Ty};
use crate::source::Range;

/// Pieces gathered in a loop.
#[derive(Clone, Debug)]
pub struct Gathered {
    /// Whose they are.
    pub data: Data,
    /// The buffer.
    pub buffer: LocalId,
    /// The loop's head.
    pub head: Range,
    /// They come from a reader, which fills what it is given, rather than from a body or stream of pieces.
    pub by_reading: bool,
    /// The comparison that keeps it small.
    pub limit: Option<ExprId>,
}

impl Cx<'_> {
    /// What a call in a loop gathers of somebody else's data: bytes pushed to a buffer, or read into one that grows.
    pub fn gathered(&self, call: &Call<'_>) -> Option<Gathered> {
        let flags = &self.program.item(self.typed.def).body_flags;
        if !flags.has_async || !flags.has_loop {
            return None;
        }
        let around = self.loop_around(call.id)?;
        let ExprKind::Loop { kind, body, .. } = self.body.kind(around) else { return None };
        if matches!(kind, LoopKind::For(..)) {
            return None;
        }
        let reads = call.has(Role::ReadAppend);
        let (buffer, from) = if reads {
            (self.arg_of(call.id, call.api?)?, self.receiver(call.id)?)
        } else if call.has(Role::QueuePush) {
            (self.receiver(call.id)?, *self.args(call.id).last()?)
        } else {
            return None;
        };
        let buffer = self.kept(buffer).filter(|p| p.names.is_empty())?.local?;
        if !self.holds_bytes(buffer)
            || self.bound_within(buffer, around)
            || !self.only_grows(buffer, around, call.id)
        {
            return None;
        }
        let data = self.whose(from);
        if !matches!(data.whose, Whose::Peer | Whose::Answer) {
            return None;
        }
        let whole = self.body.range(around);
        let head = Range::new(whole.start, self.body.range(*body).start.max(whole.start));
        let by_reading = reads || self.is_filled(from);
        Some(Gathered { data, buffer, head, by_reading, limit: self.kept_small(buffer, around) })
    }

    fn holds_bytes(&self, buffer: LocalId) -> bool {
        let ty = self.program.core_type(self.typed.local(buffer));
        self.program.plays(ty, Role::Growable)
            && match ty.args() {
                // A literal may have been typed before anything said that it is of bytes.
                [item] => matches!(item, Ty::Unknown | Ty::Prim(_)),
                [] => true,
                // Keys and values are no bytes.
                _ => false,
            }
    }

    /// Whether a piece is a part of a buffer that a reader fills.
    fn is_filled(&self, piece: ExprId) -> bool {
        self.origins(piece).into_iter().any(|e| match self.body.kind(e) {
            ExprKind::Local(local) => self.body.local(*local).uses.iter().any(|used| {
                self.body.ancestors(*used).take(3).any(|a| {
                    self.call(a).is_some_and(|c| {
                        (c.has(Role::Source) || c.has(Role::SyncSource))
                            && self.args(a).iter().any(|x| self.body.within(*used, *x))
                    })
                })
            }),
            _ => false,
        })
    }

    /// Whether nothing in the loop takes anything out of the buffer, lends it to be changed, or hands it to code of the project,
    /// which may look at its size.
    fn only_grows(&self, buffer: LocalId, around: ExprId, by: ExprId) -> bool {
        let inside = self.body.local(buffer).uses.iter().filter(|used| self.body.within(**used, around));
        inside.into_iter().all(|used| {
            let mut at = *used;
            while let Some(parent) = self.body.parent(at) {
                match self.body.kind(parent) {
                    ExprKind::Ref { .. } | ExprKind::Deref(_) | ExprKind::Index(..) => at = parent,
                    _ => break,
                }
            }
            self.is_given_back(at)
                || self.body.parent(at).is_some_and(|parent| parent == by || self.leaves_alone(parent, at))
        })
    }

    fn leaves_alone(&self, user: ExprId, used: ExprId) -> bool {
        let call = self.call(user);
        match self.body.kind(user) {
            ExprKind::MethodCall { receiver, .. } if *receiver == used => {
                !call.is_some_and(|c| c.has(Role::QueuePop)) && !self.is_statement(user)
                    || call.is_some_and(|c| c.has(Role::QueuePush))
            }
            ExprKind::MethodCall { .. } | ExprKind::Call { .. } => {
                let own = call.is_none_or(
                    |c| matches!(c.callee.target, Target::Source(def) if self.program.is_local(def)),
                );
                let lent = matches!(self.body.kind(used), ExprKind::Ref { mutable: true, .. });
                !own && !lent
            }
            _ => false,
        }
    }

    fn is_statement(&self, id: ExprId) -> bool {
        let around = self.body.parent(id).map(|p| self.body.kind(p));
        match around {
            Some(ExprKind::Block { stmts, .. }) => {
                stmts.iter().any(|s| matches!(s, Stmt::Expr { expr, .. } if *expr == id))
            }
            _ => false,
        }
    }

    /// Whether a value leaves the function: `return Ok(buffer)`, `break buffer`.
    fn is_given_back(&self, id: ExprId) -> bool {
        let before = self.body.ancestors(id).take_while(|a| !is_boundary(self.body, *a));
        before.take(4).any(|a| matches!(self.body.kind(a), ExprKind::Return(_) | ExprKind::Break(..)))
    }

    /// The comparison in a loop that keeps a buffer small: of its length, or of a count that the loop adds to.
    fn kept_small(&self, buffer: LocalId, around: ExprId) -> Option<ExprId> {
        let inside = |id: &ExprId| self.body.within(*id, around);
        let counts = self.body.ids().filter(inside).filter(|id| {
            matches!(self.body.kind(*id), ExprKind::Binary(BinaryOp::AddAssign | BinaryOp::SubAssign, ..))
        });
        let counts = counts.filter_map(|id| match self.body.kind(id) {
            ExprKind::Binary(_, left, _) => Some(*left),
            _ => None,
        });
        let numbers = self.lengths_of(buffer).into_iter().filter(inside).chain(counts);
        numbers.into_iter().find_map(|n| {
            self.gives_up_above(n).filter(inside).or_else(|| self.uses_compared(n).filter(inside))
        })
    }
}
