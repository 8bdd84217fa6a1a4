//! On which thread code runs: an executor's, which must not wait, or one that may.

use super::Cx;
use crate::apis::Role;
use crate::facts::{BlockKind, ExprId, ExprKind};
use crate::finding::Confidence;
use crate::flow::{Fate, way};

impl Cx<'_> {
    /// How sure it is that an expression runs on a thread of an executor, with other tasks waiting for that thread.
    pub fn on_executor(&self, id: ExprId) -> Option<Confidence> {
        for around in self.body.ancestors(id) {
            match self.body.kind(around) {
                ExprKind::Block { kind: BlockKind::Async { .. } | BlockKind::Stream { .. }, .. } => {
                    // A thread that runs this one future has nothing else to do.
                    return Some(if self.is_blocked_on(around) {
                        Confidence::Possible
                    } else {
                        Confidence::Certain
                    });
                }
                ExprKind::Closure { is_async: true, .. } => return Some(Confidence::Certain),
                ExprKind::Closure { .. } if !self.runs_in_place(around) => return None,
                _ => {}
            }
        }
        // The main future has a thread of its own, unless the runtime has one thread only.
        self.fn_is_async().then_some(match self.fn_name() {
            "main" => Confidence::Possible,
            _ => Confidence::Certain,
        })
    }

    fn is_blocked_on(&self, block: ExprId) -> bool {
        match way(self.body, block).2 {
            Fate::Argument(call, _) => self.call(call).is_some_and(|c| c.has(Role::BlockOn)),
            Fate::Bound(local) => self.body.local(local).uses.iter().any(|u| self.is_blocked_on(*u)),
            _ => false,
        }
    }

    /// Whether a closure is called on the spot: by an adaptor of `Option`, `Result` or an iterator.
    fn runs_in_place(&self, closure: ExprId) -> bool {
        let Some(call) = self.body.parent(closure) else { return false };
        if self.call(call).is_some_and(|c| c.has(Role::BlockingSpawn) || c.has(Role::Spawn)) {
            return false;
        }
        let ExprKind::MethodCall { receiver, args, .. } = self.body.kind(call) else { return false };
        let ty = self.ty(*receiver);
        args.contains(&closure)
            && (matches!(ty.path(), Some("std::option::Option" | "std::result::Result"))
                || self.program.implements(&self.typed.env, ty, "std::iter::Iterator").is_some())
    }
}
