//! A lazy future made for an item and dropped: the item is lost.

use crate::apis::Role;
use crate::facts::{BlockKind, ExprId, ExprKind};
use crate::finding::{Applicability, Confidence};
use crate::flow::{Fate, How, Part, Step, Verdict, way};
use crate::program::{Con, Target, Ty};
use crate::rule::{Call, CalledPerItem, Cx, Interest, Rule};
use crate::source::Range;

pub(super) struct UnawaitedFuture;

impl Rule for UnawaitedFuture {
    fn id(&self) -> &'static str {
        "unawaited_future"
    }

    fn interest(&self) -> Interest {
        Interest {
            only: |f| f.has_async,
            flags: |f| f.has_discard || f.has_loop && f.has_async,
            ..Interest::roles(&[Role::Callback])
        }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        let mut ends: Vec<ExprId> = Vec::new();
        for id in cx.body.ids() {
            several(cx, id);
            let Some(kind) = lost(cx, id) else { continue };
            if cx.call(id).is_some_and(|call| starts_work(cx, &call)) {
                continue;
            }
            let end = way(cx.body, id).1;
            // A future in a box, or dressed by an adaptor, is the same loss.
            if ends.contains(&end) {
                continue;
            }
            if speak(cx, id, kind) {
                ends.push(end);
            }
        }
    }
}

/// How a value that nobody awaits is thrown away.
struct Lost {
    how: How,
    sure: Confidence,
    /// Dropping it cancels work that has begun.
    task: bool,
    /// The future sits in an `Option` or `Result`.
    inside: bool,
}

/// Whether an expression makes a future that is thrown away.
fn lost(cx: &Cx<'_>, id: ExprId) -> Option<Lost> {
    let makes = matches!(
        cx.body.kind(id),
        ExprKind::Call { .. }
            | ExprKind::MethodCall { .. }
            | ExprKind::Await(_)
            | ExprKind::Try(_)
            | ExprKind::Block { kind: BlockKind::Async { .. }, .. }
    );
    if !makes {
        return None;
    }
    let sure = match cx.call(id) {
        Some(call) if may_be_a_handle(cx, &call, id) => Confidence::Possible,
        Some(call) => call.callee.sure,
        None => Confidence::Certain,
    };
    let ty = cx.ty(id);
    let task = cx.program.plays(ty, Role::Task);
    if task || cx.is_lazy(ty) || cx.call(id).and_then(|c| c.api).is_some_and(|a| cx.program.apis.lazy(a)) {
        return match cx.follow(id, Part::Pending(Part::Whole.into()), &[]) {
            Verdict::Ignored(how @ How::Unread(_), _) => Some(Lost { how, sure, task, inside: false }),
            Verdict::Ignored(How::NotAwaited, _) => {
                Some(Lost { how: drop_of(cx, id), sure, task, inside: false })
            }
            _ => spawned_value(cx, id).then_some(Lost { how: How::NotAwaited, sure, task, inside: false }),
        };
    }
    // Other calls give back what was there before: a map's `insert`.
    if !matches!(cx.body.kind(id), ExprKind::MethodCall { method, .. } if matches!(method.as_str(), "map" | "and_then" | "then"))
    {
        return None;
    }
    let inner = match ty.path()? {
        "std::option::Option" | "std::result::Result" => ty.arg(0),
        _ => return None,
    };
    if !cx.is_lazy(&inner) {
        return None;
    }
    match way(cx.body, id).2 {
        Fate::Statement => Some(Lost { how: How::Statement, sure, task, inside: true }),
        Fate::Underscore { typed: false } => Some(Lost { how: How::Underscore, sure, task, inside: true }),
        Fate::Dropped => Some(Lost { how: How::Drop, sure, task, inside: true }),
        Fate::Bound(local) if cx.body.local(local).uses.is_empty() => {
            Some(Lost { how: How::Unused(cx.body.local(local).name.clone()), sure, task, inside: true })
        }
        _ => None,
    }
}

/// A function that is not `async` and starts a task gives a handle, whatever its type: the work goes on without it.
fn starts_work(cx: &Cx<'_>, call: &Call<'_>) -> bool {
    let Target::Source(def) = call.callee.target else { return false };
    !cx.program.item(def).flags.is_async && cx.program.summary(def).spawns.is_some()
}

