//! Macro calls: what their tokens hold, by the name of the macro where it is known, by trying where it is not.

mod args;
mod capture;
mod shape;
mod tokens;

use super::scope::{Low, Lower};
use super::types;
use crate::facts::{BinaryOp, BlockKind, ExprId, ExprKind, MacroCall, MacroKind, Path};
use crate::source::Range;
use args::Arg;
use proc_macro2::Span;
use shape::Shape;
use syn::Token;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;

/// The statements of `pin! { let x = e; .. }`, whose names are in force behind the macro.
pub(super) fn pinned_lets(mac: &syn::Macro) -> Option<Vec<syn::Local>> {
    let name = mac.path.segments.last()?.ident.to_string();
    if !matches!(name.as_str(), "pin" | "pin_mut") {
        return None;
    }
    let stmts = syn::Block::parse_within.parse2(mac.tokens.clone()).ok()?;
    let lets = stmts.into_iter().map(|stmt| match stmt {
        syn::Stmt::Local(local) => Some(local),
        _ => None,
    });
    lets.collect::<Option<Vec<_>>>().filter(|lets| !lets.is_empty())
}

impl Lower {
    /// A macro call in the place of an expression or a statement.
    pub(super) fn mac(&mut self, mac: &syn::Macro) -> Low {
        let path = types::path(&mac.path, None, self.at);
        let range = path.range.cover(self.at.range(mac.delimiter.span().close()));
        let name = path.segments.last().map(|segment| segment.name.clone()).unwrap_or_default();
        let shape = shape::of(&name);
        self.scoped(|lower| {
            lower.known(shape, mac, &path, range).unwrap_or_else(|_| lower.unknown(mac, path.clone(), range))
        })
    }

    /// A macro call with its arguments.
    pub(super) fn macro_call(&mut self, path: Path, args: Vec<ExprId>, kind: MacroKind, range: Range) -> Low {
        self.push(ExprKind::Macro(MacroCall { path, args, kind }), range)
    }

