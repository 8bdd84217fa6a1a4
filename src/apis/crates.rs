//! Questions that name resolution asks of the tables as a whole.

use super::Apis;
use super::entry::{parent, root};
use super::tables::{self, TABLES};
use crate::facts::Name;
use rustc_hash::FxHashSet;
use std::sync::OnceLock;

impl Apis {
    /// Package and name in code of each built-in table, sorted.
    pub fn built_in() -> impl Iterator<Item = (&'static str, &'static str)> {
        let named = |table: &tables::BuiltIn| {
            let package = tables::split_stem(table.stem).0;
            (package, if table.krate.is_empty() { package } else { table.krate })
        };
        TABLES.iter().map(named)
    }

    /// Stem, package and version of each built-in table, sorted: the version is the one that its rows were compared with.
    pub fn each_table() -> impl Iterator<Item = (&'static str, String, String)> {
        let named = |of: &tables::BuiltIn| {
            let table = of.read().ok()?;
            Some((of.stem, table.package.to_string(), table.checked))
        };
        TABLES.iter().filter_map(named)
    }

    /// The name in code of a package: what a path of the tables starts with.
    pub fn code_name(package: &str) -> Name {
        Name::from(package.replace('-', "_"))
    }

    /// The name in code of what a dependency gives: that of its package, or, where no table describes the package, the name that
    /// it goes by here if a table describes that. `tokio = { package = "madsim-tokio" }` stands in for tokio.
    pub fn given_by(package: &str, name: &str) -> Name {
        static PACKAGES: OnceLock<FxHashSet<Name>> = OnceLock::new();
        let packages = PACKAGES.get_or_init(|| Apis::built_in().map(|(of, _)| Apis::code_name(of)).collect());
        let own = Apis::code_name(package);
        if packages.contains(&own) || !packages.contains(name) { own } else { name.into() }
    }

    /// Whether tables of a crate are loaded.
    pub fn has_crate(&self, name: &str) -> bool {
        self.crates.binary_search_by(|c| c.as_str().cmp(name)).is_ok()
    }

    /// These crates, by their names in code, with all that their tables lead to.
    pub fn with_all_below(&self, crates: FxHashSet<Name>) -> FxHashSet<Name> {
        let mut open: Vec<Name> = crates.iter().cloned().collect();
        let mut all = crates;
        while let Some(krate) = open.pop() {
            for below in self.leads.get(&krate).into_iter().flatten() {
                if all.insert(below.clone()) {
                    open.push(below.clone());
                }
            }
        }
        all
    }

    /// Canonical paths of the types and traits of a crate, sorted.
    pub fn types_of(&self, krate: &str) -> Vec<&str> {
        let inside = |path: &&str| path.strip_prefix(krate).is_some_and(|rest| rest.starts_with("::"));
        let mut all: Vec<&str> =
            self.types.keys().chain(self.traits.keys()).map(Name::as_str).filter(inside).collect();
        all.sort_unstable();
        all
    }

    /// Canonical paths of all that a crate's tables give: types, traits, functions and methods.
    pub(super) fn known_below(&self, krate: &str) -> Vec<&Name> {
        let all = self.types.keys().chain(self.traits.keys()).chain(self.by_path.keys());
        all.filter(|path| root(path) == krate).collect()
    }

    /// Traits that `use path::*` brings into scope.
    pub fn traits_within(&self, path: &str) -> Vec<Name> {
        let direct = self.children(path).iter().map(|(_, p)| p).filter(|p| self.traits.contains_key(*p));
        direct.cloned().collect()
    }

    /// Canonical path of the trait of asynchronous streams.
    pub fn stream_trait(&self) -> Name {
        Name::new_static("futures::stream::Stream")
    }

    /// Path of the module, type or trait around a canonical path.
    pub fn parent_of(path: &str) -> &str {
        parent(path)
    }
}
