//! Functions of the workspace that stand for a call of the tables: a thin wrapper around `try_send` refuses like `try_send`, a
//! helper that calls `blocking_send` holds its caller's thread.

use super::Program;
use super::infer::Callee;
use super::methods::Target;
use super::tree::Def;
use super::ty::Con;
use crate::apis::{Api, Role};
use crate::facts::{Body, ExprId, ExprKind, Name};
use crate::flow::{Fate, Part, Step, View, carried, is_boundary, part_of, runs_per_item, way};
use rustc_hash::FxHashMap;

/// What a function does to its callers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wrapper {
    /// Signals of calls inside that its value gives on.
    pub gives: Vec<Given>,
    /// It may hold its thread until a queue has room or an item.
    pub blocks: Option<Blocked>,
    /// It calls something that it is given in each turn of a stream loop.
    pub paces: bool,
    /// It gives away both ends of a queue without a bound: the constructor that it calls.
    pub makes: Option<Name>,
}

/// A signal that a function gives on to its caller.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Role of the call inside.
    pub role: Role,
    /// Where in the function's value it sits.
    pub part: Part,
    /// Error variants that are not the signal.
    pub closed: Vec<Name>,
    /// Name of the call inside.
    pub by: Name,
    /// The function is not for sure in for it: it may have sent without a bound instead, or what is refused is a permit.
    pub perhaps: bool,
}

/// A call that holds the thread.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Blocked {
    /// [`Role::BlockingSend`] or [`Role::BlockingRecv`].
    pub role: Role,
    /// Name of the call.
    pub by: Name,
}

/// Roles whose signal is followed through functions.
const SIGNALS: &[Role] = &[Role::Refusal, Role::Partial, Role::Delivery, Role::Permit, Role::Lag];

/// Roles of calls that hold the thread.
const BLOCKING: &[Role] = &[Role::BlockingSend, Role::BlockingRecv];

/// Methods that give an iterator over a receiver: not they block but whoever asks it for items.
const ITERATORS: &[&str] = &["iter", "into_iter"];

/// What code calls the error of a queue that has no room. Whoever makes it refuses, whichever way the queue is built.
const FULL: &[&str] = &["Full", "QueueFull", "BufferFull", "ChannelFull", "MailboxFull", "InboxFull"];

/// Wrappers by their functions.
pub type Wrappers = FxHashMap<Def, Wrapper>;

impl Wrapper {
    /// Roles that calls of functions can play as wrappers do.
    pub fn all_roles() -> impl Iterator<Item = Role> {
        SIGNALS.iter().chain(BLOCKING).copied().chain([Role::Unbounded])
    }

    /// Whether a function that mentions a name of one of these roles may be a wrapper because of it.
    pub fn may_come_from(role: Role, name: &str) -> bool {
        !(BLOCKING.contains(&role) && ITERATORS.contains(&name))
    }

    /// Names that a function may mention which is no thin wrapper, but does of itself what the tables know of others.
    pub fn own_words() -> &'static [&'static str] {
        FULL
    }

    /// Roles that a call of this one plays.
    pub fn roles(&self) -> impl Iterator<Item = Role> + '_ {
        let paces = self.paces.then_some(Role::Callback);
        let makes = self.makes.as_ref().map(|_| Role::Unbounded);
        self.gives.iter().map(|g| g.role).chain(self.blocks.iter().map(|b| b.role)).chain(paces).chain(makes)
    }
}

impl Program {
    /// What a function does to its callers, where `known` tells that of the functions it calls.
    pub fn wrapper(&self, def: Def, known: &Wrappers) -> Wrapper {
        let mut found = Wrapper::default();
        let Some(typed) = self.typed(def) else { return found };
        let body = typed.body();
        let is_async = self.item(def).flags.is_async;
        let name = &self.item(def).name;
        // Whoever polls and sends fails for many reasons; only a method that stands for the same one gives its error on as it is.
        let not_taken = self.apis.names_with_role(Role::NeedsReady);
        let has = |callee: &Callee, role| self.api_of(callee).is_some_and(|a| a.has(role));
        let or_without_bound =
            typed.callees.values().any(|c| has(c, Role::UnboundedSend)) && self.is_made_without_bound(def);
        let mut gives = Vec::new();
        for (id, callee) in &typed.callees {
            // A path without a call is a function handed on.
            if matches!(body.kind(*id), ExprKind::Path(_)) {
                continue;
            }
            let signals = self.signals(callee, known);
            let blocks = if is_async { None } else { self.blocked(callee, known) };
            let bare = signals.is_empty() && blocks.is_none();
            if bare || body.ancestors(*id).any(|a| is_boundary(body, a)) {
                continue;
            }
            for given in signals.into_iter().filter(|g| g.by == *name || !not_taken.contains(&g.by)) {
                // Waiting for some time, and only in one case of several, is not what the function stands for.
                let waits = self.api_of(callee).is_some_and(|a| a.has(Role::Wait));
                if waits && way(body, *id).0.contains(&Step::Branch) {
                    continue;
                }
                if let Some(part) = carried(View::new(self, &typed, &given.closed), *id, given.part.clone()) {
                    let part = if is_async { Part::Pending(part.into()) } else { part };
                    let perhaps = given.perhaps || or_without_bound || has(callee, Role::Permit);
                    gives.push((*id, Given { part, perhaps, ..given }));
                }
            }
            // The smaller one wins, so that the order of the map does not matter.
            found.blocks = [found.blocks.take(), blocks].into_iter().flatten().min();
        }
        gives.extend(body.ids().filter(|id| refuses(body, *id)).map(|id| {
            let part = if is_async { Part::Pending(Part::Err.into()) } else { Part::Err };
            let by = name.clone();
            (id, Given { role: Role::Refusal, part, closed: Vec::new(), by, perhaps: false })
        }));
        gives.sort_by(|(a, x), (b, y)| (x.role, &x.by, a).cmp(&(y.role, &y.by, b)));
        found.gives = gives.into_iter().map(|(_, given)| given).collect();
        found.makes = self.makes(&typed, known);
        found.paces = (0..body.params.len()).any(|n| runs_per_item(self, def, n));
        found
    }

