//! A collection grows with each item of a stream, and nothing in view takes anything out.

use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, ItemKind, LocalId, Name, Stmt, mention, mentions};
use crate::finding::Confidence;
use crate::flow::{DriverKind, is_boundary};
use crate::program::{Def, Typed};
use crate::rule::{Call, Cx, Interest, Kept, Rule, Turn};
use rustc_hash::{FxHashMap, FxHashSet};

pub(super) struct UnboundedQueue;

impl Rule for UnboundedQueue {
    fn id(&self) -> &'static str {
        "unbounded_queue"
    }

    fn interest(&self) -> Interest {
        Interest { flags: |f| f.has_loop && f.has_async, ..Interest::roles(&[]) }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        let mut spoken: FxHashSet<Kept> = FxHashSet::default();
        let drained = std::cell::OnceCell::new();
        for (call, _) in cx.calls_of(Role::QueuePush) {
            let Some(turn) = cx.turn(call.id) else { continue };
            // What is gathered of a body or a reader is another rule's.
            if cx.gathered(&call).is_some() {
                continue;
            }
            let Some(place) = cx.receiver(call.id).and_then(|r| cx.kept(r)) else { continue };
            if spoken.contains(&place) || !outlives(cx, &place, &turn) || leaves(cx, call.id, turn.driver.at)
            {
                continue;
            }
            if is_cut(cx, &turn)
                || drained_here(cx, drained.get_or_init(|| drained_places(cx)), &place, turn.driver.at)
                || drained_elsewhere(cx, &place)
            {
                continue;
            }
            speak(cx, call, &place, &turn);
            spoken.insert(place);
        }
    }
}

/// Whether the collection lives longer than one turn of the loop.
fn outlives(cx: &Cx<'_>, place: &Kept, turn: &Turn<'_>) -> bool {
    let Some(local) = place.local else { return true };
    let bound = cx.body.local(local).range;
    let inside = cx.body.range(turn.driver.at);
    !(inside.start <= bound.start && bound.end <= inside.end)
}

/// Whether the loop ends right after the push.
fn leaves(cx: &Cx<'_>, push: ExprId, driver: ExprId) -> bool {
    let exits = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Break(..) | ExprKind::Return(_));
    cx.body.ancestors(push).take_while(|a| *a != driver).any(|a| match cx.body.kind(a) {
        ExprKind::Block { stmts, tail, .. } => {
            let last = stmts.last().and_then(|s| match s {
                Stmt::Expr { expr, .. } => Some(*expr),
                _ => None,
            });
            tail.or(last).is_some_and(exits)
        }
        _ => false,
    })
}

/// Whether the stream itself was cut to a number of items.
fn is_cut(cx: &Cx<'_>, turn: &Turn<'_>) -> bool {
    turn.driver.source.is_some_and(|s| cx.origin_of(&cx.origins(s), Role::Cut).is_some())
}

/// Where this body takes items out of a place, or looks at how many there are, by the local that the place is of.
fn drained_places(cx: &Cx<'_>) -> Drained {
    let mut all = Drained::default();
    for id in cx.body.ids().filter(|id| drains(cx.typed, cx, *id)) {
        if let Some(place) = cx.kept(id) {
            all.entry(place.local).or_default().push((id, place));
        }
    }
    all
}

type Drained = FxHashMap<Option<LocalId>, Vec<(ExprId, Kept)>>;

/// Whether one of these takes items out of a place while the loop runs.
fn drained_here(cx: &Cx<'_>, drained: &Drained, place: &Kept, driver: ExprId) -> bool {
    let loop_end = cx.body.range(driver).end;
    let after = |id: ExprId| {
        cx.body.range(id).start >= loop_end && !cx.body.ancestors(id).any(|a| is_boundary(cx.body, a))
    };
    let of_local = drained.get(&place.local).into_iter().flatten();
    of_local.into_iter().any(|(id, outer)| covers(outer, place) && !after(*id))
}

/// Whether a place is the same, or something around it.
fn covers(outer: &Kept, inner: &Kept) -> bool {
    outer.local == inner.local
        && inner.names.starts_with(&outer.names)
        && (!outer.names.is_empty() || inner.names.is_empty())
}

/// Whether the use of a value at `id` takes something out of it, asks for its size, or gives it out of hand.
fn drains(typed: &Typed, cx: &Cx<'_>, id: ExprId) -> bool {
    let body = typed.body();
    let Some(parent) = body.parent(id) else { return false };
    match body.kind(parent) {
        ExprKind::MethodCall { receiver, method, args, .. } => {
            if *receiver != id {
                // Moved into a call.
                return args.contains(&id) && !matches!(body.kind(id), ExprKind::Path(_));
            }
            let api = typed.callee(parent).and_then(|c| cx.program.api_of(c));
            let known = api.is_some_and(|a| a.has(Role::QueuePop) || a.has(Role::Probe));
            let pushes = api.is_some_and(|a| a.has(Role::QueuePush));
            known || !pushes && TAKES.contains(&method.as_str())
        }
        ExprKind::Ref { mutable, .. } => {
            *mutable
                && body.parent(parent).is_some_and(|p| {
                    matches!(body.kind(p), ExprKind::Call { .. } | ExprKind::MethodCall { .. })
                })
        }
        ExprKind::Call { args, .. } => args.contains(&id) && !matches!(body.kind(id), ExprKind::Path(_)),
        ExprKind::Assign(left, _) => *left == id,
        ExprKind::Struct { .. } | ExprKind::Return(_) | ExprKind::Yield(_) | ExprKind::Break(..) => true,
        _ => false,
    }
}

