//! How a value came into a body: whether it was made or received there, or belongs to something that was there before.

use super::pace::Pace;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId, PatId};
use crate::flow::{Driver, DriverKind};
use crate::program::{Con, Target, Ty};
use crate::rule::{Call, Cx};
use crate::source::Range;

/// Names of names: longer ways are left alone.
const MAX_NAMES: u8 = 16;

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
