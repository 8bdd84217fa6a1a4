//! A lazy future made for an item and dropped: the item is lost.

use crate::apis::Role;
use crate::evidence::{Evidence, Excuse};
use crate::facts::{BlockKind, ExprId, ExprKind, MacroKind};
use crate::finding::{Applicability, Confidence};
use crate::flow::{Fate, How, Next, Part, Step, Verdict, next, way};
use crate::program::{Con, Target, Ty};
use crate::rule::{Call, Cx, Draft, Interest, Rule};
use crate::source::{FileId, Range};

pub(super) struct UnawaitedFuture;

impl Rule for UnawaitedFuture {
    fn id(&self) -> &'static str {
        "unawaited_future"
    }

    fn interest(&self) -> Interest {
        Interest {
            only: |f| f.has_async,
            flags: |f| f.has_discard || f.has_async,
            ..Interest::roles(&[Role::Callback])
        }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        // Code that is not async and throws nothing away by name is not looked at.
        let flags = cx.program.item(cx.typed.def).body_flags;
        if !flags.has_async && !flags.has_discard {
            return;
        }
        let mut ends: Vec<ExprId> = Vec::new();
        for id in cx.body.ids() {
            several(cx, id);
            let Some(lost) = lost(cx, id) else { continue };
            if let Some(excuse) = excused(cx, id) {
                cx.excuse(id, excuse, None);
                continue;
            }
            // A future in a box, or dressed by an adaptor, is the same loss.
            let end = way(cx.body, id).1;
            if !ends.contains(&end) {
                ends.push(end);
                let evidence = evidence(cx, id, &lost);
                speak(cx, id, &lost, evidence);
            }
        }
    }
}

/// How a value that nobody awaits is thrown away.
struct Lost {
    how: How,
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
    let ty = cx.ty(id);
    let task = cx.program.plays(ty, Role::Task);
    if task || cx.is_lazy(ty) || cx.call(id).and_then(|c| c.api).is_some_and(|a| cx.program.apis.lazy(a)) {
        return match cx.follow(id, Part::Pending(Part::Whole.into()), &[]) {
            Verdict::Ignored(how @ How::Unread(_), _) => Some(Lost { how, task, inside: false }),
            Verdict::Ignored(How::NotAwaited, _) => Some(Lost { how: drop_of(cx, id), task, inside: false }),
            _ => spawned_value(cx, id).then_some(Lost { how: How::NotAwaited, task, inside: false }),
        };
    }
    let inner = match ty.path()? {
        "std::option::Option" | "std::result::Result" => ty.arg(0),
        _ => return None,
    };
    if !cx.is_lazy(&inner) {
        return None;
    }
    let read = matches!(way(cx.body, id).2, Fate::Bound(local) if !cx.body.local(local).uses.is_empty());
    let how = Some(drop_of(cx, id)).filter(|how| !read && *how != How::NotAwaited)?;
    Some(Lost { how, task, inside: true })
}

/// Why a future that is thrown away is no loss.
fn excused(cx: &Cx<'_>, id: ExprId) -> Option<Excuse> {
    if cx.is_given_out(id) {
        return Some(Excuse::MadeElsewhere);
    }
    cx.call(id).is_some_and(|call| starts_work(cx, &call)).then_some(Excuse::UnderWay)
}

/// A function that is not `async` and starts a task gives a handle, whatever its type: the work goes on without it.
fn starts_work(cx: &Cx<'_>, call: &Call<'_>) -> bool {
    let Target::Source(def) = call.callee.target else { return false };
    !cx.program.item(def).flags.is_async && cx.program.summary(def).spawns.is_some()
}

