//! As many futures at once as there are items.

use crate::apis::{Api, Role};
use crate::evidence::{Evidence, Excuse};
use crate::facts::{ExprId, ExprKind, LoopKind};
use crate::finding::Confidence;
use crate::flow::{Fate, way};
use crate::program::Target;
use crate::rule::{Call, Constant, Cx, Draft, Interest, Rule, Size};
use crate::source::Range;

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
                Some(api) if api.has(Role::CollectSet) => pushed(cx, call),
                _ => collected(cx, call),
            }
        }
    }
}

/// Whether a limit is none.
fn is_none(cx: &Cx<'_>, api: &Api, value: Constant) -> bool {
    let most = cx.option_int("at_least", u128::MAX);
    match value {
        Constant::None => true,
        Constant::Int(0) => api.has(Role::ZeroUnlimited) || api.sig.contains("Option<"),
        Constant::Int(n) => n >= most,
    }
}

/// A limit that is none, here or where callers give it.
fn limit(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let Some(arg) = cx.bound_of(call.id, api) else { return };
    let Some(value) = cx.constant(arg) else { return handed_on(cx, call, api, arg) };
    if !is_none(cx, api, value) {
        return;
    }
    let sure = match in_memory(cx, &call) {
        Some(Size::Few) => return,
        Some(Size::Unknown) => Confidence::Possible,
        _ => call.callee.sure,
    };
    let rest = if cx.args(call.id).len() > 1 { ", .." } else { "" };
    let message = message(&cx.callee_name(&call), &cx.snippet(arg), rest, value);
    let draft =
        cx.draft(cx.site(call.id), sure, message).label(cx.body.range(arg), "this limit bounds nothing");
    cx.report(told(draft));
}

/// `run_all(items, None)`, where the function hands its parameter on as the limit: callers differ, and one of them is at fault.
fn handed_on(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, arg: ExprId) {
    let Some(local) = cx.local_of(arg) else { return };
    let binds = |p: &crate::facts::PatId| crate::flow::names_in(cx.body, *p).contains(&local);
    let Some(at) = cx.body.params.iter().position(binds) else { return };
    let (here, file, place) = (cx.typed.def, cx.file, cx.body.range(call.id));
    let mut drafts = Vec::new();
    for (file_of, def) in cx.callers_of(here) {
        let passed = |inner: &Cx<'_>| {
            let calls = inner.calls().into_iter().filter(|c| c.callee.target == Target::Source(here));
            let none = calls.filter_map(|c| {
                let arg = *inner.args(c.id).get(at)?;
                let value = inner.constant(arg).filter(|value| is_none(inner, api, *value))?;
                let text = message(&inner.callee_name(&c), &inner.snippet(arg), ", ..", value);
                let evidence = Evidence::from(call.callee.sure.min(c.callee.sure)).at_most(
                    Confidence::Likely,
                    Excuse::Inferred,
                    Some((file, place)),
                );
                let draft = inner.draft(inner.site(c.id), evidence, text);
                let draft = draft.label(inner.body.range(arg), "this limit bounds nothing");
                Some(told(draft.label_in(file, place, "the limit is handed on here")))
            });
            none.collect::<Vec<_>>()
        };
        drafts.extend(cx.look_into(file_of, def, passed).unwrap_or_default());
    }
    drafts.into_iter().for_each(|draft| cx.report(draft));
}

fn message(name: &str, written: &str, rest: &str, value: Constant) -> String {
    let named = !written.contains("MAX") && !written.chars().any(|c| c.is_ascii_digit());
    let through = match value {
        Constant::Int(n) if n > 0 && named => " by way of a constant",
        _ => "",
    };
    format!("`{name}({written}{rest})` sets no limit{through}: every item that is ready runs at once")
}

