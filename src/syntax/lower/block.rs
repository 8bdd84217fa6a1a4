//! Bodies: functions, initialisers, and the statements of a block.

use super::place::At;
use super::scope::{Low, Lower};
use super::stream::ident;
use super::{header, types};
use crate::facts::{BlockKind, Body, ExprId, ExprKind, MacroKind, Name, Signature, Stmt};
use crate::source::Range;
use syn::parse::ParseStream;
use syn::{braced, token};

/// A function with its header.
pub(super) fn function(input: ParseStream<'_>, at: At) -> syn::Result<(Signature, Body)> {
    let sig = header::declared(input)?;
    let (brace, stmts) = block(input)?;
    let mut lower = Lower::new(at);
    for arg in &sig.inputs {
        match arg {
            syn::FnArg::Receiver(receiver) => {
                let range = at.range(receiver.self_token.span);
                lower.bind("self".into(), range, receiver.mutability.is_some());
            }
            syn::FnArg::Typed(arg) => {
                let pat = lower.pat(&arg.pat);
                lower.push_param(pat);
            }
        }
    }
    let root = lower.block(BlockKind::Plain, None, &stmts, at.range(brace.span.join()));
    Ok((header::signature(&sig, at), lower.finish(root)))
}

/// A function's block alone.
pub(super) fn bare(input: ParseStream<'_>, at: At) -> syn::Result<Body> {
    let (brace, stmts) = block(input)?;
    let mut lower = Lower::new(at);
    let range = at.range(brace.span.join());
    lower.blind(range, "the header of this function does not parse".to_owned());
    let root = lower.block(BlockKind::Plain, None, &stmts, range);
    Ok(lower.finish(root))
}

/// An initialiser.
pub(super) fn value(input: ParseStream<'_>, at: At) -> syn::Result<Body> {
    let expr: syn::Expr = input.parse()?;
    let mut lower = Lower::new(at);
    let root = lower.expr(&expr);
    Ok(lower.finish(root))
}

/// A block in braces, inner attributes left out.
pub(super) fn block(input: ParseStream<'_>) -> syn::Result<(token::Brace, Vec<syn::Stmt>)> {
    let content;
    let brace = braced!(content in input);
    content.call(syn::Attribute::parse_inner)?;
    Ok((brace, content.call(syn::Block::parse_within)?))
}

impl Lower {
    /// A block of syn's.
    pub(super) fn plain(&mut self, block: &syn::Block) -> Low {
        self.block(BlockKind::Plain, None, &block.stmts, self.at.range(block.brace_token.span.join()))
    }

    /// Statements as a block with its own scope.
    pub(super) fn block(
        &mut self,
        kind: BlockKind,
        label: Option<Name>,
        stmts: &[syn::Stmt],
        range: Range,
    ) -> Low {
        let (stmts, tail) = self.scoped(|lower| lower.stmts(stmts));
        self.push(ExprKind::Block { kind, label, stmts, tail }, range)
    }

    fn stmts(&mut self, stmts: &[syn::Stmt]) -> (Vec<Stmt>, Option<ExprId>) {
        let mut out = Vec::with_capacity(stmts.len());
        let mut tail = None;
        for (i, stmt) in stmts.iter().enumerate() {
            let last = i + 1 == stmts.len();
            match stmt {
                syn::Stmt::Local(local) => out.push(self.local(local, false)),
                syn::Stmt::Item(item) => out.push(Stmt::Item(self.at.tokens(item))),
                // A stray semicolon.
                syn::Stmt::Expr(syn::Expr::Verbatim(tokens), _) if tokens.is_empty() => {}
                syn::Stmt::Expr(expr, semi) => {
                    let low = self.expr(expr);
                    self.value_or_stmt(low, semi.as_ref(), last, &mut out, &mut tail);
                }
                syn::Stmt::Macro(stmt) => {
                    if let Some(lets) = super::macros::pinned_lets(&stmt.mac) {
                        out.extend(lets.iter().map(|local| self.local(local, true)));
                        continue;
                    }
                    let low = self.mac(&stmt.mac);
                    self.value_or_stmt(low, stmt.semi_token.as_ref(), last, &mut out, &mut tail);
                }
            }
        }
        (out, tail)
    }

    fn value_or_stmt(
        &self,
        low: Low,
        semi: Option<&syn::Token![;]>,
        last: bool,
        out: &mut Vec<Stmt>,
        tail: &mut Option<ExprId>,
    ) {
        if last && semi.is_none() {
            *tail = Some(low.id);
            return;
        }
        let range = semi.map_or(low.range, |semi| low.range.cover(self.at.range(semi.spans[0])));
        out.push(Stmt::Expr { expr: low.id, semi: semi.is_some(), range });
    }

    /// A `let`; the names are in force behind it. `pinned`: it stands in `pin! { .. }`, which pins the value.
    fn local(&mut self, local: &syn::Local, pinned: bool) -> Stmt {
        let mut init = local.init.as_ref().map(|init| self.expr(&init.expr));
        if let (true, Some(value), Some(pin)) = (pinned, init, ident("pin", local.let_token.span)) {
            let path = types::path(&pin.into(), None, self.at);
            init = Some(self.macro_call(path, vec![value.id], MacroKind::Pin, value.range));
        }
        let diverge = local.init.as_ref().and_then(|init| init.diverge.as_ref());
        let otherwise = diverge.map(|(_, diverge)| self.expr(diverge).id);
        let (written, ty) = match &local.pat {
            syn::Pat::Type(pat) => (&*pat.pat, Some(types::type_ref(&pat.ty, self.at))),
            pat => (pat, None),
        };
        let pat = match local.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")) {
            true => self.perhaps(|lower| lower.pat(written)),
            false => self.pat(written),
        };
        let range = self.at.between(local.let_token.span, local.semi_token.spans[0]);
        Stmt::Let { pat, ty, init: init.map(|init| init.id), otherwise, range }
    }
}
