//! What a type implements: bounds, associated types, dereferencing.

use super::Program;
use super::convert::Names;
use super::declared::kept;
use super::tree::Def;
use super::ty::{Bound, Con, Subst, Ty};
use crate::facts::{Header, ItemKind, Name, TypeRef};
use std::sync::Arc;

/// What is said of the type parameters in force where a question is asked.
#[derive(Clone, Debug, Default)]
pub struct Env {
    /// Types and their bounds, as declared.
    pub bounds: Arc<[(Ty, Vec<Bound>)]>,
}

/// Longer chains of supertraits, derefs and projections are cycles.
pub(super) const MAX_STEPS: u8 = 8;

/// Pointers through which `Future`, `Stream`, `Iterator` and their like are implemented by the language or its library.
const TRANSPARENT: &[&str] = &["std::boxed::Box", "std::pin::Pin"];

/// What gives items, one by one.
pub(super) const ITERATOR: &str = "std::iter::Iterator";

/// What a `for` goes over.
pub(super) const INTO_ITERATOR: &str = "std::iter::IntoIterator";

impl Program {
    /// Bounds of an abstract type, those that follow from supertraits included.
    pub fn bounds_of(&self, env: &Env, ty: &Ty) -> Vec<Bound> {
        let mut out: Vec<Bound> = match ty {
            Ty::Opaque(bounds) => bounds.to_vec(),
            Ty::Param(_) | Ty::Assoc(..) => {
                env.bounds.iter().filter(|(t, _)| t == ty).flat_map(|(_, b)| b.iter().cloned()).collect()
            }
            _ => Vec::new(),
        };
        if let Ty::Assoc(of, name) = ty {
            out.extend(self.declared_bounds(env, of, name));
        }
        let mut at = 0;
        while at < out.len() && out.len() < 32 {
            for bound in self.supertraits(&out[at].of).iter() {
                if !out.iter().any(|b| b.of == bound.of) {
                    out.push(bound.clone());
                }
            }
            at += 1;
        }
        out
    }

    /// What the traits that a type is bound by say of their associated type `name`.
    fn declared_bounds(&self, env: &Env, of: &Ty, name: &str) -> Vec<Bound> {
        if !matches!(of, Ty::Param(_) | Ty::Opaque(_) | Ty::Assoc(..)) {
            return Vec::new();
        }
        let own = Name::new_static("Self");
        let mut found = Vec::new();
        for bound in self.bounds_of(env, of) {
            let Con::Source(declared) = bound.of else { continue };
            let Header::Trait { generics, .. } = self.header(declared) else { continue };
            let names: Vec<Name> = generics.params.iter().map(|(n, _)| n.clone()).collect();
            let mut subst = Subst::new(&names, &bound.args);
            subst.bind(&own, of.clone());
            let wanted = Ty::Assoc(Ty::Param(own.clone()).into(), Name::new(name));
            let trait_env = self.env(declared);
            let said = trait_env.bounds.iter().filter(|(ty, _)| *ty == wanted).flat_map(|(_, bounds)| bounds);
            found.extend(said.map(|b| subst.apply_bound(b)));
        }
        found
    }

    fn supertraits(&self, of: &Con) -> Arc<[Bound]> {
        match of {
            Con::Api(path) => {
                let supers = self.apis.trait_(path).map_or(&[][..], |t| &t.supers);
                supers
                    .iter()
                    .map(|s| Bound { of: Con::Api(s.clone()), args: Vec::new(), assoc: Vec::new() })
                    .collect()
            }
            Con::Source(def) => kept(&self.declared(*def).supers, || match self.header(*def) {
                Header::Trait { supers, generics } => {
                    let names = Names::Source(self.scope(*def, 0));
                    // `trait Both where Self: One + Other` says the same as `trait Both: One + Other`.
                    let own =
                        generics.bounds.iter().filter(|(ty, _)| is_self(ty)).flat_map(|(_, bounds)| bounds);
                    supers.iter().chain(own).filter_map(|p| self.bound(&names, p, 0)).collect()
                }
                _ => Arc::default(),
            }),
        }
    }

