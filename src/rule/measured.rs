//! Whether code looks at a size and gives up where it is too large: before the data is taken, while it comes, or too late.

use super::{Constant, Cx};
use crate::apis::Role;
use crate::facts::{BinaryOp, ExprId, ExprKind, Lit, LocalId, LoopKind, MacroKind, PatId, Stmt, UnaryOp};
use crate::flow::{Fate, way};
use crate::program::Ty;

/// A number below this is the length of something, such as a header, and no limit.
const LEAST_LIMIT: u128 = 64;

/// What stands for the absence of a size and is as large as this refuses it.
const LARGE: u128 = 1 << 20;

/// Names of names: longer ways are left alone.
const MAX_NAMES: u8 = 4;

impl Cx<'_> {
    /// The comparison by which code gives up where a number, or what it is added to, is large.
    pub fn gives_up_above(&self, number: ExprId) -> Option<ExprId> {
        self.compared(number, 0)
    }

    /// The comparison by which code gives up after it has the whole of something, whose length it asks for.
    pub fn measured_late(&self, gathered: ExprId) -> Option<ExprId> {
        let Fate::Bound(local) = way(self.body, gathered).2 else { return None };
        self.lengths_of(local).into_iter().find_map(|length| self.gives_up_above(length))
    }

    /// Calls that ask a local for a number: `buffer.len()`.
    pub fn lengths_of(&self, local: LocalId) -> Vec<ExprId> {
        let asked = self.body.local(local).uses.iter().filter_map(|used| self.body.parent(*used));
        asked.filter(|id| self.asks_for_number(*id)).collect()
    }

    fn asks_for_number(&self, id: ExprId) -> bool {
        matches!(self.body.kind(id), ExprKind::MethodCall { args, .. } if args.is_empty())
            && (may_be_number(self.ty(id)))
    }

    /// The comparison before `gathered` that turns down what announces too large a size, with whether it also turns down what
    /// announces none. The size comes from the same value, or from a parameter beside it.
    pub fn announced(&self, gathered: ExprId) -> Option<(ExprId, bool)> {
        let from = self.receiver(gathered).into_iter().chain(self.args(gathered).iter().copied());
        let roots: Vec<LocalId> = from.flat_map(|e| self.roots(e)).collect();
        let before = self.body.range(gathered).start;
        let beside = |local: &LocalId| {
            let at = self.body.local(*local);
            roots.contains(local)
                || at.pat.is_some()
                    && self.body.params.iter().any(|p| self.body.pat(*p).range.contains(at.range))
        };
        let earlier = |id: &ExprId| self.body.range(*id).start < before && !self.excludes(*id, gathered);
        let found = self.body.ids().filter(earlier).filter_map(|id| {
            let ExprKind::Binary(_, left, right) = self.body.kind(id) else { return None };
            [*left, *right].into_iter().find_map(|number| {
                self.compared(number, MAX_NAMES)?;
                let absent = self.refuses_absence(number, 0)?;
                self.roots(number).iter().any(beside).then_some((id, absent))
            })
        });
        found.max_by_key(|(_, absent)| *absent)
    }

    /// The names that a value goes back to, through the closures of `Option`, too.
    fn roots(&self, id: ExprId) -> Vec<LocalId> {
        let mut roots = Vec::new();
        let mut open = vec![id];
        while let Some(from) = open.pop() {
            for origin in self.origins(from) {
                let ExprKind::Local(local) = self.body.kind(origin) else { continue };
                if !roots.contains(local) {
                    roots.push(*local);
                    let call = self.closure_of(*local).and_then(|closure| self.body.parent(closure));
                    open.extend(call.and_then(|c| self.receiver(c)));
                }
            }
        }
        roots
    }

    /// Whether a size that is not there is turned down like one that is too large; none where the number is no optional one.
    fn refuses_absence(&self, number: ExprId, depth: u8) -> Option<bool> {
        if depth > MAX_NAMES * 2 {
            return None;
        }
        match self.body.kind(number) {
            ExprKind::Cast(inner, _) | ExprKind::Ref { expr: inner, .. } | ExprKind::Deref(inner) => {
                self.refuses_absence(*inner, depth)
            }
            ExprKind::Try(_) => Some(true),
            ExprKind::MethodCall { receiver, method, args, .. } => match (method.as_str(), args.as_slice()) {
                ("unwrap" | "expect", _) => Some(true),
                ("unwrap_or_default", _) => Some(false),
                ("unwrap_or", [other]) => {
                    let most = self.constant(*other).and_then(Constant::int);
                    Some(most.is_some_and(|n| n >= LARGE))
                }
                _ => self.refuses_absence(*receiver, depth + 1),
            },
            ExprKind::Local(local) => match self.init_of(*local) {
                Some(init) => self.refuses_absence(init, depth + 1),
                None => self.else_exits(*local),
            },
            _ => None,
        }
    }

    /// For a name that a pattern or closure takes out of an `Option`: whether the code gives up where there is nothing in it.
    fn else_exits(&self, local: LocalId) -> Option<bool> {
        if let Some(closure) = self.closure_of(local) {
            let ExprKind::MethodCall { method, args, .. } = self.body.kind(self.body.parent(closure)?) else {
                return None;
            };
            return match (method.as_str(), args.as_slice()) {
                ("is_none_or", _) => Some(true),
                ("map_or", [other, _]) => {
                    Some(matches!(self.body.kind(*other), ExprKind::Lit(Lit::Bool(true))))
                }
                _ => Some(false),
            };
        }
        let at = self.body.local(local).range;
        let binds = |pat: PatId| self.body.pat(pat).range.contains(at);
        self.body.ids().find_map(|id| match self.body.kind(id) {
            ExprKind::Let(pat, _) if binds(*pat) => {
                let around = self.body.ancestors(id).find_map(|a| match self.body.kind(a) {
                    ExprKind::If { otherwise, .. } => Some(*otherwise),
                    _ => None,
                })?;
                Some(around.is_some_and(|e| self.exits(e)))
            }
            ExprKind::Match { arms, .. } => arms.iter().any(|a| binds(a.pat)).then(|| {
                let mut others = arms.iter().filter(|a| !binds(a.pat));
                others.any(|a| self.exits(a.body))
            }),
            ExprKind::Block { stmts, .. } => stmts.iter().find_map(|s| match s {
                Stmt::Let { pat, otherwise, .. } if binds(*pat) => otherwise.map(|_| true),
                _ => None,
            }),
            _ => None,
        })
    }

    fn compared(&self, number: ExprId, depth: u8) -> Option<ExprId> {
        let mut at = number;
        loop {
            let parent = self.body.parent(at)?;
            match self.body.kind(parent) {
                ExprKind::Binary(op, left, right) => match op {
                    BinaryOp::Gt | BinaryOp::Ge | BinaryOp::Lt | BinaryOp::Le => {
                        let (number_first, other) = if *left == at { (true, *right) } else { (false, *left) };
                        let true_above = matches!(op, BinaryOp::Gt | BinaryOp::Ge) == number_first;
                        return self.keeps_out(parent, other, true_above).then_some(parent);
                    }
                    BinaryOp::AddAssign if *right == at => return self.of_local(*left, depth),
                    op if op.assigns() => return None,
                    _ => at = parent,
                },
                ExprKind::Assign(left, value) if *value == at => return self.of_local(*left, depth),
                ExprKind::MethodCall { .. } if may_be_number(self.ty(parent)) => at = parent,
                ExprKind::Cast(..) | ExprKind::Ref { .. } | ExprKind::Deref(_) | ExprKind::Try(_) => {
                    at = parent
                }
                _ => break,
            }
        }
        match way(self.body, at).2 {
            Fate::Bound(local) => self.of_uses(local, depth),
            _ => None,
        }
    }

    /// The comparison by which code gives up where the count in a local is large.
    pub(super) fn uses_compared(&self, place: ExprId) -> Option<ExprId> {
        self.of_local(place, 0)
    }

    fn of_local(&self, place: ExprId, depth: u8) -> Option<ExprId> {
        let ExprKind::Local(local) = self.body.kind(place) else { return None };
        self.of_uses(*local, depth)
    }

    fn of_uses(&self, local: LocalId, depth: u8) -> Option<ExprId> {
        if depth >= MAX_NAMES {
            return None;
        }
        self.body.local(local).uses.iter().find_map(|used| self.compared(*used, depth + 1))
    }

    /// Whether a comparison with `bound` keeps what is larger out.
    fn keeps_out(&self, comparison: ExprId, bound: ExprId, true_above: bool) -> bool {
        let known = self.constant(bound).and_then(Constant::int);
        if known.is_some_and(|n| n < LEAST_LIMIT) {
            return false;
        }
        let (mut at, mut above) = (comparison, true_above);
        while let Some(parent) = self.body.parent(at) {
            match self.body.kind(parent) {
                ExprKind::Unary(UnaryOp::Not, _) => above = !above,
                ExprKind::Binary(BinaryOp::And | BinaryOp::Or, ..) => {}
                // `size.is_some_and(|n| n > most)`
                ExprKind::Closure { .. } | ExprKind::MethodCall { .. } => {}
                ExprKind::If { cond, then, otherwise } if *cond == at => {
                    return match (above, *otherwise) {
                        (true, otherwise) => {
                            self.turns_down(*then) || otherwise.is_some() && self.is_value(parent)
                        }
                        (false, Some(otherwise)) => self.turns_down(otherwise) || self.is_value(parent),
                        // Nothing is done for what is larger; to leave where it is smaller asks for more, not for less.
                        (false, None) => !self.exits(*then),
                    };
                }
                ExprKind::Loop { kind: LoopKind::While(cond), .. } => return *cond == at && !above,
                ExprKind::Match { arms, .. } => return arms.iter().any(|a| a.guard == Some(at)),
                ExprKind::Macro(call) => return call.kind == MacroKind::Assert && !above,
                _ => return false,
            }
            at = parent;
        }
        false
    }

    /// Whether code leaves, or takes something away.
    fn turns_down(&self, branch: ExprId) -> bool {
        self.exits(branch) || self.any_within(branch, |e| self.call(e).is_some_and(|c| c.has(Role::QueuePop)))
    }

    /// Whether it is what the function gives back.
    fn is_value(&self, id: ExprId) -> bool {
        way(self.body, id).2 == Fate::Returned
    }
}

fn may_be_number(ty: &Ty) -> bool {
    match ty {
        Ty::Prim(name) => name.starts_with(['u', 'i']),
        Ty::Unknown => true,
        _ => false,
    }
}