fn told(draft: Draft) -> Draft {
    draft
        .here("takes items as fast as the stream gives them")
        .note("the stream is never held back: all its items are in flight together, with their buffers and connections, however slow the work is")
        .help("give the number that the slowest thing behind it can take at once, such as connections in a pool: 16 or 64 rather than none")
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

/// `for id in ids { set.push(fetch(id)); }`: as many futures in the set as there are elements. Tasks in a set are another rule's.
fn pushed(cx: &mut Cx<'_>, call: Call<'_>) {
    if call.has(Role::Spawn) {
        return;
    }
    let Some(around) = cx.loop_around(call.id) else { return };
    let ExprKind::Loop { kind: LoopKind::For(_, over), .. } = cx.body.kind(around) else { return };
    // What is taken out, or counted, in the same loop keeps the set small.
    let takes = |c: &Call<'_>| c.has(Role::DrainSet) || c.has(Role::Permit) || c.has(Role::Limiter);
    let kept_small = cx.all_calls().iter().any(|c| takes(c) && cx.body.within(c.id, around));
    if !kept_small && cx.turn(call.id).is_none_or(|turn| turn.driver.at != around) {
        together(cx, call.id, *over, call.callee.sure, "the set runs");
    }
}

/// Handles of tasks that somebody else has started, or answers to what was sent: waiting for them starts nothing.
fn runs_already(cx: &Cx<'_>, all: ExprId) -> bool {
    let element = cx.program.project(&cx.typed.env, cx.ty(all).peeled(), "Item");
    let started = [Role::JoinHandle, Role::Task, Role::EagerFuture, Role::OneshotReceiver];
    let waits =
        started.iter().any(|role| cx.program.plays(&element, *role) || cx.program.wraps(&element, *role));
    waits && !cx.has_call(Role::Spawn) || only_waits(cx, all)
}

/// Whether each future of a collection does nothing but wait for something that was started elsewhere: an answer, a handle, a
/// notice.
fn only_waits(cx: &Cx<'_>, all: ExprId) -> bool {
    let mut closures = cx.origins_with_arguments(all).into_iter().filter_map(|e| match cx.body.kind(e) {
        ExprKind::Closure { body, .. } => Some(*body),
        _ => None,
    });
    let waits = |inner: ExprId| {
        let awaited: Vec<ExprId> = cx
            .body
            .ids()
            .filter(|e| cx.body.within(*e, inner) && matches!(cx.body.kind(*e), ExprKind::Await(_)))
            .collect();
        let for_others = |e: &ExprId| match cx.body.kind(*e) {
            ExprKind::Await(of) => {
                let roles = [Role::OneshotReceiver, Role::WatchReceiver, Role::JoinHandle];
                let on = cx.receiver(*of).unwrap_or(*of);
                let ty = cx.program.core_type(cx.ty(on));
                roles.iter().any(|role| cx.program.plays(ty, *role)) || cx.program.wakes(ty)
            }
            _ => false,
        };
        !awaited.is_empty() && awaited.iter().all(for_others)
    };
    closures.next().is_some_and(waits)
}

/// Whether the length of what is run together is compared first, with a way out.
fn is_measured(cx: &Cx<'_>, at: ExprId, all: ExprId) -> Option<Range> {
    let names: Vec<_> = cx.origins(all).into_iter().filter_map(|e| cx.local_of(e)).collect();
    let asked = |cond: ExprId| {
        cx.all_calls().iter().any(|c| {
            let on = cx.receiver(c.id).and_then(|r| cx.local_of(r));
            c.has(Role::Probe) && cx.body.within(c.id, cond) && on.is_some_and(|l| names.contains(&l))
        })
    };
    cx.body.ids().find_map(|e| match cx.body.kind(e) {
        ExprKind::If { cond, then, .. } if cx.exits(*then) && asked(*cond) => {
            (cx.body.range(e).end <= cx.body.range(at).start).then(|| cx.body.range(*cond))
        }
        _ => None,
    })
}

fn together(cx: &mut Cx<'_>, at: ExprId, all: ExprId, sure: Confidence, who: &str) {
    // All are started, and few are let through.
    if let Some((permit, _)) = cx.calls_of(Role::Permit).first() {
        return cx.excuse(at, Excuse::Permit, Some(cx.body.range(permit.id)));
    }
    let evidence = Evidence::from(sure.min(Confidence::Likely));
    let possible = |excuse| evidence.clone().at_most(Confidence::Possible, excuse, None);
    let (evidence, whose, place) = match cx.size_of(all) {
        Size::Few | Size::Unknown => return,
        Size::Item(head) => (
            evidence,
            "the sender of the item decides how many there are",
            Some((head, "each item brings a collection")),
        ),
        Size::Outside(range) => {
            (evidence, "what is read decides how many there are", Some((range, "comes from outside")))
        }
        Size::Answer(range) => (
            possible(Excuse::OutOfSight),
            "who answers decides how many there are",
            Some((range, "gives as many as there are")),
        ),
        Size::Caller => (possible(Excuse::OutOfSight), "the caller decides how many there are", None),
    };
    if runs_already(cx, all) {
        return cx.excuse(at, Excuse::UnderWay, Some(cx.body.range(all)));
    }
    if let Some(cond) = is_measured(cx, at, all) {
        return cx.excuse(at, Excuse::Limited, Some(cond));
    }
    let mut draft = cx
        .draft(cx.body.range(at), evidence, format!("{who} all futures at once, and {whose}"))
        .here("starts them all before the first is done");
    if let Some((range, text)) = place {
        draft = draft.label(range, text);
    }
    draft = draft
        .note("a large collection means as many requests, connections and buffers at the same moment")
        .help("turn it into a stream with a limit: `stream::iter(..).map(..).buffer_unordered(16)`, or go through it in chunks");
    cx.report(draft);
}
