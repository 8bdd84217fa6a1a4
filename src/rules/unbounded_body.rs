//! A body or message of a size that the other side chooses is held in memory whole.

use crate::apis::{Api, Role};
use crate::evidence::{Evidence, Excuse};
use crate::facts::{ExprId, ExprKind};
use crate::finding::Confidence;
use crate::program::Target;
use crate::rule::{Call, Constant, Cx, Draft, Interest, Rule, Whose};

pub(super) struct UnboundedBody;

/// A limit from here on protects nothing: one gibibyte for each peer.
const GIBIBYTE: u128 = 1 << 30;

impl Rule for UnboundedBody {
    fn id(&self) -> &'static str {
        "unbounded_body"
    }

    fn interest(&self) -> Interest {
        let roles = Interest::roles(&[Role::WholeBody, Role::BodyLimit, Role::LimitOff, Role::Decompress]);
        Interest { flags: |f| f.has_loop && f.has_async, ..roles }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            let Some(api) = call.api.or_else(|| passed_on(cx, &call)) else { continue };
            if api.has(Role::WholeBody) || api.has(Role::BodyLimit) {
                match cx.bound_of(call.id, api) {
                    Some(most) => limit(cx, call, api, most),
                    None if api.has(Role::WholeBody) && api.limit.is_none() => whole(cx, call, api),
                    None => {}
                }
            } else if api.has(Role::LimitOff) && !api.has(Role::WholeRead) {
                lifted(cx, call, api);
            } else if api.has(Role::WholeRead) && !call.has(Role::Lines)
                || api.has(Role::CopyAll) && copies_to_memory(cx, call)
            {
                unpacked(cx, call, api);
            } else if api.has(Role::QueuePush) {
                by_hand(cx, call);
            }
        }
    }
}

/// The row of a distinctive name, for a method in source that takes a limit: code made from a protocol's description.
fn passed_on<'a>(cx: &Cx<'a>, call: &Call<'_>) -> Option<&'a Api> {
    let Target::Source(_) = call.callee.target else { return None };
    named_limit(cx, &cx.callee_name(call)).filter(|_| cx.args(call.id).len() == 1)
}

fn named_limit<'a>(cx: &Cx<'a>, name: &str) -> Option<&'a Api> {
    cx.program.apis.distinctive(name).filter(|row| row.has(Role::BodyLimit))
}

/// What a call takes in: the body, the reader.
fn subject(cx: &Cx<'_>, id: ExprId, api: &Api) -> Option<ExprId> {
    cx.receiver(id).or_else(|| cx.arg_of(id, api)).or_else(|| cx.args(id).first().copied())
}

/// A limit given as an argument: one that limits nothing, here or where a caller gives it.
fn limit(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, most: ExprId) {
    let Some(value) = cx.constant(most) else { return given_by_callers(cx, call, api, most) };
    let Some(sure) = limits_nothing(cx, value) else {
        return cx.excuse(call.id, Excuse::Limited, Some(cx.body.range(most)));
    };
    let mut evidence = Evidence::from(call.callee.sure).and(sure);
    if let Some(body) = subject(cx, call.id, api).filter(|s| *s != most) {
        let data = cx.whose(body);
        evidence = match data.whose {
            Whose::Answer => evidence.at_most(Confidence::Possible, Excuse::ChosenServer, data.seen),
            Whose::Own | Whose::File => evidence.at_most(Confidence::Possible, Excuse::OwnData, data.seen),
            // A client that a protocol's description was made into.
            _ if cx.program.wraps(cx.ty(body), Role::Answer) => {
                evidence.at_most(Confidence::Possible, Excuse::ChosenServer, here(cx, body))
            }
            _ => behind_a_layer(cx, evidence),
        };
    }
    let draft = no_limit(cx, call, most, value, evidence)
        .here(said(api, "one message of the other side may take all memory"));
    finish(cx, draft);
}

