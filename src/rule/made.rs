//! How the channel behind a sender was made: with a bound or without.

use super::Cx;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, Name};

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
}
