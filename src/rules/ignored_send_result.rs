//! A producer that does not look whether its consumer is still there goes on pulling for nobody.

use crate::apis::Role;
use crate::evidence::Excuse;
use crate::facts::{ExprId, ExprKind, LoopKind, Stmt};
use crate::finding::Confidence;
use crate::flow::{Driver, DriverKind, How, Part, Verdict, trace};
use crate::program::Ty;
use crate::rule::{Call, Cx, Interest, Rule, Turn};
use crate::source::Range;
use std::borrow::Cow;

pub(super) struct IgnoredSendResult;

impl Rule for IgnoredSendResult {
    fn id(&self) -> &'static str {
        "ignored_send_result"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Wait])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        let asked = asked_ends(cx);
        for (call, api) in cx.calls_of(Role::Wait) {
            let to = cx.program.core_type(&call.callee.on);
            let to = if to.is_known() {
                to
            } else {
                cx.receiver(call.id).map_or(to, |r| cx.program.core_type(cx.ty(r)))
            };
            let named = !to.is_known() && call.callee.sure < Confidence::Certain;
            let channel =
                [Role::BoundedSender, Role::EitherSender].into_iter().any(|r| cx.program.plays(to, r));
            if !(channel || named)
                || [Role::Refusal, Role::Permit, Role::MustFlush].into_iter().any(|r| api.has(r))
                || cx.in_teardown()
            {
                continue;
            }
            if !cx.program.apis.lazy(api) {
                continue;
            }
            let Verdict::Ignored(how, _) = trace(cx.view(&[]), call.id, Part::Pending(Part::Err.into()))
            else {
                continue;
            };
            if matches!(cx.ty(call.id), Ty::Future(output) if output.is_unit()) {
                cx.excuse(call.id, Excuse::CannotRefuse, None);
                continue;
            }
            let Some(turn) = cx.any_turn(call.id).or_else(|| costly(cx, call.id)) else { continue };
            // A callback cannot end the stream that calls it, and a task per item is another matter.
            if how == How::NotAwaited
                || !turn.boundaries.is_empty()
                || turn.driver.kind == DriverKind::Callback
            {
                continue;
            }
            if let Some(sure) = goes_on(cx, call, &turn.driver, &asked) {
                let driver = turn.driver.clone();
                speak(cx, call, sure, &driver);
            }
        }
    }
}

/// A loop over something that is there, whose turns wait for more than the send: each of them costs work.
fn costly<'a>(cx: &Cx<'a>, send: ExprId) -> Option<Turn<'a>> {
    let around = cx.loop_around(send)?;
    let ExprKind::Loop { kind: LoopKind::For(..), body, .. } = cx.body.kind(around) else { return None };
    let waits = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Await(of) if !cx.body.within(send, *of));
    if !cx.any_within(*body, waits) {
        return None;
    }
    let start = cx.body.range(around).start;
    let head = Range::new(start, cx.body.range(*body).start.max(start + 1));
    let driver =
        Driver { at: around, source: None, kind: DriverKind::Elements, sure: Confidence::Likely, head };
    Some(Turn { driver: Cow::Owned(driver), boundaries: Vec::new() })
}

/// How sure it is that the loop goes on although nobody receives any more.
fn goes_on(cx: &Cx<'_>, call: Call<'_>, driver: &Driver, asked: &[ExprId]) -> Option<Confidence> {
    let sender = cx.place(cx.receiver(call.id)?)?;
    // A sender that came with the item, or was looked up for it, has a consumer of its own.
    if cx.bound_within(sender.root, driver.at) {
        return None;
    }
    if is_followed_by_an_exit(cx, call.id, driver.at) || asks_for_the_consumer(cx, call.id, asked) {
        return None;
    }
    let sure = call.callee.sure.min(driver.sure.max(Confidence::Likely)).min(Confidence::Likely);
    // One thing among others that the loop does, or a loop that is told to stop in another way.
    let conditional = cx
        .body
        .ancestors(call.id)
        .take_while(|a| *a != driver.at)
        .any(|a| matches!(cx.body.kind(a), ExprKind::If { .. } | ExprKind::Match { .. }));
    let told = cx.any_within(driver.at, |e| match cx.body.kind(e) {
        ExprKind::Select(select) => {
            select.arms.iter().any(|a| !cx.body.within(call.id, a.body) && cx.exits(a.body))
        }
        _ => false,
    });
    Some(if conditional || told { Confidence::Possible } else { sure })
}

/// Whether what follows in the same turn leaves the loop.
fn is_followed_by_an_exit(cx: &Cx<'_>, id: ExprId, around: ExprId) -> bool {
    let start = cx.body.range(id).start;
    cx.body.ancestors(id).take_while(|a| *a != around).any(|block| {
        let ExprKind::Block { stmts, tail, .. } = cx.body.kind(block) else { return false };
        let later = stmts.iter().filter_map(|s| match s {
            Stmt::Expr { expr, .. } => Some(*expr),
            _ => None,
        });
        later
            .chain(*tail)
            .filter(|e| cx.body.range(*e).start > start)
            .any(|e| matches!(cx.body.kind(e), ExprKind::Break(..) | ExprKind::Return(_)))
    })
}

/// What the body asks if somebody still receives: senders and other ends of channels.
fn asked_ends(cx: &Cx<'_>) -> Vec<ExprId> {
    const ASKS: &[&str] = &[
        "closed",
        "is_closed",
        "is_disconnected",
        "is_terminated",
        "poll_closed",
        "receiver_count",
        "reserve",
    ];
    let asked = |e| match cx.body.kind(e) {
        ExprKind::MethodCall { receiver, method, .. } if ASKS.contains(&method.as_str()) => Some(*receiver),
        _ => None,
    };
    cx.body.ids().filter_map(asked).collect()
}

/// Whether the body asks this sender, or one that cannot be told from it, if somebody still receives.
fn asks_for_the_consumer(cx: &Cx<'_>, send: ExprId, asked: &[ExprId]) -> bool {
    let sender = cx.receiver(send).and_then(|r| cx.place(r));
    asked.iter().any(|receiver| {
        let asked = cx.place(*receiver);
        asked.zip(sender.as_ref()).is_none_or(|(a, s)| a.root == s.root && a.fields == s.fields)
    })
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, sure: Confidence, driver: &Driver) {
    let name = cx.callee_name(&call);
    let draft = cx
        .draft(cx.body.range(call.id), sure, format!("`{name}` says when nobody receives any more, and this loop does not look"))
        .here("fails at once when the receiver is gone")
        .label(driver.head, driver.kind.label())
        .note("when the consumer has left, the loop goes on pulling from upstream and throws away all that it gets")
        .help(format!("leave the loop when `{name}` fails: `if {}.is_err() {{ break }}`", cx.snippet(cx.body.parent(call.id).unwrap_or(call.id))));
    cx.report(draft);
}
