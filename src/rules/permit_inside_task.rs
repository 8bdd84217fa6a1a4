//! Tasks queue up in front of a permit that each of them takes for itself.

use crate::apis::Role;
use crate::rule::{Cx, Interest, Rule, Spot, Start, Work};

pub(super) struct PermitInsideTask;

impl Rule for PermitInsideTask {
    fn id(&self) -> &'static str {
        "permit_inside_task"
    }

    fn interest(&self) -> Interest {
        Interest::roles(&[Role::Spawn]).repeated()
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
    let driver = start.turn.driver;
    let name = cx.callee_name(&start.call);
    let unit = driver.kind.unit();
    let range = cx.body.range(start.call.id);
    // The permit is the place to move, where it stands in this very call.
    let here = permit.file == cx.file && start.via.is_none() && range.contains(permit.range);
    let message = match here {
        true => format!(
            "`{}` waits inside the task: take the permit before `{name}`, or a task piles up for every {unit}",
            permit.name
        ),
        false => format!(
            "`{name}` starts a task for every {unit}, and each waits inside for its permit: they pile up in front of `{}`",
            permit.name
        ),
    };
    let mut draft = cx.draft(if here { permit.range } else { range }, evidence, message);
    draft = match here {
        true => {
            draft.here("the task exists already when it waits here").label(range, "starts the task at once")
        }
        false => {
            draft.here("starts the task at once").label_in(permit.file, permit.range, "the task waits here")
        }
    };
    draft = draft
        .label(driver.head, driver.kind.label())
        .note("the permit limits how many tasks work, not how many there are: the waiting ones, each with its item, are a queue without a bound")
        .help("take an owned permit in the loop before the task is started, and move it into the task");
    cx.report(draft);
}
