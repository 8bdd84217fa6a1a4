//! What a function does, as its callers need to know it. Facts travel through calls a bounded number of times, so cycles end and
//! the answer does not depend on where the question started.

use super::Program;
use super::infer::Callee;
use super::methods::Target;
use super::traits::Env;
use super::tree::Def;
use super::ty::{Con, Ty};
use crate::apis::{ApiType, Role};
use crate::facts::{ExprKind, ItemKind};
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
}

impl Program {
    /// What a source function does.
    pub fn summary(&self, def: Def) -> Arc<Summary> {
        self.summary_at(def, MAX_CALLS)
    }

    fn summary_at(&self, def: Def, depth: u8) -> Arc<Summary> {
        self.summaries.get(&(def, depth), || Arc::new(self.summarise(def, depth)))
    }

    fn summarise(&self, def: Def, depth: u8) -> Summary {
        let mut summary = Summary::default();
        if self.item(def).kind != ItemKind::Fn || !self.is_local(def) {
            return summary;
        }
        let Some(typed) = self.typed(def) else { return summary };
        let body = typed.body();
        for (id, callee) in &typed.callees {
            // A path without a call is a function handed on.
            if matches!(body.kind(*id), ExprKind::Path(_)) {
                continue;
            }
            let awaited = body.parent(*id).is_some_and(|p| matches!(body.kind(p), ExprKind::Await(_)));
            let apart = body.ancestors(*id).any(|a| crate::flow::is_boundary(body, a));
            summary.asks_room |= match self.api_of(callee) {
                Some(api) => api.has(Role::Capacity) || api.has(Role::Readiness),
                None => {
                    matches!(&callee.target, Target::Source(next) if depth > 0 && *next != def && self.summary_at(*next, depth - 1).asks_room)
                }
            };
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
        summary
    }

    /// Whether awaiting a call of this function gives input from outside.
    pub fn gives_input(&self, callee: &Callee) -> bool {
        match &callee.target {
            Target::Source(def) => self.summary(*def).gives_input,
            _ => false,
        }
    }

    /// Whether a function in source asks for room on its way.
    pub fn asks_room(&self, callee: &Callee) -> bool {
        matches!(&callee.target, Target::Source(def) if self.summary(*def).asks_room)
    }

    /// Whether a type plays a role, itself or what it derefs to.
    pub fn plays(&self, ty: &Ty, role: Role) -> bool {
        match ty.peeled() {
            Ty::Adt(of, args) => {
                let Some(known) = self.row_of_type(of) else { return false };
                known.has(role)
                    || known.has(Role::Pointer) && args.first().is_some_and(|t| self.plays(t, role))
            }
            _ => false,
        }
    }

    /// Whether one of the traits that an abstract type is bound by plays a role.
    pub fn is_bound_to(&self, env: &Env, ty: &Ty, role: Role) -> bool {
        let plays = |of: &Con| match of {
            Con::Api(path) => self.apis.trait_(path).is_some_and(|t| t.has(role)),
            Con::Source(_) => false,
        };
        self.bounds_of(env, ty).iter().any(|bound| plays(&bound.of))
    }

    /// The row of a type; for one in source the user's own.
    fn row_of_type(&self, of: &Con) -> Option<&ApiType> {
        match of {
            Con::Api(path) => self.apis.type_(path),
            Con::Source(def) if self.apis.has_own() => {
                self.apis.type_(&self.apis.canonical(&self.path_of(*def)))
            }
            Con::Source(_) => None,
        }
    }

    /// Whether a type of the tables is there to wake others: one of its methods is.
    pub fn wakes(&self, ty: &Ty) -> bool {
        let Ty::Adt(Con::Api(path), _) = ty.peeled() else { return false };
        let named = self.apis.names_with_role(Role::Wake).iter();
        named.filter_map(|name| self.apis.method(path, name)).any(|api| api.has(Role::Wake))
    }

    /// Whether a struct in source dresses something up that plays a role: one of its fields does.
    pub fn wraps(&self, ty: &Ty, role: Role) -> bool {
        match ty.peeled() {
            Ty::Adt(Con::Source(def), _) => {
                self.fields(*def).iter().any(|(_, field)| self.plays(self.core_type(field), role))
            }
            _ => false,
        }
    }

    /// The role-bearing named type within a type: through references, pointers, `Option`, `Result` and guards.
    pub fn core_type<'t>(&self, ty: &'t Ty) -> &'t Ty {
        match ty {
            Ty::Ref(inner) => self.core_type(inner),
            Ty::Adt(Con::Api(path), args) if !args.is_empty() => {
                let carrier = matches!(path.as_str(), "std::option::Option" | "std::result::Result");
                let known = self.apis.type_(path);
                match known {
                    // A guard over a part says last what that is.
                    Some(known) if known.has(Role::Guard) => args.last().map_or(ty, |t| self.core_type(t)),
                    Some(known) if known.has(Role::Pointer) => self.core_type(&args[0]),
                    _ if carrier => self.core_type(&args[0]),
                    _ => ty,
                }
            }
            _ => ty,
        }
    }

    /// Whether a type of the tables only gives access to what it holds.
    pub fn is_pointer(&self, ty: &Ty) -> bool {
        let Ty::Adt(Con::Api(path), _) = ty else { return false };
        self.apis.type_(path).is_some_and(|t| t.has(Role::Pointer) || t.has(Role::Guard))
    }
}
