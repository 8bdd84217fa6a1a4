//! A bound so large that memory ends before it is reached, or a zero that means something else.

use crate::apis::{Api, Role};
use crate::evidence::{Evidence, Excuse};
use crate::facts::ExprId;
use crate::finding::Confidence;
use crate::rule::{Call, Constant, Cx, Interest, Rule};
use crate::source::{FileId, Range};

pub(super) struct HugeBound;

impl Rule for HugeBound {
    fn id(&self) -> &'static str {
        "huge_bound"
    }

    fn interest(&self) -> Interest {
        Interest {
            only: |f| f.has_extreme,
            ..Interest::roles(&[Role::Bounded, Role::Limit, Role::Concurrency])
        }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for call in cx.calls() {
            let Some(api) = call.api.filter(|a| !a.has(Role::BodyLimit) && !a.has(Role::WholeBody)) else {
                continue;
            };
            let Some(value) = cx.bound_of(call.id, api).and_then(|a| cx.constant(a)).and_then(Constant::int)
            else {
                continue;
            };
            if api.has(Role::Concurrency) {
                if value == 0 && !api.has(Role::ZeroUnlimited) {
                    zero(
                        cx,
                        call,
                        "runs nothing",
                        "with zero nothing is ever started, and the stream never gives an item",
                    );
                }
            } else if api.has(Role::ZeroUnlimited) && value == 0 {
                zero(cx, call, "means no limit", "zero stands for \"no limit\" here");
            } else if api.has(Role::Bounded) && value >= cx.option_int("items", 1_000_000) {
                speak(cx, call, api, value, "items");
            } else if api.has(Role::Limit) && value >= cx.option_int("bytes", 1 << 30) {
                speak(cx, call, api, value, "bytes");
            }
        }
    }
}

/// Whether the permits are a gate: everybody inside holds one, and who closes it takes all and waits for the last.
fn gate(cx: &Cx<'_>, call: &Call<'_>, value: u128) -> Option<(FileId, Range)> {
    if !cx.program.plays(cx.ty(call.id), Role::Semaphore) {
        return None;
    }
    let takes_all = |inner: &Cx<'_>, name: &str| {
        let mut takes = inner.all_calls().iter().filter(|c| c.has(Role::Permit) || c.has(Role::Limiter));
        let found = takes.find(|c| {
            let all =
                inner.args(c.id).iter().any(|a| inner.constant(*a).and_then(Constant::int) == Some(value));
            let kept = inner.receiver(c.id).and_then(|r| inner.kept(r));
            let last = kept
                .and_then(|k| k.names.last().cloned().or(k.local.map(|l| inner.body.local(l).name.clone())));
            all && last.as_deref() == Some(name)
        });
        found.map(|c| (inner.file, inner.body.range(c.id)))
    };
    let name = cx.name_of_place(call.id)?;
    takes_all(cx, &name).or_else(|| {
        cx.relatives().into_iter().find_map(|d| cx.look_at(d, |inner| takes_all(inner, &name))?)
    })
}

/// Whether a limit of a reader is lifted only to step over what comes: nothing that keeps it is called until the next limit.
fn steps_over(cx: &Cx<'_>, call: &Call<'_>) -> Option<Range> {
    let reader = cx.receiver(call.id).and_then(|r| cx.place(r))?;
    let mut later: Vec<ExprId> = cx.body.local(reader.root).uses.clone();
    later.retain(|u| cx.body.range(*u).start >= cx.body.range(call.id).end);
    let mut seen = None;
    for used in later {
        let next = cx.body.parent(used).filter(|p| cx.receiver(*p) == Some(used))?;
        let Some(next) = cx.call(next) else { continue };
        if next.has(Role::Limit) {
            break;
        }
        if next.has(Role::WholeRead) || next.has(Role::CopyAll) {
            return None;
        }
        seen = seen.or(Some(cx.body.range(next.id)));
    }
    seen
}

fn speak(cx: &mut Cx<'_>, call: Call<'_>, api: &Api, value: u128, unit: &str) {
    let Some(arg) = cx.bound_of(call.id, api) else { return };
    if let Some(seen) = gate(cx, &call, value) {
        return cx.excuse_by(call.id, Excuse::Gate, Some(seen));
    }
    if let Some(seen) = steps_over(cx, &call).filter(|_| unit == "bytes") {
        return cx.excuse(call.id, Excuse::NothingKept, Some(seen));
    }
    // From here on no machine has the memory; below, it depends on the size of the items.
    let hopeless = value >= u128::from(u32::MAX);
    let mut rests = Evidence::from(call.callee.sure);
    if !hopeless {
        rests = rests.and(Confidence::Likely);
    }
    if let Some(seen) = cx.bound_is_argued(call.id) {
        rests = rests.at_most(Confidence::Possible, Excuse::Argued, Some(seen));
    }
    let name = cx.called_as(&call);
    let text = cx.value_text(arg, Constant::Int(value));
    let draft = if cx.program.plays(cx.ty(call.id), Role::Semaphore) {
        cx.draft(cx.site(call.id), rests, format!("`{name}` is given {text} permits, and nobody ever waits for one"))
            .here("more permits than anything will ask for")
            .note("what the permits guard runs as often as it is asked for, and takes memory, files and connections without limit")
            .help("choose the number of permits from how much may run at once")
    } else {
        let message = match hopeless {
            true => format!("`{name}` is bounded by {text}, which bounds nothing"),
            false => format!("`{name}` is bounded by {text}, which is more than memory is likely to hold"),
        };
        let note = match unit {
            "items" => {
                "the producer is never made to wait: a backlog grows in memory just as in an unbounded queue"
            }
            _ => {
                "nobody is ever made to wait: what piles up behind this limit takes memory until the process is killed"
            }
        };
        cx.draft(cx.site(call.id), rests, message)
            .here("the limit is reached only after memory has run out")
            .note(note)
            .help("choose a bound from what the consumer can clear in the time you are willing to wait, often tens to thousands")
    };
    cx.report(draft);
}

fn zero(cx: &mut Cx<'_>, call: Call<'_>, what: &str, here: &str) {
    let name = cx.called_as(&call);
    let draft = cx
        .draft(cx.site(call.id), call.callee.sure, format!("`{name}(0)` {what}"))
        .here(here)
        .help("pass the number that you want to allow at once");
    cx.report(draft);
}
