//! Evidence: the loop that drives a call, the place where a channel was made.

use super::{Call, Cx};
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind};
use crate::finding::Confidence;
use crate::flow::{Driver, is_boundary};
use crate::source::{FileId, Range};

/// A place inside a stream loop.
#[derive(Clone, Debug)]
pub struct Turn<'a> {
    /// The loop.
    pub driver: &'a Driver,
    /// Closures and async blocks between the place and the loop, innermost first.
    pub boundaries: Vec<ExprId>,
}

/// Where a channel or queue was made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// File.
    pub file: FileId,
    /// The constructor call.
    pub range: Range,
    /// Capacity, where it is a constant.
    pub capacity: Option<u128>,
    /// It has no bound.
    pub unbounded: bool,
}

impl<'a> Cx<'a> {
    /// The innermost stream loop around an expression.
    pub fn turn(&self, id: ExprId) -> Option<Turn<'a>> {
        let mut boundaries = Vec::new();
        let mut at = id;
        while let Some(parent) = self.body.parent(at) {
            if let Some(driver) = self.drivers.iter().find(|d| d.at == parent)
                && driver.source != Some(at)
                && !self.is_head(driver, at)
            {
                return Some(Turn { driver, boundaries });
            }
            if is_boundary(self.body, parent) {
                boundaries.push(parent);
            }
            at = parent;
        }
        None
    }

    /// Whether an expression is the loop's head rather than its body.
    fn is_head(&self, driver: &Driver, child: ExprId) -> bool {
        match self.body.kind(driver.at) {
            ExprKind::Loop { body, .. } | ExprKind::Closure { body, .. } => *body != child,
            _ => false,
        }
    }

    /// How sure a finding about a call can be: no surer than its callee and the code around it.
    pub fn sure(&self, call: &Call<'_>) -> Confidence {
        call.callee.sure
    }

    /// Calls with a role around an expression or in the same function, before or after it.
    pub fn has_call(&self, role: Role) -> bool {
        self.calls().iter().any(|c| c.has(role))
    }
}
