//! Data is handed to a connection that takes any amount, without waiting until it has room.

use crate::apis::{Api, Role};
use crate::facts::{ExprId, ExprKind, LoopKind};
use crate::finding::Confidence;
use crate::rule::{Call, Cx, Interest, Rule};
use crate::source::Range;

pub(super) struct SendWithoutCapacity;

impl Rule for SendWithoutCapacity {
    fn id(&self) -> &'static str {
        "send_without_capacity"
    }

    fn interest(&self) -> Interest {
        Interest { only: |f| f.has_loop, ..Interest::roles(&[Role::NeedsCapacity]) }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        // Whoever asks for room in this body is believed to send no more than that.
        if cx.has_call(Role::Capacity) || cx.calls().iter().any(|c| cx.program.asks_room(c.callee)) {
            return;
        }
        for (call, api) in cx.calls_of(Role::NeedsCapacity) {
            let Some(around) = cx.loop_around(call.id) else { continue };
            let Some(out) = cx.receiver(call.id).and_then(|r| cx.place(r)) else { continue };
            // One message for each of many connections.
            if cx.bound_within(out.root, around) || is_empty(cx, call.id) || is_last(cx, call.id, around) {
                continue;
            }
            speak(cx, call, api, around);
        }
    }
}

/// Whether the data is certain to be empty: a frame that only ends the stream.
fn is_empty(cx: &Cx<'_>, call: ExprId) -> bool {
    let Some(data) = cx.args(call).first() else { return false };
    match cx.body.kind(*data) {
        ExprKind::Call { callee, args } => {
            args.is_empty()
                && matches!(cx.body.kind(*callee), ExprKind::Path(p) if p.segments.last().is_some_and(|s| s.name == "new" || s.name == "default"))
        }
        _ => false,
    }
}

/// Whether the loop is left right after the call.
fn is_last(cx: &Cx<'_>, call: ExprId, around: ExprId) -> bool {
    let leaves = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Break(..) | ExprKind::Return(_));
    cx.body.ancestors(call).take_while(|a| *a != around).any(|a| match cx.body.kind(a) {
        ExprKind::Block { stmts, tail, .. } => {
            let after = stmts.iter().filter_map(|s| match s {
                crate::facts::Stmt::Expr { expr, .. } => Some(*expr),
                _ => None,
            });
            after.chain(*tail).any(|e| leaves(e) && cx.body.range(e).start > cx.body.range(call).start)
        }
        _ => leaves(a),
    })
}

/// Whether the type offers a way to wait for room, not only to look: then its queue has no other bound.
fn can_wait(cx: &Cx<'_>, api: &Api) -> bool {
    let names = cx.program.apis.names_with_role(Role::Capacity);
    names
        .iter()
        .filter_map(|n| cx.program.apis.method(api.parent(), n))
        .any(|a| a.has(Role::Capacity) && !a.has(Role::Probe))
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, around: ExprId) {
    let name = cx.callee_name(&call);
    let driver = cx.drivers.iter().find(|d| d.at == around);
    let counted = matches!(cx.body.kind(around), ExprKind::Loop { kind: LoopKind::For(..), .. });
    let sure = match driver {
        Some(driver) => driver.sure.max(Confidence::Likely),
        // A few datagrams fit; a body cut into pieces is queued as a whole.
        None if counted && !can_wait(cx, api) => Confidence::Possible,
        None => Confidence::Likely,
    };
    let range = cx.body.range(around);
    let (head, label) = match (driver, cx.body.kind(around)) {
        (Some(driver), _) => (driver.head, driver.kind.label()),
        (None, ExprKind::Loop { body, .. }) => (
            Range::new(range.start, cx.body.range(*body).start.max(range.start + 1)),
            "this loop sends again without waiting",
        ),
        _ => (range, "this loop sends again without waiting"),
    };
    let message = format!("`{name}` is called in a loop that never waits until there is room");
    let draft = cx
        .draft(cx.body.range(call.id), sure.min(call.callee.sure), message)
        .here(if api.says.is_empty() { "takes the data whether or not there is room".to_string() } else { api.says.clone() })
        .label(head, label)
        .note("when the peer reads more slowly than this loop writes, what it has not taken yet stays in memory or is thrown away, and the loop does not notice")
        .help(if api.instead.is_empty() { "wait for capacity before each call".to_string() } else { api.instead.clone() });
    cx.report(draft);
}
