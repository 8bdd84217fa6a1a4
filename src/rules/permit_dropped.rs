//! A permit is given back before the work that it should bound.

use crate::apis::Role;
use crate::evidence::{Evidence, Excuse};
use crate::facts::{BlockKind, ExprId, ExprKind, Lit, LocalId, Name, PatId, PatKind};
use crate::finding::Confidence;
use crate::flow::{Acts, Fate, Step, acts, way};
use crate::program::Ty;
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

/// How a permit is given back.
struct Gone {
    how: &'static str,
    /// How sure it is that this is not what somebody wanted.
    sure: Confidence,
}

fn look(cx: &mut Cx<'_>, call: Call<'_>) {
    let lazy = call.api.is_some_and(|a| cx.program.apis.lazy(a));
    let (steps, _, fate) = way(cx.body, call.id);
    if lazy && !steps.contains(&Step::Await) {
        return;
    }
    let method =
        |names: &[&str]| steps.iter().any(|s| matches!(s, Step::Method(m, _) if names.contains(&m.as_str())));
    let forgets = matches!(fate, Fate::Bound(local) if is_forgotten(cx, local));
    if method(&["forget"]) || forgets {
        if !gives_back(cx, call.id) {
            forgotten(cx, call);
        }
        return;
    }
    // A permit may be waited for as a sign that something else is over.
    if method(&["map", "and_then", "merge", "split"]) || takes_all(cx, &call) {
        return;
    }
    let asked = method(&["is_ok", "is_err", "is_some", "is_none"]);
    match gone(cx, &call, asked, &fate) {
        Some(gone) => speak(cx, call, &gone),
        None => match fate {
            Fate::Bound(local) if !asked => beside_task(cx, call, local),
            Fate::Destructured(pat, _) => {
                if let [only] = crate::flow::names_in(cx.body, pat).as_slice() {
                    beside_task(cx, call, *only);
                }
            }
            _ => {}
        },
    }
}

/// How the permit of a call is given back before anything is done with it.
fn gone(cx: &Cx<'_>, call: &Call<'_>, asked: bool, fate: &Fate) -> Option<Gone> {
    let as_sure = |how| Some(Gone { how, sure: Confidence::Certain });
    let likely = |how| Some(Gone { how, sure: Confidence::Likely });
    match fate {
        _ if asked => {
            let answered = matches!(fate, Fate::Condition(_) | Fate::Bound(_) | Fate::Statement);
            let question = call.has(Role::Refusal) && is_question(cx, fate);
            if answered && !question { likely("only asked for and freed again") } else { None }
        }
        Fate::Statement => as_sure("freed at once, at the semicolon"),
        Fate::Underscore { .. } => as_sure("freed at once by `_`"),
        Fate::Dropped => as_sure("freed at once by `drop`"),
        // `let Ok(_) = sem.acquire().await else { .. }`
        Fate::Destructured(pat, _) if is_wild(cx, *pat) => as_sure("freed at once by `_`"),
        Fate::IfLet(pat, at_let) if !call.has(Role::Refusal) && is_wild(cx, *pat) => {
            let then = match cx.body.kind(cx.decides(*at_let)?) {
                ExprKind::If { then, .. } => *then,
                _ => return None,
            };
            if acts(cx.body, then) == Acts::Nothing {
                likely("freed at the end of the `if let`")
            } else {
                None
            }
        }
        Fate::Matched(at) if !call.has(Role::Refusal) => match cx.body.kind(*at) {
            ExprKind::Match { arms, .. } => {
                let idle = |arm: &crate::facts::Arm| {
                    is_wild(cx, arm.pat) && acts(cx.body, arm.body) == Acts::Nothing
                };
                if arms.iter().any(idle) { likely("freed at the end of the `match`") } else { None }
            }
            _ => None,
        },
        Fate::Bound(local) if ends_with_its_block(cx, call.id, *local) => {
            likely("freed at the end of its block")
        }
        Fate::Bound(local) if is_dropped_first(cx, call.id, *local) => {
            Some(Gone { how: "freed before the work that follows", sure: Confidence::Possible })
        }
        _ => None,
    }
}

/// Whether nothing is done where a permit was free: the code only wants to know.
fn is_question(cx: &Cx<'_>, fate: &Fate) -> bool {
    let Fate::Condition(at) = fate else { return false };
    let ExprKind::If { then, .. } = cx.body.kind(*at) else { return false };
    let works = |e: ExprId| match cx.body.kind(e) {
        ExprKind::Await(_) => true,
        ExprKind::Call { .. } | ExprKind::MethodCall { .. } => {
            *cx.ty(*then) != Ty::Never && cx.ty(*then).is_unit()
        }
        _ => false,
    };
    !cx.any_within(*then, works)
}

/// Calls and waits in a stretch of source, outside of the expression at hand.
fn works_between(cx: &Cx<'_>, from: u32, to: u32) -> bool {
    cx.body.ids().any(|e| {
        let range = cx.body.range(e);
        matches!(cx.body.kind(e), ExprKind::Call { .. } | ExprKind::MethodCall { .. } | ExprKind::Await(_))
            && range.start >= from
            && range.end <= to
    })
}

/// `{ let _permit = sem.acquire().await; }` with the work behind the block.
fn ends_with_its_block(cx: &Cx<'_>, id: ExprId, local: LocalId) -> bool {
    let is_block = |e: &ExprId| matches!(cx.body.kind(*e), ExprKind::Block { .. });
    let Some(block) = cx.body.ancestors(id).find(is_block) else { return false };
    let plain = matches!(cx.body.kind(block), ExprKind::Block { kind: BlockKind::Plain, .. });
    let stands_alone = cx.body.parent(block).is_some_and(|p| is_block(&p));
    let range = cx.body.range(block);
    let all = cx.body.range(cx.body.root).end;
    plain
        && stands_alone
        && cx.body.local(local).uses.is_empty()
        && !works_between(cx, cx.body.range(id).end, range.end)
        && works_between(cx, range.end, all)
}

/// `let permit = sem.acquire().await; drop(permit);` and then the work.
fn is_dropped_first(cx: &Cx<'_>, id: ExprId, local: LocalId) -> bool {
    let [only] = cx.body.local(local).uses.as_slice() else { return false };
    let (_, _, Fate::Dropped) = way(cx.body, *only) else { return false };
    // The call of `drop` itself stands around the use.
    let Some((dropped, _)) = crate::flow::statement(cx.body, *only) else { return false };
    let end = crate::flow::statement(cx.body, id).map_or(cx.body.range(id).end, |(range, _)| range.end);
    !works_between(cx, end, dropped.start) && works_between(cx, dropped.end, cx.body.range(cx.body.root).end)
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, gone: &Gone) {
    let mut evidence = Evidence::from(call.callee.sure).and(cx.typed.sure(call.id)).and(gone.sure);
    // Where permits are also given by hand, waiting for one is a signal.
    if gives_back(cx, call.id) {
        evidence = evidence.at_most(Confidence::Possible, Excuse::WakeUp, None);
    } else if !works_after(cx, call.id) {
        evidence = evidence.and(Confidence::Possible);
    }
    let name = cx.callee_name(&call);
    let how = gone.how;
    let draft = cx
        .draft(
            cx.body.range(call.id),
            evidence,
            format!("the permit of `{name}` is {how}: it bounds nothing"),
        )
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
