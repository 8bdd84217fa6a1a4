//! A broker that was not told how much may be on its way sends everything it has.

use crate::apis::{Api, Role};
use crate::facts::ExprId;
use crate::finding::Confidence;
use crate::program::{Def, Target, Typed};
use crate::rule::{Call, Constant, Cx, Interest, Rule};

pub(super) struct MissingPrefetch;

impl Rule for MissingPrefetch {
    fn id(&self) -> &'static str {
        "missing_prefetch"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Consume, Role::Prefetch])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for (call, api) in cx.calls_of(Role::Prefetch) {
            let zero = cx.bound_of(call.id, api).and_then(|a| cx.constant(a)) == Some(Constant::Int(0));
            if zero && says_unlimited(api) {
                let name = cx.callee_name(&call);
                let message = format!("`{name}` with 0 tells the broker that there is no limit");
                speak(cx, call, api, call.callee.sure, message);
            }
        }
        for (call, api) in cx.calls_of(Role::Consume) {
            if let Some(sure) = untold(cx, call) {
                let name = cx.callee_name(&call);
                let message =
                    format!("`{name}` starts deliveries on a channel that was given no prefetch count");
                speak(cx, call, api, sure.min(call.callee.sure), message);
            }
        }
    }
}

/// Whether the row says that zero lifts the limit.
fn says_unlimited(api: &Api) -> bool {
    api.says.contains("0 means no limit")
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, sure: Confidence, message: String) {
    let instead = if api.instead.is_empty() {
        "set a prefetch count that the consumer can work off"
    } else {
        &api.instead
    };
    let says = if api.says.is_empty() {
        "the broker pushes all it has, as fast as the network takes it"
    } else {
        &api.says
    };
    let draft = cx
        .draft(cx.body.range(call.id), sure, message)
        .here(says)
        .note("messages pile up in this process, unacknowledged: its memory grows with the queue, and other consumers get nothing")
        .help(instead);
    cx.report(draft);
}

/// How sure it is that nobody set a prefetch count on the channel of this call.
fn untold(cx: &Cx<'_>, call: Call<'_>) -> Option<Confidence> {
    let receiver = cx.receiver(call.id)?;
    let channel = cx.kept(receiver);
    let own = cx.calls_of(Role::Prefetch);
    let same = |id: ExprId| cx.receiver(id).and_then(|r| cx.kept(r)) == channel;
    if own.iter().any(|(c, _)| same(c.id)) {
        return None;
    }
    // Made or prepared by a function of the project which tells it.
    let origins = cx.origins(receiver);
    let helped = cx.calls().into_iter().any(|c| {
        let given = origins.contains(&c.id) || cx.args(c.id).iter().any(|a| cx.kept(*a) == channel);
        given && matches!(&c.callee.target, Target::Source(def) if tells(cx, *def))
    });
    if helped {
        return None;
    }
    match channel {
        Some(place) if !place.names.is_empty() => {
            let told = cx.relatives().into_iter().any(|def| tells(cx, def));
            (!told).then_some(Confidence::Likely)
        }
        // Given by a caller, who may have told it.
        Some(place) if place.local.is_some_and(|l| cx.definition(l).is_none()) => Some(Confidence::Possible),
        _ => Some(call.callee.sure),
    }
}

/// Whether a function sets a prefetch count.
fn tells(cx: &Cx<'_>, def: Def) -> bool {
    let sets = |typed: &Typed| {
        typed.callees.values().any(|c| cx.program.api_of(c).is_some_and(|a| a.has(Role::Prefetch)))
    };
    cx.program.is_local(def) && cx.program.typed(def).is_some_and(|t| sets(&t))
}
