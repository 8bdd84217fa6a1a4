//! `macro_rules!`: transcribers read as code.
//!
//! A transcriber is copied to a text of the same length in which metavariables have lost their `$` and repetitions their
//! marks: `$( tx.send($x)?; )*` becomes `   tx.send( x)?;   `. So places stay right, and what reads as statements is read.

use super::place::At;
use super::scope::{Low, Lower};
use super::{block, read, read_slice, types};
use crate::facts::{BlockKind, Body, ExprKind, Name, PatKind, Stmt};
use crate::source::Range;
use crate::syntax::Code;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::ParseStream;

/// The transcribers among a macro's rules that read as statements.
pub(super) fn transcribers(code: Code<'_>, body: Range) -> Vec<Body> {
    let plans = read(code, body, |input, at| {
        let tokens: TokenStream = input.parse()?;
        Ok(plans(tokens, at))
    });
    let copies = plans.unwrap_or_default().into_iter().filter_map(|plan| {
        let copy = plan.copy(code.text)?;
        let copy = Code { text: &copy, ..code };
        // The copy may nest or chain no deeper than the original; a failed read costs nothing but itself.
        read_slice(copy, plan.range, |input, at| transcriber(input, at, &plan.params)).ok()
    });
    copies.collect()
}

fn transcriber(input: ParseStream<'_>, at: At, params: &[Param]) -> syn::Result<Body> {
    let (brace, stmts) = block::block(input)?;
    let range = at.range(brace.span.join());
    let mut lower = Lower::new(at);
    for param in params {
        let pat = match param.is_value {
            true => {
                let local = lower.bind(param.name.clone(), range, false);
                let pat = lower.push_pat(PatKind::Bind(local, None), range);
                lower.bound_by(local, pat);
                pat
            }
            false => lower.push_pat(PatKind::Unknown, range),
        };
        lower.push_param(pat);
    }
    let root = match stmts.iter().map(declared).collect::<Option<Vec<_>>>() {
        Some(items) if !items.is_empty() => {
            let stmts = items.concat().into_iter().map(|(sig, block)| {
                let low = lower.declared(sig, block);
                Stmt::Expr { expr: low.id, semi: true, range: low.range }
            });
            let stmts = stmts.collect();
            lower.push(ExprKind::Block { kind: BlockKind::Plain, label: None, stmts, tail: None }, range)
        }
        _ => lower.block(BlockKind::Plain, None, &stmts, range),
    };
    Ok(lower.finish(root))
}

/// The functions that an item of a transcriber declares; none for what is no item.
fn declared(stmt: &syn::Stmt) -> Option<Vec<(&syn::Signature, &syn::Block)>> {
    let syn::Stmt::Item(item) = stmt else { return None };
    Some(match item {
        syn::Item::Fn(item) => vec![(&item.sig, &*item.block)],
        // A trait's contract says what its methods may do, and a closure has none.
        syn::Item::Impl(item) if item.trait_.is_none() => {
            let methods = item.items.iter().filter_map(|item| match item {
                syn::ImplItem::Fn(method) => Some((&method.sig, &method.block)),
                _ => None,
            });
            methods.collect()
        }
        _ => Vec::new(),
    })
}

impl Lower {
    /// A function that nobody can name before the macro is used: read as a closure, whose parameters say their types themselves.
    fn declared(&mut self, sig: &syn::Signature, block: &syn::Block) -> Low {
        let at = self.at;
        let (params, body) = self.scoped(|lower| {
            let mut params = Vec::new();
            for arg in &sig.inputs {
                match arg {
                    syn::FnArg::Receiver(receiver) => {
                        let range = at.range(receiver.self_token.span);
                        lower.bind("self".into(), range, receiver.mutability.is_some());
                    }
                    syn::FnArg::Typed(arg) => params.push(lower.pat(&syn::Pat::Type(arg.clone()))),
                }
            }
            (params, lower.plain(block))
        });
        let kind = ExprKind::Closure {
            params,
            is_async: sig.asyncness.is_some(),
            is_move: true,
            ret: types::result(&sig.output, at),
            body: body.id,
        };
        self.push(kind, at.range(sig.fn_token.span).cover(body.range))
    }
}

