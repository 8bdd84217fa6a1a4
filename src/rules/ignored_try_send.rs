//! The refusal of a full queue is thrown away: the item is gone and nobody knows.

use crate::apis::{Api, Role, Signal};
use crate::evidence::{Evidence, Excuse};
use crate::facts::{ExprId, ExprKind, ItemKind, SelectFlavor};
use crate::finding::Confidence;
use crate::flow::{Acts, DriverKind, How, Part, Verdict, acts, part_of, trace};
use crate::program::{Given, Target, Ty};
use crate::rule::{Behind, Call, Cx, Interest, Pace, Rule};
use crate::source::{FileId, Range};
use crate::vocabulary::About;

pub(super) struct IgnoredTrySend;

impl Rule for IgnoredTrySend {
    fn id(&self) -> &'static str {
        "ignored_try_send"
    }

    fn interest(&self) -> Interest {
        Interest { names: &["select"], ..Interest::roles(&[Role::Refusal, Role::Evict]) }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            if let Some(api) = call.api.filter(|a| a.has(Role::Evict) && !a.has(Role::Refusal)) {
                evicted(cx, call, api);
                continue;
            }
            let given = cx.program.signals_of(call.callee).into_iter().find(|g| g.role == Role::Refusal);
            let Some(given) = given else { continue };
            if let Verdict::Ignored(how, at) = cx.follow(call.id, given.part.clone(), &given.closed)
                && how != How::NotAwaited
            {
                speak(cx, call, &given, how, at);
            }
        }
        for id in cx.body.ids() {
            given_up(cx, id);
        }
    }
}

/// A `select!` that sends or does not wait, and has nothing to say when it does not send.
fn given_up(cx: &mut Cx<'_>, id: ExprId) {
    let body = cx.body;
    let ExprKind::Select(select) = body.kind(id) else { return };
    let Some(default) = select.default.filter(|_| select.flavor == SelectFlavor::Crossbeam) else { return };
    let how = match acts(body, default) {
        Acts::Nothing => How::EmptyBranch,
        Acts::Continues => How::Continues,
        Acts::Something => return,
    };
    for arm in &select.arms {
        let Some(call) = cx.call(arm.op).filter(|c| c.has(Role::BlockingSend)) else { continue };
        let unbounded = cx.receiver(call.id).is_some_and(|r| cx.is_bounded(r) == Some(false));
        if !unbounded && !is_offered_again(cx, call) {
            let given = Given {
                role: Role::Refusal,
                part: Part::Err,
                closed: Vec::new(),
                by: cx.callee_name(&call),
                perhaps: false,
            };
            speak(cx, call, &given, how.clone(), default);
        }
    }
}

/// The same item is offered again in the next turn of a loop: it is not lost yet.
fn is_offered_again(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let Some(around) = cx.loop_around(call.id) else { return false };
    if cx.drivers.iter().any(|d| d.at == around) {
        return false;
    }
    cx.args(call.id).iter().all(|arg| {
        !cx.any_within(
            *arg,
            |e| matches!(cx.body.kind(e), ExprKind::Local(local) if cx.bound_within(*local, around)),
        )
    })
}

/// Why a finding is silent or lowered, and where that is seen.
type Reason = (Excuse, Option<(FileId, Range)>);

/// Why nothing is lost, whatever the queue: by what the call is for, the sender's type, or where it stands.
fn never_lost(cx: &Cx<'_>, call: Call<'_>) -> Option<Excuse> {
    if call.has(Role::Lossy) {
        Some(Excuse::Lossy)
    } else if call.has(Role::ClosedOnly) {
        Some(Excuse::CannotRefuse)
    } else if one_of_one(cx, call) {
        Some(Excuse::LatestValue)
    } else {
        has_to_swallow(cx).then_some(Excuse::Teardown)
    }
}

/// Why this refusal is none, or loses nothing.
fn excused(cx: &Cx<'_>, call: Call<'_>, how: &How, behind: Option<&Behind>) -> Option<Reason> {
    if coalesces(cx, call) {
        Some((Excuse::Coalesces, None))
    } else if *how == How::Continues && is_offered_again(cx, call) {
        Some((Excuse::OfferedAgain, None))
    } else if wake_up(cx, call) == Some(WakeUp::Plain) {
        Some((Excuse::WakeUp, None))
    } else {
        no_loss(cx, call, behind)
    }
}

/// Why a refusal cannot come to a call of the tables, or is seen although nobody looks at it.
fn no_loss(cx: &Cx<'_>, call: Call<'_>, behind: Option<&Behind>) -> Option<Reason> {
    let receiver = cx.receiver(call.id);
    // Every clone of such a sender comes with room for one item.
    if receiver.and_then(|r| cx.call(r)).is_some_and(|c| c.has(Role::SlotPerClone)) {
        return Some((Excuse::CannotRefuse, None));
    }
    // Whoever waits for the answer learns that there will be none.
    if let Some(waits) = cx.partner_sent_with(call.id) {
        return Some((Excuse::SeenElsewhere, Some((cx.file, waits))));
    }
    behind.filter(|b| b.never_full).map(|b| (Excuse::CannotRefuse, Some(b.made)))
}

