//! Branches and patterns that a signal comes to: whether the one that takes it does anything.

use super::{How, Part, Verdict, View, names};
use crate::facts::{Arm, Body, ExprId, ExprKind, PatId, PatKind, Path, Stmt};
use crate::flow::{Acts, Fate, acts, way};

/// An `if` or `while` that asks for the signal.
pub(super) fn condition(body: &Body, at_if: ExprId, part: &Part, at: ExprId) -> Verdict {
    let Part::Bool(signal) = part else { return Verdict::Used };
    let ExprKind::If { then, otherwise, .. } = body.kind(at_if) else { return Verdict::Used };
    let branch = if *signal { Some(*then) } else { *otherwise };
    if branch.is_none() && answered_behind(body, *then, at_if) {
        return Verdict::Used;
    }
    branch_verdict(body, branch, at, at_if)
}

/// Whether the branch for the good case leaves, so that what stands behind the whole is the branch for the other.
fn answered_behind(body: &Body, good: ExprId, whole: ExprId) -> bool {
    match body.kind(good) {
        ExprKind::Return(_) | ExprKind::Break(..) => true,
        ExprKind::Continue(_) => !is_last(body, whole),
        ExprKind::Block { stmts, tail, .. } => {
            let last = tail.or(stmts.last().and_then(|s| match s {
                Stmt::Expr { expr, .. } => Some(*expr),
                _ => None,
            }));
            last.is_some_and(|l| answered_behind(body, l, whole))
        }
        _ => false,
    }
}

fn is_last(body: &Body, id: ExprId) -> bool {
    body.parent(id).is_none_or(|p| match body.kind(p) {
        ExprKind::Block { stmts, tail, .. } => {
            *tail == Some(id)
                || tail.is_none()
                    && stmts.last().is_some_and(|s| matches!(s, Stmt::Expr { expr, .. } if *expr == id))
        }
        _ => true,
    })
}

fn branch_verdict(body: &Body, branch: Option<ExprId>, at: ExprId, whole: ExprId) -> Verdict {
    // The value of the whole may be the signal: `let ok = if .. { true } else { false };`
    if !matches!(way(body, whole).2, Fate::Statement | Fate::Underscore { .. })
        && branch.is_some()
        && !is_unit_tail(body, whole)
    {
        return Verdict::Used;
    }
    match branch {
        None => Verdict::Ignored(How::NoBranch, at),
        Some(b) => match acts(body, b) {
            Acts::Nothing => Verdict::Ignored(How::EmptyBranch, at),
            Acts::Continues => Verdict::Ignored(How::Continues, at),
            Acts::Something => Verdict::Used,
        },
    }
}

/// Whether the branches of an expression give nothing: blocks without a value.
fn is_unit_tail(body: &Body, id: ExprId) -> bool {
    let unit = |e: ExprId| match body.kind(e) {
        ExprKind::Block { tail, .. } => tail.is_none_or(|t| is_unit_tail(body, t)),
        ExprKind::Tuple(t) => t.is_empty(),
        ExprKind::Continue(_) | ExprKind::Break(..) | ExprKind::Return(_) | ExprKind::Assign(..) => true,
        ExprKind::Binary(op, ..) => op.assigns(),
        _ => false,
    };
    match body.kind(id) {
        ExprKind::If { then, otherwise, .. } => unit(*then) || otherwise.is_some_and(unit),
        ExprKind::Match { arms, .. } => arms.iter().any(|a| unit(a.body)),
        _ => unit(id),
    }
}

pub(super) fn if_let(
    view: View<'_>,
    pat: PatId,
    at_let: ExprId,
    part: &Part,
    depth: u8,
    at: ExprId,
) -> Verdict {
    let body = view.body;
    let Some(parent) = body.parent(at_let) else { return Verdict::Used };
    match body.kind(parent) {
        ExprKind::If { then, otherwise, .. } => {
            pattern(view, pat, *otherwise, Some((*then, parent)), part, depth, at)
        }
        ExprKind::Binary(op, ..) if !op.assigns() => Verdict::Used,
        // `!matches!(tx.try_send(item), Err(Closed(_)))`: the signal gives the same as success.
        _ if *part == Part::Err && fit(view, pat, part) == Fit::None && !takes_good(body, pat) => {
            Verdict::Ignored(How::AsSuccess, at)
        }
        _ => Verdict::Used,
    }
}

