//! Where one end of a queue goes: through names, fields, parameters, clones, closures and collections, in all functions of the
//! workspace.
//!
//! A field stands for itself in all values of its struct: who puts an end into `Job::reply` has put it into what everybody reads
//! from `Job::reply`. Types tell an end from what is made of it.

use super::entry::{Entry, Owner};
use super::pace::pace;
use super::shelf::Shelf;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, ItemKind, LocalId, LoopKind, MacroKind, Name, PatId, PatKind};
use crate::flow::{Fate, Next, Step, is_boundary, names_in, next};
use crate::program::{Con, Def, Target, Ty};
use crate::rule::Cx;
use crate::rule::bodies::Bodies;
use crate::source::{FileId, Range};
use rustc_hash::{FxHashMap, FxHashSet};

/// A search goes so many steps and no further.
const MAX_STEPS: usize = 4000;

/// Which end of a queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Sender,
    Receiver,
}

impl Side {
    fn roles(self) -> &'static [Role] {
        match self {
            Side::Sender => &[Role::UnboundedSender, Role::EitherSender, Role::BoundedSender, Role::Sink],
            Side::Receiver => &[Role::Receiver, Role::Stream],
        }
    }
}

/// A call on the end, or a loop over it.
#[derive(Clone, Debug)]
pub(super) struct Use {
    pub(super) def: Def,
    pub(super) at: ExprId,
    pub(super) entry: Entry,
}

/// Where an end leaves sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Leave {
    pub(super) file: FileId,
    pub(super) at: Range,
    pub(super) to: Whither,
}

/// To whom an end goes that leaves sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Whither {
    /// To users of a library.
    Users,
    /// To callers that are not in sight, or not there yet.
    Callers,
    /// Into something of the tables.
    Known,
    /// Anywhere else.
    Unknown,
}

/// All that is seen of one end.
#[derive(Debug, Default)]
pub(super) struct Trail {
    pub(super) uses: Vec<Use>,
    pub(super) leaves: Vec<Leave>,
    /// A name holds it while something runs.
    pub(super) held: bool,
    /// A field or static holds it.
    pub(super) shelved: bool,
    /// Where a field of its name is read, perhaps of another type.
    pub(super) perhaps: Option<(FileId, Range)>,
    /// What goes through, where a place that holds it says so.
    pub(super) item: Ty,
}

/// A value that is the end, or holds it behind the tuple fields of `path`.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub(super) def: Def,
    pub(super) at: At,
    pub(super) path: Vec<Name>,
    pub(super) entry: Entry,
}

