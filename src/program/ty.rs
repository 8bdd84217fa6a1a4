//! Types, as far as they decide a role: enough to find a method, to know a future and a sender.

use super::tree::Def;
use crate::facts::{ExprId, Name};
use std::sync::Arc;

/// Types of more parts than this are not kept.
const MAX_PARTS: u32 = 1024;

/// A type constructor: where a named type or trait is known from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Con {
    /// Declared in source at hand.
    Source(Def),
    /// Known by its canonical path.
    Api(Name),
}

/// A type.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Ty {
    /// Not known. Never a guess.
    #[default]
    Unknown,
    /// `!`
    Never,
    /// `(A, B)`; unit is empty.
    Tuple(Arc<[Ty]>),
    /// A named type with arguments.
    Adt(Con, Arc<[Ty]>),
    /// `&T`, `&mut T`
    Ref(Arc<Ty>),
    /// `[T]`, `[T; n]`
    Slice(Arc<Ty>),
    /// `u8`, `str`, `bool`
    Prim(Name),
    /// A generic parameter in whose scope we are, or one still to be found out in a signature.
    Param(Name),
    /// `impl A + B`, `dyn A + B`
    Opaque(Arc<[Bound]>),
    /// An anonymous future and its output.
    Future(Arc<Ty>),
    /// A function by name.
    Function(Con),
    /// A closure of the body at hand, or a function pointer: what it gives when called.
    Closure(Option<ExprId>, Arc<Ty>),
    /// `<T as Trait>::Name`, not resolved yet.
    Assoc(Arc<Ty>, Name),
}

/// A bound on a type: trait, arguments, associated types.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// The trait.
    pub of: Con,
    /// Its arguments.
    pub args: Vec<Ty>,
    /// `Item = T`
    pub assoc: Vec<(Name, Ty)>,
}

impl Ty {
    /// `()`
    pub fn unit() -> Ty {
        Ty::Tuple(Arc::from([]))
    }

    /// A named type from the tables.
    pub fn api(path: &str, args: Vec<Ty>) -> Ty {
        Ty::Adt(Con::Api(Name::new(path)), args.into())
    }

    /// The standard library's result.
    pub fn result(ok: Ty, err: Ty) -> Ty {
        Ty::api("std::result::Result", vec![ok, err])
    }

    /// A primitive.
    pub fn prim(name: &str) -> Ty {
        Ty::Prim(Name::new(name))
    }

    /// `()`
    pub fn is_unit(&self) -> bool {
        matches!(self, Ty::Tuple(t) if t.is_empty())
    }

    /// Whether anything at all is known.
    pub fn is_known(&self) -> bool {
        !matches!(self, Ty::Unknown)
    }

    /// Whether nothing in it is unknown.
    pub fn is_complete(&self) -> bool {
        match self {
            Ty::Unknown | Ty::Param(_) | Ty::Assoc(..) => false,
            Ty::Tuple(t) | Ty::Adt(_, t) => t.iter().all(Ty::is_complete),
            Ty::Ref(t) | Ty::Slice(t) | Ty::Future(t) => t.is_complete(),
            _ => true,
        }
    }

    /// The type, or nothing known where it is larger than any that people write: code may double a type with every line.
    pub fn bounded(self) -> Ty {
        let mut left = MAX_PARTS;
        if self.fits(&mut left) { self } else { Ty::Unknown }
    }

    fn fits(&self, left: &mut u32) -> bool {
        if *left == 0 {
            return false;
        }
        *left -= 1;
        match self {
            Ty::Tuple(t) | Ty::Adt(_, t) => t.iter().all(|t| t.fits(left)),
            Ty::Ref(t) | Ty::Slice(t) | Ty::Future(t) | Ty::Closure(_, t) | Ty::Assoc(t, _) => t.fits(left),
            Ty::Opaque(bounds) => bounds
                .iter()
                .all(|b| b.args.iter().all(|t| t.fits(left)) && b.assoc.iter().all(|(_, t)| t.fits(left))),
            _ => true,
        }
    }

    /// Canonical path, for types from the tables.
    pub fn path(&self) -> Option<&str> {
        match self {
            Ty::Adt(Con::Api(path), _) => Some(path),
            _ => None,
        }
    }

    /// Whether this is the type of that canonical path.
    pub fn is(&self, path: &str) -> bool {
        self.path() == Some(path)
    }

    /// Type arguments of a named type.
    pub fn args(&self) -> &[Ty] {
        match self {
            Ty::Adt(_, args) => args,
            _ => &[],
        }
    }

    /// The n-th type argument; unknown where there is none.
    pub fn arg(&self, n: usize) -> Ty {
        self.args().get(n).cloned().unwrap_or_default()
    }

    /// Through references.
    pub fn peeled(&self) -> &Ty {
        match self {
            Ty::Ref(inner) => inner.peeled(),
            other => other,
        }
    }

