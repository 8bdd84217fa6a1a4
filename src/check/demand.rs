//! Which bodies have to be parsed: those that mention a name some enabled rule asks for, and then those that mention a function
//! which gives such a value on.

use super::run::is_test_role;
use crate::apis::Role;
use crate::facts::{Binds, BodyFlags, Item, ItemKind, Outline, mention, mentions};
use crate::program::{Con, Def, KrateId, Program, Target, Ty};
use crate::rule::Rule;
use crate::source::FileId;
use rustc_hash::{FxHashMap, FxHashSet};

/// What the rules ask for, as hashes of identifiers.
pub(super) struct Demand {
    /// Two for each rule: what may be given on, and what may not.
    wanted: Vec<Wanted>,
    /// Names of types whose functions some rule asks for, sorted.
    types: Vec<u32>,
    tests: bool,
}

struct Wanted {
    /// Functions that mention these may give the value on to their callers.
    given_on: bool,
    /// Each sufficient, sorted.
    names: Vec<u32>,
    /// A type and a function that is called by its name, sorted. A body that calls it names the function; the type may be named
    /// anywhere in the file, as in an import that renames it.
    of_types: Vec<(u32, u32)>,
    flags: fn(&BodyFlags) -> bool,
}

/// What the rules ask for in one file.
pub(super) struct InFile<'a> {
    demand: &'a Demand,
    /// For each of the demand's `wanted` the functions of types that this file names, sorted.
    functions: Vec<Vec<u32>>,
}

/// Roles of what a call does, rather than of the value it gives: no function plays them for its callers by returning that value.
const DONE_HERE: &[Role] = &[
    Role::Callback,
    Role::Concurrency,
    Role::Gather,
    Role::JoinAll,
    Role::MustFlush,
    Role::Prefetch,
    Role::SlotPerClone,
    Role::Spawn,
    Role::WholeBody,
    Role::WholeRead,
];

/// How often names of functions that give a value on are added: a wrapper of a wrapper of a wrapper.
const ROUNDS: usize = 3;

impl Demand {
    /// Works out what the rules need to see.
    pub(super) fn new(program: &Program, rules: &[&dyn Rule], tests: bool) -> Demand {
        let mut demand = Demand { wanted: Vec::new(), types: Vec::new(), tests };
        for rule in rules {
            let interest = rule.interest();
            for given_on in [true, false] {
                let mut wanted =
                    Wanted { given_on, names: Vec::new(), of_types: Vec::new(), flags: interest.flags };
                if given_on {
                    wanted.names.extend(interest.names.iter().map(|n| mention(n)));
                }
                for role in interest.roles.iter().filter(|role| DONE_HERE.contains(role) != given_on) {
                    let words = program.apis.words_of_role(*role);
                    wanted.names.extend(words.alone.iter().map(|n| mention(n)));
                    wanted.of_types.extend(words.of_types.iter().map(|(ty, f)| (mention(ty), mention(f))));
                }
                demand.wanted.push(wanted);
            }
        }
        demand.settle(program);
        demand.add_wrappers(program);
        demand
    }

    /// Sorts what was added, and adds the workspace's other names for types.
    fn settle(&mut self, program: &Program) {
        let renamed = self.renamed(program);
        for wanted in &mut self.wanted {
            let more =
                |(ty, f): &(u32, u32)| renamed.get(ty).into_iter().flatten().map(|new| (*new, *f)).collect();
            let more: Vec<Vec<(u32, u32)>> = wanted.of_types.iter().map(more).collect();
            wanted.of_types.extend(more.into_iter().flatten());
            wanted.of_types.sort_unstable();
            wanted.of_types.dedup();
            wanted.names.sort_unstable();
            wanted.names.dedup();
        }
        self.types = self.wanted.iter().flat_map(|w| w.of_types.iter().map(|(ty, _)| *ty)).collect();
        self.types.sort_unstable();
        self.types.dedup();
    }

    /// Other names that the workspace gives to types in `of_types`: `use a::B as C`, `type C = B`.
    fn renamed(&self, program: &Program) -> FxHashMap<u32, Vec<u32>> {
        let types: FxHashSet<u32> =
            self.wanted.iter().flat_map(|w| w.of_types.iter().map(|(ty, _)| *ty)).collect();
        let mut renamed: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        let mut add = |from: u32, to: u32| {
            let list = renamed.entry(from).or_default();
            if from != to && !list.contains(&to) {
                list.push(to);
            }
        };
        for (_, krate, n) in program.owned_files() {
            for (_, item) in program.krate(krate).facts(n).outline.iter() {
                match &item.kind {
                    ItemKind::Use(imports) => {
                        for import in imports {
                            if let (Some(last), Binds::Name(name)) = (import.path.last(), &import.binds)
                                && last != name
                                && types.contains(&mention(last))
                            {
                                add(mention(last), mention(name));
                            }
                        }
                    }
                    ItemKind::Alias => {
                        for ty in item.mentions.iter().filter(|m| types.contains(m)) {
                            add(*ty, mention(&item.name));
                        }
                    }
                    _ => {}
                }
            }
        }
        renamed
    }

