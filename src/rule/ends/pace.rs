//! How often a place in the code is reached for one queue: by the loops around it that began after the queue was there, and by
//! those of the functions that call it.

use super::bodies::{Bodies, Caller};
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId, LoopKind, PatId, PatKind};
use crate::finding::Confidence;
use crate::flow::{Driver, DriverKind, Fate, is_boundary, way};
use crate::program::{Bound, Con, Target, Ty};
use crate::rule::{Call, Cx, Turn};
use crate::source::{FileId, Range};

/// Callers of callers: longer ways are left alone.
const MAX_CALLERS: u8 = 4;

/// Names of names: longer ways are left alone.
const MAX_NAMES: u8 = 16;

/// What feeds a queue again and again.
#[derive(Clone, Debug, PartialEq)]
pub struct Feed {
    /// The file in which it stands.
    pub file: FileId,
    /// What is done in each turn: the send, or the call that leads to it.
    pub at: Range,
    /// What paces the turns.
    pub kind: DriverKind,
    /// The loop's head, the closure's or the function's.
    pub head: Range,
    /// What to say there.
    pub label: &'static str,
    /// How sure it is that it happens again and again.
    pub sure: Confidence,
    /// It happens on a condition, or for one kind of item.
    pub case: Option<Range>,
    /// What comes is taken out of another queue.
    pub relays: bool,
}

/// How often something happens for one queue. The order is from seldom to often.
#[derive(Clone, Debug, PartialEq)]
pub enum Pace {
    /// Once, or once for each of few callers that are all in sight.
    Once,
    /// Once for each element of something finite.
    Few(FileId, Range),
    /// Whenever somebody out of sight likes.
    Unseen,
    /// Whenever the users of a public function like: its name.
    Public(FileId, Range),
    /// Again and again.
    Item(Feed),
}

impl Pace {
    pub(super) fn rank(&self) -> u8 {
        match self {
            Pace::Once => 0,
            Pace::Few(..) => 1,
            Pace::Unseen => 2,
            Pace::Public(..) => 3,
            Pace::Item(feed) => 4 + feed.sure as u8,
        }
    }

    /// The more frequent of two.
    pub(super) fn max(self, other: Pace) -> Pace {
        if other.rank() > self.rank() { other } else { self }
    }
}

/// To whom something belongs that is there before the function at hand is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Own,
    Param(usize),
    Static,
}

/// How an end of a queue came into a body.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// Made or received here; loops around this say nothing of one queue.
    pub(super) since: Option<Range>,
    /// It belongs to what outlives the function.
    pub(super) owner: Option<Owner>,
    /// How often ends of the same queue come in this way.
    pub(super) handed: Pace,
    /// How often ends of the same queue are put where this one is taken from.
    pub(super) stored: Pace,
}

impl Entry {
    pub(super) fn since(range: Range, handed: Pace) -> Entry {
        Entry { since: Some(range), owner: None, stored: handed.clone(), handed }
    }

    /// Of an end that is there whatever the function at hand does.
    pub(super) fn from(owner: Owner, handed: Pace) -> Entry {
        Entry { since: None, owner: Some(owner), stored: handed.clone(), handed }
    }

    /// Of an argument.
    pub(super) fn given(handed: Pace, stored: Pace) -> Entry {
        Entry { since: None, owner: None, handed, stored }
    }

    /// The entry of something that an expression is a part of.
    pub(super) fn of(cx: &Cx<'_>, whole: ExprId, handed: Pace) -> Entry {
        let (since, owner) = root(cx, whole, 0);
        Entry { since, owner, stored: handed.clone(), handed }
    }
}

