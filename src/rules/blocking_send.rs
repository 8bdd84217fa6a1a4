//! A full or empty queue stops a thread of the executor instead of the task.

use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LoopKind, PatId, PatKind, SelectFlavor};
use crate::finding::{Applicability, Confidence};
use crate::program::Target;
use crate::rule::{Call, Cx, Interest, Rule};
use crate::source::Range;

pub(super) struct BlockingSend;

impl Rule for BlockingSend {
    fn id(&self) -> &'static str {
        "blocking_send"
    }

    fn interest(&self) -> Interest {
        Interest {
            only: |f| f.has_async || f.has_macro,
            ..Interest::roles(&[Role::BlockingSend, Role::BlockingRecv, Role::Receiver])
        }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            let Some(site) = cx.on_executor(call.id) else { continue };
            if let Some(found) = blocks(cx, &call) {
                speak(cx, call, found, site);
            }
        }
        iterations(cx);
    }
}

/// How a call blocks.
struct Blocks {
    /// The role of what blocks.
    role: Role,
    sure: Confidence,
    /// The call inside, where a helper blocks.
    by: Option<crate::facts::Name>,
}

fn blocks(cx: &Cx<'_>, call: &Call<'_>) -> Option<Blocks> {
    if let Target::Source(def) = call.callee.target {
        let inner = cx.program.wrappers().get(&def)?.blocks.clone()?;
        return Some(Blocks { role: inner.role, sure: Confidence::Likely, by: Some(inner.by) });
    }
    let role = [Role::BlockingSend, Role::BlockingRecv].into_iter().find(|r| call.has(*r))?;
    if polls(cx, call.id) || cx.args(call.id).iter().any(|arg| cx.is_no_time(*arg)) {
        return None;
    }
    let sure = match role {
        Role::BlockingSend => has_bound(cx, call)?,
        _ => Confidence::Certain,
    };
    Some(Blocks { role, sure: sure.min(call.callee.sure), by: None })
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

/// How sure it is that the queue can be full.
fn has_bound(cx: &Cx<'_>, call: &Call<'_>) -> Option<Confidence> {
    let Some(sender) = cx.receiver(call.id) else { return Some(Confidence::Possible) };
    let on = cx.program.core_type(&call.callee.on);
    let either = cx.program.plays(on, Role::EitherSender);
    match cx.is_bounded(sender) {
        Some(false) => None,
        Some(true) if came_with_an_item(cx, sender) => Some(Confidence::Possible),
        Some(true) => Some(Confidence::Certain),
        // Whoever writes `send_blocking` expects to wait.
        None if cx.callee_name(call).contains("block") => Some(Confidence::Likely),
        None if either => Some(Confidence::Possible),
        None => Some(Confidence::Likely),
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

fn speak(cx: &mut Cx<'_>, call: Call<'_>, found: Blocks, site: Confidence) {
    let name = cx.callee_name(&call);
    let waits = match found.role {
        Role::BlockingSend => "while the queue is full",
        _ => "until an item is there",
    };
    let message = match &found.by {
        Some(by) => format!("`{name}` blocks the thread {waits} (it calls `{by}`), in async code"),
        None => format!("`{name}` blocks the thread {waits}, in async code"),
    };
    let mut draft = cx
        .draft(cx.body.range(call.id), found.sure.min(site), message)
        .here("the thread waits here, not the task");
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

/// `for item in receiver`, which calls nothing that one could see.
fn iterations(cx: &mut Cx<'_>) {
    for driver in cx.drivers {
        let ExprKind::Loop { kind: LoopKind::For(_, iterable), .. } = cx.body.kind(driver.at) else {
            continue;
        };
        let waits = cx.call(*iterable).is_none() && cx.program.plays(cx.ty(*iterable), Role::Receiver);
        let Some(site) = cx.on_executor(driver.at).filter(|_| waits) else { continue };
        let draft = cx
            .draft(cx.body.range(*iterable), site.min(driver.sure), "this loop blocks the thread until an item is there, in async code")
            .here("the thread waits here, not the task")
            .note("a thread of the executor stands still meanwhile, with all the tasks that it should run; if the other end is one of them, both wait for ever")
            .help("receive with a method that can be awaited, or move the loop to a thread that may wait");
        cx.report(draft);
    }
}
