//! A reader is read to its end, or to a line end that need not come, into memory.

use crate::apis::{Api, Role};
use crate::finding::Confidence;
use crate::program::Ty;
use crate::rule::{Call, Constant, Cx, Interest, Rule};

pub(super) struct UnboundedRead;

/// Words in the name of a file that somebody else made.
const FOREIGN: &[&str] = &["upload", "download", "attachment", "payload", "media", "incoming"];

/// Words that stand for small files of one's own.
const OWN: &[&str] = &[
    "cargo",
    "cert",
    "conf",
    "config",
    "credential",
    "env",
    "json",
    "key",
    "license",
    "lock",
    "manifest",
    "metadata",
    "password",
    "pem",
    "pid",
    "proc",
    "readme",
    "schema",
    "script",
    "secret",
    "settings",
    "state",
    "sys",
    "template",
    "theme",
    "token",
    "toml",
    "version",
    "yaml",
    "yml",
];

impl Rule for UnboundedRead {
    fn id(&self) -> &'static str {
        "unbounded_read"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::WholeRead])
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            let Some(api) = call.api.filter(|a| a.has(Role::WholeRead) && !a.has(Role::Decompress)) else {
                continue;
            };
            // A reader that passes the question on: its caller decides.
            let passes_on = cx.program.item(cx.typed.def).name == cx.callee_name(&call);
            if let Some(mut sure) = confidence(cx, call, api) {
                if passes_on {
                    sure = Confidence::Possible;
                }
                speak(cx, call, api, sure.min(call.callee.sure));
            }
        }
    }
}

/// How sure it is that the outside decides how much comes; none where it does not.
fn confidence(cx: &Cx<'_>, call: Call<'_>, api: &Api) -> Option<Confidence> {
    if let Some(limit) = cx.bound_of(call.id, api) {
        return match cx.constant(limit)? {
            Constant::Int(n) if n < cx.option_int("bytes", 1 << 30) => None,
            _ => Some(Confidence::Certain),
        };
    }
    if api.has(Role::LimitOff) {
        return Some(Confidence::Likely);
    }
    let subject = cx.receiver(call.id).or_else(|| cx.args(call.id).first().copied())?;
    let origins = cx.origins(subject);
    let safe = [Role::Cut, Role::InMemory, Role::Collection, Role::Growable];
    // What is unpacked to the end is another rule's.
    let unpacked = cx.origin_of(&origins, Role::Decompress).is_some() && !cx.reads_lines(call);
    if unpacked || cx.origin_of(&origins, Role::Cut).is_some() || cx.any_plays(&origins, Role::Cut) {
        return None;
    }
    if cx.any_plays(&origins, Role::Peer) {
        return Some(Confidence::Certain);
    }
    if safe.into_iter().any(|r| cx.any_plays(&origins[..1], r))
        || matches!(cx.ty(subject).peeled(), Ty::Slice(_))
    {
        return None;
    }
    let words = cx.text(cx.body.range(subject)).to_lowercase();
    let mut words = words.split(|c: char| !c.is_ascii_alphabetic());
    if words.clone().any(|w| OWN.contains(&w)) {
        return None;
    }
    match words.any(|w| FOREIGN.contains(&w)) {
        true => Some(Confidence::Likely),
        false => Some(Confidence::Possible),
    }
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, sure: Confidence) {
    let name = cx.callee_name(&call);
    let line = cx.reads_lines(call) || api.has(Role::LimitOff);
    let message = match line {
        true => format!("`{}` reads lines of any length", cx.called_as(&call)),
        false => format!("`{name}` reads to the end, and nothing limits how far that is"),
    };
    let note = match line {
        true => "a peer that never sends a line end is kept in memory for as long as it goes on sending",
        false => {
            "a peer that does not stop sending, or a file larger than expected, fills memory until the process is killed"
        }
    };
    let instead = match (api.instead.is_empty(), line) {
        (_, true) => "read through `take(n)`, or use a codec with a maximum line length",
        (true, false) => "limit the reader with `take(n)` first, or work on one piece at a time",
        (false, false) => &api.instead,
    };
    let draft = cx
        .draft(cx.site(call.id), sure, message)
        .here(if api.says.is_empty() { "all of it is held in memory".to_string() } else { api.says.clone() })
        .note(note)
        .help(instead);
    cx.report(draft);
}
