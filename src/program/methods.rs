//! What a method call or a path calls: inherent methods, traits' methods, extension traits, by the type at hand.

use super::Program;
use super::convert::FnSig;
use super::declared::kept;
use super::resolve::Scope;
use super::traits::Env;
use super::tree::Def;
use super::ty::{Bound, Con, Subst, Ty};
use crate::facts::{Header, ItemKind, Name};
use std::sync::Arc;

/// What is called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A function in source.
    Source(Def),
    /// A function in the tables, by canonical path.
    Api(Name),
    /// A method whose name alone tells its role; the receiver is not known.
    Named(Name),
}

/// A method found for a receiver.
#[derive(Clone, Debug)]
pub struct Method {
    /// What is called.
    pub target: Target,
    /// What the parameters of its signature stand for, as far as the receiver tells.
    pub subst: Subst,
    /// The type on the way from the receiver through derefs on which it was found.
    pub on: Ty,
}

/// How a table names the methods of a type that it cannot list.
const ANY: &str = "*";

impl Program {
    /// The method that `name` means on a receiver.
    pub fn method(&self, scope: Scope, env: &Env, receiver: &Ty, name: &str) -> Option<Method> {
        self.autoderef(env, receiver).into_iter().find_map(|ty| self.method_of(scope, env, &ty, name))
    }

    /// The method or associated function of exactly this type.
    pub fn method_of(&self, scope: Scope, env: &Env, ty: &Ty, name: &str) -> Option<Method> {
        match ty {
            Ty::Adt(Con::Source(def), _) => self.source_method(scope, env, *def, ty, name),
            Ty::Adt(Con::Api(path), args) => self.table_method(scope, env, path, args, ty, name),
            Ty::Opaque(_) | Ty::Param(_) | Ty::Assoc(..) => {
                let bounds = self.bounds_of(env, ty);
                bounds
                    .iter()
                    .find_map(|b| self.trait_method(b, ty, name))
                    .or_else(|| self.extension(scope, &bounds, ty, name))
                    .or_else(|| self.blanket(scope, env, ty, name))
            }
            Ty::Future(_) => self
                .extension(scope, &[simple_bound("std::future::Future")], ty, name)
                .or_else(|| self.blanket(scope, env, ty, name)),
            Ty::Slice(item) => {
                self.table_method(scope, env, "std::slice", std::slice::from_ref(item), ty, name)
            }
            Ty::Prim(prim) => self.table_method(scope, env, &format!("std::{prim}"), &[], ty, name),
            Ty::Ref(inner) => self.implemented_for(scope, ty, inner, name),
            _ => None,
        }
    }

    fn source_method(&self, scope: Scope, env: &Env, def: Def, ty: &Ty, name: &str) -> Option<Method> {
        let own = self.item(def).name.clone();
        let blocks = self.source_impls(&own, Some(def));
        // Inherent methods win over traits'.
        for inherent in [true, false] {
            for block in &blocks {
                let of_trait = matches!(self.item(*block).kind, ItemKind::Impl { of_trait: true });
                if of_trait == inherent {
                    continue;
                }
                if let Some(found) = self.child(*block, name, |k| *k == ItemKind::Fn)
                    && let Some(subst) = self.impl_matches(*block, ty)
                {
                    return Some(Method { target: Target::Source(found), subst, on: ty.clone() });
                }
            }
        }
        // Methods that a trait gives by default.
        let bounds: Vec<Bound> = blocks
            .iter()
            .filter(|b| matches!(self.item(**b).kind, ItemKind::Impl { of_trait: true }))
            .filter(|b| self.impl_matches(**b, ty).is_some())
            .filter_map(|b| self.impl_trait(*b))
            .collect();
        let found = bounds.iter().find_map(|b| self.trait_method(b, ty, name));
        found
            .or_else(|| self.extension(scope, &bounds, ty, name))
            .or_else(|| self.blanket(scope, env, ty, name))
    }

