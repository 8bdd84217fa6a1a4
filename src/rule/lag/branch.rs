//! What the code does that runs for a lag: whether it tells anybody, and whether it leaves the loop.

use super::{Follow, Lag, LagEnd, Spot};
use crate::facts::{ExprId, ExprKind, Lit, LocalId, LoopKind, MacroKind, Stmt, UnaryOp};
use crate::finding::Confidence;
use crate::flow::{Acts, Fate, acts, way};

/// How far the news got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    /// Nobody hears of it.
    Nobody,
    /// It stands in a log.
    Log,
    /// Something is done.
    Code,
}

/// Where the code goes afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goes {
    /// To what follows.
    On,
    /// To the next turn.
    Again,
    /// Out of the loop.
    Out,
}

type Ran = (Told, Goes);

impl Follow<'_, '_> {
    /// A branch that the lag takes, which goes by the name `error` in it. `item` is the branch for an item.
    pub(super) fn branch(
        &self,
        id: ExprId,
        error: Option<LocalId>,
        spot: &Spot,
        item: Option<ExprId>,
    ) -> Option<Lag> {
        let (mut told, goes) = self.run(id, error);
        if spot.told {
            told = told.max(Told::Log);
        }
        match (told, goes) {
            (Told::Nobody, Goes::On | Goes::Again) if self.is_callback_end(id) => {
                self.lost(LagEnd::Ends, id, Confidence::Likely)
            }
            (Told::Nobody, Goes::On) if self.is_an_answer(id) => None,
            (Told::Nobody, Goes::On | Goes::Again) => self.skipped(id, item),
            (_, Goes::On | Goes::Again) => None,
            (Told::Nobody, Goes::Out) => self.lost(LagEnd::Ends, id, Confidence::Certain),
            (Told::Log, Goes::Out) => self.lost(LagEnd::Ends, id, Confidence::Likely),
            (Told::Code, Goes::Out) => self.lost(LagEnd::Ends, id, Confidence::Possible),
        }
    }

    /// Whether code never comes to what follows it.
    pub(super) fn leaves(&self, id: ExprId) -> bool {
        self.run(id, None).1 != Goes::On
    }

    /// Whether code always leaves the loop.
    pub(super) fn ends_loop(&self, id: ExprId) -> bool {
        self.run(id, None).1 == Goes::Out
    }

    fn run(&self, id: ExprId, error: Option<LocalId>) -> Ran {
        let body = self.body();
        match body.kind(id) {
            ExprKind::Block { stmts, tail, .. } => {
                let parts = stmts.iter().filter_map(|s| match s {
                    Stmt::Expr { expr, .. } => Some(*expr),
                    Stmt::Let { init, .. } => *init,
                    Stmt::Item(_) => None,
                });
                let mut told = Told::Nobody;
                for part in parts.chain(*tail) {
                    let (says, goes) = self.run(part, error);
                    told = told.max(says);
                    if goes != Goes::On {
                        return (told, goes);
                    }
                }
                (told, Goes::On)
            }
            ExprKind::If { cond, then, otherwise } => match self.is_taken(*cond, error) {
                Some(true) => self.run(*then, error),
                Some(false) => otherwise.map_or((Told::Nobody, Goes::On), |o| self.run(o, error)),
                None => {
                    let other = otherwise.map_or((Told::Nobody, Goes::On), |o| self.run(o, error));
                    either(self.run(*then, error), other)
                }
            },
            ExprKind::Match { scrutinee, arms } => {
                if self.is_error(*scrutinee, error) {
                    let arm = arms.iter().find(|a| self.is_lag(a.pat));
                    let Some(arm) = arm.filter(|a| a.guard.is_none()) else { return (Told::Code, Goes::On) };
                    // What is read of the lag is how much was lost.
                    let (told, goes) = self.run(arm.body, error);
                    let counts = !self.cx.read_names(arm.pat).is_empty();
                    return (if counts { told.max(Told::Code) } else { told }, goes);
                }
                let all = arms.iter().map(|a| self.run(a.body, error));
                all.reduce(either).unwrap_or((Told::Nobody, Goes::On))
            }
            ExprKind::Break(..) => (Told::Nobody, Goes::Out),
            ExprKind::Return(_) if self.is_callback(id) => (Told::Nobody, Goes::Again),
            ExprKind::Return(_) => (Told::Nobody, Goes::Out),
            ExprKind::Continue(_) => (Told::Nobody, Goes::Again),
            ExprKind::Macro(call) if call.kind == MacroKind::Format => (Told::Log, Goes::On),
            ExprKind::Macro(call) if call.kind == MacroKind::Diverge => (Told::Code, Goes::Out),
            ExprKind::Assign(flag, to) if self.ends_by_flag(id, *flag, *to) => (Told::Nobody, Goes::Out),
            ExprKind::Try(of) if self.is_error_result(*of, error) => (Told::Nobody, Goes::Out),
            _ => match acts(body, id) {
                Acts::Something => (Told::Code, Goes::On),
                _ => (Told::Nobody, Goes::On),
            },
        }
    }