/// How sure it is that nothing happens unless the value is awaited, and that nobody does so.
fn evidence(cx: &Cx<'_>, id: ExprId, lost: &Lost) -> Evidence {
    let mut evidence = Evidence::from(cx.typed.sure(id));
    if let How::Unread(_) = lost.how {
        evidence = evidence.at_most(Confidence::Likely, Excuse::Inferred, None);
    }
    if let Some(around) = in_unknown_macro(cx, id) {
        evidence = evidence.at_most(Confidence::Likely, Excuse::OutOfSight, Some((cx.file, around)));
    }
    let Some(call) = cx.call(id) else { return evidence };
    evidence = evidence.and(call.callee.sure);
    if evidence.confidence() == Confidence::Possible {
        evidence = evidence.at_most(Confidence::Possible, Excuse::Guessed, None);
    }
    let Target::Source(def) = call.callee.target else { return evidence };
    if cx.program.has_twin(def) {
        return evidence.at_most(Confidence::Possible, Excuse::Guessed, Some(place(cx, def)));
    }
    if cx.program.item(def).flags.is_async {
        return evidence;
    }
    let (sure, at) = cx.only_makes(&call);
    evidence = match at {
        Some(at) => evidence.at_most(sure, Excuse::UnderWay, Some((at.file, at.range))),
        None => evidence.and(sure),
    };
    // A type of somebody's own may be the handle of work that has begun.
    match cx.ty(id) {
        Ty::Adt(Con::Source(of), _) if !cx.program.is_local(*of) => {
            evidence.at_most(Confidence::Possible, Excuse::Inferred, None)
        }
        Ty::Adt(Con::Source(of), _) if !cx.program.item(*of).flags.must_use => {
            evidence.and(Confidence::Likely)
        }
        _ => evidence,
    }
}

/// The macro that an expression is handed to, where nobody knows what becomes of its arguments.
fn in_unknown_macro(cx: &Cx<'_>, id: ExprId) -> Option<Range> {
    let unknown = |e: &ExprId| match cx.body.kind(*e) {
        ExprKind::Macro(call) => {
            matches!(call.kind, MacroKind::List | MacroKind::Block | MacroKind::Opaque)
        }
        _ => false,
    };
    cx.body.ancestors(id).find(unknown).map(|around| cx.body.range(around))
}