    fn known(&mut self, shape: Shape, mac: &syn::Macro, path: &Path, range: Range) -> syn::Result<Low> {
        let tokens = mac.tokens.clone();
        match shape {
            Shape::Unknown => Err(syn::Error::new(Span::call_site(), "unknown")),
            Shape::Inert => Ok(self.macro_call(path.clone(), Vec::new(), MacroKind::Opaque, range)),
            Shape::Format { kind, skip } => {
                let list = args::tolerant.parse2(tokens)?;
                let args = self.formatted(&list, skip, false);
                Ok(self.macro_call(path.clone(), args, kind, range))
            }
            Shape::Vec => {
                let kind = match elements.parse2(tokens)? {
                    Elements::List(elems) => ExprKind::Array { elems: self.exprs(&elems), vec: true },
                    Elements::Repeat(parts) => {
                        let [elem, len] = (*parts).each_ref().map(|part| self.expr(part).id);
                        ExprKind::Repeat { elem, len, vec: true }
                    }
                };
                Ok(self.push(kind, range))
            }
            Shape::Matches => {
                let (matching, _) = matching.parse2(tokens)?;
                Ok(self.matches(&matching, range))
            }
            Shape::AssertMatches => {
                let (matching, message) = matching.parse2(tokens)?;
                let mut args = vec![self.scoped(|lower| lower.matches(&matching, range)).id];
                args.extend(self.formatted(&message, 0, false));
                Ok(self.macro_call(path.clone(), args, MacroKind::Assert, range))
            }
            Shape::Join { fallible } => {
                let args = joined.parse2(tokens)?;
                let args = self.exprs(&args);
                Ok(self.macro_call(path.clone(), args, MacroKind::Join { fallible }, range))
            }
            Shape::Wrap(kind) => {
                let args = Punctuated::<syn::Expr, Token![,]>::parse_terminated.parse2(tokens)?;
                let args = self.exprs(&args);
                Ok(self.macro_call(path.clone(), args, kind, range))
            }
            Shape::Try => {
                let operand: syn::Expr = syn::parse2(tokens)?;
                let operand = self.expr(&operand).id;
                Ok(self.push(ExprKind::Try(operand), range))
            }
            Shape::Stream { fallible } => {
                let mut loops = Vec::new();
                let tokens = tokens::without_for_await(tokens, self.at, &mut loops);
                let stmts = syn::Block::parse_within.parse2(tokens)?;
                self.awaited_loops.extend(loops);
                Ok(self.block(BlockKind::Stream { fallible }, None, &stmts, range))
            }
            Shape::CfgIf => {
                let blocks = tokens::cfg_branches.parse2(tokens)?;
                let args = blocks.iter().map(|block| self.plain(block).id).collect();
                Ok(self.macro_call(path.clone(), args, MacroKind::Block, range))
            }
            Shape::Json => {
                let mut leaves = Vec::new();
                (|input: ParseStream<'_>| tokens::json(input, &mut leaves)).parse2(tokens)?;
                let args = self.exprs(&leaves);
                Ok(self.macro_call(path.clone(), args, MacroKind::List, range))
            }
            Shape::Select => self.select(mac, path, range),
        }
    }

    /// Tries, in turn: a list of expressions, statements, the looser lists of logging macros, nested lists
    /// as of JSON, and whatever expressions stand between separators.
    fn unknown(&mut self, mac: &syn::Macro, path: Path, range: Range) -> Low {
        let tokens = || mac.tokens.clone();
        if let Ok(args) = Punctuated::<syn::Expr, Token![,]>::parse_terminated.parse2(tokens()) {
            let list: Vec<Arg> = args.into_iter().map(Arg::plain).collect();
            let args = self.formatted(&list, 0, true);
            return self.macro_call(path, args, MacroKind::List, range);
        }
        if let Ok(stmts) = syn::Block::parse_within.parse2(tokens()) {
            let inner = self.at.range(mac.delimiter.span().join());
            let block = self.block(BlockKind::Plain, None, &stmts, inner);
            return self.macro_call(path, vec![block.id], MacroKind::Block, range);
        }
        if let Ok(list) = args::tolerant.parse2(tokens()) {
            let args = self.formatted(&list, 0, true);
            return self.macro_call(path, args, MacroKind::List, range);
        }
        let mut leaves = Vec::new();
        if (|input: ParseStream<'_>| tokens::json(input, &mut leaves)).parse2(tokens()).is_ok() {
            let args = self.exprs(&leaves);
            return self.macro_call(path, args, MacroKind::List, range);
        }
        let (list, missed) = args::salvage.parse2(tokens()).unwrap_or((Vec::new(), true));
        let args = self.formatted(&list, 0, true);
        if missed {
            let name = path.segments.last().map(|segment| segment.name.clone()).unwrap_or_default();
            self.blind(range, format!("the tokens of `{name}!` do not read as expressions"));
        }
        let kind = if list.is_empty() { MacroKind::Opaque } else { MacroKind::List };
        self.macro_call(path, args, kind, range)
    }

    /// Arguments of which the first literal, after `skip` others, is a format string. `guess`: it may not be one, so
    /// only names that are in force count as captured.
    fn formatted(&mut self, list: &[Arg], skip: usize, guess: bool) -> Vec<ExprId> {
        let mut out = Vec::new();
        let mut format_seen = false;
        for (i, arg) in list.iter().enumerate() {
            let low = self.expr(&arg.expr);
            out.push(low.id);
            let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(lit), .. }) = &arg.expr else { continue };
            if format_seen || arg.key.is_some() || i < skip {
                continue;
            }
            format_seen = true;
            for name in capture::captures(&lit.value()) {
                if list.iter().any(|arg| arg.key.as_deref() == Some(name.as_str())) {
                    continue;
                }
                if guess && self.find(&name).is_none() {
                    continue;
                }
                if let Some(ident) = super::stream::ident(&name, lit.span()) {
                    out.push(self.ident(&ident).id);
                }
            }
        }
        out
    }

    /// `e, P if guard` as a condition.
    fn matches(&mut self, matching: &Matching, range: Range) -> Low {
        let value = self.expr(&matching.value).id;
        let pat = self.pat(&matching.pat);
        let low = self.push(ExprKind::Let(pat, value), range);
        let Some(guard) = &matching.guard else { return low };
        let guard = self.expr(guard).id;
        self.push(ExprKind::Binary(BinaryOp::And, low.id, guard), range)
    }
}

enum Elements {
    List(Vec<syn::Expr>),
    Repeat(Box<[syn::Expr; 2]>),
}

/// The inside of `vec!`.
fn elements(input: ParseStream<'_>) -> syn::Result<Elements> {
    if input.is_empty() {
        return Ok(Elements::List(Vec::new()));
    }
    let first: syn::Expr = input.parse()?;
    if input.peek(Token![;]) {
        input.parse::<Token![;]>()?;
        return Ok(Elements::Repeat(Box::new([first, input.parse()?])));
    }
    let mut elems = vec![first];
    while !input.is_empty() {
        input.parse::<Token![,]>()?;
        if !input.is_empty() {
            elems.push(input.parse()?);
        }
    }
    Ok(Elements::List(elems))
}

struct Matching {
    value: syn::Expr,
    pat: syn::Pat,
    guard: Option<syn::Expr>,
}

/// `e, P`, `e, P if guard`, and what follows them in an assertion.
fn matching(input: ParseStream<'_>) -> syn::Result<(Matching, Vec<Arg>)> {
    let value = input.parse()?;
    input.parse::<Token![,]>()?;
    let pat = syn::Pat::parse_multi_with_leading_vert(input)?;
    let mut guard = None;
    if input.peek(Token![if]) {
        input.parse::<Token![if]>()?;
        guard = Some(input.parse()?);
    }
    let mut message = Vec::new();
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        message = args::tolerant(input)?;
    } else if input.peek(Token![=>]) {
        // `assert_matches!(e, P => value)`
        input.parse::<Token![=>]>()?;
        message = args::tolerant(input)?;
    }
    Ok((Matching { value, pat, guard }, message))
}

/// The futures of `join!`.
fn joined(input: ParseStream<'_>) -> syn::Result<Punctuated<syn::Expr, Token![,]>> {
    super::select::biased(input)?;
    Punctuated::parse_terminated(input)
}
