//! Where a collection comes from: how many elements it may have.

use super::Cx;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, LocalId, LoopKind, MacroKind};
use crate::source::Range;

/// Who decides how many elements a collection has.
#[derive(Clone, Debug, PartialEq)]
pub enum Size {
    /// Source does: an array, a range, `take(n)`, `chunks(n)`.
    Few,
    /// An item of a stream loop: the loop's head.
    Item(Range),
    /// The outside: a call that reads it.
    Outside(Range),
    /// The caller.
    Caller,
    /// Not seen.
    Unknown,
}

/// How far the question follows locals.
const MAX_DEPTH: u8 = 8;

impl Cx<'_> {
    /// Who decides how many elements a collection or iterator has.
    pub fn size_of(&self, id: ExprId) -> Size {
        self.size(id, 0)
    }

    fn size(&self, id: ExprId, depth: u8) -> Size {
        if depth > MAX_DEPTH {
            return Size::Unknown;
        }
        match self.body.kind(id) {
            ExprKind::Array { .. } | ExprKind::Repeat { .. } | ExprKind::Range(..) | ExprKind::Tuple(_) => {
                Size::Few
            }
            ExprKind::Macro(call)
                if call.kind == MacroKind::List
                    && call.path.segments.last().is_some_and(|s| s.name == "vec") =>
            {
                Size::Few
            }
            ExprKind::Ref { expr, .. }
            | ExprKind::Deref(expr)
            | ExprKind::Try(expr)
            | ExprKind::Await(expr) => self.size(*expr, depth),
            ExprKind::Local(local) => self.local_size(*local, depth),
            ExprKind::MethodCall { receiver, method, args, .. } => {
                let cut = self.call(id).is_some_and(|c| c.has(Role::Cut))
                    || matches!(method.as_str(), "take" | "chunks" | "array_chunks" | "by_ref");
                if cut && !args.is_empty() {
                    return Size::Few;
                }
                if matches!(method.as_str(), "zip" | "chain") {
                    return Size::Unknown;
                }
                self.size(*receiver, depth)
            }
            ExprKind::Call { .. } => match self.call(id) {
                Some(call)
                    if call.has(Role::SyncSource) || call.has(Role::Source) || call.has(Role::FetchAll) =>
                {
                    Size::Outside(self.body.range(id))
                }
                _ => Size::Unknown,
            },
            _ => Size::Unknown,
        }
    }

    fn local_size(&self, local: LocalId, depth: u8) -> Size {
        if let Some(init) = self.init_of(local) {
            return self.size(init, depth + 1);
        }
        let at = self.body.local(local).range;
        let own = |pat: crate::facts::PatId| self.body.pat(pat).range.contains(at);
        if self.body.params.iter().any(|p| own(*p)) {
            return Size::Caller;
        }
        for driver in self.drivers {
            let bound_by = match self.body.kind(driver.at) {
                ExprKind::Loop { kind: LoopKind::While(cond), .. } => self.body.range(*cond).contains(at),
                ExprKind::Loop { kind: LoopKind::For(pat, _), .. } => own(*pat),
                ExprKind::Closure { params, .. } => params.iter().any(|p| own(*p)),
                _ => false,
            };
            let cut = driver.source.is_some_and(|s| self.chain_is_cut(s));
            if bound_by {
                return if cut { Size::Few } else { Size::Item(driver.head) };
            }
        }
        // A `for` over parts of something: `for chunk in pages.chunks(16)`.
        for id in self.body.ids() {
            if let ExprKind::Loop { kind: LoopKind::For(pat, iterable), .. } = self.body.kind(id)
                && own(*pat)
            {
                return if self.chain_is_cut(*iterable) { Size::Few } else { Size::Unknown };
            }
        }
        Size::Unknown
    }

    /// Whether a chain of methods, followed through locals, gives pieces of a size that the code chose.
    fn chain_is_cut(&self, id: ExprId) -> bool {
        let mut at = id;
        for _ in 0..32 {
            at = match self.body.kind(at) {
                ExprKind::MethodCall { receiver, method, .. } => {
                    if self.call(at).is_some_and(|c| c.has(Role::Cut)) || method.contains("chunks") {
                        return true;
                    }
                    *receiver
                }
                ExprKind::Ref { expr, .. }
                | ExprKind::Deref(expr)
                | ExprKind::Await(expr)
                | ExprKind::Try(expr) => *expr,
                ExprKind::Macro(call) if call.kind == MacroKind::Pin && !call.args.is_empty() => call.args[0],
                ExprKind::Local(local) => match self.init_of(*local) {
                    Some(init) => init,
                    None => return false,
                },
                _ => return false,
            };
        }
        false
    }
}
