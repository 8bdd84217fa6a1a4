//! A service or sink is used before it said that it has room.

use crate::apis::{Api, Role};
use crate::facts::{Body, ExprId, ExprKind, Header, ItemKind, LocalId, Name};
use crate::finding::Confidence;
use crate::flow::{Fate, Step, way};
use crate::program::{Con, Def, Target, Ty, Typed};
use crate::rule::{Call, Cx, Interest, Place, Rule};
use crate::source::Range;

pub(super) struct MissingPollReady;

impl Rule for MissingPollReady {
    fn id(&self) -> &'static str {
        "missing_poll_ready"
    }

    fn interest(&self) -> Interest {
        // An answer that is awaited matters to a call beside it alone; one that is polled may be dropped.
        Interest {
            words: |role, word| role == Role::NeedsReady || word.starts_with("poll_"),
            ..Interest::roles(&[Role::NeedsReady, Role::Readiness])
        }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        let needs = |call: &Call<'_>| contract(cx.program, *call).is_some_and(|a| a.has(Role::NeedsReady));
        let calls = cx.all_calls();
        let users: Vec<Option<Place>> = calls.iter().filter(|c| needs(c)).map(|c| user(cx, c)).collect();
        let asked: Vec<Asked> = calls.iter().filter_map(|c| asked(cx, *c, &users)).collect();
        for asked in asked.iter().filter(|a| a.dropped) {
            answer_dropped(cx, asked);
        }
        for call in cx.calls() {
            let Some(api) = contract(cx.program, call).filter(|a| a.has(Role::NeedsReady)) else { continue };
            if let Some(lack) = lack(cx, call, api, &asked) {
                speak(cx, call, api, lack);
            }
        }
        always_ready(cx);
    }
}

/// The row of what is called; for a method in source that implements a trait of the tables, the trait's row.
fn contract<'a>(program: &'a crate::program::Program, call: Call<'a>) -> Option<&'a Api> {
    if let Some(api) = call.api {
        return Some(api);
    }
    let Target::Source(def) = call.callee.target else { return None };
    program.contract(def)
}

/// A type's own method that is named like the traits' and gives a `Poll` promises the same.
fn own_poll<'a>(program: &'a crate::program::Program, call: Call<'a>) -> Option<&'a Api> {
    let Target::Source(def) = &call.callee.target else { return None };
    let polls = program.sig(&call.callee.target)?.ret.is("std::task::Poll");
    let api = program.apis.distinctive(&program.item(*def).name)?;
    (polls && api.has(Role::Readiness) && api.name.starts_with("poll_")).then_some(api)
}

/// A question for readiness.
struct Asked {
    id: ExprId,
    place: Option<Place>,
    /// Nobody looks at the answer.
    dropped: bool,
    sure: Confidence,
}

/// What a call that needs readiness is called on, where that is known.
fn user(cx: &Cx<'_>, call: &Call<'_>) -> Option<Place> {
    cx.place(cx.receiver(call.id)?)
}

/// Whether a call gets hold of something that is used: who asks on its way is found by a look into all that it calls, so only
/// where it matters.
fn may_ask(cx: &Cx<'_>, call: &Call<'_>, users: &[Option<Place>]) -> bool {
    let given = || cx.receiver(call.id).into_iter().chain(cx.args(call.id).iter().copied());
    let has = |root: LocalId| given().any(|e| cx.place(e).is_none_or(|p| p.root == root));
    users.iter().any(|user| user.as_ref().is_none_or(|user| has(user.root)))
}

fn asked(cx: &Cx<'_>, call: Call<'_>, users: &[Option<Place>]) -> Option<Asked> {
    let by_source = may_ask(cx, &call, users) && cx.program.asks_room(call.callee);
    let own = own_poll(cx.program, call);
    let api = contract(cx.program, call).filter(|a| a.has(Role::Readiness)).or(own);
    if api.is_none() && !by_source {
        return None;
    }
    let place = cx.receiver(call.id).and_then(|r| cx.place(r));
    // Only where somebody is to be called afterwards is the answer owed a look; elsewhere it may just register a waker.
    let polled = own.is_some() || api.is_some_and(|a| a.name.starts_with("poll_") && guards_a_call(cx, a));
    let (steps, _, fate) = way(cx.body, call.id);
    let dropped = polled
        && match fate {
            // `poll_ready(cx)?` looks at the error alone.
            Fate::Statement | Fate::Underscore { typed: false } | Fate::Dropped => {
                steps.iter().all(|s| *s == Step::Try)
            }
            Fate::Bound(local) => cx.body.local(local).uses.is_empty(),
            _ => false,
        };
    Some(Asked { id: call.id, place, dropped, sure: call.callee.sure })
}

