//! A send that is raced takes its item with it when it loses.

use crate::apis::Role;
use crate::facts::{BlockKind, ExprId, ExprKind, SelectFlavor};
use crate::finding::Confidence;
use crate::flow::{Fate, Next, Part, Step, Verdict, next, trace, way};
use crate::rule::{Call, Cx, Interest, Rule};

pub(super) struct CancelledSend;

impl Rule for CancelledSend {
    fn id(&self) -> &'static str {
        "cancelled_send"
    }

    fn interest(&self) -> Interest {
        Interest {
            names: &["select", "select_biased"],
            beside: &[Role::Wait],
            ..Interest::roles(&[Role::Race])
        }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for (call, api) in cx.calls_of(Role::Wait) {
            let others = [Role::Refusal, Role::Permit, Role::MustFlush, Role::BlockingSend];
            if !cx.program.apis.lazy(api) || others.into_iter().any(|r| api.has(r)) {
                continue;
            }
            let (Some(item), Some(to)) = (cx.arg_of(call.id, api), queue(cx, &call)) else { continue };
            if cx.is_fieldless(item) {
                continue;
            }
            if let Some(race) = raced(cx, call.id, 0)
                && let Some(sure) = weight(cx, &race)
            {
                let sure = if is_copy(cx, item) || is_end(cx, item) { Confidence::Possible } else { sure };
                speak(cx, call, to, race, sure.min(call.callee.sure));
            }
        }
    }
}

/// What a send goes into.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Queue {
    /// A channel on which one can reserve a slot.
    Reserves,
    Channel,
    Sink,
}

fn queue(cx: &Cx<'_>, call: &Call<'_>) -> Option<Queue> {
    let on = cx.program.core_type(&call.callee.on);
    let on = if on.is_known() { on } else { cx.program.core_type(cx.ty(cx.receiver(call.id)?)) };
    let reserves = on.path().is_some_and(|p| cx.program.apis.method(p, "reserve").is_some());
    let plays = |r: Role| cx.program.plays(on, r);
    if plays(Role::BoundedSender) && reserves {
        Some(Queue::Reserves)
    } else if [Role::BoundedSender, Role::EitherSender].into_iter().any(plays) {
        Some(Queue::Channel)
    } else if plays(Role::Sink) || cx.program.implements(&cx.typed.env, on, "futures::sink::Sink").is_some() {
        Some(Queue::Sink)
    } else {
        None
    }
}

/// The item is kept beside the copy that is sent.
fn is_copy(cx: &Cx<'_>, item: ExprId) -> bool {
    matches!(cx.body.kind(item), ExprKind::MethodCall { method, .. } if method == "clone" || method == "to_owned")
}

/// The end of a channel: whoever holds the other one sees that it is gone.
fn is_end(cx: &Cx<'_>, item: ExprId) -> bool {
    let ends = [Role::BoundedSender, Role::UnboundedSender, Role::EitherSender, Role::OneshotSender];
    ends.into_iter().any(|r| cx.program.plays(cx.ty(item), r))
}

/// Where a send may lose.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Race {
    /// A branch of a `select!`.
    Branch(ExprId, usize),
    /// A call that drops what is not ready.
    Call(ExprId),
}

/// Where the future of `id` is raced, unless it is kept elsewhere.
fn raced(cx: &Cx<'_>, id: ExprId, depth: u8) -> Option<Race> {
    let body = cx.body;
    let mut at = id;
    let mut awaited = false;
    loop {
        match next(body, at) {
            Next::Step(Step::Method(name, _), to) => {
                let races = cx.call(to).is_some_and(|c| c.has(Role::Race));
                let dress = ["boxed", "boxed_local", "fuse", "instrument", "in_current_span", "into_future"];
                match (races && !awaited, dress.contains(&name.as_str())) {
                    (true, _) => return Some(Race::Call(to)),
                    (_, true) => at = to,
                    _ => return None,
                }
            }
            // Whoever holds the future may go on with it.
            Next::Step(Step::Same, to) if matches!(body.kind(to), ExprKind::Ref { .. }) => return None,
            Next::Step(Step::Await, to) if !awaited => (awaited, at) = (true, to),
            Next::Step(Step::Same | Step::Branch, to) => at = to,
            Next::Step(Step::Wrapped(name), to) if name == "Box" => at = to,
            Next::Step(..) => return None,
            Next::End(fate) => {
                return match fate {
                    // `async { tx.send(item).await }`, and nothing else.
                    Fate::AsyncValue(block) if awaited && is_bare(cx, block) => raced(cx, block, depth),
                    _ if awaited => None,
                    Fate::SelectArm(select, n) => is_race(cx, select).then_some(Race::Branch(select, n)),
                    Fate::Argument(call, Some(n)) => {
                        let api = cx.call(call)?.api.filter(|a| a.has(Role::Race))?;
                        // Of two contenders each may lose.
                        let loses = api.arg.is_none_or(|a| a == 0 || a as usize == n);
                        loses.then_some(Race::Call(call))
                    }
                    Fate::Bound(local) if depth < 4 => match body.local(local).uses.as_slice() {
                        [only] => raced(cx, *only, depth + 1),
                        _ => None,
                    },
                    _ => None,
                };
            }
        }
    }
}

