//! Stream loops: loops and callbacks whose turns are paced by a producer outside the function.

use super::is_boundary;
use crate::apis::Role;
use crate::facts::{Body, ExprId, ExprKind, LoopKind, PatKind, SelectFlavor};
use crate::finding::Confidence;
use crate::program::{Callee, Def, MAX_CALLS, Program, Target, Typed};
use crate::source::Range;

/// A loop, closure or function that runs once per item or event.
#[derive(Clone, Debug, PartialEq)]
pub struct Driver {
    /// The loop, or the closure that is called per event; the body's root for a function that is called per event.
    pub at: ExprId,
    /// The call that waits for the next item, where it can be seen.
    pub source: Option<ExprId>,
    /// What paces it.
    pub kind: DriverKind,
    /// How sure it is that the outside paces it.
    pub sure: Confidence,
    /// What to point at: the loop's head.
    pub head: Range,
}

/// What paces a stream loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DriverKind {
    /// Items of a stream or channel.
    Receive,
    /// Connections.
    Accept,
    /// A clock.
    Tick,
    /// Whichever of several comes first.
    Select,
    /// A blocking iterator over a channel, a listener or lines.
    Iterate,
    /// A library that calls back.
    Callback,
    /// An endless loop that awaits something, which need not come from outside.
    Endless,
}

impl DriverKind {
    /// What it is to people, as the subject of a label.
    pub fn label(self) -> &'static str {
        match self {
            DriverKind::Receive => "this loop runs once per received item",
            DriverKind::Accept => "this loop runs once per connection",
            DriverKind::Tick => "this loop runs once per tick",
            DriverKind::Select => "this loop runs once per event",
            DriverKind::Iterate => "this loop runs once per item from outside",
            DriverKind::Callback => "this closure is called once per item",
            DriverKind::Endless => "this loop waits for something in every turn",
        }
    }

    /// What one turn is for.
    pub fn unit(self) -> &'static str {
        match self {
            DriverKind::Receive | DriverKind::Iterate | DriverKind::Callback => "item",
            DriverKind::Accept => "connection",
            DriverKind::Tick => "tick",
            DriverKind::Select => "event",
            DriverKind::Endless => "turn",
        }
    }
}

/// All stream loops of a body, outermost last (children stand before parents).
pub fn drivers(program: &Program, typed: &Typed) -> Vec<Driver> {
    drivers_at(program, typed, MAX_CALLS)
}

fn drivers_at(program: &Program, typed: &Typed, depth: u8) -> Vec<Driver> {
    let body = typed.body();
    let finder = Finder { program, typed, body, depth };
    body.ids().filter_map(|id| finder.driver(id)).collect()
}

/// Whether a function of the workspace calls what it is given as argument `index` in each turn of a stream loop of its own, or
/// hands it to somebody who does.
pub fn runs_per_item(program: &Program, def: Def, index: usize) -> bool {
    runs_per_item_at(program, def, index, MAX_CALLS)
}

fn runs_per_item_at(program: &Program, def: Def, index: usize, depth: u8) -> bool {
    let flags = &program.item(def).body_flags;
    if !program.is_local(def) || !flags.has_loop && !flags.has_async {
        return false;
    }
    let Some(typed) = program.typed(def) else { return false };
    let body = typed.body();
    let Some(PatKind::Bind(param, None)) = body.params.get(index).map(|p| &body.pat(*p).kind) else {
        return false;
    };
    let finder = Finder { program, typed: &typed, body, depth };
    let mut drivers = None;
    body.local(*param).uses.iter().any(|used| {
        let Some(parent) = body.parent(*used) else { return false };
        match body.kind(parent) {
            ExprKind::Call { callee, .. } if callee == used => {
                let all = drivers.get_or_insert_with(|| drivers_at(program, &typed, depth));
                let paces = |d: &Driver| {
                    d.kind != DriverKind::Endless && d.source != Some(parent) && body.within(parent, d.at)
                };
                all.iter().any(paces)
            }
            _ => typed.callee(parent).is_some_and(|c| finder.paced(parent, c, *used).is_some()),
        }
    })
}

struct Finder<'a> {
    /// So many calls are still followed.
    depth: u8,
    program: &'a Program,
    typed: &'a Typed,
    body: &'a Body,
}

