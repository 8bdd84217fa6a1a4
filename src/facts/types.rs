//! Types, paths and signatures as written: nothing here is resolved.

use super::Name;
use crate::source::Range;
use serde::{Deserialize, Serialize};

/// A path as written, with its generic arguments.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Path {
    /// `::a::b`
    pub global: bool,
    /// At least one. `<T as Trait>::f` is kept as `Trait::f` with the type in [`Path::qself`].
    pub segments: Vec<Segment>,
    /// `T` of `<T>::f` or `<T as Trait>::f`.
    pub qself: Option<Box<TypeRef>>,
    /// Place in the file.
    pub range: Range,
}

/// One segment of a path.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// Identifier, `self`, `Self`, `super` and `crate` included.
    pub name: Name,
    /// Type arguments in order; lifetimes are left out, const arguments are [`TypeRef::Unknown`].
    pub args: Vec<TypeRef>,
    /// `Item = T` in the arguments; `Fn(A) -> B` gives `Output = B` here and one tuple in `args`.
    pub bindings: Vec<(Name, TypeRef)>,
}

/// A type as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TypeRef {
    /// A named type.
    Path(Path),
    /// `&T`, `&mut T`
    Ref(Box<TypeRef>),
    /// `*const T`, `*mut T`
    Ptr(Box<TypeRef>),
    /// `(A, B)`; `()` is empty.
    Tuple(Vec<TypeRef>),
    /// `[T]`
    Slice(Box<TypeRef>),
    /// `[T; n]`
    Array(Box<TypeRef>),
    /// `fn(A) -> B`
    Fn(Vec<TypeRef>, Box<TypeRef>),
    /// `impl A + B`
    Impl(Vec<Path>),
    /// `dyn A + B`
    Dyn(Vec<Path>),
    /// `!`
    Never,
    /// `_`
    Infer,
    /// A macro, or anything not read.
    Unknown,
}

impl TypeRef {
    /// `()`
    pub fn unit() -> Self {
        TypeRef::Tuple(Vec::new())
    }
}

/// Generic parameters with all that is said of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Generics {
    /// Type parameters in order, with default; const parameters stand among them, so that arguments match by place.
    pub params: Vec<(Name, Option<TypeRef>)>,
    /// Bounds, inline and from `where`, as written: `T: A + B` is (`T`, [`A`, `B`]).
    pub bounds: Vec<(TypeRef, Vec<Path>)>,
}

/// `self` of a method.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SelfParam {
    /// `self`, `mut self`
    Value,
    /// `&self`
    Ref,
    /// `&mut self`
    RefMut,
    /// `self: Type`
    Typed(TypeRef),
}

/// A function's header.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    /// `async fn`
    pub is_async: bool,
    /// Type parameters.
    pub generics: Generics,
    /// Receiver.
    pub self_param: Option<SelfParam>,
    /// Other parameters: name when the pattern is a plain name, and type.
    pub params: Vec<(Option<Name>, TypeRef)>,
    /// Declared return type; none means `()`.
    pub ret: Option<TypeRef>,
}

/// Fields of a struct or of an enum variant.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fields {
    /// Name (`0`, `1`, .. for tuple fields), type, and place of the field.
    pub list: Vec<(Name, TypeRef, Range)>,
    /// `Name(A, B)`
    pub tuple: bool,
}

/// An item's header, parsed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Header {
    /// `fn`
    Fn(Signature),
    /// `struct` or `union`
    Struct {
        /// Type parameters.
        generics: Generics,
        /// Fields.
        fields: Fields,
    },
    /// `enum`
    Enum {
        /// Type parameters.
        generics: Generics,
        /// Variants.
        variants: Vec<(Name, Fields)>,
    },
    /// `trait`
    Trait {
        /// Type parameters.
        generics: Generics,
        /// Supertraits.
        supers: Vec<Path>,
    },
    /// `impl`
    Impl {
        /// Type parameters.
        generics: Generics,
        /// The trait.
        of_trait: Option<Path>,
        /// The type.
        self_ty: TypeRef,
    },
    /// `type`; an associated type of a trait has bounds and perhaps no type.
    Alias {
        /// Type parameters.
        generics: Generics,
        /// What it stands for.
        ty: Option<TypeRef>,
        /// `type Item: Bound;`
        bounds: Vec<Path>,
    },
    /// `const` or `static`
    Value(TypeRef),
    /// Not parsed, or an item without a header of interest.
    None,
}