/// Where the thing that an expression is a part of comes from.
fn root(cx: &Cx<'_>, id: ExprId, depth: u8) -> (Option<Range>, Option<Owner>) {
    let fresh = (Some(cx.body.range(id)), None);
    if depth > MAX_NAMES {
        return fresh;
    }
    match cx.body.kind(id) {
        ExprKind::Local(local) => root_of_local(cx, *local, depth),
        ExprKind::Field(e, _)
        | ExprKind::Index(e, _)
        | ExprKind::Ref { expr: e, .. }
        | ExprKind::Deref(e)
        | ExprKind::Try(e)
        | ExprKind::Cast(e, _)
        | ExprKind::Await(e) => root(cx, *e, depth + 1),
        ExprKind::MethodCall { receiver, method, .. } => match makes_anew(cx, id) && method != "clone" {
            true => fresh,
            false => root(cx, *receiver, depth + 1),
        },
        ExprKind::Call { args, .. }
            if args.len() == 1 && (is_named(cx, id, "clone") || is_pointed_to(cx, id)) =>
        {
            root(cx, args[0], depth + 1)
        }
        // Who gives away a pointer keeps what it points to; of what is not known, the same may be true.
        ExprKind::Call { .. }
            if cx.program.is_pointer(cx.ty(id)) || matches!(cx.ty(id), Ty::Ref(_) | Ty::Unknown) =>
        {
            (None, Some(Owner::Static))
        }
        ExprKind::Macro(call) if call.args.len() == 1 => root(cx, call.args[0], depth + 1),
        ExprKind::Path(_) => (None, Some(Owner::Static)),
        _ => fresh,
    }
}

/// Whether a call makes a pointer to its argument: `Arc::new(x)`.
fn is_pointed_to(cx: &Cx<'_>, call: ExprId) -> bool {
    let own = |c: &Call<'_>| match &c.callee.target {
        Target::Api(path) => cx.ty(call).path().is_some_and(|ty| path.starts_with(ty)),
        _ => false,
    };
    cx.program.is_pointer(cx.ty(call)) && cx.call(call).is_some_and(|c| own(&c))
}

fn is_named(cx: &Cx<'_>, call: ExprId, name: &str) -> bool {
    cx.call(call).is_some_and(|c| cx.callee_name(&c) == name)
}

/// Whether a method gives something that was not there before: the next item, a value of its own.
fn makes_anew(cx: &Cx<'_>, id: ExprId) -> bool {
    let Some(call) = cx.call(id) else { return false };
    let next = [Role::Source, Role::SyncSource, Role::Accept, Role::BlockingRecv, Role::QueuePop];
    let own =
        || matches!(call.callee.target, Target::Source(_)) && matches!(cx.ty(id), Ty::Adt(Con::Source(_), _));
    next.into_iter().any(|r| call.has(r)) || own()
}

fn root_of_local(cx: &Cx<'_>, local: LocalId, depth: u8) -> (Option<Range>, Option<Owner>) {
    let known = cx.body.local(local);
    if known.pat.is_none() && known.name == "self" {
        return (None, Some(Owner::Own));
    }
    let at = known.range;
    let binds = |pat: &PatId| cx.body.pat(*pat).range.contains(at);
    if let Some(n) = cx.body.params.iter().position(binds) {
        return (None, Some(Owner::Param(n)));
    }
    let fresh = (Some(at), None);
    if let Some(closure) = closure_of(cx, local) {
        let receiver = cx.body.parent(closure).and_then(|call| cx.receiver(call));
        return match receiver.filter(|_| !cx.drivers.iter().any(|d| d.at == closure && is_fed(cx, d))) {
            Some(receiver) => root(cx, receiver, depth + 1),
            None => fresh,
        };
    }
    let Some(from) = cx.definition(local) else { return fresh };
    let item = |d: &Driver| {
        cx.body.range(d.at).contains(at)
            && d.source.is_some_and(|s| cx.body.within(s, from) || cx.body.within(from, s))
    };
    if cx.drivers.iter().any(|d| item(d) && is_fed(cx, d)) {
        return fresh;
    }
    match root(cx, from, depth + 1) {
        (None, owner) => (None, owner),
        _ if matches!(cx.body.kind(from), ExprKind::Local(_)) => root(cx, from, depth + 1),
        _ => fresh,
    }
}

/// The closure among whose parameters a name is.
fn closure_of(cx: &Cx<'_>, local: LocalId) -> Option<ExprId> {
    let at = cx.body.local(local).range;
    cx.body.ids().find(|e| match cx.body.kind(*e) {
        ExprKind::Closure { params, .. } => params.iter().any(|p| cx.body.pat(*p).range.contains(at)),
        _ => false,
    })
}