    /// The better known of two types for the same place.
    pub fn or(self, other: Ty) -> Ty {
        match (&self, &other) {
            // What never comes says nothing of what may.
            (Ty::Unknown, Ty::Never) => self,
            (Ty::Unknown | Ty::Never, _) => other,
            (Ty::Adt(a, x), Ty::Adt(b, y)) if a == b && x.len() == y.len() => {
                let args: Vec<Ty> = x.iter().zip(y.iter()).map(|(x, y)| x.clone().or(y.clone())).collect();
                Ty::Adt(a.clone(), args.into())
            }
            _ => self,
        }
    }
}

/// What the parameters of a signature stand for.
#[derive(Clone, Debug, Default)]
pub struct Subst {
    pairs: Vec<(Name, Ty)>,
}

impl Subst {
    /// Parameters and their types in order; missing types are unknown.
    pub fn new(params: &[Name], args: &[Ty]) -> Subst {
        let pairs =
            params.iter().enumerate().map(|(i, p)| (p.clone(), args.get(i).cloned().unwrap_or_default()));
        Subst { pairs: pairs.collect() }
    }

    /// The type bound to a parameter.
    pub fn get(&self, name: &str) -> Option<&Ty> {
        self.pairs.iter().rev().find(|(n, _)| n == name).map(|(_, t)| t)
    }

    /// Binds a parameter where nothing better is known of it.
    pub fn bind(&mut self, name: &Name, ty: Ty) {
        match self.pairs.iter_mut().rev().find(|(n, _)| n == name) {
            Some((_, old)) => {
                let was = std::mem::take(old);
                *old = was.or(ty);
            }
            None => self.pairs.push((name.clone(), ty)),
        }
    }

    /// Learns what parameters stand for by laying a pattern over a type. References are looked through where only one side has them.
    pub fn unify(&mut self, pattern: &Ty, actual: &Ty) {
        match (pattern, actual) {
            (_, Ty::Unknown) => {}
            (Ty::Param(name), actual) => self.bind(name, actual.clone()),
            (Ty::Ref(p), Ty::Ref(a)) => self.unify(p, a),
            (Ty::Ref(p), a) => self.unify(p, a),
            (Ty::Tuple(p), Ty::Tuple(a)) if p.len() == a.len() => {
                p.iter().zip(a.iter()).for_each(|(p, a)| self.unify(p, a));
            }
            (Ty::Adt(pc, p), Ty::Adt(ac, a)) if pc == ac => {
                p.iter().zip(a.iter()).for_each(|(p, a)| self.unify(p, a));
            }
            (Ty::Adt(..), Ty::Ref(a)) => self.unify(pattern, a),
            (Ty::Slice(p), Ty::Slice(a)) => self.unify(p, a),
            (Ty::Slice(p), Ty::Adt(_, a)) if a.len() == 1 => self.unify(p, &a[0]),
            (Ty::Slice(_), Ty::Ref(a)) => self.unify(pattern, a),
            (Ty::Future(p), Ty::Future(a)) => self.unify(p, a),
            (Ty::Closure(_, p), Ty::Closure(_, a)) => self.unify(p, a),
            (Ty::Opaque(p), Ty::Opaque(a)) => {
                for bound in p.iter() {
                    if let Some(other) = a.iter().find(|b| b.of == bound.of) {
                        bound.args.iter().zip(&other.args).for_each(|(p, a)| self.unify(p, a));
                        for (name, ty) in &bound.assoc {
                            if let Some((_, actual)) = other.assoc.iter().find(|(n, _)| n == name) {
                                self.unify(ty, actual);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }

    /// Replaces parameters; those that nothing is known of become unknown.
    pub fn apply(&self, ty: &Ty) -> Ty {
        let all = |list: &[Ty]| -> Arc<[Ty]> { list.iter().map(|t| self.apply(t)).collect() };
        match ty {
            Ty::Param(name) => self.get(name).cloned().unwrap_or(Ty::Unknown),
            Ty::Tuple(t) => Ty::Tuple(all(t)),
            Ty::Adt(con, t) => Ty::Adt(con.clone(), all(t)),
            Ty::Ref(t) => Ty::Ref(self.apply(t).into()),
            Ty::Slice(t) => Ty::Slice(self.apply(t).into()),
            Ty::Future(t) => Ty::Future(self.apply(t).into()),
            Ty::Closure(id, t) => Ty::Closure(*id, self.apply(t).into()),
            Ty::Assoc(t, name) => Ty::Assoc(self.apply(t).into(), name.clone()),
            Ty::Opaque(bounds) => Ty::Opaque(bounds.iter().map(|b| self.apply_bound(b)).collect()),
            other => other.clone(),
        }
    }

    /// Replaces parameters in a bound.
    pub fn apply_bound(&self, bound: &Bound) -> Bound {
        Bound {
            of: bound.of.clone(),
            args: bound.args.iter().map(|t| self.apply(t)).collect(),
            assoc: bound.assoc.iter().map(|(n, t)| (n.clone(), self.apply(t))).collect(),
        }
    }
}
