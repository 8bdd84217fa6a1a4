//! A message is queued, and the value that would say whether the broker took it is dropped.

use crate::apis::Role;
use crate::finding::Confidence;
use crate::flow::{How, Verdict};
use crate::program::Given;
use crate::rule::{Call, Cx, Interest, Rule};

pub(super) struct IgnoredDelivery;

impl Rule for IgnoredDelivery {
    fn id(&self) -> &'static str {
        "ignored_delivery"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Delivery])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        // Somebody waits for all that is outstanding.
        if cx.has_call(Role::Confirm) {
            return;
        }
        for call in cx.calls() {
            let Some(given) =
                cx.program.signals_of(call.callee).into_iter().find(|g| g.role == Role::Delivery)
            else {
                continue;
            };
            if let Verdict::Ignored(how, _) = cx.trace(call.id, given.part.clone(), &given.closed)
                && how != How::NotAwaited
            {
                let sure = confirms(cx, call).min(call.callee.sure);
                speak(cx, call, &given, how, sure);
            }
        }
    }
}

/// How sure it is that there is a confirmation to wait for, and that nobody else waits for it.
fn confirms(cx: &Cx<'_>, call: Call<'_>) -> Confidence {
    let mut sure = Confidence::Certain;
    let own = cx.receiver(call.id).and_then(|r| cx.place(r)).is_some_and(|p| cx.is_own(&p));
    let on = cx.program.core_type(&call.callee.on).path().unwrap_or_default();
    let has = |role: Role| {
        let names = cx.program.apis.names_with_role(role);
        names.iter().any(|n| cx.program.apis.method(on, n).is_some_and(|a| a.has(role)))
    };
    if has(Role::ConfirmOn) && !cx.has_call(Role::ConfirmOn) {
        // Off unless switched on; the same object may have done so in another method.
        let switched = own && cx.siblings_mention(Role::ConfirmOn);
        sure = if switched { Confidence::Likely } else { Confidence::Possible };
    }
    if own && cx.siblings_mention(Role::Confirm) {
        sure = sure.min(Confidence::Possible);
    }
    sure
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, given: &Given, how: How, sure: Confidence) {
    let name = cx.callee_name(&call);
    let through =
        if given.by == name { String::new() } else { format!(" (it gives on what `{}` yields)", given.by) };
    let lost = match &how {
        How::Unused(name) => format!("bound to `{name}`, which nobody awaits"),
        _ => "dropped".to_string(),
    };
    let says = call.api.map(|a| a.says.clone()).filter(|s| !s.is_empty());
    let instead = call.api.map(|a| a.instead.clone()).filter(|s| !s.is_empty());
    let mut draft = cx
        .draft(cx.body.range(call.id), sure, format!("`{name}` only queues the message, and the confirmation that it yields is {lost}{through}"))
        .here(says.unwrap_or_else(|| "the broker's answer comes in the value that this yields".into()))
        .note("a message that the broker refuses or never gets is lost without an error, and the producer runs ahead of what the broker has taken")
        .help(instead.unwrap_or_else(|| "await the returned confirmation, at once or for a window of them".into()));
    if let Some(turn) = cx.turn(call.id) {
        draft = draft.label(turn.driver.head, turn.driver.kind.label());
    }
    cx.report(draft);
}
