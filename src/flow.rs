//! Where a value goes: from the call that makes it, through the steps that change its shape, to what becomes of it.
//!
//! This is the heart of the matter. A signal is a value, and it is lost when its way ends where nobody looks.

mod acts;
mod loops;
mod signal;

pub use acts::{Acts, acts};
pub use loops::{Driver, DriverKind, drivers, runs_per_item};
pub use signal::{
    How, Part, Verdict, View, acts_on_error, carried, handed, names_in, part_of, received, through, trace,
};

use crate::facts::{
    BinaryOp, BlockKind, Body, ExprId, ExprKind, LocalId, LoopKind, MacroKind, Name, PatId, PatKind, Stmt,
};
use crate::source::Range;

/// A step that a value goes through: what comes out is a value again.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// `.await`
    Await,
    /// `?`
    Try,
    /// `.name(..)` called on it.
    Method(Name, Vec<ExprId>),
    /// `&`, `*`, `as`, a group: the same value.
    Same,
    /// `!`
    Not,
    /// Put into a constructor or pointer by a call: `Some(v)`, `Ok(v)`, `Box::pin(v)`.
    Wrapped(Name),
    /// The value of a branch becomes the value of the whole `if`, `match` or block.
    Branch,
    /// An operand of `join!`: awaited there.
    Joined {
        /// `try_join!`
        fallible: bool,
    },
    /// `ready!(v)`
    Ready,
}

/// What becomes of a value in the end.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// A statement throws it away: `v;`
    Statement,
    /// `let _ = v` or `_ = v`; `typed` when a type is written beside it.
    Underscore {
        /// `let _: T = v`
        typed: bool,
    },
    /// `drop(v)`
    Dropped,
    /// `let x = v`
    Bound(LocalId),
    /// Another pattern of a `let`, with the diverging block of `let .. else`.
    Destructured(PatId, Option<ExprId>),
    /// `place = v`
    Assigned(ExprId),
    /// The condition of this `if` or `while`.
    Condition(ExprId),
    /// The scrutinee of an `if let`, `while let` or `matches!`: the [`ExprKind::Let`] and the expression that it decides, if any.
    IfLet(PatId, ExprId),
    /// The scrutinee of this `match`.
    Matched(ExprId),
    /// The value of the function.
    Returned,
    /// The value of this closure.
    ClosureValue(ExprId),
    /// The output of this async block.
    AsyncValue(ExprId),
    /// An argument of this call; `None` as index: of an unknown macro.
    Argument(ExprId, Option<usize>),
    /// Formatted, logged or asserted.
    Shown(ExprId),
    /// Part of a tuple, array or struct.
    Stored(ExprId),
    /// An operand: compared, added, indexed, iterated.
    Operand(ExprId),
    /// The operation of an arm of this `select!`; awaited there unless crossbeam's.
    SelectArm(ExprId, usize),
    /// `yield v`, `break v`
    Passed(ExprId),
}

/// The next stretch of a value's way.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// A step; the value is now that of this expression.
    Step(Step, ExprId),
    /// The end.
    End(Fate),
}