/// How sure it is that a limit of this value limits nothing; none where it does.
fn limits_nothing(cx: &Cx<'_>, value: Constant) -> Option<Confidence> {
    match value {
        Constant::Int(n) if n < cx.option_int("bytes", GIBIBYTE) => None,
        Constant::Int(n) if n < u128::from(u32::MAX) => Some(Confidence::Likely),
        _ => Some(Confidence::Certain),
    }
}

fn no_limit(cx: &Cx<'_>, call: Call<'_>, most: ExprId, value: Constant, evidence: Evidence) -> Draft {
    let name = cx.called_as(&call);
    let text = cx.value_text(most, value);
    let message = format!("`{name}` is given {text} as its limit, which limits nothing");
    cx.draft(cx.site(call.id), evidence, message).help("pass what the largest honest message needs")
}

/// A helper that passes a limit on: each caller that gives none is told.
fn given_by_callers(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, most: ExprId) {
    let ExprKind::Local(local) = cx.body.kind(most) else { return };
    // Under the same name, its callers are asked themselves.
    if named_limit(cx, cx.fn_name()).is_some() {
        return;
    }
    let Some(param) = cx.param_of(*local) else { return };
    let (called, here) = (cx.called(), said(api, "one message of the other side may take all memory"));
    let mut drafts = Vec::new();
    cx.each_user(&mut |inner| {
        for caller in inner.calls().into_iter().filter(|c| called.is_meant_by(inner.program, c.callee)) {
            let Some(given) = inner.argument(caller.id, param) else { continue };
            let Some(value) = inner.constant(given) else { continue };
            let Some(sure) = limits_nothing(inner, value) else { continue };
            let evidence = Evidence::from(caller.callee.sure.min(call.callee.sure).min(sure));
            let evidence = evidence.at_most(
                Confidence::Likely,
                Excuse::Inferred,
                Some((cx.file, cx.body.range(call.id))),
            );
            let draft = no_limit(inner, caller, given, value, behind_a_layer(inner, evidence));
            drafts.push(draft.label_in(cx.file, cx.site(call.id), here.clone()));
        }
    });
    drafts.into_iter().for_each(|draft| finish(cx, draft));
}

/// A body collected without a limit.
fn whole(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let Some(body) = subject(cx, call.id, api) else { return part_of_a_chain(cx, call, api) };
    // Said there.
    if cx.origin_of(&cx.origins(body), Role::WholeBody).is_some() {
        return;
    }
    let data = cx.whose(body);
    let mut evidence = Evidence::from(call.callee.sure).and(data.sure);
    let late = cx.measured_late(call.id);
    let announced = cx.announced(call.id);
    match (data.whose, announced) {
        (Whose::Limited, _) => return cx.excuse_by(call.id, Excuse::Limited, data.seen),
        (Whose::Own | Whose::Nobody, _) => return cx.excuse_by(call.id, Excuse::OwnData, data.seen),
        (Whose::File, _) => evidence = evidence.at_most(Confidence::Possible, Excuse::OwnData, data.seen),
        (_, Some((at, true))) => {
            evidence = evidence.at_most(Confidence::Possible, Excuse::Limited, here(cx, at));
        }
        (Whose::Peer, _) => {
            evidence = behind_a_layer(cx, evidence);
            if let Some(at) = cx.serves_locally() {
                evidence = evidence.at_most(Confidence::Possible, Excuse::LocalPeer, Some(at));
            }
        }
        // Who measures what has come does not trust the other side.
        (_, asked) if late.is_some() || asked.is_some() => evidence = evidence.and(Confidence::Likely),
        (Whose::Answer, _) => {
            evidence = evidence.at_most(Confidence::Possible, Excuse::ChosenServer, data.seen);
        }
        (Whose::Unknown, _) => {
            evidence = evidence.at_most(Confidence::Possible, Excuse::OutOfSight, None);
        }
    }
    let mut draft = speak_whole(cx, call, api, evidence);
    if let Some((at, false)) = announced {
        draft = draft.label(cx.body.range(at), "a body need not announce its length");
    }
    if let Some(at) = late {
        draft = draft.label(cx.body.range(at), "too late: all of it is in memory here");
    }
    let draft = cx.label_peer(draft, data, "a peer's body is handed over here");
    finish(cx, draft);
}

