//! Every row is in memory before the first is used.

use crate::apis::{Api, Role};
use crate::facts::{ExprId, ExprKind, LoopKind};
use crate::finding::Confidence;
use crate::flow::{Fate, way};
use crate::rule::{Call, Cx, Interest, Rule};
use crate::source::Range;

pub(super) struct FetchAll;

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
            } else if api.has(Role::Gather) {
                endless(cx, call);
            }
        }
    }
}

/// All rows of a query.
fn rows(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    if cx.asks_for_few(call.id) {
        return;
    }
    let used = used_one_by_one(cx, call.id);
    let sure = if used.is_some() { call.callee.sure.min(Confidence::Likely) } else { Confidence::Possible };
    let name = cx.callee_name(&call);
    let message = match used {
        Some(_) => format!("`{name}` brings every row into memory before the first is used"),
        None => format!("`{name}` brings every row into memory, however many there are"),
    };
    let mut draft = cx
        .draft(cx.body.range(call.id), sure, message)
        .here(if api.says.is_empty() { "waits for the last row".to_string() } else { api.says.clone() })
        .note("the database is read as fast as it can send, whatever the pace of what follows; memory grows with the table");
    if let Some((at, what)) = used {
        draft = draft.label(at, what);
    }
    let instead = if api.instead.is_empty() {
        "take rows one at a time from the streaming form, or put a `LIMIT` into the query"
    } else {
        &api.instead
    };
    cx.report(draft.help(instead));
}

/// Where the rows are then used one by one by something slower than memory.
fn used_one_by_one(cx: &Cx<'_>, fetch: ExprId) -> Option<(Range, &'static str)> {
    for id in cx.body.ids() {
        match cx.body.kind(id) {
            ExprKind::Loop { kind: LoopKind::For(_, from), body, .. }
                if slow(cx, *body) && cx.origins(*from).contains(&fetch) =>
            {
                let range = cx.body.range(id);
                return Some((
                    Range::new(range.start, cx.body.range(*body).start),
                    "this loop then waits for each row",
                ));
            }
            _ => {}
        }
        if let Some(call) = cx.call(id).filter(|c| c.has(Role::FromItems))
            && cx.args(call.id).iter().any(|a| cx.origins(*a).contains(&fetch))
        {
            return Some((cx.body.range(id), "and gives them out one by one here"));
        }
    }
    None
}

/// Whether a loop's body waits for something.
fn slow(cx: &Cx<'_>, body: ExprId) -> bool {
    let waits = |e: ExprId| {
        matches!(cx.body.kind(e), ExprKind::Await(_))
            || cx.call(e).is_some_and(|c| c.has(Role::Wait) || c.has(Role::BlockingSend))
    };
    cx.body.ids().any(|e| waits(e) && cx.body.within(e, body))
}

/// A stream gathered that does not end.
fn endless(cx: &mut Cx<'_>, call: Call<'_>) {
    let Some(receiver) = cx.receiver(call.id) else { return };
    let origins = cx.origins(receiver);
    if !cx.any_plays(&origins, Role::Endless) || cx.origin_of(&origins, Role::Cut).is_some() {
        return;
    }
    // `take_while` and its like may end it.
    let cut = origins.iter().any(|e| matches!(cx.body.kind(*e), ExprKind::MethodCall { method, .. } if method.starts_with("take") || method == "scan"));
    if cut || matches!(way(cx.body, call.id).2, Fate::SelectArm(..)) {
        return;
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
}