    /// Functions that mention a wanted name and give something back may give the signal on: their names are wanted too.
    fn add_wrappers(&mut self, program: &Program) {
        let mut seen: FxHashSet<Def> = FxHashSet::default();
        for _ in 0..ROUNDS {
            let mut fresh: Vec<(usize, Option<u32>, u32)> = Vec::new();
            for (file, krate, n) in program.owned_files() {
                let facts = program.krate(krate).facts(n);
                let here = self.in_file(&facts.outline);
                for (id, item) in facts.outline.iter() {
                    let def = Def { krate, file: n, item: id };
                    if item.kind != ItemKind::Fn
                        || item.body.is_none()
                        || seen.contains(&def)
                        || !self.in_scope(program, file, item)
                    {
                        continue;
                    }
                    let given_on = |w: &usize| self.wanted[*w].given_on && here.names(*w, item);
                    let wanted: Vec<usize> = (0..self.wanted.len()).filter(given_on).collect();
                    if wanted.is_empty() {
                        continue;
                    }
                    seen.insert(def);
                    let header = facts.slice(item.header);
                    if header.contains("->") && gives_something(program, def) {
                        let of = if header.contains("self") { None } else { type_around(program, def) };
                        fresh.extend(wanted.into_iter().map(|w| (w, of, mention(&item.name))));
                    }
                }
            }
            if fresh.is_empty() {
                break;
            }
            for (wanted, of, name) in fresh {
                match of {
                    Some(ty) => self.wanted[wanted].of_types.push((ty, name)),
                    None => self.wanted[wanted].names.push(name),
                }
            }
            self.settle(program);
        }
    }

    /// What the rules ask for in one file.
    pub(super) fn in_file(&self, outline: &Outline) -> InFile<'_> {
        let named: Vec<u32> =
            self.types.iter().copied().filter(|ty| mentions(&outline.mentions, *ty)).collect();
        let functions = |wanted: &Wanted| {
            let mut functions = Vec::new();
            for ty in &named {
                let from = wanted.of_types.partition_point(|(t, _)| t < ty);
                functions
                    .extend(wanted.of_types[from..].iter().take_while(|(t, _)| t == ty).map(|(_, f)| *f));
            }
            functions.sort_unstable();
            functions.dedup();
            functions
        };
        InFile { demand: self, functions: self.wanted.iter().map(functions).collect() }
    }

    fn in_scope(&self, program: &Program, file: FileId, item: &Item) -> bool {
        self.tests || !(item.flags.cfg_test || item.flags.test || is_test_role(program.role(file)))
    }
}

impl InFile<'_> {
    /// The items of the file whose bodies some rule needs to see.
    pub(super) fn bodies(&self, program: &Program, file: FileId, krate: KrateId, n: u32) -> Vec<Def> {
        let facts = program.krate(krate).facts(n);
        if !program.is_linted(file) || facts.outline.generated {
            return Vec::new();
        }
        let has_body = |item: &Item| {
            item.body.is_some()
                && matches!(
                    item.kind,
                    ItemKind::Fn | ItemKind::Const | ItemKind::Static | ItemKind::MacroRules
                )
        };
        let wanted =
            |item: &Item| self.demand.in_scope(program, file, item) && self.rules_for(item).any(|w| w);
        facts
            .outline
            .iter()
            .filter(|(_, item)| has_body(item) && wanted(item))
            .map(|(item, _)| Def { krate, file: n, item })
            .collect()
    }

    /// For each rule in order, whether it needs to see the body of this item.
    pub(super) fn rules_for<'a>(&'a self, item: &'a Item) -> impl Iterator<Item = bool> + 'a {
        let rules = self.demand.wanted.chunks(2).enumerate();
        rules.map(move |(r, pair)| {
            pair.iter().any(|w| (w.flags)(&item.body_flags))
                || self.names(2 * r, item)
                || self.names(2 * r + 1, item)
        })
    }

    /// Whether an item names what is wanted.
    fn names(&self, wanted: usize, item: &Item) -> bool {
        any(&item.mentions, &self.demand.wanted[wanted].names) || any(&item.mentions, &self.functions[wanted])
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

/// Name of the type that a function without `self` is called by.
fn type_around(program: &Program, def: Def) -> Option<u32> {
    match program.self_type(program.scope(def, 0), 0) {
        Ty::Adt(Con::Source(of), _) => Some(mention(&program.item(of).name)),
        _ => None,
    }
}

fn gives_something(program: &Program, def: Def) -> bool {
    program.sig(&Target::Source(def)).is_some_and(|s| match &s.ret {
        Ty::Future(output) => !output.is_unit(),
        other => !other.is_unit(),
    })
}