/// A collector that takes its body later: its limit stands in the same chain of calls.
fn part_of_a_chain(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    if let Some(limit) = beside(cx, call.id) {
        return cx.excuse(call.id, Excuse::Limited, Some(cx.body.range(limit)));
    }
    let evidence = Evidence::from(call.callee.sure).and(Confidence::Likely);
    let evidence = match cx.in_package(Role::BodyLimit) {
        Some(at) => evidence.at_most(Confidence::Possible, Excuse::Limited, Some(at)),
        None => evidence,
    };
    let draft = speak_whole(cx, call, api, evidence);
    finish(cx, draft);
}

fn speak_whole(cx: &Cx<'_>, call: Call<'_>, api: &Api, evidence: Evidence) -> Draft {
    let name = cx.called_as(&call);
    let message = format!("`{name}` holds the whole body in memory, and nothing limits its size");
    cx.draft(cx.site(call.id), evidence, message)
        .here(said(api, "the other side decides how much this is"))
        .help(advice(api, "limit the body before collecting it, or read it piece by piece"))
}

/// Less sure where a layer of the package holds requests to a limit: which handlers stand behind it is not seen.
fn behind_a_layer(cx: &Cx<'_>, evidence: Evidence) -> Evidence {
    match cx.in_package(Role::LimitLayer) {
        Some(at) => evidence.at_most(Confidence::Possible, Excuse::Limited, Some(at)),
        None => evidence,
    }
}

/// A call that sets a limit on bodies in the chain of calls around one.
fn beside(cx: &Cx<'_>, id: ExprId) -> Option<ExprId> {
    let mut top = id;
    for around in cx.body.ancestors(id) {
        match cx.body.kind(around) {
            ExprKind::MethodCall { .. } | ExprKind::Call { .. } => top = around,
            _ => break,
        }
    }
    let limits = |c: &Call<'_>| c.id != id && c.has(Role::BodyLimit) && cx.body.within(c.id, top);
    cx.calls().iter().find(|c| limits(c)).map(|c| c.id)
}

/// A limit that was there by default and is switched off.
fn lifted(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    if let Some(other) = beside(cx, call.id) {
        return cx.excuse(call.id, Excuse::Limited, Some(cx.body.range(other)));
    }
    let mut evidence = behind_a_layer(cx, call.callee.sure.into());
    if let Some(other) = cx.calls().into_iter().find(|c| c.id != call.id && c.has(Role::BodyLimit)) {
        evidence = evidence.at_most(Confidence::Possible, Excuse::Limited, here(cx, other.id));
    }
    if let Some(flag) = asked_for(cx, call.id) {
        evidence = evidence.at_most(Confidence::Possible, Excuse::CallersChoice, here(cx, flag));
    }
    let name = cx.called_as(&call);
    let draft = cx
        .draft(cx.site(call.id), evidence, format!("`{name}` switches the limit on the size of bodies off"))
        .here(said(api, "the default limit is gone"))
        .help(advice(api, "set a larger limit instead of none"));
    finish(cx, draft);
}

/// The flag that has to be set for this to happen: whoever sets it asks for no limit.
fn asked_for(cx: &Cx<'_>, id: ExprId) -> Option<ExprId> {
    cx.body.ancestors(id).into_iter().find_map(|around| match cx.body.kind(around) {
        ExprKind::If { cond, then, .. } => {
            let flag = matches!(cx.body.kind(*cond), ExprKind::Local(_) | ExprKind::Field(..));
            (flag && cx.body.within(id, *then)).then_some(*cond)
        }
        _ => None,
    })
}

/// Whether what is copied into grows with it.
fn copies_to_memory(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let [_, writer] = cx.args(call.id) else { return false };
    cx.program.plays(cx.program.core_type(cx.ty(*writer)), Role::Growable)
}

