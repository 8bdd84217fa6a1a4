//! Writers that take all they are given: buffers in memory, and types of the workspace whose `write` says so.

use super::Program;
use super::infer::{Callee, Typed};
use super::methods::Target;
use super::tree::Def;
use super::ty::{Con, Ty};
use crate::apis::Role;
use crate::facts::{Body, ExprId, ExprKind, Lit, LocalId, PatKind};
use crate::flow::is_boundary;

/// Writers in writers: deeper ones are left alone.
const MAX_DEPTH: u8 = 4;

impl Program {
    /// Whether a write to a value of this type takes everything or fails, as far as its declaration tells.
    pub fn takes_everything(&self, ty: &Ty) -> bool {
        self.takes_all(ty, MAX_DEPTH)
    }

    fn takes_all(&self, ty: &Ty, depth: u8) -> bool {
        let core = self.core_type(ty);
        if self.plays(core, Role::NoPartial) {
            // What is lent a place of a fixed size is full some day.
            return !core.args().iter().any(|t| matches!(self.core_type(t), Ty::Slice(_)));
        }
        if self.plays(core, Role::WriteBuffer) {
            return depth > 0 && core.args().first().is_some_and(|inner| self.takes_all(inner, depth - 1));
        }
        let Ty::Adt(Con::Source(def), _) = core else { return false };
        if depth == 0 || !self.is_local(*def) {
            return false;
        }
        let blocks = self.source_impls(&self.item(*def).name, Some(*def));
        let is_of = |block: &Def| matches!(self.self_type(self.scope(*block, 0), 0), Ty::Adt(Con::Source(of), _) if of == *def);
        let mut writes = blocks.iter().filter(|b| is_of(b)).filter_map(|block| {
            let Con::Api(of) = self.impl_trait(*block)?.of else { return None };
            self.children(*block).find(|m| self.is_write_of_bytes(&of, *m))
        });
        writes.next().is_some_and(|write| self.gives_the_length(write, depth - 1))
    }

    /// Whether a method is the one of a writer's trait that takes bytes and gives a count.
    fn is_write_of_bytes(&self, of: &str, method: Def) -> bool {
        let partial = self.apis.method(of, &self.item(method).name).is_some_and(|a| a.has(Role::Partial));
        let bytes = |ty: &Ty| matches!(ty.peeled(), Ty::Slice(of) if matches!(**of, Ty::Prim(_)));
        partial && self.sig(&Target::Source(method)).is_some_and(|sig| sig.params.iter().any(bytes))
    }

    /// Whether each count that a function gives is the length of what it was handed, or of a write that takes everything.
    fn gives_the_length(&self, def: Def, depth: u8) -> bool {
        let Some(typed) = self.typed(def) else { return false };
        let count =
            Count { program: self, typed: &typed, body: typed.body(), name: &self.item(def).name, depth };
        let returned = |e: ExprId| match count.body.kind(e) {
            ExprKind::Return(value) => Some(*value),
            _ => None,
        };
        let apart = |e: ExprId| count.body.ancestors(e).any(|a| is_boundary(count.body, a));
        let mut early = count.body.ids().filter(|e| !apart(*e)).filter_map(returned);
        early.all(|value| value.is_some_and(|v| count.is_whole(v))) && count.is_whole(count.body.root)
    }
}

struct Count<'a> {
    program: &'a Program,
    typed: &'a Typed,
    body: &'a Body,
    /// The function's own name.
    name: &'a str,
    depth: u8,
}

impl Count<'_> {
    /// Whether a result is an error, or has in it the whole length.
    fn is_whole(&self, id: ExprId) -> bool {
        if *self.typed.ty(id) == Ty::Never {
            return true;
        }
        match self.body.kind(id) {
            ExprKind::Block { tail: Some(tail), .. } => self.is_whole(*tail),
            ExprKind::If { then, otherwise: Some(otherwise), .. } => {
                self.is_whole(*then) && self.is_whole(*otherwise)
            }
            ExprKind::Match { arms, .. } => arms.iter().all(|a| self.is_whole(a.body)),
            ExprKind::Return(_) => true,
            ExprKind::Call { callee, args } => {
                let name = match self.body.kind(*callee) {
                    ExprKind::Path(path) => path.segments.last().map(|s| s.name.as_str()),
                    _ => None,
                };
                match (name, args.as_slice()) {
                    (Some("Err"), _) => true,
                    (Some("Ready"), [value]) => self.is_whole(*value),
                    (Some("Ok"), [count]) => self.is_length(*count),
                    _ => self.writes_all(id),
                }
            }
            ExprKind::MethodCall { receiver, method, args, .. } => match (method.as_str(), args.as_slice()) {
                ("map_err" | "or_else", _) => self.is_whole(*receiver),
                ("map", [closure]) => match self.body.kind(*closure) {
                    ExprKind::Closure { body, .. } => self.is_length(*body),
                    _ => false,
                },
                _ => self.writes_all(id),
            },
            _ => false,
        }
    }

    /// Whether a number is the length of a parameter, or nothing where that is empty.
    fn is_length(&self, id: ExprId) -> bool {
        match self.body.kind(id) {
            ExprKind::MethodCall { receiver, method, args, .. } if method == "len" && args.is_empty() => {
                self.is_parameter(*receiver)
            }
            ExprKind::Local(local) => self.typed.init_of(*local).is_some_and(|init| self.is_length(init)),
            ExprKind::Try(result) => self.is_whole(*result),
            ExprKind::Lit(Lit::Int(Some(0), _)) => self.body.ancestors(id).any(|a| match self.body.kind(a) {
                ExprKind::If { cond, .. } => self.is_empty(*cond),
                _ => false,
            }),
            _ => false,
        }
    }

    fn is_empty(&self, cond: ExprId) -> bool {
        match self.body.kind(cond) {
            ExprKind::MethodCall { receiver, method, .. } => {
                method == "is_empty" && self.is_parameter(*receiver)
            }
            _ => false,
        }
    }

    /// Whether an expression is a parameter as it came.
    fn is_parameter(&self, id: ExprId) -> bool {
        let ExprKind::Local(local) = self.body.kind(id) else { return false };
        let is = |pat: &crate::facts::PatId| matches!(self.body.pat(*pat).kind, PatKind::Bind(l, None) if l == *local);
        self.body.params.iter().any(is) && !self.is_assigned(*local)
    }

    fn is_assigned(&self, local: LocalId) -> bool {
        self.body.ids().any(|e| match self.body.kind(e) {
            ExprKind::Assign(left, _) => matches!(self.body.kind(*left), ExprKind::Local(l) if *l == local),
            _ => false,
        })
    }

    /// Whether a call writes to something that takes everything.
    fn writes_all(&self, id: ExprId) -> bool {
        let Some(deeper) = self.depth.checked_sub(1) else { return false };
        // No table lists what a collection does when bytes are written to it.
        let into = |ty: &Ty| self.program.takes_all(ty, deeper);
        let known = self.typed.callee(id).map(|callee| (callee, self.program.api_of(callee)));
        match (known, self.body.kind(id)) {
            (Some((callee, Some(api))), _) => api.has(Role::Partial) && into(&callee.on),
            (Some((Callee { target: Target::Source(next), .. }, None)), _) => {
                self.program.gives_the_length(*next, deeper)
            }
            (_, ExprKind::MethodCall { receiver, method, .. }) => {
                *method == self.name && into(self.typed.ty(*receiver))
            }
            _ => false,
        }
    }
}
