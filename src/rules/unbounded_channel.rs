//! A queue without a bound: a producer faster than its consumer fills memory.

use crate::apis::{Api, Role};
use crate::finding::Confidence;
use crate::rule::{Call, Cx, Interest, Rule};

pub(super) struct UnboundedChannel;

impl Rule for UnboundedChannel {
    fn id(&self) -> &'static str {
        "unbounded_channel"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Unbounded])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        let mut all = cx.calls();
        all.extend(cx.named_functions());
        for call in all {
            if let Some(api) = call.api.filter(|a| a.has(Role::Unbounded)) {
                speak(cx, call, api);
            }
        }
    }
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let name = cx.callee_name(&call);
    let feeds = cx.feeds(call.id);
    if feeds.wake_up || feeds.one_shot || feeds.fan_in || feeds.credit {
        return;
    }
    let mut sure = match feeds.from {
        Some(_) => call.callee.sure,
        None => call.callee.sure.min(Confidence::Likely),
    };
    if cx.bound_is_argued(call.id) || cx.is_callers_choice(call.id) || feeds.newest {
        sure = Confidence::Possible;
    }
    let message = match feeds.from {
        Some(feed) => {
            format!("`{name}` makes a queue without a bound, and it is fed once per {}", feed.kind.unit())
        }
        None => format!("`{name}` makes a queue without a bound"),
    };
    let says = if api.says.is_empty() {
        "sending never waits and never refuses".to_string()
    } else {
        api.says.clone()
    };
    let mut draft = cx
        .draft(cx.body.range(call.id), sure, message)
        .here(says)
        .note("whenever the consumer is slower than the producer, the backlog grows in memory until the process is killed");
    draft = match feeds.from {
        Some(feed) if feed.file == cx.file => {
            draft.label(feed.send, "fed here").label(feed.head, feed.kind.label())
        }
        Some(feed) => {
            draft.label_in(feed.file, feed.send, "fed here").label_in(feed.file, feed.head, feed.kind.label())
        }
        None => draft,
    };
    let instead = if api.instead.is_empty() {
        "use the bounded constructor with a capacity that fits the load, and await the send".to_string()
    } else {
        api.instead.clone()
    };
    draft = draft.help(instead).note(
        "where bounded channels form a cycle they can deadlock: bound this one, or say in a comment why not",
    );
    cx.report(draft);
}
