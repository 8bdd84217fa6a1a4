//! From types as written to types: names resolved, aliases opened, `Self` and generics known.

use super::Program;
use super::attributes::Rewritten;
use super::declared::{kept, kept_at};
use super::resolve::{Ns, Res, Scope};
use super::traits::Env;
use super::tree::Def;
use super::ty::{Bound, Con, Subst, Ty};
use crate::facts::{Generics, Header, ItemKind, Name, Path, Segment, SelfParam, Signature, TypeRef};
use std::sync::Arc;

/// Where a written type stands: decides what its names mean.
#[derive(Clone, Debug)]
pub enum Names<'a> {
    /// In source.
    Source(Scope),
    /// In a row of a table.
    Table {
        /// Module for siblings.
        home: &'a str,
        /// Type parameters in force.
        params: &'a [Name],
        /// What `Self` means.
        self_ty: Ty,
    },
}

/// A function's header with its types known.
#[derive(Clone, Debug, Default)]
pub struct FnSig {
    /// Type parameters, those of the impl or trait around it first.
    pub params_of: Vec<Name>,
    /// What is said of them.
    pub bounds: Vec<(Ty, Vec<Bound>)>,
    /// The type or trait (as `Self`) that it is a method of.
    pub self_ty: Option<Ty>,
    /// It has a receiver.
    pub has_self: bool,
    /// Type of the receiver: `Self`, a reference, `Pin<&mut Self>`.
    pub receiver: Option<Ty>,
    /// Types of the parameters, receiver left out.
    pub params: Vec<Ty>,
    /// What a call gives; a future where the function is `async`.
    pub ret: Ty,
    /// `async fn`
    pub is_async: bool,
    /// What attribute macros make of it.
    pub rewritten: Rewritten,
}

/// Longer chains of aliases are cycles.
const MAX_DEPTH: u8 = 12;

impl Program {
    /// A written type.
    pub fn ty(&self, names: &Names<'_>, written: &TypeRef) -> Ty {
        self.ty_at(names, written, 0)
    }

    pub(super) fn ty_at(&self, names: &Names<'_>, written: &TypeRef, depth: u8) -> Ty {
        if depth > MAX_DEPTH {
            return Ty::Unknown;
        }
        let sub = |t: &TypeRef| self.ty_at(names, t, depth);
        match written {
            TypeRef::Path(path) => self.named(names, path, depth),
            TypeRef::Ref(t) | TypeRef::Ptr(t) => Ty::Ref(sub(t).into()),
            TypeRef::Tuple(list) => Ty::Tuple(list.iter().map(sub).collect()),
            TypeRef::Slice(t) | TypeRef::Array(t) => Ty::Slice(sub(t).into()),
            TypeRef::Fn(_, ret) => Ty::Closure(None, sub(ret).into()),
            TypeRef::Impl(list) | TypeRef::Dyn(list) => {
                Ty::Opaque(list.iter().filter_map(|p| self.bound(names, p, depth)).collect())
            }
            TypeRef::Never => Ty::Never,
            TypeRef::Infer | TypeRef::Unknown => Ty::Unknown,
        }
    }

    /// A written bound; none where it names no trait that is known of.
    pub fn bound(&self, names: &Names<'_>, path: &Path, depth: u8) -> Option<Bound> {
        if depth > MAX_DEPTH {
            return None;
        }
        let of = self.trait_con(names, path)?;
        let last = path.segments.last()?;
        Some(Bound {
            of,
            args: last.args.iter().map(|t| self.ty_at(names, t, depth)).collect(),
            assoc: last.bindings.iter().map(|(n, t)| (n.clone(), self.ty_at(names, t, depth))).collect(),
        })
    }

    fn trait_con(&self, names: &Names<'_>, path: &Path) -> Option<Con> {
        match names {
            Names::Source(scope) => {
                let segments = segments(path);
                let (res, used) = self.resolve(*scope, &segments, Ns::Type)?;
                match res {
                    Res::Item(def) if used == segments.len() => match self.item(def).kind {
                        ItemKind::Trait => Some(self.con(def)),
                        // A trait alias in the shape of `use`-like type aliases is not followed.
                        _ => None,
                    },
                    Res::Extern(path) => Some(Con::Api(path)),
                    _ => None,
                }
            }
            Names::Table { home, .. } => {
                let written = crate::apis::joined(path);
                Some(Con::Api(
                    self.apis
                        .resolve(home, &written)
                        .unwrap_or_else(|| Name::new(self.apis.canonical(&written))),
                ))
            }
        }
    }

