//! A permit is given back before the work that it should bound.

use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, Lit, LocalId, Name, PatId, PatKind};
use crate::finding::Confidence;
use crate::flow::{Fate, Step, way};
use crate::rule::{Call, Cx, Interest, Rule, constructor};
use crate::source::Range;

pub(super) struct PermitDropped;

impl Rule for PermitDropped {
    fn id(&self) -> &'static str {
        "permit_dropped"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Permit, Role::PermitForget])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            if cx.is_semaphore(&call) {
                look(cx, call);
            }
        }
    }
}

/// `Ok(_)`, `Some(_)`
fn is_wild(cx: &Cx<'_>, pat: PatId) -> bool {
    let inner = ["Ok", "Some"].into_iter().find_map(|name| constructor(&cx.body.pat(pat).kind, name));
    matches!(inner, Some([only]) if cx.body.pat(*only).kind == PatKind::Wild)
}

fn look(cx: &mut Cx<'_>, call: Call<'_>) {
    let lazy = call.api.is_some_and(|a| cx.program.apis.lazy(a));
    let (steps, _, fate) = way(cx.body, call.id);
    if lazy && !steps.contains(&Step::Await) {
        return;
    }
    let method =
        |names: &[&str]| steps.iter().any(|s| matches!(s, Step::Method(m, _) if names.contains(&m.as_str())));
    if method(&["forget"]) {
        if !gives_back(cx, call.id) {
            forgotten(cx, call);
        }
        return;
    }
    // A permit may be waited for as a sign that something else is over.
    if method(&["map", "and_then", "forget", "merge", "split"]) || takes_all(cx, &call) {
        return;
    }
    let asked = method(&["is_ok", "is_err", "is_some", "is_none"]);
    let how = match fate {
        _ if asked && call.has(Role::Refusal) => "only asked for and freed again".to_string(),
        Fate::Statement => "freed at once, at the semicolon".to_string(),
        Fate::Underscore { .. } => "freed at once by `_`".to_string(),
        Fate::Dropped => "freed at once by `drop`".to_string(),
        Fate::Bound(local) if is_forgotten(cx, local) => {
            if !gives_back(cx, call.id) {
                forgotten(cx, call);
            }
            return;
        }
        Fate::Bound(local) => return beside_task(cx, call, local),
        Fate::Destructured(pat, _) => match crate::flow::names_in(cx.body, pat).as_slice() {
            [only] => return beside_task(cx, call, *only),
            // `let Ok(_) = sem.acquire().await else { .. }`
            [] if is_wild(cx, pat) => "freed at once by `_`".to_string(),
            _ => return,
        },
        _ => return,
    };
    // Where permits are also given by hand, waiting for one is a signal.
    let sure = if gives_back(cx, call.id) || !works_after(cx, call.id) {
        Confidence::Possible
    } else {
        call.callee.sure
    };
    let name = cx.callee_name(&call);
    let draft = cx
        .draft(cx.body.range(call.id), sure, format!("the permit of `{name}` is {how}: it bounds nothing"))
        .here("the permit is given back when it is dropped")
        .note("the work that follows runs without a permit, as many times at once as it is called")
        .help("bind the permit to a name, as in `let _permit = ..`, that lives as long as the work");
    cx.report(draft);
}

fn forgotten(cx: &mut Cx<'_>, call: Call<'_>) {
    let name = cx.callee_name(&call);
    let draft = cx
        .draft(cx.body.range(call.id), call.callee.sure.min(Confidence::Likely), format!("the permit of `{name}` is forgotten, and nothing gives one back"))
        .here("this permit is gone for good")
        .note("every call takes one permit out of the semaphore; when none is left, all wait for ever")
        .help("hold the permit while the work runs and let it drop, or call `add_permits` when the work is done");
    cx.report(draft);
}

/// `permit.forget()`, and nothing else is done with it.
fn is_forgotten(cx: &Cx<'_>, permit: LocalId) -> bool {
    let forgets = |used: &ExprId| {
        cx.body.parent(*used).and_then(|p| cx.call(p)).is_some_and(|c| c.has(Role::PermitForget))
    };
    matches!(cx.body.local(permit).uses.as_slice(), [only] if forgets(only))
}