/// A dependency's own future type from a function that is not `async` may be the handle of work that has begun.
fn may_be_a_handle(cx: &Cx<'_>, call: &Call<'_>, id: ExprId) -> bool {
    let named = matches!(cx.ty(id), Ty::Adt(Con::Source(def), _) if !cx.program.is_local(*def));
    named && matches!(call.callee.target, Target::Source(_))
}

/// What the code does with it, from the end of its way.
fn drop_of(cx: &Cx<'_>, id: ExprId) -> How {
    match way(cx.body, id).2 {
        Fate::Statement => How::Statement,
        Fate::Underscore { .. } => How::Underscore,
        Fate::Dropped => How::Drop,
        Fate::Bound(local) => How::Unused(cx.body.local(local).name.clone()),
        _ => How::NotAwaited,
    }
}

/// `spawn(async { work(item) })`: the task ends with a future that nobody awaits.
fn spawned_value(cx: &Cx<'_>, id: ExprId) -> bool {
    let (steps, _, fate) = way(cx.body, id);
    let Fate::AsyncValue(block) = fate else { return false };
    if steps.contains(&Step::Await) {
        return false;
    }
    match way(cx.body, block).2 {
        Fate::Argument(call, _) => cx.call(call).is_some_and(|c| c.has(Role::Spawn)),
        _ => false,
    }
}

fn speak(cx: &mut Cx<'_>, id: ExprId, lost: Lost) -> bool {
    let range = cx.body.range(id);
    let turn = cx.any_turn(id);
    let what = match cx.call(id) {
        Some(call) => format!("`{}`", cx.callee_name(&call)),
        None if matches!(cx.body.kind(id), ExprKind::Block { .. }) => "this async block".into(),
        None => "this".into(),
    };
    let compiler = compiler_lint(&lost);
    if turn.is_none()
        && let Some(caller) = cx.called_per_item()
    {
        return for_a_caller(cx, id, &lost, &what, caller);
    }
    let Some(turn) = turn else {
        // Outside a stream loop this is the compiler's business where it says so.
        if compiler.is_some() || lost.inside || lost.how == How::NotAwaited {
            return false;
        }
        let message = format!("{what} is never awaited, so it never runs");
        let draft = cx
            .draft(range, Confidence::Possible, message)
            .here(how_clause(&lost.how))
            .note("a future does nothing until it is awaited or polled")
            .help("await it, or remove the call");
        cx.report(draft);
        return true;
    };
    let unit = turn.driver.kind.unit();
    let sure = lost.sure.min(turn.driver.sure.max(Confidence::Likely));
    let message = match lost.task {
        true => format!("the task that {what} starts is cancelled at once, because its handle is dropped"),
        false if lost.inside => {
            format!(
                "the future that {what} puts into an `Option` or `Result` is never awaited, so it never runs"
            )
        }
        false => format!("{what} is never awaited, so it never runs"),
    };
    let note = match lost.task {
        true => "dropping the handle cancels the task: what it had not done yet is never done".to_string(),
        false => format!(
            "a future does nothing until it is awaited: this is skipped for every {unit}, no error shows, and the loop looks as if it kept up"
        ),
    };
    let (head, label) = (turn.driver.head, turn.driver.kind.label());
    let mut draft = cx.draft(range, sure, message).here(how_clause(&lost.how)).label(head, label).note(note);
    if let Some(lint) = compiler {
        draft = draft.overlaps(lint);
    }
    let may_await = cx.may_await(id);
    let takes_await = matches!(lost.how, How::Statement | How::Underscore | How::NotAwaited);
    draft = match may_await {
        _ if lost.task => {
            draft.help("keep the handle and await it, or call `detach` on it and limit how many run at once")
        }
        true if takes_await && !lost.inside => {
            let end = Range::new(range.end, range.end);
            let fallible = awaited(cx, id).is_some_and(|t| t.is("std::result::Result"));
            let (text, grade) = match (fallible && lost.how == How::Statement, cx.may_try(id)) {
                (true, true) => (".await?", Applicability::MaybeIncorrect),
                _ => (".await", Applicability::MachineApplicable),
            };
            let grade = if sure == Confidence::Certain { grade } else { Applicability::MaybeIncorrect };
            draft.fix("await it before the next item is taken", grade, vec![(end, text.into())])
        }
        true => draft.help("await it, so that the loop takes the next item only when this one is done"),
        false => draft
            .help("make the code around it `async` and await it, or hand the future to something that does"),
    };
    cx.report(draft);
    true
}

