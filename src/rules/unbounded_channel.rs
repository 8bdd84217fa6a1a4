//! A queue without a bound: a producer faster than its consumer fills memory.

use crate::apis::{Api, Role};
use crate::evidence::{Evidence, Excuse};
use crate::finding::Confidence;
use crate::rule::{Call, Cx, Draft, Drain, Ends, Interest, Pace, Rule};

pub(super) struct UnboundedChannel;

impl Rule for UnboundedChannel {
    fn id(&self) -> &'static str {
        "unbounded_channel"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Unbounded, Role::PastBound])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        let mut all = cx.calls();
        all.extend(cx.named_functions());
        for call in all {
            let api = call.api.filter(|a| a.has(Role::Unbounded));
            let Some(api) = api.or_else(|| cx.program.made_by(call.callee)) else { continue };
            if cx.is_for_callers(call.id) {
                cx.excuse(call.id, Excuse::AtCallers, None);
                continue;
            }
            let ends = cx.ends(call.id);
            match ends.harmless {
                Some((excuse, seen)) => cx.excuse_by(call.id, excuse, seen),
                None => speak(cx, call, api, &ends),
            }
        }
        for (call, api) in cx.calls_of(Role::PastBound) {
            past_the_bound(cx, call, api);
        }
    }
}

/// A send that does not ask whether there is room, again and again.
fn past_the_bound(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let Pace::Item(feed) = cx.sent_again(call.id) else { return };
    if cx.args(call.id).first().is_some_and(|item| cx.is_fieldless(*item) || !cx.carries_data(cx.ty(*item))) {
        return cx.excuse(call.id, Excuse::WakeUp, None);
    }
    let name = cx.callee_name(&call);
    let rests =
        Evidence::from(call.callee.sure).at_most(feed.sure.min(Confidence::Likely), Excuse::OutOfSight, None);
    let draft = cx
        .draft(cx.site(call.id), rests, format!("`{name}` goes past the bound of the queue once per {}", feed.kind.unit()))
        .here(api.says.clone())
        .label_in(feed.file, feed.head, feed.label)
        .note("whenever the receiver is slower than the sender, its backlog grows in memory until the process is killed")
        .help(api.instead.clone());
    cx.report(draft);
}

/// What the finding rests on: who feeds the queue, who takes the items, and what speaks for the author.
fn evidence(cx: &Cx<'_>, call: &Call<'_>, ends: &Ends) -> Evidence {
    let mut rests = by_feed(Evidence::from(call.callee.sure), ends);
    rests = by_drain(rests, ends);
    if let Some(seen) = cx.bound_is_argued(call.id) {
        rests = rests.at_most(Confidence::Possible, Excuse::Argued, Some(seen));
    }
    if cx.is_callers_choice(call.id) {
        rests = rests.at_most(Confidence::Possible, Excuse::CallersChoice, None);
    }
    rests
}

fn by_feed(rests: Evidence, ends: &Ends) -> Evidence {
    match &ends.feed {
        Pace::Item(feed) if ends.feeds_itself => {
            rests.at_most(Confidence::Possible, Excuse::FeedsItself, Some((feed.file, feed.at)))
        }
        Pace::Item(feed) => match feed.case {
            Some(range) => rests.at_most(feed.sure, Excuse::OneCase, Some((feed.file, range))),
            None if feed.sure == Confidence::Possible => {
                rests.at_most(feed.sure, Excuse::Seldom, Some((feed.file, feed.head)))
            }
            None => rests.and(feed.sure),
        },
        // Whoever uses the library is given the sender, and sends as fast as it likes.
        _ if ends.for_users => rests.at_most(Confidence::Likely, Excuse::OutOfSight, ends.leaves),
        Pace::Few(file, range) => {
            rests.at_most(Confidence::Possible, Excuse::FiniteFanIn, Some((*file, *range)))
        }
        _ => rests.at_most(Confidence::Possible, Excuse::NoFeed, ends.leaves),
    }
}

fn by_drain(rests: Evidence, ends: &Ends) -> Evidence {
    let strong = ends.for_users || matches!(&ends.feed, Pace::Item(feed) if feed.sure == Confidence::Certain);
    match ends.drain {
        Drain::Waits(wait) if wait.guessed => {
            rests.at_most(Confidence::Likely, Excuse::Inferred, Some((wait.file, wait.at)))
        }
        Drain::Waits(_) | Drain::Never => rests,
        Drain::Works(held) => {
            rests.at_most(Confidence::Possible, Excuse::NotKnownSlow, Some((held.file, held.at)))
        }
        // Whoever is given the receiver waits for what it likes.
        Drain::Unseen(file, range) => {
            let at_most = if strong { Confidence::Likely } else { Confidence::Possible };
            rests.at_most(at_most, Excuse::OutOfSight, Some((file, range)))
        }
        Drain::Library(file, range) => {
            rests.at_most(Confidence::Possible, Excuse::OutOfSight, Some((file, range)))
        }
        Drain::AtOnce(file, range) => {
            rests.at_most(Confidence::Possible, Excuse::TakenAtOnce, Some((file, range)))
        }
        Drain::Newest(file, range) => {
            rests.at_most(Confidence::Possible, Excuse::LatestValue, Some((file, range)))
        }
        Drain::One => rests.at_most(Confidence::Possible, Excuse::OneShot, None),
    }
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, ends: &Ends) {
    let name = cx.callee_name(&call);
    let made = format!("`{name}` makes a queue without a bound");
    let message = match &ends.feed {
        Pace::Item(feed) => format!("{made}, and it is fed once per {}", feed.kind.unit()),
        _ => made,
    };
    let says = match api.says.is_empty() {
        true => "sending never waits and never refuses",
        false => &api.says,
    };
    let draft = cx.draft(cx.body.range(call.id), evidence(cx, &call, ends), message).here(says);
    let draft = drained(fed(draft, ends), ends)
        .note("whenever the consumer is slower than the producer, the backlog grows in memory until the process is killed")
        .help(help(api, ends))
        .note("where bounded channels form a cycle they can deadlock: bound this one, or say in a comment why not");
    cx.report(draft);
}

fn fed(draft: Draft, ends: &Ends) -> Draft {
    match &ends.feed {
        Pace::Item(feed) => {
            draft.label_in(feed.file, feed.at, "fed here").label_in(feed.file, feed.head, feed.label)
        }
        Pace::Public(file, name) => draft.label_in(*file, *name, "fed by whoever calls this"),
        _ => draft,
    }
}

fn drained(draft: Draft, ends: &Ends) -> Draft {
    match &ends.drain {
        Drain::Waits(wait) => {
            draft.label_in(wait.file, wait.at, "the consumer waits here before it takes the next")
        }
        Drain::Unseen(file, range) => {
            draft.label_in(*file, *range, "whoever takes the items is out of sight from here")
        }
        Drain::Works(held) => {
            draft.label_in(held.file, held.at, "the consumer does this before it takes the next")
        }
        Drain::Never => draft.note("the receiver is kept, and nothing in sight takes items out"),
        _ => draft,
    }
}

fn help(api: &Api, ends: &Ends) -> String {
    let callback = matches!(&ends.feed, Pace::Item(feed) if feed.kind == crate::flow::DriverKind::Callback);
    if callback && !ends.may_wait {
        return "use the bounded constructor and `try_send`: count what finds no room, or merge it into what waits already".to_string();
    }
    match api.instead.is_empty() {
        true => {
            "use the bounded constructor with a capacity that fits the load, and await the send".to_string()
        }
        false => api.instead.clone(),
    }
}
