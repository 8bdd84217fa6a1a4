//! A task for each item, and nothing that limits how many there are.

use crate::apis::Role;
use crate::evidence::Excuse;
use crate::facts::{ExprId, ExprKind};
use crate::finding::Confidence;
use crate::flow::{DriverKind, Fate, way};
use crate::rule::{Cx, Interest, Rule, Size, Start, Work};

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
            let kept = start.in_set && start.size.is_none() && !cx.takes_only_what_is_done(&start.turn);
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
    let note = match kind {
        DriverKind::Accept => {
            "every accepted connection holds memory and a file descriptor until its task ends; a burst of clients, or slow ones, takes as much as there is"
        }
        DriverKind::Elements => {
            "whoever made the list decides how many run at the same moment, each with its memory and connections"
        }
        _ => {
            "items are taken as fast as they arrive, so the sender never learns that the work is behind: the waiting tasks are a queue without a bound"
        }
    };
    let (call, head) = (cx.body.range(start.call.id), start.turn.driver.head);
    // What a helper does by itself is told there; a task that it is handed is the caller's.
    let mut draft = match start.via.as_ref().filter(|_| start.code.is_none()) {
        Some(at) => {
            let message = format!(
                "`{}` starts a task whenever `{}` is called, and nothing limits how many run at once",
                at.name, at.inside
            );
            let evidence = evidence.at_most(Confidence::Likely, Excuse::Inferred, None);
            cx.draft_at(at, evidence, message).label_in(cx.file, call, format!("called once per {unit} here"))
        }
        None => {
            let message =
                format!("`{name}` starts a {job} for every {unit}, and nothing limits how many run at once");
            let draft = cx.draft(call, evidence, message).label(head, kind.label());
            match &start.via {
                Some(place) => draft.label_in(place.file, place.range, "the task is started here"),
                None => draft,
            }
        }
    };
    draft = draft.here("returns at once, whatever is still running").note(note);
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
    match kind {
        None | Some(DriverKind::Accept) => false,
        // How long the caller's list is, the caller knows; who asks an outsider again and again takes what comes.
        Some(DriverKind::Elements) => match start.size {
            Some(Size::Outside(_)) => !cx.is_kept(start),
            Some(Size::Answer(_)) => cx.any_turn(start.turn.driver.at).is_some(),
            _ => false,
        },
        Some(_) if gives_connections(cx, start) || cx.sleeps_in(&start.turn, start.call.id) => false,
        Some(_) => !cx.is_one_case(start) && !cx.is_kept(start),
    }
}

/// Whether what the loop gives is a connection: by the type of what the work gets, or by the name of the call that gives it.
fn gives_connections(cx: &Cx<'_>, start: &Start<'_>) -> bool {
    let at = start.turn.driver.at;
    let connection = |e: ExprId| match cx.body.kind(e) {
        ExprKind::Local(local) if cx.bound_within(*local, at) => cx.is_connection(cx.typed.local(*local)),
        _ => false,
    };
    let accepts = |e: ExprId| match (cx.call(e).and_then(|c| c.api), cx.body.kind(e)) {
        (Some(api), _) => api.has(Role::Accept),
        // Of what is not in the tables, only the name is known.
        (None, ExprKind::MethodCall { method, .. }) => {
            let mut known = cx.program.apis.methods_named(method).peekable();
            known.peek().is_some() && known.all(|api| api.has(Role::Accept))
        }
        _ => false,
    };
    let source = match start.turn.driver.kind {
        DriverKind::Select => arm_of(cx, at, start.call.id),
        _ => start.turn.driver.source,
    };
    // Whoever puts connections into a queue could wait for room in it.
    let queued = source
        .and_then(|s| cx.call(s))
        .is_some_and(|call| cx.program.plays(cx.program.core_type(&call.callee.on), Role::Receiver));
    !queued && cx.any_within(start.call.id, connection)
        || source.is_some_and(|s| cx.origins(s).into_iter().any(|e| accepts(e) || cx.any_within(e, accepts)))
}

/// What paces the very arm or loop in which the work is started; none where it is no item: a signal, a clock, a change.
fn event(cx: &Cx<'_>, start: &Start<'_>) -> Option<DriverKind> {
    let driver = &start.turn.driver;
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
    let tells = |body: ExprId| !cx.exits(body) && !says_nothing(cx, body);
    let mut ops = select.arms.iter().filter(|a| tells(a.body)).map(|a| a.op);
    match (ops.next(), ops.next()) {
        (Some(op), None) => source_kind(cx, op),
        _ => None,
    }
}

/// `None`, or another value without anything in it: the arm of a stop signal.
fn says_nothing(cx: &Cx<'_>, body: ExprId) -> bool {
    match cx.body.kind(body) {
        ExprKind::Block { stmts, tail: Some(tail), .. } => stmts.is_empty() && says_nothing(cx, *tail),
        ExprKind::Path(_) => cx.is_fieldless(body),
        _ => false,
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