impl Fact {
    fn expr(&self) -> Option<ExprId> {
        match self.at {
            At::Expr(id) => Some(id),
            At::Local(_) => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum At {
    Expr(ExprId),
    Local(LocalId),
}

/// Follows an end from the value `start`.
pub(super) fn follow(of: &Bodies<'_>, cx: &Cx<'_>, side: Side, start: Fact) -> Trail {
    // A queue in one piece is both ends of itself.
    let whole =
        start.path.is_empty().then(|| start.expr().and_then(|e| cx.ty(e).path()).map(Name::from)).flatten();
    let mut tracker = Tracker {
        of,
        side,
        whole,
        todo: vec![start],
        seen: FxHashMap::default(),
        shelves: FxHashMap::default(),
        lent: FxHashSet::default(),
        trail: Trail::default(),
    };
    let far = Leave { file: cx.file, at: cx.body.range(cx.body.root), to: Whither::Unknown };
    let mut steps = 0;
    while let Some(fact) = tracker.todo.pop() {
        steps += 1;
        let known = tracker.seen.entry((fact.def, fact.at, fact.path.clone())).or_insert(None);
        let rank = fact.entry.handed.rank();
        if known.is_some_and(|k| k >= rank) {
            continue;
        }
        *known = Some(rank);
        if steps > MAX_STEPS {
            tracker.trail.leaves.push(far);
            break;
        }
        tracker.step(&fact);
    }
    tracker.trail
}

pub(super) struct Tracker<'b, 'c> {
    pub(super) of: &'b Bodies<'c>,
    side: Side,
    /// The type of a queue that is in one piece.
    whole: Option<Name>,
    pub(super) todo: Vec<Fact>,
    /// How often ends come in at each value, as far as it was followed.
    seen: FxHashMap<(Def, At, Vec<Name>), Option<u8>>,
    pub(super) shelves: FxHashMap<Shelf, u8>,
    /// Parameters whose callers have been asked.
    pub(super) lent: FxHashSet<(Def, usize, u8)>,
    pub(super) trail: Trail,
}

impl Tracker<'_, '_> {
    fn step(&mut self, fact: &Fact) {
        let Some(seen) = self.of.see(fact.def) else { return };
        let cx = seen.cx(self.of);
        match fact.at {
            At::Expr(id) => {
                self.learn(&cx, cx.ty(id));
                self.value(&cx, id, fact)
            }
            At::Local(local) => {
                self.trail.held |= outlives(&cx, cx.body.local(local).range);
                self.learn(&cx, cx.typed.local(local));
                cx.body.local(local).uses.iter().for_each(|used| self.value(&cx, *used, fact));
            }
        }
    }

    /// Learns what goes through from the type of something that holds the end.
    fn learn(&mut self, cx: &Cx<'_>, ty: &Ty) {
        let ty = cx.program.core_type(ty);
        if self.is_end(cx, ty) {
            self.trail.item = std::mem::take(&mut self.trail.item).or(ty.arg(0));
        }
    }

    pub(super) fn leave(&mut self, cx: &Cx<'_>, at: ExprId) {
        self.trail.leaves.push(Leave { file: cx.file, at: cx.body.range(at), to: Whither::Unknown });
    }

    fn used(&mut self, cx: &Cx<'_>, at: ExprId, fact: &Fact) {
        self.trail
            .uses
            .retain(|u| u.def != fact.def || u.at != at || u.entry.handed.rank() > fact.entry.handed.rank());
        self.trail.uses.push(Use { def: cx.typed.def, at, entry: fact.entry.clone() });
    }

    /// Whether values of a type are or hold such an end; nothing where the type is not known.
    pub(super) fn holds(&self, cx: &Cx<'_>, ty: &Ty) -> Option<bool> {
        match ty {
            Ty::Unknown | Ty::Param(_) | Ty::Assoc(..) => None,
            Ty::Ref(inner) | Ty::Slice(inner) | Ty::Future(inner) => self.holds(cx, inner),
            Ty::Opaque(bounds) => {
                let items = ["std::iter::Iterator", "futures::stream::Stream", "futures::sink::Sink"];
                let passes = bounds.iter().any(|b| match &b.of {
                    Con::Api(path) => items.contains(&path.as_str()),
                    Con::Source(_) => false,
                });
                Some(passes)
            }
            Ty::Tuple(parts) => Some(parts.iter().any(|t| self.holds(cx, t) == Some(true))),
            Ty::Adt(Con::Api(_), args) => {
                let plays = self.is_end(cx, ty);
                let inside: Vec<_> = args.iter().map(|t| self.holds(cx, t)).collect();
                match plays || inside.contains(&Some(true)) {
                    true => Some(true),
                    false if inside.contains(&None) => None,
                    false => Some(false),
                }
            }
            _ => Some(false),
        }
    }

    /// Whether a type is that of such an end.
    pub(super) fn is_end(&self, cx: &Cx<'_>, ty: &Ty) -> bool {
        self.whole.as_deref().is_some_and(|path| ty.is(path))
            || self.side.roles().iter().any(|r| cx.program.plays(ty, *r))
    }

    /// Follows the value of an expression to where it ends.
    fn value(&mut self, cx: &Cx<'_>, id: ExprId, fact: &Fact) {
        let mut at = id;
        loop {
            at = match next(cx.body, at) {
                Next::Step(Step::Method(name, args), call) => {
                    match self.method(cx, call, &name, &args, fact) {
                        true => call,
                        false => return,
                    }
                }
                Next::Step(_, to) => to,
                Next::End(fate) => match self.end(cx, at, fate, fact) {
                    Some(to) => to,
                    None => return,
                },
            };
        }
    }

    /// A method called on it: whether its value is still the end.
    fn method(&mut self, cx: &Cx<'_>, call: ExprId, name: &str, args: &[ExprId], fact: &Fact) -> bool {
        let by_role = |roles: &[Role]| cx.call(call).is_some_and(|c| roles.iter().any(|r| c.has(*r)));
        let takes = match self.side {
            Side::Sender => cx.is_send(call) || self.whole.is_some() && by_role(&[Role::QueuePush]),
            Side::Receiver => {
                by_role(&[Role::Source, Role::BlockingRecv]) && !self.gives_items(cx, call)
                    || self.whole.is_some() && by_role(&[Role::QueuePop])
            }
        };
        if takes && fact.path.is_empty() {
            self.used(cx, call, fact);
            return false;
        }
        for closure in args {
            self.parameters(cx, *closure, fact);
        }
        let same = matches!(
            name,
            "clone"
                | "unwrap"
                | "expect"
                | "as_ref"
                | "as_mut"
                | "lock"
                | "borrow"
                | "borrow_mut"
                | "take"
                | "iter"
                | "get"
        );
        let goes_on = !fact.path.is_empty() || self.holds(cx, cx.ty(call)).unwrap_or(same);
        if !goes_on {
            self.used(cx, call, fact);
        }
        // What is taken out of a collection is there once, however often somebody takes one.
        if goes_on && by_role(&[Role::QueuePop]) && self.whole.is_none() {
            let entry = Entry::since(cx.body.range(call), fact.entry.stored.clone());
            self.todo.push(Fact { at: At::Expr(call), entry, ..fact.clone() });
            return false;
        }
        goes_on
    }

    /// Whether the value of a call is a stream or iterator of what the receiver gives.
    fn gives_items(&self, cx: &Cx<'_>, call: ExprId) -> bool {
        let ty = cx.ty(call);
        let env = &cx.typed.env;
        ["std::iter::Iterator", "futures::stream::Stream"]
            .into_iter()
            .any(|t| cx.program.implements(env, ty, t).is_some())
    }

    /// A closure that is called with it: `senders.iter().for_each(|tx| ..)`.
    fn parameters(&mut self, cx: &Cx<'_>, closure: ExprId, fact: &Fact) {
        let ExprKind::Closure { params, .. } = cx.body.kind(closure) else { return };
        for local in params.iter().flat_map(|p| names_in(cx.body, *p)) {
            if self.holds(cx, cx.typed.local(local)) == Some(true) {
                self.todo.push(Fact { at: At::Local(local), ..fact.clone() });
            }
        }
    }

    /// Where its way ends: the expression that it goes on from, if it does.
    fn end(&mut self, cx: &Cx<'_>, at: ExprId, fate: Fate, fact: &Fact) -> Option<ExprId> {
        match fate {
            Fate::Statement
            | Fate::Underscore { .. }
            | Fate::Dropped
            | Fate::Shown(_)
            | Fate::Condition(_) => None,
            Fate::Bound(local) => self.bind_local(local, fact),
            Fate::Destructured(pat, _) | Fate::IfLet(pat, _) => self.bind(cx, pat, &fact.path, fact),
            Fate::Matched(whole) => {
                let ExprKind::Match { arms, .. } = cx.body.kind(whole) else { return None };
                arms.iter().for_each(|arm| {
                    self.bind(cx, arm.pat, &fact.path, fact);
                });
                None
            }
            Fate::Assigned(place) => self.put(cx, place, at, fact),
            Fate::Returned => self.returned(cx, at, fact),
            Fate::ClosureValue(closure) => {
                let call = cx.body.parent(closure)?;
                if self.is_kept_in(cx, call)
                    && let Some(cell) = cx.receiver(call)
                {
                    self.put(cx, cell, at, fact);
                }
                let on = self.holds(cx, cx.ty(call)) != Some(false)
                    && matches!(cx.body.kind(call), ExprKind::Call { .. } | ExprKind::MethodCall { .. });
                if !on {
                    self.leave(cx, at);
                }
                on.then_some(call)
            }
            Fate::AsyncValue(block) => Some(block),
            Fate::Argument(call, Some(n)) => self.argument(cx, at, call, n, fact),
            Fate::Argument(_, None) | Fate::Passed(_) => {
                self.leave(cx, at);
                None
            }
            Fate::Stored(parent) => self.stored(cx, at, parent, fact),
            Fate::Operand(parent) => self.operand(cx, at, parent, fact),
            Fate::SelectArm(..) => {
                self.used(cx, at, fact);
                None
            }
        }
    }

    fn bind_local(&mut self, local: LocalId, fact: &Fact) -> Option<ExprId> {
        self.todo.push(Fact { at: At::Local(local), ..fact.clone() });
        None
    }

    /// Names of a pattern that takes it apart.
    fn bind(&mut self, cx: &Cx<'_>, pat: PatId, path: &[Name], fact: &Fact) -> Option<ExprId> {
        match &cx.body.pat(pat).kind {
            PatKind::Bind(local, inner) => {
                self.todo.push(Fact { at: At::Local(*local), path: path.to_vec(), ..fact.clone() });
                inner.and_then(|p| self.bind(cx, p, path, fact))
            }
            PatKind::Tuple(list) => match path.split_first() {
                Some((first, rest)) => {
                    let nth = first.parse::<usize>().ok().and_then(|n| list.get(n));
                    nth.and_then(|p| self.bind(cx, *p, rest, fact))
                }
                None => self.bind_by_type(cx, pat, fact),
            },
            PatKind::TupleStruct(of, list) => {
                let wraps =
                    of.segments.last().is_some_and(|s| matches!(s.name.as_str(), "Some" | "Ok" | "Ready"));
                match list.first().filter(|_| wraps) {
                    Some(inner) => self.bind(cx, *inner, path, fact),
                    None => None,
                }
            }
            PatKind::Ref(p) | PatKind::Typed(p, _) => self.bind(cx, *p, path, fact),
            PatKind::Or(list) | PatKind::Slice(list) => {
                list.iter().for_each(|p| {
                    self.bind(cx, *p, path, fact);
                });
                None
            }
            _ => None,
        }
    }

    /// Names in a pattern over elements of which one is it: `for (id, tx) in &senders`.
    fn bind_by_type(&mut self, cx: &Cx<'_>, pat: PatId, fact: &Fact) -> Option<ExprId> {
        for local in names_in(cx.body, pat) {
            if self.holds(cx, cx.typed.local(local)) == Some(true) {
                self.todo.push(Fact { at: At::Local(local), path: Vec::new(), ..fact.clone() });
            }
        }
        None
    }

    fn operand(&mut self, cx: &Cx<'_>, at: ExprId, parent: ExprId, fact: &Fact) -> Option<ExprId> {
        match cx.body.kind(parent) {
            ExprKind::Field(_, name) => match fact.path.split_first() {
                Some((first, rest)) if first == name => {
                    let fact = Fact { at: At::Expr(parent), path: rest.to_vec(), ..fact.clone() };
                    self.value(cx, parent, &fact);
                    None
                }
                _ => None,
            },
            ExprKind::Index(whole, _) if *whole == at => Some(parent),
            ExprKind::Loop { kind: LoopKind::For(pat, _), .. } => {
                match self.side {
                    Side::Sender => self.bind(cx, *pat, &fact.path, fact),
                    Side::Receiver => {
                        self.used(cx, parent, fact);
                        None
                    }
                };
                None
            }
            ExprKind::Macro(call) if call.kind == MacroKind::Pin => None,
            _ => None,
        }
    }

    /// Put into a tuple, an array or a value of the workspace.
    fn stored(&mut self, cx: &Cx<'_>, at: ExprId, parent: ExprId, fact: &Fact) -> Option<ExprId> {
        match cx.body.kind(parent) {
            ExprKind::Tuple(parts) => {
                let n = parts.iter().position(|p| *p == at)?;
                let path =
                    std::iter::once(Name::from(n.to_string())).chain(fact.path.iter().cloned()).collect();
                let fact = Fact { at: At::Expr(parent), path, ..fact.clone() };
                self.value(cx, parent, &fact);
                None
            }
            ExprKind::Array { .. } | ExprKind::Repeat { .. } => Some(parent),
            ExprKind::Struct { path, fields, .. } => {
                let field = fields.iter().find(|(_, v)| *v == at).map(|(name, _)| name.clone());
                self.through_value(cx, at, parent, path, field, fact)
            }
            ExprKind::Call { callee, args } => {
                let field = args.iter().position(|a| *a == at).map(|n| Name::from(n.to_string()));
                let ExprKind::Path(path) = cx.body.kind(*callee) else { return None };
                self.through_value(cx, at, parent, path, field, fact)
            }
            _ => None,
        }
    }

    fn argument(&mut self, cx: &Cx<'_>, at: ExprId, call: ExprId, n: usize, fact: &Fact) -> Option<ExprId> {
        let callee = cx.typed.callee(call);
        if let Some(def) = callee.and_then(|c| match c.target {
            Target::Source(def) if cx.program.is_local(def) => Some(def),
            _ => None,
        }) {
            return self.through_function(cx, at, call, def, n, fact);
        }
        let api = callee.and_then(|c| cx.program.api_of(c));
        let called_back =
            api.is_some_and(|a| a.has(Role::Callback) && a.arg.is_none_or(|arg| arg as usize == n));
        if called_back
            || self.side == Side::Receiver && api.is_some_and(|a| a.has(Role::Gather) || a.has(Role::CopyAll))
        {
            self.used(cx, call, fact);
            return None;
        }
        // Sent to somebody.
        if cx.is_send(call) {
            self.leave(cx, call);
            return None;
        }
        let ty = cx.ty(call);
        if self.holds(cx, ty) == Some(true) && !self.is_kept_in(cx, call) {
            return Some(call);
        }
        match cx.receiver(call) {
            Some(receiver) if self.is_kept_in(cx, call) => self.put(cx, receiver, at, fact),
            _ => {
                let known =
                    api.is_some() || cx.ty(call).path().is_some_and(|p| cx.program.apis.type_(p).is_some());
                let to = if known { Whither::Known } else { Whither::Unknown };
                self.trail.leaves.push(Leave { file: cx.file, at: cx.body.range(call), to });
                None
            }
        }
    }

    /// Handed to a function of the workspace.
    fn through_function(
        &mut self,
        cx: &Cx<'_>,
        at: ExprId,
        call: ExprId,
        def: Def,
        n: usize,
        fact: &Fact,
    ) -> Option<ExprId> {
        let program = cx.program;
        let shift = usize::from(
            cx.receiver(call).is_none() && program.sig(&Target::Source(def)).is_some_and(|s| s.has_self),
        );
        let n = n.checked_sub(shift)?;
        let handed = pace(self.of, cx, at, &fact.entry);
        // What is lent stays where it was.
        let stored = match cx.body.kind(at) {
            ExprKind::Ref { .. } => fact.entry.stored.clone(),
            _ => handed.clone(),
        };
        let bodies = self.of.bodies_of(def);
        if bodies.is_empty() {
            self.leave(cx, at);
        }
        for def in bodies {
            let Some(seen) = self.of.see(def) else {
                self.leave(cx, at);
                continue;
            };
            let inner = seen.cx(self.of);
            let Some(param) = inner.body.params.get(n) else { continue };
            let entry = Entry::given(handed.clone(), stored.clone());
            let fact = Fact { def, at: fact.at, path: fact.path.clone(), entry };
            self.bind(&inner, *param, &fact.path, &fact);
        }
        None
    }

    /// Given back by the function: its callers have it.
    fn returned(&mut self, cx: &Cx<'_>, at: ExprId, fact: &Fact) -> Option<ExprId> {
        let def = cx.typed.def;
        if matches!(cx.program.item(def).kind, ItemKind::Static | ItemKind::Const) {
            self.shelve(cx, at, Shelf::Static(def), fact);
            return None;
        }
        let callers = self.of.callers(def);
        let calls: Vec<_> = callers.iter().filter(|c| !c.named).copied().collect();
        if calls.is_empty() || self.of.is_foreign(def) {
            let to = if cx.is_open_to_users(def) { Whither::Users } else { Whither::Callers };
            self.trail.leaves.push(Leave { file: cx.file, at: cx.body.range(at), to });
        }
        let handed = pace(self.of, cx, at, &fact.entry);
        for caller in calls {
            let Some(seen) = self.of.see(caller.def) else { continue };
            let outer = seen.cx(self.of);
            // What a getter gives is part of what it is called on.
            let whole = match fact.entry.owner {
                Some(Owner::Own) => outer.receiver(caller.at),
                Some(Owner::Param(n)) => outer.args(caller.at).get(n).copied(),
                _ => None,
            };
            let entry = match (whole, fact.entry.owner) {
                (Some(whole), _) => Entry::of(&outer, whole, handed.clone()),
                (None, Some(Owner::Static)) => Entry::from(Owner::Static, handed.clone()),
                _ => Entry::since(outer.body.range(caller.at), handed.clone()),
            };
            self.todo.push(Fact { def: caller.def, at: At::Expr(caller.at), path: fact.path.clone(), entry });
        }
        None
    }
}

/// Whether a name stays alive while something runs: a loop, or a wait.
fn outlives(cx: &Cx<'_>, bound: Range) -> bool {
    let runs = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Loop { .. } | ExprKind::Await(_));
    let around = |e: ExprId| cx.body.range(e).contains(bound);
    let apart = |e: ExprId| cx.body.ancestors(e).any(|a| is_boundary(cx.body, a) && !around(a));
    cx.body.ids().any(|e| cx.body.range(e).start >= bound.end && runs(e) && !apart(e))
}