/// Why none of the calls loses anything that a function of the workspace is refused by.
fn none_lost_within(cx: &Cx<'_>, call: Call<'_>) -> Option<Reason> {
    let mut all = Vec::new();
    cx.each_refusal_within(call, &mut |cx, inner| {
        let reason = no_loss(cx, inner, cx.behind(inner.id).as_ref());
        let wakes = wake_up(cx, inner) == Some(WakeUp::Plain);
        all.push(reason.or(wakes.then_some((Excuse::WakeUp, None))));
    });
    if all.is_empty() {
        return cx.limit_never_reached(call).map(|seen| (Excuse::CannotRefuse, Some(seen)));
    }
    let reasons: Option<Vec<Reason>> = all.into_iter().collect();
    reasons?.first().copied()
}

/// A queue with so much room is filled by what comes item after item, and hardly by anything else.
const LARGE: u128 = 1000;

/// What says that items come too seldom for the queue to be full.
fn seldom(cx: &Cx<'_>, call: Call<'_>, behind: Option<&Behind>) -> Option<Reason> {
    if let Some(failed) = cx.only_on_failure(call.id) {
        return Some((Excuse::OneCase, Some((cx.file, failed))));
    }
    let pace = behind.map_or_else(|| cx.sent_again(call.id), |b| b.pace.clone());
    let made = behind.map(|b| b.made);
    let large = behind.and_then(|b| b.capacity).is_some_and(|room| room >= LARGE);
    // Of what a macro declares, nobody knows how often it is used.
    let declared = cx.program.item(cx.typed.def).kind == ItemKind::Fn;
    match pace {
        Pace::Once if declared || behind.is_some() => Some((Excuse::OneShot, made)),
        Pace::Item(feed) if feed.sure < Confidence::Likely => {
            Some((Excuse::OneCase, feed.case.map(|r| (feed.file, r))))
        }
        Pace::Item(feed) if large && feed.sure < Confidence::Certain => Some((Excuse::NoFeed, made)),
        Pace::Public(..) | Pace::Unseen if large || cx.is_bare_command(call.id) => {
            Some((Excuse::NoFeed, made))
        }
        _ => None,
    }
}