/// One stretch of the way of the value of `id`.
pub fn next(body: &Body, id: ExprId) -> Next {
    let Some(parent) = body.parent(id) else { return Next::End(Fate::Returned) };
    let step = |s| Next::Step(s, parent);
    match body.kind(parent) {
        ExprKind::Await(_) => step(Step::Await),
        ExprKind::Try(_) => step(Step::Try),
        ExprKind::Ref { .. } | ExprKind::Deref(_) | ExprKind::Cast(..) => step(Step::Same),
        ExprKind::Unary(crate::facts::UnaryOp::Not, _) => step(Step::Not),
        ExprKind::MethodCall { receiver, method, args, .. } if *receiver == id => {
            step(Step::Method(method.clone(), args.clone()))
        }
        ExprKind::MethodCall { args, .. } => {
            Next::End(Fate::Argument(parent, args.iter().position(|a| *a == id)))
        }
        ExprKind::Call { callee, args } => call(body, parent, *callee, args, id),
        ExprKind::Block { .. } => in_block(body, parent, id),
        ExprKind::If { cond, .. } if *cond == id => Next::End(Fate::Condition(parent)),
        ExprKind::If { .. } => step(Step::Branch),
        ExprKind::Match { scrutinee, .. } if *scrutinee == id => Next::End(Fate::Matched(parent)),
        ExprKind::Match { arms, .. } if arms.iter().any(|a| a.guard == Some(id)) => {
            Next::End(Fate::Operand(parent))
        }
        ExprKind::Match { .. } => step(Step::Branch),
        ExprKind::Let(pat, _) => Next::End(Fate::IfLet(*pat, parent)),
        ExprKind::Loop { kind, .. } => match kind {
            LoopKind::While(cond) if *cond == id => Next::End(Fate::Condition(parent)),
            LoopKind::For(_, iterable) if *iterable == id => Next::End(Fate::Operand(parent)),
            // A loop's body gives nothing on.
            _ => Next::End(Fate::Statement),
        },
        // `ready && tx.try_send(x).is_ok();`
        ExprKind::Binary(BinaryOp::And | BinaryOp::Or, _, right)
            if *right == id && is_statement(body, parent) =>
        {
            step(Step::Branch)
        }
        ExprKind::Closure { .. } => Next::End(Fate::ClosureValue(parent)),
        ExprKind::Return(_) => match body.ancestors(parent).find(|a| is_boundary(body, *a)) {
            Some(around) => match body.kind(around) {
                ExprKind::Closure { .. } => Next::End(Fate::ClosureValue(around)),
                _ => Next::End(Fate::AsyncValue(around)),
            },
            None => Next::End(Fate::Returned),
        },
        ExprKind::Break(..) | ExprKind::Yield(_) => Next::End(Fate::Passed(parent)),
        ExprKind::Assign(left, right) if *right == id => match body.kind(*left) {
            ExprKind::Underscore => Next::End(Fate::Underscore { typed: false }),
            _ => Next::End(Fate::Assigned(*left)),
        },
        ExprKind::Tuple(_) | ExprKind::Array { .. } | ExprKind::Repeat { .. } | ExprKind::Struct { .. } => {
            Next::End(Fate::Stored(parent))
        }
        ExprKind::Macro(call) => match call.kind {
            MacroKind::Format | MacroKind::Message | MacroKind::Assert | MacroKind::Diverge => {
                Next::End(Fate::Shown(parent))
            }
            MacroKind::Join { fallible } => step(Step::Joined { fallible }),
            // `pin!(future);` pins the name where it stands.
            MacroKind::Pin if is_statement(body, parent) => Next::End(Fate::Operand(parent)),
            MacroKind::Pin => step(Step::Same),
            MacroKind::Ready => step(Step::Ready),
            MacroKind::List | MacroKind::Block | MacroKind::Opaque => Next::End(Fate::Argument(parent, None)),
        },
        ExprKind::Select(select) => match select.arms.iter().position(|a| a.op == id) {
            Some(n) => Next::End(Fate::SelectArm(parent, n)),
            None => step(Step::Branch),
        },
        _ => Next::End(Fate::Operand(parent)),
    }
}

fn call(body: &Body, parent: ExprId, callee: ExprId, args: &[ExprId], id: ExprId) -> Next {
    if callee == id {
        return Next::End(Fate::Operand(parent));
    }
    let index = args.iter().position(|a| *a == id);
    let ExprKind::Path(path) = body.kind(callee) else { return Next::End(Fate::Argument(parent, index)) };
    let names: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
    match (names.as_slice(), args.len()) {
        (["drop"] | [.., "mem", "drop"], 1) => Next::End(Fate::Dropped),
        ([.., name @ ("Some" | "Ok" | "Err" | "Ready")], 1) => {
            Next::Step(Step::Wrapped((*name).into()), parent)
        }
        ([.., "Box" | "Pin" | "Arc" | "Rc", "new" | "pin" | "from"], 1) => {
            Next::Step(Step::Wrapped("Box".into()), parent)
        }
        // A variant or tuple struct keeps what it is given.
        ([.., name], _) if name.starts_with(char::is_uppercase) => Next::End(Fate::Stored(parent)),
        _ => Next::End(Fate::Argument(parent, index)),
    }
}

