//! The count of bytes that a write took is thrown away: the rest is never written.

use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LoopKind};
use crate::finding::{Applicability, Confidence};
use crate::flow::{How, Step, Verdict, trace, way};
use crate::program::{Given, Ty};
use crate::rule::{Call, Cx, Interest, Rule};

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
                && !has_no_part(cx, call.id)
                && !until_empty(cx, call.id)
                && !never_short(cx, call)
            {
                speak(cx, call, &given, how);
            }
        }
    }
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, given: &Given, how: How) {
    let name = cx.callee_name(&call);
    let through =
        if given.by == name { String::new() } else { format!(" (it gives on the count of `{}`)", given.by) };
    let message =
        format!("`{name}` may take only part of the data, and its count is {}{through}", how_clause(&how));
    let says = call.api.map(|a| a.says.clone()).filter(|s| !s.is_empty());
    let datagram = cx.program.plays(cx.program.core_type(&call.callee.on), Role::Datagram);
    let waived = cx.waives("unused_io_amount");
    let sure = if datagram || waived { Confidence::Possible } else { call.callee.sure };
    let mut draft = cx
        .draft(cx.body.range(call.id), sure, message)
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
        let grade = match (call.callee.sure, &how) {
            // The value of a branch has to keep its type.
            (Confidence::Certain, How::Statement | How::Underscore) if !branches => {
                Applicability::MachineApplicable
            }
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
    let Some(Some(source)) = cx.args(call).first().map(|a| cx.local_of(*a)) else { return false };
    cx.body.ancestors(call).any(|a| match cx.body.kind(a) {
        ExprKind::Loop { kind: LoopKind::While(cond), .. } => cx.reads(source, *cond),
        _ => false,
    })
}

/// One byte is taken or not, and of none nothing can be lost; there is no part of either.
fn has_no_part(cx: &Cx<'_>, call: ExprId) -> bool {
    cx.args(call).iter().any(|arg| match cx.most_elements(*arg) {
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
    })
}

/// Writers that take everything: buffers in memory, hashers.
fn never_short(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let on = cx.receiver(call.id).map(|r| cx.ty(r).clone()).unwrap_or_default();
    cx.program.plays(cx.program.core_type(&on), Role::NoPartial)
        || cx.program.plays(cx.program.core_type(&call.callee.on), Role::NoPartial)
}