/// How sure it is that something is lost by it that somebody misses.
fn evidence(
    cx: &Cx<'_>,
    call: Call<'_>,
    given: &Given,
    how: &How,
    at: ExprId,
    behind: Option<&Behind>,
) -> Evidence {
    let mut evidence = Evidence::from(match (&call.callee.target, cx.receiver(call.id)) {
        // A method of a trait is known by its shape only; where one of the workspace's types refuses so, by that.
        (Target::Source(def), Some(receiver)) if cx.program.is_implemented_so(*def, Role::Refusal) => {
            cx.typed.sure[receiver.0 as usize].min(Confidence::Likely)
        }
        _ => call.callee.sure,
    });
    let mut lower = |sure, excuse, seen| evidence = std::mem::take(&mut evidence).at_most(sure, excuse, seen);
    let own = match call.callee.target {
        Target::Source(def) => cx.argued_in(def, About::Loss),
        _ => None,
    };
    let argued = cx.argued(call.id, About::Loss).or_else(|| cx.argued(at, About::Loss)).or(own);
    if argued.is_some() {
        lower(Confidence::Possible, Excuse::Argued, argued);
    }
    if wake_up(cx, call) == Some(WakeUp::AmongData) {
        lower(Confidence::Possible, Excuse::WakeUpAmongData, None);
    }
    if given.perhaps || cx.functions_to_refusal(call) > 1 {
        lower(Confidence::Possible, Excuse::Inferred, None);
    }
    // Whoever has asked for room before loses nothing but to a receiver that is gone; who closes the queue next cannot wait.
    if let Some(asked) = asked_for_room(cx, call) {
        lower(Confidence::Possible, Excuse::AskedForRoom, Some((cx.file, cx.body.range(asked))));
    }
    if let Some(closed) = is_the_last(cx, call) {
        lower(Confidence::Possible, Excuse::LastMessage, Some((cx.file, closed)));
    }
    if is_an_answer(cx, call) {
        lower(Confidence::Possible, Excuse::Answer, None);
    }
    if let Some((excuse, seen)) = seldom(cx, call, behind) {
        lower(Confidence::Possible, excuse, seen);
    }
    if *how == How::Continues {
        lower(Confidence::Likely, Excuse::OneCase, None);
    }
    evidence
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, given: &Given, how: How, at: ExprId) {
    let sink =
        call.has(Role::NeedsReady) || cx.program.apis.names_with_role(Role::NeedsReady).contains(&given.by);
    let direct = call.api.is_some_and(|a| a.has(Role::Refusal) || a.has(Role::BlockingSend));
    let behind = if direct { cx.behind(call.id) } else { None };
    let excuse = never_lost(cx, call).map(|excuse| (excuse, None)).or_else(|| match sink {
        true => None,
        false if direct => excused(cx, call, &how, behind.as_ref()),
        false => excused(cx, call, &how, None).or_else(|| none_lost_within(cx, call)),
    });
    if let Some((excuse, seen)) = excuse {
        return cx.excuse_by(call.id, excuse, seen);
    }
    if sink {
        return not_taken(cx, call, &how, behind.as_ref());
    }
    // Room that nobody reserved, a permit that nobody got: whoever asks a semaphore loses no item by it.
    let semaphore =
        call.has(Role::Permit) && cx.program.plays(cx.program.core_type(&call.callee.on), Role::Semaphore);
    if semaphore && !matches!(how, How::NoBranch | How::Continues) {
        return;
    }
    let mut sure = evidence(cx, call, given, &how, at, behind.as_ref());
    if semaphore {
        sure = sure.and(Confidence::Possible);
    }
    let name = cx.callee_name(&call);
    let through =
        if given.by == name { String::new() } else { format!(" (it gives on what `{}` says)", given.by) };
    let as_value =
        if call.api.and_then(|a| a.signal) == Some(Signal::OkFalse) { " (`Ok(false)`)" } else { "" };
    let message = format!(
        "`{name}` refuses when the queue is full, and the refusal{as_value} is {}{through}",
        how_clause(&how)
    );
    let turn = cx.turn(call.id);
    let callback = turn.as_ref().is_some_and(|t| t.driver.kind == DriverKind::Callback);
    let says = call.api.map(|a| a.says.clone()).filter(|s| !s.is_empty());
    let mut draft = cx
        .draft(cx.body.range(call.id), sure, message)
        .here(says.unwrap_or_else(|| "takes nothing when the queue is full".into()))
        .note("when the consumer falls behind, items disappear here without an error, a log line or a count");
    if at != call.id {
        draft = draft.label(cx.body.range(at), "the refusal ends here");
    }
    if let Some(turn) = &turn {
        draft = draft.label(turn.driver.head, turn.driver.kind.label());
    }
    draft = match callback {
        true => draft.help("pause the producer while the queue is full, or count what is lost so that somebody can see it"),
        false => match call.api.map(|a| a.instead.clone()).filter(|s| !s.is_empty()) {
            Some(instead) => draft.help(instead),
            None => draft.help("wait for room with the sending call that waits, or match on the error and count or log what is lost"),
        },
    };
    if how == How::Statement && matches!(given.part, Part::Err) {
        draft = draft.overlaps("unused_must_use");
    }
    cx.report(draft);
}

/// What is taken down cannot wait; but a function with a value can say so.
fn has_to_swallow(cx: &Cx<'_>) -> bool {
    cx.in_impl_of("Drop") || cx.in_teardown() && cx.returns_nothing()
}

/// Where the body asks the same sender, or one that cannot be told from it, whether there is room.
fn asked_for_room(cx: &Cx<'_>, call: Call<'_>) -> Option<ExprId> {
    let place = |c: &Call<'_>| cx.receiver(c.id).and_then(|r| cx.place(r));
    let of = place(&call);
    let same = |c: &Call<'_>| match (place(c), &of) {
        (Some(a), Some(b)) => a == *b || a.root == b.root && a.fields.is_empty(),
        _ => true,
    };
    cx.calls_for_room().iter().find(|c| c.id != call.id && same(c)).map(|c| c.id)
}

/// Where the queue is closed afterwards, by whatever name the function goes.
fn is_the_last(cx: &Cx<'_>, call: Call<'_>) -> Option<Range> {
    let sender = cx.receiver(call.id)?;
    let places: Vec<_> = cx.origins(sender).into_iter().filter_map(|e| cx.place(e)).collect();
    let after = |c: &Call<'_>| cx.body.range(c.id).start > cx.body.range(call.id).end;
    cx.calls_that_close()
        .iter()
        .filter(|c| after(c))
        .find(|c| cx.receiver(c.id).and_then(|r| cx.place(r)).is_some_and(|p| places.contains(&p)))
        .map(|c| cx.body.range(c.id))
        .or_else(|| cx.last_of_several(call.id))
}

/// Whether the sender was handed over for an answer: by value, under a name that says so.
fn is_an_answer(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let Some(ExprKind::Local(local)) = cx.receiver(call.id).map(|r| cx.body.kind(r)) else { return false };
    let name = &cx.body.local(*local).name;
    let named = ["reply", "respon", "answer"].into_iter().any(|word| name.contains(word));
    named && !matches!(cx.typed.local(*local), Ty::Ref(_)) && cx.body.local(*local).uses.len() == 1
}

