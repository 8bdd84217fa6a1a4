//! The body under construction: expressions, patterns, and the names in force at the place that is being read.

use super::place::At;
use super::types;
use crate::facts::{Blind, Body, Expr, ExprId, ExprKind, Local, LocalId, Name, Pat, PatId, PatKind};
use crate::source::Range;
use rustc_hash::FxHashMap;

/// A lowered expression and its place with the parentheses around it.
#[derive(Clone, Copy)]
pub(super) struct Low {
    pub(super) id: ExprId,
    pub(super) range: Range,
}

/// A body under construction.
pub(super) struct Lower {
    pub(super) at: At,
    body: Body,
    /// Names in force, innermost last.
    scope: Vec<LocalId>,
    /// The same by name.
    named: FxHashMap<Name, Vec<LocalId>>,
    /// Within the later alternatives of an or-pattern: where in `scope` the pattern's own names start.
    pub(super) alternatives: Option<usize>,
    /// Starts of loops written `for await`.
    pub(super) awaited_loops: Vec<u32>,
    /// Names and those behind them that `cfg` may take away again.
    twins: Vec<(LocalId, LocalId)>,
}

impl Lower {
    /// An empty body.
    pub(super) fn new(at: At) -> Self {
        let body = Body {
            exprs: Vec::new(),
            pats: Vec::new(),
            locals: Vec::new(),
            params: Vec::new(),
            root: ExprId(0),
            blind: Vec::new(),
        };
        Lower {
            at,
            body,
            scope: Vec::new(),
            named: FxHashMap::default(),
            alternatives: None,
            awaited_loops: Vec::new(),
            twins: Vec::new(),
        }
    }

    /// The body, once its outermost expression is in.
    pub(super) fn finish(mut self, root: Low) -> Body {
        self.body.root = root.id;
        for id in self.body.ids() {
            let mut children = Vec::new();
            self.body.kind(id).each_child(&mut |child| children.push(child));
            let mut first = id;
            for child in children {
                let child = &mut self.body.exprs[child.0 as usize];
                child.parent = Some(id);
                first = first.min(child.first);
            }
            self.body.exprs[id.0 as usize].first = first;
        }
        // Whoever uses the last of several names uses one before it where `cfg` takes the last away.
        for (before, behind) in self.twins.iter().rev() {
            let uses = self.body.locals[behind.0 as usize].uses.clone();
            self.body.locals[before.0 as usize].uses.extend(uses);
        }
        let exprs = &self.body.exprs;
        for local in &mut self.body.locals {
            local.uses.sort_by_key(|id| (exprs[id.0 as usize].range, *id));
        }
        self.body
    }

    /// Adds an expression whose operands are in already.
    pub(super) fn push(&mut self, kind: ExprKind, range: Range) -> Low {
        let id = ExprId(self.body.exprs.len() as u32);
        if let ExprKind::Local(local) = kind {
            self.body.locals[local.0 as usize].uses.push(id);
        }
        self.body.exprs.push(Expr { kind, range, parent: None, first: id });
        Low { id, range }
    }

    /// Adds a pattern.
    pub(super) fn push_pat(&mut self, kind: PatKind, range: Range) -> PatId {
        let id = PatId(self.body.pats.len() as u32);
        self.body.pats.push(Pat { kind, range });
        id
    }

    /// Adds a parameter.
    pub(super) fn push_param(&mut self, pat: PatId) {
        self.body.params.push(pat);
    }

    /// Place of a pattern.
    pub(super) fn pat_range(&self, pat: PatId) -> Range {
        self.body.pats[pat.0 as usize].range
    }

    /// Remembers that a stretch of source could not be read.
    pub(super) fn blind(&mut self, range: Range, why: String) {
        self.body.blind.push(Blind { range, why });
    }

    /// What `work` binds is forgotten behind it.
    pub(super) fn scoped<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> T {
        let outside = self.scope.len();
        let done = work(self);
        for id in self.scope.drain(outside..) {
            self.named.get_mut(&self.body.locals[id.0 as usize].name).map(Vec::pop);
        }
        done
    }

    /// Binds a name from here on. The alternatives of an or-pattern share their names.
    pub(super) fn bind(&mut self, name: Name, range: Range, mutable: bool) -> LocalId {
        if let Some(own) = self.alternatives
            && let Some(shared) = self.scope[own..].iter().find(|id| self.name_of(**id) == &name)
        {
            return *shared;
        }
        let id = LocalId(self.body.locals.len() as u32);
        self.named.entry(name.clone()).or_default().push(id);
        self.body.locals.push(Local { name, range, pat: None, uses: Vec::new(), mutable });
        self.scope.push(id);
        id
    }

    /// Number of names in force.
    pub(super) fn names(&self) -> usize {
        self.scope.len()
    }

    /// What `bind` binds does not hide names of before for sure, as `cfg` decides whether it is there.
    pub(super) fn perhaps<T>(&mut self, bind: impl FnOnce(&mut Self) -> T) -> T {
        let known = self.scope.len();
        let bound = bind(self);
        let (earlier, own) = self.scope.split_at(known);
        let hidden_by = |own: &LocalId| {
            let hidden = earlier.iter().rev().find(|id| self.name_of(**id) == self.name_of(*own))?;
            Some((*hidden, *own))
        };
        let twins: Vec<_> = own.iter().filter_map(hidden_by).collect();
        self.twins.extend(twins);
        bound
    }

    /// Tells a local which pattern binds it.
    pub(super) fn bound_by(&mut self, local: LocalId, pat: PatId) {
        self.body.locals[local.0 as usize].pat.get_or_insert(pat);
    }

    fn name_of(&self, id: LocalId) -> &Name {
        &self.body.locals[id.0 as usize].name
    }

    /// The local that a name stands for here.
    pub(super) fn find(&self, name: &str) -> Option<LocalId> {
        self.named.get(name)?.last().copied()
    }

    /// A name in value position: a local where one is in force, else a path.
    pub(super) fn ident(&mut self, ident: &syn::Ident) -> Low {
        let range = self.at.range(ident.span());
        match self.find(&types::name(ident)) {
            Some(local) => self.push(ExprKind::Local(local), range),
            None => {
                let path = types::path(&ident.clone().into(), None, self.at);
                self.push(ExprKind::Path(path), range)
            }
        }
    }
}
