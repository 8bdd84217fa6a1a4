//! A body or message of a size that the other side chooses is held in memory whole.

use crate::apis::{Api, Owner, Role};
use crate::facts::ExprId;
use crate::finding::Confidence;
use crate::program::Target;
use crate::rule::{Call, Constant, Cx, Draft, Interest, Rule};

pub(super) struct UnboundedBody;

/// A limit from here on protects nothing: one gibibyte for each peer.
const GIBIBYTE: u128 = 1 << 30;

impl Rule for UnboundedBody {
    fn id(&self) -> &'static str {
        "unbounded_body"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::WholeBody, Role::BodyLimit, Role::LimitOff, Role::Decompress])
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
            } else if api.has(Role::WholeRead) && !cx.reads_lines(call)
                || api.has(Role::CopyAll) && copies_to_memory(cx, call)
            {
                unpacked(cx, call, api);
            }
        }
    }
}

/// The row of a distinctive name, for a method in source that takes a limit: code made from a protocol's description.
fn passed_on<'a>(cx: &Cx<'a>, call: &Call<'_>) -> Option<&'a Api> {
    let Target::Source(_) = call.callee.target else { return None };
    let row = cx.program.apis.distinctive(&cx.callee_name(call))?;
    (row.has(Role::BodyLimit) && cx.args(call.id).len() == 1).then_some(row)
}

/// A limit given as an argument: one that limits nothing.
fn limit(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, most: ExprId) {
    let Some(value) = cx.constant(most) else { return };
    let sure = match value {
        Constant::None => call.callee.sure,
        Constant::Int(n) if n < cx.option_int("bytes", GIBIBYTE) => return,
        Constant::Int(n) if n < u128::from(u32::MAX) => call.callee.sure.min(Confidence::Likely),
        Constant::Int(_) => call.callee.sure,
    };
    let name = cx.called_as(&call);
    let text = cx.value_text(most, value);
    let message = format!("`{name}` is given {text} as its limit, which limits nothing");
    let draft = cx
        .draft(cx.site(call.id), sure, message)
        .here(said(api, "one message of the other side may take all memory"))
        .help("pass what the largest honest message needs");
    finish(cx, draft);
}

/// A body collected without a limit.
fn whole(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let Some(body) = cx.receiver(call.id).or_else(|| cx.arg_of(call.id, api)) else {
        return speak_whole(cx, call, api, Confidence::Possible);
    };
    let origins = cx.origins(body);
    let limited = [Role::BodyLimit, Role::Cut]
        .into_iter()
        .any(|r| cx.origin_of(&origins, r).is_some() || cx.any_plays(&origins, r));
    if limited || cx.any_plays(&origins, Role::InMemory) {
        return;
    }
    let from_peer = cx.any_plays(&origins, Role::Peer) && !cx.any_is_named(&origins, "Response");
    // Somebody who asks for the length first has thought of it.
    let before = &cx.text(cx.body.range(cx.body.root));
    let asked =
        ["content_length", "CONTENT_LENGTH", "ContentLength", "size_hint"].iter().any(|w| before.contains(w));
    let sure = if from_peer && !asked { call.callee.sure } else { Confidence::Possible };
    speak_whole(cx, call, api, sure);
}

fn speak_whole(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, sure: Confidence) {
    let name = cx.called_as(&call);
    let message = format!("`{name}` holds the whole body in memory, and nothing limits its size");
    let draft = cx
        .draft(cx.site(call.id), sure.min(call.callee.sure), message)
        .here(said(api, "the other side decides how much this is"))
        .help(advice(api, "limit the body before collecting it, or read it piece by piece"));
    finish(cx, draft);
}

/// A limit that was there by default and is switched off.
fn lifted(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let other = cx.calls().into_iter().any(|c| c.id != call.id && c.has(Role::BodyLimit));
    let sure = if other { Confidence::Possible } else { call.callee.sure };
    let name = cx.called_as(&call);
    let draft = cx
        .draft(cx.site(call.id), sure, format!("`{name}` switches the limit on the size of bodies off"))
        .here(said(api, "the default limit is gone"))
        .help(advice(api, "set a larger limit instead of none"));
    finish(cx, draft);
}

/// Whether what is copied into grows with it.
fn copies_to_memory(cx: &Cx<'_>, call: Call<'_>) -> bool {
    let [_, writer] = cx.args(call.id) else { return false };
    cx.program.plays(cx.program.core_type(cx.ty(*writer)), Role::Growable)
}

/// Little input that unpacks to much.
fn unpacked(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let Some(subject) = cx.receiver(call.id).or_else(|| cx.args(call.id).first().copied()) else { return };
    let origins = cx.origins(subject);
    let decoder = cx.origin_of(&origins, Role::Decompress);
    if decoder.is_none() && !api.has(Role::Decompress) || cx.origin_of(&origins, Role::Cut).is_some() {
        return;
    }
    // A file of one's own may well be trusted.
    let by_path = |(_, api): (_, &Api)| api.owner == Owner::Module;
    let sure = if cx.any_is_named(&origins, "File")
        || cx.origin_of(&origins[1..], Role::WholeRead).is_some_and(by_path)
    {
        Confidence::Possible
    } else {
        call.callee.sure.min(Confidence::Likely)
    };
    let name = cx.called_as(&call);
    let mut draft = cx
        .draft(
            cx.site(call.id),
            sure,
            format!("`{name}` unpacks to the end, and nothing limits how much that is"),
        )
        .here("holds all of the unpacked data in memory")
        .help(advice(
            decoder.map_or(api, |d| d.1),
            "wrap the decoder in `take(limit)` before reading to the end",
        ));
    if let Some((at, row)) = decoder {
        draft = draft.label(cx.body.range(at), said(row, "a few kilobytes of input can unpack to gigabytes"));
    }
    finish(cx, draft);
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
