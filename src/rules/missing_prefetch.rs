//! A broker that was not told how much may be on its way sends everything it has.

use crate::apis::{Api, Role};
use crate::evidence::{Evidence, Excuse};
use crate::facts::{ExprId, ExprKind, mention, mentions};
use crate::finding::Confidence;
use crate::program::{Con, Def, Target, Ty};
use crate::rule::{Call, Constant, Cx, Interest, Kept, Param, Rule};
use crate::source::{FileId, Range};

pub(super) struct MissingPrefetch;

/// Helpers of helpers: longer ways are left alone.
const MAX_HELPERS: u8 = 3;

impl Rule for MissingPrefetch {
    fn id(&self) -> &'static str {
        "missing_prefetch"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Consume, Role::Prefetch])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for (call, api) in cx.calls_of(Role::Prefetch) {
            let zero = cx.bound_of(call.id, api).and_then(|a| cx.constant(a)) == Some(Constant::Int(0));
            if zero && says_unlimited(api) {
                let name = cx.callee_name(&call);
                let message = format!("`{name}` with 0 tells the broker that there is no limit");
                speak(cx, call, api, call.callee.sure.into(), message, None);
            }
        }
        for (call, api) in cx.calls_of(Role::Consume) {
            consume(cx, call, api);
        }
    }
}

/// Whether the row says that zero lifts the limit.
fn says_unlimited(api: &Api) -> bool {
    api.says.contains("0 means no limit")
}

/// Deliveries that are started: a finding, unless somebody is seen to set a count on this very channel.
fn consume(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let Some(channel) = cx.receiver(call.id) else { return };
    if let Some(at) = told(cx, channel, MAX_HELPERS) {
        return cx.excuse_by(call.id, Excuse::Limited, Some(at));
    }
    let mut evidence = Evidence::from(call.callee.sure);
    let mut from = None;
    match whence(cx, channel) {
        Whence::Here => {}
        Whence::Kept => evidence = evidence.and(Confidence::Likely),
        Whence::Given(param) => match given(cx, param, MAX_HELPERS) {
            Given::Told(at) => return cx.excuse_by(call.id, Excuse::Limited, Some(at)),
            Given::Untold(at) => {
                evidence = evidence.and(Confidence::Likely);
                from = Some(at);
            }
            Given::Unseen => evidence = evidence.at_most(Confidence::Possible, Excuse::OutOfSight, None),
        },
    }
    let name = cx.callee_name(&call);
    let message = format!("`{name}` starts deliveries on a channel that was given no prefetch count");
    speak(cx, call, api, evidence, message, from);
}

fn speak(
    cx: &mut Cx<'_>,
    call: Call<'_>,
    api: &Api,
    evidence: Evidence,
    message: String,
    from: Option<(FileId, Range)>,
) {
    let instead = match api.instead.as_str() {
        "" => "set a prefetch count that the consumer can work off",
        instead => instead,
    };
    let says = match api.says.as_str() {
        "" => "the broker pushes all it has, as fast as the network takes it",
        says => says,
    };
    let mut draft = cx
        .draft(cx.body.range(call.id), evidence, message)
        .here(says)
        .note("messages pile up in this process, unacknowledged: its memory grows with the queue, and other consumers get nothing")
        .help(instead);
    if let Some((file, range)) = from {
        draft = draft.label_in(file, range, "the channel comes from here, and was told nothing");
    }
    cx.report(draft);
}

/// Where a channel comes from.
enum Whence {
    /// It is made in the function at hand.
    Here,
    /// A field, or `self`, of a type of the project's own keeps it.
    Kept,
    /// A caller gives it.
    Given(Param),
}

fn whence(cx: &Cx<'_>, channel: ExprId) -> Whence {
    match cx.kept(channel) {
        Some(place) if !place.names.is_empty() => Whence::Kept,
        Some(Kept { local: Some(local), .. }) if cx.definition(local).is_none() => match cx.param_of(local) {
            Some(Param::Own) => Whence::Kept,
            Some(param) => Whence::Given(param),
            None => Whence::Here,
        },
        _ => Whence::Here,
    }
}

/// Where a count is set on a channel: in the function at hand, by whoever made or prepared it, or in the type that keeps it.
fn told(cx: &Cx<'_>, channel: ExprId, depth: u8) -> Option<(FileId, Range)> {
    let place = cx.kept(channel);
    let same = |id: ExprId| cx.kept(id) == place;
    let mut own = cx.calls_of(Role::Prefetch).into_iter();
    if let Some((call, _)) = own.find(|(c, _)| cx.receiver(c.id).is_some_and(same)) {
        return Some((cx.file, cx.body.range(call.id)));
    }
    let origins = cx.origins(channel);
    let helped = cx.calls().into_iter().find_map(|c| {
        let given = origins.contains(&c.id) || cx.args(c.id).iter().any(|a| same(*a));
        let Target::Source(def) = c.callee.target else { return None };
        given.then(|| tells(cx, def, depth)).flatten()
    });
    helped.or_else(|| match whence(cx, channel) {
        Whence::Kept => told_by_keeper(cx, &place?, depth),
        _ => None,
    })
}

