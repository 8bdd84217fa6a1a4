//! How sure a type is: as sure as the least sure link on the way to it. A method that was guessed by its name stays a guess for
//! everything that its value is handed to, tied to or called on.

use super::Infer;
use crate::facts::{ExprId, ExprKind, LocalId};
use crate::finding::Confidence;

impl Infer<'_> {
    /// How sure the type of an expression is that has been walked.
    pub(super) fn sure(&self, id: ExprId) -> Confidence {
        self.sure[id.0 as usize]
    }

    /// Lowers how sure the type of an expression is.
    pub(super) fn at_most(&mut self, id: ExprId, sure: Confidence) {
        let slot = &mut self.sure[id.0 as usize];
        *slot = (*slot).min(sure);
    }

    /// Lowers how sure the type of a local is.
    pub(super) fn local_at_most(&mut self, local: LocalId, sure: Confidence) {
        let slot = &mut self.local_sure[local.0 as usize];
        *slot = (*slot).min(sure);
    }

    /// How sure the type of an expression can be by the parts that it comes from, once these have been walked.
    pub(super) fn sure_by_parts(&self, id: ExprId) -> Confidence {
        let least = |parts: &[ExprId]| {
            let known = parts.iter().filter(|e| self.types[e.0 as usize].is_known());
            known.map(|e| self.sure(*e)).min().unwrap_or(Confidence::Certain)
        };
        match self.body.kind(id) {
            ExprKind::Local(local) => self.local_sure[local.0 as usize],
            ExprKind::MethodCall { receiver, .. } => {
                self.callees.get(&id).map_or_else(|| self.sure(*receiver), |callee| callee.sure)
            }
            ExprKind::Call { callee, .. } => {
                self.callees.get(&id).map_or_else(|| self.sure(*callee), |callee| callee.sure)
            }
            ExprKind::Field(of, _)
            | ExprKind::Index(of, _)
            | ExprKind::Await(of)
            | ExprKind::Try(of)
            | ExprKind::Ref { expr: of, .. }
            | ExprKind::Deref(of)
            | ExprKind::Unary(_, of)
            | ExprKind::Closure { body: of, ret: None, .. }
            | ExprKind::Repeat { elem: of, .. } => self.sure(*of),
            ExprKind::Tuple(parts) | ExprKind::Array { elems: parts, .. } => least(parts),
            ExprKind::Block { tail: Some(tail), .. } => self.sure(*tail),
            ExprKind::If { then, otherwise, .. } => {
                self.sure(*then).min(otherwise.map_or(Confidence::Certain, |e| self.sure(e)))
            }
            ExprKind::Match { arms, .. } => least(&arms.iter().map(|a| a.body).collect::<Vec<_>>()),
            ExprKind::Macro(call) => least(&call.args),
            ExprKind::Select(select) => least(&select.arms.iter().map(|a| a.body).collect::<Vec<_>>()),
            _ => Confidence::Certain,
        }
    }
}
