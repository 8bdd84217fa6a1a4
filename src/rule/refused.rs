//! Questions about a call that a full queue refuses: whether the loss is seen elsewhere, and what is behind a function that gives
//! the refusal on.

use super::Cx;
use super::bodies::Bodies;
use crate::apis::Role;
use crate::facts::{BinaryOp, ExprId, ExprKind, Name, Stmt};
use crate::flow::{Fate, is_boundary, way};
use crate::program::{Con, Target, Ty};
use crate::rule::Call;
use crate::source::{FileId, Range};

/// Functions that give on what functions give on: longer ways are left alone.
const MAX_FUNCTIONS: u8 = 4;

/// So many items are never there at once.
const NEVER: u128 = u32::MAX as u128;

/// Ends of channels through which an answer comes.
const SENDERS: &[Role] =
    &[Role::OneshotSender, Role::UnboundedSender, Role::BoundedSender, Role::EitherSender];

impl Cx<'_> {
    /// Where the other end of a sender is kept that goes along with the item: when the item is refused, the sender is dropped, and
    /// whoever holds the other end is told.
    pub fn partner_sent_with(&self, send: ExprId) -> Option<Range> {
        let item = *self.args(send).first()?;
        let end = self.body.range(send).end;
        let wholes = std::iter::once(item).chain(self.local_of(item).and_then(|l| self.init_of(l)));
        let mut parts = wholes.flat_map(|w| self.body.ids().filter(move |e| self.body.within(*e, w)));
        parts.find_map(|part| {
            let ExprKind::Local(local) = self.body.kind(part) else { return None };
            let ty = self.program.core_type(self.ty(part));
            // A clone of it elsewhere keeps the other end open.
            let alone = self.body.local(*local).uses.len() == 1;
            if !alone || !SENDERS.iter().any(|r| self.program.plays(ty, *r)) {
                return None;
            }
            let kept = |used: &&ExprId| {
                self.body.range(**used).start >= end && !matches!(way(self.body, **used).2, Fate::Dropped)
            };
            let partner = self.partner(*local)?;
            self.body.local(partner).uses.iter().find(kept).map(|used| self.body.range(*used))
        })
    }

    /// Shows each call of the tables by which a function of the workspace is refused that is called here.
    pub fn each_refusal_within(&self, call: Call<'_>, show: &mut dyn FnMut(&Cx<'_>, Call<'_>)) {
        self.walk_refusals(call, 0, &mut |cx, inner, _| show(cx, inner));
    }

    /// The value that the limit of a function of the workspace has whenever it is set, where that is so large that the function
    /// never refuses anything.
    pub fn limit_never_reached(&self, call: Call<'_>) -> Option<(FileId, Range)> {
        let Target::Source(def) = call.callee.target else { return None };
        let of = Bodies::new(self);
        let seen = of.see(def)?;
        let cx = seen.cx(&of);
        let mut set = None;
        for id in cx.body.ids() {
            let ExprKind::If { cond, then, .. } = cx.body.kind(id) else { continue };
            if !cx.exits(*then) {
                continue;
            }
            let ExprKind::Binary(BinaryOp::Ge | BinaryOp::Gt, _, limit) = cx.body.kind(*cond) else {
                return None;
            };
            let ExprKind::Field(of, name) = cx.body.kind(*limit) else { return None };
            let own = matches!(cx.body.kind(*of), ExprKind::Local(l) if cx.body.local(*l).name == "self");
            set = Some(cx.always_set_high(name).filter(|_| own)?);
        }
        set
    }

    /// Where a field of the type at hand is set, if whoever sets it does so to what is never reached.
    fn always_set_high(&self, field: &Name) -> Option<(FileId, Range)> {
        let of = Bodies::new(self);
        let own = of.self_type(self.typed.def)?;
        let mut set = None;
        for def in of.naming(&[field]) {
            let Some(seen) = of.see(def) else { continue };
            let cx = seen.cx(&of);
            let is_own = |e: ExprId| match cx.program.core_type(cx.ty(e)) {
                Ty::Adt(Con::Source(of), _) => *of == own,
                _ => true,
            };
            for id in cx.body.ids() {
                match cx.body.kind(id) {
                    ExprKind::Assign(place, _) => match cx.body.kind(*place) {
                        ExprKind::Field(of, name) if name == field && is_own(*of) => return None,
                        _ => {}
                    },
                    ExprKind::Struct { fields, .. } if is_own(id) => {
                        let Some((_, value)) = fields.iter().find(|(name, _)| name == field) else {
                            continue;
                        };
                        let limit = cx.constant(*value).and_then(|c| c.int());
                        limit.filter(|limit| *limit >= NEVER)?;
                        set = Some((cx.file, cx.body.range(*value)));
                    }
                    _ => {}
                }
            }
        }
        set
    }

    /// Through how many functions of the workspace the refusal comes, at least.
    pub fn functions_to_refusal(&self, call: Call<'_>) -> u8 {
        let mut least: Option<u8> = None;
        self.walk_refusals(call, 0, &mut |_, _, depth| least = Some(least.map_or(depth, |l| l.min(depth))));
        least.unwrap_or(0)
    }

    fn walk_refusals(&self, call: Call<'_>, depth: u8, show: &mut dyn FnMut(&Cx<'_>, Call<'_>, u8)) {
        if call.api.is_some_and(|a| a.has(Role::Refusal)) {
            return show(self, call, depth);
        }
        let Target::Source(def) = call.callee.target else { return };
        if depth >= MAX_FUNCTIONS {
            return;
        }
        let of = Bodies::new(self);
        for def in of.bodies_of(def) {
            let Some(seen) = of.see(def) else { continue };
            let cx = seen.cx(&of);
            for inner in cx.calls() {
                if cx.program.signals_of(inner.callee).iter().any(|g| g.role == Role::Refusal) {
                    cx.walk_refusals(inner, depth + 1, show);
                }
            }
        }
    }

    /// Whether a method sends what nobody gave it: a command, rather than an item that comes from somewhere.
    pub fn is_bare_command(&self, send: ExprId) -> bool {
        let sig = self.program.sig(&Target::Source(self.typed.def));
        let plain = sig.is_some_and(|s| s.has_self && s.params.is_empty());
        let own = self.receiver(send).and_then(|r| self.place(r)).is_some_and(|p| self.is_own(&p));
        plain && own && self.any_turn(send).is_none() && self.loop_around(send).is_none()
    }

    /// The earlier send on a sender of the function's own that this is the last one of: nothing comes after it.
    pub fn last_of_several(&self, send: ExprId) -> Option<Range> {
        let ExprKind::Local(local) = self.body.kind(self.receiver(send)?) else { return None };
        let again = self.loop_around(send).is_some() || self.any_turn(send).is_some();
        if matches!(self.typed.local(*local), Ty::Ref(_)) || again && !self.is_left_after(send) {
            return None;
        }
        let here = self.body.range(send);
        let apart = |e: ExprId| self.body.ancestors(e).find(|a| is_boundary(self.body, *a));
        let uses = || self.body.local(*local).uses.iter().map(|e| (*e, self.body.range(*e)));
        // What a closure does that is called again and again comes after itself.
        let other_code = |e: ExprId| apart(e) != apart(send);
        let goes_on = uses().any(|(e, at)| at.start > here.end && !self.is_left_after(send) || other_code(e));
        let sends = |e: ExprId| self.body.parent(e).is_some_and(|call| self.is_send(call));
        let earlier = uses().find(|(e, at)| at.end < here.start && sends(*e));
        earlier.filter(|_| !goes_on).map(|(_, at)| at)
    }

    /// What has failed where a place is reached only when something has.
    pub fn only_on_failure(&self, id: ExprId) -> Option<Range> {
        super::ends::one_case(self, id, self.body.root).filter(|(_, fault)| *fault).map(|(range, _)| range)
    }

    /// Whether the function is left right after a place.
    pub fn is_left_after(&self, id: ExprId) -> bool {
        let around = self.body.ancestors(id).find_map(|a| match self.body.kind(a) {
            ExprKind::Block { stmts, tail, .. } => Some((stmts, tail)),
            _ => None,
        });
        let Some((stmts, tail)) = around else { return false };
        let after = stmts.iter().filter_map(|s| match s {
            Stmt::Expr { expr, .. } => Some(*expr),
            _ => None,
        });
        let mut after = after.chain(*tail).filter(|e| self.body.range(*e).start > self.body.range(id).end);
        after.next().is_some_and(|e| matches!(self.body.kind(e), ExprKind::Return(_)))
    }
}
