//! The count of bytes that a write took is thrown away: the rest is never written.

use crate::apis::Role;
use crate::evidence::{Evidence, Excuse};
use crate::facts::{ExprId, ExprKind, LocalId, LoopKind, MacroKind};
use crate::finding::{Applicability, Confidence};
use crate::flow::{How, Step, Verdict, trace, way};
use crate::program::{Given, Target, Ty};
use crate::rule::{Call, Cx, Interest, Rule};

/// Types of one byte.
const BYTES: &[&str] = &["u8", "i8"];

/// Fewer bytes than any buffer in front of a writer holds.
const SHORT: u128 = 1024;

pub(super) struct IgnoredWrite;

impl Rule for IgnoredWrite {
    fn id(&self) -> &'static str {
        "ignored_write"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Partial])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        if ["Write", "AsyncWrite"].iter().any(|t| cx.in_impl_of(t)) {
            return;
        }
        for call in cx.calls() {
            let Some(given) =
                cx.program.signals_of(call.callee).into_iter().find(|g| g.role == Role::Partial)
            else {
                continue;
            };
            if let Verdict::Ignored(how, _) = cx.trace(call.id, given.part.clone(), &given.closed)
                && how != How::NotAwaited
                && !refusal_ignored(cx, call)
            {
                match excused(cx, call) {
                    Some(excuse) => cx.excuse(call.id, excuse, None),
                    None => speak(cx, call, &given, how),
                }
            }
        }
    }
}

/// Why a count that nobody looks at is no loss.
fn excused(cx: &Cx<'_>, call: Call<'_>) -> Option<Excuse> {
    if has_no_part(cx, call.id) || never_short(cx, call) {
        return Some(Excuse::CannotRefuse);
    }
    until_empty(cx, call.id).then_some(Excuse::OfferedAgain)
}

/// How sure it is that the call may take a part only.
fn evidence(cx: &Cx<'_>, call: Call<'_>) -> Evidence {
    let mut evidence = Evidence::from(call.callee.sure);
    if cx.waives("unused_io_amount") {
        evidence = evidence.at_most(Confidence::Possible, Excuse::Waived, None);
    }
    let on = cx.program.core_type(&call.callee.on);
    if cx.program.plays(on, Role::Datagram) {
        return evidence.at_most(Confidence::Possible, Excuse::CannotRefuse, None);
    }
    if cx.program.plays(on, Role::WriteBuffer) {
        // What is longer than the buffer goes past it.
        let most = if is_short(cx, call.id) { Confidence::Possible } else { Confidence::Likely };
        return evidence.at_most(most, Excuse::CannotRefuse, None);
    }
    if is_short(cx, call.id) {
        return evidence.at_most(Confidence::Likely, Excuse::CannotRefuse, None);
    }
    if let Target::Source(_) = call.callee.target {
        return evidence.at_most(Confidence::Likely, Excuse::Inferred, None);
    }
    let given = || cx.args(call.id).first().map(|first| cx.program.core_type(cx.ty(*first)));
    let writer = cx.receiver(call.id).map(|_| on).or_else(given);
    match writer {
        Some(ty) if cx.program.plays(ty, Role::Peer) => evidence,
        // A file takes everything until the disk is full.
        Some(ty) if cx.program.plays(ty, Role::File) || cx.receiver(call.id).is_some() => {
            evidence.at_most(Confidence::Likely, Excuse::OutOfSight, None)
        }
        // What is behind a descriptor nobody can tell: of some files the kernel takes all or nothing.
        _ => evidence.at_most(Confidence::Possible, Excuse::OutOfSight, None),
    }
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, given: &Given, how: How) {
    let name = cx.callee_name(&call);
    let through =
        if given.by == name { String::new() } else { format!(" (it gives on the count of `{}`)", given.by) };
    let message =
        format!("`{name}` may take only part of the data, and its count is {}{through}", how_clause(&how));
    let says = call.api.map(|a| a.says.clone()).filter(|s| !s.is_empty());
    let evidence = evidence(cx, call);
    let certain = evidence.confidence() == Confidence::Certain;
    let mut draft = cx
        .draft(cx.body.range(call.id), evidence, message)
        .here(says.unwrap_or_else(|| "gives back how much it took".into()))
        .note("where there is room for a part only, the call takes that part and returns: the rest is never written, and whoever reads it gets data with a piece missing");
    if let Some(turn) = cx.turn(call.id) {
        draft = draft.label(turn.driver.head, turn.driver.kind.label());
    }
    let replacement = call.api.map(|a| a.replacement.clone()).filter(|r| !r.is_empty());
    let method = match cx.body.kind(call.id) {
        ExprKind::MethodCall { method_range, .. } => Some(*method_range),
        _ => None,
    };
    draft = match (&replacement, method, call.api.map(|a| a.instead.as_str()).filter(|s| !s.is_empty())) {
        // The fix says it.
        (Some(_), Some(_), _) => draft,
        (_, _, Some(instead)) => draft.help(instead.to_string()),
        (Some(all), None, None) => {
            draft.help(format!("call `{all}`, which goes on until everything is taken"))
        }
        (None, _, None) => draft.help("look at the count, and write what is left until nothing is"),
    };
    if let (Some(all), Some(method)) = (replacement, method) {
        let branches = way(cx.body, call.id).0.contains(&Step::Branch);
        let grade = match &how {
            // The value of a branch has to keep its type.
            How::Statement | How::Underscore if certain && !branches => Applicability::MachineApplicable,
            _ => Applicability::MaybeIncorrect,
        };
        draft = draft.fix(format!("write everything with `{all}`"), grade, vec![(method, all.to_string())]);
        if how == How::Statement {
            draft = draft.overlaps("clippy::unused_io_amount");
        }
    }
    cx.report(draft);
}

