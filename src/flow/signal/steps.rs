//! What a step makes of a signal: where in the new value it sits, or what became of it.

use super::{How, Part, Verdict, View, carried_at, names};
use crate::facts::{Body, ExprId, ExprKind, LocalId, MacroKind, Name, Path, Stmt};
use crate::flow::{Acts, Step, acts};
use crate::program::{Def, Target};

/// Methods of one's own that call each other: longer ways are left alone.
const MAX_CALLS: u8 = 2;

/// The part after a step, or the verdict where the way ends in it.
pub fn through(view: View<'_>, step: &Step, at: ExprId, part: Part) -> Result<Part, Verdict> {
    let used = || Err(Verdict::Used);
    match (step, part) {
        (Step::Await | Step::Joined { .. }, Part::Pending(inner)) => Ok(*inner),
        (Step::Same | Step::Branch | Step::Await, part) => Ok(part),
        (Step::Wrapped(name), part @ Part::Pending(_)) if name == "Box" => Ok(part),
        (Step::Wrapped(_), _) => used(),
        (Step::Ready, Part::Polled(inner)) => Ok(*inner),
        (Step::Joined { .. } | Step::Ready, _) => used(),
        (Step::Not, Part::Bool(b)) => Ok(Part::Bool(!b)),
        (Step::Not, _) => used(),
        (Step::Try, Part::Inside) => Ok(Part::Whole),
        (Step::Try, Part::Polled(inner)) if *inner == Part::Inside => Ok(Part::Polled(Part::Whole.into())),
        (Step::Try, _) => used(),
        (Step::Method(name, args), part) => method(view.body, name, args, at, &part)
            .or_else(|| own_method(view, at, &part))
            .unwrap_or_else(|| {
                let dressed = is_adaptor(view, name).then(|| another_error(view.body, args, part)).flatten();
                dressed.ok_or(Verdict::Used)
            }),
    }
}

/// Methods of the standard library and of futures, by what every Rust programmer knows of them.
fn method(
    body: &Body,
    name: &Name,
    args: &[ExprId],
    at: ExprId,
    part: &Part,
) -> Option<Result<Part, Verdict>> {
    let lost = || Err(Verdict::Ignored(How::Method(name.clone()), at));
    let acting = || args.iter().any(|a| callback_acts(body, *a));
    let reads = || args.iter().any(|a| callback_reads(body, *a));
    Some(match (part, name.as_str()) {
        // The future is dressed up but still has to be awaited.
        (
            Part::Pending(_),
            "boxed" | "boxed_local" | "fuse" | "instrument" | "in_current_span" | "into_future",
        ) => Ok(part.clone()),
        (_, "as_ref" | "as_mut" | "copied" | "cloned" | "by_ref") => Ok(part.clone()),
        (Part::Err, "ok") => Ok(Part::Nothing),
        (Part::Err, "err") => Ok(Part::Something),
        (Part::Err, "is_err") => Ok(Part::Bool(true)),
        (Part::Err, "is_ok") => Ok(Part::Bool(false)),
        (Part::Err, "map" | "and_then" | "inspect") => Ok(Part::Err),
        (Part::Err, "map_err" | "inspect_err") => another_error(body, args, Part::Err).ok_or(Verdict::Used),
        (Part::Err | Part::Nothing, "unwrap_or_default" | "unwrap_or") => lost(),
        (Part::Err | Part::Nothing, "unwrap_or_else" | "or_else") if !acting() => lost(),
        (Part::Err | Part::Nothing, "map_or") => Ok(Part::Whole),
        (Part::Nothing, "map" | "and_then" | "inspect" | "filter") => Ok(Part::Nothing),
        (Part::Nothing, "is_some") => Ok(Part::Bool(false)),
        (Part::Nothing, "is_none") => Ok(Part::Bool(true)),
        (Part::Nothing, "ok_or" | "ok_or_else") => Ok(Part::Err),
        (Part::Something, "is_some") => Ok(Part::Bool(true)),
        (Part::Something, "is_none") => Ok(Part::Bool(false)),
        (Part::Something, "map" | "and_then") if !acting() => Ok(Part::Something),
        (Part::Inside, "ok" | "map_err" | "inspect_err" | "or_else") => Ok(Part::Inside),
        (Part::Inside, "unwrap" | "expect" | "unwrap_or" | "unwrap_or_default" | "unwrap_or_else") => {
            Ok(Part::Whole)
        }
        (Part::Inside, "is_ok" | "is_err" | "is_some" | "is_none" | "err") => lost(),
        (Part::Inside, "map" | "and_then") if !reads() => lost(),
        (Part::Polled(_), "is_ready" | "is_pending") => lost(),
        (Part::Polled(_), "map_ok") if !reads() => lost(),
        (Part::Polled(_), "map_err") => Ok(part.clone()),
        _ => return None,
    })
}

/// Whether the tables say of a method of this name that it puts another error in the place of one.
fn is_adaptor(view: View<'_>, name: &Name) -> bool {
    view.known.is_some_and(|(program, _)| program.apis.is_error_adaptor(name))
}

/// Whether a step changes the error on its way, and perhaps what can be told from it.
pub(super) fn puts_another_error(view: View<'_>, step: &Step, at: ExprId) -> bool {
    let Step::Method(name, _) = step else { return false };
    is_adaptor(view, name) || own_target(view, at).is_some()
}

