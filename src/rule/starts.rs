//! Work that a stream loop starts and does not wait for: tasks, threads and jobs, with what they do and what limits them.

use super::{Call, Cx, Size, Turn};
use crate::apis::Role;
use crate::facts::{Body, ExprId, ExprKind, ItemKind, LocalId, LoopKind};
use crate::finding::Confidence;
use crate::flow::{Driver, DriverKind, Fate, Step, is_boundary, way};
use crate::program::{Def, Target, Ty};
use crate::source::{FileId, Range};
use rustc_hash::FxHashSet;
use std::borrow::Cow;

/// Helpers of helpers of helpers: longer ways are left alone.
const MAX_HELPERS: u8 = 3;

/// A call in a stream loop that starts work and goes on.
#[derive(Clone, Debug)]
pub struct Start<'a> {
    /// The call in the loop.
    pub call: Call<'a>,
    /// The loop.
    pub turn: Turn<'a>,
    /// Where the work is started, when the call in the loop is a helper's.
    pub via: Option<Spot>,
    /// What is started.
    pub work: Work,
    /// The code that is started, where it stands in this body.
    pub code: Option<ExprId>,
    /// Who decides how many elements the loop has, where it goes over a list.
    pub size: Option<Size>,
    /// How sure it is that work is started here for each item.
    pub sure: Confidence,
    /// Tasks go into a set that keeps them.
    pub in_set: bool,
}

/// What a helper starts.
struct Helped {
    /// Where.
    via: Spot,
    work: Work,
    sure: Confidence,
    /// Its value is that of the call that starts it: whoever awaits that waits for the work.
    gives_handle: bool,
}

/// A call in this or another file.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// File.
    pub file: FileId,
    /// The call.
    pub range: Range,
    /// Its name.
    pub name: String,
    /// Name of the function that it stands in.
    pub inside: String,
}

/// What started work does, as far as it decides whose mistake it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Work {
    /// It waits for room in a queue and does nothing else.
    Send(Spot),
    /// It waits for a permit first.
    Permit(Spot),
    /// It acknowledges the message that it was started for.
    Ack,
    /// Anything else.
    Other,
}

