//! Expressions.
//!
//! What grows to the left (method chains, operators) is read in a loop, so that its length costs no stack.

use super::pat::{guard, member, member_range};
use super::place::At;
use super::scope::{Low, Lower};
use super::types;
use crate::facts::{Arm, BinaryOp, BlockKind, ExprId, ExprKind, Lit, LoopKind, Name, UnaryOp};
use crate::source::Range;
use proc_macro2::Span;
use syn::punctuated::Punctuated;

/// The operand with which an expression starts.
fn left(expr: &syn::Expr) -> Option<&syn::Expr> {
    match expr {
        syn::Expr::MethodCall(e) => Some(&e.receiver),
        syn::Expr::Field(e) => Some(&e.base),
        syn::Expr::Await(e) => Some(&e.base),
        syn::Expr::Try(e) => Some(&e.expr),
        syn::Expr::Index(e) => Some(&e.expr),
        syn::Expr::Call(e) => Some(&e.func),
        syn::Expr::Binary(e) => Some(&e.left),
        syn::Expr::Cast(e) => Some(&e.expr),
        syn::Expr::Assign(e) => Some(&e.left),
        syn::Expr::Range(e) => e.start.as_deref(),
        syn::Expr::Paren(e) => Some(&e.expr),
        syn::Expr::Group(e) => Some(&e.expr),
        _ => None,
    }
}

impl Lower {
    /// An expression with all its operands.
    pub(super) fn expr(&mut self, expr: &syn::Expr) -> Low {
        let mut outer = Vec::new();
        let mut first = expr;
        while let Some(next) = left(first) {
            outer.push(first);
            first = next;
        }
        let mut low = self.atom(first);
        while let Some(expr) = outer.pop() {
            low = self.onto(low, expr);
        }
        low
    }

