//! As many futures at once as there are items.

use crate::apis::{Api, Role};
use crate::evidence::{Evidence, Excuse};
use crate::facts::{BinaryOp, ExprId, ExprKind, LoopKind};
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
    let mut evidence = Evidence::from(sure);
    if let Some(wait) = cx.args(call.id).iter().copied().find(|a| waits_for_others(cx, *a)) {
        evidence =
            evidence.at_most(Confidence::Possible, Excuse::UnderWay, Some((cx.file, cx.body.range(wait))));
    }
    let rest = if cx.args(call.id).len() > 1 { ", .." } else { "" };
    let message = message(&cx.callee_name(&call), &cx.snippet(arg), rest, value);
    let draft =
        cx.draft(cx.site(call.id), evidence, message).label(cx.body.range(arg), "this limit bounds nothing");
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
    let mut closures = cx
        .origins_with_arguments(all)
        .into_iter()
        .filter(|e| matches!(cx.body.kind(*e), ExprKind::Closure { .. }));
    closures.next().is_some_and(|closure| waits_for_others(cx, closure))
}

/// Whether the code of a closure does nothing but wait for others.
fn waits_for_others(cx: &Cx<'_>, closure: ExprId) -> bool {
    let ExprKind::Closure { body, .. } = cx.body.kind(closure) else { return false };
    let awaits = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Await(_));
    match cx.body.kind(*body) {
        // `|one| one.wait()`: the future is what a function gives.
        ExprKind::MethodCall { .. } | ExprKind::Call { .. } if !cx.any_within(*body, awaits) => {
            comes_by_itself(cx, *body, MAX_FUNCTIONS)
        }
        _ => waits_within(cx, *body, MAX_FUNCTIONS),
    }
}

/// Functions that wait by way of others: longer ways are left alone.
const MAX_FUNCTIONS: u8 = 4;

/// Whether all waits in a piece of code are for others, and there are some.
fn waits_within(cx: &Cx<'_>, code: ExprId, depth: u8) -> bool {
    let waits = cx.body.ids().filter(|e| cx.body.within(*e, code)).filter_map(|e| match cx.body.kind(e) {
        ExprKind::Await(of) => Some(*of),
        _ => None,
    });
    let mut waits = waits.peekable();
    waits.peek().is_some() && waits.all(|of| comes_by_itself(cx, of, depth))
}

/// Whether a future is the arrival of what somebody else makes: an answer, the end of a task, a notice, an item of a queue.
fn comes_by_itself(cx: &Cx<'_>, future: ExprId, depth: u8) -> bool {
    let roles = [Role::OneshotReceiver, Role::WatchReceiver, Role::JoinHandle, Role::Receiver, Role::Guard];
    let on = cx.receiver(future).unwrap_or(future);
    let comes = |ty: &crate::program::Ty| {
        let ty = cx.program.core_type(ty);
        roles.iter().any(|role| cx.program.plays(ty, *role)) || cx.program.wakes(ty)
    };
    if comes(cx.ty(on)) || comes(cx.ty(future)) {
        return true;
    }
    let Some(Target::Source(def)) = cx.call(future).map(|c| c.callee.target.clone()) else { return false };
    let file = cx.program.file_id(def).filter(|_| cx.program.is_local(def) && depth > 0);
    let waits = |inner: &Cx<'_>| waits_within(inner, inner.body.root, depth - 1);
    file.and_then(|file| cx.look_into(file, def, waits)).unwrap_or(false)
}

/// Where the length of what is run together is compared first, or handed to a function that may refuse it.
fn is_measured(cx: &Cx<'_>, at: ExprId, all: ExprId) -> Option<Range> {
    let places: Vec<_> = cx.origins(all).into_iter().filter_map(|e| cx.kept(e)).collect();
    let before = |e: ExprId| cx.body.range(e).end <= cx.body.range(at).start;
    let lengths = cx.all_calls().iter().filter(|c| {
        let of_it = || cx.receiver(c.id).and_then(|r| cx.kept(r)).is_some_and(|p| places.contains(&p));
        let any = *cx.ty(c.id) == crate::program::Ty::prim("bool");
        c.has(Role::Probe) && !any && before(c.id) && of_it()
    });
    lengths.filter_map(|c| turned_down(cx, c.id, 0)).find(|e| before(*e)).map(|e| cx.body.range(e))
}

/// The condition that a number decides on a way out, or the call that may fail for it.
fn turned_down(cx: &Cx<'_>, number: ExprId, depth: u8) -> Option<ExprId> {
    let mut at = number;
    while let Some(parent) = cx.body.parent(at) {
        match cx.body.kind(parent) {
            ExprKind::If { cond, then, .. } if *cond == at => return cx.exits(*then).then_some(at),
            // Whether there are any says nothing of how many.
            ExprKind::Binary(BinaryOp::Eq | BinaryOp::Ne, ..) => break,
            ExprKind::Binary(..) | ExprKind::Unary(..) | ExprKind::Cast(..) => at = parent,
            ExprKind::Call { .. } | ExprKind::MethodCall { .. } => {
                let fails =
                    cx.body.parent(parent).is_some_and(|p| matches!(cx.body.kind(p), ExprKind::Try(_)));
                return (fails && cx.args(parent).contains(&at)).then_some(parent);
            }
            _ => break,
        }
    }
    let Fate::Bound(local) = way(cx.body, at).2 else { return None };
    let uses = &cx.body.local(local).uses;
    (depth < 3).then(|| uses.iter().find_map(|used| turned_down(cx, *used, depth + 1)))?
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
