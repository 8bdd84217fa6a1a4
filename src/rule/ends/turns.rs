//! How often the loops and closures of one body bring up a place in it.

use super::entry::is_fed;
use super::pace::{Feed, Pace};
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId, LoopKind, PatId, PatKind};
use crate::finding::Confidence;
use crate::flow::{Driver, DriverKind, Fate, is_boundary, way};
use crate::program::{Bound, Con, Target, Ty};
use crate::rule::{Call, Cx, Turn};
use crate::source::Range;
use std::borrow::Cow;

/// A function that is handed to a library, which calls it for what comes.
pub(super) fn handler(cx: &Cx<'_>, named: ExprId) -> Option<Pace> {
    let (_, _, Fate::Argument(call, Some(n))) = way(cx.body, named) else { return None };
    let call = cx.call(call)?;
    let api = call.api?;
    if api.has(Role::Spawn) || api.has(Role::BlockingSpawn) {
        return Some(around(cx, call.id, None, 0));
    }
    let again = api.has(Role::Callback) && api.arg.is_none_or(|a| a as usize == n);
    let library = again && api.parent() != "std::iter::Iterator";
    library.then(|| {
        let range = cx.body.range(named);
        let label = "this function is called once per item";
        Pace::Item(Feed {
            file: cx.file,
            at: range,
            kind: DriverKind::Callback,
            head: range,
            label,
            sure: call.callee.sure,
            case: None,
            relays: false,
        })
    })
}

/// How often a library that is given a sender sends.
pub(super) fn handed_over(cx: &Cx<'_>, call: ExprId) -> Option<Pace> {
    let known = cx.call(call).filter(|c| c.has(Role::Callback))?;
    let range = cx.body.range(call);
    let (label, kind) = ("this sends once per event", DriverKind::Callback);
    let (file, sure) = (cx.file, known.callee.sure.min(Confidence::Likely).min(often(known)));
    Some(Pace::Item(Feed { file, at: range, kind, head: range, label, sure, case: None, relays: false }))
}

/// How sure it is that a library calls back often.
fn often(call: Call<'_>) -> Confidence {
    if call.has(Role::Seldom) { Confidence::Possible } else { Confidence::Certain }
}

/// How often the loops and closures around a place bring it up again, those aside that `since` is within.
pub(super) fn around(cx: &Cx<'_>, at: ExprId, since: Option<Range>, depth: u8) -> Pace {
    let mut best = Pace::Once;
    let mut child = at;
    while let Some(parent) = cx.body.parent(child) {
        let range = cx.body.range(parent);
        if since.is_some_and(|s| range.contains(s)) {
            break;
        }
        let found = match cx.body.kind(parent) {
            _ if is_head(cx, parent, child) => Pace::Once,
            ExprKind::Closure { .. } => closure(cx, parent, at, since, depth),
            ExprKind::Loop { kind, .. } => looped(cx, parent, *kind, at),
            _ => Pace::Once,
        };
        if matches!(found, Pace::Item(_)) {
            return found;
        }
        best = best.max(found);
        child = parent;
    }
    best
}

/// Whether an expression is the head of a loop rather than its body. The condition of a `while` is met in each turn.
fn is_head(cx: &Cx<'_>, looped: ExprId, child: ExprId) -> bool {
    matches!(cx.body.kind(looped), ExprKind::Loop { kind: LoopKind::For(_, iterable), .. } if *iterable == child)
}

fn looped(cx: &Cx<'_>, id: ExprId, kind: LoopKind, at: ExprId) -> Pace {
    let few = || Pace::Few(cx.file, cx.body.range(id));
    let Some(driver) = cx.drivers.iter().find(|d| d.at == id) else {
        return match kind {
            LoopKind::For(..) => few(),
            _ => reading(cx, id, at).unwrap_or_else(few),
        };
    };
    let turn = Turn { driver: Cow::Borrowed(driver), boundaries: Vec::new() };
    if driver.source == Some(at) || cx.leaves_after(at, &turn) {
        return Pace::Once;
    }
    by_driver(cx, driver, at).map_or(Pace::Once, Pace::Item)
}

