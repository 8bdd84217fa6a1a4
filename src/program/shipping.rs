//! Which code ships: what the workspace tells of files, the outline of items, and who names what.

use super::Program;
use super::tree::Def;
use crate::facts::{Item, ItemKind, Named, mention, mentions};
use crate::shipping::{self, Unshipped};
use crate::source::FileId;
use rustc_hash::FxHashSet;

/// Names of items, hashed, that tests mention and nothing else does.
pub(super) type TestNames = FxHashSet<u32>;

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

    /// The item that makes another one, or itself, test support because tests name it and nothing else does.
    pub fn named_by_tests(&self, def: Def) -> Option<Unshipped> {
        if self.item(def).flags.named != Named::PerhapsForTests {
            return None;
        }
        let names = self.test_names.get_or_init(|| self.find_test_names());
        let found =
            self.around(def).filter_map(|d| self.subject(d)).find(|name| names.contains(&mention(name)));
        found.map(|name| Unshipped::NamedByTests(name.into()))
    }

    /// An item and those around it, innermost first.
    fn around(&self, def: Def) -> impl Iterator<Item = Def> {
        std::iter::successors(Some(def), |d| self.parent(*d))
    }

    /// The name by which an item is used, if it may be for tests by that name: its own, or that of the type of an `impl`.
    fn subject(&self, def: Def) -> Option<&str> {
        let item = self.item(def);
        let name = match item.kind {
            ItemKind::Impl { .. } => self.facts(def).self_type_of(def.item)?,
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
