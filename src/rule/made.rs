//! How the channel behind one of its ends was made: with a bound or without, and what became of the other end.

use super::Cx;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId, Name, PatKind};
use crate::flow::{Fate, Step, is_boundary, way};
use crate::program::{Con, Target, Ty};
use crate::source::{FileId, Range};

/// Names that lead to names in other functions: longer ways are cut off.
const MAX_DEPTH: u8 = 4;

/// How a channel was made.
#[derive(Clone, Copy)]
struct Maker {
    bounded: bool,
    /// What its constructor was told.
    capacity: Option<u128>,
}

impl Cx<'_> {
    /// Whether the queue behind a sender has a bound: by its type, or by the constructor where that is in view, through names and
    /// the fields of `self`. None where neither tells.
    pub fn is_bounded(&self, sender: ExprId) -> Option<bool> {
        let ty = self.program.core_type(self.ty(sender));
        match (self.program.plays(ty, Role::BoundedSender), self.program.plays(ty, Role::UnboundedSender)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => Some(self.maker(sender, 0)?.bounded),
        }
    }

    /// The capacity of the queue behind an end of a channel, where its constructor is in view and says it.
    pub fn capacity_of(&self, end: ExprId) -> Option<u128> {
        self.maker(end, 0)?.capacity
    }

    /// The constructor that a channel's end comes from.
    fn maker(&self, id: ExprId, depth: u8) -> Option<Maker> {
        if depth > MAX_DEPTH {
            return None;
        }
        if let Some(call) = self.call(id)
            && let Some(api) = call.api.filter(|a| a.has(Role::Bounded) || a.has(Role::Unbounded))
        {
            let capacity =
                self.bound_of(call.id, api).and_then(|arg| self.constant(arg)).and_then(|c| c.int());
            return Some(Maker { bounded: api.has(Role::Bounded), capacity });
        }
        match self.body.kind(id) {
            ExprKind::Local(local) => self.maker(self.definition(*local)?, depth + 1),
            ExprKind::Ref { expr, .. }
            | ExprKind::Deref(expr)
            | ExprKind::Try(expr)
            | ExprKind::Await(expr) => self.maker(*expr, depth),
            ExprKind::MethodCall { receiver, method, .. }
                if matches!(
                    method.as_str(),
                    "clone" | "as_ref" | "as_mut" | "unwrap" | "expect" | "take"
                ) =>
            {
                self.maker(*receiver, depth)
            }
            ExprKind::Call { args, .. } if args.len() == 1 => self.maker(args[0], depth),
            // Another receiver of the same channel: `tx.subscribe()`.
            ExprKind::MethodCall { receiver, .. }
                if self.program.plays(self.program.core_type(self.ty(id)), Role::BroadcastReceiver) =>
            {
                self.maker(*receiver, depth)
            }
            // `channel(1).0`
            ExprKind::Field(of, name) if name.parse::<usize>().is_ok() && self.call(*of).is_some() => {
                self.maker(*of, depth)
            }
            ExprKind::Field(of, name) => {
                let own =
                    matches!(self.body.kind(*of), ExprKind::Local(l) if self.body.local(*l).name == "self");
                if own { self.maker_of_field(name, depth + 1) } else { None }
            }
            _ => None,
        }
    }

    /// The constructor of what functions of this type put into one of its fields; none where they differ.
    fn maker_of_field(&self, field: &Name, depth: u8) -> Option<Maker> {
        let mut found: Option<Maker> = None;
        for def in self.relatives() {
            let (Some(typed), Some(file)) = (self.program.typed(def), self.program.file_id(def)) else {
                continue;
            };
            let inner = Cx::new(self.rule, self.program, &typed, file, &[], self.options);
            for id in inner.body.ids() {
                let ExprKind::Struct { fields, .. } = inner.body.kind(id) else { continue };
                let Some((_, value)) = fields.iter().find(|(n, _)| n == field) else { continue };
                match (inner.maker(*value, depth), found) {
                    (None, _) => return None,
                    (Some(one), Some(other)) if one.bounded != other.bounded => return None,
                    (Some(one), Some(other)) if one.capacity != other.capacity => {
                        found = Some(Maker { capacity: None, ..one });
                    }
                    (one, _) => found = one,
                }
            }
        }
        found
    }

    /// The other end of the channel that a name is one end of, where both are bound by one pattern.
    pub fn partner(&self, local: LocalId) -> Option<LocalId> {
        let from = self.definition(local)?;
        let from_call = matches!(self.body.kind(from), ExprKind::Call { .. } | ExprKind::MethodCall { .. });
        let Fate::Destructured(pat, _) = way(self.body, from).2 else { return None };
        let PatKind::Tuple(list) = &self.body.pat(pat).kind else { return None };
        let names: Vec<LocalId> = list
            .iter()
            .filter_map(|p| match self.body.pat(*p).kind {
                PatKind::Bind(local, None) => Some(local),
                _ => None,
            })
            .collect();
        match names.as_slice() {
            [a, b] if from_call => {
                [(*a, *b), (*b, *a)].into_iter().find(|(one, _)| *one == local).map(|(_, other)| other)
            }
            _ => None,
        }
    }

    /// The place before a receive at which all have ended that could still send.
    pub fn producers_ended(&self, receive: ExprId) -> Option<Range> {
        let rx = self.receiver(receive).and_then(|r| self.local_of(r))?;
        let tx = self.partner(rx)?;
        let start = self.body.range(receive).start;
        let uses = &self.body.local(tx).uses;
        let mut ends = Vec::new();
        for used in uses {
            if self.body.range(*used).start >= start {
                return None;
            }
            ends.push(self.end_of_sending(*used, start)?);
        }
        ends.into_iter().max_by_key(|r| r.start)
    }

    /// Where whoever is given a sender at a place has ended, before `start`.
    fn end_of_sending(&self, used: ExprId, start: u32) -> Option<Range> {
        let apart = self.body.ancestors(used).any(|a| is_boundary(self.body, a));
        let (_, last, fate) = way(self.body, used);
        match fate {
            Fate::Dropped if !apart => Some(self.body.range(last)),
            Fate::Argument(call, _) if !apart && way(self.body, call).0.contains(&Step::Await) => {
                Some(self.body.range(call))
            }
            Fate::Argument(..)
            | Fate::Bound(_)
            | Fate::Statement
            | Fate::Operand(_)
            | Fate::Shown(_)
            | Fate::Condition(_)
            | Fate::Underscore { .. } => self.joined_before(self.body.range(used).end, start),
            _ => None,
        }
    }

    /// A wait for tasks between two places.
    fn joined_before(&self, from: u32, to: u32) -> Option<Range> {
        let between = |r: Range| from <= r.start && r.end <= to;
        let handle = |e: ExprId| {
            let ty = self.program.core_type(self.ty(e));
            [Role::JoinHandle, Role::Task].into_iter().any(|r| self.program.plays(ty, r))
        };
        let joins = |e: &ExprId| match self.body.kind(*e) {
            ExprKind::Await(inner) => {
                handle(*inner)
                    || self.call(*inner).is_some_and(|c| c.has(Role::DrainSet) || c.has(Role::JoinAll))
            }
            _ => false,
        };
        let mut ids = self.body.ids().filter(|e| between(self.body.range(*e)));
        ids.find(joins).map(|e| self.body.range(e))
    }

    /// The thread at the other end of a channel, where the very type or function has started it and hands it something once.
    pub fn own_thread_at_the_other_end(&self, call: ExprId) -> Option<(FileId, Range)> {
        if self.any_turn(call).is_some() || self.loop_around(call).is_some() {
            return None;
        }
        let end = self.receiver(call)?;
        if let Some(local) = self.local_of(end) {
            return self.thread_of(self.partner(local)?).map(|r| (self.file, r));
        }
        let ExprKind::Field(of, field) = self.body.kind(end) else { return None };
        let own = matches!(self.body.kind(*of), ExprKind::Local(l) if self.body.local(*l).name == "self");
        let sig = self.program.sig(&Target::Source(self.typed.def))?;
        let spent = matches!(sig.receiver, Some(Ty::Adt(Con::Source(_), _))) || self.in_impl_of("Drop");
        if !own || !spent {
            return None;
        }
        let makers = self.relatives().into_iter();
        makers.filter_map(|def| Some((def, self.program.file_id(def)?))).find_map(|(def, file)| {
            self.look_into(file, def, |inner| {
                let values = inner.body.ids().filter_map(|e| match inner.body.kind(e) {
                    ExprKind::Struct { fields, .. } => {
                        fields.iter().find(|(n, _)| n == field).map(|(_, v)| *v)
                    }
                    _ => None,
                });
                let mut locals = values.filter_map(|v| inner.local_of(v));
                locals.find_map(|l| inner.thread_of(inner.partner(l)?)).map(|r| (file, r))
            })?
        })
    }

    /// The call that starts the thread in which alone a name is used.
    fn thread_of(&self, local: LocalId) -> Option<Range> {
        let started = |used: &ExprId| {
            let closure = self.body.ancestors(*used).find(|a| is_boundary(self.body, *a))?;
            let Fate::Argument(call, _) = way(self.body, closure).2 else { return None };
            self.call(call).filter(|c| c.has(Role::BlockingSpawn)).map(|c| self.body.range(c.id))
        };
        let uses = &self.body.local(local).uses;
        let first = uses.first().and_then(started)?;
        uses.iter().all(|u| started(u) == Some(first)).then_some(first)
    }
}
