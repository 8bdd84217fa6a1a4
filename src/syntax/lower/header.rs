//! Headers of items, and signatures that stand alone.

use super::place::At;
use super::types::{bounds, generics, name, path, result, type_ref};
use crate::facts::{Fields, Header, Item, ItemKind, Problem, SelfParam, Signature, TypeRef};
use crate::syntax::Code;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative;
use syn::punctuated::Punctuated;
use syn::{Token, parenthesized, token};

/// The header of an item of the outline.
pub(super) fn of_item(code: Code<'_>, item: &Item) -> Result<Header, Problem> {
    let slice = item.header.of(code.text);
    let read = |slice: &str, lower: fn(ParseStream<'_>, At) -> syn::Result<Header>| {
        super::read_slice(Code { text: slice, ..code }, item.header, lower)
    };
    match item.kind {
        ItemKind::Fn => read(slice, function),
        ItemKind::Alias => read(slice, alias),
        ItemKind::Const | ItemKind::Static => read(slice, value),
        ItemKind::Struct => read(&closed(slice), structure),
        ItemKind::Union => read(&closed(slice), union),
        ItemKind::Enum => read(&closed(slice), enumeration),
        ItemKind::Trait => read(&format!("{slice}\n{{}}"), trait_),
        ItemKind::Impl { .. } => read(&format!("{slice}\n{{}}"), impl_),
        _ => Ok(Header::None),
    }
}

/// A slice of a type's declaration, with the semicolon that a tuple or unit struct needs.
fn closed(slice: &str) -> String {
    let end = if slice.trim_end().ends_with(['}', ';']) { "" } else { "\n;" };
    format!("{slice}{end}")
}

/// Reads visibility and `default`, which no header keeps.
pub(super) fn modifiers(input: ParseStream<'_>) -> syn::Result<()> {
    input.call(syn::Attribute::parse_outer)?;
    input.parse::<syn::Visibility>()?;
    if input.peek(Token![default]) {
        input.parse::<Token![default]>()?;
    }
    Ok(())
}

/// Passes what may follow a header. No more than half a type has been read where it is a parenthesis.
fn rest(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(token::Paren) {
        return Err(input.error("unexpected parentheses"));
    }
    input.parse::<proc_macro2::TokenStream>().map(drop)
}

fn function(input: ParseStream<'_>, at: At) -> syn::Result<Header> {
    stand_alone(input, at).map(Header::Fn)
}

fn structure(input: ParseStream<'_>, at: At) -> syn::Result<Header> {
    let item: syn::ItemStruct = input.parse()?;
    Ok(Header::Struct { generics: generics(&item.generics, at), fields: fields(&item.fields, at) })
}

fn union(input: ParseStream<'_>, at: At) -> syn::Result<Header> {
    let item: syn::ItemUnion = input.parse()?;
    let fields = fields(&syn::Fields::Named(item.fields), at);
    Ok(Header::Struct { generics: generics(&item.generics, at), fields })
}

fn enumeration(input: ParseStream<'_>, at: At) -> syn::Result<Header> {
    let item: syn::ItemEnum = input.parse()?;
    let variants = item.variants.iter().map(|v| (name(&v.ident), fields(&v.fields, at))).collect();
    Ok(Header::Enum { generics: generics(&item.generics, at), variants })
}

fn fields(fields: &syn::Fields, at: At) -> Fields {
    let list = fields.iter().enumerate().map(|(i, field)| {
        let label = field.ident.as_ref().map_or_else(|| i.to_string().into(), name);
        let ty = at.tokens(&field.ty);
        let range = field.ident.as_ref().map_or(ty, |ident| at.range(ident.span()).cover(ty));
        (label, type_ref(&field.ty, at), range)
    });
    Fields { list: list.collect(), tuple: matches!(fields, syn::Fields::Unnamed(_)) }
}

fn trait_(input: ParseStream<'_>, at: At) -> syn::Result<Header> {
    match input.parse()? {
        syn::Item::Trait(item) => Ok(Header::Trait {
            generics: generics(&item.generics, at),
            supers: bounds(&item.supertraits, at),
        }),
        _ => Ok(Header::None),
    }
}

fn impl_(input: ParseStream<'_>, at: At) -> syn::Result<Header> {
    // An attribute's macro may take the block, and give `pub` a meaning there.
    modifiers(input)?;
    match input.parse()? {
        syn::Item::Impl(item) => Ok(Header::Impl {
            generics: generics(&item.generics, at),
            of_trait: item.trait_.as_ref().map(|(of_trait, _)| path(of_trait, None, at)),
            self_ty: type_ref(&item.self_ty, at),
        }),
        _ => Ok(Header::None),
    }
}