    pub(super) fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e syn::Expr>) -> Vec<ExprId> {
        exprs.into_iter().map(|e| self.expr(e).id).collect()
    }

    fn list<P>(&mut self, exprs: &Punctuated<syn::Expr, P>) -> Vec<ExprId> {
        self.exprs(exprs)
    }

    /// `expr`, whose left operand is in already.
    fn onto(&mut self, low: Low, expr: &syn::Expr) -> Low {
        let at = self.at;
        let a = low.id;
        let (kind, end) = match expr {
            syn::Expr::Paren(e) => return Low { id: a, range: at.range(e.paren_token.span.join()) },
            syn::Expr::Group(_) => return low,
            syn::Expr::MethodCall(e) => {
                let generics = e.turbofish.as_ref().map(|args| types::arguments(args, at).0);
                let kind = ExprKind::MethodCall {
                    receiver: a,
                    method: types::name(&e.method),
                    method_range: at.range(e.method.span()),
                    generics: generics.unwrap_or_default(),
                    args: self.list(&e.args),
                };
                (kind, at.range(e.paren_token.span.close()))
            }
            syn::Expr::Call(e) => {
                let args = self.list(&e.args);
                (ExprKind::Call { callee: a, args }, at.range(e.paren_token.span.close()))
            }
            syn::Expr::Field(e) => (ExprKind::Field(a, member(&e.member)), member_range(&e.member, at)),
            syn::Expr::Await(e) => (ExprKind::Await(a), at.range(e.await_token.span)),
            syn::Expr::Try(e) => (ExprKind::Try(a), at.range(e.question_token.spans[0])),
            syn::Expr::Index(e) => {
                let index = self.expr(&e.index);
                (ExprKind::Index(a, index.id), at.range(e.bracket_token.span.close()))
            }
            syn::Expr::Binary(e) => {
                let right = self.expr(&e.right);
                (ExprKind::Binary(operator(&e.op), a, right.id), right.range)
            }
            syn::Expr::Assign(e) => {
                let right = self.expr(&e.right);
                (ExprKind::Assign(a, right.id), right.range)
            }
            syn::Expr::Cast(e) => (ExprKind::Cast(a, types::type_ref(&e.ty, at)), at.tokens(&e.ty)),
            syn::Expr::Range(e) => {
                let end = e.end.as_ref().map(|end| self.expr(end));
                let dots = limits(&e.limits, at);
                (ExprKind::Range(Some(a), end.map(|end| end.id)), end.map_or(dots, |end| end.range))
            }
            _ => return low,
        };
        self.push(kind, low.range.cover(end))
    }

    /// An expression that does not start with an operand.
    fn atom(&mut self, expr: &syn::Expr) -> Low {
        let at = self.at;
        match expr {
            syn::Expr::Path(e) => match e.path.get_ident() {
                Some(ident) if e.qself.is_none() => self.ident(ident),
                _ => {
                    let path = types::path(&e.path, e.qself.as_ref(), at);
                    let range = path.range;
                    self.push(ExprKind::Path(path), range)
                }
            },
            syn::Expr::Lit(e) => self.push(ExprKind::Lit(literal(&e.lit)), at.range(e.lit.span())),
            syn::Expr::Macro(e) => self.mac(&e.mac),
            syn::Expr::Reference(e) => self.prefix(e.and_token.spans[0], &e.expr, |expr| ExprKind::Ref {
                mutable: e.mutability.is_some(),
                expr,
            }),
            syn::Expr::RawAddr(e) => {
                let mutable = matches!(e.mutability, syn::PointerMutability::Mut(_));
                self.prefix(e.and_token.spans[0], &e.expr, |expr| ExprKind::Ref { mutable, expr })
            }
            syn::Expr::Unary(e) => match &e.op {
                syn::UnOp::Deref(op) => self.prefix(op.spans[0], &e.expr, ExprKind::Deref),
                syn::UnOp::Not(op) => self.prefix(op.spans[0], &e.expr, |a| ExprKind::Unary(UnaryOp::Not, a)),
                syn::UnOp::Neg(op) => self.prefix(op.spans[0], &e.expr, |a| ExprKind::Unary(UnaryOp::Neg, a)),
                _ => self.unread(at.tokens(e), "an operator that is not known"),
            },
            syn::Expr::Return(e) => self.jump(e.return_token.span, None, e.expr.as_deref(), ExprKind::Return),
            syn::Expr::Yield(e) => self.jump(e.yield_token.span, None, e.expr.as_deref(), ExprKind::Yield),
            syn::Expr::Break(e) => {
                let label = e.label.as_ref();
                self.jump(e.break_token.span, label, e.expr.as_deref(), |a| {
                    ExprKind::Break(label.map(lifetime), a)
                })
            }
            syn::Expr::Continue(e) => {
                let label = e.label.as_ref();
                self.jump(e.continue_token.span, label, None, |_| ExprKind::Continue(label.map(lifetime)))
            }
            syn::Expr::Tuple(e) => {
                let elems = self.list(&e.elems);
                self.push(ExprKind::Tuple(elems), at.range(e.paren_token.span.join()))
            }
            syn::Expr::Array(e) => {
                let elems = self.list(&e.elems);
                self.push(ExprKind::Array { elems, vec: false }, at.range(e.bracket_token.span.join()))
            }
            syn::Expr::Repeat(e) => {
                let (elem, len) = (self.expr(&e.expr).id, self.expr(&e.len).id);
                self.push(ExprKind::Repeat { elem, len, vec: false }, at.range(e.bracket_token.span.join()))
            }
            syn::Expr::Range(e) => {
                let end = e.end.as_ref().map(|end| self.expr(end));
                let dots = limits(&e.limits, at);
                let range = end.map_or(dots, |end| dots.cover(end.range));
                self.push(ExprKind::Range(None, end.map(|end| end.id)), range)
            }
            syn::Expr::Struct(e) => self.structure(e),
            syn::Expr::Infer(e) => self.push(ExprKind::Underscore, at.range(e.underscore_token.spans[0])),
            syn::Expr::Verbatim(e) => self.unread(at.stream(e.clone()), "syntax that is not stable Rust"),
            _ => self.control(expr),
        }
    }

    /// Blocks, branches, loops and closures.
    fn control(&mut self, expr: &syn::Expr) -> Low {
        let at = self.at;
        match expr {
            syn::Expr::Block(e) => {
                let label = e.label.as_ref().map(|label| lifetime(&label.name));
                let range = at.range(e.block.brace_token.span.join());
                let range = labelled(range, e.label.as_ref(), self);
                self.block(BlockKind::Plain, label, &e.block.stmts, range)
            }
            syn::Expr::Unsafe(e) => self.keyword_block(e.unsafe_token.span, BlockKind::Plain, &e.block),
            syn::Expr::Const(e) => self.keyword_block(e.const_token.span, BlockKind::Plain, &e.block),
            syn::Expr::TryBlock(e) => self.keyword_block(e.try_token.span, BlockKind::Try, &e.block),
            syn::Expr::Async(e) => {
                let kind = BlockKind::Async { is_move: e.capture.is_some() };
                self.keyword_block(e.async_token.span, kind, &e.block)
            }
            syn::Expr::If(e) => self.branch(e),
            syn::Expr::Let(e) => {
                let value = self.expr(&e.expr);
                let pat = self.pat(&e.pat);
                self.push(ExprKind::Let(pat, value.id), at.range(e.let_token.span).cover(value.range))
            }
            syn::Expr::Match(e) => self.matching(e),
            syn::Expr::Loop(e) => {
                let body = self.plain(&e.body);
                self.looping(LoopKind::Loop, e.label.as_ref(), e.loop_token.span, body)
            }
            syn::Expr::While(e) => self.scoped(|lower| {
                let cond = lower.expr(&e.cond);
                let body = lower.plain(&e.body);
                lower.looping(LoopKind::While(cond.id), e.label.as_ref(), e.while_token.span, body)
            }),
            syn::Expr::ForLoop(e) => {
                let mut items = self.expr(&e.expr);
                let start = at.range(e.for_token.span).start;
                if self.awaited_loops.contains(&start)
                    || e.attrs.iter().any(|a| a.path().is_ident("for_await"))
                {
                    items = self.push(ExprKind::Await(items.id), items.range);
                }
                self.scoped(|lower| {
                    let pat = lower.pat(&e.pat);
                    let body = lower.plain(&e.body);
                    lower.looping(LoopKind::For(pat, items.id), e.label.as_ref(), e.for_token.span, body)
                })
            }
            syn::Expr::Closure(e) => self.closure(e),
            _ => self.unread(at.tokens(expr), "an expression of a kind that is not known"),
        }
    }

    fn prefix(&mut self, first: Span, operand: &syn::Expr, kind: impl FnOnce(ExprId) -> ExprKind) -> Low {
        let low = self.expr(operand);
        self.push(kind(low.id), self.at.range(first).cover(low.range))
    }

    fn jump(
        &mut self,
        keyword: Span,
        label: Option<&syn::Lifetime>,
        value: Option<&syn::Expr>,
        kind: impl FnOnce(Option<ExprId>) -> ExprKind,
    ) -> Low {
        let value = value.map(|value| self.expr(value));
        let mut range = self.at.range(keyword);
        if let Some(label) = label {
            range = range.cover(self.at.range(label.ident.span()));
        }
        if let Some(value) = value {
            range = range.cover(value.range);
        }
        self.push(kind(value.map(|value| value.id)), range)
    }

    fn keyword_block(&mut self, keyword: Span, kind: BlockKind, block: &syn::Block) -> Low {
        let range = self.at.between(keyword, block.brace_token.span.close());
        self.block(kind, None, &block.stmts, range)
    }

    fn looping(&mut self, kind: LoopKind, label: Option<&syn::Label>, keyword: Span, body: Low) -> Low {
        let range = labelled(self.at.range(keyword).cover(body.range), label, self);
        let label = label.map(|label| lifetime(&label.name));
        self.push(ExprKind::Loop { kind, label, body: body.id }, range)
    }

    fn branch(&mut self, e: &syn::ExprIf) -> Low {
        let start = self.at.range(e.if_token.span);
        let (cond, then) = self.scoped(|lower| (lower.expr(&e.cond), lower.plain(&e.then_branch)));
        let otherwise = e.else_branch.as_ref().map(|(_, otherwise)| self.expr(otherwise));
        let end = otherwise.map_or(then.range, |otherwise| otherwise.range);
        let kind = ExprKind::If { cond: cond.id, then: then.id, otherwise: otherwise.map(|e| e.id) };
        self.push(kind, start.cover(end))
    }

    fn matching(&mut self, e: &syn::ExprMatch) -> Low {
        let scrutinee = self.expr(&e.expr).id;
        let arms = e.arms.iter().map(|arm| self.scoped(|lower| lower.arm(arm))).collect();
        let range = self.at.between(e.match_token.span, e.brace_token.span.close());
        self.push(ExprKind::Match { scrutinee, arms }, range)
    }

    fn arm(&mut self, arm: &syn::Arm) -> Arm {
        let pat = self.pat(&arm.pat);
        let guard = guard(&arm.pat).map(|guard| self.expr(guard).id);
        let body = self.expr(&arm.body);
        Arm { pat, guard, body: body.id, range: self.pat_range(pat).cover(body.range) }
    }

    fn closure(&mut self, e: &syn::ExprClosure) -> Low {
        let at = self.at;
        let first = [
            e.lifetimes.as_ref().map(|token| token.for_token.span),
            e.constness.as_ref().map(|token| token.span),
            e.asyncness.as_ref().map(|token| token.span),
            e.capture.as_ref().map(|token| token.span),
        ];
        let first = first.into_iter().flatten().next().unwrap_or(e.inputs_begin.spans[0]);
        let (params, body) = self.scoped(|lower| {
            let params = e.inputs.iter().map(|pat| lower.pat(pat)).collect();
            (params, lower.expr(&e.body))
        });
        let kind = ExprKind::Closure {
            params,
            is_async: e.asyncness.is_some(),
            is_move: e.capture.is_some(),
            ret: types::result(&e.output, at),
            body: body.id,
        };
        self.push(kind, at.range(first).cover(body.range))
    }

    fn structure(&mut self, e: &syn::ExprStruct) -> Low {
        let path = types::path(&e.path, e.qself.as_ref(), self.at);
        let range = path.range.cover(self.at.range(e.brace_token.span.close()));
        let fields =
            e.fields.iter().map(|field| (member(&field.member), self.expr(&field.expr).id)).collect();
        let base = e.rest.as_ref().map(|base| self.expr(base).id);
        self.push(ExprKind::Struct { path, fields, base }, range)
    }

    /// Something that is left unread, and said to be.
    pub(super) fn unread(&mut self, range: Range, why: &str) -> Low {
        self.blind(range, why.to_owned());
        self.push(ExprKind::Blind, range)
    }
}

