//! Finished tasks stay in a set that nobody joins while the loop runs.

use crate::apis::Role;
use crate::evidence::{Evidence, Excuse};
use crate::facts::{ExprId, ExprKind, LocalId, LoopKind, Name, PatId, PatKind};
use crate::finding::Confidence;
use crate::flow::{Fate, way};
use crate::program::{Con, Def, Target, Ty};
use crate::rule::{Call, Cx, Draft, Interest, Rule, Spot, Turn};
use crate::source::Range;

pub(super) struct JoinSetNotDrained;

impl Rule for JoinSetNotDrained {
    fn id(&self) -> &'static str {
        "join_set_not_drained"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::CollectSet, Role::TaskSet])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        let mut seen: Vec<(Set, ExprId)> = Vec::new();
        for call in cx.calls() {
            let Some(added) = added_to(cx, &call) else { continue };
            let Some(turn) = cx.fed_turn(call.id) else {
                alone(cx, &call, &added);
                continue;
            };
            let at = (added.set.clone(), turn.driver.at);
            if turn.boundaries.iter().any(|b| moved_elsewhere(cx, *b)) || seen.contains(&at) {
                continue;
            }
            if let Some(cond) = counted(cx, &added.set, call.id, &turn) {
                cx.excuse(call.id, Excuse::Counted, Some(cx.body.range(cond)));
                continue;
            }
            match judge(cx, &added, &turn) {
                Ok(joined) => {
                    speak(cx, &call, &added, &turn, joined);
                    seen.push(at);
                }
                Err(drained) => cx.excuse(call.id, Excuse::Drained, drained),
            }
        }
    }
}

/// A set by the place where it lives.
#[derive(Clone, Debug, PartialEq)]
enum Set {
    Local(LocalId),
    Field(Name),
}

/// When the set is joined.
#[derive(Clone, Copy, PartialEq)]
enum Joined {
    Never,
    AfterTheEnd,
}

/// A call that adds to a set.
struct Added {
    set: Set,
    /// The struct of the workspace that it is a field of.
    of: Option<Def>,
    /// Where a helper adds, when the call is one of a helper that is given the set.
    by: Option<Spot>,
}

/// The set that a call adds to, itself or by a helper that is given the set.
fn added_to(cx: &Cx<'_>, call: &Call<'_>) -> Option<Added> {
    if call.has(Role::CollectSet) {
        let on = cx.receiver(call.id)?;
        let keeps = !cx.program.plays(cx.program.core_type(cx.ty(on)), Role::SelfDrainingSet);
        let of = owner(cx, on);
        return place(cx, on).filter(|_| keeps).map(|set| Added { set, of, by: None });
    }
    let Target::Source(def) = call.callee.target else { return None };
    let given = cx
        .args(call.id)
        .iter()
        .find(|a| cx.program.plays(cx.program.core_type(cx.ty(**a)), Role::TaskSet))?;
    let file = cx.program.file_id(def).filter(|_| cx.program.is_local(def))?;
    let adds = |inner: &Cx<'_>| {
        let drains = inner.all_calls().iter().any(|c| c.has(Role::DrainSet));
        let added = inner.all_calls().iter().find(|c| c.has(Role::CollectSet)).map(|c| inner.spot(c));
        added.filter(|_| !drains)
    };
    let by = cx.look_into(file, def, adds).flatten()?;
    place(cx, *given).map(|set| Added { set, of: owner(cx, *given), by: Some(by) })
}

/// The struct of the workspace whose field an expression names, behind locks or not.
fn owner(cx: &Cx<'_>, id: ExprId) -> Option<Def> {
    match cx.body.kind(id) {
        ExprKind::Field(base, _) => {
            let types = cx.program.autoderef(&cx.typed.env, cx.ty(*base));
            types.iter().find_map(|ty| match ty.peeled() {
                Ty::Adt(Con::Source(def), _) => Some(*def),
                _ => None,
            })
        }
        ExprKind::Ref { expr, .. }
        | ExprKind::Deref(expr)
        | ExprKind::Await(expr)
        | ExprKind::Try(expr)
        | ExprKind::MethodCall { receiver: expr, .. } => owner(cx, *expr),
        _ => None,
    }
}

