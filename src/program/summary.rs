//! What a function does, as its callers need to know it. Facts travel through calls a bounded number of times, so cycles end and
//! the answer does not depend on where the question started.

use super::Program;
use super::infer::Callee;
use super::methods::Target;
use super::tree::Def;
use super::ty::{Con, Ty};
use crate::apis::Role;
use crate::facts::{ExprKind, ItemKind, Name};
use crate::flow::{Part, carried, part_of};
use std::sync::Arc;

/// How many calls deep facts travel.
pub const MAX_CALLS: u8 = 3;

/// What a function does when it is called.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// It waits for input of something outside and gives it back.
    pub gives_input: bool,
    /// It starts a task, thread or job on its way: the role of the call that does.
    pub spawns: Option<Role>,
    /// It waits for a permit or a slot.
    pub takes_permit: bool,
    /// It takes finished tasks out of a set.
    pub drains: bool,
    /// It asks whether there is room, or waits for capacity.
    pub asks_room: bool,
    /// It may hold its thread until a queue has room or an item.
    pub blocks: Option<Blocked>,
    /// Signals of calls inside that its value gives on: role, where they sit in the value, error variants that are not the signal.
    pub gives: Vec<Given>,
}

/// A call that holds the thread.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Blocked {
    /// [`Role::BlockingSend`] or [`Role::BlockingRecv`].
    pub role: Role,
    /// Name of the call.
    pub by: Name,
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
}

/// Roles whose signal is worth following through functions.
const SIGNALS: &[Role] = &[Role::Refusal, Role::Partial, Role::Delivery, Role::Permit, Role::Lag];

impl Program {
    /// What a source function does.
    pub fn summary(&self, def: Def) -> Arc<Summary> {
        self.summary_at(def, MAX_CALLS)
    }

    fn summary_at(&self, def: Def, depth: u8) -> Arc<Summary> {
        if let Some(known) = self.summaries.read().ok().and_then(|s| s.get(&(def, depth)).cloned()) {
            return known;
        }
        let summary = Arc::new(self.summarise(def, depth));
        if let Ok(mut memo) = self.summaries.write() {
            memo.insert((def, depth), summary.clone());
        }
        summary
    }

    fn summarise(&self, def: Def, depth: u8) -> Summary {
        let mut summary = Summary::default();
        if self.item(def).kind != ItemKind::Fn || !self.is_local(def) {
            return summary;
        }
        let Some(typed) = self.typed(def) else { return summary };
        let body = typed.body();
        let typed_is_async = self.item(def).flags.is_async;
        for (id, callee) in &typed.callees {
            // A path without a call is a function handed on.
            if matches!(body.kind(*id), ExprKind::Path(_)) {
                continue;
            }
            let awaited = body.parent(*id).is_some_and(|p| matches!(body.kind(p), ExprKind::Await(_)));
            let apart = body.ancestors(*id).any(|a| crate::flow::is_boundary(body, a));
            if !apart {
                for given in self.signals(callee, depth) {
                    if let Some(part) = carried(body, *id, given.part.clone()) {
                        let part = if typed_is_async { Part::Pending(part.into()) } else { part };
                        summary.gives.push(Given { part, ..given });
                    }
                }
            }
            summary.asks_room |= match self.api_of(callee) {
                Some(api) => api.has(Role::Capacity) || api.has(Role::Readiness),
                None => {
                    matches!(&callee.target, Target::Source(next) if depth > 0 && *next != def && self.summary_at(*next, depth - 1).asks_room)
                }
            };
            if !apart && !typed_is_async {
                // The smaller one wins, so that the order of the map does not matter.
                summary.blocks =
                    [summary.blocks.take(), self.blocked(callee, depth)].into_iter().flatten().min();
            }
            let (input, spawns, permit, drains) = match self.api_of(callee) {
                Some(api) => (
                    awaited && api.has(Role::Source)
                        || api.name.starts_with("poll_") && api.has(Role::Source),
                    [Role::Spawn, Role::BlockingSpawn].into_iter().find(|r| api.has(*r)),
                    api.has(Role::Limiter) || api.has(Role::Permit),
                    api.has(Role::DrainSet),
                ),
                None => match (&callee.target, depth) {
                    (Target::Source(next), 1..) if *next != def => {
                        let inner = self.summary_at(*next, depth - 1);
                        (awaited && inner.gives_input, inner.spawns, inner.takes_permit, inner.drains)
                    }
                    _ => continue,
                },
            };
            summary.gives_input |= input && !apart;
            summary.drains |= drains;
            summary.takes_permit |= permit && !apart;
            if !apart {
                // The smaller role wins, so that the order of the map does not matter.
                summary.spawns = [summary.spawns, spawns].into_iter().flatten().min();
            }
        }
        // What it waits for has to come out again.
        let gives = self.sig(&Target::Source(def)).is_some_and(|s| match &s.ret {
            Ty::Future(output) => !output.is_unit(),
            other => !other.is_unit(),
        });
        summary.gives_input &= gives;
        summary.gives.sort_by(|a, b| (a.role, &a.by).cmp(&(b.role, &b.by)));
        summary
    }

