//! Evidence: the loop that drives a call, the place where a channel was made.

use super::Cx;
use crate::apis::Role;
use crate::facts::{Body, ExprId, ExprKind, Header, Name};
use crate::flow::{
    Driver, DriverKind, Fate, How, Next, Part, Step, Verdict, View, handed, is_boundary, next, received,
    trace, way,
};
use crate::program::{Con, Target, Ty};
use crate::source::Range;
use std::borrow::Cow;

/// What it means for the caller that a function loses what it is handed. What becomes of the output of a future that is awaited
/// there is another question.
fn lost_in(verdict: Verdict, part: &Part, function: Name, call: ExprId) -> Option<Verdict> {
    let is_future = matches!(part, Part::Pending(_));
    match verdict {
        Verdict::Ignored(how, _) if is_future == (how == How::NotAwaited) => {
            Some(Verdict::Ignored(How::Unread(function), call))
        }
        _ => None,
    }
}

/// Closures that call closures: longer ways are left alone.
const MAX_CLOSURES: u8 = 3;

/// A place inside a stream loop.
#[derive(Clone, Debug)]
pub struct Turn<'a> {
    /// The loop.
    pub driver: Cow<'a, Driver>,
    /// Closures and async blocks between the place and the loop, innermost first.
    pub boundaries: Vec<ExprId>,
}

impl<'a> Cx<'a> {
    /// The body, in which a signal can be followed. `closed` are error variants that are not the signal.
    pub fn view<'v>(&'v self, closed: &'v [Name]) -> View<'v> {
        View::new(self.program, self.typed, closed)
    }

    /// Follows the signal that sits in `part` of the value of a call, through a time limit around it, too.
    pub fn trace(&self, id: ExprId, part: Part, closed: &[Name]) -> Verdict {
        let verdict = self.follow(id, part.clone(), closed);
        match (verdict, part) {
            (Verdict::Used, Part::Pending(inner)) => match self.in_time(id) {
                Some(at) => trace(self.view(closed), at, *inner),
                None => Verdict::Used,
            },
            (verdict, _) => verdict,
        }
    }

    /// Follows the signal that sits in `part` of the value of a call, into a function of the workspace that it is handed to, too.
    pub fn follow(&self, id: ExprId, part: Part, closed: &[Name]) -> Verdict {
        match trace(self.view(closed), id, part.clone()) {
            Verdict::Used => self.unread(id, part, closed).unwrap_or(Verdict::Used),
            lost => lost,
        }
    }

    /// The verdict on a signal that a function of the workspace is handed and does not look at.
    fn unread(&self, id: ExprId, part: Part, closed: &[Name]) -> Option<Verdict> {
        let waits = part == Part::Pending(Part::Whole.into());
        let (call, n, part) = handed(self.view(closed), id, part)?;
        // Awaited on the way: that was all there was to ask.
        if waits && !matches!(part, Part::Pending(_)) {
            return None;
        }
        if let ExprKind::Macro(used) = self.body.kind(call) {
            let name = &used.path.segments.last()?.name;
            let facts = self.program.macro_named(self.typed.def, name)?;
            let of_arity = |b: &&Body| b.params.len() == used.args.len();
            let mut bodies = facts.0.macro_bodies(facts.1).iter().filter(of_arity);
            let (Some(body), None) = (bodies.next(), bodies.next()) else { return None };
            let verdict = received(View::bare(body, closed), *body.params.get(n)?, part.clone());
            return lost_in(verdict, &part, format!("{name}!").into(), call);
        }
        let callee = self.typed.callee(call)?;
        let Target::Source(def) = callee.target else { return None };
        let program = self.program;
        // What implements a trait has to take what the trait says.
        let free = program.container(def).is_none_or(|c| program.impl_trait(c).is_none());
        if !free || !program.is_local(def) || program.has_twin(def) {
            return None;
        }
        let typed = program.typed(def)?;
        let body = typed.body();
        let shift = usize::from(
            matches!(self.body.kind(call), ExprKind::Call { .. }) && program.sig(&callee.target)?.has_self,
        );
        let param = *body.params.get(n.checked_sub(shift)?)?;
        let verdict = received(View::new(program, &typed, closed), param, part.clone());
        lost_in(verdict, &part, program.item(def).name.clone(), call)
    }