    /// How a type implements a trait of the tables, if it does as far as can be seen.
    pub fn implements(&self, env: &Env, ty: &Ty, path: &str) -> Option<Bound> {
        self.implements_at(env, ty, path, 0)
    }

    fn implements_at(&self, env: &Env, ty: &Ty, path: &str, depth: u8) -> Option<Bound> {
        if depth > MAX_STEPS {
            return None;
        }
        // `Either<A, B>` is a future where `A::Output` means something.
        let holds = |bound: &Bound| bound.assoc.iter().all(|(_, ty)| self.is_projected(env, ty));
        let among = |blocks: Vec<Def>| {
            blocks.into_iter().filter_map(|block| self.impl_bound(block, ty, path)).find(holds)
        };
        match ty {
            Ty::Opaque(_) | Ty::Param(_) | Ty::Assoc(..) => {
                self.bounds_of(env, ty).into_iter().find(|b| matches!(&b.of, Con::Api(p) if p == path))
            }
            Ty::Future(output) if path == "std::future::Future" => Some(Bound {
                of: Con::Api(Name::new(path)),
                args: Vec::new(),
                assoc: vec![(Name::new_static("Output"), (**output).clone())],
            }),
            Ty::Ref(inner) => self.implements_at(env, inner, path, depth + 1),
            Ty::Adt(Con::Api(name), args) => {
                if let Some(bound) = self
                    .table_impls(name, args)
                    .into_iter()
                    .find(|b| matches!(&b.of, Con::Api(p) if p == path))
                {
                    return Some(bound).filter(holds);
                }
                if TRANSPARENT.contains(&name.as_str()) {
                    return self.implements_at(env, args.first()?, path, depth + 1);
                }
                let last = name.rsplit("::").next()?;
                among(self.source_impls(last, None))
            }
            Ty::Adt(Con::Source(def), _) => {
                let name = self.item(*def).name.clone();
                among(self.source_impls(&name, Some(*def)))
            }
            _ => None,
        }
    }

    /// Whether the projections in a type can be carried out, as far as can be seen.
    fn is_projected(&self, env: &Env, ty: &Ty) -> bool {
        match ty {
            Ty::Assoc(of, name) => {
                let plain =
                    matches!(**of, Ty::Tuple(_) | Ty::Prim(_) | Ty::Slice(_) | Ty::Adt(Con::Source(_), _))
                        || of.path().is_some_and(|path| path.starts_with("std::"));
                !plain || self.project(env, of, name).is_known()
            }
            Ty::Adt(_, args) | Ty::Tuple(args) => args.iter().all(|t| self.is_projected(env, t)),
            Ty::Ref(inner) | Ty::Slice(inner) => self.is_projected(env, inner),
            _ => true,
        }
    }

    /// Traits that the tables say a type implements, its arguments filled in.
    pub fn table_impls(&self, path: &str, args: &[Ty]) -> Vec<Bound> {
        let Some(known) = self.apis.type_(path) else { return Vec::new() };
        let names = Names::Table { home: known.home(), params: &known.generics, self_ty: Ty::Unknown };
        let subst = Subst::new(&known.generics, args);
        known
            .implements()
            .iter()
            .filter_map(|p| self.bound(&names, p, 0))
            .map(|b| subst.apply_bound(&b))
            .collect()
    }

    /// The trait that an impl is of.
    pub fn impl_trait(&self, block: Def) -> Option<Bound> {
        kept(&self.declared(block).of_trait, || match self.header(block) {
            Header::Impl { of_trait: Some(path), .. } => {
                self.bound(&Names::Source(self.scope(block, 0)), path, 0)
            }
            _ => None,
        })
    }

    fn impl_bound(&self, block: Def, ty: &Ty, path: &str) -> Option<Bound> {
        let mut bound = self.impl_trait(block)?;
        if !matches!(&bound.of, Con::Api(p) if p == path) {
            return None;
        }
        let subst = self.impl_matches(block, ty)?;
        bound = subst.apply_bound(&bound);
        for child in self.children(block) {
            if self.item(child).kind == ItemKind::Alias
                && let Some(value) = self.alias_type(child, 0)
            {
                bound.assoc.push((self.item(child).name.clone(), subst.apply(&value)));
            }
        }
        Some(bound)
    }

