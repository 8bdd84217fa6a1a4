//! Whether a branch does anything.

use crate::facts::{Body, ExprId, ExprKind, Stmt};

/// What a branch does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Acts {
    /// Nothing: `{}`, `()`, a constant.
    Nothing,
    /// It goes on with the next turn of the loop and does nothing else.
    Continues,
    /// Something: counts, logs, returns, breaks, retries.
    Something,
}

/// What the code of an expression does, its value left aside.
pub fn acts(body: &Body, id: ExprId) -> Acts {
    match body.kind(id) {
        ExprKind::Lit(_) | ExprKind::Local(_) | ExprKind::Path(_) => Acts::Nothing,
        ExprKind::Tuple(list) => list.iter().map(|e| acts(body, *e)).max().unwrap_or(Acts::Nothing),
        ExprKind::Call { callee, args } => match body.kind(*callee) {
            // A constructor does nothing.
            ExprKind::Path(p)
                if p.segments.last().is_some_and(|s| s.name.starts_with(char::is_uppercase)) =>
            {
                args.iter().map(|e| acts(body, *e)).max().unwrap_or(Acts::Nothing)
            }
            // Dropping what came back is doing nothing about it.
            ExprKind::Path(p) if p.segments.last().is_some_and(|s| s.name == "drop") => Acts::Nothing,
            _ => Acts::Something,
        },
        ExprKind::Block { stmts, tail, .. } => {
            let stmts = stmts.iter().filter_map(|s| match s {
                Stmt::Expr { expr, .. } => Some(acts(body, *expr)),
                Stmt::Let { init: Some(init), .. } => Some(acts(body, *init)),
                _ => None,
            });
            stmts.chain(tail.map(|t| acts(body, t))).max().unwrap_or(Acts::Nothing)
        }
        ExprKind::Continue(None) => Acts::Continues,
        _ => Acts::Something,
    }
}
