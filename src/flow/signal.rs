//! Whether anybody looks at a signal: follows the part of a value in which it sits.

mod branches;
mod steps;

use super::{Fate, Next, Step, is_boundary, next};
use crate::apis::{Api, Role, Signal};
use crate::facts::{BlockKind, Body, ExprId, ExprKind, LocalId, MacroKind, Name, PatId, PatKind, Stmt};
use crate::program::{Program, Typed};
use branches::{Given, condition, if_let, matched, pattern};
pub use steps::{acts_on_error, through};

/// Where in a value the signal sits.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// The value is lazy; awaited, it has the signal there.
    Pending(Box<Part>),
    /// In `Err`.
    Err,
    /// In `Ok` or `Some`: a count, a later confirmation.
    Inside,
    /// `None` is the signal.
    Nothing,
    /// `Some` is the signal.
    Something,
    /// `true` or `false` is the signal.
    Bool(bool),
    /// The value itself.
    Whole,
    /// In `Poll::Ready`, and there in this part.
    Polled(Box<Part>),
    /// Inside of a constructor or variant of this name, and there in this part; a number is a place in a tuple.
    Within(Name, Box<Part>),
}

/// What became of a signal.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Somebody looks at it, or it goes where one cannot follow.
    Used,
    /// Nobody looks at it: how, and at which expression that shows.
    Ignored(How, ExprId),
}

/// How a signal is thrown away.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// By a statement.
    Statement,
    /// By `let _ =` or `_ =`.
    Underscore,
    /// Bound to a name that nobody reads.
    Unused(Name),
    /// By `drop(..)`.
    Drop,
    /// By a method that turns it into something without a signal: `.unwrap_or_default()`.
    Method(Name),
    /// By an empty branch.
    EmptyBranch,
    /// Only the good case has code; there is no branch for the signal.
    NoBranch,
    /// The branch for it only goes on with the next turn.
    Continues,
    /// It is answered like success.
    AsSuccess,
    /// By a function that it is handed to and that does not look at it.
    Unread(Name),
    /// The future that would have carried it was never awaited.
    NotAwaited,
}

/// Part of a call's value in which a table says the signal sits.
pub fn part_of(api: &Api) -> Option<Part> {
    Some(match api.signal? {
        Signal::Value => Part::Whole,
        Signal::False => Part::Bool(false),
        Signal::None => Part::Nothing,
        Signal::Some => Part::Something,
        Signal::Ok | Signal::OkFalse | Signal::OkOption => Part::Inside,
        Signal::Err => Part::Err,
        Signal::Poll if api.has(Role::Partial) => Part::Polled(Part::Inside.into()),
        _ => return None,
    })
}

/// A body in which a signal is followed, what is known of the calls in it, and how patterns name what is no signal.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The body.
    pub body: &'a Body,
    known: Option<(&'a Program, &'a Typed)>,
    /// Error variants that say something else than "no room".
    closed: &'a [Name],
    /// How many functions it was entered through.
    calls: u8,
}

impl<'a> View<'a> {
    /// A body with its types. `closed` are error variants that are not the signal.
    pub fn new(program: &'a Program, typed: &'a Typed, closed: &'a [Name]) -> View<'a> {
        View { body: typed.body(), known: Some((program, typed)), closed, calls: 0 }
    }

    /// A body without types: a macro's.
    pub fn bare(body: &'a Body, closed: &'a [Name]) -> View<'a> {
        View { body, known: None, closed, calls: 0 }
    }
}

/// Follows the signal that sits in `part` of the value of `id`.
pub fn trace(view: View<'_>, id: ExprId, part: Part) -> Verdict {
    follow(view, id, part, 0)
}

/// The call, or use of a macro, that a signal is handed to as an argument: which, and where in that the signal sits.
pub fn handed(view: View<'_>, id: ExprId, part: Part) -> Option<(ExprId, usize, Part)> {
    let body = view.body;
    let mut at = id;
    let mut part = part;
    loop {
        match next(body, at) {
            Next::Step(Step::Try, _) => return None,
            Next::Step(step, to) => {
                part = through(view, &step, to, part).ok()?;
                at = to;
            }
            Next::End(Fate::Argument(call, Some(n))) => return Some((call, n, part)),
            Next::End(Fate::Argument(call, None)) => {
                let ExprKind::Macro(of) = body.kind(call) else { return None };
                let n = of.args.iter().position(|a| *a == at)?;
                return (of.kind == MacroKind::List).then_some((call, n, part));
            }
            Next::End(_) => return None,
        }
    }
}

/// What a function does with a signal that it is handed as its parameter `pat`.
pub fn received(view: View<'_>, pat: PatId, part: Part) -> Verdict {
    let body = view.body;
    match &body.pat(pat).kind {
        PatKind::Wild if matches!(part, Part::Pending(_)) => Verdict::Ignored(How::NotAwaited, body.root),
        PatKind::Wild => Verdict::Ignored(How::Underscore, body.root),
        PatKind::Bind(local, None) => names(view, *local, part, 0, body.root),
        PatKind::Typed(inner, _) => received(view, *inner, part),
        _ => Verdict::Used,
    }
}