    fn named(&self, names: &Names<'_>, path: &Path, depth: u8) -> Ty {
        if let Some(qself) = &path.qself {
            let of = self.ty_at(names, qself, depth);
            return match path.segments.last() {
                Some(last) => Ty::Assoc(of.into(), last.name.clone()),
                None => of,
            };
        }
        match names {
            Names::Source(scope) => self.named_in_source(names, *scope, path, depth),
            Names::Table { home, params, self_ty } => {
                self.named_in_table(names, home, params, self_ty, path, depth)
            }
        }
    }

    fn named_in_table(
        &self,
        names: &Names<'_>,
        home: &str,
        params: &[Name],
        self_ty: &Ty,
        path: &Path,
        depth: u8,
    ) -> Ty {
        let Some(first) = path.segments.first() else { return Ty::Unknown };
        let start = match first.name.as_str() {
            "Self" => Some(self_ty.clone()),
            name if params.iter().any(|p| p == name) => Some(Ty::Param(first.name.clone())),
            _ => None,
        };
        if let Some(start) = start {
            let rest = path.segments[1..].iter();
            return rest.fold(start, |ty, segment| Ty::Assoc(ty.into(), segment.name.clone()));
        }
        let written = crate::apis::joined(path);
        if path.segments.len() == 1 && is_primitive(&written) {
            return Ty::Prim(written.into());
        }
        let found =
            self.apis.resolve(home, &written).unwrap_or_else(|| Name::new(self.apis.canonical(&written)));
        self.extern_type(&found, self.args(names, path.segments.last(), depth), depth)
    }

    fn named_in_source(&self, names: &Names<'_>, scope: Scope, path: &Path, depth: u8) -> Ty {
        let segments = segments(path);
        let Some(first) = segments.first() else { return Ty::Unknown };
        if *first == "Self" {
            let start = self.self_type(scope, depth);
            return self.associated(scope, start, &path.segments[1..], depth);
        }
        if !path.global && self.type_params(scope.item).iter().any(|p| p == first) {
            return self.associated(scope, Ty::Param(Name::new(first)), &path.segments[1..], depth);
        }
        let Some((res, used)) = self.resolve(scope, &segments, Ns::Type) else { return Ty::Unknown };
        // The empty segment of a leading `::` is not among the path's own.
        let used = used - usize::from(path.global);
        let args = self.args(names, path.segments.get(used.saturating_sub(1)), depth);
        let ty = match res {
            Res::Item(def) => self.item_type(def, args, depth),
            Res::Extern(found) => {
                return self.extern_type(&found, self.args(names, path.segments.last(), depth), depth);
            }
            Res::Prim(name) => Ty::Prim(name),
            Res::Variant(def, _) => self.item_type(def, args, depth),
            Res::Module(..) => return Ty::Unknown,
        };
        // Names looked through on the way may count for more than is written.
        self.associated(scope, ty, path.segments.get(used..).unwrap_or_default(), depth)
    }

    /// `Ty::A::B` for what is left of a path.
    fn associated(&self, scope: Scope, start: Ty, rest: &[Segment], depth: u8) -> Ty {
        if rest.is_empty() {
            return start;
        }
        let of_self = scope.item.is_some() && start == self.self_type(scope, depth);
        rest.iter().fold(start, |ty, segment| {
            // An associated type of the impl that we stand in.
            if of_self
                && let Some(container) = scope.item.and_then(|d| self.impl_around(d))
                && let Some(alias) = self.child(container, &segment.name, |k| *k == ItemKind::Alias)
                && let Some(ty) = self.alias_type(alias, depth)
            {
                return ty;
            }
            Ty::Assoc(ty.into(), segment.name.clone())
        })
    }

    fn args(&self, names: &Names<'_>, segment: Option<&Segment>, depth: u8) -> Vec<Ty> {
        segment.map(|s| s.args.iter().map(|t| self.ty_at(names, t, depth)).collect()).unwrap_or_default()
    }

    /// The type that a source item declares.
    fn item_type(&self, def: Def, mut args: Vec<Ty>, depth: u8) -> Ty {
        if depth > MAX_DEPTH {
            return Ty::Unknown;
        }
        match self.header(def) {
            Header::Struct { generics, .. } | Header::Enum { generics, .. } => {
                self.fill_defaults(def, generics, &mut args, depth);
                Ty::Adt(self.con(def), args.into())
            }
            Header::Alias { generics, ty: Some(_), .. } => {
                self.fill_defaults(def, generics, &mut args, depth);
                let names: Vec<Name> = generics.params.iter().map(|(n, _)| n.clone()).collect();
                let ty = self.alias_type(def, depth).unwrap_or_default();
                Subst::new(&names, &args).apply(&ty)
            }
            Header::Trait { .. } => {
                Ty::Opaque(Arc::from([Bound { of: self.con(def), args, assoc: Vec::new() }]))
            }
            _ => Ty::Unknown,
        }
    }

