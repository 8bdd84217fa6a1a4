//! A reader is read to its end, or to a line end that need not come, into memory.

use crate::apis::{Api, Role};
use crate::evidence::{Evidence, Excuse};
use crate::facts::ExprId;
use crate::finding::Confidence;
use crate::rule::{Call, Constant, Cx, Data, Interest, Rule, Whose};

pub(super) struct UnboundedRead;

impl Rule for UnboundedRead {
    fn id(&self) -> &'static str {
        "unbounded_read"
    }

    fn interest(&self) -> Interest {
        let roles = Interest::roles(&[Role::WholeRead]);
        Interest { flags: |f| f.has_loop && f.has_async, ..roles }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            let Some(api) = call.api else { continue };
            if api.has(Role::WholeRead) && !api.has(Role::Decompress) {
                whole(cx, call, api);
            } else if api.has(Role::ReadAppend) || api.has(Role::QueuePush) {
                by_hand(cx, call);
            }
        }
    }
}

/// A call that reads to an end which somebody else decides.
fn whole(cx: &mut Cx<'_>, call: Call<'_>, api: &Api) {
    let Some((evidence, data)) = confidence(cx, call, api) else { return };
    let lines = call.has(Role::Lines) || api.has(Role::LimitOff);
    let draft = match lines {
        true => {
            let message = format!("`{}` reads lines of any length", cx.called_as(&call));
            cx.draft(cx.site(call.id), evidence, message)
                .note(
                    "a peer that never sends a line end is kept in memory for as long as it goes on sending",
                )
                .help("read through `take(n)`, or use a codec with a maximum line length")
        }
        false => {
            let name = cx.callee_name(&call);
            let message = format!("`{name}` reads to the end, and nothing limits how far that is");
            let instead = match api.instead.as_str() {
                "" => "limit the reader with `take(n)` first, or work on one piece at a time",
                instead => instead,
            };
            cx.draft(cx.site(call.id), evidence, message).help(instead).note(
                "a peer that does not stop sending, or a file larger than expected, fills memory until the process is killed",
            )
        }
    };
    let draft = match data {
        Some(data) => cx.label_peer(draft, data, "a peer's reader is handed over here"),
        None => draft,
    };
    cx.report(draft.here(if api.says.is_empty() { "all of it is held in memory" } else { &api.says }));
}

/// How sure it is that the outside decides how much comes; none where it does not.
fn confidence(cx: &Cx<'_>, call: Call<'_>, api: &Api) -> Option<(Evidence, Option<Data>)> {
    let known = Evidence::from(call.callee.sure);
    if let Some(limit) = cx.bound_of(call.id, api) {
        return match cx.constant(limit)? {
            Constant::Int(n) if n < cx.option_int("bytes", 1 << 30) => {
                cx.excuse(call.id, Excuse::Limited, Some(cx.body.range(limit)));
                None
            }
            _ => Some((known, None)),
        };
    }
    if api.has(Role::LimitOff) {
        return Some((known.and(Confidence::Likely), None));
    }
    let reader = cx.receiver(call.id).or_else(|| cx.args(call.id).first().copied())?;
    // What is unpacked to the end is another rule's.
    if cx.origin_of(&cx.origins(reader), Role::Decompress).is_some() && !call.has(Role::Lines) {
        return None;
    }
    let (evidence, data) = read_from(cx, call, api, reader, known)?;
    // A reader that passes the question on: its caller decides.
    match cx.program.item(cx.typed.def).name == cx.callee_name(&call) {
        true => Some((evidence.at_most(Confidence::Possible, Excuse::CallersChoice, None), None)),
        false => Some((evidence, Some(data))),
    }
}

fn read_from(
    cx: &Cx<'_>,
    call: Call<'_>,
    api: &Api,
    reader: ExprId,
    known: Evidence,
) -> Option<(Evidence, Data)> {
    // What is in memory is read from memory, whoever sent it.
    let safe = [Role::InMemory, Role::Collection, Role::Growable];
    let ty = cx.program.core_type(cx.ty(reader));
    if !api.reads_a_file()
        && (safe.into_iter().any(|role| cx.program.plays(ty, role)) || cx.is_plain_data(reader))
    {
        cx.excuse(call.id, Excuse::OwnData, None);
        return None;
    }
    // Of a path only this can be told, that it stands in the source.
    let data = match cx.whose(reader) {
        data if api.reads_a_file() && data.whose != Whose::Own => cx.whose(call.id),
        data => data,
    };
    let evidence = match data.whose {
        Whose::Peer => known.and(data.sure),
        Whose::Limited => {
            cx.excuse_by(call.id, Excuse::Limited, data.seen);
            return None;
        }
        // A path that stands in the source is that of a file of one's own.
        Whose::Own | Whose::Nobody => {
            cx.excuse_by(call.id, Excuse::OwnData, data.seen);
            return None;
        }
        Whose::File => known.at_most(Confidence::Possible, Excuse::OwnData, data.seen),
        Whose::Answer => known.at_most(Confidence::Possible, Excuse::ChosenServer, data.seen),
        Whose::Unknown => known.at_most(Confidence::Possible, Excuse::OutOfSight, None),
    };
    Some((evidence, data))
}

/// A line or record gathered piece by piece, without a look at how long it is by now.
fn by_hand(cx: &mut Cx<'_>, call: Call<'_>) {
    let Some(gathered) = cx.gathered(&call).filter(|g| g.by_reading) else { return };
    if let Some(limit) = gathered.limit {
        return cx.excuse(call.id, Excuse::Limited, Some(cx.body.range(limit)));
    }
    let mut evidence = Evidence::from(call.callee.sure).and(gathered.data.sure).and(Confidence::Likely);
    if gathered.data.whose == Whose::Answer {
        evidence = evidence.at_most(Confidence::Possible, Excuse::ChosenServer, gathered.data.seen);
    }
    let into = &cx.body.local(gathered.buffer).name;
    let name = cx.callee_name(&call);
    let message = format!(
        "`{name}` adds to `{into}` for as long as the other side sends, and nothing looks at its length"
    );
    let draft = cx
        .draft(cx.site(call.id), evidence, message)
        .here("all of it is held in memory")
        .label(gathered.head, "goes on until the end of a line or record comes, or that of the connection")
        .note("a peer that never sends that end is kept in memory for as long as it goes on sending")
        .help("check the length in each turn, and give up past a limit");
    cx.report(draft);
}