/// Whether something from outside paces a loop or closure, rather than the elements of a collection.
pub(super) fn is_fed(cx: &Cx<'_>, driver: &Driver) -> bool {
    if driver.kind != DriverKind::Callback {
        return true;
    }
    let Some(call) = driver.source.and_then(|s| cx.call(s)) else { return true };
    let iterates = call.api.is_some_and(|a| a.parent() == "std::iter::Iterator");
    let fed = |e: &ExprId| {
        cx.call(*e).is_some_and(|c| c.has(Role::SyncSource)) || cx.program.plays(cx.ty(*e), Role::Receiver)
    };
    !iterates || cx.receiver(call.id).is_some_and(|r| cx.origins(r).iter().any(fed))
}

/// How often a place in a body is reached for one queue, whose end came in as `entry` says.
pub(super) fn pace(of: &Bodies<'_>, cx: &Cx<'_>, at: ExprId, entry: &Entry) -> Pace {
    Paces { of, left: MAX_CALLERS }.at(cx, at, entry)
}

struct Paces<'b> {
    of: &'b Bodies<'b>,
    left: u8,
}

impl Paces<'_> {
    fn at(&self, cx: &Cx<'_>, at: ExprId, entry: &Entry) -> Pace {
        let here = around(cx, at, entry.since, 0);
        let here = match entry.owner {
            Some(owner) if !matches!(here, Pace::Item(_)) => {
                here.max(in_case(cx, at, self.climb(cx, at, owner)))
            }
            _ => here,
        };
        here.max(entry.handed.clone())
    }

    /// How often the function around is called on the same owner.
    fn climb(&self, cx: &Cx<'_>, at: ExprId, owner: Owner) -> Pace {
        let (def, program) = (cx.typed.def, cx.program);
        let sig = program.sig(&Target::Source(def));
        let by_value = sig
            .as_ref()
            .and_then(|s| s.receiver.as_ref())
            .is_some_and(|r| matches!(r, Ty::Adt(Con::Source(_), _)));
        if owner == Owner::Own && by_value || cx.in_impl_of("Drop") || self.left == 0 {
            return if self.left == 0 { Pace::Unseen } else { Pace::Once };
        }
        let callers = self.of.callers(def);
        let shift = usize::from(sig.is_some_and(|s| s.has_self));
        let paces = callers.iter().map(|c| self.of_caller(c, owner, shift));
        let seen = paces.reduce(Pace::max);
        let item = program.item(def);
        if self.of.is_foreign(def) {
            let event = self.as_event(cx, at, Confidence::Likely);
            return seen.unwrap_or(Pace::Unseen).max(event.unwrap_or(Pace::Unseen));
        }
        seen.unwrap_or_else(|| match cx.is_open_to_users(def) {
            true => Pace::Public(cx.file, item.name_range),
            false if item.name == "main" => Pace::Once,
            false => Pace::Unseen,
        })
    }

    fn of_caller(&self, caller: &Caller, owner: Owner, shift: usize) -> Pace {
        let Some(seen) = self.of.see(caller.def) else { return Pace::Unseen };
        let cx = seen.cx(self.of);
        if caller.named {
            return handler(&cx, caller.at).unwrap_or(Pace::Unseen);
        }
        let args = cx.args(caller.at);
        let by_path = cx.receiver(caller.at).is_none();
        let whole = match (owner, cx.receiver(caller.at)) {
            (Owner::Own, Some(receiver)) => Some(receiver),
            (Owner::Own, None) => args.first().copied(),
            (Owner::Param(n), _) => args.get(n + if by_path { shift } else { 0 }).copied(),
            (Owner::Static, _) => None,
        };
        let entry = match (whole, owner) {
            (Some(whole), _) => Entry::of(&cx, whole, Pace::Once),
            (None, Owner::Static) => Entry::from(Owner::Static, Pace::Once),
            (None, _) => return Pace::Unseen,
        };
        Paces { of: self.of, left: self.left - 1 }.at(&cx, caller.at, &entry)
    }

    /// A method that others call for each event, when it hands on what they give it.
    fn as_event(&self, cx: &Cx<'_>, at: ExprId, sure: Confidence) -> Option<Pace> {
        let handed = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Local(local) if is_among(cx, &cx.body.params, *local));
        let given = cx.args(at).iter().any(|a| cx.origins(*a).into_iter().any(handed));
        let head = cx.program.item(cx.typed.def).name_range;
        given.then(|| {
            Pace::Item(Feed {
                file: cx.file,
                at: cx.body.range(at),
                kind: DriverKind::Callback,
                head,
                label: "this method is called once per event",
                sure,
                case: None,
                relays: false,
            })
        })
    }
}

