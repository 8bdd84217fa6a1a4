//! Macros with a grammar of their own.

use crate::syntax::lower::place::At;
use proc_macro2::{Group, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Attribute, Block, Expr, Token, braced, bracketed, token};

/// Writes `for await x in s` as `for x in s`, which syn reads, and remembers where such loops start.
pub(super) fn without_for_await(tokens: TokenStream, at: At, loops: &mut Vec<u32>) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let inner = without_for_await(group.stream(), at, loops);
                let mut new = Group::new(group.delimiter(), inner);
                new.set_span(group.span());
                out.push(new.into());
            }
            TokenTree::Ident(word) if word == "await" => match out.last() {
                Some(TokenTree::Ident(before)) if *before == "for" => {
                    loops.push(at.range(before.span()).start)
                }
                _ => out.push(word.into()),
            },
            other => out.push(other),
        }
    }
    out.into_iter().collect()
}

/// The blocks of `cfg_if! { if #[cfg(..)] { .. } else { .. } }`.
pub(super) fn cfg_branches(input: ParseStream<'_>) -> syn::Result<Vec<Block>> {
    let mut out = Vec::new();
    while !input.is_empty() {
        if input.peek(Token![else]) {
            input.parse::<Token![else]>()?;
        }
        if input.peek(Token![if]) {
            input.parse::<Token![if]>()?;
        }
        input.call(Attribute::parse_outer)?;
        out.push(input.parse()?);
    }
    Ok(out)
}

/// The expressions in `{ "key": value, "list": [a, b] }`.
pub(super) fn json(input: ParseStream<'_>, leaves: &mut Vec<Expr>) -> syn::Result<()> {
    while !input.is_empty() {
        if input.peek(token::Brace) {
            let inner;
            braced!(inner in input);
            json(&inner, leaves)?;
        } else if input.peek(token::Bracket) {
            let inner;
            bracketed!(inner in input);
            json(&inner, leaves)?;
        } else {
            leaves.push(input.parse()?);
        }
        if input.peek(Token![:]) {
            input.parse::<Token![:]>()?;
        } else if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}
