//! A receiver that fell behind says so once and could go on; the code takes it for the end, or steps over the loss.

use crate::apis::{Api, Role, Signal};
use crate::evidence::{Evidence, Excuse};
use crate::facts::{ExprId, ExprKind, LoopKind, Name};
use crate::finding::Confidence;
use crate::flow::{Part, part_of};
use crate::program::{Target, Ty};
use crate::rule::{Call, Cx, Interest, Lag, LagEnd, Rule};
use crate::vocabulary::About;

pub(super) struct IgnoredLag;

impl Rule for IgnoredLag {
    fn id(&self) -> &'static str {
        "ignored_lag"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Lag, Role::BroadcastReceiver])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            let Some((said, lag)) = received(cx, call).or_else(|| filtered(cx, call)) else { continue };
            match excused(cx, call, &lag) {
                Some(excuse) => cx.excuse(call.id, excuse, None),
                None => speak(cx, call, said, lag),
            }
        }
    }
}

/// A call that may say `Lagged`, itself or through a function of the workspace, and what becomes of it.
fn received<'a>(cx: &Cx<'a>, call: Call<'a>) -> Option<(Said, Lag)> {
    let (part, said) = match call.api {
        Some(api) if api.has(Role::Lag) => (at(cx, api)?, Said::of(api)),
        Some(_) => return None,
        None => {
            let given = cx.program.signals_of(call.callee).into_iter().find(|g| g.role == Role::Lag)?;
            (given.part, Said { by: given.by, closed: given.closed, ..Said::default() })
        }
    };
    let sure = overflows(cx, call)?;
    let mut lag = cx.lag(call.id, part, &said.variant, &said.closed)?;
    if matches!(cx.body.kind(lag.at), ExprKind::Try(_)) && hands_items_on(cx, call) {
        return None;
    }
    lag.sure = lag.sure.min(sure).min(call.callee.sure);
    Some((said, lag))
}

/// Whether the function receives on behalf of its callers: they get an item or the lag, and may call again, since the receiver
/// is not the function's own. The lag is looked at where they do.
fn hands_items_on(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let place = cx.receiver(call.id).and_then(|r| cx.place(r));
    let ends_with_it =
        place.is_some_and(|p| p.fields.is_empty() && !matches!(cx.typed.local(p.root), Ty::Ref(_)));
    let Some(sig) = cx.program.sig(&Target::Source(cx.typed.def)).filter(|_| !ends_with_it) else {
        return false;
    };
    let value = match &sig.ret {
        Ty::Future(output) => output.arg(0),
        other => other.arg(0),
    };
    value.is_known() && !value.is_unit() && cx.program.gives_on(cx.typed.def, Role::Lag)
}

/// Why nothing is lost.
fn excused(cx: &Cx<'_>, call: Call<'_>, lag: &Lag) -> Option<Excuse> {
    let receiver = cx.receiver(call.id)?;
    let around = cx.loop_around(call.id);
    let in_turn = |local| around.is_some_and(|around| cx.bound_within(local, around));
    // A receiver without a name, or with one that is bound in the turn, has nothing behind it.
    let fresh = match cx.place(receiver) {
        Some(place) => in_turn(place.root),
        None => cx
            .call(receiver)
            .is_some_and(|c| !cx.program.plays(cx.program.core_type(&c.callee.on), Role::Pointer)),
    };
    if fresh && around.is_some() {
        return Some(Excuse::Fresh);
    }
    if lag.end == LagEnd::Skipped && lag.once {
        return Some(Excuse::RunsOnce);
    }
    let newest = lag.end == LagEnd::Skipped && cx.capacity_of(receiver) == Some(1);
    newest.then_some(Excuse::LatestValue)
}

/// An adaptor of a stream whose items may be `Err(Lagged(..))` that lets the good ones pass and nothing else.
fn filtered<'a>(cx: &Cx<'a>, call: Call<'a>) -> Option<(Said, Lag)> {
    let (stream, only) = match (cx.receiver(call.id), cx.args(call.id)) {
        (Some(stream), [only]) => (stream, only),
        // `StreamExt::filter_map(stream, f)`
        (None, [stream, only]) if call.api.is_some() => (*stream, only),
        _ => return None,
    };
    let stream = cx.ty(stream).peeled().path()?;
    let next = cx.program.apis.methods_named("next").find(|a| a.parent() == stream && a.has(Role::Lag))?;
    let said = Said::of(next);
    let end = match cx.callee_name(&call).as_str() {
        "filter_map" | "flat_map" | "for_each" | "for_each_concurrent" => LagEnd::Filtered,
        "map_while" | "take_while" => LagEnd::Ends,
        _ => return None,
    };
    let sure = match cx.body.kind(*only) {
        ExprKind::Closure { params, body, .. } => {
            let [item] = cx.read_names(*params.first()?)[..] else { return None };
            // `item.ok()`, and nothing else is read of it; or only the good one has code.
            let asked = cx.body.local(item).uses.iter().all(|u| asks_ok(cx, *u)) && cx.reads(item, *body);
            if asked {
                Confidence::Likely
            } else {
                cx.lag_in(item, &said.variant, &said.closed)?.sure.min(Confidence::Likely)
            }
        }
        ExprKind::Path(path) if path.segments.last().is_some_and(|s| s.name == "ok") => Confidence::Likely,
        _ => return None,
    };
    Some((said, Lag { end, at: *only, sure: sure.min(call.callee.sure), once: false, reads: true }))
}