/// Little input that unpacks to much.
fn unpacked(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let Some(reader) = subject(cx, call.id, api) else { return };
    let origins = cx.origins(reader);
    let (at, row) = match cx.origin_of(&origins, Role::Decompress) {
        _ if api.has(Role::Decompress) => (call.id, api),
        Some(decoder) => decoder,
        None => return,
    };
    // Only a limit on what comes out helps.
    let outside = origins.iter().take_while(|e| **e != at).copied().collect::<Vec<_>>();
    if let Some((cut, _)) = cx.origin_of(&outside, Role::Cut) {
        return cx.excuse(call.id, Excuse::Limited, Some(cx.body.range(cut)));
    }
    let data = subject(cx, at, row).map(|input| cx.whose(input));
    let Some(data) = data else { return };
    let mut evidence = Evidence::from(call.callee.sure).and(data.sure).and(Confidence::Likely);
    evidence = match data.whose {
        Whose::Peer => evidence,
        Whose::Own | Whose::Nobody => return cx.excuse_by(call.id, Excuse::OwnData, data.seen),
        Whose::File => evidence.at_most(Confidence::Possible, Excuse::OwnData, data.seen),
        Whose::Limited => evidence.at_most(Confidence::Possible, Excuse::Limited, data.seen),
        Whose::Answer => evidence.at_most(Confidence::Possible, Excuse::ChosenServer, data.seen),
        Whose::Unknown => evidence.at_most(Confidence::Possible, Excuse::OutOfSight, None),
    };
    if row.has(Role::SmallRatio) {
        evidence = evidence.at_most(Confidence::Possible, Excuse::Limited, here(cx, at));
    }
    let name = cx.called_as(&call);
    let message = format!("`{name}` unpacks to the end, and nothing limits how much that is");
    let mut draft = cx
        .draft(cx.site(call.id), evidence, message)
        .here("holds all of the unpacked data in memory")
        .help(advice(row, "wrap the decoder in `take(limit)` before reading to the end"));
    if !row.says.is_empty() && at != call.id {
        draft = draft.label(cx.body.range(at), &row.says);
    }
    let draft = cx.label_peer(draft, data, "a peer's data is handed over here");
    finish(cx, draft);
}

/// A body gathered piece by piece, without a look at how much there is.
fn by_hand(cx: &mut Cx<'_>, call: Call<'_>) {
    let Some(gathered) = cx.gathered(&call).filter(|g| !g.by_reading) else { return };
    if let Some(limit) = gathered.limit {
        return cx.excuse(call.id, Excuse::Limited, Some(cx.body.range(limit)));
    }
    let mut evidence = Evidence::from(call.callee.sure).and(gathered.data.sure).and(Confidence::Likely);
    evidence = match gathered.data.whose {
        Whose::Answer => evidence.at_most(Confidence::Possible, Excuse::ChosenServer, gathered.data.seen),
        _ => behind_a_layer(cx, evidence),
    };
    let into = &cx.body.local(gathered.buffer).name;
    let name = cx.callee_name(&call);
    let message =
        format!("`{name}` gathers a whole body in `{into}`, and nothing looks at its length meanwhile");
    let draft = cx
        .draft(cx.site(call.id), evidence, message)
        .here("the other side decides how much this is")
        .label(gathered.head, "runs for as long as pieces come")
        .help("check the length before each piece is added, and give up past a limit");
    let draft = cx.label_peer(draft, gathered.data, "a peer's body is handed over here");
    finish(cx, draft);
}

fn here(cx: &Cx<'_>, id: ExprId) -> Option<(crate::source::FileId, crate::source::Range)> {
    Some((cx.file, cx.body.range(id)))
}

fn finish(cx: &mut Cx<'_>, draft: Draft) {
    cx.report(
        draft.note(
            "one large or hostile message, or several at once, fill memory until the process is killed",
        ),
    );
}

fn said(api: &Api, otherwise: &str) -> String {
    if api.says.is_empty() { otherwise.into() } else { api.says.clone() }
}

fn advice(api: &Api, otherwise: &str) -> String {
    if api.instead.is_empty() { otherwise.into() } else { api.instead.clone() }
}