/// Where in a function's value a signal sits that began in `part` of the value of `id` in its body, if it gets that far and nobody
/// looks at it before.
pub fn carried(view: View<'_>, id: ExprId, part: Part) -> Option<Part> {
    carried_at(view, id, part, 0)
}

fn carried_at(view: View<'_>, id: ExprId, part: Part, depth: u8) -> Option<Part> {
    let body = view.body;
    let mut at = id;
    let mut part = part;
    let mut turned = false;
    loop {
        match next(body, at) {
            // One reason to fail among others of the caller.
            Next::Step(Step::Try, _) if turned => return None,
            // What `?` takes out goes to the caller as an error.
            Next::Step(Step::Try, _) if part == Part::Err => return Some(Part::Err),
            // An absence tells nothing of its reason.
            Next::Step(Step::Try, _) if part == Part::Nothing => return None,
            Next::Step(Step::Wrapped(name), to) if name == "Ok" && part == Part::Whole => {
                part = Part::Inside;
                at = to;
            }
            // Another error in its place is still an error.
            Next::Step(step @ Step::Method(..), to) if part == Part::Err => {
                turned |= steps::puts_another_error(view, &step, to);
                part = through(view, &step, to, part).ok()?;
                at = to;
            }
            Next::Step(step, to) => {
                part = through(view, &step, to, part).ok()?;
                at = to;
            }
            Next::End(Fate::Returned) => return Some(part),
            // `match .. { Err(e @ Full(_)) => Err(e), other => other }`
            Next::End(Fate::Matched(whole)) if part == Part::Err => match branches::gives_on(view, whole)? {
                Given::Returned => return Some(part),
                Given::Value => at = whole,
            },
            // `if let Err(e) = .. { return Err(e) }`
            Next::End(Fate::IfLet(pat, at_let)) if part == Part::Err => {
                return branches::returns_on(view, pat, at_let).then_some(part);
            }
            Next::End(Fate::Bound(local)) if depth < MAX_NAMES => {
                let uses = &body.local(local).uses;
                return uses.iter().find_map(|u| carried_at(view, *u, part.clone(), depth + 1));
            }
            Next::End(_) => return None,
        }
    }
}

/// Longer ways through names are left alone.
const MAX_NAMES: u8 = 8;

fn follow(view: View<'_>, id: ExprId, part: Part, depth: u8) -> Verdict {
    let body = view.body;
    let mut at = id;
    let mut part = part;
    loop {
        match next(body, at) {
            // What `?` takes out of a closure or async block is what this gives.
            Next::Step(Step::Try, to) if part == Part::Err => {
                let around = body.ancestors(to).find(|a| is_boundary(body, *a));
                return around.map_or(Verdict::Used, |around| of_code(view, around, part, depth));
            }
            Next::Step(step, to) => {
                match through(view, &step, to, part) {
                    Ok(next) => part = next,
                    Err(verdict) => return verdict,
                }
                at = to;
            }
            Next::End(fate) => return end(view, at, fate, part, depth),
        }
    }
}

fn end(view: View<'_>, at: ExprId, fate: Fate, part: Part, depth: u8) -> Verdict {
    let body = view.body;
    let ignored = |how| Verdict::Ignored(how, at);
    if let Part::Pending(inner) = &part {
        return match fate {
            Fate::Statement if is_alternative(body, at) => Verdict::Used,
            Fate::Statement | Fate::Underscore { .. } | Fate::Dropped => ignored(How::NotAwaited),
            Fate::Bound(local) => names(view, local, part.clone(), depth, at),
            Fate::SelectArm(select, n) => select_arm(view, select, n, inner, depth),
            _ => Verdict::Used,
        };
    }
    match fate {
        Fate::Statement if is_alternative(body, at) => Verdict::Used,
        Fate::Statement => ignored(How::Statement),
        Fate::Underscore { typed: false } => ignored(How::Underscore),
        Fate::Underscore { typed: true } => Verdict::Used,
        Fate::Dropped => ignored(How::Drop),
        Fate::Bound(local) => names(view, local, part, depth, at),
        Fate::Destructured(pat, otherwise) => pattern(view, pat, otherwise, None, &part, depth, at),
        Fate::Condition(at_if) => condition(body, at_if, &part, at),
        Fate::IfLet(pat, at_let) => if_let(view, pat, at_let, &part, depth, at),
        Fate::Matched(at_match) => matched(view, at_match, &part, depth, at),
        Fate::SelectArm(select, n) => select_arm(view, select, n, &part, depth),
        Fate::ClosureValue(closure) => match of_closure(body, closure, at) {
            Verdict::Used => of_code(view, closure, part, depth),
            lost => lost,
        },
        Fate::AsyncValue(block) => of_code(view, block, part, depth),
        _ => Verdict::Used,
    }
}