/// A loop that reads something itself in each turn: a pipe, a file, the clock.
fn reading(cx: &Cx<'_>, id: ExprId, at: ExprId) -> Option<Pace> {
    let reads = |e: ExprId| {
        let Some(call) = cx.call(e) else { return false };
        let own = match call.callee.target {
            Target::Source(def) => cx.program.reads(def),
            _ => false,
        };
        own || [Role::SyncSource, Role::WholeRead, Role::BlockingRecv].into_iter().any(|r| call.has(r))
    };
    let pauses = |e: ExprId| cx.call(e).is_some_and(|c| c.has(Role::Pause));
    let apart = |e: ExprId| cx.body.ancestors(e).take_while(|a| *a != id).any(|a| is_boundary(cx.body, a));
    let waits = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Await(_));
    let kind = if cx.any_within(id, |e| reads(e) && !apart(e)) {
        DriverKind::Iterate
    } else if cx.any_within(id, |e| waits(e) && !apart(e)) {
        DriverKind::Endless
    } else if cx.any_within(id, |e| pauses(e) && !apart(e)) {
        DriverKind::Tick
    } else {
        return None;
    };
    let range = cx.body.range(id);
    let ExprKind::Loop { body, .. } = cx.body.kind(id) else { return None };
    let head = Range::new(range.start, cx.body.range(*body).start.max(range.start + 1));
    let driver = Driver { at: id, source: None, kind, sure: Confidence::Likely, head };
    let turn = Turn { driver: Cow::Borrowed(&driver), boundaries: Vec::new() };
    if cx.leaves_after(at, &turn) {
        return None;
    }
    by_driver(cx, &driver, at).map(Pace::Item)
}

fn by_driver(cx: &Cx<'_>, driver: &Driver, at: ExprId) -> Option<Feed> {
    let (kind, mut sure) = match driver.kind {
        DriverKind::Select => of_arm(cx, driver, at)?,
        // Nothing says that it ends, and each turn waits for something.
        DriverKind::Endless => (DriverKind::Endless, Confidence::Likely),
        kind => (kind, driver.sure),
    };
    if let Some(call) = driver.source.and_then(|s| cx.call(s)) {
        sure = sure.min(often(call));
    }
    if matches!(kind, DriverKind::Tick | DriverKind::Endless) {
        sure = sure.min(Confidence::Likely);
    }
    let case = one_case(cx, at, driver.at);
    if let Some((_, fault)) = case {
        sure = sure.min(if fault { Confidence::Possible } else { Confidence::Likely });
    }
    Some(Feed {
        file: cx.file,
        at: cx.body.range(at),
        kind,
        head: driver.head,
        label: driver.kind.label(),
        sure,
        case: case.map(|(range, _)| range),
        relays: relays(cx, driver, at),
    })
}

/// Whether a loop takes what it works on out of another queue.
fn relays(cx: &Cx<'_>, driver: &Driver, at: ExprId) -> bool {
    let Some(mut source) = driver.source else { return false };
    if let ExprKind::Select(select) = cx.body.kind(source)
        && let Some(arm) = select.arms.iter().find(|a| cx.body.within(at, a.body))
    {
        source = arm.op;
    }
    let on = cx.receiver(source).unwrap_or(source);
    cx.program.plays(cx.program.core_type(cx.ty(on)), Role::Receiver)
}

/// What paces the arm of a `select!` that a place stands in; none where the arm runs at most once.
fn of_arm(cx: &Cx<'_>, driver: &Driver, at: ExprId) -> Option<(DriverKind, Confidence)> {
    let ExprKind::Select(select) = driver.source.map(|s| cx.body.kind(s))? else {
        return Some((driver.kind, driver.sure));
    };
    let Some(arm) = select.arms.iter().find(|a| cx.body.within(at, a.body)) else {
        return Some((driver.kind, driver.sure));
    };
    let roles = |role| cx.call(arm.op).is_some_and(|c| c.has(role));
    let once = [Role::OneshotReceiver, Role::JoinHandle, Role::Task];
    let ty = cx.program.core_type(cx.ty(arm.op));
    if once.into_iter().any(|r| cx.program.plays(ty, r)) {
        return None;
    }
    Some(if roles(Role::Accept) {
        (DriverKind::Accept, Confidence::Certain)
    } else if roles(Role::Tick) {
        (DriverKind::Tick, Confidence::Likely)
    } else if roles(Role::Source) || roles(Role::SyncSource) {
        (DriverKind::Receive, Confidence::Certain)
    } else {
        (DriverKind::Select, Confidence::Likely)
    })
}

