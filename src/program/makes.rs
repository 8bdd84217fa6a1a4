//! Constructors of the workspace's own: functions that make a queue without a bound and give both of its ends away.

use super::infer::Callee;
use super::methods::Target;
use super::wrappers::Wrappers;
use super::{Program, Typed};
use crate::apis::{Api, Role};
use crate::facts::{Body, ExprId, ExprKind, Name, PatKind};
use crate::flow::{Fate, is_boundary, way};

impl Program {
    /// The constructor of the tables whose queue a function gives to its callers, both ends of it, as it is.
    pub(super) fn makes(&self, typed: &Typed, known: &Wrappers) -> Option<Name> {
        let body = typed.body();
        let mut made = typed.callees.iter().filter_map(|(id, callee)| {
            let path = self.constructor(callee, known)?;
            let here = !matches!(body.kind(*id), ExprKind::Path(_));
            let apart = body.ancestors(*id).any(|a| is_boundary(body, a));
            (here && !apart && gives_both(body, *id)).then_some((*id, path))
        });
        let (_, first) = made.next()?;
        // Who chooses between two leaves the choice to its callers.
        made.next().is_none().then_some(first)
    }

    fn constructor(&self, callee: &Callee, known: &Wrappers) -> Option<Name> {
        match (self.api_of(callee), &callee.target) {
            (Some(api), _) => api.has(Role::Unbounded).then(|| api.path.clone()),
            (None, Target::Source(def)) => known.get(def)?.makes.clone(),
            _ => None,
        }
    }

    /// The row of the constructor that a call of a function in source stands for.
    pub fn made_by(&self, callee: &Callee) -> Option<&Api> {
        let Target::Source(def) = callee.target else { return None };
        let path = self.wrappers().get(&def)?.makes.as_ref()?;
        self.apis.api(path).or_else(|| self.apis.distinctive(path))
    }
}

/// Whether both ends that a call makes are what the function gives: `channel()`, or `(tx, rx)` after a `let`.
fn gives_both(body: &Body, id: ExprId) -> bool {
    match way(body, id).2 {
        Fate::Returned => body.parent(id).is_none_or(|p| !matches!(body.kind(p), ExprKind::Field(..))),
        Fate::Destructured(pat, _) => {
            let PatKind::Tuple(pats) = &body.pat(pat).kind else { return false };
            let names: Vec<_> = pats
                .iter()
                .filter_map(|p| match body.pat(*p).kind {
                    PatKind::Bind(local, None) => Some(local),
                    _ => None,
                })
                .collect();
            let of_names = |parts: &[ExprId]| {
                let locals = parts.iter().map(|p| match body.kind(*p) {
                    ExprKind::Local(local) => Some(*local),
                    _ => None,
                });
                parts.len() == names.len() && locals.eq(names.iter().copied().map(Some))
            };
            let uses = names.iter().map(|n| body.local(*n).uses.len());
            uses.sum::<usize>() == pats.len()
                && names.first().and_then(|n| body.parent(*body.local(*n).uses.first()?)).is_some_and(|e| {
                    matches!(body.kind(e), ExprKind::Tuple(parts) if of_names(parts))
                        && way(body, e).2 == Fate::Returned
                })
        }
        _ => false,
    }
}
