//! Work that a stream loop starts and does not wait for: tasks, threads and jobs, with what they do and what limits them.

use super::{Call, Cx, Turn};
use crate::apis::Role;
use crate::facts::{Body, ExprId, ExprKind};
use crate::finding::Confidence;
use crate::flow::{DriverKind, Fate, Step, is_boundary, way};
use crate::program::Target;
use crate::source::{FileId, Range};

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
        let Some(turn) = self.fed_turn(id) else { return false };
        turn.boundaries.iter().all(|b| !spawned.contains(b))
    }

    fn start(&self, call: Call<'a>) -> Option<Start<'a>> {
        let turn = self.fed_turn(call.id)?;
        if let Some(api) = call.api {
            if !api.has(Role::Spawn) || self.is_waited_for(call.id) {
                return None;
            }
            let work = self.kind_of_work(self.work_of(&call), 1);
            return Some(Start {
                call,
                turn,
                via: None,
                work,
                sure: call.callee.sure,
                in_set: api.has(Role::CollectSet),
            });
        }
        let (_, _, fate) = way(self.body, call.id);
        if !matches!(fate, Fate::Statement | Fate::Underscore { .. } | Fate::Dropped) {
            return None;
        }
        let helped = self.started_by(call, MAX_HELPERS)?;
        let sure = call.callee.sure.min(helped.sure);
        Some(Start { call, turn, via: Some(helped.via), work: helped.work, sure, in_set: false })
    }

    /// What a helper starts and nobody waits for, the caller included.
    fn started_by(&self, call: Call<'_>, depth: u8) -> Option<Helped> {
        let Target::Source(def) = call.callee.target else { return None };
        let summary = self.program.summary(def);
        if depth == 0 || summary.spawns.is_none() {
            return None;
        }
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
        let works: Vec<ExprId> =
            self.calls_of(Role::Spawn).iter().filter_map(|(c, _)| self.work_of(c)).collect();
        let elsewhere = |id: ExprId| {
            works.iter().any(|w| self.body.within(*w, turn.driver.at) && self.body.within(id, *w))
        };
        self.calls()
            .into_iter()
            .filter(|c| self.body.within(c.id, turn.driver.at) && !elsewhere(c.id))
            .collect()
    }

    pub(super) fn spot(&self, call: &Call<'_>) -> Spot {
        let name = self.callee_name(call).to_string();
        Spot { file: self.file, range: self.body.range(call.id), name }
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
