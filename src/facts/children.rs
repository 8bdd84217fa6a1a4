//! The operands of an expression, whatever its kind: for walks that treat all kinds alike.

use super::{Body, ExprId, ExprKind, LoopKind, Stmt};

impl Body {
    /// The direct operands of `id`, in the order in which they are written.
    pub fn children(&self, id: ExprId) -> Vec<ExprId> {
        let mut out = Vec::new();
        self.kind(id).each_child(&mut |child| out.push(child));
        out
    }
}

impl ExprKind {
    /// Calls `each` with every direct operand, in the order in which they are written.
    pub fn each_child(&self, each: &mut dyn FnMut(ExprId)) {
        match self {
            ExprKind::Local(_) | ExprKind::Path(_) | ExprKind::Lit(_) => {}
            ExprKind::Underscore | ExprKind::Continue(_) | ExprKind::Blind => {}
            ExprKind::Field(a, _) | ExprKind::Await(a) | ExprKind::Try(a) | ExprKind::Deref(a) => each(*a),
            ExprKind::Ref { expr: a, .. } | ExprKind::Unary(_, a) | ExprKind::Cast(a, _) => each(*a),
            ExprKind::Let(_, a) | ExprKind::Closure { body: a, .. } => each(*a),
            ExprKind::Return(a) | ExprKind::Break(_, a) | ExprKind::Yield(a) => {
                a.iter().for_each(|a| each(*a))
            }
            ExprKind::Index(a, b)
            | ExprKind::Binary(_, a, b)
            | ExprKind::Assign(a, b)
            | ExprKind::Repeat { elem: a, len: b, .. } => {
                each(*a);
                each(*b);
            }
            ExprKind::Range(a, b) => a.iter().chain(b).for_each(|e| each(*e)),
            ExprKind::Tuple(elems) | ExprKind::Array { elems, .. } => elems.iter().for_each(|e| each(*e)),
            ExprKind::Call { callee: first, args } | ExprKind::MethodCall { receiver: first, args, .. } => {
                each(*first);
                args.iter().for_each(|e| each(*e));
            }
            ExprKind::Struct { fields, base, .. } => {
                fields.iter().map(|(_, value)| value).chain(base).for_each(|e| each(*e));
            }
            ExprKind::Block { stmts, tail, .. } => {
                stmts.iter().for_each(|stmt| stmt.each_child(each));
                tail.iter().for_each(|e| each(*e));
            }
            ExprKind::If { cond, then, otherwise } => {
                [cond, then].into_iter().chain(otherwise).for_each(|e| each(*e));
            }
            ExprKind::Match { scrutinee, arms } => {
                each(*scrutinee);
                arms.iter().for_each(|arm| arm.guard.iter().chain([&arm.body]).for_each(|e| each(*e)));
            }
            ExprKind::Loop { kind, body, .. } => {
                if let LoopKind::While(driver) | LoopKind::For(_, driver) = kind {
                    each(*driver);
                }
                each(*body);
            }
            ExprKind::Macro(call) => call.args.iter().for_each(|e| each(*e)),
            ExprKind::Select(select) => {
                for arm in &select.arms {
                    [&arm.op].into_iter().chain(&arm.guard).chain([&arm.body]).for_each(|e| each(*e));
                }
                select.otherwise.iter().chain(&select.default).for_each(|e| each(*e));
            }
        }
    }
}

impl Stmt {
    /// Calls `each` with every direct operand, in the order in which they are written.
    pub fn each_child(&self, each: &mut dyn FnMut(ExprId)) {
        match self {
            Stmt::Let { init, otherwise, .. } => init.iter().chain(otherwise).for_each(|e| each(*e)),
            Stmt::Expr { expr, .. } => each(*expr),
            Stmt::Item(_) => {}
        }
    }
}