fn asks_ok(cx: &Cx<'_>, id: ExprId) -> bool {
    cx.body.parent(id).is_some_and(|p| {
        matches!(cx.body.kind(p), ExprKind::MethodCall { receiver, method, .. }
        if *receiver == id && (method == "ok" || method == "is_ok"))
    })
}

/// What the tables say of the loss.
struct Said {
    by: Name,
    variant: Name,
    closed: Vec<Name>,
    says: String,
    instead: String,
}

impl Default for Said {
    fn default() -> Said {
        Said {
            by: Name::default(),
            variant: "Lagged".into(),
            closed: Vec::new(),
            says: String::new(),
            instead: String::new(),
        }
    }
}

impl Said {
    fn of(api: &Api) -> Said {
        Said {
            by: api.name.clone(),
            variant: api.full.first().cloned().unwrap_or_else(|| "Lagged".into()),
            closed: api.closed.clone(),
            says: api.says.clone(),
            instead: api.instead.clone(),
        }
    }
}

fn at(cx: &Cx<'_>, api: &Api) -> Option<Part> {
    let some = |part: Part| Part::Within("Some".into(), part.into());
    let part = match api.signal? {
        // `Some(Err(..))`, followed from within.
        Signal::Item => some(Part::Err),
        Signal::Poll => Part::Within("Ready".into(), some(Part::Err).into()),
        _ => part_of(api)?,
    };
    Some(if cx.program.apis.lazy(api) { Part::Pending(part.into()) } else { part })
}

/// Receivers that lose items only once overwriting has been switched on: how sure it is that it was.
fn overflows(cx: &Cx<'_>, call: Call<'_>) -> Option<Confidence> {
    let Some(on) = cx.program.core_type(&call.callee.on).path() else { return Some(Confidence::Certain) };
    let switches = cx.program.apis.names_with_role(Role::OverflowOn);
    if !switches.iter().any(|n| cx.program.apis.method(on, n).is_some_and(|a| a.has(Role::OverflowOn))) {
        return Some(Confidence::Certain);
    }
    let on = cx.calls_of(Role::OverflowOn).into_iter().any(|(c, _)| {
        cx.args(c.id)
            .first()
            .is_some_and(|a| matches!(cx.body.kind(*a), ExprKind::Lit(crate::facts::Lit::Bool(true))))
    });
    on.then_some(Confidence::Likely)
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, said: Said, lag: Lag) {
    let (name, variant) = (cx.callee_name(&call), &said.variant);
    let through = if said.by == name || lag.end == LagEnd::Filtered {
        String::new()
    } else {
        format!(" (it gives on what `{}` says)", said.by)
    };
    let message = match lag.end {
        LagEnd::Ends => format!(
            "`{name}` says `{variant}` when this receiver fell behind, and that is taken for the end{through}"
        ),
        LagEnd::Panics => {
            format!("`{name}` says `{variant}` when this receiver fell behind, and that panics{through}")
        }
        LagEnd::Skipped => {
            format!("`{name}` says `{variant}` when items were lost, and the loss is passed over{through}")
        }
        LagEnd::Replaced => {
            format!(
                "`{name}` says `{variant}` when items were lost, and something else passes for an item{through}"
            )
        }
        LagEnd::Filtered => format!(
            "the items that say `{variant}` are filtered out by `{name}`, and the loss leaves no trace"
        ),
    };
    let note = match lag.end {
        LagEnd::Ends | LagEnd::Panics => {
            "one slow moment of this consumer is enough: it stops for good while the producers go on, although the next call would have given the oldest item still there"
        }
        LagEnd::Replaced => {
            "a consumer that is too slow works on what nobody sent, and cannot tell it from an item"
        }
        LagEnd::Skipped | LagEnd::Filtered => {
            "a consumer that is too slow loses items again and again, and nobody can tell that it does"
        }
    };
    let says = if said.says.is_empty() { "the receiver may have fallen behind".into() } else { said.says };
    let mut evidence = Evidence::from(lag.sure);
    let about = About::Loss;
    if let Some(seen) = cx.argued(lag.at, about).or_else(|| cx.argued(call.id, about)) {
        evidence = evidence.at_most(Confidence::Possible, Excuse::Argued, Some(seen));
    }
    let mut draft = cx.draft(cx.body.range(call.id), evidence, message).here(says).note(note);
    let lost = match lag.end {
        LagEnd::Ends => "a lag ends it here",
        LagEnd::Panics => "a lag panics here",
        LagEnd::Skipped | LagEnd::Filtered | LagEnd::Replaced => "the loss is dropped here",
    };
    if lag.at != call.id && !cx.body.within(call.id, lag.at) {
        draft = draft.label(cx.body.range(lag.at), lost);
    }
    if let Some(around) = cx.loop_around(call.id)
        && !matches!(cx.body.kind(around), ExprKind::Loop { kind: LoopKind::For(..), .. })
        && let Some(driver) = cx.drivers.iter().find(|d| d.at == around)
    {
        draft = draft.label(driver.head, driver.kind.label());
    }
    let help = if said.instead.is_empty() {
        format!("match `{variant}(n)`, count it and go on")
    } else {
        said.instead
    };
    cx.report(draft.help(help));
}