/// Where the signal sits once an adaptor has put another error in its place; none where the adaptor does something about it.
fn another_error(body: &Body, args: &[ExprId], part: Part) -> Option<Part> {
    match part {
        Part::Err | Part::Nothing => (!args.iter().any(|a| acts_on_error(body, *a))).then_some(Part::Err),
        Part::Pending(inner) => another_error(body, args, *inner).map(|part| Part::Pending(part.into())),
        Part::Inside | Part::Polled(_) => Some(part),
        _ => None,
    }
}

/// What a method of the workspace makes of the signal in its receiver, by its body.
fn own_method(view: View<'_>, call: ExprId, part: &Part) -> Option<Result<Part, Verdict>> {
    let (program, _) = view.known?;
    // What becomes of a future is not for its adaptors to tell, but for whoever awaits them.
    let def = own_target(view, call).filter(|_| !matches!(part, Part::Pending(_)))?;
    let typed = program.typed(def)?;
    let inner = View { calls: view.calls + 1, ..View::new(program, &typed, view.closed) };
    let this = inner.body.locals.iter().position(|l| l.pat.is_none() && l.name == "self")?;
    let this = LocalId(this as u32);
    let is_async = program.item(def).flags.is_async;
    let waits = |part: Part| if is_async { Part::Pending(part.into()) } else { part };
    match names(inner, this, part.clone(), 0, inner.body.root) {
        Verdict::Ignored(how, _) if how != How::NotAwaited => {
            Some(Err(Verdict::Ignored(How::Method(program.item(def).name.clone()), call)))
        }
        _ => {
            let mut uses = inner.body.local(this).uses.iter();
            let carried = uses.find_map(|used| carried_at(inner, *used, part.clone(), 0));
            carried.map(|part| Ok(waits(part)))
        }
    }
}

/// The method of the workspace that a call calls, where its body can be looked at and takes the receiver by value.
fn own_target(view: View<'_>, call: ExprId) -> Option<Def> {
    let (program, typed) = view.known.filter(|_| view.calls < MAX_CALLS)?;
    let Target::Source(def) = typed.callee(call)?.target else { return None };
    let seen = program.is_local(def) && program.item(def).body.is_some();
    let by_value = || program.sig(&Target::Source(def)).is_some_and(|s| s.has_self);
    (seen && by_value() && !program.has_twin(def)).then_some(def)
}

/// Whether a closure given to an adaptor does something. A function by name does, unless it only drops.
fn callback_acts(body: &Body, id: ExprId) -> bool {
    match body.kind(id) {
        ExprKind::Closure { body: inner, .. } => acts(body, *inner) == Acts::Something,
        ExprKind::Path(p) => !is_silent_path(p),
        _ => true,
    }
}

/// Whether a closure given to an adaptor reads its parameter.
fn callback_reads(body: &Body, id: ExprId) -> bool {
    match body.kind(id) {
        ExprKind::Closure { params, .. } => {
            params.iter().any(|p| super::names_in(body, *p).iter().any(|l| !body.local(*l).uses.is_empty()))
        }
        ExprKind::Path(p) => !is_silent_path(p),
        _ => true,
    }
}

/// Whether an argument of an adaptor for errors does more than make another error: it logs, counts, assigns or calls something of
/// what is around it.
pub fn acts_on_error(body: &Body, id: ExprId) -> bool {
    let inner = match body.kind(id) {
        ExprKind::Closure { body: inner, .. } => *inner,
        ExprKind::Path(path) => return !is_silent_path(path),
        _ => return false,
    };
    let does = |e: ExprId| match body.kind(e) {
        ExprKind::Macro(call) => matches!(call.kind, MacroKind::Format | MacroKind::Diverge),
        ExprKind::Assign(..) | ExprKind::Await(_) => true,
        ExprKind::Binary(op, ..) => op.assigns(),
        ExprKind::Call { .. } | ExprKind::MethodCall { .. } => is_thrown_away(body, e),
        _ => false,
    };
    let mut value = inner;
    while let ExprKind::Block { tail: Some(tail), .. } = body.kind(value) {
        value = *tail;
    }
    is_called_on(body, value, inner) || body.ids().any(|e| body.within(e, inner) && does(e))
}

/// Whether an expression calls a method on something from outside of a closure's body.
fn is_called_on(body: &Body, id: ExprId, inner: ExprId) -> bool {
    let ExprKind::MethodCall { receiver, .. } = body.kind(id) else { return false };
    let mut at = *receiver;
    loop {
        at = match body.kind(at) {
            ExprKind::MethodCall { receiver: of, .. }
            | ExprKind::Field(of, _)
            | ExprKind::Ref { expr: of, .. }
            | ExprKind::Deref(of) => *of,
            ExprKind::Local(local) => {
                let closure = body.parent(inner).map_or(body.range(inner), |p| body.range(p));
                return !closure.contains(body.local(*local).range);
            }
            _ => return false,
        }
    }
}

fn is_thrown_away(body: &Body, id: ExprId) -> bool {
    body.parent(id).is_some_and(|p| match body.kind(p) {
        ExprKind::Block { stmts, .. } => {
            stmts.iter().any(|s| matches!(s, Stmt::Expr { expr, .. } if *expr == id))
        }
        _ => false,
    })
}

/// `drop`, constructors such as `Error::Full`, and functions of a type such as `Error::from`: they do nothing about what they are
/// given.
fn is_silent_path(path: &Path) -> bool {
    let capital = |name: &Name| name.starts_with(char::is_uppercase);
    let mut last = path.segments.iter().rev().map(|s| &s.name);
    let name = last.next();
    name.is_some_and(|n| n == "drop" || capital(n)) || last.next().is_some_and(capital)
}