fn is_bare(cx: &Cx<'_>, block: ExprId) -> bool {
    matches!(cx.body.kind(block), ExprKind::Block { kind: BlockKind::Async { .. }, stmts, .. } if stmts.is_empty())
}

/// Whether a `select!` drops the future of a branch.
fn is_race(cx: &Cx<'_>, select: ExprId) -> bool {
    let ExprKind::Select(select) = cx.body.kind(select) else { return false };
    select.flavor != SelectFlavor::Crossbeam && (select.arms.len() > 1 || select.default.is_some())
}

/// How much is lost: all that matters, or what would not have arrived anyway.
fn weight(cx: &Cx<'_>, race: &Race) -> Option<Confidence> {
    match *race {
        Race::Branch(select, n) => {
            let ExprKind::Select(select) = cx.body.kind(select) else { return None };
            let mut others = select.arms.iter().enumerate().filter(|(i, _)| *i != n).map(|(_, a)| a);
            // Nobody receives any more, or the code ends with the item.
            let ends = |a: &crate::facts::SelectArm| cx.exits(a.body) || waits_for_the_end(cx, a.op);
            let all_end = others.all(ends) && select.default.is_none();
            Some(if all_end { Confidence::Possible } else { Confidence::Certain })
        }
        Race::Call(call) => {
            let lazy = cx.call(call)?.api.is_some_and(|a| cx.program.apis.lazy(a));
            let part = if lazy { Part::Pending(Part::Err.into()) } else { Part::Nothing };
            if matches!(trace(cx.view(&[]), call, part), Verdict::Ignored(..)) {
                return Some(Confidence::Certain);
            }
            let (steps, _, fate) = way(cx.body, call);
            let decides = match fate {
                Fate::IfLet(_, at) => cx.decides(at).is_some(),
                Fate::Matched(_) | Fate::Condition(_) | Fate::Bound(_) | Fate::Destructured(..) => true,
                _ => false,
            };
            // Somebody is told, and answers for the loss.
            Some(if decides || steps.contains(&Step::Try) {
                Confidence::Possible
            } else {
                Confidence::Likely
            })
        }
    }
}

/// `tx.closed()`: the item could not have arrived.
fn waits_for_the_end(cx: &Cx<'_>, op: ExprId) -> bool {
    matches!(cx.body.kind(op), ExprKind::MethodCall { method, .. } if method == "closed")
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, to: Queue, race: Race, sure: Confidence) {
    let name = cx.callee_name(&call);
    let (at, when) = match race {
        Race::Branch(select, n) => {
            let ExprKind::Select(select) = cx.body.kind(select) else { return };
            let other = select.arms.iter().enumerate().find(|(i, _)| *i != n);
            let at = other.map_or(select.path.range, |(_, a)| cx.body.range(a.op));
            (at, "when another branch is first".to_string())
        }
        Race::Call(by) => {
            let racer = cx.call(by).map(|c| cx.callee_name(&c)).unwrap_or_default();
            (cx.body.range(by), format!("when `{racer}` gives up"))
        }
    };
    let mut draft = cx
        .draft(cx.body.range(call.id), sure, format!("`{name}` is dropped with its item {when}"))
        .here("while it waits for room, this future holds the item");
    if let Race::Branch(..) = race {
        draft = draft.label(at, "when this is first, the item is gone");
    }
    draft = draft.note(match to {
        Queue::Sink => "the item is lost without a trace while the sink has no room; once it was taken, only the flush is cut short",
        _ => "a queue that is full is what makes a send slow, so items are lost just when there is much to do, and no error says so",
    });
    let help = match (to, race) {
        (Queue::Reserves, Race::Branch(..)) => {
            "wait for `reserve()` in this branch instead, and send through the permit when it wins: the item stays here until there is a slot"
        }
        (Queue::Reserves, Race::Call(_)) => {
            "await `reserve()` within the limit instead, and send through the permit: the item stays here when there is no slot"
        }
        (Queue::Channel, _) => {
            "use a call that gives the item back, or pin the future and keep it until it is done"
        }
        (Queue::Sink, _) => {
            "wait for `poll_ready` first and then call `start_send`, or keep the future until it is done"
        }
    };
    cx.report(draft.help(help));
}