/// The condition or arm that decides whether a place in a loop is reached, and whether it is a failure that does.
pub(in crate::rule) fn one_case(cx: &Cx<'_>, at: ExprId, driver: ExprId) -> Option<(Range, bool)> {
    let fault = |pat: PatId| names_variant(cx, pat, &|name| name == "Err");
    let mut found = None;
    for around in cx.body.ancestors(at).take_while(|a| *a != driver) {
        match cx.body.kind(around) {
            ExprKind::If { cond, .. } if !cx.body.within(at, *cond) => {
                let lets =
                    cx.body.ids().filter(|e| cx.body.within(*e, *cond)).find_map(|e| match cx.body.kind(e) {
                        ExprKind::Let(pat, _) => Some(*pat),
                        _ => None,
                    });
                match lets {
                    Some(pat) if fault(pat) => return Some((cx.body.range(*cond), true)),
                    Some(_) => {}
                    None if has_failed(cx, *cond) => return Some((cx.body.range(*cond), true)),
                    None => found = found.or(Some((cx.body.range(*cond), false))),
                }
            }
            ExprKind::Match { arms, .. } => {
                let Some(arm) = arms.iter().find(|arm| cx.body.within(at, arm.body)) else { continue };
                if fault(arm.pat) {
                    return Some((cx.body.pat(arm.pat).range, true));
                }
                if names_variant(cx, arm.pat, &|name| !matches!(name, "Some" | "Ok" | "Ready")) {
                    found = found.or(Some((cx.body.pat(arm.pat).range, false)));
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether a condition asks if something has failed.
fn has_failed(cx: &Cx<'_>, cond: ExprId) -> bool {
    let result = |ty: &Ty| *ty == Ty::Unknown || ty.is("std::result::Result");
    matches!(cx.body.kind(cond), ExprKind::MethodCall { receiver, method, .. }
        if method == "is_err" && result(cx.ty(*receiver).peeled()))
}

/// Whether a pattern names a variant of a kind.
pub(super) fn names_variant(cx: &Cx<'_>, pat: PatId, wanted: &dyn Fn(&str) -> bool) -> bool {
    let last = |path: &crate::facts::Path| path.segments.last().is_some_and(|s| wanted(&s.name));
    match &cx.body.pat(pat).kind {
        PatKind::TupleStruct(path, of) => last(path) || of.iter().any(|p| names_variant(cx, *p, wanted)),
        PatKind::Struct(path, _) | PatKind::Path(path) => last(path),
        PatKind::Tuple(of) | PatKind::Or(of) => of.iter().any(|p| names_variant(cx, *p, wanted)),
        PatKind::Ref(of) | PatKind::Bind(_, Some(of)) => names_variant(cx, *of, wanted),
        _ => false,
    }
}

/// How often a closure runs what is in it.
fn closure(cx: &Cx<'_>, id: ExprId, at: ExprId, since: Option<Range>, depth: u8) -> Pace {
    if let Some(driver) = cx.drivers.iter().find(|d| d.at == id) {
        return match is_fed(cx, driver) {
            true => by_driver(cx, driver, at).map_or(Pace::Once, Pace::Item),
            false => Pace::Few(cx.file, cx.body.range(id)),
        };
    }
    match way(cx.body, id) {
        // Called by its name.
        (_, _, Fate::Bound(local)) if depth < 3 => {
            let calls = cx.body.local(local).uses.iter().filter_map(|used| {
                let call = cx.body.parent(*used)?;
                matches!(cx.body.kind(call), ExprKind::Call { callee, .. } if callee == used).then_some(call)
            });
            calls.map(|call| around(cx, call, since, depth + 1)).reduce(Pace::max).unwrap_or(Pace::Unseen)
        }
        (_, _, Fate::Argument(call, Some(n))) => given_to(cx, id, call, n, at),
        (_, _, Fate::Stored(_) | Fate::Assigned(_) | Fate::Returned) => Pace::Unseen,
        _ => Pace::Once,
    }
}

/// How often somebody who is given a closure calls it.
fn given_to(cx: &Cx<'_>, id: ExprId, call: ExprId, n: usize, at: ExprId) -> Pace {
    let known = cx.call(call);
    let once = [Role::Spawn, Role::BlockingSpawn, Role::OnceCallback, Role::BlockOn];
    if known.is_some_and(|c| {
        once.into_iter().any(|r| c.has(r)) || c.api.is_some_and(|a| a.path.starts_with("std::"))
    }) {
        return Pace::Once;
    }
    match expected(cx, call, n).as_deref() {
        Some("std::ops::FnOnce") => Pace::Once,
        Some(_) if hands_on(cx, id, at) => {
            let range = cx.body.range(id);
            let ExprKind::Closure { body, .. } = cx.body.kind(id) else { return Pace::Unseen };
            Pace::Item(Feed {
                file: cx.file,
                at: cx.body.range(at),
                kind: DriverKind::Callback,
                head: Range::new(range.start, cx.body.range(*body).start.max(range.start + 1)),
                label: "this closure may be called again and again",
                sure: Confidence::Likely,
                case: None,
                relays: false,
            })
        }
        _ => Pace::Unseen,
    }
}

/// Whether a closure hands on at a place what it is given.
fn hands_on(cx: &Cx<'_>, closure: ExprId, at: ExprId) -> bool {
    let ExprKind::Closure { params, .. } = cx.body.kind(closure) else { return false };
    let given = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Local(local) if is_among(cx, params, *local));
    cx.args(at).iter().any(|a| cx.origins(*a).into_iter().any(given))
}

/// Whether a name is bound by one of these patterns.
pub(super) fn is_among(cx: &Cx<'_>, params: &[PatId], local: LocalId) -> bool {
    let bound = cx.body.local(local).range;
    params.iter().any(|p| cx.body.pat(*p).range.contains(bound))
}

/// The `Fn` trait that an argument of a call has to implement.
fn expected(cx: &Cx<'_>, call: ExprId, n: usize) -> Option<String> {
    let of_bounds = |bounds: &[Bound]| {
        bounds.iter().find_map(|b| match &b.of {
            Con::Api(path) if path.starts_with("std::ops::Fn") => Some((path.to_string(), b.args.clone())),
            _ => None,
        })
    };
    let callable = |ty: &Ty, declared: &[(Ty, Vec<Bound>)]| {
        let inner = match ty.peeled() {
            Ty::Adt(Con::Api(_), args) if cx.program.is_pointer(ty.peeled()) || ty.is("std::boxed::Box") => {
                args.first().cloned().unwrap_or_default()
            }
            other => other.clone(),
        };
        match &inner {
            Ty::Opaque(bounds) => of_bounds(bounds),
            other => declared.iter().filter(|(t, _)| t == other).find_map(|(_, b)| of_bounds(b)),
        }
    };
    if let Some(callee) = cx.typed.callee(call) {
        let sig = cx.program.sig(&callee.target)?;
        let shift = usize::from(sig.has_self && cx.receiver(call).is_none());
        return callable(sig.params.get(n.checked_sub(shift)?)?, &sig.bounds).map(|(path, _)| path);
    }
    // A parameter that is itself called: what it takes is said by its own bound.
    let ExprKind::Call { callee, .. } = cx.body.kind(call) else { return None };
    let (_, args) = callable(cx.ty(*callee), &cx.typed.env.bounds)?;
    let Some(Ty::Tuple(list)) = args.first() else { return None };
    callable(list.get(n)?, &cx.typed.env.bounds).map(|(path, _)| path)
}