/// Whether the type or trait has methods that may be called only afterwards.
fn guards_a_call(cx: &Cx<'_>, api: &Api) -> bool {
    let names = cx.program.apis.names_with_role(Role::NeedsReady);
    names.iter().any(|n| cx.program.apis.method(api.parent(), n).is_some_and(|a| a.has(Role::NeedsReady)))
}

/// Why a call comes too early.
enum Lack {
    /// Nobody asked.
    Nobody,
    /// Another value was asked, of which this one is a clone.
    Clone(Option<ExprId>),
    /// The answer was good for this earlier call.
    Spent(ExprId),
}

fn lack(cx: &Cx<'_>, call: Call<'_>, api: &Api, asked: &[Asked]) -> Option<(Lack, Confidence)> {
    let receiver = cx.receiver(call.id)?;
    // `service.ready().await?.call(..)`
    if asked.iter().any(|a| cx.body.within(a.id, receiver)) {
        return None;
    }
    // A service made on the spot is the business of whoever made it.
    let place = cx.place(receiver)?;
    let before = |a: &&Asked| {
        cx.body.range(a.id).start < cx.body.range(call.id).start || cx.loop_around(call.id).is_some()
    };
    let same = |a: &&Asked| a.place.as_ref().is_none_or(|p| *p == place);
    let sure = call.callee.sure.min(Confidence::Likely);
    let spent = || {
        let by = spent(cx, call, &place, asked).or_else(|| spent_in_turn(cx, call, &place, asked));
        by.map(|by| (Lack::Spent(by), sure))
    };
    if asked.iter().filter(before).any(|a| same(&a)) {
        return spent();
    }
    // What a name stands for may have been made ready where it came from.
    let named = named_by(cx, receiver);
    if named.is_some_and(|init| asked.iter().any(|a| cx.body.within(a.id, init))) {
        return spent();
    }
    if is_always_ready(cx, call) {
        return None;
    }
    let own = cx.is_own(&place);
    let contract = api.parent().rsplit("::").next().unwrap_or_default();
    let implements =
        cx.in_impl_of(contract) || cx.in_impl_of(contract.strip_suffix("Ext").unwrap_or(contract));
    if place.cloned {
        let origin = asked
            .iter()
            .find(|a| a.place.as_ref().is_some_and(|p| p.root == place.root && p.fields == place.fields));
        if origin.is_some() || implements && own {
            return Some((Lack::Clone(origin.map(|a| a.id)), call.callee.sure));
        }
    }
    // Whoever implements the trait is asked itself before it is called; its own readiness is judged at `poll_ready`. What is
    // lent to a method of some trait is that trait's contract.
    if implements
        || cx.is_lent(place.root) && cx.in_trait()
        || own && cx.siblings_mention(Role::Readiness)
        || called_when_ready(cx)
    {
        return None;
    }
    // A type's own method says by its error that it was too early.
    let by_trait = cx.program.apis.trait_(api.parent()).is_some();
    let sure =
        if by_trait && may_be_any(cx.ty(receiver)) { Confidence::Likely } else { Confidence::Possible };
    Some((Lack::Nobody, sure.min(call.callee.sure)))
}

/// The call before this one, in the same run of statements, that used the answer up.
fn spent(cx: &Cx<'_>, call: Call<'_>, place: &Place, asked: &[Asked]) -> Option<ExprId> {
    let here = cx.body.range(call.id).start;
    let block = |e: ExprId| {
        let mut around = cx.body.ancestors(e);
        around.find(|a| {
            !matches!(cx.body.kind(*a), ExprKind::Try(_) | ExprKind::Await(_) | ExprKind::Call { .. })
        })
    };
    let same_run = |e: ExprId| {
        let straight = block(e).filter(|b| matches!(cx.body.kind(*b), ExprKind::Block { .. }));
        straight.is_some() && straight == block(call.id)
    };
    let taken = |c: &Call<'_>| {
        contract(cx.program, *c).is_some_and(|a| a.has(Role::NeedsReady))
            && cx.receiver(c.id).and_then(|r| cx.place(r)).as_ref() == Some(place)
    };
    let earlier = cx.calls().into_iter().filter(|c| cx.body.range(c.id).start < here && c.id != call.id);
    let by = earlier.filter(|c| taken(c) && same_run(c.id)).last()?.id;
    let since = cx.body.range(by).start..here;
    (!asked.iter().any(|a| since.contains(&cx.body.range(a.id).start))).then_some(by)
}

