//! Finished tasks stay in a set that nobody joins while the loop runs.

use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId, LoopKind, Name};
use crate::finding::Confidence;
use crate::flow::{Fate, way};
use crate::program::Target;
use crate::rule::{Call, Cx, Interest, Rule, Turn};
use crate::source::Range;

pub(super) struct JoinSetNotDrained;

impl Rule for JoinSetNotDrained {
    fn id(&self) -> &'static str {
        "join_set_not_drained"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::CollectSet, Role::TaskSet]).repeated()
    }

    fn check(&self, cx: &mut Cx<'_>) {
        let mut seen: Vec<(Set, ExprId)> = Vec::new();
        for call in cx.calls() {
            let Some(turn) = cx.fed_turn(call.id) else { continue };
            let Some(set) = added_to(cx, &call) else { continue };
            if turn.boundaries.iter().any(|b| moved_elsewhere(cx, *b))
                || seen.contains(&(set.clone(), turn.driver.at))
            {
                continue;
            }
            if let Some(joined) = judge(cx, &set, &turn) {
                speak(cx, &call, &turn, joined);
                seen.push((set, turn.driver.at));
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

/// The set that a call adds to, itself or by a helper that is given the set.
fn added_to(cx: &Cx<'_>, call: &Call<'_>) -> Option<Set> {
    if call.has(Role::CollectSet) {
        return place(cx, cx.receiver(call.id)?);
    }
    let Target::Source(def) = call.callee.target else { return None };
    let given = cx
        .args(call.id)
        .iter()
        .find(|a| cx.program.plays(cx.program.core_type(cx.ty(**a)), Role::TaskSet))?;
    let typed = cx.program.is_local(def).then(|| cx.program.typed(def)).flatten()?;
    let inner = Cx::new(cx.rule, cx.program, &typed, cx.file, &[], cx.options);
    let adds = inner.calls().iter().any(|c| c.has(Role::CollectSet));
    let drains = inner.calls().iter().any(|c| c.has(Role::DrainSet));
    (adds && !drains).then(|| place(cx, *given)).flatten()
}

fn place(cx: &Cx<'_>, id: ExprId) -> Option<Set> {
    match cx.body.kind(id) {
        ExprKind::Local(local) => Some(Set::Local(*local)),
        ExprKind::Field(_, name) => Some(Set::Field(name.clone())),
        ExprKind::Ref { expr, .. } | ExprKind::Deref(expr) => place(cx, *expr),
        _ => None,
    }
}

fn moved_elsewhere(cx: &Cx<'_>, boundary: ExprId) -> bool {
    match way(cx.body, boundary).2 {
        Fate::Argument(call, _) => cx.call(call).is_some_and(|c| c.has(Role::Spawn)),
        _ => false,
    }
}

/// Whether the set grows while the loop runs, and whether it is joined afterwards.
fn judge(cx: &Cx<'_>, set: &Set, turn: &Turn<'_>) -> Option<Joined> {
    let driver = cx.body.range(turn.driver.at);
    if let Set::Local(local) = set {
        // Made anew in each turn.
        if driver.contains(cx.body.local(*local).range) {
            return None;
        }
    }
    let mut after = false;
    for id in cx.body.ids().filter(|e| matches!(cx.body.kind(*e), ExprKind::Local(_) | ExprKind::Field(..))) {
        if place(cx, id).as_ref() != Some(set) || !takes(cx, id) {
            continue;
        }
        if cx.body.within(id, turn.driver.at) {
            return None;
        }
        after |= cx.body.range(id).start >= driver.end;
    }
    let helper_drains = cx.calls_in_turn(turn).iter().any(|c| match c.callee.target {
        Target::Source(def) => cx.program.summary(def).drains,
        _ => c.has(Role::DrainSet) && matches!(set, Set::Field(_)),
    });
    if helper_drains || matches!(set, Set::Field(name) if shared(cx, name, turn)) {
        return None;
    }
    Some(if after && !endless(cx, turn) { Joined::AfterTheEnd } else { Joined::Never })
}

/// Whether a use of the set may take finished tasks out: anything but adding and counting.
fn takes(cx: &Cx<'_>, used: ExprId) -> bool {
    let mut at = used;
    loop {
        let Some(parent) = cx.body.parent(at) else { return true };
        match cx.body.kind(parent) {
            ExprKind::Ref { .. } | ExprKind::Deref(_) => at = parent,
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

/// Another function of the workspace may take from the field between turns, or when
/// a loop that ends has given `&mut self` back.
fn shared(cx: &Cx<'_>, name: &str, turn: &Turn<'_>) -> bool {
    use crate::facts::{Header, SelfParam, mention, mentions};
    let alone = matches!(cx.program.header(cx.typed.def), Header::Fn(s) if matches!(s.self_param, Some(SelfParam::RefMut | SelfParam::Value)));
    if alone && endless(cx, turn) {
        return false;
    }
    let takers: Vec<u32> =
        cx.program.apis.names_with_role(Role::DrainSet).iter().map(|n| mention(n)).collect();
    let field = mention(name);
    cx.program.owned_files().any(|(_, krate, file)| {
        let outline = &cx.program.krate(krate).facts(file).outline;
        let takes = |set: &[u32]| mentions(set, field) && takers.iter().any(|n| mentions(set, *n));
        takes(&outline.mentions) && outline.iter().any(|(_, item)| takes(&item.mentions))
    })
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

fn speak(cx: &mut Cx<'_>, call: &Call<'_>, turn: &Turn<'_>, joined: Joined) {
    let unit = turn.driver.kind.unit();
    let name = cx.callee_name(call);
    let made = cx
        .receiver(call.id)
        .or_else(|| cx.args(call.id).first().copied())
        .map_or(Range::default(), |r| cx.body.range(r));
    let set = cx.text(made).trim_start_matches("&mut ").to_string();
    let (sure, when) = match joined {
        Joined::Never => (
            call.callee.sure.min(turn.driver.sure).min(Confidence::Likely),
            "nothing takes finished ones out while the loop runs",
        ),
        Joined::AfterTheEnd => {
            (Confidence::Possible, "finished ones are taken out only after the loop has ended")
        }
    };
    let draft = cx
        .draft(cx.body.range(call.id), sure, format!("`{name}` adds to `{set}` for every {unit}, and {when}"))
        .here("stays in the set until it is joined")
        .label(turn.driver.head, turn.driver.kind.label())
        .note("a finished task keeps its output and its slot until somebody takes it out, and a future that is only pushed never runs: the set grows with every turn")
        .help("await `join_next` (or `next`) in the loop, in a `select!` beside the source or when the length reaches a limit; where the results do not matter, a set that frees finished tasks does")
        ;
    cx.report(draft);
}
