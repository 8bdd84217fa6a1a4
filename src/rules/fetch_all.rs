//! Every row is in memory before the first is used.

use crate::apis::{Api, Role};
use crate::evidence::{Evidence, Excuse};
use crate::facts::{ExprId, ExprKind, LocalId, LoopKind};
use crate::finding::Confidence;
use crate::flow::{Fate, way};
use crate::rule::{Call, Cx, Draft, Interest, Rule};
use crate::source::Range;

pub(super) struct FetchAll;

/// A place where rows are used, with what it does.
type Use = (Range, &'static str);

impl Rule for FetchAll {
    fn id(&self) -> &'static str {
        "fetch_all"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::FetchAll, Role::Gather])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            let Some(api) = call.api else { continue };
            if api.has(Role::FetchAll) {
                rows(cx, call, api);
            } else if api.has(Role::Gather) && !endless(cx, call) {
                listed(cx, call);
            }
        }
    }
}

/// All rows of a query.
fn rows(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    if cx.asks_for_few(call.id) {
        return cx.excuse(call.id, Excuse::Limited, None);
    }
    let used = used_one_by_one(cx, call.id);
    let name = cx.callee_name(&call);
    let message = match used {
        Some(_) => format!("`{name}` brings every row into memory before the first is used"),
        None => format!("`{name}` brings every row into memory, however many there are"),
    };
    let here = if api.says.is_empty() { "waits for the last row" } else { &api.says };
    let instead = match api.instead.as_str() {
        "" => "take rows one at a time from the streaming form, or put a `LIMIT` into the query",
        instead => instead,
    };
    let draft = cx
        .draft(cx.body.range(call.id), evidence(call, &used), message)
        .here(here)
        .note("the database is read as fast as it can send, whatever the pace of what follows; memory grows with the table")
        .help(instead);
    cx.report(with_use(draft, used));
}

/// All entries of a listing that gives them as a stream.
fn listed(cx: &mut Cx<'_>, call: Call<'_>) {
    let Some(receiver) = cx.receiver(call.id) else { return };
    let origins = cx.origins(receiver);
    let Some((listing, _)) = cx.origin_of(&origins, Role::Listing) else { return };
    if let Some((cut, _)) = cx.origin_of(&origins, Role::Cut) {
        return cx.excuse(call.id, Excuse::Limited, Some(cx.body.range(cut)));
    }
    let used = used_one_by_one(cx, call.id).or_else(|| looped_once(cx, call.id));
    let name = cx.callee_name(&call);
    let message = format!("`{name}` brings every entry into memory, however many there are");
    let draft = cx
        .draft(cx.site(call.id), evidence(call, &used), message)
        .here("waits for the last entry")
        .label(cx.site(listing), "gives as many as there are, one by one")
        .note("memory grows with what is stored, and nothing is done before the last entry has come")
        .help("take the entries from the stream in a loop");
    cx.report(with_use(draft, used));
}

fn evidence(call: Call<'_>, used: &Option<Use>) -> Evidence {
    let known = Evidence::from(call.callee.sure);
    match used {
        Some(_) => known.and(Confidence::Likely),
        // They may all be needed together.
        None => known.at_most(Confidence::Possible, Excuse::OutOfSight, None),
    }
}

fn with_use(draft: Draft, used: Option<Use>) -> Draft {
    match used {
        Some((at, what)) => draft.label(at, what),
        None => draft,
    }
}

/// The one loop that looks at what was gathered.
fn looped_once(cx: &Cx<'_>, gathered: ExprId) -> Option<Use> {
    let Fate::Bound(local) = way(cx.body, gathered).2 else { return None };
    let [only] = cx.body.local(local).uses.as_slice() else { return None };
    let around = cx.body.ancestors(*only).find_map(|a| match cx.body.kind(a) {
        ExprKind::Loop { kind: LoopKind::For(_, from), body, .. } if cx.body.within(*only, *from) => {
            Some((a, *body))
        }
        _ => None,
    });
    let (at, body) = around?;
    Some((head(cx, at, body), "this loop is all that looks at them, one by one"))
}

fn head(cx: &Cx<'_>, around: ExprId, body: ExprId) -> Range {
    Range::new(cx.body.range(around).start, cx.body.range(body).start)
}

/// Where the rows are then used one by one by something slower than memory.
fn used_one_by_one(cx: &Cx<'_>, fetch: ExprId) -> Option<Use> {
    for id in cx.body.ids() {
        match cx.body.kind(id) {
            ExprKind::Loop { kind: LoopKind::For(_, from), body, .. }
                if slow(cx, *body) && leads_straight(cx, *from, fetch) =>
            {
                return Some((head(cx, id, *body), "this loop then waits for each of them"));
            }
            _ => {}
        }
        if let Some(call) = cx.call(id).filter(|c| c.has(Role::FromItems))
            && cx.args(call.id).iter().any(|a| leads_straight(cx, *a, fetch))
        {
            return Some((cx.body.range(id), "and gives them out one by one here"));
        }
    }
    None
}

/// Whether a value comes from a call, and nothing else on the way needs all of it: sorts it, or goes through it before.
fn leads_straight(cx: &Cx<'_>, value: ExprId, from: ExprId) -> bool {
    let origins = cx.origins(value);
    let once = |local: LocalId| {
        let reads = cx.body.local(local).uses.iter().filter(|used| {
            let user = cx.body.parent(**used).and_then(|p| cx.call(p));
            !user.is_some_and(|c| c.has(Role::Probe))
        });
        reads.count() <= 1
    };
    let straight = |e: &ExprId| match cx.body.kind(*e) {
        ExprKind::Local(local) if cx.definition(*local).is_some_and(|d| cx.origins(d).contains(&from)) => {
            once(*local)
        }
        _ => true,
    };
    origins.contains(&from) && origins.iter().all(straight)
}

/// Whether a loop's body waits for something.
fn slow(cx: &Cx<'_>, body: ExprId) -> bool {
    let waits = |e: ExprId| {
        matches!(cx.body.kind(e), ExprKind::Await(_))
            || cx.call(e).is_some_and(|c| c.has(Role::Wait) || c.has(Role::BlockingSend))
    };
    cx.body.ids().any(|e| waits(e) && cx.body.within(e, body))
}

/// A stream gathered that does not end; whether it is one.
fn endless(cx: &mut Cx<'_>, call: Call<'_>) -> bool {
    let Some(receiver) = cx.receiver(call.id) else { return false };
    let origins = cx.origins(receiver);
    if !cx.any_plays(&origins, Role::Endless) {
        return false;
    }
    if let Some((cut, _)) = cx.origin_of(&origins, Role::Cut) {
        cx.excuse(call.id, Excuse::Limited, Some(cx.body.range(cut)));
        return true;
    }
    // `take_while` and its like may end it.
    let cut = origins.iter().any(|e| matches!(cx.body.kind(*e), ExprKind::MethodCall { method, .. } if method.starts_with("take") || method == "scan"));
    if cut || matches!(way(cx.body, call.id).2, Fate::SelectArm(..)) {
        cx.excuse(call.id, Excuse::Limited, None);
        return true;
    }
    let name = cx.callee_name(&call);
    let draft = cx
        .draft(
            cx.body.range(call.id),
            call.callee.sure,
            format!("`{name}` waits for the end of a stream that does not end"),
        )
        .here("everything it gives is kept, and nothing is ever returned")
        .note("memory grows with each item for as long as the process lives")
        .help("handle items one by one in a loop, or cut the stream with `take(n)` first");
    cx.report(draft);
    true
}
