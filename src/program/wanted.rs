//! Names by which an outline tells, before anything is parsed, that a piece of code may concern something.

use super::memo::Memo;
use super::tree::{Def, KrateId};
use super::ty::{Con, Ty};
use super::{Program, Reach, Target};
use crate::apis::Role;
use crate::facts::{Import, Item, ItemKind, Name, Outline, mention, mentions};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

/// A set of concerns, one bit each.
pub type Concerns = u64;

/// Names of names of names: longer chains are left alone.
const MAX_RENAMES: u8 = 4;

/// Names and the concerns that each speaks for. Names are hashed as outlines hash them.
pub struct Wanted<'p> {
    program: &'p Program,
    tests: bool,
    words: Vec<Word>,
    /// What of them counts in a crate, by what is in reach of it (the address of what is shared) and, where it has words of its
    /// own, by the crate.
    seen_from: Memo<(usize, Option<KrateId>), Arc<Names>>,
}

/// One name.
#[derive(Debug)]
struct Word {
    from: From,
    /// A type that the name is called by.
    ty: Option<u32>,
    name: u32,
    of: Concerns,
}

/// Whose word it is.
#[derive(Debug)]
enum From {
    Anybody,
    /// A crate of the tables.
    Outside(Name),
    Krate(KrateId),
}

/// The names that count in some crate.
#[derive(Debug, Default)]
struct Names {
    /// Each sufficient.
    alone: FxHashMap<u32, Concerns>,
    /// A type, and functions that are called by its name or, where it is implemented, by `Self`. Who calls one names both.
    of_types: FxHashMap<u32, Vec<(u32, Concerns)>>,
}

/// What is wanted in one file.
#[derive(Debug)]
pub struct InFile {
    names: Arc<Names>,
    /// Types of these names that the file mentions.
    types: Vec<u32>,
}

impl<'p> Wanted<'p> {
    /// Nothing yet. `tests`: in code for tests, too.
    pub fn new(program: &'p Program, tests: bool) -> Wanted<'p> {
        Wanted { program, tests, words: Vec::new(), seen_from: Memo::default() }
    }

    /// An identifier.
    pub fn add_name(&mut self, name: &str, of: Concerns) {
        self.words.push(Word { from: From::Anybody, ty: None, name: mention(name), of });
    }

    /// Whatever the tables know to play a role, as far as its name `counts`.
    pub fn add_role(&mut self, role: Role, counts: impl Fn(&str) -> bool, of: Concerns) {
        let words = self.program.apis.words_of_role(role).into_iter().filter(|word| counts(&word.name));
        self.words.extend(words.map(|word| Word {
            from: word.krate.map_or(From::Anybody, From::Outside),
            ty: word.ty.as_deref().map(mention),
            name: mention(&word.name),
            of,
        }));
    }

    /// A function of the workspace, by the name that calls of it mention.
    pub fn add_function(&mut self, def: Def, of: Concerns) {
        let ty = type_before(self.program, def);
        // Who knows a trait may call what another crate has made of it.
        let by_trait = self.program.container(def).is_some_and(|c| self.program.is_trait_or_impl_of_one(c));
        let from = if by_trait { From::Anybody } else { From::Krate(def.krate) };
        self.words.push(Word { from, ty, name: mention(&self.program.item(def).name), of });
    }

    /// What is wanted in a file of a crate.
    pub fn in_file(&self, krate: KrateId, outline: &Outline) -> InFile {
        let names = self.seen_from(krate);
        let types = names.of_types.keys().filter(|ty| mentions(&outline.mentions, **ty)).copied().collect();
        InFile { names, types }
    }

    fn seen_from(&self, krate: KrateId) -> Arc<Names> {
        let reach = self.program.reach(krate, self.tests);
        let own = self.words.iter().any(|w| matches!(w.from, From::Krate(k) if k == krate));
        let key = (Arc::as_ptr(&reach) as usize, own.then_some(krate));
        self.seen_from.get(&key, || Arc::new(self.look_from(krate, &reach)))
    }

    fn look_from(&self, krate: KrateId, reach: &Reach) -> Names {
        let mut names = Names::default();
        let counts = |word: &&Word| match &word.from {
            From::Anybody => true,
            From::Outside(name) => reach.has_outside(name),
            From::Krate(of) => *of == krate || reach.has_krate(*of),
        };
        for word in self.words.iter().filter(counts) {
            names.add(word.ty, word.name, word.of);
        }
        names.add_renames(self.program.renames());
        names
    }
}

impl Names {
    /// Adds the workspace's own names for types and functions, and names for those names.
    fn add_renames(&mut self, renames: &Renames) {
        for _ in 0..MAX_RENAMES {
            let mut more = Vec::new();
            for (from, to) in &renames.imports {
                more.extend(self.alone.get(from).map(|of| (None, *to, *of)));
            }
            for (from, to) in renames.imports.iter().chain(&renames.aliases) {
                let functions = self.of_types.get(from).into_iter().flatten();
                more.extend(functions.map(|(f, of)| (Some(*to), *f, *of)));
            }
            if !more.into_iter().fold(false, |new, (ty, name, of)| self.add(ty, name, of) || new) {
                break;
            }
        }
    }

    /// Tells whether that was new.
    fn add(&mut self, ty: Option<u32>, name: u32, of: Concerns) -> bool {
        let known = match ty {
            None => self.alone.entry(name).or_default(),
            Some(ty) => {
                let list = self.of_types.entry(ty).or_default();
                let at = list.iter().position(|(f, _)| *f == name).unwrap_or(list.len());
                if at == list.len() {
                    list.push((name, 0));
                }
                &mut list[at].1
            }
        };
        let before = std::mem::replace(known, *known | of);
        before != *known
    }
}

impl InFile {
    /// What an item may concern.
    pub fn concerns(&self, item: &Item) -> Concerns {
        let named = |name: u32| mentions(&item.mentions, name);
        let by_self = named(mention("Self"));
        let mut all = 0;
        for name in &item.mentions {
            all |= self.names.alone.get(name).copied().unwrap_or_default();
        }
        for ty in self.types.iter().filter(|ty| by_self || named(**ty)) {
            let functions = self.names.of_types.get(ty).into_iter().flatten();
            for (_, of) in functions.filter(|(function, _)| named(*function)) {
                all |= of;
            }
        }
        all
    }
}

impl Program {
    fn is_trait_or_impl_of_one(&self, def: Def) -> bool {
        matches!(self.item(def).kind, ItemKind::Trait | ItemKind::Impl { of_trait: true })
    }

    fn renames(&self) -> &Renames {
        self.renames.get_or_init(|| {
            let mut all = Renames::default();
            for (_, krate, n) in self.owned_files() {
                for (_, item) in self.krate(krate).facts(n).outline.iter() {
                    let name = mention(&item.name);
                    match &item.kind {
                        ItemKind::Use(imports) => {
                            let renamed = imports.iter().filter_map(Import::renamed);
                            all.imports.extend(renamed.map(|(own, name)| (mention(own), mention(name))));
                        }
                        ItemKind::Alias => all.aliases.extend(item.mentions.iter().map(|of| (*of, name))),
                        _ => {}
                    }
                }
            }
            all.aliases.retain(|(from, to)| from != to);
            all
        })
    }
}

/// Names that the workspace gives to things besides their own. Hashed, the own name first.
#[derive(Debug, Default)]
pub(super) struct Renames {
    /// `use a::B as C`, for types and functions.
    imports: FxHashSet<(u32, u32)>,
    /// `type C = B`: all that stands in a type's declaration may be what it is called for.
    aliases: FxHashSet<(u32, u32)>,
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