    /// The value of a future that came in time: `timeout(limit, future).await?`
    fn in_time(&self, future: ExprId) -> Option<ExprId> {
        let (steps, _, Fate::Argument(race, Some(_))) = way(self.body, future) else { return None };
        if !steps.is_empty() || !self.call(race)?.has(Role::Race) {
            return None;
        }
        let mut at = race;
        loop {
            let Next::Step(step, to) = next(self.body, at) else { return None };
            at = to;
            match step {
                Step::Await => {}
                Step::Try => return Some(at),
                Step::Method(name, _) => match name.as_str() {
                    "unwrap" | "expect" => return Some(at),
                    name if self.program.apis.is_error_adaptor(name) => {}
                    _ => return None,
                },
                _ => return None,
            }
        }
    }

    /// The innermost stream loop around an expression.
    pub fn turn(&self, id: ExprId) -> Option<Turn<'a>> {
        self.turn_at(id, |driver| driver.kind != DriverKind::Endless, 0)
    }

    /// The innermost loop around an expression that a stream drives, or that waits for something in every turn.
    pub fn any_turn(&self, id: ExprId) -> Option<Turn<'a>> {
        self.turn_at(id, |_| true, 0)
    }

    fn turn_at(&self, id: ExprId, wanted: fn(&Driver) -> bool, depth: u8) -> Option<Turn<'a>> {
        let mut boundaries = Vec::new();
        let mut at = id;
        while let Some(parent) = self.body.parent(at) {
            if let Some(driver) = self.drivers.iter().find(|d| d.at == parent && wanted(d))
                && driver.source != Some(at)
                && !self.is_head(driver, at)
            {
                return Some(Turn { driver: Cow::Borrowed(driver), boundaries });
            }
            if is_boundary(self.body, parent) {
                boundaries.push(parent);
                if let Some(mut turn) = self.turn_of_calls(parent, wanted, depth) {
                    boundaries.append(&mut turn.boundaries);
                    turn.boundaries = boundaries;
                    return Some(turn);
                }
            }
            at = parent;
        }
        None
    }

    /// The stream loop that calls a closure by the name that it is bound to.
    fn turn_of_calls(&self, closure: ExprId, wanted: fn(&Driver) -> bool, depth: u8) -> Option<Turn<'a>> {
        if depth > MAX_CLOSURES || !matches!(self.body.kind(closure), ExprKind::Closure { .. }) {
            return None;
        }
        let Fate::Bound(local) = way(self.body, closure).2 else { return None };
        let calls = self.body.local(local).uses.iter().filter_map(|used| {
            let call = self.body.parent(*used)?;
            matches!(self.body.kind(call), ExprKind::Call { callee, .. } if callee == used).then_some(call)
        });
        calls.into_iter().find_map(|call| self.turn_at(call, wanted, depth + 1))
    }

    /// Whether an expression is the loop's head rather than its body.
    fn is_head(&self, driver: &Driver, child: ExprId) -> bool {
        match self.body.kind(driver.at) {
            ExprKind::Loop { body, .. } | ExprKind::Closure { body, .. } => *body != child,
            _ => false,
        }
    }

    /// What to point at for a call: all of it, or from the method's name on where a chain goes over several lines.
    pub fn site(&self, id: ExprId) -> Range {
        let whole = self.body.range(id);
        match self.body.kind(id) {
            ExprKind::MethodCall { method_range, .. }
                if self.text(Range::new(whole.start, method_range.start)).contains('\n') =>
            {
                Range::new(method_range.start, whole.end)
            }
            _ => whole,
        }
    }

    /// The local that an expression names, through references.
    pub fn local_of(&self, id: ExprId) -> Option<crate::facts::LocalId> {
        match self.body.kind(id) {
            ExprKind::Local(local) => Some(*local),
            ExprKind::Ref { expr, .. } | ExprKind::Deref(expr) => self.local_of(*expr),
            _ => None,
        }
    }

    /// Whether some call in the body plays a role.
    pub fn has_call(&self, role: Role) -> bool {
        self.calls().iter().any(|c| c.has(role))
    }

    /// Whether values of this type carry more than the fact that they are there.
    pub fn carries_data(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Adt(Con::Source(def), _) => match self.program.header(*def) {
                Header::Enum { variants, .. } => variants.iter().any(|(_, f)| !f.list.is_empty()),
                Header::Struct { fields, .. } => !fields.list.is_empty(),
                _ => true,
            },
            Ty::Tuple(list) => !list.is_empty(),
            Ty::Unknown => false,
            _ => true,
        }
    }
}