fn in_block(body: &Body, block: ExprId, id: ExprId) -> Next {
    let ExprKind::Block { kind, stmts, tail, .. } = body.kind(block) else {
        return Next::End(Fate::Operand(block));
    };
    if *tail == Some(id) {
        return match kind {
            BlockKind::Plain | BlockKind::Try => match body.parent(block) {
                None => Next::End(Fate::Returned),
                Some(_) => Next::Step(Step::Branch, block),
            },
            BlockKind::Async { .. } => Next::End(Fate::AsyncValue(block)),
            BlockKind::Stream { .. } => Next::End(Fate::Statement),
        };
    }
    match stmts.get(statement_at(body, stmts, id)) {
        Some(Stmt::Expr { expr, .. }) if *expr == id => Next::End(Fate::Statement),
        Some(Stmt::Let { pat, ty, init: Some(init), otherwise, .. }) if *init == id => {
            Next::End(match &body.pat(*pat).kind {
                PatKind::Wild => Fate::Underscore { typed: ty.is_some() },
                PatKind::Bind(local, None) => Fate::Bound(*local),
                _ => Fate::Destructured(*pat, *otherwise),
            })
        }
        _ => Next::End(Fate::Operand(block)),
    }
}

/// The statement that an expression is the whole of. Blocks may be long, and statements stand in the order of their places.
fn statement_at(body: &Body, stmts: &[Stmt], id: ExprId) -> usize {
    let start = body.range(id).start;
    let is = |stmt: &Stmt| match stmt {
        Stmt::Expr { expr, .. } => *expr == id,
        Stmt::Let { init, .. } => *init == Some(id),
        Stmt::Item(_) => false,
    };
    let from = |stmt: &Stmt| match stmt {
        Stmt::Expr { expr, .. } => body.range(*expr).start,
        Stmt::Let { range, .. } => range.start,
        Stmt::Item(range) => range.start,
    };
    let near = stmts.partition_point(|s| from(s) <= start).saturating_sub(1);
    if stmts.get(near).is_some_and(is) {
        return near;
    }
    stmts.iter().position(is).unwrap_or(stmts.len())
}

fn is_statement(body: &Body, id: ExprId) -> bool {
    body.parent(id).is_some_and(|p| match body.kind(p) {
        ExprKind::Block { stmts, .. } => {
            stmts.iter().any(|s| matches!(s, Stmt::Expr { expr, .. } if *expr == id))
        }
        _ => false,
    })
}

/// Whether an expression's code runs at another time or place than what is around it.
pub fn is_boundary(body: &Body, id: ExprId) -> bool {
    matches!(
        body.kind(id),
        ExprKind::Closure { .. }
            | ExprKind::Block { kind: BlockKind::Async { .. } | BlockKind::Stream { .. }, .. }
    )
}

/// The statement around an expression: the range to point at or to replace.
pub fn statement(body: &Body, id: ExprId) -> Option<(Range, bool)> {
    let mut at = id;
    while let Some(parent) = body.parent(at) {
        if let ExprKind::Block { stmts, .. } = body.kind(parent) {
            // Statements stand in the order of their places.
            let place = body.range(at);
            let reach = |stmt: &Stmt| match stmt {
                Stmt::Expr { range, .. } | Stmt::Let { range, .. } | Stmt::Item(range) => *range,
            };
            let first = stmts.partition_point(|stmt| reach(stmt).end < place.end);
            let near = stmts[first..].iter().take_while(|stmt| reach(stmt).start <= place.start);
            return near.into_iter().find_map(|stmt| match stmt {
                Stmt::Expr { expr, semi, range } if *expr == at => Some((*range, *semi)),
                Stmt::Let { init: Some(init), range, .. } if *init == at => Some((*range, true)),
                _ => None,
            });
        }
        at = parent;
    }
    None
}

/// The whole way of a value: its steps, the expression that carries it last, and its fate.
pub fn way(body: &Body, id: ExprId) -> (Vec<Step>, ExprId, Fate) {
    let mut steps = Vec::new();
    let mut at = id;
    loop {
        match next(body, at) {
            Next::Step(step, to) => {
                steps.push(step);
                at = to;
            }
            Next::End(fate) => return (steps, at, fate),
        }
    }
}