/// How a pattern stands to the signal.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fit {
    /// It takes every signal.
    All,
    /// It takes some, or one cannot tell.
    Some,
    /// It takes none.
    None,
}

/// Whether a pattern takes the value when it is the signal.
fn fit(view: View<'_>, pat: PatId, part: &Part) -> Fit {
    let body = view.body;
    let named = |path: &Path| path.segments.last().map(|s| s.name.to_string()).unwrap_or_default();
    let signal = match part {
        Part::Err => "Err",
        Part::Nothing => "None",
        Part::Something => "Some",
        _ => return Fit::Some,
    };
    match &body.pat(pat).kind {
        PatKind::Wild | PatKind::Rest => Fit::All,
        PatKind::Bind(_, None) => Fit::All,
        PatKind::Bind(_, Some(inner)) | PatKind::Ref(inner) | PatKind::Typed(inner, _) => {
            fit(view, *inner, part)
        }
        PatKind::Or(list) => list.iter().map(|p| fit(view, *p, part)).fold(Fit::None, |a, b| match (a, b) {
            (Fit::All, _) | (_, Fit::All) => Fit::All,
            (Fit::None, Fit::None) => Fit::None,
            _ => Fit::Some,
        }),
        PatKind::Path(path) => {
            if named(path) == signal {
                Fit::All
            } else {
                Fit::None
            }
        }
        PatKind::TupleStruct(path, inner) if named(path) == signal => match inner.first() {
            Some(inner) if *part == Part::Err => error_fit(view, *inner),
            _ => Fit::All,
        },
        PatKind::TupleStruct(..) | PatKind::Struct(..) => Fit::None,
        _ => Fit::Some,
    }
}

/// Whether the pattern within `Err(..)` takes the "no room" error.
fn error_fit(view: View<'_>, pat: PatId) -> Fit {
    let body = view.body;
    let closed = |path: &Path| path.segments.last().is_some_and(|s| view.closed.contains(&s.name));
    match &body.pat(pat).kind {
        PatKind::Wild | PatKind::Rest | PatKind::Bind(_, None) => Fit::All,
        PatKind::Bind(_, Some(inner)) | PatKind::Ref(inner) => error_fit(view, *inner),
        PatKind::TupleStruct(path, _) | PatKind::Path(path) | PatKind::Struct(path, _) if closed(path) => {
            Fit::None
        }
        PatKind::Or(list) if list.iter().all(|p| error_fit(view, *p) == Fit::None) => Fit::None,
        _ => Fit::All,
    }
}

/// How a `match` gives an error on.
pub(super) enum Given {
    /// By `return Err(e)`.
    Returned,
    /// As its own value.
    Value,
}

/// How a `match` over a result gives the signal on as it is: the first arm that takes it does nothing else.
pub(super) fn gives_on(view: View<'_>, whole: ExprId) -> Option<Given> {
    let body = view.body;
    let ExprKind::Match { arms, .. } = body.kind(whole) else { return None };
    let takes = |arm: &&Arm| fit(view, arm.pat, &Part::Err) != Fit::None;
    let arm = arms.iter().find(takes).filter(|arm| arm.guard.is_none())?;
    match body.kind(arm.body) {
        ExprKind::Return(Some(value)) => is_error_of(body, *value, arm.pat).then_some(Given::Returned),
        _ => is_error_of(body, arm.body, arm.pat).then_some(Given::Value),
    }
}