fn labelled(range: Range, label: Option<&syn::Label>, lower: &Lower) -> Range {
    label.map_or(range, |label| lower.at.range(label.name.apostrophe).cover(range))
}

/// Name of a label, without its apostrophe.
fn lifetime(label: &syn::Lifetime) -> Name {
    types::name(&label.ident)
}

fn limits(limits: &syn::RangeLimits, at: At) -> Range {
    match limits {
        syn::RangeLimits::HalfOpen(dots) => at.between(dots.spans[0], dots.spans[1]),
        syn::RangeLimits::Closed(dots) => at.between(dots.spans[0], dots.spans[2]),
    }
}

fn literal(lit: &syn::Lit) -> Lit {
    match lit {
        syn::Lit::Str(lit) => Lit::Str(lit.value().into()),
        syn::Lit::ByteStr(lit) => Lit::Bytes(lit.value().len() as u32),
        syn::Lit::CStr(lit) => Lit::Bytes(lit.value().as_bytes().len() as u32),
        syn::Lit::Byte(_) | syn::Lit::Char(_) => Lit::Char,
        syn::Lit::Int(lit) => Lit::Int(lit.base10_parse().ok(), lit.suffix().into()),
        syn::Lit::Bool(lit) => Lit::Bool(lit.value),
        _ => Lit::Float,
    }
}