    fn fill_defaults(&self, def: Def, generics: &Generics, args: &mut Vec<Ty>, depth: u8) {
        for (_, default) in generics.params.iter().skip(args.len()) {
            let ty = default.as_ref().map(|t| self.ty_at(&Names::Source(self.scope(def, 0)), t, depth + 1));
            args.push(ty.unwrap_or_default());
        }
    }

    /// A type outside, by canonical path.
    pub fn extern_type(&self, path: &str, args: Vec<Ty>, depth: u8) -> Ty {
        if depth > MAX_DEPTH {
            return Ty::Unknown;
        }
        if let Some(known) = self.apis.type_(path) {
            if let Some(is) = known.is() {
                let names =
                    Names::Table { home: known.home(), params: &known.generics, self_ty: Ty::Unknown };
                let ty = self.ty_at(&names, is, depth + 1);
                return Subst::new(&known.generics, &args).apply(&ty);
            }
            let mut args = args;
            args.resize(known.generics.len().max(args.len()), Ty::Unknown);
            return Ty::Adt(Con::Api(Name::new(path)), args.into());
        }
        if self.apis.trait_(path).is_some() {
            return Ty::Opaque(Arc::from([Bound { of: Con::Api(Name::new(path)), args, assoc: Vec::new() }]));
        }
        // Every crate's `Result<T>` is one of the standard library's, whatever its error.
        if let ([ok, rest @ ..], Some("Result")) = (&args[..], path.rsplit("::").next()) {
            return Ty::result(ok.clone(), rest.first().cloned().unwrap_or_default());
        }
        Ty::Adt(Con::Api(Name::new(path)), args.into())
    }

    /// The impl or trait around an item, itself included.
    pub fn impl_around(&self, def: Def) -> Option<Def> {
        let mut at = Some(def);
        while let Some(d) = at {
            match self.item(d).kind {
                ItemKind::Impl { .. } | ItemKind::Trait => return Some(d),
                ItemKind::Mod { .. } => return None,
                _ => at = self.parent(d),
            }
        }
        None
    }

    /// What `Self` means at a place.
    pub fn self_type(&self, scope: Scope, depth: u8) -> Ty {
        let Some(item) = scope.item else { return Ty::Unknown };
        if matches!(self.item(item).kind, ItemKind::Struct | ItemKind::Enum | ItemKind::Union) {
            return kept_at(&self.declared(item).self_ty, depth, || {
                let params = self.type_params(Some(item)).iter().cloned().map(Ty::Param).collect();
                self.item_type(item, params, depth + 1)
            });
        }
        let Some(container) = self.impl_around(item) else { return Ty::Unknown };
        match self.header(container) {
            Header::Impl { self_ty, .. } => kept_at(&self.declared(container).self_ty, depth, || {
                self.ty_at(&Names::Source(self.scope(container, 0)), self_ty, depth + 1)
            }),
            Header::Trait { .. } => Ty::Param(Name::new_static("Self")),
            _ => Ty::Unknown,
        }
    }

    /// Type parameters in force in an item, those of the items around it first.
    pub fn type_params(&self, item: Option<Def>) -> Arc<[Name]> {
        let Some(def) = item else { return Arc::default() };
        kept(&self.declared(def).params, || {
            // A nested function does not see the parameters around it; an associated item does.
            let around = self.type_params(self.container(def));
            match generics_of(self.header(def)) {
                Some(own) if !own.params.is_empty() => {
                    around.iter().chain(own.params.iter().map(|(n, _)| n)).cloned().collect()
                }
                _ => around,
            }
        })
    }

    /// What is said of the type parameters in force in an item. `Self` of a trait has the trait itself as bound.
    pub fn env(&self, def: Def) -> Env {
        kept(&self.declared(def).env, || {
            let own = self.own_bounds(def);
            let around = self.container(def).map(|c| self.env(c)).unwrap_or_default();
            match own.is_empty() {
                true => around,
                false => Env { bounds: own.into_iter().chain(around.bounds.iter().cloned()).collect() },
            }
        })
    }

    fn own_bounds(&self, def: Def) -> Vec<(Ty, Vec<Bound>)> {
        let mut all = Vec::new();
        let names = Names::Source(self.scope(def, 0));
        let bounds_of = |list: &[Path]| list.iter().filter_map(|b| self.bound(&names, b, 0)).collect();
        if let Some(generics) = generics_of(self.header(def)) {
            for (ty, bounds) in &generics.bounds {
                let list: Vec<Bound> = bounds_of(bounds);
                all.push((self.ty(&names, ty), list));
            }
        }
        if let Header::Trait { supers, generics } = self.header(def) {
            let own = Ty::Param(Name::new_static("Self"));
            let args = generics.params.iter().map(|(n, _)| Ty::Param(n.clone())).collect();
            let mut list = vec![Bound { of: self.con(def), args, assoc: Vec::new() }];
            list.extend::<Vec<Bound>>(bounds_of(supers));
            all.push((own.clone(), list));
            for child in self.children(def) {
                if let Header::Alias { bounds, .. } = self.header_if_alias(child) {
                    let ty = Ty::Assoc(own.clone().into(), self.item(child).name.clone());
                    all.push((ty, bounds_of(bounds)));
                }
            }
        }
        all
    }