impl<'a> Cx<'a> {
    /// Everything that is started in stream loops of this body, by themselves or by helpers a few calls away.
    pub fn starts(&self) -> Vec<Start<'a>> {
        let spawned: Vec<ExprId> =
            self.calls_of(Role::Spawn).iter().filter_map(|(c, _)| self.work_of(c)).collect();
        let within_task = |id: ExprId| spawned.iter().any(|w| *w != id && self.body.within(id, *w));
        self.calls()
            .into_iter()
            .filter(|c| !within_task(c.id) || self.turn_within_task(c.id, &spawned))
            .filter_map(|c| self.start(c))
            .collect()
    }

    /// A loop inside a task counts for what is started there.
    fn turn_within_task(&self, id: ExprId, spawned: &[ExprId]) -> bool {
        let Some((turn, _)) = self.pace(id) else { return false };
        turn.boundaries.iter().all(|b| !spawned.contains(b))
    }

    fn start(&self, call: Call<'a>) -> Option<Start<'a>> {
        let direct = call.api.is_some_and(|api| api.has(Role::Spawn));
        if call.api.is_some() && !direct {
            return None;
        }
        let (turn, size) = self.pace(call.id)?;
        if direct || call.api.is_some() {
            if self.is_waited_for(call.id) {
                return None;
            }
            let code = self.work_of(&call);
            let (work, sure, in_set) =
                (self.kind_of_work(code, 1), call.callee.sure, call.has(Role::CollectSet));
            return Some(Start { call, turn, via: None, work, code, size, sure, in_set });
        }
        let sure = call.callee.sure.min(Confidence::Likely);
        if let Some((code, via)) = self.handed_to_a_task(&call, MAX_HELPERS) {
            let work = self.kind_of_work(Some(code), 1);
            let waited = self.is_waited_for(call.id);
            let start =
                Start { call, turn, via: Some(via), work, code: Some(code), size, sure, in_set: false };
            return (!waited).then_some(start);
        }
        let helped = self.started_by(call, MAX_HELPERS)?;
        if self.waits_for_its_value(call.id) {
            return None;
        }
        let sure = sure.min(helped.sure);
        Some(Start {
            call,
            turn,
            via: Some(helped.via),
            work: helped.work,
            code: None,
            size,
            sure,
            in_set: false,
        })
    }

    /// What paces the start of work: a stream loop, the elements of a list that somebody else made, or a loop that waits in each
    /// turn for what the work is about; and who decides how many there are.
    fn pace(&self, id: ExprId) -> Option<(Turn<'a>, Option<Size>)> {
        let fed = self.fed_turn(id);
        let elements = || self.elements_around(id).map(|(turn, size)| (turn, Some(size)));
        match fed {
            Some(turn) if self.gives_items(&turn) => Some((turn, None)),
            Some(turn) => elements().or(Some((turn, None))),
            None => elements()
                .or_else(|| self.turn_by_its_item(id).map(|turn| (turn, None)))
                .or_else(|| self.called_from_outside().map(|turn| (turn, None))),
        }
    }

    /// Whether the source of a loop gives more than the word that something happened.
    fn gives_items(&self, turn: &Turn<'_>) -> bool {
        let source = turn.driver.source.and_then(|s| self.call(s));
        turn.driver.kind != DriverKind::Tick
            && source.is_none_or(|call| !self.program.core_type(&call.callee.on).arg(0).is_unit())
    }

    /// The innermost `for` around an expression over a list whose length somebody else decides.
    fn elements_around(&self, id: ExprId) -> Option<(Turn<'a>, Size)> {
        let mut boundaries = Vec::new();
        let mut at = id;
        while let Some(parent) = self.body.parent(at) {
            if is_boundary(self.body, parent) {
                boundaries.push(parent);
            }
            if let ExprKind::Loop { kind: LoopKind::For(_, over), body, .. } = self.body.kind(parent)
                && *body == at
            {
                let size = self.size_of(*over);
                let decided = matches!(size, Size::Outside(_) | Size::Answer(_) | Size::Caller);
                let (start, end) = (self.body.range(parent).start, self.body.range(*body).start);
                let driver = Driver {
                    at: parent,
                    source: Some(*over),
                    kind: DriverKind::Elements,
                    sure: Confidence::Likely,
                    head: Range::new(start, end),
                };
                if decided {
                    return Some((Turn { driver: Cow::Owned(driver), boundaries }, size));
                }
            }
            at = parent;
        }
        None
    }

    /// The endless loop around a start whose work is about what the loop waits for in each turn, wherever that comes from.
    fn turn_by_its_item(&self, id: ExprId) -> Option<Turn<'a>> {
        let turn = self.any_turn(id).filter(|turn| turn.driver.kind == DriverKind::Endless)?;
        let waits = turn.driver.source?;
        let at = turn.driver.at;
        let pauses = |c: &Call<'_>| (c.has(Role::Pause) || c.has(Role::Tick)) && self.body.within(c.id, at);
        let about = |e: ExprId| match self.body.kind(e) {
            ExprKind::Local(local) if self.bound_within(*local, at) => {
                self.definition(*local).is_some_and(|from| self.origins(from).contains(&waits))
            }
            _ => false,
        };
        if self.all_calls().iter().any(pauses) || !self.any_within(id, about) {
            return None;
        }
        let driver = Driver { kind: DriverKind::Receive, sure: Confidence::Likely, ..(*turn.driver).clone() };
        Some(Turn { driver: Cow::Owned(driver), boundaries: turn.boundaries })
    }

    /// A function that code in another language calls. A callback that is handed over is called again and again; how often
    /// somebody calls what is exported by its name, nobody here can see.
    fn called_from_outside(&self) -> Option<Turn<'a>> {
        let item = self.program.item(self.typed.def);
        let is_exported = self.program.is_exported(self.typed.def);
        let driver = Driver {
            at: self.body.root,
            source: None,
            kind: DriverKind::Callback,
            sure: if is_exported { Confidence::Possible } else { Confidence::Likely },
            head: item.name_range,
        };
        item.flags.is_extern.then(|| Turn { driver: Cow::Owned(driver), boundaries: Vec::new() })
    }

    /// The argument that a function of the workspace, or every implementation of its trait that is seen, hands to a task as it is;
    /// and where.
    fn handed_to_a_task(&self, call: &Call<'_>, depth: u8) -> Option<(ExprId, Spot)> {
        let Target::Source(def) = call.callee.target else { return None };
        let (at, via) = self.bodies_of(def).into_iter().find_map(|def| {
            let summary = self.program.summary(def);
            let file = self.program.file_id(def).filter(|_| summary.spawns.is_some() && depth > 0)?;
            self.look_into(file, def, |inner| inner.hands_to_a_task(depth)).flatten()
        })?;
        Some((*self.args(call.id).get(at)?, via))
    }

    /// As [`Cx::handed_to_a_task`], for the function at hand: which parameter.
    fn hands_to_a_task(&self, depth: u8) -> Option<(usize, Spot)> {
        let params: Vec<_> = self.body.params.iter().map(|p| crate::flow::names_in(self.body, *p)).collect();
        let param = |local: LocalId| params.iter().position(|names| names.contains(&local));
        self.calls().into_iter().find_map(|call| {
            let (code, via) = match call.has(Role::Spawn) {
                true => (self.work_of(&call)?, self.spot(&call)),
                false if call.api.is_none() && depth > 1 => self.handed_to_a_task(&call, depth - 1)?,
                false => return None,
            };
            // Handed over as it is, or run inside of a task around it.
            let run = |e: ExprId| match (self.body.kind(e), self.body.parent(e).map(|p| self.body.kind(p))) {
                (ExprKind::Local(local), Some(ExprKind::Await(_))) => param(*local),
                (ExprKind::Local(local), Some(ExprKind::Call { callee, .. })) if *callee == e => {
                    param(*local)
                }
                _ => None,
            };
            let own = match self.body.kind(code) {
                ExprKind::Local(local) => param(*local),
                _ => self.body.ids().filter(|e| self.body.within(*e, code)).find_map(run),
            };
            own.map(|at| (at, via))
        })
    }

    /// A function with its body; for one that a trait only declares, those of its implementations that are seen.
    fn bodies_of(&self, def: Def) -> Vec<Def> {
        if self.program.item(def).body.is_some() {
            return vec![def];
        }
        let name = &self.program.item(def).name;
        let Some(of) = self.program.container(def) else { return Vec::new() };
        let own = |block: Def| self.program.child(block, name, |kind| *kind == ItemKind::Fn);
        self.program.impls_of_trait(of).into_iter().filter_map(own).collect()
    }

    /// Whether the value of a helper, or what comes out of it, is waited for in the same body.
    fn waits_for_its_value(&self, id: ExprId) -> bool {
        let awaited = |used: &ExprId| {
            let (steps, _, _) = way(self.body, *used);
            steps.contains(&Step::Await)
                || matches!(steps.first(), Some(Step::Method(..)) if self.is_received(*used))
        };
        let names = match way(self.body, id).2 {
            Fate::Bound(local) => vec![local],
            Fate::Destructured(pat, _) => crate::flow::names_in(self.body, pat),
            _ => return false,
        };
        names.iter().any(|name| self.body.local(*name).uses.iter().any(awaited))
    }

    fn is_received(&self, used: ExprId) -> bool {
        let called = self.body.parent(used).and_then(|p| self.call(p));
        called.is_some_and(|c| c.has(Role::Source) || c.has(Role::SyncSource) || c.has(Role::BlockingRecv))
    }

    /// What a helper starts and nobody waits for, the caller included.
    fn started_by(&self, call: Call<'_>, depth: u8) -> Option<Helped> {
        let Target::Source(named) = call.callee.target else { return None };
        let starts = |def: &Def| self.program.summary(*def).spawns.is_some();
        let def = self.bodies_of(named).into_iter().find(starts).filter(|_| depth > 0)?;
        let typed = self.program.typed(def)?;
        let file = self.program.file_id(def)?;
        let inner = Cx::new(self.rule, self.program, &typed, file, &[], self.options);
        if inner.limit_within(MAX_HELPERS).is_some() || inner.waits_for_a_count() {
            return None;
        }
        let straight = |c: &Call<'_>| {
            inner.body.ancestors(c.id).all(|a| !is_boundary(inner.body, a) && !branches(inner.body, a))
        };
        let spawns = |c: &Call<'_>| c.has(Role::Spawn) && !c.has(Role::CollectSet);
        let helped = match inner.calls().into_iter().find(spawns) {
            Some(found) if straight(&found) && !inner.is_waited_for_in(found.id) => Helped {
                via: inner.spot(&found),
                work: inner.kind_of_work(inner.work_of(&found), 1),
                sure: found.callee.sure,
                gives_handle: inner.is_given_on(found.id),
            },
            Some(_) => return None,
            None => {
                let mut further = inner.calls().into_iter().filter(|c| c.api.is_none() && straight(c));
                further.find_map(|c| {
                    let helped = inner.started_by(c, depth - 1)?;
                    let gives_handle = helped.gives_handle && inner.is_given_on(c.id);
                    Some(Helped { sure: helped.sure.min(c.callee.sure), gives_handle, ..helped })
                })?
            }
        };
        let waited_for = helped.gives_handle && self.awaits_more_than(call.id, &inner);
        (!waited_for).then_some(helped)
    }

    /// Whether the value of a call is the function's own, or that of a call which is.
    fn is_given_on(&self, id: ExprId) -> bool {
        match way(self.body, id).2 {
            Fate::Returned => true,
            Fate::Bound(local) => {
                self.body.local(local).uses.iter().any(|u| way(self.body, *u).2 == Fate::Returned)
            }
            _ => false,
        }
    }

    /// Whether a caller awaits what a function gave, and not just the function.
    fn awaits_more_than(&self, call: ExprId, helper: &Cx<'_>) -> bool {
        let awaits = way(self.body, call).0.into_iter().filter(|s| *s == Step::Await).count();
        awaits > usize::from(self.program.item(helper.typed.def).flags.is_async)
    }

    /// The argument that a call runs elsewhere.
    pub fn work_of(&self, call: &Call<'_>) -> Option<ExprId> {
        let api = call.api.filter(|a| a.has(Role::Spawn))?;
        self.arg_of(call.id, api).or_else(|| self.args(call.id).last().copied())
    }

    /// The innermost stream loop around an expression which the outside feeds. Closures of iterators over what is in memory
    /// are looked through.
    pub fn fed_turn(&self, id: ExprId) -> Option<Turn<'a>> {
        let mut at = id;
        let mut boundaries = Vec::new();
        loop {
            let mut turn = self.turn(at)?;
            boundaries.append(&mut turn.boundaries);
            if turn.driver.kind != DriverKind::Callback || self.feeds_callback(turn.driver.source) {
                turn.boundaries = boundaries;
                return Some(turn);
            }
            at = turn.driver.at;
            boundaries.push(at);
        }
    }

    /// Whether what calls a closure is more than an iterator over a collection.
    fn feeds_callback(&self, source: Option<ExprId>) -> bool {
        let Some(receiver) = source.and_then(|s| self.receiver(s)) else { return true };
        let ty = self.ty(receiver);
        if matches!(ty.path(), Some("std::option::Option" | "std::result::Result")) {
            return false;
        }
        if self.program.implements(&self.typed.env, ty, "std::iter::Iterator").is_none() {
            return true;
        }
        let mut at = Some(receiver);
        while let Some(id) = at {
            if self.call(id).is_some_and(|c| c.has(Role::SyncSource)) {
                return true;
            }
            at = self.receiver(id);
        }
        false
    }

    /// Calls that run in the turn itself rather than in work it starts.
    pub fn calls_in_turn(&self, turn: &Turn<'_>) -> Vec<Call<'a>> {
        let works: FxHashSet<ExprId> =
            self.calls_of(Role::Spawn).iter().filter_map(|(c, _)| self.work_of(c)).collect();
        // From the call outwards: a turn may start thousands of tasks.
        let elsewhere = |id: ExprId| {
            let around = std::iter::once(id).chain(self.body.ancestors(id));
            around.take_while(|a| self.body.within(*a, turn.driver.at)).any(|a| works.contains(&a))
        };
        self.calls()
            .into_iter()
            .filter(|c| self.body.within(c.id, turn.driver.at) && !elsewhere(c.id))
            .collect()
    }

    /// A call as a place to point at.
    pub fn spot(&self, call: &Call<'_>) -> Spot {
        let name = self.callee_name(call).to_string();
        let inside = self.fn_name().to_string();
        Spot { file: self.file, range: self.body.range(call.id), name, inside }
    }

    /// Whether the handle of what is started is awaited or joined in the same turn, or handed to a stream that does so.
    fn is_waited_for(&self, id: ExprId) -> bool {
        self.is_waited_for_in(id) || matches!(way(self.body, id).2, Fate::ClosureValue(_))
    }

    fn is_waited_for_in(&self, id: ExprId) -> bool {
        let waits = |steps: &[Step]| {
            steps.iter().any(|s| {
                matches!(s, Step::Await | Step::Joined { .. })
                    || matches!(s, Step::Method(m, _) if m == "join")
            })
        };
        let (steps, _, fate) = way(self.body, id);
        if waits(&steps) || self.is_raced(&fate) {
            return true;
        }
        let Fate::Bound(local) = fate else { return false };
        self.body.local(local).uses.iter().any(|u| {
            let (steps, _, fate) = way(self.body, *u);
            waits(&steps) || self.is_raced(&fate)
        })
    }

    fn is_raced(&self, fate: &Fate) -> bool {
        match fate {
            Fate::SelectArm(..) => true,
            Fate::Argument(call, Some(_)) => {
                self.body.parent(*call).is_some_and(|p| matches!(self.body.kind(p), ExprKind::Await(_)))
            }
            _ => false,
        }
    }

    fn kind_of_work(&self, work: Option<ExprId>, depth: u8) -> Work {
        let Some(work) = work else { return Work::Other };
        match self.body.kind(work) {
            ExprKind::Block { .. } | ExprKind::Closure { .. } => self.kind_of_code(work),
            ExprKind::Call { .. } | ExprKind::MethodCall { .. } => {
                let Some(call) = self.call(work) else { return Work::Other };
                if call.has(Role::Wait) {
                    return Work::Send(self.spot(&call));
                }
                match call.callee.target {
                    Target::Source(def) if depth > 0 && self.program.is_local(def) => {
                        let (Some(typed), Some(file)) = (self.program.typed(def), self.program.file_id(def))
                        else {
                            return Work::Other;
                        };
                        let inner = Cx::new(self.rule, self.program, &typed, file, &[], self.options);
                        inner.kind_of_code(inner.body.root)
                    }
                    _ => Work::Other,
                }
            }
            _ => Work::Other,
        }
    }

    fn kind_of_code(&self, root: ExprId) -> Work {
        let inside = |id: &ExprId| self.body.within(*id, root);
        let looped = |id: ExprId| {
            self.body
                .ancestors(id)
                .take_while(|a| *a != root)
                .any(|a| matches!(self.body.kind(a), ExprKind::Loop { .. }))
        };
        let apart = |id: ExprId| {
            self.body.ancestors(id).take_while(|a| *a != root).any(|a| is_boundary(self.body, a))
        };
        let calls: Vec<Call<'_>> = self.calls().into_iter().filter(|c| inside(&c.id)).collect();
        let waits_for_permit =
            |c: &&Call<'_>| self.is_semaphore(c) && !c.has(Role::Refusal) && !looped(c.id) && !apart(c.id);
        if let Some(permit) = calls.iter().find(waits_for_permit) {
            return Work::Permit(self.spot(permit));
        }
        if calls.iter().any(|c| c.has(Role::Ack)) {
            return Work::Ack;
        }
        let awaits: Vec<ExprId> = self
            .body
            .ids()
            .filter(|e| inside(e) && matches!(self.body.kind(*e), ExprKind::Await(_) | ExprKind::Select(_)))
            .collect();
        let sends: Vec<&Call<'_>> = calls.iter().filter(|c| c.has(Role::Wait)).collect();
        let only = awaits.iter().all(|a| matches!(self.body.kind(*a), ExprKind::Await(of) if sends.iter().any(|s| s.id == *of) && !looped(*a)));
        match sends.first() {
            Some(send) if only && !awaits.is_empty() => Work::Send(self.spot(send)),
            _ => Work::Other,
        }
    }

    /// Whether a value is a connection to somebody, or holds one.
    pub fn is_connection(&self, ty: &Ty) -> bool {
        self.plays_within(ty, Role::Peer, 4)
    }

    /// Whether a call takes a permit of a semaphore, rather than a slot in a queue.
    pub fn is_semaphore(&self, call: &Call<'_>) -> bool {
        let on = self.program.core_type(&call.callee.on);
        call.has(Role::Permit)
            && (self.program.plays(on, Role::Semaphore)
                || !self.program.plays(on, Role::BoundedSender) && !on.is_known())
    }
}

fn branches(body: &Body, id: ExprId) -> bool {
    matches!(
        body.kind(id),
        ExprKind::If { .. } | ExprKind::Match { .. } | ExprKind::Loop { .. } | ExprKind::Select(_)
    )
}