fn place(cx: &Cx<'_>, def: crate::program::Def) -> (FileId, Range) {
    (cx.program.file_id(def).unwrap_or(cx.file), cx.program.item(def).name_range)
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

/// `spawn(async { work(item) })`: the task ends with a future that nobody awaits. None where somebody takes it out of the task's
/// handle.
fn spawned_value(cx: &Cx<'_>, id: ExprId) -> bool {
    let (_, end, fate) = way(cx.body, id);
    let Fate::AsyncValue(block) = fate else { return false };
    // What the block gives is still a future: nothing on the way has awaited it.
    if !cx.is_lazy(cx.ty(end)) {
        return false;
    }
    let Fate::Argument(call, _) = way(cx.body, block).2 else { return false };
    let spawns = cx.call(call).is_some_and(|c| c.has(Role::Spawn));
    spawns
        && match way(cx.body, call).2 {
            Fate::Bound(_) => {
                let output = Part::Pending(Part::Inside.into());
                cx.trace(call, output, &[]) != Verdict::Used
            }
            _ => true,
        }
}

fn speak(cx: &mut Cx<'_>, id: ExprId, lost: &Lost, evidence: Evidence) {
    let what = match cx.call(id) {
        Some(call) => format!("`{}`", cx.callee_name(&call)),
        None if matches!(cx.body.kind(id), ExprKind::Block { .. }) => "this async block".into(),
        None => "this".into(),
    };
    let message = match lost.task {
        true => format!("the task that {what} starts is cancelled at once, because its handle is dropped"),
        false if lost.inside => {
            format!(
                "the future that {what} puts into an `Option` or `Result` is never awaited, so it never runs"
            )
        }
        false => format!("{what} is never awaited, so it never runs"),
    };
    let turn = cx.any_turn(id).map(|turn| (cx.file, turn.driver.head, turn.driver.kind));
    let caller = || cx.called_per_item().map(|caller| (caller.file, caller.call, caller.kind));
    let paced = turn.map(|(file, head, kind)| (file, head, kind.label().to_string(), kind.unit()));
    let paced = paced.or_else(|| {
        let (file, call, kind) = caller()?;
        Some((file, call, format!("called once per {} here", kind.unit()), kind.unit()))
    });
    // A function that only asks something of a type takes its value for it.
    if let (None, How::Unread(_)) = (&paced, &lost.how) {
        return;
    }
    let note = match (&paced, lost.task) {
        (_, true) => "dropping the handle cancels the task: what it had not done yet is never done".into(),
        (None, _) => {
            "a future does nothing until it is awaited or polled: this line only looks as if it did something"
                .into()
        }
        (Some((.., unit)), _) => format!(
            "a future does nothing until it is awaited: this is skipped for every {unit}, no error shows, and the loop looks as if it kept up"
        ),
    };
    let certain = evidence.confidence() == Confidence::Certain;
    let mut draft = cx.draft(cx.body.range(id), evidence, message).here(how_clause(&lost.how)).note(note);
    if let Some((file, range, label, _)) = &paced {
        draft = match *file == cx.file {
            true => draft.label(*range, label),
            false => draft.label_in(*file, *range, label),
        };
    }
    if let Some(lint) = compiler_lint(cx, id, lost) {
        draft = draft.overlaps(lint);
    }
    let draft = remedy(cx, id, lost, draft, paced.is_some(), certain);
    cx.report(draft);
}

/// What to do about it.
fn remedy(cx: &Cx<'_>, id: ExprId, lost: &Lost, draft: Draft, looped: bool, certain: bool) -> Draft {
    let takes_await = matches!(lost.how, How::Statement | How::Underscore | How::NotAwaited);
    match cx.may_await(id) {
        _ if lost.task => {
            draft.help("keep the handle and await it, or call `detach` on it and limit how many run at once")
        }
        true if takes_await && !lost.inside => {
            let end = Range::new(cx.body.range(id).end, cx.body.range(id).end);
            let fallible = cx.program.future_output(&cx.typed.env, cx.ty(id));
            let fallible = fallible.is_some_and(|t| t.is("std::result::Result"));
            let (text, grade) = match (fallible && lost.how == How::Statement, cx.may_try(id)) {
                (true, true) => (".await?", Applicability::MaybeIncorrect),
                _ => (".await", Applicability::MachineApplicable),
            };
            let grade = if certain { grade } else { Applicability::MaybeIncorrect };
            let title = if looped { "await it before the next item is taken" } else { "await it" };
            draft.fix(title, grade, vec![(end, text.into())])
        }
        true if looped => {
            draft.help("await it, so that the loop takes the next item only when this one is done")
        }
        true => draft.help("await it, or remove the call"),
        false => draft
            .help("make the code around it `async` and await it, or hand the future to something that does"),
    }
}

/// Futures that a stream or iterator gives, gathered or not, and then dropped.
fn several(cx: &mut Cx<'_>, id: ExprId) {
    let ExprKind::MethodCall { .. } = cx.body.kind(id) else { return };
    let mut at = id;
    let fate = loop {
        match next(cx.body, at) {
            Next::Step(Step::Await, to) => at = to,
            Next::Step(Step::Method(name, _), to) if name == "collect" => at = to,
            Next::Step(..) => return,
            Next::End(fate) => break fate,
        }
    };
    let how = match fate {
        Fate::Statement => How::Statement,
        Fate::Underscore { .. } => How::Underscore,
        Fate::Dropped => How::Drop,
        Fate::Bound(local) if cx.body.local(local).uses.iter().all(|used| only_counts(cx, *used)) => {
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
        .draft(cx.body.range(id), cx.typed.sure(id).min(call.callee.sure).min(Confidence::Likely), message)
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

/// Whether a use of a collection asks how many there are, or throws it away.
fn only_counts(cx: &Cx<'_>, used: ExprId) -> bool {
    let asked = cx.body.parent(used).and_then(|p| cx.call(p));
    asked.is_some_and(|call| cx.receiver(call.id) == Some(used) && call.has(Role::Probe))
        || way(cx.body, used).2 == Fate::Dropped
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
fn compiler_lint(cx: &Cx<'_>, id: ExprId, lost: &Lost) -> Option<&'static str> {
    if lost.inside {
        return None;
    }
    match lost.how {
        // A struct that is a future has to be marked for it.
        How::Statement if !lost.task => match cx.ty(id) {
            Ty::Adt(Con::Source(def), _) if !cx.program.item(*def).flags.must_use => None,
            _ => Some("unused_must_use"),
        },
        How::Underscore => {
            let end = way(cx.body, id).1;
            let assigned =
                cx.body.parent(end).is_some_and(|p| matches!(cx.body.kind(p), ExprKind::Assign(..)));
            (!assigned).then_some("clippy::let_underscore_future")
        }
        _ => None,
    }
}
