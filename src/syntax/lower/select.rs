//! `select!` of tokio, futures and crossbeam, told apart by their grammar.

use super::scope::{Low, Lower};
use crate::facts::{BlockKind, ExprId, ExprKind, Name, Path, Select, SelectArm, SelectFlavor, Stmt};
use crate::source::Range;
use proc_macro2::Span;
use syn::parse::{ParseStream, Parser};
use syn::{Expr, Ident, Pat, Token, parenthesized, token};

/// `biased;` at the head of a macro.
pub(super) fn biased(input: ParseStream<'_>) -> syn::Result<bool> {
    let ahead = input.fork();
    let found = ahead.parse::<Ident>().is_ok_and(|word| word == "biased") && ahead.peek(Token![;]);
    if found {
        input.parse::<Ident>()?;
        input.parse::<Token![;]>()?;
    }
    Ok(found)
}

/// What is left of `=>`.
enum Head {
    /// `P = future`
    Future(Pat, Box<Expr>, Option<Box<Expr>>),
    /// `recv(rx) -> P`, `send(tx, x) -> P`
    Channel { word: Ident, args: Vec<Expr>, close: Span, pat: Pat },
    /// `else`, `complete`
    Otherwise { complete: bool },
    /// `default`, `default(timeout)`
    Default(Option<Box<Expr>>),
}

struct Arm {
    first: Span,
    head: Head,
    body: Expr,
}

impl Lower {
    /// A `select!`; an error when its tokens follow none of the grammars.
    pub(super) fn select(&mut self, mac: &syn::Macro, path: &Path, range: Range) -> syn::Result<Low> {
        let (is_biased, arms) = all_arms.parse2(mac.tokens.clone())?;
        let mut out = Select {
            flavor: flavor(path, is_biased, &arms),
            arms: Vec::new(),
            otherwise: None,
            default: None,
            path: path.clone(),
        };
        for arm in &arms {
            match &arm.head {
                Head::Otherwise { .. } => out.otherwise = Some(self.expr(&arm.body).id),
                Head::Default(timeout) => {
                    let timeout = timeout.as_ref().map(|timeout| self.expr(timeout));
                    let body = self.expr(&arm.body);
                    out.default = Some(timeout.map_or(body, |timeout| self.after(timeout, body)).id);
                }
                Head::Future(pat, op, guard) => {
                    let op = self.expr(op).id;
                    let guard = guard.as_ref().map(|guard| self.expr(guard).id);
                    let arm = self.scoped(|lower| lower.select_arm(arm, pat, op, guard));
                    out.arms.push(arm);
                }
                Head::Channel { word, args, close, pat } => {
                    let op = self.operation(word, args, *close);
                    let arm = self.scoped(|lower| lower.select_arm(arm, pat, op, None));
                    out.arms.push(arm);
                }
            }
        }
        Ok(self.push(ExprKind::Select(out), range))
    }

    /// crossbeam's `default(timeout) => body` as the block `{ timeout; body }`.
    fn after(&mut self, timeout: Low, body: Low) -> Low {
        let stmts = vec![Stmt::Expr { expr: timeout.id, semi: false, range: timeout.range }];
        let kind = ExprKind::Block { kind: BlockKind::Plain, label: None, stmts, tail: Some(body.id) };
        self.push(kind, timeout.range.cover(body.range))
    }

    fn select_arm(&mut self, arm: &Arm, pat: &Pat, op: ExprId, guard: Option<ExprId>) -> SelectArm {
        let pat = self.pat(pat);
        let body = self.expr(&arm.body);
        SelectArm { pat, op, guard, body: body.id, range: self.at.range(arm.first).cover(body.range) }
    }

