//! Data is handed to a connection that takes any amount, without waiting until it has room.

use crate::apis::{Api, Role};
use crate::evidence::{Evidence, Excuse};
use crate::facts::{ExprId, ExprKind, Lit, LoopKind};
use crate::finding::Confidence;
use crate::rule::{Call, Cx, Interest, Place, Rule};
use crate::source::Range;

pub(super) struct SendWithoutCapacity;

impl Rule for SendWithoutCapacity {
    fn id(&self) -> &'static str {
        "send_without_capacity"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::NeedsCapacity])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        // Whoever asks for room in this body is believed to send no more than that.
        let asks = cx.calls_for_room().first().map(|c| cx.body.range(c.id));
        for (call, api) in cx.calls_of(Role::NeedsCapacity) {
            let Some(out) = cx.receiver(call.id).and_then(|r| cx.place(r)) else { continue };
            if let Some(seen) = asks {
                cx.excuse(call.id, Excuse::AskedForRoom, Some(seen));
            } else if is_empty(cx, call.id) {
                cx.excuse(call.id, Excuse::LastMessage, None);
            } else if let Some(around) = cx.loop_around(call.id) {
                in_a_loop(cx, call, api, &out, around);
            } else if can_wait(cx, api) {
                for_callers(cx, call, api, &out);
            }
        }
    }
}

fn in_a_loop(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, out: &Place, around: ExprId) {
    // One message for each of many connections.
    if cx.bound_within(out.root, around) {
        cx.excuse(call.id, Excuse::OneShot, None);
    } else if is_last(cx, call.id, around) {
        cx.excuse(call.id, Excuse::LastMessage, None);
    } else {
        speak(cx, call, api, around);
    }
}

/// A function that hands on what its callers give it, each time to the same connection.
fn for_callers(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, out: &Place) {
    let Some(data) = cx.args(call.id).first() else { return };
    let given = cx.origins(*data).into_iter().any(|e| cx.local_of(e).is_some_and(|l| cx.is_param(l)));
    let kept = cx.is_own(out) || cx.is_lent(out.root);
    if !given || !kept {
        return;
    }
    if cx.args(call.id).iter().any(|a| matches!(cx.body.kind(*a), ExprKind::Lit(Lit::Bool(true)))) {
        return cx.excuse(call.id, Excuse::LastMessage, None);
    }
    let name = cx.callee_name(&call);
    let called = cx.called_per_item();
    let rests = match &called {
        Some(by) => Evidence::from(call.callee.sure).at_most(
            Confidence::Likely,
            Excuse::Inferred,
            Some((by.file, by.call)),
        ),
        None if cx.is_for_users() => {
            Evidence::from(call.callee.sure).at_most(Confidence::Likely, Excuse::OutOfSight, None)
        }
        None => return,
    };
    let mut draft = cx
        .draft(
            cx.body.range(call.id),
            rests,
            format!("`{name}` is called with what callers bring, and nobody waits until there is room"),
        )
        .here(says(api));
    if let Some(by) = called {
        draft = draft.label_in(by.file, by.call, "called again and again here");
    }
    let draft = draft.note("when the peer reads more slowly than callers write, what it has not taken yet stays in memory, and nobody notices").help(instead(api));
    cx.report(draft);
}

fn says(api: &Api) -> String {
    if api.says.is_empty() {
        "takes the data whether or not there is room".to_string()
    } else {
        api.says.clone()
    }
}

fn instead(api: &Api) -> String {
    if api.instead.is_empty() {
        "wait for capacity before each call".to_string()
    } else {
        api.instead.clone()
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
    let paced = driver.is_some_and(|d| d.sure == Confidence::Certain);
    let rests = Evidence::from(call.callee.sure);
    let rests = if paced { rests } else { rests.and(Confidence::Likely) };
    let rests = match driver {
        // A few datagrams fit; a body cut into pieces is queued as a whole.
        None if counted && !can_wait(cx, api) => {
            rests.at_most(Confidence::Possible, Excuse::FiniteFanIn, None)
        }
        _ => rests,
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
        .draft(cx.body.range(call.id), rests, message)
        .here(says(api))
        .label(head, label)
        .note("when the peer reads more slowly than this loop writes, what it has not taken yet stays in memory or is thrown away, and the loop does not notice")
        .help(instead(api));
    cx.report(draft);
}
