//! As many futures at once as there are items.

use crate::apis::{Api, Role};
use crate::facts::ExprId;
use crate::finding::Confidence;
use crate::flow::{Fate, way};
use crate::rule::{Call, Constant, Cx, Interest, Rule, Size};

pub(super) struct UnboundedConcurrency;

impl Rule for UnboundedConcurrency {
    fn id(&self) -> &'static str {
        "unbounded_concurrency"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Concurrency, Role::JoinAll, Role::TaskSet])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            match call.api {
                Some(api) if api.has(Role::Concurrency) => limit(cx, call, api),
                Some(api) if api.has(Role::JoinAll) => {
                    let name = cx.callee_name(&call);
                    if let Some(all) = cx.arg_of(call.id, api).or_else(|| cx.args(call.id).first().copied()) {
                        together(cx, call.id, all, call.callee.sure, &format!("`{name}` runs"));
                    }
                }
                _ => collected(cx, call),
            }
        }
    }
}

/// A limit that is none.
fn limit(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let Some(arg) = cx.bound_of(call.id, api) else { return };
    let Some(value) = cx.constant(arg) else { return };
    let most = cx
        .options
        .get("at_least")
        .and_then(|v| v.as_integer())
        .and_then(|n| u128::try_from(n).ok())
        .unwrap_or(u128::MAX);
    let takes_option = |c: Constant| {
        c == Constant::Int(0)
            && cx
                .program
                .sig(&call.callee.target)
                .is_some_and(|_| api.has(Role::ZeroUnlimited) || api.sig.contains("Option<"))
    };
    let unlimited = match value {
        Constant::None => true,
        Constant::Int(n) => n >= most || takes_option(value),
    };
    if !unlimited {
        return;
    }
    let name = cx.callee_name(&call);
    let written = cx.snippet(arg);
    let through = match value {
        Constant::Int(n)
            if n >= most && !written.contains("MAX") && !written.chars().any(|c| c.is_ascii_digit()) =>
        {
            " by way of a constant"
        }
        _ => "",
    };
    let sure = match in_memory(cx, &call) {
        Some(Size::Few) => return,
        Some(Size::Unknown) => Confidence::Possible,
        _ => call.callee.sure,
    };
    let draft = cx
        .draft(cx.site(call.id), sure, format!("`{name}({written}, ..)` sets no limit{through}: every item that is ready runs at once").replace(", ..)", if cx.args(call.id).len() > 1 { ", ..)" } else { ")" }))
        .here("takes items as fast as the stream gives them")
        .label(cx.body.range(arg), "this limit bounds nothing")
        .note("the stream is never held back: all its items are in flight together, with their buffers and connections, however slow the work is")
        .help("give the number that the slowest thing behind it can take at once, such as connections in a pool: 16 or 64 rather than none");
    cx.report(draft);
}

/// How many items a stream gives that is made of a collection.
fn in_memory(cx: &Cx<'_>, call: &Call<'_>) -> Option<Size> {
    let made = cx.call(cx.receiver(call.id)?).filter(|c| cx.callee_name(c) == "iter")?;
    Some(cx.size_of(*cx.args(made.id).first()?))
}

/// `batch.into_iter().map(fetch).collect::<FuturesUnordered<_>>()`
fn collected(cx: &mut Cx<'_>, call: Call<'_>) {
    let kept = match way(cx.body, call.id).2 {
        Fate::Bound(local) => cx.typed.local(local),
        _ => cx.ty(call.id),
    };
    if cx.program.plays(kept, Role::TaskSet)
        && let Some(receiver) = cx.receiver(call.id)
        && cx.callee_name(&call) == "collect"
    {
        together(cx, call.id, receiver, call.callee.sure, "the set runs");
    }
}

/// Handles of tasks that somebody else has started: waiting for them starts nothing.
fn runs_already(cx: &Cx<'_>, all: ExprId) -> bool {
    let element = cx.program.project(&cx.typed.env, cx.ty(all).peeled(), "Item");
    cx.program.plays(&element, Role::JoinHandle) && !cx.has_call(Role::Spawn)
}

fn together(cx: &mut Cx<'_>, at: ExprId, all: ExprId, sure: Confidence, who: &str) {
    // All are started, and few are let through.
    if !cx.calls_of(Role::Permit).is_empty() {
        return;
    }
    let (sure, whose, place) = match cx.size_of(all) {
        Size::Few | Size::Unknown => return,
        Size::Item(head) => (
            sure.min(Confidence::Likely),
            "the sender of the item decides how many there are",
            Some((head, "each item brings a collection")),
        ),
        Size::Outside(range) => (
            sure.min(Confidence::Likely),
            "what is read decides how many there are",
            Some((range, "comes from outside")),
        ),
        Size::Caller if runs_already(cx, all) => return,
        Size::Caller => (Confidence::Possible, "the caller decides how many there are", None),
    };
    let mut draft = cx
        .draft(cx.body.range(at), sure, format!("{who} all futures at once, and {whose}"))
        .here("starts them all before the first is done");
    if let Some((range, text)) = place {
        draft = draft.label(range, text);
    }
    draft = draft
        .note("a large collection means as many requests, connections and buffers at the same moment")
        .help("turn it into a stream with a limit: `stream::iter(..).map(..).buffer_unordered(16)`, or go through it in chunks");
    cx.report(draft);
}