    /// `going = false` in `while going`.
    fn ends_by_flag(&self, id: ExprId, flag: ExprId, to: ExprId) -> bool {
        let body = self.body();
        let (ExprKind::Local(flag), ExprKind::Lit(Lit::Bool(to))) = (body.kind(flag), body.kind(to)) else {
            return false;
        };
        let Some(ExprKind::Loop { kind: LoopKind::While(cond), .. }) =
            self.cx.loop_around(id).map(|l| body.kind(l))
        else {
            return false;
        };
        match body.kind(*cond) {
            ExprKind::Local(asked) => asked == flag && !to,
            ExprKind::Unary(UnaryOp::Not, of) => {
                matches!(body.kind(*of), ExprKind::Local(l) if l == flag) && *to
            }
            _ => false,
        }
    }

    /// Whether a condition about the error holds for a lag: `let Closed = error`, `matches!(error, Lagged(_))`.
    fn is_taken(&self, cond: ExprId, error: Option<LocalId>) -> Option<bool> {
        match self.body().kind(cond) {
            ExprKind::Let(pat, of) if self.is_error(*of, error) => Some(self.is_lag(*pat)),
            ExprKind::Unary(UnaryOp::Not, of) => self.is_taken(*of, error).map(|taken| !taken),
            _ => None,
        }
    }

    fn is_error(&self, id: ExprId, error: Option<LocalId>) -> bool {
        match self.body().kind(id) {
            ExprKind::Local(local) => Some(*local) == error,
            ExprKind::Ref { expr, .. } | ExprKind::Deref(expr) => self.is_error(*expr, error),
            _ => false,
        }
    }

    /// `Err(e)?`
    fn is_error_result(&self, id: ExprId, error: Option<LocalId>) -> bool {
        match self.body().kind(id) {
            ExprKind::Call { args, .. } => args.len() == 1 && self.is_error(args[0], error),
            _ => false,
        }
    }

    /// Whether a `return` gives the value of a closure that is called per item: the next one comes all the same.
    fn is_callback(&self, id: ExprId) -> bool {
        self.cx.loop_around(id).is_none()
    }

    /// `None` as the value of a closure that is asked for the next item: the stream ends.
    fn is_callback_end(&self, id: ExprId) -> bool {
        let none = matches!(self.body().kind(id), ExprKind::Path(p) if p.segments.last().is_some_and(|s| s.name == "None"));
        none && self.cx.loop_around(id).is_none()
    }

    /// Whether a branch gives a value of its own, which says that it was taken: `Err(_) => Event::Missed`.
    fn is_an_answer(&self, id: ExprId) -> bool {
        let body = self.body();
        let mut value = id;
        while let ExprKind::Block { tail: Some(tail), .. } = body.kind(value) {
            value = *tail;
        }
        let says = match body.kind(value) {
            ExprKind::Path(path) => path.segments.last().is_none_or(|s| s.name != "None"),
            ExprKind::Call { .. } | ExprKind::Lit(_) => true,
            _ => false,
        };
        says && !matches!(way(body, id).2, Fate::Statement)
    }
}

/// One of two ways.
fn either(a: Ran, b: Ran) -> Ran {
    (a.0.max(b.0), if a.1 == b.1 { a.1 } else { Goes::On })
}
