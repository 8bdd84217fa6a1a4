//! A full or empty queue stops a thread of the executor instead of the task.

use crate::apis::Role;
use crate::evidence::{Evidence, Excuse};
use crate::facts::{ExprId, ExprKind, LoopKind, PatId, PatKind, SelectFlavor};
use crate::finding::{Applicability, Confidence};
use crate::flow::{Fate, way};
use crate::rule::{Call, Cx, Interest, Rule, Site};
use crate::source::Range;

pub(super) struct BlockingSend;

impl Rule for BlockingSend {
    fn id(&self) -> &'static str {
        "blocking_send"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::BlockingSend, Role::BlockingRecv, Role::Receiver])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            if let Some(found) = blocks(cx, &call)
                && let Some(site) = cx.on_executor(call.id)
            {
                speak(cx, call, &found, site);
            }
        }
        iterations(cx);
        if let Some((call, found, site)) = by_callers(cx) {
            speak(cx, call, &found, site);
        }
    }
}

/// How a call blocks.
struct Blocks {
    /// The role of what blocks.
    role: Role,
    rests: Evidence,
}

/// The first call on the common way of a function that blocks, where the function is called on an executor.
fn by_callers<'a>(cx: &Cx<'a>) -> Option<(Call<'a>, Blocks, Site)> {
    cx.program.wrappers().get(&cx.typed.def)?.blocks.as_ref()?;
    let common = |c: &Call<'_>| cx.is_on_the_way(c.id);
    let mut found = cx.calls().into_iter().filter(common).find_map(|c| Some((c, blocks(cx, &c)?)));
    let (call, mut found) = found.take()?;
    let site = cx.called_on_executor(call.id)?;
    if asks_and_waits(cx, &call) {
        found.rests = found.rests.at_most(Confidence::Possible, Excuse::Answer, None);
    }
    Some((call, found, site))
}

/// A function for threads that sends a question with the sender of its answer, and waits for that one.
fn asks_and_waits(cx: &Cx<'_>, call: &Call<'_>) -> bool {
    let made_here = || cx.partner(cx.local_of(cx.receiver(call.id)?)?);
    call.has(Role::BlockingRecv) && cx.loop_around(call.id).is_none() && made_here().is_some()
}

fn blocks(cx: &Cx<'_>, call: &Call<'_>) -> Option<Blocks> {
    let role = [Role::BlockingSend, Role::BlockingRecv].into_iter().find(|r| call.has(*r))?;
    if polls(cx, call.id)
        || cx.args(call.id).iter().any(|arg| cx.is_no_time(*arg))
        || is_only_made(cx, call.id)
    {
        return None;
    }
    let mut rests = Evidence::from(call.callee.sure);
    if role == Role::BlockingSend {
        rests = has_bound(cx, call, rests)?;
    }
    if waits_for_a_time(cx, call) {
        rests = rests.at_most(Confidence::Possible, Excuse::BoundedWait, None);
    }
    if let Some(seen) = cx.producers_ended(call.id) {
        rests = rests.at_most(Confidence::Possible, Excuse::AfterProducers, Some((cx.file, seen)));
    }
    if let Some(seen) = cx.own_thread_at_the_other_end(call.id) {
        rests = rests.at_most(Confidence::Possible, Excuse::HandOver, Some(seen));
    }
    Some(Blocks { role, rests })
}

/// Whether a wait is for no longer than a time that is handed over.
fn waits_for_a_time(cx: &Cx<'_>, call: &Call<'_>) -> bool {
    let times = ["std::time::Duration", "std::time::Instant"];
    let sig = cx.program.sig(&call.callee.target);
    sig.is_some_and(|s| s.params.iter().any(|p| times.iter().any(|t| p.is(t))))
}

/// Whether a call only makes an iterator that somebody else asks for items, wherever that is.
fn is_only_made(cx: &Cx<'_>, call: ExprId) -> bool {
    let iterates =
        |e: ExprId| cx.program.implements(&cx.typed.env, cx.ty(e), "std::iter::Iterator").is_some();
    let (_, last, fate) = way(cx.body, call);
    let asked = |used: &ExprId| matches!(way(cx.body, *used).2, Fate::Operand(_));
    let runs = match fate {
        Fate::Bound(local) => cx.body.local(local).uses.iter().any(asked),
        other => matches!(other, Fate::Operand(_)),
    };
    iterates(call) && iterates(last) && !runs
}

/// Whether a call is an operation of a `select!` that does not wait, or that another operation stands for.
fn polls(cx: &Cx<'_>, id: ExprId) -> bool {
    let Some(parent) = cx.body.parent(id) else { return false };
    match cx.body.kind(parent) {
        ExprKind::Select(select) if select.flavor == SelectFlavor::Crossbeam => {
            select.default.is_some() || select.arms.first().is_none_or(|a| a.op != id)
        }
        _ => false,
    }
}

/// How sure it is that the queue can be full; none where it has no bound.
fn has_bound(cx: &Cx<'_>, call: &Call<'_>, rests: Evidence) -> Option<Evidence> {
    let guessed = |rests: Evidence| Some(rests.at_most(Confidence::Possible, Excuse::Guessed, None));
    let Some(sender) = cx.receiver(call.id) else { return guessed(rests) };
    let on = cx.program.core_type(&call.callee.on);
    let either = cx.program.plays(on, Role::EitherSender);
    match cx.is_bounded(sender) {
        Some(false) => None,
        Some(true) if came_with_an_item(cx, sender) => {
            Some(rests.at_most(Confidence::Possible, Excuse::Answer, None))
        }
        Some(true) => Some(rests),
        // Whoever writes `send_blocking` expects to wait.
        None if cx.callee_name(call).contains("block") => Some(rests.and(Confidence::Likely)),
        None if either => guessed(rests),
        None => Some(rests.and(Confidence::Likely)),
    }
}