/// Where a count is set on the channel that a type of the project's own keeps: by a method of the type, or by whoever makes one.
fn told_by_keeper(cx: &Cx<'_>, place: &Kept, depth: u8) -> Option<(FileId, Range)> {
    let Ty::Adt(Con::Source(of), _) = cx.program.core_type(cx.typed.local(place.local?)) else { return None };
    let name = &cx.program.item(*of).name;
    let blocks = cx.program.source_impls(name, Some(*of)).into_iter();
    let methods: Vec<Def> = blocks.flat_map(|b| cx.program.children(b).collect::<Vec<_>>()).collect();
    if let Some(at) = methods.into_iter().find_map(|def| tells(cx, def, depth)) {
        return Some(at);
    }
    let name = mention(name);
    let naming = cx.program.items_mentioning(|set| mentions(set, name));
    let run = naming
        .into_iter()
        .filter(|(file, def, item)| def.krate == of.krate && cx.program.is_run(*file, item));
    run.into_iter().find_map(|(file, def, _)| cx.asked_in(file, def, |inner| tells_what_it_keeps(inner, *of)))
}

/// A call that sets a count on a channel which goes into a value of a type, or through such a value.
fn tells_what_it_keeps(cx: &Cx<'_>, of: Def) -> Option<(FileId, Range)> {
    let is_of = |ty: &Ty| matches!(cx.program.core_type(ty), Ty::Adt(Con::Source(def), _) if *def == of);
    let set = cx.calls_of(Role::Prefetch).into_iter().find(|(call, _)| {
        let Some(channel) = cx.receiver(call.id) else { return false };
        let place = cx.kept(channel);
        let goes_in = |id: ExprId| {
            let parts = match cx.body.kind(id) {
                ExprKind::Struct { fields, .. } => fields.iter().map(|(_, value)| *value).collect(),
                _ => cx.args(id).to_vec(),
            };
            is_of(cx.ty(id)) && parts.into_iter().any(|part| cx.kept(part) == place)
        };
        cx.origins(channel).into_iter().any(|e| is_of(cx.ty(e))) || cx.body.ids().any(goes_in)
    });
    set.map(|(call, _)| (cx.file, cx.body.range(call.id)))
}

/// What the callers do with the channel that they give.
enum Given {
    /// One of them sets a count on it.
    Told((FileId, Range)),
    /// None of them does, and this is one.
    Untold((FileId, Range)),
    /// There is none in sight, or theirs comes from out of sight.
    Unseen,
}

fn given(cx: &Cx<'_>, param: Param, depth: u8) -> Given {
    let called = cx.called();
    let (mut at, mut set, mut unseen) = (None, None, false);
    let seen = cx.each_user(&mut |inner| {
        for call in inner.calls().into_iter().filter(|c| called.is_meant_by(inner.program, c.callee)) {
            let Some(channel) = inner.argument(call.id, param) else { continue };
            let here = (inner.file, inner.body.range(call.id));
            set = set.or_else(|| told(inner, channel, depth - 1));
            match whence(inner, channel) {
                Whence::Given(_) if depth <= 1 => unseen = true,
                Whence::Given(param) => match given(inner, param, depth - 1) {
                    Given::Told(at) => set = set.or(Some(at)),
                    Given::Untold(_) => at = at.or(Some(here)),
                    Given::Unseen => unseen = true,
                },
                _ => at = at.or(Some(here)),
            }
        }
    });
    match (set, at) {
        (Some(at), _) => Given::Told(at),
        (None, Some(at)) if seen && !unseen => Given::Untold(at),
        _ => Given::Unseen,
    }
}

/// Where a function sets a prefetch count, itself or in what it calls.
fn tells(cx: &Cx<'_>, def: Def, depth: u8) -> Option<(FileId, Range)> {
    let file = cx.program.file_id(def).filter(|_| depth > 0)?;
    cx.asked_in(file, def, |inner| {
        inner.calls().into_iter().find_map(|c| match (c.api, &c.callee.target) {
            (Some(api), _) => api.has(Role::Prefetch).then(|| (inner.file, inner.body.range(c.id))),
            (None, Target::Source(next)) => tells(inner, *next, depth - 1),
            _ => None,
        })
    })
}
