//! A pattern that an ordinary value does not match switches a branch of `select!` off while its loop goes on.

use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, Header, PatId, PatKind, Path, Select, SelectFlavor};
use crate::finding::Confidence;
use crate::program::{Con, Target, Ty};
use crate::rule::{Call, Cx, Interest, Rule};

pub(super) struct DisabledSelectBranch;

impl Rule for DisabledSelectBranch {
    fn id(&self) -> &'static str {
        "disabled_select_branch"
    }

    fn interest(&self) -> Interest {
        Interest { names: &["select"], only: |f| f.has_loop, ..Interest::roles(&[]) }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        let body = cx.body;
        for id in body.ids() {
            let ExprKind::Select(select) = body.kind(id) else { continue };
            // Where nothing else is waited for, the branch for the rest answers at once.
            let alone = select.arms.len() == 1 && select.otherwise.is_some();
            if select.flavor != SelectFlavor::Tokio || alone {
                continue;
            }
            let Some(around) = cx.loop_around(id) else { continue };
            for n in 0..select.arms.len() {
                if let Some((missed, sure)) = missed(cx, select, n) {
                    speak(cx, select, n, around, missed, sure);
                }
            }
        }
    }
}

/// What a pattern does not take.
#[derive(Clone, Debug, PartialEq)]
enum Missed {
    /// `Err`
    Failure,
    /// `Ok`
    Success,
    /// `Some`: an item, where only the end is waited for.
    Item,
    /// `None` as an item.
    Nothing,
    /// Items of another kind.
    Case,
}

/// What the pattern of a branch does not take although it is no end of anything, and how sure that is.
fn missed(cx: &Cx<'_>, select: &Select, n: usize) -> Option<(Missed, Confidence)> {
    let arm = &select.arms[n];
    let call = source(cx, arm.op);
    // A receiver that fell behind is another matter.
    let may_lag = |c: Call<'_>| cx.program.signals_of(c.callee).iter().any(|g| g.role == Role::Lag);
    if call.is_some_and(|c| c.has(Role::Lag) || may_lag(c)) {
        return None;
    }
    let value = cx.program.future_output(&cx.typed.env, cx.ty(arm.op)).unwrap_or_default();
    let (missed, inside, sure) = uncovered(cx, arm.pat, &value, false)?;
    let weight = match (&missed, inside) {
        (Missed::Failure | Missed::Success, false) => weight(cx, call, &missed, &value)?,
        _ => Confidence::Certain,
    };
    let known = call.map_or(Confidence::Possible, |c| c.callee.sure.max(Confidence::Likely));
    Some((missed, sure.min(weight).min(known)))
}

/// The call whose value a branch waits for.
fn source<'a>(cx: &Cx<'a>, op: ExprId) -> Option<Call<'a>> {
    match cx.body.kind(op) {
        ExprKind::Ref { expr, .. } | ExprKind::Deref(expr) => source(cx, *expr),
        _ => cx.call(op),
    }
}

/// How much a bare `Ok(..)` or `Err(..)` says: an error may be the end of what is waited for.
fn weight(cx: &Cx<'_>, call: Option<Call<'_>>, missed: &Missed, value: &Ty) -> Option<Confidence> {
    let Some(call) = call else { return Some(Confidence::Possible) };
    let on = cx.program.core_type(&call.callee.on);
    let channel = [Role::Receiver, Role::WatchReceiver, Role::OneshotReceiver, Role::BroadcastReceiver]
        .iter()
        .any(|r| cx.program.plays(on, *r));
    // The error of a channel says that it is closed.
    if channel && *missed == Missed::Failure {
        return None;
    }
    let gives_input = match call.api {
        Some(api) if api.has(Role::Accept) => return Some(Confidence::Certain),
        Some(api) => api.has(Role::Source),
        // An error that says nothing more may well be the end.
        None => cx.program.gives_input(call.callee) && cx.carries_data(&value.arg(1)),
    };
    Some(if gives_input { Confidence::Likely } else { Confidence::Possible })
}

