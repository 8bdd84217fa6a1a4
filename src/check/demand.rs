//! Which bodies have to be parsed: those that mention a name some enabled rule asks for, and then those that mention a function
//! which gives such a value on.

use super::run::is_test_role;
use crate::facts::{BodyFlags, Item, ItemKind, mention, mentions};
use crate::program::{Def, KrateId, Program, Target, Ty};
use crate::rule::Rule;
use crate::source::FileId;
use rustc_hash::FxHashSet;

/// What the rules ask for, as hashes of identifiers.
pub(super) struct Demand {
    rules: Vec<Wanted>,
    tests: bool,
}

struct Wanted {
    names: Vec<u32>,
    flags: fn(&BodyFlags) -> bool,
}

/// How often names of functions that give a value on are added: a wrapper of a wrapper of a wrapper.
const ROUNDS: usize = 3;

impl Demand {
    /// Works out what the rules need to see.
    pub(super) fn new(program: &Program, rules: &[&dyn Rule], tests: bool) -> Demand {
        let mut demand = Demand { rules: Vec::new(), tests };
        for rule in rules {
            let interest = rule.interest();
            let by_role =
                interest.roles.iter().flat_map(|r| program.apis.names_with_role(*r)).map(|n| mention(n));
            let mut names: Vec<u32> = by_role.chain(interest.names.iter().map(|n| mention(n))).collect();
            names.sort_unstable();
            names.dedup();
            demand.rules.push(Wanted { names, flags: interest.flags });
        }
        demand.add_wrappers(program);
        demand
    }

    /// Functions that mention a wanted name and give something back may give the signal on: their names are wanted too.
    fn add_wrappers(&mut self, program: &Program) {
        let mut seen: FxHashSet<Def> = FxHashSet::default();
        for _ in 0..ROUNDS {
            let mut fresh: Vec<(usize, u32)> = Vec::new();
            for (file, krate, n) in program.owned_files() {
                let facts = program.krate(krate).facts(n);
                for (id, item) in facts.outline.iter() {
                    let def = Def { krate, file: n, item: id };
                    if item.kind != ItemKind::Fn
                        || item.body.is_none()
                        || seen.contains(&def)
                        || !self.in_scope(program, file, item)
                    {
                        continue;
                    }
                    let wanted: Vec<usize> = (0..self.rules.len())
                        .filter(|r| any(&item.mentions, &self.rules[*r].names))
                        .collect();
                    if wanted.is_empty() {
                        continue;
                    }
                    seen.insert(def);
                    if facts.slice(item.header).contains("->") && gives_something(program, def) {
                        fresh.extend(wanted.into_iter().map(|r| (r, mention(&item.name))));
                    }
                }
            }
            if fresh.is_empty() {
                break;
            }
            for (rule, name) in fresh {
                self.rules[rule].names.push(name);
            }
            for wanted in &mut self.rules {
                wanted.names.sort_unstable();
                wanted.names.dedup();
            }
        }
    }

    /// The items of a file whose bodies some rule needs to see.
    pub(super) fn bodies(&self, program: &Program, file: FileId, krate: KrateId, n: u32) -> Vec<Def> {
        let facts = program.krate(krate).facts(n);
        if !program.is_linted(file) || facts.outline.generated {
            return Vec::new();
        }
        let wanted =
            |item: &Item| self.in_scope(program, file, item) && self.rules.iter().any(|w| w.wants(item));
        let has_body = |item: &Item| {
            item.body.is_some()
                && matches!(
                    item.kind,
                    ItemKind::Fn | ItemKind::Const | ItemKind::Static | ItemKind::MacroRules
                )
        };
        facts
            .outline
            .iter()
            .filter(|(_, item)| has_body(item) && wanted(item))
            .map(|(item, _)| Def { krate, file: n, item })
            .collect()
    }

    /// For each rule in order, whether it needs to see this body.
    pub(super) fn rules_for<'a>(&'a self, program: &'a Program, def: Def) -> impl Iterator<Item = bool> + 'a {
        let item = program.item(def);
        self.rules.iter().map(move |w| w.wants(item))
    }

    fn in_scope(&self, program: &Program, file: FileId, item: &Item) -> bool {
        self.tests || !(item.flags.cfg_test || item.flags.test || is_test_role(program.role(file)))
    }
}

impl Wanted {
    fn wants(&self, item: &Item) -> bool {
        (self.flags)(&item.body_flags) || any(&item.mentions, &self.names)
    }
}

fn any(set: &[u32], names: &[u32]) -> bool {
    // The shorter list is walked, the longer searched.
    if set.len() < names.len() {
        set.iter().any(|h| names.binary_search(h).is_ok())
    } else {
        names.iter().any(|h| mentions(set, *h))
    }
}

fn gives_something(program: &Program, def: Def) -> bool {
    program.sig(&Target::Source(def)).is_some_and(|s| match &s.ret {
        Ty::Future(output) => !output.is_unit(),
        other => !other.is_unit(),
    })
}