/// The future is made and dropped for each item of a loop that stands in another function.
fn for_a_caller(cx: &mut Cx<'_>, id: ExprId, lost: &Lost, what: &str, caller: CalledPerItem) -> bool {
    let unit = caller.kind.unit();
    let mut draft = cx
        .draft(
            cx.body.range(id),
            lost.sure.min(Confidence::Likely),
            format!("{what} is never awaited, so it never runs"),
        )
        .here(how_clause(&lost.how))
        .label_in(caller.file, caller.call, format!("called once per {unit} here"))
        .note(format!("a future does nothing until it is awaited: this is skipped for every {unit}, no error shows, and the loop looks as if it kept up"));
    draft = match cx.may_await(id) {
        true => draft.help("await it"),
        false => draft.help("make the function `async` and await it, or give the future to the caller"),
    };
    if let Some(lint) = compiler_lint(lost) {
        draft = draft.overlaps(lint);
    }
    cx.report(draft);
    true
}

/// Futures that a stream or iterator gives, gathered or not, and then dropped.
fn several(cx: &mut Cx<'_>, id: ExprId) {
    let ExprKind::MethodCall { .. } = cx.body.kind(id) else { return };
    let (steps, _, fate) = way(cx.body, id);
    let gathered = steps.iter().all(|s| match s {
        Step::Method(name, _) => name == "collect",
        Step::Await => true,
        _ => false,
    });
    let how = match fate {
        _ if !gathered => return,
        Fate::Statement => How::Statement,
        Fate::Underscore { .. } => How::Underscore,
        Fate::Dropped => How::Drop,
        Fate::Bound(local) if cx.body.local(local).uses.is_empty() => {
            How::Unused(cx.body.local(local).name.clone())
        }
        _ => return,
    };
    let (env, ty) = (&cx.typed.env, cx.ty(id));
    let items = ["futures::stream::Stream", "std::iter::Iterator"].into_iter().find_map(|of| {
        let bound = cx.program.implements(env, ty, of)?;
        bound.assoc.into_iter().find(|(name, _)| name == "Item").map(|(_, item)| item)
    });
    let (Some(item), Some(call)) = (items, cx.call(id)) else { return };
    if !cx.is_lazy(&cx.program.normal(env, &item, 0)) {
        return;
    }
    let name = cx.callee_name(&call);
    let message = format!("the futures that `{name}` gives are never awaited, so none of them runs");
    let mut draft = cx
        .draft(cx.body.range(id), call.callee.sure.min(Confidence::Likely), message)
        .here(how_clause(&how))
        .note("a future does nothing until it is awaited: to make or gather futures starts none of them")
        .help("await each one in a loop, or run a few at a time with `buffer_unordered(n)` and take what they give");
    if let Some(turn) = cx.turn(id) {
        draft = draft.label(turn.driver.head, turn.driver.kind.label());
    }
    if how == How::Statement {
        draft = draft.overlaps("unused_must_use");
    }
    cx.report(draft);
}

fn awaited(cx: &Cx<'_>, id: ExprId) -> Option<Ty> {
    cx.program.future_output(&cx.typed.env, cx.ty(id))
}

fn how_clause(how: &How) -> String {
    match how {
        How::Statement => "dropped at the semicolon".into(),
        How::Underscore => "dropped at once by `_`".into(),
        How::Unused(name) => format!("bound to `{name}`, which nobody reads"),
        How::Drop => "dropped by `drop`".into(),
        How::Unread(name) => format!("handed to `{name}`, which does not await it"),
        _ => "nobody awaits it".into(),
    }
}

/// The lint that says so by default.
fn compiler_lint(lost: &Lost) -> Option<&'static str> {
    match lost.how {
        How::Statement if !lost.inside && !lost.task => Some("unused_must_use"),
        How::Underscore if !lost.inside => Some("clippy::let_underscore_future"),
        _ => None,
    }
}
