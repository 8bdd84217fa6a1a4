//! Arguments of logging, formatting and assertion macros, in every spelling that log, tracing and slog allow.

use proc_macro2::{Group, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Expr, Ident, LitStr, Pat, Token, braced, token};

/// One argument.
pub(super) struct Arg {
    /// `key = expr`, `target: expr`; empty for a key of several parts.
    pub(super) key: Option<String>,
    /// The value.
    pub(super) expr: Expr,
}

impl Arg {
    /// An argument without a key.
    pub(super) fn plain(expr: Expr) -> Self {
        Arg { key: None, expr }
    }
}

/// Reads all of `input`: `a, %b, ?c, key = d, key.sub = ?e, target: "t", "key" => f; { g = h }, key:? = i`.
pub(super) fn tolerant(input: ParseStream<'_>) -> syn::Result<Vec<Arg>> {
    let mut out = Vec::new();
    while !input.is_empty() {
        if fields(input) {
            let inner;
            braced!(inner in input);
            out.extend(tolerant(&inner)?);
        } else {
            out.push(argument(input)?);
        }
        if input.is_empty() {
            break;
        }
        if input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
        } else if input.peek(Token![=>]) {
            input.parse::<Token![=>]>()?;
        } else {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(out)
}

/// Reads the expressions that stand between separators and passes over the rest. The second value tells whether code may
/// be among the rest: something in delimiters that is no pattern either. What reads as
/// expressions within such delimiters is given too.
pub(super) fn salvage(input: ParseStream<'_>) -> syn::Result<(Vec<Arg>, bool)> {
    let (mut out, mut missed) = (Vec::new(), false);
    while !input.is_empty() {
        let ahead = input.fork();
        if ahead.parse::<Expr>().is_ok() && (ahead.is_empty() || separator(&ahead)) {
            out.push(Arg::plain(input.parse()?));
        } else {
            let ahead = input.fork();
            let pattern = ahead.call(Pat::parse_multi_with_leading_vert).is_ok()
                && (ahead.is_empty() || separator(&ahead));
            while !input.is_empty() && !separator(input) {
                if let (TokenTree::Group(group), false) = (input.parse()?, pattern) {
                    missed = true;
                    out.extend(inside(group));
                }
            }
        }
        if input.peek(Token![=>]) {
            input.parse::<Token![=>]>()?;
        } else if !input.is_empty() {
            input.parse::<TokenTree>()?;
        }
    }
    Ok((out, missed))
}

/// Expressions in a group that stands where none was expected, such as the block in `(GET) (/a) => { f() } as b`.
fn inside(group: Group) -> Vec<Arg> {
    let content = group.stream();
    let list = tolerant.parse2(content.clone());
    let keyed = list.as_ref().is_ok_and(|list| list.iter().all(|arg| arg.key.is_some()));
    if !keyed && let Ok(block) = syn::parse2(TokenTree::from(group).into()) {
        return vec![Arg::plain(block)];
    }
    list.or_else(|_| salvage.parse2(content).map(|(list, _)| list)).unwrap_or_default()
}

fn separator(input: ParseStream<'_>) -> bool {
    input.peek(Token![,]) || input.peek(Token![;]) || input.peek(Token![=>])
}

/// Whether a group of fields in braces comes next: `{ key = value, .. }`.
fn fields(input: ParseStream<'_>) -> bool {
    if !input.peek(token::Brace) {
        return false;
    }
    let ahead = input.fork();
    let within = |ahead: ParseStream<'_>| -> syn::Result<bool> {
        let inner;
        braced!(inner in ahead);
        Ok(inner.peek(Token![?]) || inner.peek(Token![%]) || key(&inner.fork())?.is_some())
    };
    within(&ahead).unwrap_or(false)
}

fn argument(input: ParseStream<'_>) -> syn::Result<Arg> {
    let ahead = input.fork();
    let mut named = None;
    if let Ok(Some(key)) = key(&ahead) {
        named = Some(key);
        self::key(input)?;
    }
    let key = named.as_ref().map(|name| name.as_ref().map(|n| n.unraw().to_string()).unwrap_or_default());
    if let Some(name) = named
        && (input.is_empty() || input.peek(Token![,]) || input.peek(Token![;]))
    {
        // `key:?` without a value stands for the variable of that name; no other key stands for any.
        let ident = name.ok_or_else(|| input.error("a key without a value"))?;
        let path = syn::ExprPath { attrs: vec![], qself: None, path: ident.into() };
        return Ok(Arg { key, expr: Expr::Path(path) });
    }
    while input.peek(Token![%]) || input.peek(Token![?]) || input.peek(Token![#]) {
        input.parse::<TokenTree>()?;
    }
    Ok(Arg { key, expr: input.parse()? })
}

/// The name of a key; none where it has several parts or is a literal.
type Key = Option<Ident>;

/// Reads a key with its `=` or `:`, if one comes next.
fn key(input: ParseStream<'_>) -> syn::Result<Option<Key>> {
    if input.peek(LitStr) {
        input.parse::<LitStr>()?;
        return assigned(input).map(|yes| yes.then_some(None));
    }
    if !input.peek(Ident::peek_any) {
        return Ok(None);
    }
    let mut name = Some(input.call(Ident::parse_any)?);
    while input.peek(Token![.]) {
        input.parse::<Token![.]>()?;
        input.call(Ident::parse_any)?;
        name = None;
    }
    if input.peek(Token![:]) && !input.peek(Token![::]) {
        input.parse::<Token![:]>()?;
        // `key:? = value`, `key:debug = value` and a bare `key:?`, as against `target: value`.
        let ahead = input.fork();
        let sigil = input.peek(Token![?]) || input.peek(Token![%]);
        if ahead.parse::<TokenTree>().is_ok() {
            if assigned(&ahead)? {
                input.parse::<TokenTree>()?;
                input.parse::<Token![=]>()?;
            } else if sigil && (ahead.is_empty() || separator(&ahead)) {
                input.parse::<TokenTree>()?;
            }
        }
        return Ok(Some(name));
    }
    assigned(input).map(|yes| yes.then_some(name))
}

fn assigned(input: ParseStream<'_>) -> syn::Result<bool> {
    let yes = input.peek(Token![=]) && !input.peek(Token![==]) && !input.peek(Token![=>]);
    if yes {
        input.parse::<Token![=]>()?;
    }
    Ok(yes)
}
