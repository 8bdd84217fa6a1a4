//! What the headers of items declare, as types: converted when first asked for, kept beside the file of the item.
//!
//! A cell is filled after its value is known, never while it is worked out, so an item may be asked for again on the way to its
//! own answer: cyclic code ends at a depth limit and not in a deadlock.

use super::Program;
use super::convert::{FnSig, Names};
use super::infer::Typed;
use super::traits::Env;
use super::tree::Def;
use super::ty::{Bound, Con, Ty};
use crate::facts::{Fields, Header, ItemId, Name};
use std::sync::{Arc, OnceLock};

/// A field's name and type, the parameters of its item left open.
pub(super) type Field = (Name, Ty);

/// Variants by name, each with its fields.
pub(super) type Variants = Arc<[(Name, Arc<[Field]>)]>;

/// Answers about one item.
#[derive(Debug, Default)]
pub(super) struct Declared {
    pub(super) self_ty: OnceLock<Ty>,
    pub(super) alias: OnceLock<Ty>,
    pub(super) params: OnceLock<Arc<[Name]>>,
    pub(super) env: OnceLock<Env>,
    pub(super) of_trait: OnceLock<Option<Bound>>,
    pub(super) supers: OnceLock<Arc<[Bound]>>,
    pub(super) con: OnceLock<Con>,
    pub(super) sig: OnceLock<Option<Arc<FnSig>>>,
    pub(super) typed: OnceLock<Option<Arc<Typed>>>,
    fields: OnceLock<Arc<[Field]>>,
    variants: OnceLock<Variants>,
}

/// A place for the answers about each item of a file.
#[derive(Debug)]
pub(super) struct Answers(Box<[OnceLock<Box<Declared>>]>);

impl Answers {
    /// Places for so many items.
    pub(super) fn new(items: usize) -> Answers {
        Answers((0..items).map(|_| OnceLock::new()).collect())
    }

    /// The answers about an item.
    pub(super) fn of(&self, item: ItemId) -> &Declared {
        self.0[item.0 as usize].get_or_init(Box::default)
    }
}

/// Questions that started deeper than this may have been cut off: their answers are not kept.
const KEPT_DEPTH: u8 = 4;

/// The kept answer, or the one worked out now.
pub(super) fn kept<T: Clone>(cell: &OnceLock<T>, find: impl FnOnce() -> T) -> T {
    kept_at(cell, 0, find)
}

/// The same for a question asked at some depth.
pub(super) fn kept_at<T: Clone>(cell: &OnceLock<T>, depth: u8, find: impl FnOnce() -> T) -> T {
    if let Some(known) = cell.get() {
        return known.clone();
    }
    let found = find();
    match depth <= KEPT_DEPTH {
        true => cell.get_or_init(|| found).clone(),
        false => found,
    }
}

impl Program {
    pub(super) fn declared(&self, def: Def) -> &Declared {
        self.krate(def.krate).file(def.file).answers.of(def.item)
    }

    /// Fields of a struct; their types are in terms of its parameters.
    pub fn fields(&self, def: Def) -> Arc<[Field]> {
        kept(&self.declared(def).fields, || match self.header(def) {
            Header::Struct { fields, .. } => self.field_types(def, fields),
            _ => Arc::default(),
        })
    }

    /// The declared type of a field of a struct, or of the variant `name` of an enum; unknown where generics decide it.
    pub fn field_of(&self, ty: &Ty, name: &str, field: &str) -> Ty {
        let Ty::Adt(Con::Source(def), _) = ty else { return Ty::Unknown };
        let fields = match self.header(*def) {
            Header::Enum { .. } => self
                .variants(*def)
                .iter()
                .find(|(n, _)| n == name)
                .map(|(_, f)| f.clone())
                .unwrap_or_default(),
            _ => self.fields(*def),
        };
        fields.iter().find(|(n, _)| n == field).map(|(_, t)| t.clone()).unwrap_or_default()
    }

    /// Variants of an enum and their fields; types are in terms of its parameters.
    pub(super) fn variants(&self, def: Def) -> Variants {
        kept(&self.declared(def).variants, || match self.header(def) {
            Header::Enum { variants, .. } => {
                variants.iter().map(|(name, fields)| (name.clone(), self.field_types(def, fields))).collect()
            }
            _ => Arc::default(),
        })
    }

    fn field_types(&self, def: Def, fields: &Fields) -> Arc<[Field]> {
        let names = Names::Source(self.scope(def, 0));
        fields.list.iter().map(|(name, written, _)| (name.clone(), self.ty(&names, written))).collect()
    }

    /// The type that an alias or associated type stands for.
    pub(super) fn alias_type(&self, def: Def, depth: u8) -> Option<Ty> {
        let Header::Alias { ty: Some(written), .. } = self.header(def) else { return None };
        let find = || self.ty_at(&Names::Source(self.scope(def, 0)), written, depth + 1);
        Some(kept_at(&self.declared(def).alias, depth, find))
    }
}
