//! Functions of the workspace that a search has looked into, and who calls whom among them.

use super::Cx;
use crate::facts::{ExprId, ExprKind, ItemKind, mention, mentions};
use crate::flow::{Driver, drivers};
use crate::program::{Callee, Con, Def, KrateId, Program, Target, Ty, Typed};
use crate::source::FileId;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// Functions that mention a name shared by more than so many tell nothing about each other.
const MAX_NAMING: usize = 400;

/// Implementations of a trait's method that a call of it may lead to.
const MAX_IMPLS: usize = 8;

/// A search for one queue opens no more bodies than this.
const MAX_BODIES: usize = 600;

/// A body that the search has looked into.
pub(in crate::rule) struct Seen {
    pub(in crate::rule) file: FileId,
    typed: Arc<Typed>,
    drivers: Vec<Driver>,
}

/// A call of a function, or a place that names it as a value.
#[derive(Clone, Copy, Debug)]
pub(in crate::rule) struct Caller {
    pub(in crate::rule) def: Def,
    pub(in crate::rule) at: ExprId,
    /// It is named without being called.
    pub(in crate::rule) named: bool,
}

/// What a search has opened so far.
pub(in crate::rule) struct Bodies<'p> {
    rule: &'static str,
    pub(in crate::rule) program: &'p Program,
    options: &'p BTreeMap<String, toml::Value>,
    seen: RefCell<FxHashMap<Def, Option<Rc<Seen>>>>,
    callers: RefCell<FxHashMap<Def, Rc<[Caller]>>>,
}

impl Seen {
    /// The body under the eyes of the rule at work.
    pub(in crate::rule) fn cx<'s>(&'s self, of: &'s Bodies<'_>) -> Cx<'s> {
        Cx::new(of.rule, of.program, &self.typed, self.file, &self.drivers, of.options)
    }
}