impl Finder<'_> {
    fn driver(&self, id: ExprId) -> Option<Driver> {
        match self.body.kind(id) {
            ExprKind::Loop { kind, body, .. } => self.looped(id, *kind, *body),
            ExprKind::Closure { .. } => self.callback(id),
            _ => None,
        }
    }

    fn looped(&self, id: ExprId, kind: LoopKind, inner: ExprId) -> Option<Driver> {
        let range = self.body.range(id);
        let head = Range::new(range.start, self.body.range(inner).start.max(range.start));
        let make = |kind, source, sure| Some(Driver { at: id, source, kind, sure, head });
        match kind {
            LoopKind::For(_, iterable) => {
                if self.body.for_awaits(iterable).is_some() {
                    return make(DriverKind::Receive, Some(iterable), Confidence::Certain);
                }
                let (kind, sure) = self.iterates(iterable)?;
                make(kind, Some(iterable), sure)
            }
            LoopKind::While(cond) => {
                if let Some((source, kind, sure)) = self.source_in(cond, true) {
                    return make(kind, Some(source), sure);
                }
                // `while let Some(x) = anything().await`: what paces it is behind the call.
                let awaited = self.find(cond, &|e| matches!(self.body.kind(e), ExprKind::Await(_)));
                let refutable = self.find(cond, &|e| match self.body.kind(e) {
                    ExprKind::Let(pat, _) => matches!(self.body.pat(*pat).kind, PatKind::TupleStruct(..)),
                    _ => false,
                });
                if let (Some(source), Some(_)) = (awaited, refutable) {
                    return make(DriverKind::Receive, Some(source), Confidence::Likely);
                }
                self.endless(inner).and_then(|(s, k, c)| make(k, Some(s), c))
            }
            LoopKind::Loop => self.endless(inner).and_then(|(s, k, c)| make(k, Some(s), c)),
        }
    }

    /// What paces the turns of a loop whose head does not say: the first wait for input in its body.
    fn endless(&self, inner: ExprId) -> Option<(ExprId, DriverKind, Confidence)> {
        if let Some(found) = self.source_in(inner, false) {
            return Some(found);
        }
        let by_kind = |wanted: fn(&ExprKind) -> bool| self.find(inner, &|e| wanted(self.body.kind(e)));
        if let Some(select) = by_kind(|kind| matches!(kind, ExprKind::Select(_))) {
            return Some((select, DriverKind::Select, Confidence::Likely));
        }
        let waits = by_kind(|kind| matches!(kind, ExprKind::Await(_)))?;
        Some((waits, DriverKind::Endless, Confidence::Possible))
    }

    /// A call within `root` that gives the next item, found without entering other loops or code that runs elsewhere.
    fn source_in(&self, root: ExprId, head: bool) -> Option<(ExprId, DriverKind, Confidence)> {
        let mut best: Option<(ExprId, DriverKind, Confidence)> = None;
        self.visit(root, &mut |e| {
            if let ExprKind::Select(select) = self.body.kind(e) {
                let arm = select
                    .arms
                    .iter()
                    .find_map(|a| self.source_call(a.op, select.flavor != SelectFlavor::Crossbeam));
                if let Some((_, _, sure)) = arm {
                    best.get_or_insert((e, DriverKind::Select, sure));
                }
                return;
            }
            let awaited = self.is_awaited(e);
            if let Some(found) = self.source_call(e, awaited)
                && (head || awaited || self.is_sync_source(e))
            {
                best.get_or_insert(found);
            }
        });
        best
    }

    /// Whether a call is awaited, by itself or as an operand of a race: `timeout(t, rx.recv()).await`.
    fn is_awaited(&self, call: ExprId) -> bool {
        let mut at = call;
        while let Some(parent) = self.body.parent(at) {
            match self.body.kind(parent) {
                ExprKind::Await(_) => return true,
                ExprKind::Macro(call) => return call.kind == crate::facts::MacroKind::Ready,
                ExprKind::Call { args, .. } if args.contains(&at) => at = parent,
                _ => return false,
            }
        }
        false
    }

    /// Whether a call gives the next item of something outside. `awaited`: its value is awaited.
    fn source_call(&self, id: ExprId, awaited: bool) -> Option<(ExprId, DriverKind, Confidence)> {
        let callee = self.typed.callee(id)?;
        if let Some(api) = self.program.api_of(callee) {
            let kind = if api.has(Role::Accept) {
                DriverKind::Accept
            } else if api.has(Role::Tick) {
                DriverKind::Tick
            } else if api.has(Role::SyncSource) {
                DriverKind::Iterate
            } else if api.has(Role::Source) {
                DriverKind::Receive
            } else {
                return None;
            };
            let poll = self.program.sig(&callee.target).is_some_and(|sig| sig.ret.is("std::task::Poll"));
            if !awaited && !api.has(Role::SyncSource) && !poll {
                return None;
            }
            if awaited && api.has(Role::SyncSource) && !api.has(Role::Source) {
                return None;
            }
            return Some((id, kind, callee.sure.max(Confidence::Likely)));
        }
        if awaited && (self.program.gives_input(callee) || self.is_named_like_a_source(callee)) {
            return Some((id, DriverKind::Receive, Confidence::Likely));
        }
        None
    }

    /// Whether a method without arguments, of a trait or a type of the project's own, is called as those of the tables are that
    /// give the next item.
    fn is_named_like_a_source(&self, callee: &Callee) -> bool {
        let Target::Source(def) = callee.target else { return false };
        let asks = self.program.sig(&callee.target).is_some_and(|s| s.has_self && s.params.is_empty());
        asks && matches!(self.program.item(def).name.as_str(), "recv" | "next" | "accept")
    }

    /// Whether a `for` iterates over something that the outside feeds.
    fn iterates(&self, iterable: ExprId) -> Option<(DriverKind, Confidence)> {
        let fed = |id: ExprId| {
            let callee = self.typed.callee(id)?;
            let api = self.program.api_of(callee).filter(|api| api.has(Role::SyncSource))?;
            let kind = if api.has(Role::Accept) { DriverKind::Accept } else { DriverKind::Iterate };
            Some((kind, callee.sure))
        };
        if let Some(found) = self.calls_in(iterable).into_iter().find_map(fed) {
            return Some(found);
        }
        let receives = self.program.plays(self.typed.ty(iterable), Role::Receiver);
        receives.then_some((DriverKind::Iterate, Confidence::Certain))
    }

    /// Whether a call gives the next item, or an iterator over items, without being awaited.
    fn is_sync_source(&self, id: ExprId) -> bool {
        let api = self.typed.callee(id).and_then(|callee| self.program.api_of(callee));
        api.is_some_and(|api| api.has(Role::SyncSource))
    }

    fn calls_in(&self, root: ExprId) -> Vec<ExprId> {
        let mut all = Vec::new();
        self.visit(root, &mut |e| {
            if matches!(self.body.kind(e), ExprKind::MethodCall { .. } | ExprKind::Call { .. }) {
                all.push(e);
            }
        });
        all
    }

    /// A closure that is given to something which calls it per item.
    fn callback(&self, id: ExprId) -> Option<Driver> {
        let call = self.body.parent(id)?;
        let callee = self.typed.callee(call)?;
        let sure = self.paced(call, callee, id)?;
        let range = self.body.range(id);
        let ExprKind::Closure { body: inner, .. } = self.body.kind(id) else { return None };
        let head = Range::new(range.start, self.body.range(*inner).start.max(range.start + 1));
        Some(Driver { at: id, source: Some(call), kind: DriverKind::Callback, sure, head })
    }

    /// Whether a call runs its argument `given` once per item, and how sure that is.
    fn paced(&self, call: ExprId, callee: &Callee, given: ExprId) -> Option<Confidence> {
        let args = match self.body.kind(call) {
            ExprKind::MethodCall { args, .. } | ExprKind::Call { args, .. } => args,
            _ => return None,
        };
        let index = args.iter().position(|a| *a == given)?;
        // `Trait::method(of, closure)`
        let by_path = matches!(self.body.kind(call), ExprKind::Call { .. });
        let has_self = by_path && self.program.sig(&callee.target).is_some_and(|sig| sig.has_self);
        let index = index.checked_sub(usize::from(has_self))?;
        let Some(api) = self.program.api_of(callee) else {
            let Target::Source(def) = callee.target else { return None };
            let runs = self.depth > 0 && runs_per_item_at(self.program, def, index, self.depth - 1);
            return runs.then(|| callee.sure.min(Confidence::Likely));
        };
        let here = api.arg.is_none_or(|n| n as usize == index);
        (api.has(Role::Callback) && here).then_some(callee.sure)
    }

    /// Visits what runs within one turn: not the inside of other loops, closures and async blocks.
    fn visit(&self, root: ExprId, see: &mut dyn FnMut(ExprId)) {
        let mut all: Vec<ExprId> =
            self.body.ids().filter(|e| self.body.within(*e, root) && !self.hidden(*e, root)).collect();
        all.sort_by_key(|e| (self.body.range(*e).start, std::cmp::Reverse(e.0)));
        all.into_iter().for_each(see);
    }

    fn hidden(&self, id: ExprId, root: ExprId) -> bool {
        let mut at = id;
        while at != root {
            let Some(parent) = self.body.parent(at) else { return true };
            let apart =
                is_boundary(self.body, parent) || matches!(self.body.kind(parent), ExprKind::Loop { .. });
            if apart && parent != root {
                return true;
            }
            at = parent;
        }
        false
    }

    fn find(&self, root: ExprId, wanted: &dyn Fn(ExprId) -> bool) -> Option<ExprId> {
        let mut found = None;
        self.visit(root, &mut |e| {
            if found.is_none() && wanted(e) {
                found = Some(e);
            }
        });
        found
    }
}
