//! Futures: what does nothing until somebody awaits it, and whether a call makes such a value or gives out one that was there.

use super::{Call, Cx, Spot};
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, Name};
use crate::finding::Confidence;
use crate::flow::{Fate, is_boundary, way};
use crate::program::{Con, Def, FnSig, Target, Ty};

/// Calls of calls: longer ways are left alone.
const MAX_CALLS: u8 = 2;

/// Roles of calls that do something, whatever becomes of their value.
const ACTING: &[Role] = &[
    Role::Spawn,
    Role::BlockingSpawn,
    Role::UnboundedSend,
    Role::BlockingSend,
    Role::Refusal,
    Role::NeedsReady,
    Role::QueuePush,
];

impl Cx<'_> {
    /// Whether a value of this type does nothing until somebody awaits or polls it. A reference to a future is not one.
    pub fn is_lazy(&self, ty: &Ty) -> bool {
        let eager = [Role::JoinHandle, Role::EagerFuture, Role::Task];
        match ty {
            Ty::Future(_) => true,
            Ty::Ref(_) | Ty::Unknown | Ty::Never => false,
            Ty::Adt(Con::Api(path), args) if path == "std::pin::Pin" || path == "std::boxed::Box" => {
                args.first().is_some_and(|t| self.is_lazy(t))
            }
            _ if eager.iter().any(|r| self.program.plays(ty, *r) || self.program.wraps(ty, *r)) => false,
            _ if self.program.plays(ty, Role::Future) => true,
            Ty::Opaque(_) | Ty::Param(_) | Ty::Assoc(..) | Ty::Adt(..) => {
                self.program.future_output(&self.typed.env, ty).is_some()
            }
            _ => false,
        }
    }

    /// How sure it is that a call does nothing before its value is awaited, by the body of what it calls; and the place there that
    /// tells otherwise.
    pub fn only_makes(&self, call: &Call<'_>) -> (Confidence, Option<Spot>) {
        match call.callee.target {
            Target::Source(def) => self.only_makes_at(def, MAX_CALLS),
            _ => (Confidence::Certain, None),
        }
    }

    fn only_makes_at(&self, def: Def, depth: u8) -> (Confidence, Option<Spot>) {
        let item = self.program.item(def);
        if item.flags.is_async {
            return (Confidence::Certain, None);
        }
        let seen = self.program.is_local(def) && item.body.is_some();
        let looked = match (seen, self.program.file_id(def)) {
            (true, Some(file)) => self.look_into(file, def, |inner| inner.does_nothing(depth)),
            _ => None,
        };
        // Of what nobody sees the type has to do.
        looked.unwrap_or((Confidence::Likely, None))
    }

    /// As [`Cx::only_makes`], for the function at hand.
    fn does_nothing(&self, depth: u8) -> (Confidence, Option<Spot>) {
        let calls = self.body.ids().filter(|id| {
            matches!(self.body.kind(*id), ExprKind::Call { .. } | ExprKind::MethodCall { .. })
                && !self.body.ancestors(*id).any(|a| is_boundary(self.body, a))
        });
        let thrown = |id: ExprId| {
            let fate = way(self.body, id).2;
            matches!(fate, Fate::Statement | Fate::Underscore { .. } | Fate::Dropped)
        };
        let answers = calls.map(|id| match self.call(id) {
            Some(call) if thrown(id) && !self.is_lazy(self.ty(id)) => {
                (Confidence::Possible, Some(self.spot(&call)))
            }
            Some(call) => match (call.api, &call.callee.target) {
                (Some(api), _) if ACTING.iter().any(|role| api.has(*role)) => {
                    (Confidence::Possible, Some(self.spot(&call)))
                }
                (None, Target::Source(next)) if depth > 0 && *next != self.typed.def => {
                    self.only_makes_at(*next, depth - 1)
                }
                (None, _) => (Confidence::Possible, Some(self.spot(&call))),
                _ => (Confidence::Certain, None),
            },
            None if self.makes_a_value(id) && !thrown(id) => (Confidence::Certain, None),
            None => (Confidence::Possible, None),
        });
        answers.min_by_key(|(sure, _)| *sure).unwrap_or((Confidence::Certain, None))
    }

    /// Whether a call of something unknown is a constructor, or asks a value for another form of itself.
    fn makes_a_value(&self, id: ExprId) -> bool {
        match self.body.kind(id) {
            ExprKind::MethodCall { args, .. } => args.is_empty(),
            ExprKind::Call { callee, .. } => match self.body.kind(*callee) {
                ExprKind::Path(path) => {
                    path.segments.last().is_some_and(|s| s.name.starts_with(char::is_uppercase))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether a future was made elsewhere: taken out of the place that kept it, or given back by what it was handed to. Dropping
    /// it cancels what it was about, as somebody may want.
    pub fn is_given_out(&self, id: ExprId) -> bool {
        let (ExprKind::MethodCall { args, .. } | ExprKind::Call { args, .. }) = self.body.kind(id) else {
            return match self.body.kind(id) {
                ExprKind::Await(of) | ExprKind::Try(of) => self.is_given_out(*of),
                _ => false,
            };
        };
        let Some(sig) = self.call(id).and_then(|c| self.program.sig(&c.callee.target)) else { return false };
        let Some(param) = given(&sig.ret) else { return false };
        if sig.self_ty.as_ref().is_some_and(|own| mentions(own, param)) {
            let receiver = self.receiver(id).or(args.first().copied());
            return match &sig.receiver {
                Some(Ty::Ref(_)) => true,
                Some(_) => receiver.is_some_and(|r| self.was_there(r)),
                None => false,
            };
        }
        let from = sig.params.iter().position(|p| mentions(p, param));
        from.is_some_and(|at| is_lent(&sig, at) || args.get(at).is_some_and(|a| self.was_there(*a)))
    }

    /// Whether a value was there before the statement that names it.
    fn was_there(&self, id: ExprId) -> bool {
        match self.body.kind(id) {
            ExprKind::Local(_) | ExprKind::Path(_) | ExprKind::Field(..) | ExprKind::Index(..) => true,
            ExprKind::Ref { expr, .. } | ExprKind::Deref(expr) => self.was_there(*expr),
            _ => self.is_given_out(id),
        }
    }
}

/// The parameter of a signature whose value comes back, awaited and within an `Option` or `Result` or not.
fn given(ret: &Ty) -> Option<&Name> {
    match ret {
        Ty::Param(name) => Some(name),
        Ty::Future(output) => given(output),
        Ty::Opaque(bounds) => {
            let outputs = bounds.iter().flat_map(|b| &b.assoc).filter(|(name, _)| name == "Output");
            outputs.map(|(_, ty)| ty).find_map(given)
        }
        Ty::Adt(..) => match ret.path()? {
            "std::option::Option" | "std::result::Result" => given(ret.args().first()?),
            _ => None,
        },
        _ => None,
    }
}

fn mentions(ty: &Ty, param: &Name) -> bool {
    match ty {
        Ty::Param(name) => name == param,
        Ty::Adt(_, args) | Ty::Tuple(args) => args.iter().any(|t| mentions(t, param)),
        Ty::Ref(inner) | Ty::Slice(inner) => mentions(inner, param),
        _ => false,
    }
}

/// Whether a parameter is a reference to a place.
fn is_lent(sig: &FnSig, at: usize) -> bool {
    matches!(sig.params.get(at), Some(Ty::Ref(_)))
}