/// What comes of it where a function does it on a condition, or for one kind of what it is called with. Of somebody who may call
/// it again and again, nothing much is left then.
fn in_case(cx: &Cx<'_>, at: ExprId, called: Pace) -> Pace {
    match (called, one_case(cx, at, cx.body.root)) {
        (Pace::Item(feed), Some((range, _))) if feed.case.is_none() => {
            let guessed = feed.kind == DriverKind::Callback && feed.sure < Confidence::Certain;
            let sure = if guessed { Confidence::Possible } else { feed.sure.min(Confidence::Likely) };
            let case = (cx.file == feed.file).then_some(range);
            Pace::Item(Feed { sure, case, ..feed })
        }
        (called, _) => called,
    }
}

/// A function that is handed to a library, which calls it for what comes.
fn handler(cx: &Cx<'_>, named: ExprId) -> Option<Pace> {
    let (_, _, Fate::Argument(call, Some(n))) = way(cx.body, named) else { return None };
    let call = cx.call(call)?;
    let api = call.api?;
    if api.has(Role::Spawn) || api.has(Role::BlockingSpawn) {
        return Some(around(cx, call.id, None, 0));
    }
    let again = api.has(Role::Callback) && api.arg.is_none_or(|a| a as usize == n);
    let library = again && api.parent() != "std::iter::Iterator";
    library.then(|| {
        let range = cx.body.range(named);
        let label = "this function is called once per item";
        Pace::Item(Feed {
            file: cx.file,
            at: range,
            kind: DriverKind::Callback,
            head: range,
            label,
            sure: call.callee.sure,
            case: None,
            relays: false,
        })
    })
}

/// How often a library that is given a sender sends.
pub(super) fn handed_over(cx: &Cx<'_>, call: ExprId) -> Option<Pace> {
    let known = cx.call(call).filter(|c| c.has(Role::Callback))?;
    let range = cx.body.range(call);
    let (label, kind) = ("this sends once per event", DriverKind::Callback);
    let (file, sure) = (cx.file, known.callee.sure.min(Confidence::Likely));
    Some(Pace::Item(Feed { file, at: range, kind, head: range, label, sure, case: None, relays: false }))
}

/// How often the loops and closures around a place bring it up again, those aside that `since` is within.
fn around(cx: &Cx<'_>, at: ExprId, since: Option<Range>, depth: u8) -> Pace {
    let mut best = Pace::Once;
    let mut child = at;
    while let Some(parent) = cx.body.parent(child) {
        let range = cx.body.range(parent);
        if since.is_some_and(|s| range.contains(s)) {
            break;
        }
        let found = match cx.body.kind(parent) {
            _ if is_head(cx, parent, child) => Pace::Once,
            ExprKind::Closure { .. } => closure(cx, parent, at, since, depth),
            ExprKind::Loop { kind, .. } => looped(cx, parent, *kind, at),
            _ => Pace::Once,
        };
        if matches!(found, Pace::Item(_)) {
            return found;
        }
        best = best.max(found);
        child = parent;
    }
    best
}

/// Whether an expression is the head of a loop rather than its body. The condition of a `while` is met in each turn.
fn is_head(cx: &Cx<'_>, looped: ExprId, child: ExprId) -> bool {
    matches!(cx.body.kind(looped), ExprKind::Loop { kind: LoopKind::For(_, iterable), .. } if *iterable == child)
}

