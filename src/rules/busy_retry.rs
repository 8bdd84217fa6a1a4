//! A refused item is tried again at once: the thread spins until the consumer has made room.

use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LoopKind, MacroKind, PatKind};
use crate::finding::Confidence;
use crate::flow::{Fate, Part, way};
use crate::rule::{Call, Cx, Interest, Rule, constructor};

pub(super) struct BusyRetry;

impl Rule for BusyRetry {
    fn id(&self) -> &'static str {
        "busy_retry"
    }

    fn interest(&self) -> Interest {
        Interest { only: |f| f.has_loop, ..Interest::roles(&[Role::Refusal]) }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            let Some(given) =
                cx.program.signals_of(call.callee).into_iter().find(|g| g.role == Role::Refusal)
            else {
                continue;
            };
            let Some(around) = cx.loop_around(call.id) else { continue };
            if let Some(retry) = retry(cx, call, around, &given.part) {
                speak(cx, call, around, retry);
            }
        }
    }
}

/// The way from the refusal back to the call.
struct Retry {
    /// What runs on that way.
    path: Vec<ExprId>,
}

fn retry(cx: &Cx<'_>, call: Call<'_>, around: ExprId, part: &Part) -> Option<Retry> {
    let ExprKind::Loop { kind, body, .. } = cx.body.kind(around) else { return None };
    let on_refusal = refusal_branch(cx, call.id, part)?;
    match (kind, on_refusal) {
        // `while tx.try_send(x).is_err() { .. }`
        // A loop that counts its attempts gives up in the end.
        (LoopKind::While(_), Branch::Again)
            if cx.any_within(
                *body,
                |e| matches!(cx.body.kind(e), ExprKind::Binary(op, ..) if op.assigns()),
            ) =>
        {
            None
        }
        (LoopKind::While(_), Branch::Again) => Some(Retry { path: vec![*body] }),
        (LoopKind::Loop, Branch::Code { refused, accepted, whole }) => {
            let goes_round = refused.is_none_or(|r| !leaves(cx, r, around));
            let done = accepted.is_some_and(|a| leaves(cx, a, around))
                || refused.is_some_and(|r| falls_out(cx, r, whole, *body, around));
            let again = refused.is_some_and(|r| takes_back(cx, call, r));
            let fresh = item(cx, call).is_some_and(|i| is_made_anew(cx, i, *body));
            if !goes_round || fresh && !again || !done && !again {
                return None;
            }
            // All that runs in a turn, but what the accepted item brings about.
            let path = cx
                .body
                .ids()
                .filter(|e| cx.body.within(*e, *body) && accepted.is_none_or(|a| !cx.body.within(*e, a)))
                .collect();
            Some(Retry { path })
        }
        _ => None,
    }
}

enum Branch {
    /// The loop turns.
    Again,
    /// Code for the refusal and for success, and the `if` or `match` that decides.
    Code { refused: Option<ExprId>, accepted: Option<ExprId>, whole: ExprId },
}

/// What runs when the call refuses.
fn refusal_branch(cx: &Cx<'_>, id: ExprId, part: &Part) -> Option<Branch> {
    let (steps, _, fate) = way(cx.body, id);
    let negated = steps.iter().filter(|s| **s == crate::flow::Step::Not).count() % 2 == 1;
    let asks = steps.iter().find_map(|s| match s {
        crate::flow::Step::Method(name, _) => Some(name.as_str()),
        _ => None,
    });
    let refused_when = match (asks, part) {
        (Some("is_err"), Part::Err) | (Some("is_none"), Part::Nothing) => !negated,
        (Some("is_ok"), Part::Err) | (Some("is_some"), Part::Nothing) => negated,
        (None, Part::Bool(b)) => *b != negated,
        (None, _) => false,
        _ => return None,
    };
    match fate {
        Fate::Condition(decides) => decided(cx, decides, refused_when),
        Fate::IfLet(pat, at_let) => {
            let decides = cx.body.parent(at_let)?;
            let kind = &cx.body.pat(pat).kind;
            let refused = match part {
                Part::Err => constructor(kind, "Err").is_some(),
                Part::Nothing => {
                    matches!(kind, PatKind::Path(p) if p.segments.last().is_some_and(|s| s.name == "None"))
                }
                _ => return None,
            };
            decided(cx, decides, refused)
        }
        Fate::Matched(whole) => {
            let ExprKind::Match { arms, .. } = cx.body.kind(whole) else { return None };
            let full = |p: &PatKind| match part {
                Part::Err => constructor(p, "Err").is_some(),
                Part::Nothing => {
                    matches!(p, PatKind::Path(p) if p.segments.last().is_some_and(|s| s.name == "None"))
                }
                _ => false,
            };
            let refused = arms.iter().find(|a| full(&cx.body.pat(a.pat).kind))?;
            if refused.guard.is_some() {
                return None;
            }
            let good = |p: &PatKind| {
                constructor(p, "Ok").is_some()
                    || constructor(p, "Some").is_some()
                    || matches!(p, PatKind::Wild)
            };
            let accepted = arms.iter().find(|a| good(&cx.body.pat(a.pat).kind)).map(|a| a.body);
            Some(Branch::Code { refused: Some(refused.body), accepted, whole })
        }
        _ => None,
    }
}