/// A signal that a closure or async block gives: followed to where the closure is called, by its name or on the spot, and to
/// where the block is awaited.
fn of_code(view: View<'_>, code: ExprId, part: Part, depth: u8) -> Verdict {
    let body = view.body;
    if depth > MAX_NAMES {
        return Verdict::Used;
    }
    let (is_closure, is_async) = match body.kind(code) {
        ExprKind::Closure { is_async, .. } => (true, *is_async),
        ExprKind::Block { kind: BlockKind::Async { .. }, .. } => (false, true),
        _ => return Verdict::Used,
    };
    let part = if is_async { Part::Pending(part.into()) } else { part };
    if !is_closure {
        return awaited_only(follow(view, code, part, depth + 1));
    }
    let call_of = |value: ExprId| {
        let call = body.parent(value)?;
        matches!(body.kind(call), ExprKind::Call { callee, .. } if *callee == value).then_some(call)
    };
    if let Some(call) = call_of(code) {
        return awaited_only(follow(view, call, part, depth + 1));
    }
    let Fate::Bound(local) = super::way(body, code).2 else { return Verdict::Used };
    let mut first = None;
    for used in &body.local(local).uses {
        let verdict = call_of(*used)
            .map_or(Verdict::Used, |call| awaited_only(follow(view, call, part.clone(), depth + 1)));
        match verdict {
            Verdict::Used => return Verdict::Used,
            lost => first = first.or(Some(lost)),
        }
    }
    first.unwrap_or(Verdict::Used)
}

/// That a future is never awaited is another matter than a signal that nobody looks at.
fn awaited_only(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Ignored(How::NotAwaited, _) => Verdict::Used,
        other => other,
    }
}

/// A block that gives a value where a statement stands, without `;`: one of several, of which `cfg` chooses the one that is there.
fn is_alternative(body: &Body, id: ExprId) -> bool {
    let block =
        matches!(body.kind(id), ExprKind::Block { .. } | ExprKind::If { .. } | ExprKind::Match { .. });
    block
        && body.parent(id).is_some_and(|p| match body.kind(p) {
            ExprKind::Block { stmts, .. } => {
                stmts.iter().any(|s| matches!(s, Stmt::Expr { expr, semi: false, .. } if *expr == id))
            }
            _ => false,
        })
}

/// `opt.map(|tx| tx.try_send(x));`: what the closure gives becomes part of a value that is thrown away.
fn of_closure(body: &Body, closure: ExprId, at: ExprId) -> Verdict {
    let Some(call) = body.parent(closure) else { return Verdict::Used };
    let maps = matches!(body.kind(call), ExprKind::MethodCall { method, .. } if matches!(method.as_str(), "map" | "and_then" | "then"));
    match super::way(body, call).2 {
        Fate::Statement if maps => Verdict::Ignored(How::Statement, at),
        Fate::Underscore { typed: false } if maps => Verdict::Ignored(How::Underscore, at),
        _ => Verdict::Used,
    }
}

fn select_arm(view: View<'_>, select: ExprId, n: usize, part: &Part, depth: u8) -> Verdict {
    let body = view.body;
    let ExprKind::Select(select) = body.kind(select) else { return Verdict::Used };
    let arm = &select.arms[n];
    match &body.pat(arm.pat).kind {
        PatKind::Wild => Verdict::Ignored(How::Underscore, arm.op),
        PatKind::Bind(local, None) => names(view, *local, part.clone(), depth, arm.op),
        _ => Verdict::Used,
    }
}

/// A signal under a name: looked at when any use of the name looks at it.
fn names(view: View<'_>, local: LocalId, part: Part, depth: u8, at: ExprId) -> Verdict {
    let body = view.body;
    let bound = body.local(local);
    if bound.uses.is_empty() {
        let how =
            if matches!(part, Part::Pending(_)) { How::NotAwaited } else { How::Unused(bound.name.clone()) };
        return Verdict::Ignored(how, at);
    }
    if depth > MAX_NAMES {
        return Verdict::Used;
    }
    let mut first = None;
    for (i, used) in bound.uses.iter().enumerate() {
        match follow(view, *used, part.clone(), depth + 1) {
            Verdict::Used => return Verdict::Used,
            verdict if i == 0 => first = Some(verdict),
            _ => {}
        }
    }
    first.unwrap_or(Verdict::Used)
}

/// The names that a pattern binds.
pub fn names_in(body: &Body, pat: PatId) -> Vec<LocalId> {
    match &body.pat(pat).kind {
        PatKind::Bind(local, inner) => {
            let mut all = vec![*local];
            all.extend(inner.iter().flat_map(|p| names_in(body, *p)));
            all
        }
        PatKind::TupleStruct(_, list) | PatKind::Tuple(list) | PatKind::Slice(list) | PatKind::Or(list) => {
            list.iter().flat_map(|p| names_in(body, *p)).collect()
        }
        PatKind::Struct(_, list) => list.iter().flat_map(|(_, p)| names_in(body, *p)).collect(),
        PatKind::Ref(p) | PatKind::Typed(p, _) => names_in(body, *p),
        _ => Vec::new(),
    }
}
