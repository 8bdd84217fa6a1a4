//! What makes a queue without a bound harmless: permits on the way, answers that are waited for, items that say nothing.

use super::trail::Use;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId};
use crate::flow::{Fate, Step, is_boundary, way};
use crate::program::Ty;
use crate::rule::bodies::Bodies;
use crate::rule::{Call, Cx};
use crate::source::Range;

/// Whether all that goes through says no more than that it is there.
pub(super) fn is_wake_up(of: &Bodies<'_>, cx: &Cx<'_>, payload: &Ty, sends: &[&Use], in_sight: bool) -> bool {
    if payload.is_unit() || payload.is_known() && !cx.carries_data(payload) {
        return true;
    }
    let says_nothing = |used: &&Use| {
        of.see(used.def).is_some_and(|seen| {
            let cx = seen.cx(of);
            cx.args(used.at).first().is_some_and(|a| cx.is_fieldless(*a))
        })
    };
    !cx.carries_data(payload) && in_sight && !sends.is_empty() && sends.iter().all(says_nothing)
}

/// The permit that is taken on the way to a send and kept until the item is taken out.
pub(super) fn permit(cx: &Cx<'_>, send: ExprId) -> Option<Range> {
    let end = cx.body.range(send).start;
    let turn = cx.any_turn(send).map(|t| t.driver.at);
    let on_the_way = |call: &&Call<'_>| {
        let at = cx.body.range(call.id);
        at.end <= end && takes_credit(cx, call) && turn.is_none_or(|t| cx.body.within(call.id, t))
    };
    let calls = cx.all_calls();
    let found = calls.iter().filter(on_the_way).find(|call| {
        let moved = |local: LocalId| {
            cx.body.local(local).uses.iter().any(|u| cx.body.within(*u, send) || is_forgotten(cx, *u))
        };
        bound_to(cx, call.id).into_iter().any(moved) || is_kept_for_good(cx, call.id)
    });
    found.map(|call| cx.body.range(call.id))
}

/// Whether a call takes a permit of something other than a queue: room in another queue does not limit this one.
fn takes_credit(cx: &Cx<'_>, call: &Call<'_>) -> bool {
    let on = cx.program.core_type(&call.callee.on);
    let queue = [Role::BoundedSender, Role::EitherSender].into_iter().any(|r| cx.program.plays(on, r));
    (call.has(Role::Permit) || call.has(Role::Limiter)) && !queue
}

/// The names that a call's value is bound to, through patterns and early returns.
fn bound_to(cx: &Cx<'_>, call: ExprId) -> Vec<LocalId> {
    let all = 0..cx.body.locals.len() as u32;
    let of_call = |local: &LocalId| cx.definition(*local).is_some_and(|from| cx.body.within(call, from));
    all.map(LocalId).filter(of_call).collect()
}

fn is_forgotten(cx: &Cx<'_>, used: ExprId) -> bool {
    cx.body.parent(used).and_then(|p| cx.call(p)).is_some_and(|c| c.has(Role::PermitForget))
}

/// `limit.acquire().await?.forget()`
fn is_kept_for_good(cx: &Cx<'_>, call: ExprId) -> bool {
    cx.body.ancestors(call).take(6).any(|a| cx.call(a).is_some_and(|c| c.has(Role::PermitForget)))
}

/// The wait before a send that ends when the other side has made room: until a count falls, until a flag is set.
pub(super) fn gate(cx: &Cx<'_>, send: ExprId) -> Option<Range> {
    let end = cx.body.range(send).start;
    let turn = cx.any_turn(send);
    let source = turn.as_ref().and_then(|t| t.driver.source);
    let found = cx.body.ids().find(|id| {
        let ExprKind::Await(inner) = cx.body.kind(*id) else { return false };
        let before = cx.body.range(*id).end <= end;
        let own = turn.as_ref().is_none_or(|t| cx.body.within(*id, t.driver.at));
        let other = source.is_none_or(|s| !cx.body.within(s, *id) && !cx.body.within(*id, s));
        before && own && other && is_gate(cx, *inner)
    });
    found.map(|id| cx.body.range(id))
}

/// Whether a call waits for a state that somebody else sets: a flag with a condition, or a wake-up within a loop over one.
fn is_gate(cx: &Cx<'_>, call: ExprId) -> bool {
    let Some(receiver) = cx.receiver(call) else { return false };
    let ty = cx.program.core_type(cx.ty(receiver));
    let flag = cx.program.plays(ty, Role::WatchReceiver) && !cx.args(call).is_empty();
    let looped = cx.loop_around(call).is_some_and(|l| {
        matches!(cx.body.kind(l), ExprKind::Loop { kind: crate::facts::LoopKind::While(_), .. })
    });
    flag || looped && cx.program.wakes(ty)
}

