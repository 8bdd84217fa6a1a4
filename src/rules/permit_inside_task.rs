//! Tasks queue up in front of a permit that each of them takes for itself.

use crate::apis::Role;
use crate::evidence::Excuse;
use crate::finding::Confidence;
use crate::rule::{Cx, Interest, Rule, Spot, Start, Work};

pub(super) struct PermitInsideTask;

impl Rule for PermitInsideTask {
    fn id(&self) -> &'static str {
        "permit_inside_task"
    }

    fn interest(&self) -> Interest {
        Interest { flags: |f| f.has_loop && f.has_async, ..Interest::roles(&[Role::Spawn]).repeated() }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        for start in cx.starts() {
            if let Work::Permit(permit) = &start.work {
                speak(cx, &start, permit);
            }
        }
    }
}

fn speak(cx: &mut Cx<'_>, start: &Start<'_>, permit: &Spot) {
    let Some(evidence) = cx.unlimited(start) else { return };
    let driver = &start.turn.driver;
    let name = cx.callee_name(&start.call);
    let unit = driver.kind.unit();
    let range = cx.body.range(start.call.id);
    // The permit is the place to move; what a helper does by itself is told there.
    let here = permit.file == cx.file && range.contains(permit.range);
    let helper = start.via.as_ref().filter(|_| start.code.is_none());
    let message = match (here, helper) {
        (true, _) => format!(
            "`{}` waits inside the task: take the permit before `{name}`, or a task piles up for every {unit}",
            permit.name
        ),
        (false, Some(at)) => format!(
            "`{}` waits inside the task that `{}` starts: a task piles up for every call",
            permit.name, at.inside
        ),
        (false, None) => format!(
            "`{name}` starts a task for every {unit}, and each waits inside for its permit: they pile up in front of `{}`",
            permit.name
        ),
    };
    let waits = "the task exists already when it waits here";
    let mut draft = match (here, helper) {
        (true, _) => {
            cx.draft(permit.range, evidence, message).here(waits).label(range, "starts the task at once")
        }
        (false, Some(at)) => {
            let evidence = evidence.at_most(Confidence::Likely, Excuse::Inferred, None);
            cx.draft_at(permit, evidence, message)
                .here(waits)
                .label_in(at.file, at.range, "the task is started here")
                .label_in(cx.file, range, format!("called once per {unit} here"))
        }
        (false, None) => cx.draft(range, evidence, message).here("starts the task at once").label_in(
            permit.file,
            permit.range,
            "the task waits here",
        ),
    };
    if helper.is_none() {
        draft = draft.label(driver.head, driver.kind.label());
    }
    draft = draft
        .note("the permit limits how many tasks work, not how many there are: the waiting ones, each with its item, are a queue without a bound")
        .help("take an owned permit in the loop before the task is started, and move it into the task");
    cx.report(draft);
}
