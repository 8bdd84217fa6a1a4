//! The refusal of a full queue is thrown away: the item is gone and nobody knows.

use crate::apis::Role;
use crate::facts::ExprId;
use crate::finding::Confidence;
use crate::flow::{DriverKind, How, Part, Verdict, trace};
use crate::program::{Given, Ty};
use crate::rule::{Call, Cx, Interest, Rule};

pub(super) struct IgnoredTrySend;

impl Rule for IgnoredTrySend {
    fn id(&self) -> &'static str {
        "ignored_try_send"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Refusal])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            let Some(given) =
                cx.program.signals_of(call.callee).into_iter().find(|g| g.role == Role::Refusal)
            else {
                continue;
            };
            if let Verdict::Ignored(how, at) = trace(cx.body, call.id, given.part.clone(), &given.closed)
                && how != How::NotAwaited
            {
                speak(cx, call, &given, how, at);
            }
        }
    }
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, given: &Given, how: How, at: ExprId) {
    if call.has(Role::Lossy) || call.has(Role::ClosedOnly) || cx.in_teardown() || one_of_one(cx, call) {
        return;
    }
    let mut sure = call.callee.sure;
    match wake_up(cx, call) {
        Some(WakeUp::Plain) => return,
        Some(WakeUp::AmongData) => sure = Confidence::Possible,
        None => {}
    }
    // A permit that is not to be had loses nothing by itself; a branch that only goes on may be meant so.
    if call.has(Role::Permit) && matches!(how, How::NoBranch | How::Continues) || call.has(Role::Evict) {
        sure = Confidence::Possible;
    }
    if how == How::Continues {
        sure = sure.min(Confidence::Likely);
    }
    let name = cx.callee_name(&call);
    let through =
        if given.by == name { String::new() } else { format!(" (it gives on what `{}` says)", given.by) };
    let message = format!(
        "`{name}` can refuse because there is no room, and the refusal is {}{through}",
        how_clause(&how)
    );
    let turn = cx.turn(call.id);
    let callback = turn.as_ref().is_some_and(|t| t.driver.kind == DriverKind::Callback);
    let says = call.api.map(|a| a.says.clone()).filter(|s| !s.is_empty());
    let mut draft = cx
        .draft(cx.body.range(call.id), sure, message)
        .here(says.unwrap_or_else(|| "the item does not get in when the queue is full".into()))
        .note("when the consumer falls behind, items disappear here without an error, a log line or a count");
    if at != call.id {
        draft = draft.label(cx.body.range(at), "the refusal ends here");
    }
    if let Some(turn) = &turn {
        draft = draft.label(turn.driver.head, turn.driver.kind.label());
    }
    draft = match callback {
        true => draft.help("pause the producer while the queue is full, or count what is lost so that somebody can see it"),
        false => match call.api.map(|a| a.instead.clone()).filter(|s| !s.is_empty()) {
            Some(instead) => draft.help(instead),
            None => draft.help("wait for room with the sending call that waits, or match on the error and count or log what is lost"),
        },
    };
    if how == How::Statement && matches!(given.part, Part::Err) {
        draft = draft.overlaps("unused_must_use");
    }
    cx.report(draft);
}

fn how_clause(how: &How) -> String {
    match how {
        How::Statement => "thrown away by the statement".into(),
        How::Underscore => "thrown away by `_`".into(),
        How::Unused(name) => format!("bound to `{name}`, which nobody reads"),
        How::Drop => "dropped".into(),
        How::Method(name) => format!("swallowed by `.{name}(..)`"),
        How::EmptyBranch => "met by an empty branch".into(),
        How::NoBranch => "given no branch".into(),
        How::Continues => "passed over with `continue`".into(),
        How::NotAwaited => "never awaited".into(),
    }
}

/// Senders whose refusal says nothing about room: one value, or the latest value.
fn one_of_one(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let on = cx.program.core_type(&call.callee.on);
    [Role::OneshotSender, Role::WatchSender, Role::BroadcastSender]
        .into_iter()
        .any(|r| cx.program.plays(on, r))
}

enum WakeUp {
    /// Nothing but wake-ups go through the channel.
    Plain,
    /// The channel also carries data.
    AmongData,
}

/// A message without data is a wake-up: a full queue means that one is pending already.
fn wake_up(cx: &Cx<'_>, call: Call<'_>) -> Option<WakeUp> {
    let on = cx.program.core_type(&call.callee.on);
    let payload = on.args().first().cloned().unwrap_or(Ty::Unknown);
    if payload.is_unit() {
        return Some(WakeUp::Plain);
    }
    let args = cx.args(call.id);
    let item = call.api.and_then(|a| cx.arg_of(call.id, a)).or(args.first().copied())?;
    if !cx.is_fieldless(item) {
        return None;
    }
    match cx.carries_data(&payload) {
        true => Some(WakeUp::AmongData),
        false => Some(WakeUp::Plain),
    }
}