/// The comparison of the set's length on which more is added: it would stop by itself.
fn counted(cx: &Cx<'_>, set: &Set, add: ExprId, turn: &Turn<'_>) -> Option<ExprId> {
    let length = |e: ExprId| match cx.body.kind(e) {
        ExprKind::MethodCall { receiver, .. } => {
            cx.call(e).is_some_and(|c| c.has(Role::Probe)) && place(cx, *receiver).as_ref() == Some(set)
        }
        _ => false,
    };
    let compares = |cond: ExprId| {
        cx.any_within(cond, |e| match cx.body.kind(e) {
            ExprKind::Binary(op, left, right) => op.is_order() && [*left, *right].into_iter().any(length),
            _ => false,
        })
    };
    let around = cx.body.ancestors(add).take_while(|a| cx.body.within(*a, turn.driver.at));
    around.into_iter().find_map(|a| match cx.body.kind(a) {
        ExprKind::If { cond, then: inner, .. }
        | ExprKind::Loop { kind: LoopKind::While(cond), body: inner, .. } => {
            (cx.body.within(add, *inner) && compares(*cond)).then_some(*cond)
        }
        _ => None,
    })
}

fn place(cx: &Cx<'_>, id: ExprId) -> Option<Set> {
    match cx.body.kind(id) {
        ExprKind::Local(local) => Some(Set::Local(*local)),
        ExprKind::Field(_, name) => Some(Set::Field(name.clone())),
        ExprKind::Ref { expr, .. } | ExprKind::Deref(expr) => place(cx, *expr),
        // Behind a lock.
        ExprKind::MethodCall { .. } | ExprKind::Await(_) | ExprKind::Try(_) => {
            let kept = cx.kept(id)?;
            match kept.names.last() {
                Some(field) => Some(Set::Field(field.clone())),
                None => kept.local.map(Set::Local),
            }
        }
        _ => None,
    }
}

fn moved_elsewhere(cx: &Cx<'_>, boundary: ExprId) -> bool {
    match way(cx.body, boundary).2 {
        Fate::Argument(call, _) => cx.call(call).is_some_and(|c| c.has(Role::Spawn)),
        _ => false,
    }
}

/// Whether the set grows while the loop runs, and whether it is joined afterwards; or where finished tasks are taken out.
fn judge(cx: &Cx<'_>, added: &Added, turn: &Turn<'_>) -> Result<Joined, Option<Range>> {
    let set = &added.set;
    let driver = cx.body.range(turn.driver.at);
    if let Set::Local(local) = set {
        // Made anew in each turn.
        if driver.contains(cx.body.local(*local).range) {
            return Err(None);
        }
    }
    let mut after = false;
    for id in cx.body.ids().filter(|e| matches!(cx.body.kind(*e), ExprKind::Local(_) | ExprKind::Field(..))) {
        if place(cx, id).as_ref() != Some(set) || !takes(cx, id) {
            continue;
        }
        // On the way out it is too late.
        if cx.body.within(id, turn.driver.at) && !cx.leaves_after(id, turn) {
            return Err(Some(cx.body.range(id)));
        }
        after |= cx.body.range(id).start >= driver.end || cx.body.within(id, turn.driver.at);
    }
    let helper_drains = cx.calls_in_turn(turn).into_iter().find(|c| {
        let drains = match c.callee.target {
            Target::Source(def) => cx.program.summary(def).drains,
            _ => c.has(Role::DrainSet) && matches!(set, Set::Field(_)),
        };
        drains && !cx.leaves_after(c.id, turn)
    });
    if let Some(call) = helper_drains {
        return Err(Some(cx.body.range(call.id)));
    }
    if matches!(set, Set::Field(name) if shared(cx, name, added.of, turn)) {
        return Err(None);
    }
    Ok(if after && !never_ends(cx, turn) { Joined::AfterTheEnd } else { Joined::Never })
}