/// A permit that stays in the loop while the task that it should bound goes off without it.
fn beside_task(cx: &mut Cx<'_>, call: Call<'_>, local: LocalId) {
    let Some(turn) = cx.fed_turn(call.id) else { return };
    let start = cx.starts().into_iter().find(|s| {
        let range = cx.body.range(s.call.id);
        s.turn.driver.at == turn.driver.at
            && s.via.is_none()
            && range.start > cx.body.range(call.id).start
            && !s.in_set
    });
    let Some(start) = start else { return };
    // A use within the started work moves the permit there, but `_` takes nothing.
    let freed = |u: &ExprId| match (cx.body.within(*u, start.call.id), way(cx.body, *u).2) {
        (true, fate) => matches!(fate, Fate::Underscore { .. }),
        (false, fate) => matches!(fate, Fate::Dropped),
    };
    if !cx.body.local(local).uses.iter().all(freed) || waits_after(cx, start.call.id, turn.driver.at) {
        return;
    }
    let (name, spawn) = (cx.callee_name(&call), cx.callee_name(&start.call));
    let draft = cx
        .draft(
            cx.body.range(call.id),
            call.callee.sure.min(Confidence::Likely),
            format!("the permit of `{name}` stays outside the task that it should bound"),
        )
        .here("held until the end of this turn only")
        .label(
            cx.body.range(start.call.id),
            format!("`{spawn}` returns at once, and the permit is freed while the task runs"),
        )
        .label(turn.driver.head, turn.driver.kind.label())
        .note("the permit is back before the work has begun, so any number of tasks runs at once")
        .help("take an owned permit (`acquire_owned`) and move it into the task");
    cx.report(draft);
}

/// The turn awaits something after the task is started: the permit may be for that.
fn waits_after(cx: &Cx<'_>, start: ExprId, driver: ExprId) -> bool {
    let end = cx.body.range(start).end;
    cx.body.ids().any(|e| {
        matches!(cx.body.kind(e), ExprKind::Await(_))
            && cx.body.range(e).start >= end
            && cx.body.within(e, driver)
    })
}

/// Something is called after the permit: work that it could bound.
fn works_after(cx: &Cx<'_>, id: ExprId) -> bool {
    let end: u32 =
        crate::flow::statement(cx.body, id).map_or(cx.body.range(id), |(r, _): (Range, bool)| r).end;
    let within = cx.fed_turn(id).is_some();
    within
        || cx.body.ids().any(|e| {
            let range = cx.body.range(e);
            let inner = range.start > cx.body.range(id).end;
            inner
                && (range.start >= end || cx.body.within(e, id))
                && matches!(
                    cx.body.kind(e),
                    ExprKind::Call { .. } | ExprKind::MethodCall { .. } | ExprKind::Await(_)
                )
                || range.start > cx.body.range(id).end && matches!(cx.body.kind(e), ExprKind::Await(_))
        })
}

/// Several permits at once, other than a few: waiting until all are back.
fn takes_all(cx: &Cx<'_>, call: &Call<'_>) -> bool {
    let number = call.api.and_then(|api| cx.bound_of(call.id, api));
    number.is_some_and(|n| !matches!(cx.body.kind(n), ExprKind::Lit(Lit::Int(..))))
}

/// Whether some function of the workspace gives permits to a semaphore of this name by hand.
fn gives_back(cx: &Cx<'_>, id: ExprId) -> bool {
    use crate::facts::{ItemKind, mention, mentions};
    if cx.has_call(Role::PermitRestore) {
        return true;
    }
    let Some(name) = cx.receiver(id).and_then(|r| name_of(cx, r)) else { return false };
    let apis = &cx.program.apis;
    let (restore, forget) = (apis.mentions_of(Role::PermitRestore), apis.mentions_of(Role::PermitForget));
    let name = mention(&name);
    let any = |set: &[u32], of: &[u32]| of.iter().any(|n| mentions(set, *n));
    let giving = cx.program.items_mentioning(|set| mentions(set, name) && any(set, &restore));
    // Who forgets a permit and gives one back settles a debt of their own.
    giving.iter().any(|(_, _, item)| item.kind == ItemKind::Fn && !any(&item.mentions, &forget))
}

/// The name by which a semaphore goes: `slots` in `self.slots.clone()`.
fn name_of(cx: &Cx<'_>, id: ExprId) -> Option<Name> {
    match cx.body.kind(id) {
        ExprKind::Field(_, name) => Some(name.clone()),
        ExprKind::Local(local) => Some(cx.body.local(*local).name.clone()),
        ExprKind::Path(path) => path.segments.last().map(|s| s.name.clone()),
        ExprKind::MethodCall { receiver: inner, .. }
        | ExprKind::Ref { expr: inner, .. }
        | ExprKind::Deref(inner) => name_of(cx, *inner),
        ExprKind::Call { args, .. } => args.first().and_then(|a| name_of(cx, *a)),
        _ => None,
    }
}
