//! A task for each item, and nothing that limits how many there are.

use crate::apis::Role;
use crate::evidence::Excuse;
use crate::facts::{ExprId, ExprKind};
use crate::finding::Confidence;
use crate::flow::{DriverKind, Fate, way};
use crate::rule::{Cx, Interest, Rule, Start, Work};

pub(super) struct UnboundedSpawn;

impl Rule for UnboundedSpawn {
    fn id(&self) -> &'static str {
        "unbounded_spawn"
    }

    fn interest(&self) -> Interest {
        Interest { flags: |f| f.has_loop && f.has_async, ..Interest::roles(&[Role::Spawn]).repeated() }
    }

    fn check(&self, cx: &mut Cx<'_>) {
        if cx.in_teardown() {
            return;
        }
        for start in cx.starts() {
            // A handle whose drop cancels the task leaves nothing running: another rule's loss.
            let (steps, _, fate) = way(cx.body, start.call.id);
            let thrown = matches!(fate, Fate::Dropped | Fate::Statement | Fate::Underscore { .. });
            let cancelled = cx.program.plays(cx.ty(start.call.id), Role::Task) && steps.is_empty() && thrown;
            // A set that nobody empties while the loop runs is another rule's.
            let kept = start.in_set && !cx.takes_only_what_is_done(&start.turn);
            if !cancelled && !kept && matches!(start.work, Work::Other | Work::Ack) {
                speak(cx, &start);
            }
        }
    }
}

fn speak(cx: &mut Cx<'_>, start: &Start<'_>) {
    let Some(evidence) = cx.unlimited(start) else { return };
    let kind = event(cx, start);
    let mut evidence = evidence.and(Confidence::Likely);
    if !for_each_item(cx, start, kind) {
        evidence = evidence.at_most(Confidence::Possible, Excuse::OneCase, None);
    }
    let kind = kind.unwrap_or(start.turn.driver.kind);
    let name = cx.callee_name(&start.call);
    let unit = kind.unit();
    let thread = start.call.has(Role::BlockingSpawn);
    let job = if thread { "thread or job" } else { "task" };
    let message = match &start.via {
        Some(place) => format!(
            "`{name}` starts a task for every {unit} (through `{}`), and nothing limits how many run at once",
            place.name
        ),
        None => format!("`{name}` starts a {job} for every {unit}, and nothing limits how many run at once"),
    };
    let (head, label) = (start.turn.driver.head, kind.label());
    let note = match kind {
        DriverKind::Accept => {
            "every accepted connection holds memory and a file descriptor until its task ends; a burst of clients, or slow ones, takes as much as there is"
        }
        _ => {
            "items are taken as fast as they arrive, so the sender never learns that the work is behind: the waiting tasks are a queue without a bound"
        }
    };
    let mut draft = cx
        .draft(cx.body.range(start.call.id), evidence, message)
        .here("returns at once, whatever is still running")
        .label(head, label)
        .note(note);
    if let Some(place) = &start.via {
        draft = draft.label_in(place.file, place.range, "the task is started here");
    }
    draft = match kind {
        DriverKind::Accept => draft.help("take a permit from a `Semaphore` before `accept` and move it into the task, so that new connections wait in the kernel's backlog"),
        _ if thread => draft.help("hand the items to a fixed number of workers through a bounded channel"),
        _ => draft.help("take a permit from a `Semaphore` before starting the task and move it in, or hand the items to a fixed number of workers"),
    };
    cx.report(draft);
}

/// Whether the work is one for each message, which nobody but the loop can hold back. A task for each connection is how
/// servers are built, and its limit often stands elsewhere; a task for one kind of message, on a condition, or whose handle
/// somebody keeps may be one of few.
fn for_each_item(cx: &Cx<'_>, start: &Start<'_>, kind: Option<DriverKind>) -> bool {
    let head = cx.text(start.turn.driver.head);
    match kind {
        None | Some(DriverKind::Accept) => false,
        Some(_) if gives_connections(head) => false,
        Some(_) => !cx.is_one_case(start) && !cx.is_kept(start),
    }
}

/// Words by which the head of a loop tells that its items are connections.
fn gives_connections(head: &str) -> bool {
    const WORDS: &[&str] = &["accept", "incoming", "listener", "conn", "connection", "connections", "socket"];
    head.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|w| WORDS.contains(&w))
}

/// What paces the very arm or loop in which the work is started; none where it is no item: a signal, a clock, a change.
fn event(cx: &Cx<'_>, start: &Start<'_>) -> Option<DriverKind> {
    let driver = start.turn.driver;
    match driver.kind {
        DriverKind::Tick => None,
        DriverKind::Select => match arm_of(cx, driver.at, start.call.id) {
            Some(op) => source_kind(cx, op),
            None => chosen(cx, driver.at, start.call.id),
        },
        kind => match driver.source {
            Some(source) if kind == DriverKind::Receive => match cx.call(source) {
                Some(call) if !is_item(cx, call.id) => None,
                _ => Some(kind),
            },
            _ => Some(kind),
        },
    }
}

/// The operation of the innermost `select!` arm around an expression.
fn arm_of(cx: &Cx<'_>, outer: ExprId, id: ExprId) -> Option<ExprId> {
    let mut at = id;
    while at != outer {
        let parent = cx.body.parent(at)?;
        if let ExprKind::Select(select) = cx.body.kind(parent) {
            return select.arms.iter().find(|a| a.body == at).map(|a| a.op);
        }
        at = parent;
    }
    None
}

/// What a `select!` gives to the code behind it, where it leaves the loop in all other cases.
fn chosen(cx: &Cx<'_>, outer: ExprId, id: ExprId) -> Option<DriverKind> {
    let start = cx.body.range(id).start;
    let mut going_on =
        cx.body.ids().filter(|e| cx.body.within(*e, outer)).filter_map(|e| match cx.body.kind(e) {
            ExprKind::Select(select) if cx.body.range(e).end <= start => Some(select),
            _ => None,
        });
    let (select, None) = (going_on.next()?, going_on.next()) else { return None };
    let mut ops = select.arms.iter().filter(|a| !cx.exits(a.body)).map(|a| a.op);
    match (ops.next(), ops.next()) {
        (Some(op), None) => source_kind(cx, op),
        _ => None,
    }
}

fn source_kind(cx: &Cx<'_>, op: ExprId) -> Option<DriverKind> {
    let call = cx.call(op)?;
    if call.has(Role::Accept) {
        return Some(DriverKind::Accept);
    }
    let source = call.has(Role::Source) || call.has(Role::SyncSource) || cx.program.gives_input(call.callee);
    (source && !call.has(Role::Tick) && is_item(cx, op)).then_some(DriverKind::Receive)
}

/// Whether a source gives items, rather than the word that something changed.
fn is_item(cx: &Cx<'_>, source: ExprId) -> bool {
    let Some(call) = cx.call(source) else { return true };
    let on = cx.program.core_type(&call.callee.on);
    if [Role::WatchReceiver, Role::OneshotReceiver, Role::Timer].iter().any(|r| cx.program.plays(on, *r)) {
        return false;
    }
    !on.arg(0).is_unit()
}
