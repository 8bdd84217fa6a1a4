//! How the channel behind a sender was made: with a bound or without.

use super::Cx;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, Name};

/// Names that lead to names in other functions: longer ways are cut off.
const MAX_DEPTH: u8 = 4;

impl Cx<'_> {
    /// Whether the queue behind a sender has a bound: by its type, or by the constructor where that is in view, through names and
    /// the fields of `self`. None where neither tells.
    pub fn is_bounded(&self, sender: ExprId) -> Option<bool> {
        let ty = self.program.core_type(self.ty(sender));
        match (self.program.plays(ty, Role::BoundedSender), self.program.plays(ty, Role::UnboundedSender)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => match self.maker(sender, 0)? {
                Role::Bounded => Some(true),
                _ => Some(false),
            },
        }
    }

    /// The role of the constructor that a channel's end comes from.
    fn maker(&self, id: ExprId, depth: u8) -> Option<Role> {
        if depth > MAX_DEPTH {
            return None;
        }
        if let Some(call) = self.call(id)
            && let Some(role) = [Role::Bounded, Role::Unbounded].into_iter().find(|r| call.has(*r))
        {
            return Some(role);
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
            ExprKind::Field(of, name) => {
                let own =
                    matches!(self.body.kind(*of), ExprKind::Local(l) if self.body.local(*l).name == "self");
                if own { self.maker_of_field(name, depth + 1) } else { None }
            }
            _ => None,
        }
    }

    /// The constructor of what functions of this type put into one of its fields; none where they differ.
    fn maker_of_field(&self, field: &Name, depth: u8) -> Option<Role> {
        let mut found = None;
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
                    (Some(role), Some(other)) if role != other => return None,
                    (role, _) => found = role,
                }
            }
        }
        found
    }
}