/// Whether the loop goes on as long as the process does: nothing breaks it, or its source gives no end, as listeners and clocks.
fn never_ends(cx: &Cx<'_>, turn: &Turn<'_>) -> bool {
    let without_end =
        |c: &Call<'_>| (c.has(Role::Accept) || c.has(Role::Tick)) && cx.body.within(c.id, turn.driver.at);
    endless(cx, turn) || cx.all_calls().iter().any(without_end)
}

/// A method that adds something of its caller's to a set in a field, which no function ever takes from.
fn alone(cx: &mut Cx<'_>, call: &Call<'_>, added: &Added) {
    let (Set::Field(field), None) = (&added.set, &added.by) else { return };
    let Some(work) = cx.work_of(call).or_else(|| cx.args(call.id).first().copied()) else { return };
    let params: Vec<LocalId> =
        cx.body.params.iter().flat_map(|p| crate::flow::names_in(cx.body, *p)).collect();
    let given =
        params.iter().any(|local| !matches!(cx.typed.local(*local), Ty::Ref(_)) && cx.reads(*local, work));
    // Another use in the same function may take.
    let takes_here = cx.body.ids().any(|e| place(cx, e).as_ref() == Some(&added.set) && takes(cx, e));
    if !given || takes_here || cx.in_teardown() || taken_from(cx, field, added.of) {
        return;
    }
    let name = cx.callee_name(call);
    let inside = cx.fn_name().to_string();
    let message = format!(
        "`{name}` adds to `{field}` whenever `{inside}` is called, and nothing takes finished ones out"
    );
    let sure = call.callee.sure.min(Confidence::Likely);
    let mut draft =
        cx.draft(cx.body.range(call.id), sure, message).here("stays in the set until it is joined");
    if let Some(caller) = cx.called_per_item() {
        let label = format!("called once per {} here", caller.kind.unit());
        draft = draft.label_in(caller.file, caller.call, label);
    }
    cx.report(told(draft));
}

/// Whether a use of the set may take finished tasks out: anything but adding and counting.
fn takes(cx: &Cx<'_>, used: ExprId) -> bool {
    let mut at = used;
    loop {
        let Some(parent) = cx.body.parent(at) else { return true };
        match cx.body.kind(parent) {
            ExprKind::Ref { .. } | ExprKind::Deref(_) => at = parent,
            // A guard is looked through.
            ExprKind::MethodCall { .. } | ExprKind::Await(_) | ExprKind::Try(_) if is_guard(cx, parent) => {
                match way(cx.body, parent).2 {
                    Fate::Bound(local) => {
                        return cx.body.local(local).uses.iter().any(|u| takes(cx, *u));
                    }
                    _ => at = parent,
                }
            }
            ExprKind::MethodCall { receiver, method, .. } if *receiver == at => {
                let counts = matches!(method.as_str(), "len" | "is_empty" | "abort_all" | "is_terminated");
                return !counts && !cx.call(parent).is_some_and(|c| c.has(Role::CollectSet));
            }
            ExprKind::Call { .. } | ExprKind::MethodCall { .. } => {
                return cx.call(parent).is_none_or(|c| added_to(cx, &c).is_none());
            }
            ExprKind::Assign(left, _) if *left == at => return true,
            ExprKind::Macro(_) => return true,
            _ => return true,
        }
    }
}

/// Whether an expression only gives access to a set: a lock, its guard, an unwrapped one.
fn is_guard(cx: &Cx<'_>, id: ExprId) -> bool {
    let ty = cx.ty(id);
    let direct = ty
        .path()
        .is_some_and(|path| cx.program.apis.type_(path).is_some_and(|known| known.has(Role::TaskSet)));
    !direct && cx.program.plays(cx.program.core_type(ty), Role::TaskSet)
}

/// Another function of the workspace may take from the field between turns, or when
/// a loop that ends has given `&mut self` back.
fn shared(cx: &Cx<'_>, name: &Name, of: Option<Def>, turn: &Turn<'_>) -> bool {
    use crate::facts::{Header, SelfParam};
    let alone = matches!(cx.program.header(cx.typed.def), Header::Fn(s) if matches!(s.self_param, Some(SelfParam::RefMut | SelfParam::Value)));
    if alone && endless(cx, turn) {
        return false;
    }
    taken_from(cx, name, of)
}