/// Whether an `if let` over a result does nothing but return the error.
pub(super) fn returns_on(view: View<'_>, pat: PatId, at_let: ExprId) -> bool {
    let body = view.body;
    let Some(ExprKind::If { then, otherwise: None, .. }) = body.parent(at_let).map(|p| body.kind(p)) else {
        return false;
    };
    let ExprKind::Block { stmts, tail, .. } = body.kind(*then) else { return false };
    let only = match (stmts.as_slice(), tail) {
        ([], Some(tail)) => *tail,
        ([Stmt::Expr { expr, .. }], None) => *expr,
        _ => return false,
    };
    let ExprKind::Return(Some(value)) = body.kind(only) else { return false };
    fit(view, pat, &Part::Err) == Fit::All && is_error_of(body, *value, pat)
}

/// `Err(e)`, `Err(Error::from(e))`, or a name for the whole.
fn is_error_of(body: &Body, value: ExprId, pat: PatId) -> bool {
    match body.kind(value) {
        ExprKind::Call { callee, args } => {
            let makes = matches!(body.kind(*callee), ExprKind::Path(p) if p.segments.last().is_some_and(|s| s.name == "Err"));
            makes && args.len() == 1
        }
        ExprKind::Local(local) => super::names_in(body, pat).contains(local),
        ExprKind::Block { stmts, tail: Some(tail), .. } => stmts.is_empty() && is_error_of(body, *tail, pat),
        _ => false,
    }
}

/// A refutable pattern with a branch for what it takes (`then`) and one for the rest (`otherwise`).
pub(super) fn pattern(
    view: View<'_>,
    pat: PatId,
    otherwise: Option<ExprId>,
    then: Option<(ExprId, ExprId)>,
    part: &Part,
    depth: u8,
    at: ExprId,
) -> Verdict {
    let body = view.body;
    match part {
        Part::Inside | Part::Whole => inside(view, pat, depth, at),
        Part::Polled(part) => {
            polled(view, pat, part, depth, at).unwrap_or(Verdict::Ignored(How::Underscore, at))
        }
        _ => match (fit(view, pat, part), then) {
            (Fit::None, Some((then, whole)))
                if otherwise.is_none() && takes_good(body, pat) && answered_behind(body, then, whole) =>
            {
                Verdict::Used
            }
            (Fit::None, Some((_, whole))) => branch_verdict(body, otherwise, at, whole),
            // `let Ok(x) = .. else { .. }`
            (Fit::None, None) => match otherwise.map(|o| acts(body, o)) {
                Some(Acts::Continues) => Verdict::Ignored(How::Continues, at),
                _ => Verdict::Used,
            },
            (Fit::All, Some((then, whole))) => branch_verdict(body, Some(then), at, whole),
            _ => Verdict::Used,
        },
    }
}

/// The count within `Ok(..)`: looked at when the pattern binds it to a name that is read.
fn inside(view: View<'_>, pat: PatId, depth: u8, at: ExprId) -> Verdict {
    let body = view.body;
    let mut wild = false;
    let mut locals = Vec::new();
    match &body.pat(pat).kind {
        PatKind::TupleStruct(path, inner)
            if path.segments.last().is_some_and(|s| s.name == "Ok" || s.name == "Some") =>
        {
            for p in inner {
                match &body.pat(*p).kind {
                    PatKind::Wild | PatKind::Rest => wild = true,
                    PatKind::Bind(local, None) => locals.push(*local),
                    // Compared with a literal, or taken apart: looked at.
                    _ => return Verdict::Used,
                }
            }
        }
        // `if let Err(e) = w.write(..)`: the count goes nowhere.
        PatKind::TupleStruct(path, _) if path.segments.last().is_some_and(|s| s.name == "Err") => wild = true,
        PatKind::Path(path) if path.segments.last().is_some_and(|s| s.name == "None") => wild = true,
        PatKind::Wild => wild = true,
        _ => return Verdict::Used,
    }
    if let Some(local) = locals.first() {
        return names(view, *local, Part::Whole, depth + 1, at);
    }
    if wild { Verdict::Ignored(How::Underscore, at) } else { Verdict::Used }
}