fn how_clause(how: &How) -> String {
    match how {
        How::Statement => "thrown away".into(),
        How::Underscore => "thrown away by `_`".into(),
        How::Unused(name) => format!("bound to `{name}`, which nobody reads"),
        How::Drop => "dropped".into(),
        How::Method(name) => format!("lost in `.{name}(..)`"),
        _ => "not looked at".into(),
    }
}

/// Where the refusal of the same call is thrown away too, that is the graver loss and another rule's.
fn refusal_ignored(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let refusal = cx.program.signals_of(call.callee).into_iter().find(|g| g.role == Role::Refusal);
    refusal.is_some_and(|g| matches!(trace(cx.view(&g.closed), call.id, g.part), Verdict::Ignored(..)))
}

/// Written again and again until nothing is left: the loop looks at what remains instead of the count.
fn until_empty(cx: &Cx<'_>, call: ExprId) -> bool {
    let source = |at: ExprId| cx.place(at).map(|place| (place.root, place.fields));
    let Some(Some(written)) = cx.args(call).first().map(|arg| source(*arg)) else { return false };
    cx.body.ancestors(call).any(|a| match cx.body.kind(a) {
        ExprKind::Loop { kind: LoopKind::While(cond), .. } => {
            cx.any_within(*cond, |e| source(e).as_ref() == Some(&written))
        }
        _ => false,
    })
}

/// One byte is taken or not, and of none nothing can be lost; there is no part of either.
fn has_no_part(cx: &Cx<'_>, call: ExprId) -> bool {
    cx.args(call).iter().any(|arg| {
        is_of_a_byte(cx, *arg)
            || match cx.most_elements(*arg) {
                Some(0) => true,
                // A list of one buffer is another matter.
                Some(1) => match cx.ty(*arg).peeled() {
                    Ty::Slice(of) => matches!(**of, Ty::Unknown | Ty::Prim(_)),
                    other => {
                        matches!(other, Ty::Unknown | Ty::Prim(_))
                            || other.args().iter().all(|t| matches!(t, Ty::Prim(_)))
                    }
                },
                _ => false,
            }
    })
}

/// Whether bytes are those of a number that has one: `n.to_le_bytes()`.
fn is_of_a_byte(cx: &Cx<'_>, arg: ExprId) -> bool {
    let mut at = arg;
    loop {
        at = match cx.body.kind(at) {
            ExprKind::Ref { expr, .. } => *expr,
            ExprKind::Local(local) => match cx.init_of(*local) {
                Some(init) => init,
                None => return false,
            },
            ExprKind::MethodCall { receiver, args, .. } => {
                let number = cx.ty(*receiver).peeled();
                return args.is_empty() && BYTES.iter().any(|name| *number == Ty::prim(name));
            }
            _ => return false,
        }
    }
}

/// Whether what is written is a few bytes that stand in the source, or a number's.
fn is_short(cx: &Cx<'_>, call: ExprId) -> bool {
    let number = |e: ExprId| matches!(cx.ty(e).peeled(), Ty::Prim(of) if of != "str");
    let text = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Lit(_)) || number(e);
    let formatted = |e: ExprId| match cx.body.kind(e) {
        ExprKind::Macro(of) if matches!(of.kind, MacroKind::Format | MacroKind::Message) => {
            of.args.iter().all(|arg| text(*arg))
        }
        ExprKind::MethodCall { receiver, .. } => number(*receiver),
        _ => false,
    };
    let short = |arg: &ExprId| {
        cx.most_elements(*arg).is_some_and(|n| n <= SHORT) || cx.origins(*arg).into_iter().any(formatted)
    };
    // The bytes are the last argument: before them may stand a descriptor.
    cx.args(call).last().is_some_and(short)
}

/// Writers that take everything: buffers in memory, hashers, and what keeps all for later.
fn never_short(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let receiver = cx.receiver(call.id);
    let mut types = receiver.map(|r| cx.ty(r)).into_iter().chain([&call.callee.on]);
    if types.any(|ty| cx.program.takes_everything(ty)) {
        return true;
    }
    // Behind a type that says nothing is what was put there.
    let local = receiver.and_then(|r| cx.local_of(r)).filter(|_| says_nothing(cx, &call.callee.on));
    let assigned = |to: LocalId| {
        let is = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Assign(left, _) if cx.local_of(*left) == Some(to));
        cx.body.ids().any(is)
    };
    local.is_some_and(|l| !assigned(l) && cx.init_of(l).is_some_and(|init| is_made_whole(cx, init)))
}

/// Whether a type hides what kind of writer it is.
fn says_nothing(cx: &Cx<'_>, ty: &Ty) -> bool {
    matches!(cx.program.core_type(ty), Ty::Opaque(_) | Ty::Param(_) | Ty::Assoc(..))
}

/// Whether all that an expression may come to takes everything.
fn is_made_whole(cx: &Cx<'_>, id: ExprId) -> bool {
    match cx.body.kind(id) {
        ExprKind::Cast(expr, _) | ExprKind::Block { tail: Some(expr), .. } => is_made_whole(cx, *expr),
        ExprKind::If { then, otherwise: Some(otherwise), .. } => {
            is_made_whole(cx, *then) && is_made_whole(cx, *otherwise)
        }
        ExprKind::Match { arms, .. } => arms.iter().all(|a| is_made_whole(cx, a.body)),
        _ => cx.program.takes_everything(cx.ty(id)),
    }
}