    fn table_method(
        &self,
        scope: Scope,
        env: &Env,
        path: &str,
        args: &[Ty],
        ty: &Ty,
        name: &str,
    ) -> Option<Method> {
        if self.apis.method(path, name).is_some() {
            let generics = self.apis.type_(path).map_or(&[][..], |t| &t.generics);
            return Some(Method {
                target: Target::Api(Name::from(format!("{path}::{name}"))),
                subst: Subst::new(generics, args),
                on: ty.clone(),
            });
        }
        let mut bounds = self.table_impls(path, args);
        // A trait may extend this very type.
        bounds.push(simple_bound(path));
        let found = bounds
            .iter()
            .find_map(|b| self.trait_method(b, ty, name))
            .or_else(|| self.extension(scope, &bounds, ty, name));
        if found.is_some() {
            return found;
        }
        // Traits of the workspace implemented for it, then what the dependency's own source says.
        let last = path.rsplit("::").next().unwrap_or(path);
        let blocks = self.source_impls(last, None);
        for block in &blocks {
            if let Some(found) = self.child(*block, name, |k| *k == ItemKind::Fn)
                && let Some(subst) = self.impl_matches(*block, ty)
            {
                return Some(Method { target: Target::Source(found), subst, on: ty.clone() });
            }
        }
        if let Some(def) = self.source_of(scope, path) {
            let own = self.item(def).name.clone();
            for block in self.source_impls(&own, Some(def)) {
                if let Some(found) = self.child(block, name, |k| *k == ItemKind::Fn)
                    && let Some(subst) = self.impl_matches(block, ty)
                {
                    return Some(Method { target: Target::Source(found), subst, on: ty.clone() });
                }
            }
        }
        self.blanket(scope, env, ty, name).or_else(|| self.any_method(path, args, ty, name))
    }

    /// A method of a type whose methods nobody can list, as a macro declares it.
    fn any_method(&self, path: &str, args: &[Ty], ty: &Ty, name: &str) -> Option<Method> {
        self.apis.method(path, ANY)?;
        let generics = self.apis.type_(path).map_or(&[][..], |t| &t.generics);
        let is_own = !matches!(name, "fmt" | "eq" | "hash");
        is_own.then(|| Method {
            target: Target::Api(Name::from(format!("{path}::{ANY}"))),
            subst: Subst::new(generics, args),
            on: ty.clone(),
        })
    }

    /// The definition behind a canonical path, where the dependency's source is at hand.
    pub fn source_of(&self, scope: Scope, path: &str) -> Option<Def> {
        let (head, rest) = path.split_once("::")?;
        if head == "std" {
            return None;
        }
        let dep = self.dependency(scope.krate, head)?;
        let segments: Vec<&str> = rest.split("::").collect();
        match self.resolve_in(dep, super::ModId(0), &segments, super::Ns::Type)? {
            (super::Res::Item(def), used) if used == segments.len() => Some(def),
            _ => None,
        }
    }

    /// A trait's method, declared or default.
    pub fn trait_method(&self, bound: &Bound, ty: &Ty, name: &str) -> Option<Method> {
        let self_name = Name::new_static("Self");
        match &bound.of {
            Con::Source(def) => {
                let found = self.child(*def, name, |k| *k == ItemKind::Fn)?;
                let mut subst = match self.header(*def) {
                    Header::Trait { generics, .. } => {
                        let names: Vec<Name> = generics.params.iter().map(|(n, _)| n.clone()).collect();
                        Subst::new(&names, &bound.args)
                    }
                    _ => Subst::default(),
                };
                subst.bind(&self_name, ty.clone());
                Some(Method { target: Target::Source(found), subst, on: ty.clone() })
            }
            Con::Api(path) => {
                self.apis.method(path, name)?;
                let generics = self.apis.trait_(path).map_or(&[][..], |t| &t.generics);
                let mut subst = Subst::new(generics, &bound.args);
                subst.bind(&self_name, ty.clone());
                Some(Method {
                    target: Target::Api(Name::from(format!("{path}::{name}"))),
                    subst,
                    on: ty.clone(),
                })
            }
        }
    }