impl<'p> Bodies<'p> {
    pub(in crate::rule) fn new(cx: &Cx<'p>) -> Bodies<'p> {
        let (rule, program, options) = (cx.rule, cx.program, cx.options);
        Bodies { rule, program, options, seen: RefCell::default(), callers: RefCell::default() }
    }

    /// The body of a function, constant or static of the workspace; none where it has none or the search has gone far enough.
    pub(in crate::rule) fn see(&self, def: Def) -> Option<Rc<Seen>> {
        if let Some(known) = self.seen.borrow().get(&def) {
            return known.clone();
        }
        let found = self.open(def);
        self.seen.borrow_mut().insert(def, found.clone());
        found
    }

    /// Whether the search has gone as far as it may: what it has not found may be there all the same.
    pub(in crate::rule) fn is_cut_off(&self) -> bool {
        self.seen.borrow().len() >= MAX_BODIES
    }

    fn open(&self, def: Def) -> Option<Rc<Seen>> {
        let program = self.program;
        if !program.is_local(def) || self.is_cut_off() {
            return None;
        }
        let typed = program.typed(def)?;
        let drivers = drivers(program, &typed);
        Some(Rc::new(Seen { file: program.file_id(def)?, typed, drivers }))
    }

    /// Functions and statics that run outside of tests and mention all of these names.
    pub(in crate::rule) fn naming(&self, names: &[&str]) -> Vec<Def> {
        let hashes: Vec<u32> = names.iter().map(|n| mention(n)).collect();
        let program = self.program;
        let mut all = program.items_mentioning(|set| hashes.iter().all(|h| mentions(set, *h)));
        all.retain(|(file, _, item)| {
            program.is_run(*file, item)
                || matches!(item.kind, ItemKind::Static | ItemKind::Const) && !item.flags.cfg_test
        });
        if all.len() > MAX_NAMING {
            return Vec::new();
        }
        all.into_iter().map(|(_, def, _)| def).collect()
    }

    /// Functions of a file that run outside of tests.
    pub(in crate::rule) fn of_file(&self, krate: KrateId, file: u32) -> Vec<Def> {
        let program = self.program;
        let outline = &program.krate(krate).facts(file).outline;
        let all = outline.iter().map(|(item, _)| Def { krate, file, item });
        all.filter(|d| program.file_id(*d).is_some_and(|f| program.is_run(f, program.item(*d)))).collect()
    }

    /// Who calls a function of the workspace, or names it.
    pub(in crate::rule) fn callers(&self, def: Def) -> Rc<[Caller]> {
        if let Some(known) = self.callers.borrow().get(&def) {
            return known.clone();
        }
        let found: Rc<[Caller]> = self.find_callers(def).into();
        self.callers.borrow_mut().insert(def, found.clone());
        found
    }

    fn find_callers(&self, def: Def) -> Vec<Caller> {
        let program = self.program;
        let name = &program.item(def).name;
        let promised = self.promised(def);
        let is_it = |callee: &Callee| match callee.target {
            Target::Source(target) => target == def || Some(target) == promised,
            _ => false,
        };
        let mut all = Vec::new();
        for caller in self.candidates(def, name) {
            let Some(seen) = self.see(caller) else { continue };
            let body = seen.typed.body();
            for (id, _) in seen.typed.callees.iter().filter(|(_, c)| is_it(c)) {
                let named = matches!(body.kind(*id), ExprKind::Path(_));
                let of_call =
                    |p: ExprId| matches!(body.kind(p), ExprKind::Call { callee, .. } if callee == id);
                if !(named && body.parent(*id).is_some_and(of_call)) {
                    all.push(Caller { def: caller, at: *id, named });
                }
            }
        }
        all.sort_by_key(|c| (c.def, c.at));
        all
    }

    /// Functions that may call one: they mention its name, and its type's where it is called by that.
    fn candidates(&self, def: Def, name: &str) -> Vec<Def> {
        let program = self.program;
        let has_self = program.sig(&Target::Source(def)).is_some_and(|s| s.has_self);
        let Some(of) = self.self_type(def).filter(|_| !has_self) else { return self.naming(&[name]) };
        let mut all = self.naming(&[name, &program.item(of).name]);
        all.extend(self.naming(&[name, "Self"]));
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The type in source that a function belongs to.
    pub(in crate::rule) fn self_type(&self, def: Def) -> Option<Def> {
        let program = self.program;
        program.container(def)?;
        match program.self_type(program.scope(def, 0), 0) {
            Ty::Adt(Con::Source(of), _) => Some(of),
            _ => None,
        }
    }

    /// The method of a trait of the workspace that a function implements.
    fn promised(&self, def: Def) -> Option<Def> {
        let program = self.program;
        let Con::Source(of) = program.impl_trait(program.container(def)?)?.of else { return None };
        program.child(of, &program.item(def).name, |k| *k == ItemKind::Fn)
    }

    /// The functions that a call of one may lead to: itself, or those that implement it where it is a trait's and has no body.
    /// None where there are many.
    pub(in crate::rule) fn bodies_of(&self, def: Def) -> Vec<Def> {
        let program = self.program;
        if program.item(def).body.is_some() {
            return vec![def];
        }
        let Some(of) = program.container(def) else { return Vec::new() };
        let name = &program.item(def).name;
        let blocks = program.impls_of_trait(of).into_iter();
        let all: Vec<Def> = blocks.filter_map(|b| program.child(b, name, |k| *k == ItemKind::Fn)).collect();
        if all.len() > MAX_IMPLS { Vec::new() } else { all }
    }

    /// Whether a function implements a method of a trait from outside, whose users call it.
    pub(in crate::rule) fn is_foreign(&self, def: Def) -> bool {
        let program = self.program;
        let of_trait = |c: &Def| matches!(program.item(*c).kind, ItemKind::Impl { of_trait: true });
        program.container(def).filter(of_trait).is_some_and(|c| match program.impl_trait(c).map(|b| b.of) {
            Some(Con::Source(of)) => !program.is_local(of),
            _ => true,
        })
    }
}