/// Types through which an answer may come.
const SENDERS: &[Role] =
    &[Role::OneshotSender, Role::UnboundedSender, Role::BoundedSender, Role::EitherSender];

/// The place where a sender waits for the answer to the very item that it has sent.
pub(super) fn answer(cx: &Cx<'_>, send: ExprId) -> Option<Range> {
    let item = *cx.args(send).first()?;
    let after = cx.body.range(send).end;
    let wholes = std::iter::once(item).chain(cx.local_of(item).and_then(|l| cx.init_of(l)));
    let mut parts = wholes.flat_map(|w| cx.body.ids().filter(move |e| cx.body.within(*e, w)));
    parts.find_map(|part| {
        let ExprKind::Local(local) = cx.body.kind(part) else { return None };
        let ty = cx.program.core_type(cx.ty(part));
        if !SENDERS.iter().any(|r| cx.program.plays(ty, *r)) {
            return None;
        }
        let partner = cx.partner(*local)?;
        let waits = |used: &ExprId| {
            cx.body.range(*used).start >= after && is_waited_for(cx, *used) && is_beside(cx, *used, send)
        };
        cx.body.local(partner).uses.iter().find(|u| waits(u)).map(|u| cx.body.range(*u))
    })
}

/// Whether what a name stands for is awaited, received from or blocked on.
fn is_waited_for(cx: &Cx<'_>, used: ExprId) -> bool {
    let (steps, _, fate) = way(cx.body, used);
    let received = cx
        .body
        .parent(used)
        .and_then(|p| cx.call(p))
        .is_some_and(|c| c.has(Role::BlockingRecv) || c.has(Role::SyncSource));
    let handed = match fate {
        Fate::Argument(call, _) => cx.call(call).is_some_and(|c| c.has(Role::BlockOn) || c.has(Role::Race)),
        Fate::SelectArm(..) => true,
        _ => false,
    };
    steps.contains(&Step::Await) || received || handed
}

/// Whether two places run one after the other: in the same closure, block or function.
fn is_beside(cx: &Cx<'_>, a: ExprId, b: ExprId) -> bool {
    let around = |e: ExprId| cx.body.ancestors(e).find(|p| is_boundary(cx.body, *p));
    around(a) == around(b)
}

/// The place where the turn that sends waits until the consumer has answered, on another queue that the consumer fills.
pub(super) fn step(cx: &Cx<'_>, send: ExprId, takes: &[ExprId]) -> Option<Range> {
    let turn = cx.any_turn(send)?;
    let after = cx.body.range(send).end;
    let mut calls = cx.all_calls().iter().filter(|c| {
        c.id != send
            && !takes.contains(&c.id)
            && cx.body.range(c.id).start >= after
            && cx.body.within(c.id, turn.driver.at)
            && is_beside(cx, c.id, send)
            && (c.has(Role::Source) || c.has(Role::BlockingRecv))
    });
    let found = calls.find(|c| {
        let back = cx.receiver(c.id).and_then(|r| cx.local_of(r)).and_then(|l| cx.partner(l));
        back.is_some_and(|back| {
            cx.body.local(back).uses.iter().any(|u| takes.iter().any(|t| within_turn(cx, *u, *t)))
        })
    });
    found.map(|c| cx.body.range(c.id))
}

/// Whether a place is in the loop that takes items at another.
fn within_turn(cx: &Cx<'_>, at: ExprId, takes: ExprId) -> bool {
    let turn = std::iter::once(takes).chain(cx.body.ancestors(takes));
    let mut loops = turn.filter(|e| matches!(cx.body.kind(*e), ExprKind::Loop { .. }));
    loops.next().is_some_and(|l| cx.body.within(at, l))
}

/// Whether each turn of one loop lends the sender to somebody and takes the one answer.
pub(super) fn answered_in_turn(cx: &Cx<'_>, tx: LocalId, answers: &[ExprId]) -> bool {
    let [answer] = answers else { return false };
    let Some(around) = cx.loop_around(*answer) else { return false };
    let uses = &cx.body.local(tx).uses;
    let here = |e: &ExprId| {
        cx.loop_around(*e) == Some(around)
            && !cx.body.ancestors(*e).take_while(|a| *a != around).any(|a| is_boundary(cx.body, a))
    };
    super::drain::takes_one(cx, *answer) && !uses.is_empty() && uses.iter().chain([answer]).all(here)
}