fn decided(cx: &Cx<'_>, decides: ExprId, refused_when: bool) -> Option<Branch> {
    match cx.body.kind(decides) {
        ExprKind::Loop { .. } if refused_when => Some(Branch::Again),
        ExprKind::If { then, otherwise, .. } => Some(match refused_when {
            true => Branch::Code { refused: Some(*then), accepted: *otherwise, whole: decides },
            false => Branch::Code { refused: *otherwise, accepted: Some(*then), whole: decides },
        }),
        _ => None,
    }
}

/// Whether a branch ends by leaving the loop.
fn leaves(cx: &Cx<'_>, id: ExprId, around: ExprId) -> bool {
    cx.any_within(id, |e| match cx.body.kind(e) {
        ExprKind::Return(_) => true,
        ExprKind::Break(label, _) => label.is_some() || cx.loop_around(e) == Some(around),
        ExprKind::Try(_) => true,
        _ => false,
    })
}

/// `if refused { continue; } .. break;`: whoever gets past the `if` is done.
fn falls_out(cx: &Cx<'_>, refused: ExprId, whole: ExprId, body: ExprId, around: ExprId) -> bool {
    let continues = cx.any_within(refused, |e| matches!(cx.body.kind(e), ExprKind::Continue(_)));
    let ExprKind::Block { stmts, tail, .. } = cx.body.kind(body) else { return false };
    let last = tail.or(stmts.last().and_then(|s| match s {
        crate::facts::Stmt::Expr { expr, .. } => Some(*expr),
        _ => None,
    }));
    continues && last.is_some_and(|l| l != whole && leaves(cx, l, around))
}

fn item(cx: &Cx<'_>, call: Call<'_>) -> Option<ExprId> {
    call.api.and_then(|a| cx.arg_of(call.id, a)).or(cx.args(call.id).first().copied())
}

/// Whether a turn of the loop makes the item itself: then it is the next one, not the same again.
fn is_made_anew(cx: &Cx<'_>, item: ExprId, body: ExprId) -> bool {
    cx.any_within(item, |e| match cx.body.kind(e) {
        ExprKind::Local(local) => cx.bound_within(*local, body),
        ExprKind::Await(_) => true,
        _ => false,
    })
}

/// Whether the branch puts the item that came back where the call takes it from.
fn takes_back(cx: &Cx<'_>, call: Call<'_>, refused: ExprId) -> bool {
    let Some(ExprKind::Local(item)) = item(cx, call).map(|i| cx.body.kind(i)) else { return false };
    cx.any_within(refused, |e| match cx.body.kind(e) {
        ExprKind::Assign(left, _) => matches!(cx.body.kind(*left), ExprKind::Local(l) if l == item),
        _ => false,
    })
}

/// How sure it is that nothing on the way lets the consumer run.
fn pauses(cx: &Cx<'_>, call: Call<'_>, retry: &Retry) -> Option<Confidence> {
    let mut sure = call.callee.sure;
    let on_the_way =
        |e: ExprId| retry.path.iter().any(|p| e == *p || retry.path.len() == 1 && cx.body.within(e, *p));
    for e in cx.body.ids().filter(|e| on_the_way(*e) && !cx.body.within(*e, call.id)) {
        match cx.body.kind(e) {
            ExprKind::Await(_) | ExprKind::Yield(_) | ExprKind::Blind | ExprKind::Select(_) => return None,
            ExprKind::Macro(m) if m.kind == MacroKind::Format => sure = sure.min(Confidence::Likely),
            ExprKind::Macro(_) => return None,
            ExprKind::MethodCall { receiver, method, .. } => {
                let harmless = ["is_err", "is_ok", "is_some", "is_none", "clone", "into_inner", "into"]
                    .contains(&method.as_str());
                if !harmless
                    || cx.place(*receiver).is_some()
                        && cx.receiver(call.id).and_then(|r| cx.place(r)) == cx.place(*receiver)
                {
                    // It may wait, or make room itself.
                    return None;
                }
            }
            ExprKind::Call { callee, .. } => {
                let made = matches!(cx.body.kind(*callee), ExprKind::Path(p) if p.segments.last().is_some_and(|s| s.name.starts_with(char::is_uppercase)));
                if !made && e != call.id {
                    return None;
                }
            }
            _ => {}
        }
    }
    Some(sure)
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, around: ExprId, retry: Retry) {
    let Some(sure) = pauses(cx, call, &retry) else { return };
    let name = cx.callee_name(&call);
    let asynchronous = cx.may_await(call.id);
    let note = match asynchronous {
        true => {
            "the task keeps its executor thread busy until there is room; a consumer that waits for that thread never runs, and then the loop never ends"
        }
        false => "the thread burns a core until the consumer has made room",
    };
    let range = cx.body.range(around);
    let inner = match cx.body.kind(around) {
        ExprKind::Loop { body, .. } => cx.body.range(*body).start,
        _ => range.end,
    };
    let mut draft = cx
        .draft(
            cx.body.range(call.id),
            sure,
            format!(
                "`{name}` is tried again at once when it refuses, without a pause in which room could come"
            ),
        )
        .here("a refusal leads straight back here")
        .label(
            crate::source::Range::new(range.start, inner.max(range.start + 1)),
            "this loop spins while the queue is full",
        )
        .note(note);
    draft = match asynchronous {
        true => draft.help("await the sending call that waits for room, or at least `yield_now().await` before trying again"),
        false => draft.help("use the sending call that blocks until there is room, or sleep, park or back off before trying again"),
    };
    cx.report(draft);
}