fn looped(cx: &Cx<'_>, id: ExprId, kind: LoopKind, at: ExprId) -> Pace {
    let few = || Pace::Few(cx.file, cx.body.range(id));
    let Some(driver) = cx.drivers.iter().find(|d| d.at == id) else {
        return match kind {
            LoopKind::For(..) => few(),
            _ => reading(cx, id, at).unwrap_or_else(few),
        };
    };
    let turn = Turn { driver, boundaries: Vec::new() };
    if driver.source == Some(at) || cx.leaves_after(at, &turn) {
        return Pace::Once;
    }
    by_driver(cx, driver, at).map_or(Pace::Once, Pace::Item)
}

/// A loop that reads something itself in each turn: a pipe, a file, the clock.
fn reading(cx: &Cx<'_>, id: ExprId, at: ExprId) -> Option<Pace> {
    let reads = |e: ExprId| {
        let Some(call) = cx.call(e) else { return false };
        let own = match call.callee.target {
            Target::Source(def) => cx.program.reads(def),
            _ => false,
        };
        own || [Role::SyncSource, Role::WholeRead, Role::BlockingRecv].into_iter().any(|r| call.has(r))
    };
    let pauses = |e: ExprId| cx.call(e).is_some_and(|c| c.has(Role::Pause));
    let apart = |e: ExprId| cx.body.ancestors(e).take_while(|a| *a != id).any(|a| is_boundary(cx.body, a));
    let waits = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Await(_));
    let kind = if cx.any_within(id, |e| reads(e) && !apart(e)) {
        DriverKind::Iterate
    } else if cx.any_within(id, |e| waits(e) && !apart(e)) {
        DriverKind::Endless
    } else if cx.any_within(id, |e| pauses(e) && !apart(e)) {
        DriverKind::Tick
    } else {
        return None;
    };
    let range = cx.body.range(id);
    let ExprKind::Loop { body, .. } = cx.body.kind(id) else { return None };
    let head = Range::new(range.start, cx.body.range(*body).start.max(range.start + 1));
    let driver = Driver { at: id, source: None, kind, sure: Confidence::Likely, head };
    let turn = Turn { driver: &driver, boundaries: Vec::new() };
    if cx.leaves_after(at, &turn) {
        return None;
    }
    by_driver(cx, &driver, at).map(Pace::Item)
}

fn by_driver(cx: &Cx<'_>, driver: &Driver, at: ExprId) -> Option<Feed> {
    let (kind, mut sure) = match driver.kind {
        DriverKind::Select => of_arm(cx, driver, at)?,
        // Nothing says that it ends, and each turn waits for something.
        DriverKind::Endless => (DriverKind::Endless, Confidence::Likely),
        kind => (kind, driver.sure),
    };
    if matches!(kind, DriverKind::Tick | DriverKind::Endless) {
        sure = sure.min(Confidence::Likely);
    }
    let case = one_case(cx, at, driver.at);
    if let Some((_, fault)) = case {
        sure = sure.min(if fault { Confidence::Possible } else { Confidence::Likely });
    }
    Some(Feed {
        file: cx.file,
        at: cx.body.range(at),
        kind,
        head: driver.head,
        label: driver.kind.label(),
        sure,
        case: case.map(|(range, _)| range),
        relays: relays(cx, driver, at),
    })
}

/// Whether a loop takes what it works on out of another queue.
fn relays(cx: &Cx<'_>, driver: &Driver, at: ExprId) -> bool {
    let Some(mut source) = driver.source else { return false };
    if let ExprKind::Select(select) = cx.body.kind(source)
        && let Some(arm) = select.arms.iter().find(|a| cx.body.within(at, a.body))
    {
        source = arm.op;
    }
    let on = cx.receiver(source).unwrap_or(source);
    cx.program.plays(cx.program.core_type(cx.ty(on)), Role::Receiver)
}