/// Methods that take something out or ask for the size, whatever the type is.
const TAKES: &[&str] = &[
    "clear",
    "dequeue",
    "drain",
    "into_iter",
    "is_empty",
    "is_full",
    "len",
    "pop",
    "pop_back",
    "pop_first",
    "pop_front",
    "pop_last",
    "remaining",
    "remove",
    "remove_entry",
    "replace",
    "retain",
    "shift_remove",
    "split",
    "split_off",
    "split_to",
    "swap_remove",
    "take",
    "truncate",
];

/// Whether another function of the type, or of the file outside of other types, takes items out of the field.
fn drained_elsewhere(cx: &Cx<'_>, place: &Kept) -> bool {
    let Some(field) = place.names.last() else { return false };
    let own = place.names.len() == 1 && place.local.is_some_and(|l| cx.body.local(l).name == "self");
    let facts = &cx.typed.facts;
    let hash = mention(field);
    let same_file =
        facts.outline.iter().filter(|(_, item)| item.kind == ItemKind::Fn && mentions(&item.mentions, hash));
    let mut defs: Vec<Def> = same_file.map(|(item, _)| Def { item, ..cx.typed.def }).collect();
    if own {
        defs.retain(|d| cx.program.impl_around(*d).is_none());
        defs.extend(cx.relatives());
    }
    let others = defs.into_iter().filter(|d| *d != cx.typed.def);
    others.into_iter().any(|def| cx.program.typed(def).is_some_and(|typed| takes_from(&typed, cx, field)))
}

fn takes_from(typed: &Typed, cx: &Cx<'_>, field: &Name) -> bool {
    let body = typed.body();
    body.ids().any(|id| {
        let names_it = matches!(body.kind(id), ExprKind::Field(_, name) if name == field);
        // Through locks and references.
        names_it && std::iter::once(id).chain(body.ancestors(id).take(4)).any(|e| drains(typed, cx, e))
    })
}

/// Whether items are gathered to be used as a whole behind the loop, of a stream that may well be short: the pages of a listing,
/// the lines of a file. A channel or a peer goes on for as long as it likes.
fn gathers(cx: &Cx<'_>, place: &Kept, turn: &Turn<'_>) -> bool {
    let Some(local) = place.local.filter(|l| place.names.is_empty() && cx.definition(*l).is_some()) else {
        return false;
    };
    let from = turn.driver.source.map(|s| cx.origins(s)).unwrap_or_default();
    if [Role::Receiver, Role::BroadcastReceiver, Role::Peer, Role::Endless]
        .into_iter()
        .any(|r| cx.any_plays(&from, r))
    {
        return false;
    }
    let end = cx.body.range(turn.driver.at).end;
    let mut behind = cx.body.local(local).uses.iter().filter(|u| cx.body.range(**u).start >= end);
    behind.any(|used| {
        let call = cx.body.parent(*used).and_then(|p| cx.call(p));
        call.is_none_or(|c| cx.callee_name(&c) != "drop")
    })
}

/// Whether `self` is the collection: whoever extends it knows how much will come.
fn is_the_callers(cx: &Cx<'_>, place: &Kept) -> bool {
    place.names.is_empty() && place.local.is_some_and(|l| cx.body.local(l).name == "self")
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, place: &Kept, turn: &Turn<'_>) {
    let name = cx.callee_name(&call);
    let into = cx.receiver(call.id).map(|r| cx.snippet(r)).unwrap_or_default();
    let keyed = cx.program.core_type(&call.callee.on).args().len() > 1
        || matches!(name.as_str(), "insert" | "replace") && cx.args(call.id).len() == 1;
    let mut sure = call.callee.sure.min(Confidence::Likely);
    // A map may hold one entry per peer; tasks that were started are so and so many; an iterator over something blocking often ends soon.
    let finite = turn.driver.source.is_some_and(|s| cx.any_plays(&cx.origins(s), Role::TaskSet));
    if keyed
        || finite
        || is_the_callers(cx, place)
        || turn.driver.kind == DriverKind::Iterate
        || gathers(cx, place, turn)
    {
        sure = Confidence::Possible;
    }
    let unit = turn.driver.kind.unit();
    let draft = cx
        .draft(cx.body.range(call.id), sure, format!("`{name}` adds to `{into}` once per {unit}, and nothing in view takes anything out"))
        .here("grows for as long as the loop runs")
        .label(turn.driver.head, turn.driver.kind.label())
        .note("a stream has no end that the code could count on: what is kept of each item stays in memory until the process is killed")
        .help("hand items on as they come, work them off in batches of a fixed size, or drop the oldest when the length reaches a bound");
    cx.report(draft);
}