fn alias(input: ParseStream<'_>, at: At) -> syn::Result<Header> {
    modifiers(input)?;
    input.parse::<Token![type]>()?;
    input.call(syn::Ident::parse_any)?;
    let mut params: syn::Generics = input.parse()?;
    let mut limits: Punctuated<syn::TypeParamBound, Token![+]> = Punctuated::new();
    if input.peek(Token![:]) {
        input.parse::<Token![:]>()?;
        while !(input.is_empty() || input.peek(Token![=]) || input.peek(Token![where])) {
            limits.push_value(input.parse()?);
            if !input.peek(Token![+]) {
                break;
            }
            limits.push_punct(input.parse()?);
        }
    }
    params.where_clause = input.parse()?;
    let mut ty = None;
    if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        ty = Some(type_ref(&input.parse()?, at));
    }
    if params.where_clause.is_none() {
        params.where_clause = input.parse()?;
    }
    rest(input)?;
    Ok(Header::Alias { generics: generics(&params, at), ty, bounds: bounds(&limits, at) })
}

fn value(input: ParseStream<'_>, at: At) -> syn::Result<Header> {
    modifiers(input)?;
    while !input.peek(Token![:]) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    input.parse::<Token![:]>()?;
    let ty = type_ref(&input.parse()?, at);
    rest(input)?;
    Ok(Header::Value(ty))
}

/// A signature; what follows it is ignored.
pub(super) fn stand_alone(input: ParseStream<'_>, at: At) -> syn::Result<Signature> {
    let sig = declared(input)?;
    rest(input)?;
    Ok(signature(&sig, at))
}

/// A signature with its modifiers. A parameter without a name, as in tables and in traits of 2015, is `_`.
pub(super) fn declared(input: ParseStream<'_>) -> syn::Result<syn::Signature> {
    modifiers(input)?;
    let fork = input.fork();
    match fork.parse() {
        Ok(sig) => {
            input.advance_to(&fork);
            Ok(sig)
        }
        Err(error) => nameless(input).map_err(|_| error),
    }
}

fn nameless(input: ParseStream<'_>) -> syn::Result<syn::Signature> {
    let mut asyncness = None;
    while !input.peek(Token![fn]) {
        match input.peek(Token![async]) {
            true => asyncness = Some(input.parse()?),
            false => drop(input.parse::<proc_macro2::TokenTree>()?),
        }
    }
    let fn_token = input.parse()?;
    let ident = input.call(syn::Ident::parse_any)?;
    let mut generics: syn::Generics = input.parse()?;
    let args;
    let paren_token = parenthesized!(args in input);
    let inputs = args.parse_terminated(parameter, Token![,])?;
    let output = input.parse()?;
    generics.where_clause = input.parse()?;
    let (constness, safety, abi, variadic) = (None, syn::Safety::Default, None, None);
    Ok(syn::Signature {
        constness,
        asyncness,
        safety,
        abi,
        fn_token,
        ident,
        generics,
        paren_token,
        inputs,
        variadic,
        output,
    })
}

fn parameter(args: ParseStream<'_>) -> syn::Result<syn::FnArg> {
    let fork = args.fork();
    if let Ok(arg) = fork.parse()
        && (fork.is_empty() || fork.peek(Token![,]))
    {
        args.advance_to(&fork);
        return Ok(arg);
    }
    let attrs = args.call(syn::Attribute::parse_outer)?;
    let span = args.span();
    let pat = Box::new(syn::Pat::Wild(syn::PatWild { attrs: Vec::new(), underscore_token: Token![_](span) }));
    Ok(syn::FnArg::Typed(syn::PatType { attrs, pat, colon_token: Token![:](span), ty: args.parse()? }))
}

/// A signature that syn has read.
pub(super) fn signature(sig: &syn::Signature, at: At) -> Signature {
    let mut out = Signature {
        is_async: sig.asyncness.is_some(),
        generics: generics(&sig.generics, at),
        ret: result(&sig.output, at),
        ..Signature::default()
    };
    for arg in &sig.inputs {
        argument(arg, &mut out, at);
    }
    out
}

fn argument(arg: &syn::FnArg, out: &mut Signature, at: At) {
    match arg {
        syn::FnArg::Receiver(receiver) => {
            out.self_param = Some(match &receiver.kind {
                syn::ReceiverKind::Reference(_, _, Some(_)) => SelfParam::RefMut,
                syn::ReceiverKind::Reference(..) => SelfParam::Ref,
                syn::ReceiverKind::Typed(_, ty) => SelfParam::Typed(type_ref(ty, at)),
                _ => SelfParam::Value,
            });
        }
        syn::FnArg::Typed(arg) => {
            let label = match &*arg.pat {
                syn::Pat::Ident(pat) if pat.subpat.is_none() => Some(name(&pat.ident)),
                _ => None,
            };
            let ty: TypeRef = type_ref(&arg.ty, at);
            out.params.push((label, ty));
        }
    }
}