    /// `<ty as _>::name`, as far as it can be seen.
    pub fn project(&self, env: &Env, ty: &Ty, name: &str) -> Ty {
        self.project_at(env, ty, name, 0)
    }

    fn project_at(&self, env: &Env, ty: &Ty, name: &str, depth: u8) -> Ty {
        if depth > MAX_STEPS {
            return Ty::Unknown;
        }
        let of_bounds = |bounds: &[Bound]| {
            bounds.iter().find_map(|b| b.assoc.iter().find(|(n, _)| n == name)).map(|(_, t)| t.clone())
        };
        match ty {
            Ty::Future(output) if name == "Output" => (**output).clone(),
            Ty::Closure(_, output) if name == "Output" => (**output).clone(),
            Ty::Slice(item) if matches!(name, "Item" | "Output") => (**item).clone(),
            // `P::Target` of a pointer.
            Ty::Ref(_) | Ty::Adt(..) if name == "Target" => self.deref(env, ty).unwrap_or_default(),
            Ty::Opaque(_) | Ty::Param(_) | Ty::Assoc(..) => {
                let ty = self.normal(env, ty, depth + 1);
                if !matches!(ty, Ty::Opaque(_) | Ty::Param(_) | Ty::Assoc(..)) {
                    return self.project_at(env, &ty, name, depth + 1);
                }
                of_bounds(&self.bounds_of(env, &ty)).unwrap_or_else(|| Ty::Assoc(ty.into(), Name::new(name)))
            }
            Ty::Ref(inner) if name == "Item" && self.lends_items(env, inner) => {
                match self.project_at(env, inner, name, depth + 1) {
                    item @ (Ty::Unknown | Ty::Ref(_)) => item,
                    item => Ty::Ref(item.into()),
                }
            }
            Ty::Ref(inner) => self.project_at(env, inner, name, depth + 1),
            Ty::Adt(Con::Api(path), args) => {
                if let Some(found) = of_bounds(&self.table_impls(path, args)) {
                    return self.normal(env, &found, depth + 1);
                }
                if TRANSPARENT.contains(&path.as_str()) {
                    return args.first().map_or(Ty::Unknown, |t| self.project_at(env, t, name, depth + 1));
                }
                let last = path.rsplit("::").next().unwrap_or(path);
                self.project_source(last, None, ty, name)
            }
            Ty::Adt(Con::Source(def), _) => {
                self.project_source(&self.item(*def).name.clone(), Some(*def), ty, name)
            }
            _ => Ty::Unknown,
        }
    }

    fn project_source(&self, last: &str, of: Option<Def>, ty: &Ty, name: &str) -> Ty {
        for block in self.source_impls(last, of) {
            if let Some(alias) = self.child(block, name, |k| *k == ItemKind::Alias)
                && let Some(subst) = self.impl_matches(block, ty)
                && let Some(value) = self.alias_type(alias, 0)
            {
                return subst.apply(&value);
            }
        }
        Ty::Unknown
    }

    /// A type with its projections carried out.
    pub fn normal(&self, env: &Env, ty: &Ty, depth: u8) -> Ty {
        if depth > MAX_STEPS {
            return ty.clone();
        }
        let sub = |t: &Ty| self.normal(env, t, depth + 1);
        match ty {
            Ty::Assoc(of, name) => {
                let found = match &**of {
                    Ty::Assoc(..) => self.project_at(env, &sub(of), name, depth + 1),
                    of => self.project_at(env, of, name, depth + 1),
                };
                if found == *ty { found } else { self.normal(env, &found, depth + 1) }
            }
            Ty::Tuple(t) => Ty::Tuple(t.iter().map(sub).collect()),
            Ty::Adt(con, t) => Ty::Adt(con.clone(), t.iter().map(sub).collect()),
            Ty::Ref(t) => Ty::Ref(sub(t).into()),
            Ty::Slice(t) => Ty::Slice(sub(t).into()),
            Ty::Future(t) => Ty::Future(sub(t).into()),
            Ty::Closure(id, t) => Ty::Closure(*id, sub(t).into()),
            Ty::Opaque(bounds) => Ty::Opaque(
                bounds
                    .iter()
                    .map(|b| Bound {
                        of: b.of.clone(),
                        args: b.args.iter().map(sub).collect(),
                        assoc: b.assoc.iter().map(|(n, t)| (n.clone(), sub(t))).collect(),
                    })
                    .collect(),
            ),
            other => other.clone(),
        }
    }

