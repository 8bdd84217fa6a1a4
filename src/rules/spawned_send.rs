//! A task per item that only waits for room: the tasks are the queue.

use crate::apis::Role;
use crate::evidence::Excuse;
use crate::facts::ExprKind;
use crate::finding::Confidence;
use crate::rule::{Call, Cx, Interest, Rule, Spot, Start, Work};

pub(super) struct SpawnedSend;

impl Rule for SpawnedSend {
    fn id(&self) -> &'static str {
        "spawned_send"
    }

    fn interest(&self) -> Interest {
        Interest {
            flags: |f| f.has_loop && f.has_async,
            // A clone by itself says nothing.
            beside: &[Role::Spawn, Role::Wait, Role::Refusal],
            ..Interest::roles(&[Role::Spawn, Role::SlotPerClone])
        }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        if cx.in_teardown() {
            return;
        }
        for start in cx.starts() {
            if let Work::Send(send) = &start.work {
                speak(cx, &start, send);
            }
        }
        for call in cx.calls() {
            fresh_clone(cx, call);
        }
    }
}

fn speak(cx: &mut Cx<'_>, start: &Start<'_>, send: &Spot) {
    let Some(evidence) = cx.unlimited(start) else { return };
    let driver = &start.turn.driver;
    let unit = driver.kind.unit();
    let call = cx.body.range(start.call.id);
    let waits = "waits for room, where the loop does not see it";
    // What a helper does by itself is told there.
    let mut draft = match start.via.as_ref().filter(|_| start.code.is_none()) {
        Some(at) => {
            let message = format!(
                "`{}` starts a task whenever `{}` is called, which only waits for `{}`: the tasks are a queue without a bound",
                at.name, at.inside, send.name
            );
            let evidence = evidence.at_most(Confidence::Likely, Excuse::Inferred, None);
            cx.draft_at(at, evidence, message).label_in(send.file, send.range, waits).label_in(
                cx.file,
                call,
                format!("called once per {unit} here"),
            )
        }
        None => {
            let message = format!(
                "a task for every {unit} only waits for `{}`: the tasks are a queue without a bound",
                send.name
            );
            let draft = cx.draft(call, evidence, message);
            let draft = match send.file == cx.file {
                true => draft.label(send.range, waits),
                false => draft.label_in(send.file, send.range, waits),
            };
            draft.label(driver.head, driver.kind.label())
        }
    };
    draft = draft
        .here("returns before there is room")
        .note("when the channel is full the tasks pile up with their items, and they reach the channel in no certain order");
    draft = match cx.may_await(start.call.id) {
        true => draft.help(
            "await the send in the loop itself, so that it takes the next item only when there is room",
        ),
        false => draft.help(
            "use `try_send` and decide what a full queue means, or block here where the thread may wait",
        ),
    };
    cx.report(draft);
}

/// `tx.clone().send(x)` where each clone brings a slot of its own: the bound does not hold.
fn fresh_clone(cx: &mut Cx<'_>, call: Call<'_>) {
    let Some(receiver) = cx.receiver(call.id) else { return };
    let mut at = receiver;
    while let ExprKind::Ref { expr, .. } = cx.body.kind(at) {
        at = *expr;
    }
    let sends = call.has(Role::Wait) || call.has(Role::Refusal);
    let Some(clone) = cx.call(at).filter(|c| sends && c.has(Role::SlotPerClone)) else { return };
    let sure = call.callee.sure.min(clone.callee.sure);
    let (file, range, label, unit, sure) = match cx.fed_turn(call.id) {
        Some(turn) if cx.leaves_after(call.id, &turn) => return,
        Some(turn) => {
            let kind = turn.driver.kind;
            (cx.file, turn.driver.head, kind.label().to_string(), kind.unit(), sure)
        }
        // A method that somebody calls per item.
        None => {
            let Some(caller) = cx.called_per_item() else { return };
            let unit = caller.kind.unit();
            let label = format!("called once per {unit} here");
            (caller.file, caller.call, label, unit, sure.min(Confidence::Likely))
        }
    };
    let name = cx.callee_name(&call);
    let message =
        format!("a fresh clone for every {unit} always has room: `{name}` never sees that the queue is full");
    let draft = cx
        .draft(cx.body.range(call.id), sure, message)
        .here("each clone of this sender brings a slot of its own")
        .label_in(file, range, label)
        .note("the capacity of this channel is its bound plus one slot for each sender, so the queue grows with the number of clones made")
        .help("clone the sender once before the loop, and send through that clone");
    cx.report(draft);
}