    fn header_if_alias(&self, def: Def) -> &Header {
        if self.item(def).kind == ItemKind::Alias { self.header(def) } else { &Header::None }
    }

    /// The header of a source function with its types known.
    pub fn source_sig(&self, def: Def) -> Option<FnSig> {
        let Header::Fn(signature) = self.header(def) else { return None };
        let names = Names::Source(self.scope(def, 0));
        let self_ty = self.container(def).map(|_| self.self_type(self.scope(def, 0), 0));
        let mut sig = self.signature(&names, signature, self_ty);
        if sig.is_async {
            sig.rewritten = self.rewritten(def);
        }
        if sig.rewritten == Rewritten::Runs
            && let Ty::Future(output) = &sig.ret
        {
            sig.ret = (**output).clone();
            sig.is_async = false;
        }
        sig.params_of = self.type_params(Some(def)).to_vec();
        sig.bounds = self.env(def).bounds.to_vec();
        Some(sig)
    }

    /// The header of a function in the tables with its types known.
    pub fn table_sig(&self, path: &str) -> Option<FnSig> {
        let api = self.apis.api(path)?;
        let signature = api.signature()?;
        let owner = api.parent();
        let (mut params, self_ty) = match (self.apis.type_(owner), self.apis.trait_(owner)) {
            (Some(ty), _) => {
                let args = ty.generics.iter().map(|g| Ty::Param(g.clone())).collect();
                (ty.generics.clone(), Some(Ty::Adt(Con::Api(ty.path.clone()), args)))
            }
            (_, Some(of)) => {
                let mut params = of.generics.clone();
                params.push(Name::new_static("Self"));
                (params, Some(Ty::Param(Name::new_static("Self"))))
            }
            _ => (Vec::new(), None),
        };
        params.extend(signature.generics.params.iter().map(|(n, _)| n.clone()));
        let names =
            Names::Table { home: api.home(), params: &params, self_ty: self_ty.clone().unwrap_or_default() };
        let mut sig = self.signature(&names, signature, self_ty);
        for (ty, bounds) in &signature.generics.bounds {
            let list: Vec<Bound> = bounds.iter().filter_map(|b| self.bound(&names, b, 0)).collect();
            sig.bounds.push((self.ty(&names, ty), list));
        }
        sig.params_of = params;
        Some(sig)
    }

    fn signature(&self, names: &Names<'_>, signature: &Signature, self_ty: Option<Ty>) -> FnSig {
        let output = signature.ret.as_ref().map_or_else(Ty::unit, |t| self.ty(names, t));
        let own = self_ty.clone().unwrap_or_default();
        FnSig {
            params_of: Vec::new(),
            bounds: Vec::new(),
            self_ty,
            has_self: signature.self_param.is_some(),
            receiver: signature.self_param.as_ref().map(|receiver| match receiver {
                SelfParam::Value => own.clone(),
                SelfParam::Ref | SelfParam::RefMut => Ty::Ref(own.clone().into()),
                SelfParam::Typed(written) => self.ty(names, written),
            }),
            params: signature.params.iter().map(|(_, t)| self.ty(names, t)).collect(),
            ret: if signature.is_async { Ty::Future(output.into()) } else { output },
            is_async: signature.is_async,
            rewritten: Rewritten::No,
        }
    }
}

/// Generic parameters of a header that has them.
pub(super) fn generics_of(header: &Header) -> Option<&Generics> {
    match header {
        Header::Fn(Signature { generics, .. })
        | Header::Struct { generics, .. }
        | Header::Enum { generics, .. }
        | Header::Trait { generics, .. }
        | Header::Impl { generics, .. }
        | Header::Alias { generics, .. } => Some(generics),
        Header::Value(_) | Header::None => None,
    }
}

/// Names of a path's segments; a leading `::` is an empty one.
pub(super) fn segments(path: &Path) -> Vec<&str> {
    path.global.then_some("").into_iter().chain(path.segments.iter().map(|s| s.name.as_str())).collect()
}

fn is_primitive(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        && matches!(name, "bool" | "char" | "str" | "usize" | "isize" | "f32" | "f64")
        || name.len() <= 4
            && name.starts_with(['u', 'i'])
            && name[1..].chars().all(|c| c.is_ascii_digit())
            && name.len() > 1
}
