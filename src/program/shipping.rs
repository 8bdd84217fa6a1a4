//! Which code ships: what the workspace tells of files, the outline of items, and who names what.

use super::Program;
use super::tree::{Def, KrateId};
use crate::facts::{Item, ItemKind, Named, Vis, mention, mentions};
use crate::shipping::{self, Unshipped};
use crate::source::FileId;
use crate::workspace::{Package, Publish};
use rustc_hash::FxHashSet;

/// Names of items, hashed, that tests mention and nothing else does.
pub(super) type TestNames = FxHashSet<u32>;

/// Who names an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Namers {
    tests: bool,
    others: bool,
}

impl Program {
    /// Why a whole file does not ship, if it does not.
    pub fn unshipped_file(&self, file: FileId) -> Option<&Unshipped> {
        self.unshipped.get(file.0 as usize)?.as_ref()
    }

    /// Why an item does not ship, if it does not.
    pub fn unshipped(&self, file: FileId, def: Def) -> Option<Unshipped> {
        if let Some(reason) = self.unshipped_file(file) {
            return Some(reason.clone());
        }
        // The reason stands at the outermost that has one.
        let own = self.around(def).filter_map(|d| Unshipped::of(self.item(d))).last();
        own.or_else(|| self.named_by_tests(def))
    }

    /// Whether an item ships, as far as it and its file tell. Who names it is another question.
    pub fn may_ship(&self, file: FileId, item: &Item) -> bool {
        !item.flags.is_for_tests() && self.unshipped_file(file).is_none()
    }

    /// The item that makes another one, or itself, test support because tests name it and nothing else does. A name or a trait has
    /// to hint at it: a public function may be there for others.
    pub fn named_by_tests(&self, def: Def) -> Option<Unshipped> {
        let name = self.hinted(def).or_else(|| self.double(def))?;
        Some(Unshipped::NamedByTests(name.into()))
    }

    /// By its name.
    fn hinted(&self, def: Def) -> Option<&str> {
        if self.item(def).flags.named != Named::PerhapsForTests {
            return None;
        }
        let names = self.test_names.get_or_init(|| self.find_test_names());
        self.around(def).filter_map(|d| self.subject(d)).find(|name| names.contains(&mention(name)))
    }

    /// By its trait: the type stands in for another one, which code that ships names.
    fn double(&self, def: Def) -> Option<&str> {
        let block = self.container(def)?;
        let (of_trait, own) = self.facts(block).names_of_impl(block.item);
        let (of_trait, own) = (of_trait?, own?);
        let is_own = self.doubles.get(&(def.krate, own.into()), || {
            let Some(ty) = self.type_named(def.krate, own) else { return false };
            self.is_all_in_sight(def.krate, ty) && self.namers(own) == Namers { tests: true, others: false }
        });
        let stands_in = || {
            self.impls_by_trait(of_trait).iter().any(|other| {
                let name = self.facts(*other).names_of_impl(other.item).1;
                name.is_some_and(|name| {
                    name != own && self.type_named(other.krate, name).is_some() && self.namers(name).others
                })
            })
        };
        (is_own && stands_in()).then_some(own)
    }

    /// Whether all code that can name an item is in the workspace.
    fn is_all_in_sight(&self, krate: KrateId, item: &Item) -> bool {
        let is_closed = |package: &Package| package.publish != Publish::Ready || package.lib().is_none();
        item.vis != Vis::Public || self.krate(krate).package.as_deref().is_some_and(is_closed)
    }

    /// The type of that name that a crate declares.
    fn type_named(&self, krate: KrateId, name: &str) -> Option<&Item> {
        let is_type = |item: &&Item| {
            item.name == name && matches!(item.kind, ItemKind::Struct | ItemKind::Enum | ItemKind::Union)
        };
        self.krate(krate).files().find_map(|(_, file)| file.facts.outline.items.iter().find(is_type))
    }

    /// Who names a type, beside itself and what is implemented for it.
    fn namers(&self, name: &str) -> Namers {
        let is_of = |def: Def| match self.item(def).kind {
            ItemKind::Impl { .. } => self.facts(def).names_of_impl(def.item).1 == Some(name),
            _ => self.item(def).name == name,
        };
        self.namers.get(&name.into(), || {
            let hash = mention(name);
            let mut found = Namers::default();
            for (file, def, item) in self.items_mentioning(|set| mentions(set, hash)) {
                if !self.around(def).any(is_of) {
                    *(if self.may_ship(file, item) { &mut found.others } else { &mut found.tests }) = true;
                }
            }
            found
        })
    }

    /// An item and those around it, innermost first.
    fn around(&self, def: Def) -> impl Iterator<Item = Def> {
        std::iter::successors(Some(def), |d| self.parent(*d))
    }

    /// The name by which an item is used, if it may be for tests by that name: its own, or that of the type of an `impl`.
    fn subject(&self, def: Def) -> Option<&str> {
        let item = self.item(def);
        let name = match item.kind {
            ItemKind::Impl { .. } => self.facts(def).names_of_impl(def.item).1?,
            ItemKind::Mod { .. } | ItemKind::MacroCall { .. } => return None,
            _ => item.name.as_str(),
        };
        (shipping::item_named(name) == Named::PerhapsForTests).then_some(name)
    }

    fn find_test_names(&self) -> TestNames {
        let files: Vec<_> = self.owned_files().collect();
        let mut names = TestNames::default();
        for (_, krate, file) in &files {
            let outline = &self.krate(*krate).facts(*file).outline;
            let perhaps = outline.iter().filter(|(_, item)| item.flags.named == Named::PerhapsForTests);
            let defs = perhaps.map(|(item, _)| Def { krate: *krate, file: *file, item });
            names.extend(defs.filter_map(|def| self.subject(def)).map(mention));
        }
        let by_tests = self.mentioned(&names, |file, _, item| !self.may_ship(file, item));
        names.retain(|name| by_tests.contains(name));
        // What is for tests may name other such things; what else names them needs them.
        loop {
            let needed = self.mentioned(&names, |file, def, item| {
                self.may_ship(file, item)
                    && !self
                        .around(def)
                        .filter_map(|d| self.subject(d))
                        .any(|name| names.contains(&mention(name)))
            });
            if needed.is_empty() {
                return names;
            }
            names.retain(|name| !needed.contains(name));
        }
    }

    /// Those of the names that some item mentions of those that count.
    fn mentioned(&self, names: &TestNames, counts: impl Fn(FileId, Def, &Item) -> bool) -> TestNames {
        let mut found = TestNames::default();
        for (id, krate, file) in self.owned_files() {
            let outline = &self.krate(krate).facts(file).outline;
            let here: Vec<u32> =
                names.iter().copied().filter(|name| mentions(&outline.mentions, *name)).collect();
            if here.is_empty() {
                continue;
            }
            for (item_id, item) in outline.iter() {
                let mut named = here.iter().filter(|name| mentions(&item.mentions, **name)).peekable();
                if named.peek().is_some() && counts(id, Def { krate, file, item: item_id }, item) {
                    found.extend(named);
                }
            }
        }
        found
    }
}