/// A transcriber: where it stands, and which bytes of it are to become blanks.
struct Plan {
    range: Range,
    /// Metavariables, where the pattern is a plain list of them; else none.
    params: Vec<Param>,
    blanks: Vec<Range>,
}

impl Plan {
    /// The transcriber as a block, of the same length.
    fn copy(&self, text: &str) -> Option<String> {
        let mut bytes = self.range.of(text).as_bytes().to_vec();
        for blank in &self.blanks {
            let within = (blank.start - self.range.start) as usize..(blank.end - self.range.start) as usize;
            bytes.get_mut(within)?.fill(b' ');
        }
        *bytes.first_mut()? = b'{';
        *bytes.last_mut()? = b'}';
        String::from_utf8(bytes).ok()
    }
}

/// A metavariable.
struct Param {
    name: Name,
    /// It stands for a value: a name, an expression.
    is_value: bool,
}

/// The metavariables of a pattern such as `$out:expr, $item:expr $(,)?`.
fn params(pattern: TokenStream) -> Option<Vec<Param>> {
    let mut tokens = pattern.into_iter().peekable();
    let mut out = Vec::new();
    let is = |token: Option<TokenTree>, sign: char| matches!(token, Some(TokenTree::Punct(p)) if p.as_char() == sign);
    while tokens.peek().is_some() {
        if !is(tokens.next(), '$') {
            return None;
        }
        match tokens.next()? {
            TokenTree::Ident(name) if is(tokens.next(), ':') => {
                let TokenTree::Ident(kind) = tokens.next()? else { return None };
                let is_value = matches!(kind.to_string().as_str(), "expr" | "expr_2021" | "ident" | "tt");
                out.push(Param { name: name.to_string().into(), is_value });
            }
            // `$(,)?` at the end.
            TokenTree::Group(group) if group.stream().into_iter().count() == 1 => {
                let rest = is(group.stream().into_iter().next(), ',') && is(tokens.next(), '?');
                return (rest && tokens.next().is_none()).then_some(out);
            }
            _ => return None,
        }
        let comma = matches!(tokens.peek(), Some(TokenTree::Punct(p)) if p.as_char() == ',');
        if comma {
            tokens.next();
        }
    }
    Some(out)
}

/// Finds `(pattern) => {transcriber};` in the tokens of a macro with their delimiters.
fn plans(tokens: TokenStream, at: At) -> Vec<Plan> {
    let Some(TokenTree::Group(rules)) = tokens.into_iter().next() else { return Vec::new() };
    let mut out = Vec::new();
    let mut arrow = false;
    let mut pattern = None;
    for token in rules.stream() {
        match token {
            TokenTree::Punct(mark) => arrow = mark.as_char() == '>',
            TokenTree::Group(group) if arrow => {
                let params = pattern.take().and_then(params).unwrap_or_default();
                let mut plan = Plan { range: at.range(group.span()), params, blanks: Vec::new() };
                blanks(group.stream(), at, &mut plan.blanks);
                out.push(plan);
                arrow = false;
            }
            TokenTree::Group(group) => {
                pattern = Some(group.stream());
                arrow = false;
            }
            _ => arrow = false,
        }
    }
    out
}

/// Collects what is to become blank: each `$`, and the parentheses, separator and operator of a repetition.
fn blanks(tokens: TokenStream, at: At, out: &mut Vec<Range>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) => blanks(group.stream(), at, out),
            TokenTree::Punct(mark) if mark.as_char() == '$' => {
                out.push(at.range(mark.span()));
                let Some(TokenTree::Group(group)) = tokens.peek() else { continue };
                if group.delimiter() != Delimiter::Parenthesis {
                    continue;
                }
                out.extend([at.range(group.span_open()), at.range(group.span_close())]);
                blanks(group.stream(), at, out);
                tokens.next();
                // At most a separator of two signs, then the operator.
                for _ in 0..3 {
                    let Some(token) = tokens.next() else { break };
                    out.push(at.range(token.span()));
                    if matches!(&token, TokenTree::Punct(mark) if matches!(mark.as_char(), '*' | '+' | '?')) {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
}