    /// Methods of traits that everything with these bounds has (`StreamExt` for streams), those in scope first.
    fn extension(&self, scope: Scope, bounds: &[Bound], ty: &Ty, name: &str) -> Option<Method> {
        let mut found: Option<Method> = None;
        for bound in bounds {
            let Con::Api(path) = &bound.of else { continue };
            for ext in self.apis.extensions_of(path) {
                if self.apis.method(ext, name).is_none() {
                    continue;
                }
                let method = self.trait_method(&simple_bound(ext), ty, name);
                if self.traits_in_scope(scope).contains(&Con::Api(ext.clone())) {
                    return method;
                }
                found = found.or(method);
            }
        }
        found
    }

    /// A trait of the workspace implemented for every type, or for references.
    fn blanket(&self, scope: Scope, env: &Env, ty: &Ty, name: &str) -> Option<Method> {
        let _ = env;
        for con in self.traits_in_scope(scope).iter() {
            let Con::Source(def) = con else { continue };
            let Some(found) = self.child(*def, name, |k| *k == ItemKind::Fn) else { continue };
            let blocks = self.impls_of_trait(*def);
            let blanket = blocks.iter().any(|b| {
                let params = self.type_params(Some(*b));
                matches!(self.header(*b), Header::Impl { self_ty: crate::facts::TypeRef::Path(p), .. }
                    if p.segments.len() == 1 && params.contains(&p.segments[0].name))
            });
            if blanket {
                let mut subst = Subst::default();
                subst.bind(&Name::new_static("Self"), ty.clone());
                return Some(Method { target: Target::Source(found), subst, on: ty.clone() });
            }
        }
        None
    }

    /// Methods of traits implemented for a reference to a type.
    fn implemented_for(&self, scope: Scope, ty: &Ty, inner: &Ty, name: &str) -> Option<Method> {
        let _ = scope;
        let last = match inner {
            Ty::Adt(Con::Source(def), _) => self.item(*def).name.clone(),
            Ty::Adt(Con::Api(path), _) => Name::from(path.rsplit("::").next().unwrap_or(path)),
            _ => return None,
        };
        for block in self.source_impls(&last, None) {
            let by_ref =
                matches!(self.header(block), Header::Impl { self_ty: crate::facts::TypeRef::Ref(_), .. });
            if by_ref
                && let Some(found) = self.child(block, name, |k| *k == ItemKind::Fn)
                && let Some(subst) = self.impl_matches(block, ty)
            {
                return Some(Method { target: Target::Source(found), subst, on: ty.clone() });
            }
        }
        None
    }

    /// The signature of what is called.
    pub fn sig(&self, target: &Target) -> Option<Arc<FnSig>> {
        let path = match target {
            Target::Source(def) => {
                return kept(&self.declared(*def).sig, || self.source_sig(*def).map(Arc::new));
            }
            Target::Api(path) => path,
            Target::Named(_) => return None,
        };
        self.table_sigs.get(path, || self.table_sig(path).map(Arc::new))
    }

    /// Methods of the workspace by name: evidence where a receiver is not known.
    pub fn local_methods(&self, name: &str) -> &[Def] {
        let map = self.methods.get_or_init(|| {
            let mut map: rustc_hash::FxHashMap<Name, Vec<Def>> = rustc_hash::FxHashMap::default();
            for (_, krate, file) in self.owned_files() {
                let facts = self.krate(krate).facts(file);
                for (item, i) in facts.outline.iter() {
                    let def = Def { krate, file, item };
                    if i.kind == ItemKind::Fn && self.container(def).is_some() {
                        map.entry(i.name.clone()).or_default().push(def);
                    }
                }
            }
            map
        });
        map.get(name).map_or(&[], |v| v)
    }
}

fn simple_bound(path: &str) -> Bound {
    Bound { of: Con::Api(Name::new(path)), args: Vec::new(), assoc: Vec::new() }
}
