//! Which impls are for a type: told apart by type arguments, and by the bounds of those that are for every type.

use super::Program;
use super::traits::{Env, MAX_STEPS};
use super::tree::Def;
use super::ty::{Bound, Con, Subst, Ty};
use crate::facts::{Header, Name, TypeRef};

impl Program {
    /// Whether an impl is for this type; if so what its parameters stand for.
    pub fn impl_matches(&self, block: Def, ty: &Ty) -> Option<Subst> {
        let Header::Impl { .. } = self.header(block) else { return None };
        let pattern = self.self_type(self.scope(block, 0), 0);
        let (Ty::Adt(a, _), Ty::Adt(b, _)) = (pattern.peeled(), ty.peeled()) else {
            return match (&pattern, ty) {
                (Ty::Param(_), _) => {
                    let mut subst = Subst::default();
                    subst.unify(&pattern, ty);
                    Some(subst)
                }
                (Ty::Opaque(a), Ty::Opaque(b)) => {
                    a.iter().any(|x| b.iter().any(|y| x.of == y.of)).then(Subst::default)
                }
                _ => None,
            };
        };
        if a != b || pattern.peeled().args().iter().zip(ty.peeled().args()).any(|(a, b)| self.differ(a, b)) {
            return None;
        }
        let mut subst = Subst::new(&self.type_params(Some(block)), &[]);
        subst.unify(pattern.peeled(), ty.peeled());
        Some(subst)
    }

    /// Whether two types are not the same for sure: `impl Conn<Open>` says nothing of a `Conn<Closed>`. References do not tell
    /// types apart here, as inference looks through some of them.
    fn differ(&self, a: &Ty, b: &Ty) -> bool {
        let any = |a: &[Ty], b: &[Ty]| a.iter().zip(b).any(|(a, b)| self.differ(a, b));
        match (a.peeled(), b.peeled()) {
            (Ty::Adt(x, of), Ty::Adt(y, by)) if x == y => any(of, by),
            (Ty::Tuple(x), Ty::Tuple(y)) => x.len() != y.len() || any(x, y),
            (Ty::Slice(x), Ty::Slice(y)) => self.differ(x, y),
            (Ty::Opaque(x), Ty::Opaque(y)) => self.are_of_other_traits(x, y),
            (x, y) => x != y && self.is_rigid(x) && self.is_rigid(y),
        }
    }

    /// Whether what stands here is a type of its own, and no name for another that nobody has looked up.
    fn is_rigid(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Prim(_) | Ty::Tuple(_) | Ty::Slice(_) | Ty::Adt(Con::Source(_), _) => true,
            Ty::Adt(Con::Api(path), _) => self.apis.type_(path).is_some(),
            _ => false,
        }
    }

    /// Whether two trait objects have no trait in common, markers such as `Send` aside, or the same trait of other things.
    fn are_of_other_traits(&self, x: &[Bound], y: &[Bound]) -> bool {
        let telling = |bounds: &'_ [Bound]| bounds.iter().filter(|b| !is_marker(&b.of)).cloned().collect();
        let (x, y): (Vec<Bound>, Vec<Bound>) = (telling(x), telling(y));
        let same = |a: &Bound, b: &Bound| {
            a.of == b.of && !a.args.iter().zip(&b.args).any(|(a, b)| self.differ(a, b))
        };
        !x.is_empty() && !y.is_empty() && !x.iter().any(|a| y.iter().any(|b| same(a, b)))
    }

    /// Whether a type fulfils a bound; none where that cannot be seen.
    fn fulfils(&self, env: &Env, ty: &Ty, bound: &Bound, depth: u8) -> Option<bool> {
        let of = match &bound.of {
            of if is_marker(of) => return Some(true),
            Con::Api(path) => return self.implements(env, ty, path).map(|_| true),
            Con::Source(of) => *of,
        };
        if self.bounds_of(env, ty).iter().any(|b| b.of == bound.of) {
            return Some(true);
        }
        let mut open = depth >= MAX_STEPS;
        for block in self.impls_of_trait(of) {
            let holds = match self.blanket_param(block) {
                None => self.impl_matches(block, ty).map(|_| true),
                Some(_) if open => None,
                Some(param) => self.blanket_holds(env, block, &param, ty, depth + 1),
            };
            match holds {
                Some(true) => return Some(true),
                Some(false) => {}
                None => open |= self.blanket_param(block).is_some(),
            }
        }
        // A derive may have made an impl for a type in source; for others it would stand where the trait does.
        match ty {
            Ty::Unknown | Ty::Adt(Con::Source(_), _) => None,
            _ if open => None,
            _ => Some(false),
        }
    }

    /// The parameter that a blanket impl is for: `T` of `impl<T: Bound> Trait for T`.
    pub(super) fn blanket_param(&self, block: Def) -> Option<Name> {
        let Header::Impl { self_ty: TypeRef::Path(path), .. } = self.header(block) else { return None };
        let [only] = &path.segments[..] else { return None };
        self.type_params(Some(block)).contains(&only.name).then(|| only.name.clone())
    }

    /// Whether a type fulfils all that a blanket impl asks of it.
    pub(super) fn blanket_holds(
        &self,
        env: &Env,
        block: Def,
        param: &Name,
        ty: &Ty,
        depth: u8,
    ) -> Option<bool> {
        let param = Ty::Param(param.clone());
        let asked = self.env(block);
        let asked = asked.bounds.iter().filter(|(of, _)| *of == param).flat_map(|(_, bounds)| bounds);
        let answers: Vec<Option<bool>> = asked.map(|b| self.fulfils(env, ty, b, depth)).collect();
        match answers.contains(&Some(false)) {
            true => Some(false),
            false => answers.iter().all(Option::is_some).then_some(true),
        }
    }
}

/// A trait that says nothing of what can be called: `Send`.
fn is_marker(of: &Con) -> bool {
    matches!(of, Con::Api(path) if path.starts_with("std::marker::"))
}