    /// Sets once what all wrappers are.
    pub fn know_wrappers(&self, wrappers: Wrappers) {
        // Whoever was first has worked out the same.
        let _ = self.wrappers.set(wrappers);
    }

    /// The wrappers of the workspace; none before they are known.
    pub fn wrappers(&self) -> &Wrappers {
        static NONE: std::sync::LazyLock<Wrappers> = std::sync::LazyLock::new(Wrappers::default);
        self.wrappers.get().unwrap_or(&NONE)
    }

    /// Signals in the value of a call: its own by the tables, or those that a source function gives on.
    pub fn signals_of(&self, callee: &Callee) -> Vec<Given> {
        self.signals(callee, self.wrappers())
    }

    fn signals(&self, callee: &Callee, known: &Wrappers) -> Vec<Given> {
        let Some(api) = self.api_of(callee) else {
            let Target::Source(def) = callee.target else { return Vec::new() };
            if let Some(wrapper) = known.get(&def) {
                return wrapper.gives.clone();
            }
            // A dependency's impl of a trait of the tables does what the trait says; nobody looks at its body. Whoever implements
            // `Sink`, or has a method that looks like its own, may turn an item down.
            let said = self.contract(def);
            let promised = said.or_else(|| self.row_by_shape(def)).filter(|a| a.has(Role::NeedsReady));
            let unseen = said.filter(|_| !self.is_local(def));
            return promised.or(unseen).map_or_else(Vec::new, |a| self.given_of(a));
        };
        self.given_of(api)
    }

    fn given_of(&self, api: &Api) -> Vec<Given> {
        if !SIGNALS.iter().any(|r| api.has(*r)) {
            return Vec::new();
        }
        let Some(part) = part_of(api) else { return Vec::new() };
        let lazy = self.apis.lazy(api);
        // A write that may also refuse: the count is in `Ok`, the refusal in `Err`.
        let part_for = |role: Role| {
            let part = if role == Role::Refusal && api.has(Role::Partial) { Part::Err } else { part.clone() };
            if lazy { Part::Pending(part.into()) } else { part }
        };
        let given = |role| Given {
            role,
            part: part_for(role),
            closed: api.closed.clone(),
            by: api.name.clone(),
            perhaps: false,
        };
        SIGNALS.iter().copied().filter(|r| api.has(*r)).map(given).collect()
    }

    /// The row of a method of the tables' traits that a source function implements.
    pub fn contract(&self, def: Def) -> Option<&Api> {
        match self.impl_trait(self.container(def)?)?.of {
            Con::Api(path) => self.apis.method(&path, &self.item(def).name),
            Con::Source(_) => None,
        }
    }

    /// Whether a call holds the thread for certain: on a queue that has a bound by its type, or by its name.
    fn blocked(&self, callee: &Callee, known: &Wrappers) -> Option<Blocked> {
        match (self.api_of(callee), &callee.target) {
            (Some(api), _) => {
                let role = BLOCKING.iter().copied().find(|r| api.has(*r))?;
                if ITERATORS.contains(&api.name.as_str()) {
                    return None;
                }
                let either = || self.plays(self.core_type(&callee.on), Role::EitherSender);
                let sure = role == Role::BlockingRecv || !either();
                sure.then(|| Blocked { role, by: api.name.clone() })
            }
            (None, Target::Source(next)) => known.get(next)?.blocks.clone(),
            _ => None,
        }
    }

    /// Whether some type of the workspace implements a trait's method so that it gives on a signal of this role.
    pub fn is_implemented_so(&self, method: Def, role: Role) -> bool {
        let Some(of) = self.container(method) else { return false };
        let implements = |def: Def| {
            let block = self.container(def).and_then(|c| self.impl_trait(c));
            block.is_some_and(|bound| bound.of == Con::Source(of))
        };
        let name = &self.item(method).name;
        let same = self.wrappers().iter().filter(|(def, _)| self.item(**def).name == *name);
        let mut giving = same.filter(|(_, w)| w.gives.iter().any(|g| g.role == role && !g.perhaps));
        giving.any(|(def, _)| implements(*def))
    }

    /// Whether the value of a function in source carries a signal of this role on to its callers.
    pub fn gives_on(&self, def: Def, role: Role) -> bool {
        self.wrappers().get(&def).is_some_and(|w| w.gives.iter().any(|g| g.role == role))
    }
}

/// Whether a path names the error of a full queue, which is made there, and the function fails with it.
fn refuses(body: &Body, id: ExprId) -> bool {
    let ExprKind::Path(path) = body.kind(id) else { return false };
    let full = path.segments.last().is_some_and(|s| FULL.contains(&s.name.as_str()));
    if !full || body.ancestors(id).any(|a| is_boundary(body, a)) {
        return false;
    }
    // `Full`, or `Full(item)`.
    let called = |p: &ExprId| matches!(body.kind(*p), ExprKind::Call { callee, .. } if *callee == id);
    let (steps, _, fate) = way(body, body.parent(id).filter(called).unwrap_or(id));
    let fails = |s: &Step| matches!(s, Step::Wrapped(name) if name == "Err");
    fate == Fate::Returned && steps.iter().any(fails)
}