/// What a pattern does not take of a value of a type, whether that is within `Some`, and how sure it is.
fn uncovered(cx: &Cx<'_>, pat: PatId, ty: &Ty, inside: bool) -> Option<(Missed, bool, Confidence)> {
    let found = |missed, sure| Some((missed, inside, sure));
    match &cx.body.pat(pat).kind {
        PatKind::Bind(_, Some(inner)) | PatKind::Ref(inner) | PatKind::Typed(inner, _) => {
            uncovered(cx, *inner, ty, inside)
        }
        PatKind::Tuple(list) => list.iter().enumerate().find_map(|(n, p)| {
            let part = match ty.peeled() {
                Ty::Tuple(parts) => parts.get(n).cloned().unwrap_or_default(),
                _ => Ty::Unknown,
            };
            uncovered(cx, *p, &part, inside)
        }),
        PatKind::TupleStruct(path, list) => {
            let of = |n: usize| if ty.args().is_empty() { Ty::Unknown } else { ty.arg(n) };
            match (last(path), list.as_slice()) {
                // The outermost `None` is the end.
                ("Some", [only]) => uncovered(cx, *only, &of(0), true)
                    .or_else(|| if inside { found(Missed::Nothing, Confidence::Certain) } else { None }),
                ("Ok", [only]) => {
                    let never = never(&of(1));
                    uncovered(cx, *only, &of(0), inside)
                        .or_else(|| if never { None } else { found(Missed::Failure, Confidence::Certain) })
                }
                ("Err", [_]) if !never(&of(0)) => found(Missed::Success, Confidence::Certain),
                ("Err", [_]) => None,
                _ => found(Missed::Case, is_case(cx, path, ty)?),
            }
        }
        PatKind::Struct(path, _) => found(Missed::Case, is_case(cx, path, ty)?),
        PatKind::Path(path) if last(path) == "None" => found(Missed::Item, Confidence::Certain),
        PatKind::Path(path) => found(Missed::Case, is_case(cx, path, ty)?),
        PatKind::Lit => found(Missed::Case, Confidence::Likely),
        _ => None,
    }
}

fn last(path: &Path) -> &str {
    path.segments.last().map_or("", |s| s.name.as_str())
}

/// Types without values: `!` and `Infallible`.
fn never(ty: &Ty) -> bool {
    matches!(ty, Ty::Never) || ty.is("std::convert::Infallible")
}

/// How sure it is that a pattern names one of several variants; none for a struct.
fn is_case(cx: &Cx<'_>, path: &Path, ty: &Ty) -> Option<Confidence> {
    match ty.peeled() {
        Ty::Adt(Con::Source(def), _) => match cx.program.header(*def) {
            Header::Enum { variants, .. } if variants.len() > 1 => Some(Confidence::Certain),
            Header::Enum { .. } | Header::Struct { .. } => None,
            _ => Some(Confidence::Possible),
        },
        // `Event::Data`, but not `module::Data`.
        _ => {
            let owner = path.segments.iter().rev().nth(1);
            let variant = owner.is_some_and(|s| s.name.starts_with(char::is_uppercase));
            Some(if variant { Confidence::Likely } else { Confidence::Possible })
        }
    }
}

fn speak(cx: &mut Cx<'_>, select: &Select, n: usize, around: ExprId, missed: Missed, sure: Confidence) {
    let arm = &select.arms[n];
    let name = match source(cx, arm.op) {
        Some(call) => format!("`{}`", cx.callee_name(&call)),
        None => "the future".into(),
    };
    let what = match missed {
        Missed::Failure => format!("an `Err` from {name}"),
        Missed::Success => format!("an `Ok` from {name}"),
        Missed::Item => format!("an item from {name}"),
        Missed::Nothing => format!("a `None` among the items from {name}"),
        Missed::Case => format!("a value of another kind from {name}"),
    };
    let others: Vec<_> = select.arms.iter().enumerate().filter(|(i, _)| *i != n).collect();
    let for_good = !others.is_empty() && others.iter().all(|(_, a)| cx.exits(a.body));
    let until = match for_good {
        true => "for good: the other branches only leave the loop",
        false => "until another branch runs",
    };
    let mut draft = cx
        .draft(cx.body.pat(arm.pat).range, sure, format!("{what} switches this branch off {until}"))
        .here("what does not match is dropped");
    if let Some(driver) = cx.drivers.iter().find(|d| d.at == around) {
        draft = draft.label(driver.head, driver.kind.label());
    }
    let waits = match cx.call(arm.op).map(|c| &c.callee.target) {
        Some(Target::Source(_) | Target::Api(_) | Target::Named(_)) => {
            "`select!` drops the value and goes on waiting for the other branches alone; nothing is logged, and what comes next stays where it is"
        }
        None => {
            "`select!` drops the value and goes on waiting for the other branches alone; nothing is logged"
        }
    };
    draft = draft.note(waits).help(format!(
        "bind the whole value, as in `value = {}`, and match it in the branch",
        cx.snippet(arm.op)
    ));
    cx.report(draft);
}