/// What a pattern does with a signal within `Poll::Ready`; none where it takes something else.
fn polled(view: View<'_>, pat: PatId, part: &Part, depth: u8, at: ExprId) -> Option<Verdict> {
    let body = view.body;
    let last = |path: &Path| path.segments.last().map(|s| s.name.to_string()).unwrap_or_default();
    if let PatKind::Or(list) = &body.pat(pat).kind {
        let all = list.iter().filter_map(|p| polled(view, *p, part, depth, at));
        return all.min_by_key(|v| *v != Verdict::Used);
    }
    let PatKind::TupleStruct(_, list) = &body.pat(pat).kind else {
        let pending = matches!(&body.pat(pat).kind, PatKind::Path(path) if last(path) == "Pending");
        return if pending { None } else { Some(Verdict::Used) };
    };
    let [only] = list.as_slice() else { return Some(Verdict::Used) };
    match &body.pat(*only).kind {
        PatKind::Wild | PatKind::Rest => Some(Verdict::Ignored(How::Underscore, at)),
        PatKind::Bind(local, None) => Some(names(view, *local, part.clone(), depth + 1, at)),
        PatKind::TupleStruct(path, _) if last(path) == "Err" => None,
        _ if *part == Part::Inside => Some(inside(view, *only, depth, at)),
        _ => Some(Verdict::Used),
    }
}

pub(super) fn matched(view: View<'_>, at_match: ExprId, part: &Part, depth: u8, at: ExprId) -> Verdict {
    let body = view.body;
    let ExprKind::Match { arms, .. } = body.kind(at_match) else { return Verdict::Used };
    match part {
        Part::Polled(part) => {
            let all = arms.iter().filter_map(|arm| polled(view, arm.pat, part, depth, at));
            all.min_by_key(|v| *v != Verdict::Used).unwrap_or(Verdict::Used)
        }
        Part::Inside => {
            // Every arm that takes `Ok` must throw the count away.
            let mut first = None;
            for arm in arms {
                let err = matches!(&body.pat(arm.pat).kind, PatKind::TupleStruct(p, _) | PatKind::Struct(p, _)
                    if p.segments.last().is_some_and(|s| s.name == "Err"));
                if err {
                    continue;
                }
                match inside(view, arm.pat, depth, at) {
                    Verdict::Used => return Verdict::Used,
                    verdict => first = first.or(Some(verdict)),
                }
            }
            first.unwrap_or(Verdict::Used)
        }
        Part::Err | Part::Nothing | Part::Something => {
            let mut first = None;
            let mut success_is_left = *part == Part::Err;
            for arm in arms {
                // `Err(Closed(_)) => .., _ => ..`: what is left is success as well as the signal.
                let rest = success_is_left && arm.guard.is_none() && is_rest(body, arm.pat);
                success_is_left &= !(is_success(body, arm.pat) || takes_success(body, arm.pat));
                match fit(view, arm.pat, part) {
                    Fit::None => continue,
                    // A guard may decide by what it knows.
                    Fit::Some => return Verdict::Used,
                    Fit::All if arm.guard.is_some() => return Verdict::Used,
                    // The signal is given the same answer as success.
                    Fit::All if rest || takes_success(body, arm.pat) => {
                        first = first.or(Some(Verdict::Ignored(How::AsSuccess, at)));
                        break;
                    }
                    Fit::All if answers_success(body, arms, arm.body) => {
                        first = first.or(Some(Verdict::Ignored(How::AsSuccess, at)));
                    }
                    Fit::All if let Some(seen) = matched_again(view, arms, arm) => match seen {
                        Verdict::Used => return Verdict::Used,
                        verdict => first = first.or(Some(verdict)),
                    },
                    Fit::All => match branch_verdict(body, Some(arm.body), at, at_match) {
                        Verdict::Used => return Verdict::Used,
                        verdict => first = first.or(Some(verdict)),
                    },
                }
                if arm_takes_all(view, arm.pat) {
                    break;
                }
            }
            first.unwrap_or(Verdict::Used)
        }
        _ => Verdict::Used,
    }
}