    /// Whether a call holds the thread for certain: on a queue that has a bound by its type, or by its name.
    fn blocked(&self, callee: &Callee, depth: u8) -> Option<Blocked> {
        match (self.api_of(callee), &callee.target) {
            (Some(api), _) => {
                let role = [Role::BlockingSend, Role::BlockingRecv].into_iter().find(|r| api.has(*r))?;
                let sure = role == Role::BlockingRecv
                    || api.has(Role::BlockingSend)
                        && !self.plays(self.core_type(&callee.on), Role::EitherSender);
                sure.then(|| Blocked { role, by: api.name.clone() })
            }
            (None, Target::Source(next)) if depth > 0 => self.summary_at(*next, depth - 1).blocks.clone(),
            _ => None,
        }
    }

    /// Signals in the value of a call: its own by the tables, or those that a source function gives on.
    pub fn signals_of(&self, callee: &Callee) -> Vec<Given> {
        self.signals(callee, MAX_CALLS)
    }

    fn signals(&self, callee: &Callee, depth: u8) -> Vec<Given> {
        if let Some(api) = self.api_of(callee) {
            let Some(part) = part_of(api) else { return Vec::new() };
            let lazy = self.apis.lazy(api);
            // A write that may also refuse: the count is in `Ok`, the refusal in `Err`.
            let part_for = |role: Role| {
                let part =
                    if role == Role::Refusal && api.has(Role::Partial) { Part::Err } else { part.clone() };
                if lazy { Part::Pending(part.into()) } else { part }
            };
            let roles = SIGNALS.iter().filter(|r| api.has(**r));
            return roles
                .map(|r| Given {
                    role: *r,
                    part: part_for(*r),
                    closed: api.closed.clone(),
                    by: api.name.clone(),
                })
                .collect();
        }
        match &callee.target {
            Target::Source(def) if depth > 0 => self.summary_at(*def, depth - 1).gives.clone(),
            _ => Vec::new(),
        }
    }

    /// Whether awaiting a call of this function gives input from outside.
    pub fn gives_input(&self, callee: &Callee) -> bool {
        match &callee.target {
            Target::Source(def) => self.summary(*def).gives_input,
            _ => false,
        }
    }

    /// Whether the value of a function in source carries a signal of this role on to its callers.
    pub fn gives_on(&self, def: Def, role: Role) -> bool {
        self.summary(def).gives.iter().any(|g| g.role == role)
    }

    /// Whether a function in source asks for room on its way.
    pub fn asks_room(&self, callee: &Callee) -> bool {
        matches!(&callee.target, Target::Source(def) if self.summary(*def).asks_room)
    }

    /// Whether a type plays a role, itself or what it derefs to.
    pub fn plays(&self, ty: &Ty, role: Role) -> bool {
        match ty.peeled() {
            Ty::Adt(Con::Api(path), args) => {
                let Some(known) = self.apis.type_(path) else { return false };
                known.has(role)
                    || known.has(Role::Pointer) && args.first().is_some_and(|t| self.plays(t, role))
            }
            _ => false,
        }
    }

    /// The role-bearing named type within a type: through references, pointers, `Option`, `Result` and guards.
    pub fn core_type<'t>(&self, ty: &'t Ty) -> &'t Ty {
        match ty {
            Ty::Ref(inner) => self.core_type(inner),
            Ty::Adt(Con::Api(path), args) if !args.is_empty() => {
                let through = matches!(path.as_str(), "std::option::Option" | "std::result::Result")
                    || self.apis.type_(path).is_some_and(|t| t.has(Role::Pointer) || t.has(Role::Guard));
                if through { self.core_type(&args[0]) } else { ty }
            }
            _ => ty,
        }
    }
}
