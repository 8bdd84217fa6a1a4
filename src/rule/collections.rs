//! Where a collection comes from: how many elements it may have.

use super::{Call, Cx};
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, Lit, LocalId, LoopKind, MacroKind};
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
    /// Whether a call that brings all rows asks for few: by a limit, by the text of the query.
    pub fn asks_for_few(&self, call: ExprId) -> bool {
        let mut origins = self.origins(call);
        for arg in self.args(call) {
            origins.extend(self.origins(*arg));
        }
        let cut = [Role::RowLimit, Role::Cut].into_iter().any(|r| self.origin_of(&origins, r).is_some());
        cut || origins.iter().any(|e| is_small(self, *e))
    }

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
                if let Some(call) = self.call(id).filter(reads_all) {
                    return self.outside(call);
                }
                if matches!(method.as_str(), "zip" | "chain") {
                    return Size::Unknown;
                }
                self.size(*receiver, depth)
            }
            ExprKind::Call { .. } => match self.call(id) {
                Some(call) if call.has(Role::SyncSource) || call.has(Role::Source) => {
                    Size::Outside(self.body.range(id))
                }
                Some(call) if reads_all(&call) => self.outside(call),
                _ => Size::Unknown,
            },
            _ => Size::Unknown,
        }
    }

    fn outside(&self, call: Call<'_>) -> Size {
        if self.asks_for_few(call.id) { Size::Few } else { Size::Outside(self.body.range(call.id)) }
    }

    /// Of a collection that begins empty: who decides how often something is pushed.
    fn pushed_size(&self, local: LocalId, depth: u8) -> Option<Size> {
        let pushes = self.body.local(local).uses.iter().filter_map(|used| {
            match self.body.kind(self.body.parent(*used)?) {
                ExprKind::MethodCall { receiver, method, .. } if receiver == used => {
                    matches!(method.as_str(), "push" | "push_back").then(|| self.loop_around(*used)).flatten()
                }
                _ => None,
            }
        });
        let mut sizes = pushes.map(|around| match self.body.kind(around) {
            ExprKind::Loop { kind: LoopKind::For(_, iterable), .. } => self.size(*iterable, depth + 1),
            _ => Size::Unknown,
        });
        let first = sizes.next()?;
        sizes.all(|s| s == first).then_some(first)
    }

    fn begins_empty(&self, init: ExprId) -> bool {
        match self.body.kind(init) {
            ExprKind::Array { elems, vec: true } => elems.is_empty(),
            ExprKind::Call { callee, .. } => match self.body.kind(*callee) {
                ExprKind::Path(p) => p
                    .segments
                    .last()
                    .is_some_and(|s| matches!(s.name.as_str(), "new" | "with_capacity" | "default")),
                _ => false,
            },
            _ => false,
        }
    }

    fn local_size(&self, local: LocalId, depth: u8) -> Size {
        if let Some(init) = self.init_of(local) {
            if depth < MAX_DEPTH && self.begins_empty(init) {
                return self.pushed_size(local, depth).unwrap_or(Size::Unknown);
            }
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

/// Whether a call brings all that is there outside: rows, a file, the entries of a folder.
fn reads_all(call: &Call<'_>) -> bool {
    [Role::FetchAll, Role::WholeRead, Role::WholeBody, Role::Listing].into_iter().any(|r| call.has(r))
}

/// Text of a query that gives few rows: a limit, an aggregate, what was asked of the schema.
fn is_small(cx: &Cx<'_>, id: ExprId) -> bool {
    let text = match cx.body.kind(id) {
        ExprKind::Lit(Lit::Str(text)) => text.to_lowercase(),
        _ => return false,
    };
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|w| !w.is_empty());
    let first = words.clone().next().unwrap_or_default();
    let grouped = text.contains("group by");
    let small = |w: &str| {
        matches!(w, "limit" | "top" | "exists" | "pragma" | "explain")
            || !grouped && matches!(w, "count" | "sum" | "max" | "min" | "avg")
    };
    matches!(first, "insert" | "update" | "delete" | "show" | "create" | "set") || words.any(small)
}