/// `Err(e) => match e { Full(_) => true, Closed(_) => false }`: what becomes of the signal in the second match, where the answer
/// to success is known.
fn matched_again(view: View<'_>, arms: &[Arm], arm: &Arm) -> Option<Verdict> {
    let body = view.body;
    let PatKind::TupleStruct(_, list) = &body.pat(arm.pat).kind else { return None };
    let PatKind::Bind(error, None) = body.pat(*list.first()?).kind else { return None };
    let inner = only_value(body, arm.body);
    let ExprKind::Match { scrutinee, arms: second } = body.kind(inner) else { return None };
    let [used] = body.local(error).uses[..] else { return None };
    let same = |e: ExprId| matches!(body.kind(e), ExprKind::Ref { expr, .. } if *expr == used);
    if used != *scrutinee && !same(*scrutinee) {
        return None;
    }
    let taken = second.iter().find(|a| error_fit(view, a.pat) == Fit::All)?;
    let told = taken.guard.is_some() || !answers_success(body, arms, taken.body);
    Some(if told { Verdict::Used } else { Verdict::Ignored(How::AsSuccess, taken.body) })
}

/// The one expression that a block is.
fn only_value(body: &Body, id: ExprId) -> ExprId {
    match body.kind(id) {
        ExprKind::Block { stmts, tail: Some(tail), .. } if stmts.is_empty() => only_value(body, *tail),
        _ => id,
    }
}

/// `_ => ..`, or a name that nobody reads.
fn is_rest(body: &Body, pat: PatId) -> bool {
    match &body.pat(pat).kind {
        PatKind::Wild => true,
        PatKind::Bind(local, None) => body.local(*local).uses.is_empty(),
        _ => false,
    }
}

/// `Ok(()) | Err(Full(_)) => ..`
fn takes_success(body: &Body, pat: PatId) -> bool {
    match &body.pat(pat).kind {
        PatKind::Or(list) => list.iter().any(|p| is_success(body, *p)),
        _ => false,
    }
}

/// `Ok(..)` or `Some(..)`, what a call gives when it did its work.
fn takes_good(body: &Body, pat: PatId) -> bool {
    matches!(&body.pat(pat).kind, PatKind::TupleStruct(path, _) if path.segments.last().is_some_and(|s| s.name == "Ok" || s.name == "Some"))
}

fn is_success(body: &Body, pat: PatId) -> bool {
    matches!(&body.pat(pat).kind, PatKind::TupleStruct(path, _) if path.segments.last().is_some_and(|s| s.name == "Ok"))
}

/// Whether the arm for success gives the very same value.
fn answers_success(body: &Body, arms: &[Arm], answer: ExprId) -> bool {
    arms.iter()
        .filter(|a| is_success(body, a.pat))
        .any(|a| a.body != answer && same_value(body, a.body, answer))
}

/// The same constant, written twice.
fn same_value(body: &Body, a: ExprId, b: ExprId) -> bool {
    match (body.kind(a), body.kind(b)) {
        (ExprKind::Lit(x), ExprKind::Lit(y)) => x == y,
        (ExprKind::Path(x), ExprKind::Path(y)) => {
            x.segments.iter().map(|s| &s.name).eq(y.segments.iter().map(|s| &s.name))
        }
        (ExprKind::Call { callee: f, args: x }, ExprKind::Call { callee: g, args: y }) => {
            same_value(body, *f, *g)
                && x.len() == y.len()
                && x.iter().zip(y).all(|(x, y)| same_value(body, *x, *y))
        }
        // Two empty answers are judged as branches that do nothing.
        (ExprKind::Tuple(x), ExprKind::Tuple(y)) => {
            !x.is_empty() && x.len() == y.len() && x.iter().zip(y).all(|(x, y)| same_value(body, *x, *y))
        }
        _ => false,
    }
}

/// Whether no signal is left for later arms.
fn arm_takes_all(view: View<'_>, pat: PatId) -> bool {
    let body = view.body;
    match &body.pat(pat).kind {
        PatKind::Wild | PatKind::Bind(_, None) => true,
        PatKind::TupleStruct(_, inner) => inner.first().is_some_and(|p| {
            matches!(body.pat(*p).kind, PatKind::Wild | PatKind::Rest | PatKind::Bind(_, None))
                && error_fit(view, *p) == Fit::All
        }),
        _ => false,
    }
}