/// What paces the arm of a `select!` that a place stands in; none where the arm runs at most once.
fn of_arm(cx: &Cx<'_>, driver: &Driver, at: ExprId) -> Option<(DriverKind, Confidence)> {
    let ExprKind::Select(select) = driver.source.map(|s| cx.body.kind(s))? else {
        return Some((driver.kind, driver.sure));
    };
    let Some(arm) = select.arms.iter().find(|a| cx.body.within(at, a.body)) else {
        return Some((driver.kind, driver.sure));
    };
    let roles = |role| cx.call(arm.op).is_some_and(|c| c.has(role));
    let once = [Role::OneshotReceiver, Role::JoinHandle, Role::Task];
    let ty = cx.program.core_type(cx.ty(arm.op));
    if once.into_iter().any(|r| cx.program.plays(ty, r)) {
        return None;
    }
    Some(if roles(Role::Accept) {
        (DriverKind::Accept, Confidence::Certain)
    } else if roles(Role::Tick) {
        (DriverKind::Tick, Confidence::Likely)
    } else if roles(Role::Source) || roles(Role::SyncSource) {
        (DriverKind::Receive, Confidence::Certain)
    } else {
        (DriverKind::Select, Confidence::Likely)
    })
}

/// The condition or arm that decides whether a place in a loop is reached, and whether it is a failure that does.
fn one_case(cx: &Cx<'_>, at: ExprId, driver: ExprId) -> Option<(Range, bool)> {
    let fault = |pat: PatId| names_variant(cx, pat, &|name| name == "Err");
    let mut found = None;
    for around in cx.body.ancestors(at).take_while(|a| *a != driver) {
        match cx.body.kind(around) {
            ExprKind::If { cond, .. } if !cx.body.within(at, *cond) => {
                let lets =
                    cx.body.ids().filter(|e| cx.body.within(*e, *cond)).find_map(|e| match cx.body.kind(e) {
                        ExprKind::Let(pat, _) => Some(*pat),
                        _ => None,
                    });
                match lets {
                    Some(pat) if fault(pat) => return Some((cx.body.range(*cond), true)),
                    Some(_) => {}
                    None => found = found.or(Some((cx.body.range(*cond), false))),
                }
            }
            ExprKind::Match { arms, .. } => {
                let Some(arm) = arms.iter().find(|arm| cx.body.within(at, arm.body)) else { continue };
                if fault(arm.pat) {
                    return Some((cx.body.pat(arm.pat).range, true));
                }
                if names_variant(cx, arm.pat, &|name| !matches!(name, "Some" | "Ok" | "Ready")) {
                    found = found.or(Some((cx.body.pat(arm.pat).range, false)));
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether a pattern names a variant of a kind.
pub(super) fn names_variant(cx: &Cx<'_>, pat: PatId, wanted: &dyn Fn(&str) -> bool) -> bool {
    let last = |path: &crate::facts::Path| path.segments.last().is_some_and(|s| wanted(&s.name));
    match &cx.body.pat(pat).kind {
        PatKind::TupleStruct(path, of) => last(path) || of.iter().any(|p| names_variant(cx, *p, wanted)),
        PatKind::Struct(path, _) | PatKind::Path(path) => last(path),
        PatKind::Tuple(of) | PatKind::Or(of) => of.iter().any(|p| names_variant(cx, *p, wanted)),
        PatKind::Ref(of) | PatKind::Bind(_, Some(of)) => names_variant(cx, *of, wanted),
        _ => false,
    }
}

/// How often a closure runs what is in it.
fn closure(cx: &Cx<'_>, id: ExprId, at: ExprId, since: Option<Range>, depth: u8) -> Pace {
    if let Some(driver) = cx.drivers.iter().find(|d| d.at == id) {
        return match is_fed(cx, driver) {
            true => by_driver(cx, driver, at).map_or(Pace::Once, Pace::Item),
            false => Pace::Few(cx.file, cx.body.range(id)),
        };
    }
    match way(cx.body, id) {
        // Called by its name.
        (_, _, Fate::Bound(local)) if depth < 3 => {
            let calls = cx.body.local(local).uses.iter().filter_map(|used| {
                let call = cx.body.parent(*used)?;
                matches!(cx.body.kind(call), ExprKind::Call { callee, .. } if callee == used).then_some(call)
            });
            calls.map(|call| around(cx, call, since, depth + 1)).reduce(Pace::max).unwrap_or(Pace::Unseen)
        }
        (_, _, Fate::Argument(call, Some(n))) => given_to(cx, id, call, n, at),
        (_, _, Fate::Stored(_) | Fate::Assigned(_) | Fate::Returned) => Pace::Unseen,
        _ => Pace::Once,
    }
}

/// How often somebody who is given a closure calls it.
fn given_to(cx: &Cx<'_>, id: ExprId, call: ExprId, n: usize, at: ExprId) -> Pace {
    let known = cx.call(call);
    let once = [Role::Spawn, Role::BlockingSpawn, Role::OnceCallback, Role::BlockOn];
    if known.is_some_and(|c| {
        once.into_iter().any(|r| c.has(r)) || c.api.is_some_and(|a| a.path.starts_with("std::"))
    }) {
        return Pace::Once;
    }
    match expected(cx, call, n).as_deref() {
        Some("std::ops::FnOnce") => Pace::Once,
        Some(_) if hands_on(cx, id, at) => {
            let range = cx.body.range(id);
            let ExprKind::Closure { body, .. } = cx.body.kind(id) else { return Pace::Unseen };
            Pace::Item(Feed {
                file: cx.file,
                at: cx.body.range(at),
                kind: DriverKind::Callback,
                head: Range::new(range.start, cx.body.range(*body).start.max(range.start + 1)),
                label: "this closure may be called again and again",
                sure: Confidence::Likely,
                case: None,
                relays: false,
            })
        }
        _ => Pace::Unseen,
    }
}

/// Whether a closure hands on at a place what it is given.
fn hands_on(cx: &Cx<'_>, closure: ExprId, at: ExprId) -> bool {
    let ExprKind::Closure { params, .. } = cx.body.kind(closure) else { return false };
    let given = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Local(local) if is_among(cx, params, *local));
    cx.args(at).iter().any(|a| cx.origins(*a).into_iter().any(given))
}

/// Whether a name is bound by one of these patterns.
fn is_among(cx: &Cx<'_>, params: &[PatId], local: LocalId) -> bool {
    let bound = cx.body.local(local).range;
    params.iter().any(|p| cx.body.pat(*p).range.contains(bound))
}

/// The `Fn` trait that an argument of a call has to implement.
fn expected(cx: &Cx<'_>, call: ExprId, n: usize) -> Option<String> {
    let of_bounds = |bounds: &[Bound]| {
        bounds.iter().find_map(|b| match &b.of {
            Con::Api(path) if path.starts_with("std::ops::Fn") => Some((path.to_string(), b.args.clone())),
            _ => None,
        })
    };
    let callable = |ty: &Ty, declared: &[(Ty, Vec<Bound>)]| {
        let inner = match ty.peeled() {
            Ty::Adt(Con::Api(_), args) if cx.program.is_pointer(ty.peeled()) || ty.is("std::boxed::Box") => {
                args.first().cloned().unwrap_or_default()
            }
            other => other.clone(),
        };
        match &inner {
            Ty::Opaque(bounds) => of_bounds(bounds),
            other => declared.iter().filter(|(t, _)| t == other).find_map(|(_, b)| of_bounds(b)),
        }
    };
    if let Some(callee) = cx.typed.callee(call) {
        let sig = cx.program.sig(&callee.target)?;
        let shift = usize::from(sig.has_self && cx.receiver(call).is_none());
        return callable(sig.params.get(n.checked_sub(shift)?)?, &sig.bounds).map(|(path, _)| path);
    }
    // A parameter that is itself called: what it takes is said by its own bound.
    let ExprKind::Call { callee, .. } = cx.body.kind(call) else { return None };
    let (_, args) = callable(cx.ty(*callee), &cx.typed.env.bounds)?;
    let Some(Ty::Tuple(list)) = args.first() else { return None };
    callable(list.get(n)?, &cx.typed.env.bounds).map(|(path, _)| path)
}
