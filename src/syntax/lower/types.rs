//! Paths, types and generics.

use super::place::At;
use crate::facts::{Generics, Name, Path, Segment, TypeRef};
use proc_macro2::Span;
use syn::punctuated::Punctuated;

/// An identifier without `r#`.
pub(super) fn name(ident: &syn::Ident) -> Name {
    let name = smol_str::format_smolstr!("{ident}");
    name.strip_prefix("r#").map(Name::new).unwrap_or(name)
}

/// A path, with the type of `<T as Trait>::f`.
pub(super) fn path(path: &syn::Path, qself: Option<&syn::QSelf>, at: At) -> Path {
    Path {
        global: path.leading_colon.is_some(),
        segments: path.segments.iter().map(|s| segment(s, at)).collect(),
        qself: qself.map(|q| Box::new(type_ref(&q.ty, at))),
        range: path_range(path, qself, at),
    }
}

/// Place of a path.
pub(super) fn path_range(path: &syn::Path, qself: Option<&syn::QSelf>, at: At) -> crate::source::Range {
    let first = match (qself, &path.leading_colon, path.segments.first()) {
        (Some(qself), _, _) => qself.lt_token.spans[0],
        (_, Some(colons), _) => colons.spans[0],
        (_, _, Some(segment)) => segment.ident.span(),
        _ => Span::call_site(),
    };
    let last = path.segments.last().map_or(first, |segment| match &segment.arguments {
        syn::PathArguments::None => segment.ident.span(),
        syn::PathArguments::AngleBracketed(args) => args.gt_token.spans[0],
        syn::PathArguments::Parenthesized(args) => match &args.output {
            syn::ReturnType::Default => args.paren_token.span.close(),
            syn::ReturnType::Type(..) => return_end(&args.output, args.paren_token.span.close()),
        },
    });
    at.between(first, last)
}

fn return_end(output: &syn::ReturnType, otherwise: Span) -> Span {
    use quote::ToTokens;
    output.to_token_stream().into_iter().last().map_or(otherwise, |token| token.span())
}

fn segment(segment: &syn::PathSegment, at: At) -> Segment {
    let mut out = Segment { name: name(&segment.ident), ..Segment::default() };
    match &segment.arguments {
        syn::PathArguments::None => {}
        syn::PathArguments::AngleBracketed(args) => (out.args, out.bindings) = arguments(args, at),
        syn::PathArguments::Parenthesized(args) => {
            let inputs = args.inputs.iter().map(|arg| type_ref(&arg.ty, at)).collect();
            out.args.push(TypeRef::Tuple(inputs));
            let output = result(&args.output, at).unwrap_or_else(TypeRef::unit);
            out.bindings.push(("Output".into(), output));
        }
    }
    out
}

/// Types between `<` and `>`, and the bindings there.
pub(super) fn arguments(
    args: &syn::AngleBracketedGenericArguments,
    at: At,
) -> (Vec<TypeRef>, Vec<(Name, TypeRef)>) {
    let (mut types, mut bindings) = (Vec::new(), Vec::new());
    for arg in &args.args {
        match arg {
            syn::GenericArgument::Type(ty) => types.push(type_ref(ty, at)),
            syn::GenericArgument::Const(_) => types.push(TypeRef::Unknown),
            syn::GenericArgument::AssocType(assoc) => {
                bindings.push((name(&assoc.ident), type_ref(&assoc.ty, at)));
            }
            // `Item: Bound` says as much as `Item = impl Bound`.
            syn::GenericArgument::Constraint(constraint) => {
                bindings.push((name(&constraint.ident), TypeRef::Impl(bounds(&constraint.bounds, at))));
            }
            _ => {}
        }
    }
    (types, bindings)
}

/// A type.
pub(super) fn type_ref(ty: &syn::Type, at: At) -> TypeRef {
    let inner = |ty: &syn::Type| Box::new(type_ref(ty, at));
    match ty {
        syn::Type::Path(ty) => TypeRef::Path(path(&ty.path, ty.qself.as_ref(), at)),
        syn::Type::Reference(ty) => TypeRef::Ref(inner(&ty.elem)),
        syn::Type::Ptr(ty) => TypeRef::Ptr(inner(&ty.elem)),
        syn::Type::Tuple(ty) => TypeRef::Tuple(ty.elems.iter().map(|ty| type_ref(ty, at)).collect()),
        syn::Type::Slice(ty) => TypeRef::Slice(inner(&ty.elem)),
        syn::Type::Array(ty) => TypeRef::Array(inner(&ty.elem)),
        syn::Type::FnPtr(ty) => {
            let inputs = ty.inputs.iter().map(|arg| type_ref(&arg.ty, at)).collect();
            TypeRef::Fn(inputs, Box::new(result(&ty.output, at).unwrap_or_else(TypeRef::unit)))
        }
        syn::Type::ImplTrait(ty) => TypeRef::Impl(bounds(&ty.bounds, at)),
        syn::Type::TraitObject(ty) => TypeRef::Dyn(bounds(&ty.bounds, at)),
        syn::Type::Never(_) => TypeRef::Never,
        syn::Type::Infer(_) => TypeRef::Infer,
        syn::Type::Paren(ty) => type_ref(&ty.elem, at),
        syn::Type::Group(ty) => type_ref(&ty.elem, at),
        _ => TypeRef::Unknown,
    }
}

/// A declared return type.
pub(super) fn result(output: &syn::ReturnType, at: At) -> Option<TypeRef> {
    match output {
        syn::ReturnType::Default => None,
        syn::ReturnType::Type(_, ty) => Some(type_ref(ty, at)),
    }
}

/// The traits among bounds; lifetimes and `?Sized` are left out.
pub(super) fn bounds<P>(bounds: &Punctuated<syn::TypeParamBound, P>, at: At) -> Vec<Path> {
    bounds
        .iter()
        .filter_map(|bound| match bound {
            syn::TypeParamBound::Trait(bound) if bound.maybe.is_none() => Some(path(&bound.path, None, at)),
            _ => None,
        })
        .collect()
}

/// Generic parameters and their bounds. Const parameters are kept among the types, so that arguments match by place.
pub(super) fn generics(generics: &syn::Generics, at: At) -> Generics {
    let mut out = Generics::default();
    for param in &generics.params {
        match param {
            syn::GenericParam::Lifetime(_) => {}
            syn::GenericParam::Const(param) => out.params.push((name(&param.ident), None)),
            syn::GenericParam::Type(param) => {
                let default = param.default.as_ref().map(|(_, ty)| type_ref(ty, at));
                out.params.push((name(&param.ident), default));
                let bounds = bounds(&param.bounds, at);
                if !bounds.is_empty() {
                    let segment = Segment { name: name(&param.ident), ..Segment::default() };
                    let range = at.range(param.ident.span());
                    let param = Path { segments: vec![segment], range, ..Path::default() };
                    out.bounds.push((TypeRef::Path(param), bounds));
                }
            }
        }
    }
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        if let syn::WherePredicate::Type(predicate) = predicate {
            let bounds = bounds(&predicate.bounds, at);
            if !bounds.is_empty() {
                out.bounds.push((type_ref(&predicate.bounded_ty, at), bounds));
            }
        }
    }
    out
}