    /// Whether going over a reference to a value of this type gives references to what is in it.
    pub(super) fn lends_items(&self, env: &Env, ty: &Ty) -> bool {
        matches!(ty, Ty::Slice(_))
            || self.implements(env, ty, INTO_ITERATOR).is_some()
                && self.implements(env, ty, ITERATOR).is_none()
    }

    /// What awaiting a value of this type gives, if it is a future.
    pub fn future_output(&self, env: &Env, ty: &Ty) -> Option<Ty> {
        let bound = self
            .implements(env, ty, "std::future::Future")
            .or_else(|| self.implements(env, ty, "std::future::IntoFuture"))?;
        let output = bound.assoc.into_iter().find(|(n, _)| n == "Output").map(|(_, t)| t);
        Some(output.map_or(Ty::Unknown, |t| self.normal(env, &t, 0)))
    }

    /// What a type falls through to when a method is not its own.
    pub fn deref(&self, env: &Env, ty: &Ty) -> Option<Ty> {
        match ty {
            Ty::Ref(inner) => Some((**inner).clone()),
            Ty::Adt(Con::Api(path), args) => {
                if let Some(known) = self.apis.type_(path)
                    && let Some(target) = known.deref()
                {
                    let names =
                        Names::Table { home: known.home(), params: &known.generics, self_ty: Ty::Unknown };
                    // A parameter left out is as the one before it: `OwnedMappedGuard<T, U = T>`.
                    let left_out = known.generics.len().saturating_sub(args.len());
                    let again = std::iter::repeat_n(ty.args().last().cloned().unwrap_or_default(), left_out);
                    let args: Vec<Ty> = args.iter().cloned().chain(again).collect();
                    let target = Subst::new(&known.generics, &args).apply(&self.ty(&names, target));
                    return Some(self.normal(env, &target, 0));
                }
                None
            }
            Ty::Adt(Con::Source(def), _) => self.assoc_in_source(env, ty, *def, "std::ops::Deref", "Target"),
            Ty::Param(_) | Ty::Opaque(_) | Ty::Assoc(..) => {
                let bounds = self.bounds_of(env, ty);
                let derefs = |b: &&Bound| matches!(&b.of, Con::Api(p) if matches!(p.as_str(), "std::ops::Deref" | "std::ops::DerefMut"));
                let target =
                    bounds.iter().filter(derefs).flat_map(|b| &b.assoc).find(|(n, _)| n == "Target")?;
                Some(self.normal(env, &target.1, 0))
            }
            _ => None,
        }
    }

    /// What `value[..]` gives of a type in source, by its own `Index`.
    pub fn indexed(&self, env: &Env, ty: &Ty) -> Option<Ty> {
        let Ty::Adt(Con::Source(def), _) = ty else { return None };
        self.assoc_in_source(env, ty, *def, "std::ops::Index", "Output")
    }

    fn assoc_in_source(&self, env: &Env, ty: &Ty, def: Def, of: &str, wanted: &str) -> Option<Ty> {
        let name = self.item(def).name.clone();
        let blocks = self.source_impls(&name, Some(def));
        let bound = blocks.into_iter().find_map(|i| self.impl_bound(i, ty, of))?;
        bound.assoc.into_iter().find(|(n, _)| n == wanted).map(|(_, t)| self.normal(env, &t, 0))
    }

    /// A type and everything that it derefs to, outermost first.
    pub fn autoderef(&self, env: &Env, ty: &Ty) -> Vec<Ty> {
        let mut all = vec![ty.clone()];
        while all.len() < MAX_STEPS as usize
            && let Some(next) = all.last().and_then(|t| self.deref(env, t))
        {
            if all.contains(&next) {
                break;
            }
            all.push(next);
        }
        all
    }
}

fn is_self(written: &TypeRef) -> bool {
    matches!(written, TypeRef::Path(path) if path.segments.len() == 1 && path.segments[0].name == "Self")
}
