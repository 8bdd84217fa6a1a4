//! Names by which an outline tells, before anything is parsed, that a piece of code may concern something.

use super::tree::Def;
use super::ty::{Con, Ty};
use super::{Program, Target};
use crate::apis::Role;
use crate::facts::{Binds, Item, ItemKind, Outline, mention, mentions};
use rustc_hash::{FxHashMap, FxHashSet};

/// A set of concerns, one bit each.
pub type Concerns = u64;

/// Names of names of names: longer chains are left alone.
const MAX_RENAMES: u8 = 4;

/// Names and the concerns that each speaks for. Names are hashed as outlines hash them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Each sufficient.
    alone: FxHashMap<u32, Concerns>,
    /// A type, and functions that are called by its name or, where it is implemented, by `Self`. Who calls one names both.
    of_types: FxHashMap<u32, Vec<(u32, Concerns)>>,
}

/// What is wanted in one file.
#[derive(Debug)]
pub struct InFile<'a> {
    wanted: &'a Wanted,
    /// Types that this file names, with their functions.
    of_types: Vec<(u32, &'a [(u32, Concerns)])>,
}

impl Wanted {
    /// An identifier.
    pub fn add_name(&mut self, name: &str, of: Concerns) {
        *self.alone.entry(mention(name)).or_default() |= of;
    }

    /// Whatever the tables know to play a role, as far as its name `counts`.
    pub fn add_role(&mut self, program: &Program, role: Role, counts: impl Fn(&str) -> bool, of: Concerns) {
        let words = program.apis.words_of_role(role);
        words.alone.iter().filter(|name| counts(name)).for_each(|name| self.add_name(name, of));
        let of_types = words.of_types.iter().filter(|(_, f)| counts(f));
        of_types.for_each(|(ty, f)| self.add_pair(mention(ty), mention(f), of));
    }

    /// A function of the workspace, by the name that calls of it mention.
    pub fn add_function(&mut self, program: &Program, def: Def, of: Concerns) {
        let name = &program.item(def).name;
        match type_before(program, def) {
            Some(ty) => self.add_pair(ty, mention(name), of),
            None => self.add_name(name, of),
        }
    }

    fn add_pair(&mut self, ty: u32, function: u32, of: Concerns) {
        let list = self.of_types.entry(ty).or_default();
        match list.iter_mut().find(|(f, _)| *f == function) {
            Some((_, concerns)) => *concerns |= of,
            None => list.push((function, of)),
        }
    }

    /// Adds the workspace's own names for types and functions, and names for those names.
    pub fn add_renames(&mut self, program: &Program) {
        for _ in 0..MAX_RENAMES {
            let before = self.clone();
            for (from, to) in program.renames().iter().filter(|(from, to)| from != to) {
                let functions = before.of_types.get(from).into_iter().flatten();
                functions.for_each(|(f, of)| self.add_pair(*to, *f, *of));
                if let Some(of) = before.alone.get(from) {
                    *self.alone.entry(*to).or_default() |= of;
                }
            }
            if *self == before {
                break;
            }
        }
    }

    /// What is wanted in a file.
    pub fn in_file(&self, outline: &Outline) -> InFile<'_> {
        let named = self.of_types.iter().filter(|(ty, _)| mentions(&outline.mentions, **ty));
        InFile { wanted: self, of_types: named.map(|(ty, list)| (*ty, list.as_slice())).collect() }
    }
}

impl InFile<'_> {
    /// What an item may concern.
    pub fn concerns(&self, item: &Item) -> Concerns {
        let named = |name: u32| mentions(&item.mentions, name);
        let by_self = named(mention("Self"));
        let mut all = 0;
        for name in &item.mentions {
            all |= self.wanted.alone.get(name).copied().unwrap_or_default();
        }
        for (_, functions) in self.of_types.iter().filter(|(ty, _)| by_self || named(*ty)) {
            for (_, of) in functions.iter().filter(|(function, _)| named(*function)) {
                all |= of;
            }
        }
        all
    }
}

impl Program {
    /// Names that the workspace gives to types besides their own: `use a::B as C`, `type C = B`. Hashed, the own name first.
    fn renames(&self) -> &FxHashSet<(u32, u32)> {
        self.renames.get_or_init(|| {
            let mut renamed: FxHashSet<(u32, u32)> = FxHashSet::default();
            for (_, krate, n) in self.owned_files() {
                for (_, item) in self.krate(krate).facts(n).outline.iter() {
                    match &item.kind {
                        ItemKind::Use(imports) => renamed.extend(imports.iter().filter_map(|import| {
                            let (Some(last), Binds::Name(name)) = (import.path.last(), &import.binds) else {
                                return None;
                            };
                            (last != name).then(|| (mention(last), mention(name)))
                        })),
                        ItemKind::Alias => {
                            renamed.extend(item.mentions.iter().map(|of| (*of, mention(&item.name))));
                        }
                        _ => {}
                    }
                }
            }
            renamed
        })
    }
}

/// Name of the type that a function without `self` is called by.
fn type_before(program: &Program, def: Def) -> Option<u32> {
    if program.sig(&Target::Source(def)).is_some_and(|s| s.has_self) {
        return None;
    }
    match program.self_type(program.scope(def, 0), 0) {
        Ty::Adt(Con::Source(of), _) => Some(mention(&program.item(of).name)),
        _ => None,
    }
}