/// The call itself, in the turn before, where all that was asked is asked before the loop.
fn spent_in_turn(cx: &Cx<'_>, call: Call<'_>, place: &Place, asked: &[Asked]) -> Option<ExprId> {
    let around = cx.loop_around(call.id)?;
    let in_turn = asked.iter().any(|a| cx.body.within(a.id, around)) || cx.bound_within(place.root, around);
    (!in_turn && !cx.is_left_after(call.id)).then_some(call.id)
}

/// Whether a type leaves open what is inside. Whoever names a concrete service may know that it is always ready.
fn may_be_any(ty: &Ty) -> bool {
    match ty.peeled() {
        Ty::Param(_) | Ty::Opaque(_) | Ty::Assoc(..) => true,
        Ty::Adt(_, args) => args.iter().any(may_be_any),
        _ => false,
    }
}

/// Whether what is called belongs to an impl in source whose own readiness is a constant yes: there is nothing to wait for.
fn is_always_ready(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let Target::Source(def) = call.callee.target else { return false };
    let Some(block) = cx.program.impl_around(def) else { return false };
    let Some(Con::Api(of)) = cx.program.impl_trait(block).map(|b| b.of) else { return false };
    let asks = |d: &Def| {
        cx.program.apis.method(&of, &cx.program.item(*d).name).is_some_and(|a| a.has(Role::Readiness))
    };
    cx.program.children(block).filter(asks).any(|d| cx.program.typed(d).is_some_and(|t| says_yes(t.body())))
}

/// Whether a function that calls this one asks first. A name that the contract uses itself tells nothing.
fn called_when_ready(cx: &Cx<'_>) -> bool {
    let shared = cx.program.apis.names_with_role(Role::NeedsReady).iter().any(|n| n == cx.fn_name());
    !shared && cx.callers_mention(Role::Readiness)
}

fn named_by(cx: &Cx<'_>, receiver: ExprId) -> Option<ExprId> {
    match cx.body.kind(receiver) {
        ExprKind::Local(local) => cx.taken_from(*local),
        ExprKind::MethodCall { receiver, .. }
        | ExprKind::Ref { expr: receiver, .. }
        | ExprKind::Field(receiver, _) => named_by(cx, *receiver),
        _ => None,
    }
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, (lack, sure): (Lack, Confidence)) {
    let name = cx.callee_name(&call);
    let message = match lack {
        Lack::Nobody => format!("`{name}` without asking first whether there is room"),
        Lack::Clone(_) => format!("`{name}` on a clone that was never asked whether it has room"),
        Lack::Spent(by) if by == call.id => {
            format!("`{name}` in each turn of a loop, after one answer that there is room")
        }
        Lack::Spent(_) => format!("`{name}` a second time, after one answer that there is room"),
    };
    let mut draft = cx.draft(cx.body.range(call.id), sure, message).here(if api.says.is_empty() {
        "may be called only after readiness was answered with yes".to_string()
    } else {
        api.says.clone()
    });
    if let Lack::Clone(Some(origin)) = lack {
        draft =
            draft.label(cx.body.range(origin), "this one was asked; its answer does not hold for a clone");
    }
    if let Lack::Spent(by) = lack
        && by != call.id
    {
        draft = draft.label(cx.body.range(by), "this one took the room");
    }
    draft = draft.note("a limit, buffer or balancer behind it cannot push back: the call panics, fails, or goes past the limit");
    let sink = api.instead.contains("send");
    draft = match (&lack, sink) {
        (_, true) => draft.help(api.instead.clone()),
        (Lack::Clone(_), _) => draft.help("take the value that was asked (`std::mem::replace` it by the clone), or use `oneshot`, which waits by itself"),
        _ => draft.help("await `ready()` on the same value first, or use `oneshot`, which waits by itself"),
    };
    cx.report(draft);
}