fn operator(op: &syn::BinOp) -> BinaryOp {
    match op {
        syn::BinOp::And(_) => BinaryOp::And,
        syn::BinOp::Or(_) => BinaryOp::Or,
        syn::BinOp::Eq(_) => BinaryOp::Eq,
        syn::BinOp::Ne(_) => BinaryOp::Ne,
        syn::BinOp::Lt(_) => BinaryOp::Lt,
        syn::BinOp::Le(_) => BinaryOp::Le,
        syn::BinOp::Gt(_) => BinaryOp::Gt,
        syn::BinOp::Ge(_) => BinaryOp::Ge,
        syn::BinOp::Add(_) => BinaryOp::Add,
        syn::BinOp::Sub(_) => BinaryOp::Sub,
        syn::BinOp::Mul(_) => BinaryOp::Mul,
        syn::BinOp::Div(_) => BinaryOp::Div,
        syn::BinOp::Shl(_) => BinaryOp::Shl,
        syn::BinOp::Shr(_) => BinaryOp::Shr,
        syn::BinOp::AddAssign(_) => BinaryOp::AddAssign,
        syn::BinOp::SubAssign(_) => BinaryOp::SubAssign,
        syn::BinOp::MulAssign(_)
        | syn::BinOp::DivAssign(_)
        | syn::BinOp::RemAssign(_)
        | syn::BinOp::BitXorAssign(_)
        | syn::BinOp::BitAndAssign(_)
        | syn::BinOp::BitOrAssign(_)
        | syn::BinOp::ShlAssign(_)
        | syn::BinOp::ShrAssign(_) => BinaryOp::OtherAssign,
        _ => BinaryOp::Other,
    }
}