/// A sender that a message brought along: the answer to it has room.
fn came_with_an_item(cx: &Cx<'_>, sender: ExprId) -> bool {
    let Some(place) = cx.place(sender) else { return false };
    let at = cx.body.local(place.root).range;
    let of_item = |pat: PatId| cx.body.pat(pat).range.contains(at) && names_a_case(cx, pat, at);
    cx.body.ids().any(|e| match cx.body.kind(e) {
        ExprKind::Match { arms, .. } => arms.iter().any(|a| of_item(a.pat)),
        ExprKind::Let(pat, _) => of_item(*pat),
        _ => false,
    }) || cx.drivers.iter().any(|d| match cx.body.kind(d.at) {
        ExprKind::Loop { kind: LoopKind::While(cond), .. } => cx.body.range(*cond).contains(at),
        ExprKind::Loop { kind: LoopKind::For(pat, _), .. } => cx.body.pat(*pat).range.contains(at),
        _ => false,
    })
}

/// Whether a name is bound below a variant other than `Some` and `Ok`.
fn names_a_case(cx: &Cx<'_>, pat: PatId, at: Range) -> bool {
    if !cx.body.pat(pat).range.contains(at) {
        return false;
    }
    match &cx.body.pat(pat).kind {
        PatKind::TupleStruct(path, list) => {
            let plain = path.segments.last().is_some_and(|s| s.name == "Some" || s.name == "Ok");
            !plain || list.iter().any(|p| names_a_case(cx, *p, at))
        }
        PatKind::Struct(..) => true,
        PatKind::Tuple(list) | PatKind::Or(list) => list.iter().any(|p| names_a_case(cx, *p, at)),
        PatKind::Ref(p) | PatKind::Bind(_, Some(p)) | PatKind::Typed(p, _) => names_a_case(cx, *p, at),
        _ => false,
    }
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, found: &Blocks, site: Site) {
    let name = cx.callee_name(&call);
    let says = call.api.map(|a| a.says.as_str()).filter(|says| !says.is_empty());
    let waits = match found.role {
        Role::BlockingSend => "blocks the thread while the queue is full",
        _ => says.unwrap_or("blocks the thread until an item is there"),
    };
    let message = match site.by {
        Some(_) => format!("`{name}` {waits}, and async code calls this function"),
        None => format!("`{name}` {waits}, in async code"),
    };
    let rests = on(found.rests.clone(), site);
    let mut draft =
        cx.draft(cx.body.range(call.id), rests, message).here("the thread waits here, not the task");
    if let Some((file, by)) = site.by {
        draft = draft.label_in(file, by, "called here, where other tasks wait for the thread");
    }
    if let Some(turn) = cx.turn(call.id).filter(|t| t.boundaries.is_empty()) {
        draft = draft.label(turn.driver.head, turn.driver.kind.label());
    }
    draft = draft.note("a thread of the executor stands still meanwhile, with all the tasks that it should run; if the other end is one of them, both wait for ever");
    let api = call.api;
    let instead = api.map(|a| a.instead.clone()).unwrap_or_default();
    draft = match instead.is_empty() {
        false => draft.help(instead),
        true => {
            draft.help("use the asynchronous form of the call, or move the code to a thread that may wait")
        }
    };
    if let Some(api) = api.filter(|a| !a.replacement.is_empty())
        && let ExprKind::MethodCall { method_range, .. } = cx.body.kind(call.id)
        && cx.may_await(call.id)
    {
        let end = cx.body.range(call.id).end;
        draft = draft.fix(
            format!("await `{}`", api.replacement),
            Applicability::MaybeIncorrect,
            vec![(*method_range, api.replacement.to_string()), (Range::new(end, end), ".await".into())],
        );
    }
    cx.report(draft);
}

/// The evidence with what is known of the thread.
fn on(rests: Evidence, site: Site) -> Evidence {
    let rests = match site.excuse {
        Some((excuse, seen)) => rests.at_most(site.sure, excuse, Some(seen)),
        None => rests.and(site.sure),
    };
    match site.by {
        Some(seen) => rests.at_most(Confidence::Likely, Excuse::Inferred, Some(seen)),
        None => rests,
    }
}

/// `for item in receiver`, which calls nothing that one could see.
fn iterations(cx: &mut Cx<'_>) {
    for driver in cx.drivers {
        let ExprKind::Loop { kind: LoopKind::For(_, iterable), .. } = cx.body.kind(driver.at) else {
            continue;
        };
        let waits = cx.call(*iterable).is_none() && cx.program.plays(cx.ty(*iterable), Role::Receiver);
        let Some(site) = cx.on_executor(driver.at).filter(|_| waits) else { continue };
        let rests = on(Evidence::from(driver.sure), site);
        let draft = cx
            .draft(cx.body.range(*iterable), rests, "this loop blocks the thread until an item is there, in async code")
            .here("the thread waits here, not the task")
            .note("a thread of the executor stands still meanwhile, with all the tasks that it should run; if the other end is one of them, both wait for ever")
            .help("receive with a method that can be awaited, or move the loop to a thread that may wait");
        cx.report(draft);
    }
}