    /// crossbeam's `send(tx, x)` as the method call `tx.send(x)`.
    fn operation(&mut self, word: &Ident, args: &[Expr], close: Span) -> ExprId {
        let args = self.exprs(args);
        let Some((receiver, args)) = args.split_first() else {
            let range = self.at.between(word.span(), close);
            return self.unread(range, "an operation of `select!` without a channel").id;
        };
        let kind = ExprKind::MethodCall {
            receiver: *receiver,
            method: Name::from(word.to_string()),
            method_range: self.at.range(word.span()),
            generics: Vec::new(),
            args: args.to_vec(),
        };
        self.push(kind, self.at.between(word.span(), close)).id
    }
}

fn flavor(path: &Path, is_biased: bool, arms: &[Arm]) -> SelectFlavor {
    let named = |names: &[&str]| path.segments.iter().any(|segment| names.contains(&segment.name.as_str()));
    let has = |test: fn(&Head) -> bool| arms.iter().any(|arm| test(&arm.head));
    if has(|head| matches!(head, Head::Channel { .. })) || named(&["crossbeam", "crossbeam_channel"]) {
        SelectFlavor::Crossbeam
    } else if has(|head| matches!(head, Head::Otherwise { complete: true } | Head::Default(None)))
        || named(&["futures", "futures_util", "select_biased"])
    {
        SelectFlavor::Futures
    } else if is_biased || !has(|head| matches!(head, Head::Default(_))) {
        SelectFlavor::Tokio
    } else {
        SelectFlavor::Crossbeam
    }
}

fn all_arms(input: ParseStream<'_>) -> syn::Result<(bool, Vec<Arm>)> {
    let is_biased = biased(input)?;
    let mut arms = Vec::new();
    while !input.is_empty() {
        let first = input.span();
        let head = head(input)?;
        input.parse::<Token![=>]>()?;
        // A block ends its arm, whatever follows.
        let body = if input.peek(token::Brace) { Expr::Block(input.parse()?) } else { input.parse()? };
        arms.push(Arm { first, head, body });
        if input.peek(Token![,]) {
            input.parse::<Token![,]>()?;
        }
    }
    Ok((is_biased, arms))
}

fn head(input: ParseStream<'_>) -> syn::Result<Head> {
    if input.peek(Token![else]) && input.peek2(Token![=>]) {
        input.parse::<Token![else]>()?;
        return Ok(Head::Otherwise { complete: false });
    }
    let ahead = input.fork();
    if let Ok(word) = ahead.call(keyword) {
        if ahead.peek(Token![=>]) && word == "complete" {
            input.call(keyword)?;
            return Ok(Head::Otherwise { complete: true });
        }
        if ahead.peek(Token![=>]) && word == "default" {
            input.call(keyword)?;
            return Ok(Head::Default(None));
        }
        if ahead.peek(token::Paren) && matches!(word.to_string().as_str(), "recv" | "send" | "default") {
            return operation(input);
        }
    }
    let pat = Pat::parse_multi_with_leading_vert(input)?;
    input.parse::<Token![=]>()?;
    let future = input.parse()?;
    let mut guard = None;
    if input.peek(Token![,]) && input.peek2(Token![if]) {
        input.parse::<Token![,]>()?;
        input.parse::<Token![if]>()?;
        guard = Some(input.parse()?);
    }
    Ok(Head::Future(pat, future, guard))
}

/// `recv(rx) -> P`, `send(tx, x) -> P`, `default(timeout)`
fn operation(input: ParseStream<'_>) -> syn::Result<Head> {
    let word = input.call(keyword)?;
    let inner;
    let parens = parenthesized!(inner in input);
    let args = inner.parse_terminated(<Expr as syn::parse::Parse>::parse, Token![,])?;
    let args: Vec<Expr> = args.into_iter().collect();
    if word == "default" {
        return Ok(Head::Default(args.into_iter().next().map(Box::new)));
    }
    input.parse::<Token![->]>()?;
    let pat = Pat::parse_multi_with_leading_vert(input)?;
    Ok(Head::Channel { word, args, close: parens.span.close(), pat })
}

fn keyword(input: ParseStream<'_>) -> syn::Result<Ident> {
    use syn::ext::IdentExt;
    input.call(Ident::parse_any)
}
