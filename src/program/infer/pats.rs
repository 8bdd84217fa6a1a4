//! Patterns: what the names in them are.

use super::Infer;
use crate::facts::{Header, Name, PatId, PatKind, Path};
use crate::finding::Confidence;
use crate::program::convert::segments;
use crate::program::{Con, Names, Ns, Res, Subst, Ty};

impl Infer<'_> {
    /// Gives the names in a pattern their types, when it takes a value of a type of which one is `sure`.
    pub(super) fn bind(&mut self, id: PatId, ty: &Ty, sure: Confidence) {
        match &self.body.pat(id).kind {
            PatKind::Bind(local, inner) => {
                self.learn(*local, ty.clone(), sure);
                if let Some(inner) = inner {
                    self.bind(*inner, ty, sure);
                }
            }
            PatKind::Tuple(pats) => {
                if let Ty::Tuple(types) = ty.peeled() {
                    self.bind_list(pats, types, sure);
                } else {
                    self.bind_list(pats, &[], sure);
                }
            }
            PatKind::TupleStruct(path, pats) => {
                let types = self.fields_of(path, ty, id);
                let types: Vec<Ty> = types.into_iter().map(|(_, t)| t).collect();
                self.bind_list(pats, &types, sure);
            }
            PatKind::Struct(path, fields) => {
                let types = self.fields_of(path, ty, id);
                for (name, pat) in fields {
                    let ty =
                        types.iter().find(|(n, _)| n == name).map(|(_, t)| t.clone()).unwrap_or_default();
                    self.bind(*pat, &ty, sure);
                }
            }
            PatKind::Slice(pats) => {
                let item = match ty.peeled() {
                    Ty::Slice(item) => (**item).clone(),
                    other => other.arg(0),
                };
                for pat in pats {
                    // `rest @ ..` is a slice of the rest.
                    let rest = matches!(&self.body.pat(*pat).kind, PatKind::Bind(_, Some(inner)) if self.body.pat(*inner).kind == PatKind::Rest);
                    let item = if rest { Ty::Slice(item.clone().into()) } else { item.clone() };
                    self.bind(*pat, &item, sure);
                }
            }
            PatKind::Ref(inner) => {
                let inner_ty = match ty {
                    Ty::Ref(t) => (**t).clone(),
                    other => other.clone(),
                };
                self.bind(*inner, &inner_ty, sure);
            }
            PatKind::Or(pats) => pats.iter().for_each(|p| self.bind(*p, ty, sure)),
            PatKind::Typed(inner, written) => {
                let start = self.body.pat(id).range.start;
                let scope = crate::program::Scope { offset: start, ..self.scope };
                let written = self.program.ty(&Names::Source(scope), written);
                let written = self.program.normal(&self.env, &written, 0);
                let sure = if written.is_complete() { Confidence::Certain } else { sure };
                self.bind(*inner, &written.or(ty.clone()), sure);
            }
            PatKind::Wild | PatKind::Rest | PatKind::Path(_) | PatKind::Lit | PatKind::Unknown => {}
        }
    }

    fn bind_list(&mut self, pats: &[PatId], types: &[Ty], sure: Confidence) {
        let rest = pats.iter().position(|p| self.body.pat(*p).kind == PatKind::Rest).unwrap_or(pats.len());
        let missing = (types.len() + 1).saturating_sub(pats.len());
        for (i, pat) in pats.iter().enumerate() {
            // Behind `..` the positions count from the end.
            let at = if i > rest { i + missing - 1 } else { i };
            self.bind(*pat, &types.get(at).cloned().unwrap_or_default(), sure);
        }
    }

    /// Names and types of the fields of a struct or variant that `path` names, for a value of type `ty`.
    fn fields_of(&self, path: &Path, ty: &Ty, id: PatId) -> Vec<(Name, Ty)> {
        let scope = crate::program::Scope { offset: self.body.pat(id).range.start, ..self.scope };
        let by_ref = matches!(ty, Ty::Ref(_));
        let ty = self.normal_enum(ty.peeled());
        let list = segments(path);
        let last = list.last().copied().unwrap_or_default();
        let found = self.program.resolve(scope, &list, Ns::Value);
        let mut fields = match found {
            Some((Res::Variant(def, name), _)) => self.variant_fields(def, &name, &ty),
            Some((Res::Item(def), used)) if used == list.len() => self.struct_fields(def, &ty),
            Some((Res::Extern(path), _)) => self.table_fields(&path, &ty),
            _ => match &ty {
                // `Self { .. }`, `Self::Variant(..)`, and types that only the value tells.
                Ty::Adt(Con::Source(def), _) => match self.program.header(*def) {
                    Header::Enum { .. } => self.variant_fields(*def, last, &ty),
                    _ => self.struct_fields(*def, &ty),
                },
                Ty::Adt(Con::Api(path), _) => self.table_fields(&format!("{path}::{last}"), &ty),
                _ => Vec::new(),
            },
        };
        if by_ref {
            for (_, ty) in &mut fields {
                if !matches!(ty, Ty::Ref(_) | Ty::Unknown) {
                    *ty = Ty::Ref(std::mem::take(ty).into());
                }
            }
        }
        fields
    }

    fn normal_enum(&self, ty: &Ty) -> Ty {
        self.program.normal(&self.env, ty, 0)
    }

    fn variant_fields(&self, def: crate::program::Def, name: &str, ty: &Ty) -> Vec<(Name, Ty)> {
        let variants = self.program.variants(def);
        let Some((_, fields)) = variants.iter().find(|(n, _)| n == name) else { return Vec::new() };
        let subst = Subst::new(&self.program.type_params(Some(def)), ty.args());
        fields.iter().map(|(n, t)| (n.clone(), subst.apply(t))).collect()
    }

    /// Fields of a struct for a value of type `ty`.
    pub(super) fn struct_fields(&self, def: crate::program::Def, ty: &Ty) -> Vec<(Name, Ty)> {
        let fields = self.program.fields(def);
        let subst = Subst::new(&self.program.type_params(Some(def)), ty.args());
        fields.iter().map(|(n, t)| (n.clone(), self.finish(&subst.apply(t)))).collect()
    }

    /// One field of a struct for a value of type `ty`.
    pub(super) fn struct_field(&self, def: crate::program::Def, ty: &Ty, name: &str) -> Option<Ty> {
        let fields = self.program.fields(def);
        let (_, declared) = fields.iter().find(|(n, _)| n == name)?;
        let subst = Subst::new(&self.program.type_params(Some(def)), ty.args());
        Some(self.finish(&subst.apply(declared)))
    }

    /// Fields of a variant or struct outside, by its path. A pattern around one value, of a type with one parameter, is taken for
    /// a wrapper of it, as extractors are: `State(pool): State<Pool>`.
    fn table_fields(&self, path: &str, ty: &Ty) -> Vec<(Name, Ty)> {
        let known = self.program.apis.type_(path);
        if let (Ty::Adt(Con::Api(of), args), Some(known)) = (ty, known)
            && of == path
            && !known.fields().is_empty()
        {
            let names = known.fields().iter().map(|(name, _)| name);
            return names.filter_map(|n| Some((n.clone(), self.table_field(path, args, n)?))).collect();
        }
        if let Ty::Adt(Con::Api(of), args) = ty
            && of == path
            && let [only] = &args[..]
        {
            return vec![(Name::new_static("0"), only.clone())];
        }
        let (parent, last) = path.rsplit_once("::").unwrap_or(("", path));
        let Some(known) = self.program.apis.type_(parent) else { return Vec::new() };
        let Some((_, types)) = known.variants().iter().find(|(n, _)| n == last) else { return Vec::new() };
        let names = Names::Table { home: known.home(), params: &known.generics, self_ty: Ty::Unknown };
        let args = if ty.is(parent) { ty.args() } else { &[] };
        let subst = Subst::new(&known.generics, args);
        let types = types.iter().map(|t| subst.apply(&self.program.ty(&names, t)));
        types.enumerate().map(|(i, t)| (Name::from(i.to_string()), t)).collect()
    }
}
