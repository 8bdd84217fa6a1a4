//! Where a collection comes from: how many elements it may have.

use super::{Call, Cx};
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, Lit, LocalId, LoopKind, MacroKind};
use crate::flow::DriverKind;
use crate::program::{Target, Ty};
use crate::source::Range;

/// Who decides how many elements a collection has.
#[derive(Clone, Debug, PartialEq)]
pub enum Size {
    /// Source does: an array, a range, `take(n)`, `chunks(n)`.
    Few,
    /// An item of a stream loop: the loop's head.
    Item(Range),
    /// The outside: a call that reads it, or the parameter that a request is in.
    Outside(Range),
    /// Somebody who was asked: a call that waits for an answer.
    Answer(Range),
    /// The caller.
    Caller,
    /// Not seen.
    Unknown,
}

/// How far the question follows locals.
const MAX_DEPTH: u8 = 8;

/// What a step into another function costs of that.
const STEP: u8 = 4;

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
            ExprKind::Await(asked) => match self.size(*asked, depth) {
                Size::Unknown if self.asks_somebody(*asked) => Size::Answer(self.body.range(*asked)),
                known => known,
            },
            ExprKind::Ref { expr, .. } | ExprKind::Deref(expr) | ExprKind::Try(expr) => {
                self.size(*expr, depth)
            }
            ExprKind::Field(of, _) if !self.is_self(*of) => self.size(*of, depth),
            ExprKind::Struct { fields, .. } => {
                let sizes = fields.iter().map(|(_, value)| self.size(*value, depth + 1));
                sizes
                    .into_iter()
                    .find(|s| matches!(s, Size::Outside(_) | Size::Item(_)))
                    .unwrap_or(Size::Unknown)
            }
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
                match self.given_size(id, depth) {
                    Some(size) => size,
                    None => self.size(*receiver, depth),
                }
            }
            ExprKind::Call { .. } => match self.call(id) {
                Some(call) if call.has(Role::SyncSource) || call.has(Role::Source) => {
                    Size::Outside(self.body.range(id))
                }
                Some(call) if reads_all(&call) => self.outside(call),
                _ => match self.given_size(id, depth) {
                    Some(size) => size,
                    None => self.read_out_of(id, depth),
                },
            },
            _ => Size::Unknown,
        }
    }

    fn is_self(&self, id: ExprId) -> bool {
        matches!(self.body.kind(id), ExprKind::Local(local) if self.body.local(*local).name == "self")
    }

    /// Whether a call that is awaited asks somebody outside of the workspace.
    fn asks_somebody(&self, id: ExprId) -> bool {
        self.call(id).is_some_and(|call| match call.callee.target {
            Target::Source(def) => !self.program.is_local(def),
            Target::Api(_) => true,
            Target::Named(_) => false,
        })
    }

    /// The size of what a function of the workspace gives: that of its value, seen from this call.
    fn given_size(&self, id: ExprId, depth: u8) -> Option<Size> {
        let call = self.call(id)?;
        let Target::Source(def) = call.callee.target else { return None };
        let file = self.program.file_id(def).filter(|_| self.program.is_local(def) && depth < MAX_DEPTH)?;
        let (size, param) = self.look_into(file, def, |inner| {
            let ExprKind::Block { tail: Some(tail), .. } = inner.body.kind(inner.body.root) else {
                return None;
            };
            let size = inner.size(*tail, depth + STEP);
            let at = inner.body.params.iter().position(|p| inner.comes_from_pattern(*tail, *p));
            Some((size, at))
        })??;
        Some(match (size, param.and_then(|at| self.args(id).get(at))) {
            (Size::Caller, Some(arg)) => self.size(*arg, depth + 1),
            // A place in another function says nothing here.
            (Size::Outside(_), _) => Size::Outside(self.body.range(id)),
            (Size::Answer(_), _) => Size::Answer(self.body.range(id)),
            (size, _) => size,
        })
    }

    fn comes_from_pattern(&self, value: ExprId, pat: crate::facts::PatId) -> bool {
        let names = crate::flow::names_in(self.body, pat);
        let from = self.origins_with_arguments(value);
        from.iter().any(|e| matches!(self.body.kind(*e), ExprKind::Local(local) if names.contains(local)))
    }

    /// What a function outside reads out of bytes or text is as long as whoever wrote that made it.
    fn read_out_of(&self, id: ExprId, depth: u8) -> Size {
        let text = |arg: &&ExprId| {
            let ty = self.ty(**arg).peeled();
            match ty {
                Ty::Prim(name) => name == "str",
                Ty::Slice(item) => **item == Ty::prim("u8"),
                _ => ty.is("std::string::String") || self.program.plays(ty, Role::Incoming),
            }
        };
        let from = self.args(id).iter().find(text);
        from.map_or(Size::Unknown, |from| self.size(*from, depth + 1))
    }

    /// The size of what callers in this package pass for a parameter: what comes from outside first.
    fn size_of_argument(&self, at: usize, depth: u8) -> Size {
        let here = self.typed.def;
        if depth + STEP > MAX_DEPTH {
            return Size::Caller;
        }
        for (file, def) in self.functions_naming(here.krate, self.fn_name()) {
            let passed = |inner: &Cx<'_>| {
                let calls = inner.all_calls().iter().filter(|c| c.callee.target == Target::Source(here));
                let args: Vec<ExprId> = calls.filter_map(|c| inner.args(c.id).get(at).copied()).collect();
                args.into_iter()
                    .any(|arg| matches!(inner.size(arg, depth + STEP), Size::Outside(_) | Size::Item(_)))
            };
            if def != here && self.look_into(file, def, passed).unwrap_or(false) {
                return Size::Outside(self.body.pat(self.body.params[at]).range);
            }
        }
        Size::Caller
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
            // As many as the stream gives before it ends.
            _ => match self.drivers.iter().find(|d| d.at == around) {
                Some(driver) if driver.kind == DriverKind::Receive => Size::Item(driver.head),
                _ => Size::Unknown,
            },
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
        if let Some(n) = self.body.params.iter().position(|p| own(*p)) {
            let sig = self.program.sig(&Target::Source(self.typed.def));
            let ty = sig.as_ref().and_then(|sig| sig.params.get(n));
            // An extractor may fail.
            let inner = ty.map(|ty| match ty.is("std::result::Result") || ty.is("std::option::Option") {
                true => ty.arg(0),
                false => ty.clone(),
            });
            let sent = |ty: Ty| self.program.plays(self.program.core_type(&ty), Role::Incoming);
            return match inner.is_some_and(sent) {
                true => Size::Outside(self.body.pat(self.body.params[n]).range),
                false => self.size_of_argument(n, depth),
            };
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
                // What finished work gives is an answer.
                let answers = driver.source.and_then(|s| self.call(s)).is_some_and(|c| c.has(Role::DrainSet));
                return match cut {
                    true => Size::Few,
                    false if answers => Size::Answer(driver.head),
                    false => Size::Item(driver.head),
                };
            }
        }
        // A `for` over parts of something: `for chunk in pages.chunks(16)`.
        for id in self.body.ids() {
            if let ExprKind::Loop { kind: LoopKind::For(pat, iterable), .. } = self.body.kind(id)
                && own(*pat)
            {
                return if self.chain_is_cut(*iterable) {
                    Size::Few
                } else {
                    self.size(*iterable, depth + 1)
                };
            }
        }
        match self.definition(local) {
            Some(from) => self.size(from, depth + 1),
            None => Size::Unknown,
        }
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