/// A sink that said it was ready may still turn the item down.
fn not_taken(cx: &mut Cx<'_>, call: Call<'_>, how: &How, behind: Option<&Behind>) {
    let on = cx.program.core_type(&call.callee.on);
    let channel = [Role::BoundedSender, Role::EitherSender].into_iter().any(|r| cx.program.plays(on, r));
    let mut sure = Evidence::from(call.callee.sure).and(Confidence::Likely);
    // A channel with room turns nothing down but when its receiver is gone.
    if let Some(asked) = asked_for_room(cx, call).filter(|_| channel) {
        sure =
            sure.at_most(Confidence::Possible, Excuse::AskedForRoom, Some((cx.file, cx.body.range(asked))));
    }
    if wake_up(cx, call).is_some() {
        sure = sure.at_most(Confidence::Possible, Excuse::WakeUp, None);
    }
    if let Some((excuse, seen)) = seldom(cx, call, behind).filter(|_| channel) {
        sure = sure.at_most(Confidence::Possible, excuse, seen);
    }
    let name = cx.callee_name(&call);
    let message = format!("`{name}` may turn the item down, and its error is {}", how_clause(how));
    let draft = cx
        .draft(cx.body.range(call.id), sure, message)
        .here("an item that the sink does not take is gone")
        .note("whoever sent the item goes on as if it were on its way, and sends the next one")
        .help("give the error on with `?`, or count and log what is lost");
    cx.report(draft);
}

fn how_clause(how: &How) -> String {
    match how {
        How::Statement => "thrown away".into(),
        How::Underscore => "thrown away by `_`".into(),
        How::Unused(name) => format!("bound to `{name}`, which nobody reads"),
        How::Drop => "dropped".into(),
        How::Method(name) => format!("swallowed by `.{name}(..)`"),
        How::EmptyBranch => "met by an empty branch".into(),
        How::NoBranch => "given no branch".into(),
        How::Continues => "passed over with `continue`".into(),
        How::AsSuccess => "answered as if the full queue had taken it".into(),
        How::Unread(name) => format!("handed to `{name}`, which does not look at it"),
        How::NotAwaited => "never awaited".into(),
    }
}

/// What had to make room comes back and nobody looks: a chosen loss, worth a review.
fn evicted(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let Some(part) = part_of(api) else { return };
    if !matches!(trace(cx.view(&[]), call.id, part), Verdict::Ignored(..)) || cx.in_teardown() {
        return;
    }
    let name = cx.callee_name(&call);
    let draft = cx
        .draft(cx.body.range(call.id), Confidence::Possible, format!("`{name}` throws the oldest item out when the queue is full, and nobody counts it"))
        .here("what had to make room comes back here")
        .note("when the consumer falls behind, the oldest items disappear without an error, a log line or a count")
        .help("count what comes back, so that somebody can see how much is lost");
    cx.report(draft);
}

/// A queue of one that is offered into coalesces: what is pending already says as much.
fn coalesces(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let Some(receiver) = cx.receiver(call.id) else { return false };
    let origins = cx.origins(receiver);
    let Some((made, api)) = cx.origin_of(&origins, Role::Bounded) else { return false };
    let capacity = cx.bound_of(made, api).and_then(|arg| cx.constant(arg)).and_then(|c| c.int());
    capacity == Some(1)
}

/// Senders whose refusal says nothing about room: one value, or the latest value.
fn one_of_one(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let on = cx.program.core_type(&call.callee.on);
    let latest = [Role::OneshotSender, Role::WatchSender].into_iter().any(|r| cx.program.plays(on, r));
    // A broadcast sender that knows of no full queue only says that nobody listens.
    latest || cx.program.plays(on, Role::BroadcastSender) && call.api.is_none_or(|a| a.full.is_empty())
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum WakeUp {
    /// Nothing but wake-ups go through the channel.
    Plain,
    /// The channel also carries data.
    AmongData,
}

/// A message without data is a wake-up: a full queue means that one is pending already.
fn wake_up(cx: &Cx<'_>, call: Call<'_>) -> Option<WakeUp> {
    let on = cx.program.core_type(&call.callee.on);
    let payload = on.args().first().cloned().unwrap_or(Ty::Unknown);
    if payload.is_unit() {
        return Some(WakeUp::Plain);
    }
    let args = cx.args(call.id);
    let item = call.api.and_then(|a| cx.arg_of(call.id, a)).or(args.first().copied())?;
    if !cx.is_fieldless(item) {
        return None;
    }
    match cx.carries_data(&payload) {
        true => Some(WakeUp::AmongData),
        false => Some(WakeUp::Plain),
    }
}