fn answer_dropped(cx: &mut Cx<'_>, asked: &Asked) {
    let name = cx.call(asked.id).map(|c| cx.callee_name(&c)).unwrap_or_default();
    let draft = cx
        .draft(
            cx.body.range(asked.id),
            asked.sure,
            format!("`{name}` says whether there is room, and the answer is dropped"),
        )
        .here("pending and failed look the same as ready from here on")
        .note("what is called next goes ahead whether or not there is room")
        .help(format!("return pending to the caller: `ready!({})?`", cx.snippet(asked.id)));
    cx.report(draft);
}

/// `poll_ready` that says yes by itself in front of a `call` that hands on to an inner value.
fn always_ready(cx: &mut Cx<'_>) {
    let (Some(block), Header::Fn(sig)) = (cx.container(), cx.program.header(cx.typed.def)) else { return };
    let Some(Con::Api(of)) = cx.program.impl_trait(block).map(|b| b.of) else { return };
    let is_readiness = cx.program.apis.method(&of, cx.fn_name()).is_some_and(|a| a.has(Role::Readiness));
    if sig.self_param.is_none() || !is_readiness || !says_yes(cx.body) {
        return;
    }
    let calls: Vec<Def> = cx
        .program
        .children(block)
        .filter(|d| *d != cx.typed.def && cx.program.item(*d).kind == ItemKind::Fn)
        .collect();
    for def in calls {
        let needs =
            cx.program.apis.method(&of, &cx.program.item(def).name).is_some_and(|a| a.has(Role::NeedsReady));
        let Some(typed) = cx.program.typed(def).filter(|_| needs) else { continue };
        if let Some((range, name, sure)) = hands_on(cx, &typed, &of) {
            let own = cx.fn_name().to_string();
            let draft = cx
                .draft(cx.program.item(cx.typed.def).name_range, sure, format!("`{own}` says yes without asking the inner value that `{name}` goes to"))
                .here("always ready")
                .label(range, "this goes to an inner value that was never asked")
                .note("whatever limits the inner value (a concurrency limit, a buffer, a connection) cannot push back through this one")
                .help(format!("hand the question on: call `{own}` of the inner value and return what it says"));
            cx.report(draft);
            return;
        }
    }
}

/// Whether the body is nothing but a constant answer.
fn says_yes(body: &Body) -> bool {
    const YES: [&str; 2] = ["Ready", "Ok"];
    let plain = |e: &ExprKind| match e {
        ExprKind::Call { callee, .. } => {
            matches!(body.kind(*callee), ExprKind::Path(p) if p.segments.last().is_some_and(|s| YES.contains(&s.name.as_str())))
        }
        // `Ok(()).into()`
        ExprKind::MethodCall { method, .. } => method == "into",
        ExprKind::Path(_)
        | ExprKind::Local(_)
        | ExprKind::Tuple(_)
        | ExprKind::Block { .. }
        | ExprKind::Return(_) => true,
        _ => false,
    };
    body.exprs.iter().all(|e| plain(&e.kind))
        && body.exprs.iter().any(|e| matches!(e.kind, ExprKind::Call { .. }))
}

/// A call on a value in `self` that needs readiness, in a function that neither clones nor asks it.
fn hands_on(cx: &Cx<'_>, typed: &Typed, of: &str) -> Option<(Range, Name, Confidence)> {
    let empty = std::collections::BTreeMap::new();
    let other = Cx::new(cx.rule, cx.program, typed, cx.file, &[], &empty);
    let calls = other.calls();
    let waits = |c: &Call<'_>| {
        c.has(Role::OneshotCall) || contract(cx.program, *c).is_some_and(|a| a.has(Role::Readiness))
    };
    if calls.iter().any(waits) {
        return None;
    }
    calls.into_iter().find_map(|c| {
        let api = contract(cx.program, c).filter(|a| a.has(Role::NeedsReady) && a.parent() == of)?;
        let receiver = other.receiver(c.id)?;
        let place = other.place(receiver)?;
        let sure = if may_be_any(other.ty(receiver)) { Confidence::Certain } else { Confidence::Possible };
        (other.is_own(&place)
            && !place.fields.is_empty()
            && !place.cloned
            && c.callee.sure == Confidence::Certain)
            .then(|| (other.body.range(c.id), api.name.clone(), sure))
    })
}