/// Whether a function of the workspace takes from a field of that name: of this struct, where it is known.
fn taken_from(cx: &Cx<'_>, name: &Name, of: Option<Def>) -> bool {
    cx.functions_mentioning(name).into_iter().any(|(file, def)| {
        let takes_it = |inner: &Cx<'_>| {
            inner.body.ids().any(|e| {
                let named = matches!(inner.body.kind(e), ExprKind::Field(_, n) if n == name);
                named && of.is_none_or(|of| inner.is_field(e, of, name)) && takes(inner, e)
            }) || taken_apart(inner, name)
        };
        cx.look_into(file, def, takes_it).unwrap_or(false)
    })
}

/// `let Self { tasks, .. } = self;`: whether what a struct is taken apart into is then taken from.
fn taken_apart(cx: &Cx<'_>, name: &Name) -> bool {
    let of_field = |id: PatId| match &cx.body.pat(id).kind {
        PatKind::Struct(_, fields) => fields.iter().find(|(field, _)| field == name).map(|(_, pat)| *pat),
        _ => None,
    };
    let pats = (0..cx.body.pats.len() as u32).map(PatId).filter_map(of_field);
    pats.flat_map(|pat| crate::flow::names_in(cx.body, pat))
        .any(|local| cx.body.local(local).uses.iter().any(|used| takes(cx, *used)))
}

/// A bare `loop` that nothing breaks.
fn endless(cx: &Cx<'_>, turn: &Turn<'_>) -> bool {
    if !matches!(cx.body.kind(turn.driver.at), ExprKind::Loop { kind: LoopKind::Loop, .. }) {
        return false;
    }
    !cx.body.ids().any(|e| {
        let inner = |e: ExprId| {
            cx.body
                .ancestors(e)
                .find(|a| matches!(cx.body.kind(*a), ExprKind::Loop { .. } | ExprKind::Closure { .. }))
        };
        match cx.body.kind(e) {
            ExprKind::Break(None, _) => inner(e) == Some(turn.driver.at),
            ExprKind::Break(Some(_), _) => cx.body.within(e, turn.driver.at),
            _ => false,
        }
    })
}

fn speak(cx: &mut Cx<'_>, call: &Call<'_>, added: &Added, turn: &Turn<'_>, joined: Joined) {
    let unit = turn.driver.kind.unit();
    let name = cx.callee_name(call);
    let made = cx
        .receiver(call.id)
        .or_else(|| cx.args(call.id).first().copied())
        .map_or(Range::default(), |r| cx.body.range(r));
    let set = cx.text(made).trim_start_matches("&mut ").to_string();
    let (evidence, when) = match joined {
        Joined::Never => (
            Evidence::from(call.callee.sure.min(turn.driver.sure).min(Confidence::Likely)),
            "nothing takes finished ones out while the loop runs",
        ),
        Joined::AfterTheEnd => (
            Evidence::from(call.callee.sure).at_most(Confidence::Possible, Excuse::WaitedFor, None),
            "finished ones are taken out only after the loop has ended",
        ),
    };
    let range = cx.body.range(call.id);
    let draft = match &added.by {
        // What a helper does is told there.
        Some(at) => {
            let message =
                format!("`{}` adds to a set whenever `{}` is called, and {when}", at.name, at.inside);
            let evidence = evidence.at_most(Confidence::Likely, Excuse::Inferred, None);
            cx.draft_at(at, evidence, message).label_in(
                cx.file,
                range,
                format!("called once per {unit} here, with `{set}`"),
            )
        }
        None => {
            let message = format!("`{name}` adds to `{set}` for every {unit}, and {when}");
            cx.draft(range, evidence, message).label(turn.driver.head, turn.driver.kind.label())
        }
    };
    cx.report(told(draft.here("stays in the set until it is joined")));
}

fn told(draft: Draft) -> Draft {
    draft
        .note("a finished task keeps its output and its slot until somebody takes it out, and a future that is only pushed never runs: the set grows with every turn")
        .help("await `join_next` (or `next`) in the loop, in a `select!` beside the source or when the length reaches a limit; where the results do not matter, a set that frees finished tasks does")
}
