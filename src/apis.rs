//! What is known about APIs: the tables under `rules/apis`, joined for one workspace.
//!
//! Every thing has one canonical path. For the standard library it starts with `std` (`core` and `alloc` are aliases), for
//! futures with the facade `futures` and the module that holds the thing (`futures::stream::StreamExt`), for other crates it is
//! the path that their users import. All other spellings are aliases, and [`Apis::canonical`] leads from them to the one.
//! The format is described in `docs/api-tables.md`.

mod check;
mod crates;
mod entry;
mod fit;
mod pattern;
mod role;
mod row;
mod tables;
#[cfg(test)]
mod tests;

pub use check::Mistake;
pub use entry::{Api, ApiTrait, ApiType, Owner};
pub use role::{Role, Signal};
pub use row::By;

use crate::facts::{Name, TypeRef, mention};
use entry::{around_last, function_name, last, parent, root, without_generics};
use pattern::Pattern;
use row::{ApiRow, Table};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use tables::Loaded;

/// A package and the version requirement on it (`"1.40"`, or empty when unknown).
pub type Wanted<'a> = (&'a str, &'a str);

/// Something wrong with a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ApiProblem {
    /// File, or `bplint.toml` for the user's own rows.
    pub file: String,
    /// Kind and path of the row; empty when the file as a whole is meant.
    pub row: String,
    /// What is wrong, in one clause.
    pub what: String,
}

impl ApiProblem {
    fn new(file: &str, row: &str, what: &str) -> Self {
        ApiProblem { file: file.into(), row: row.into(), what: what.lines().collect::<Vec<_>>().join(", ") }
    }
}

impl std::fmt::Display for ApiProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let space = if self.row.is_empty() { "" } else { " " };
        write!(f, "{}:{space}{}: {}", self.file, self.row, self.what)
    }
}

/// What is wrong with a row of the kind `api`, `type` or `alias`, if anything.
pub fn mistake_in_row(kind: &str, row: &toml::Table) -> Option<String> {
    let table = toml::Table::from_iter([(kind.to_string(), vec![row.clone()].into())]);
    let found = tables::rows("", &table).err()?;
    found.into_iter().next().map(|problem| problem.what)
}

/// What is known about the APIs that one workspace uses.
#[derive(Debug, Default)]
pub struct Apis {
    aliases: FxHashMap<Name, Name>,
    /// Aliases with a `*` in them: what a macro declares.
    patterns: Vec<Pattern>,
    apis: Vec<Api>,
    by_path: FxHashMap<Name, u32>,
    types: FxHashMap<Name, ApiType>,
    traits: FxHashMap<Name, ApiTrait>,
    names: FxHashMap<Name, Api>,
    crates: Vec<Name>,
    /// What code comes by through a crate or an alias of one: other crates, by name.
    leads: FxHashMap<Name, Vec<Name>>,
    /// The user has rows of their own.
    has_own: bool,
    /// Computed when first asked for.
    by_method: OnceLock<FxHashMap<Name, Vec<u32>>>,
    by_role: OnceLock<BTreeMap<Role, Vec<Name>>>,
    children: OnceLock<FxHashMap<Name, Vec<(Name, Name)>>>,
    extensions: OnceLock<FxHashMap<Name, Vec<Name>>>,
}

/// How code names what plays a role.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// The crate that it is of, as paths of the tables start; none where the name is enough.
    pub krate: Option<Name>,
    /// The type that it is called by, for functions that take no `self`.
    pub ty: Option<Name>,
    /// The name.
    pub name: Name,
}

/// Module whose names are in scope everywhere.
const PRELUDE: &str = "std::prelude::v1";

/// Longest chain of aliases; more would be a cycle.
const MAX_ALIASES: usize = 16;

impl Apis {
    /// Joins the tables of the standard library, of the packages in `wanted` and of those that they build on, with the user's own
    /// rows, which win.
    ///
    /// # Errors
    /// All mistakes in the tables, by file and row.
    pub fn new(wanted: &[Wanted<'_>], user: &[toml::Table]) -> Result<Apis, Vec<ApiProblem>> {
        let mut problems = Vec::new();
        let mut loaded = Vec::new();
        for table in user {
            match tables::rows("bplint.toml", table) {
                Ok(table) => loaded.push(Loaded { file: "bplint.toml".into(), table, user: true }),
                Err(found) => problems.extend(found),
            }
        }
        loaded.extend(tables::load(wanted, &mut problems));
        if !problems.is_empty() {
            problems.sort();
            return Err(problems);
        }
        Ok(Apis { has_own: !user.is_empty(), ..Apis::join(loaded) })
    }

    /// The one spelling of a path, aliases and facades looked through. Unknown paths come back as they are.
    pub fn canonical<'p>(&self, path: &'p str) -> Cow<'p, str> {
        let mut path = Cow::Borrowed(path);
        for _ in 0..MAX_ALIASES {
            let Some(next) = self.step(&path) else { break };
            path = Cow::Owned(next);
        }
        path
    }

    /// One alias looked through, the longest that fits.
    fn step(&self, path: &str) -> Option<String> {
        if let Some(found) = self.patterns.iter().find_map(|p| p.step(path)) {
            return Some(found);
        }
        let mut end = path.len();
        loop {
            if let Some(is) = self.aliases.get(&path[..end]) {
                return Some(format!("{is}{}", &path[end..]));
            }
            end = around_last(&path[..end])?.0.len();
        }
    }

    /// Whether the user has rows of their own, which may be about functions in source.
    pub fn has_own(&self) -> bool {
        self.has_own
    }

    /// The path of a name that a macro declares where it is called, though no source says so; `called` is the macro as written.
    pub fn declared_by(&self, called: &str, name: &str) -> Option<Name> {
        let by = self.patterns.iter().find(|p| p.declares(called, name))?;
        Some(Name::new(format!("{}::{name}", by.by)))
    }

    /// The function or method at a canonical path.
    pub fn api(&self, path: &str) -> Option<&Api> {
        self.by_path.get(path).map(|i| &self.apis[*i as usize])
    }

    /// The type at a canonical path.
    pub fn type_(&self, path: &str) -> Option<&ApiType> {
        self.types.get(path)
    }

    /// The trait at a canonical path.
    pub fn trait_(&self, path: &str) -> Option<&ApiTrait> {
        self.traits.get(path)
    }

    /// A method that the tables give for a type, or for a trait, by its canonical path.
    pub fn method(&self, owner: &str, name: &str) -> Option<&Api> {
        self.api(&format!("{owner}::{name}"))
    }

    /// Traits whose methods every implementor of `trait_path` has, sorted: `StreamExt` for `Stream`.
    pub fn extensions_of(&self, trait_path: &str) -> &[Name] {
        let map = self.extensions.get_or_init(|| {
            let mut map: FxHashMap<Name, Vec<Name>> = FxHashMap::default();
            for ext in self.traits.values() {
                for of in &ext.extends {
                    map.entry(of.clone()).or_default().push(ext.path.clone());
                }
            }
            map.values_mut().for_each(|list| list.sort());
            map
        });
        map.get(trait_path).map_or(&[], Vec::as_slice)
    }

    /// All methods of this name, of types and traits, sorted by path.
    pub fn methods_named(&self, name: &str) -> impl Iterator<Item = &Api> + use<'_> {
        let map = self.by_method.get_or_init(|| {
            let mut map: FxHashMap<Name, Vec<u32>> = FxHashMap::default();
            let mut order: Vec<u32> = (0..self.apis.len() as u32).collect();
            order.sort_by(|a, b| self.apis[*a as usize].path.cmp(&self.apis[*b as usize].path));
            for i in order {
                let api = &self.apis[i as usize];
                if api.owner != Owner::Module {
                    map.entry(api.name.clone()).or_default().push(i);
                }
            }
            map
        });
        map.get(name).into_iter().flatten().map(|i| &self.apis[*i as usize])
    }

    /// All methods of traits of this name, sorted by path.
    pub fn trait_methods_named(&self, name: &str) -> impl Iterator<Item = &Api> + use<'_> {
        self.methods_named(name).filter(|api| api.owner == Owner::Trait)
    }

    /// The role of a method name that has the same role wherever it is known (`try_send`): evidence when the receiver is not.
    pub fn distinctive(&self, name: &str) -> Option<&Api> {
        self.names.get(name)
    }

    /// Last segments of everything that plays `role`, sorted, each once.
    pub fn names_with_role(&self, role: Role) -> &[Name] {
        let map = self.by_role.get_or_init(|| {
            let mut map: BTreeMap<Role, BTreeSet<Name>> = BTreeMap::new();
            let mut add = |role: &Role, name: &Name| {
                map.entry(*role).or_default().insert(name.clone());
            };
            for api in self.apis.iter().chain(self.names.values()) {
                api.roles.iter().for_each(|role| add(role, &api.name));
            }
            for ty in self.types.values() {
                ty.roles.iter().for_each(|role| add(role, &last(&ty.path)));
            }
            map.into_iter().map(|(role, names)| (role, names.into_iter().collect())).collect()
        });
        map.get(&role).map_or(&[], Vec::as_slice)
    }

    /// The same as outlines remember them.
    pub fn mentions_of(&self, role: Role) -> Vec<u32> {
        self.names_with_role(role).iter().map(|name| mention(name)).collect()
    }

    /// How code names what plays `role`. Functions of a type or trait that take no `self` are called by the name of a type, so they
    /// come with it, under each name that the tables know for it: `new` alone would say nothing.
    pub fn words_of_role(&self, role: Role) -> BTreeSet<Word> {
        let mut words = BTreeSet::new();
        for api in self.apis.iter().chain(self.names.values()).filter(|api| api.has(role)) {
            let by_type = matches!(api.owner, Owner::Type | Owner::Trait);
            let mut add = |ty| words.insert(Word { krate: self.krate_of(api), ty, name: api.name.clone() });
            if !by_type || api.sig.is_empty() || api.sig.contains("self") {
                add(None);
                continue;
            }
            add(Some(last(api.parent())));
            let renamed =
                self.aliases.iter().filter(|(_, is)| *is == api.parent()).map(|(path, _)| last(path));
            let by_trait = api.owner == Owner::Trait;
            let types = self.types.values().filter(|ty| by_trait && ty.may_implement(api.parent()));
            renamed.chain(types.map(|ty| last(&ty.path))).for_each(|ty| {
                add(Some(ty));
            });
        }
        let types = self.types.values().filter(|ty| ty.has(role));
        words.extend(types.map(|ty| Word {
            krate: self.described(root(&ty.path)),
            ty: None,
            name: last(&ty.path),
        }));
        words
    }

    /// The crate of a row; none where the name is enough, or where a user may speak of a crate of their own.
    fn krate_of(&self, api: &Api) -> Option<Name> {
        if api.owner == Owner::Name || self.names.contains_key(&api.name) {
            return None;
        }
        self.described(root(&api.path))
    }

    fn described(&self, krate: &str) -> Option<Name> {
        self.has_crate(krate).then(|| Name::new(krate))
    }

    /// Whether something lies below this canonical path: a module, or a type with variants or methods.
    pub fn is_module(&self, path: &str) -> bool {
        !self.children(path).is_empty()
    }

    /// What `use path::*` brings in: name and canonical path, sorted by name. For an enum its variants.
    pub fn children(&self, path: &str) -> &[(Name, Name)] {
        self.children.get_or_init(|| self.all_children()).get(path).map_or(&[], Vec::as_slice)
    }

    /// Names in code of the crates whose tables are loaded, sorted, and the roots that are aliases.
    pub fn crates(&self) -> &[Name] {
        &self.crates
    }

    /// The canonical path that `written` has in a table row whose home module is `home`: the prelude, a sibling, else a full path.
    pub fn resolve(&self, home: &str, written: &str) -> Option<Name> {
        let known = |path: &str| {
            let path = self.canonical(path);
            self.knows(&path).then(|| Name::new(path))
        };
        if let Some(found) = known(&format!("{PRELUDE}::{written}")) {
            return Some(found);
        }
        known(&format!("{home}::{written}")).or_else(|| known(written))
    }

    /// Whether there is a type, enum variant, trait, function or method at a canonical path.
    pub fn knows(&self, path: &str) -> bool {
        let variant = || self.types.get(parent(path)).is_some_and(|ty| ty.has_variant(&last(path)));
        self.types.contains_key(path)
            || self.traits.contains_key(path)
            || self.by_path.contains_key(path)
            || variant()
    }

    /// Whether calling it does nothing until the value is awaited or polled.
    pub fn lazy(&self, api: &Api) -> bool {
        if api.lazy_name {
            return true;
        }
        let Some(signature) = api.signature() else { return false };
        signature.is_async || signature.ret.as_ref().is_some_and(|ret| self.is_lazy_type(api.home(), ret, 0))
    }

    fn is_lazy_type(&self, home: &str, ty: &TypeRef, depth: usize) -> bool {
        let future = |path: &crate::facts::Path| {
            path.segments.last().is_some_and(|s| s.name == "Future" || s.name == "IntoFuture")
        };
        match ty {
            TypeRef::Impl(bounds) | TypeRef::Dyn(bounds) => bounds.iter().any(future),
            TypeRef::Path(path) => {
                let written = joined(path);
                let Some(found) = self.resolve(home, &written) else { return false };
                if matches!(found.as_str(), "std::pin::Pin" | "std::boxed::Box") {
                    let inner = path.segments.last().and_then(|s| s.args.first());
                    return depth < 4 && inner.is_some_and(|inner| self.is_lazy_type(home, inner, depth + 1));
                }
                let Some(known) = self.type_(&found) else { return false };
                let eager = [Role::JoinHandle, Role::Task, Role::EagerFuture].iter().any(|r| known.has(*r));
                !eager
                    && (known.has(Role::Future)
                        || known.implements().iter().any(future)
                        || depth < 4
                            && known.is().is_some_and(|is| self.is_lazy_type(known.home(), is, depth + 1)))
            }
            _ => false,
        }
    }

    fn join(loaded: Vec<Loaded>) -> Apis {
        let mut apis = Apis::default();
        let mut crates = BTreeSet::new();
        // Two lines of a package may be loaded: a name that is an alias in one can be a thing of its own in the other.
        let rows: FxHashSet<Name> =
            loaded.iter().filter(|l| !l.user).flat_map(|l| l.table.paths().cloned()).collect();
        for Loaded { table, .. } in &loaded {
            for (path, is) in table.alias.iter().flat_map(|alias| alias.each()) {
                if !path.contains("::") {
                    crates.insert(path.clone());
                }
                apis.leads.entry(root(&path).into()).or_default().push(root(&is).into());
                if path.contains('*') {
                    apis.patterns.extend(Pattern::new(&path, is));
                } else if !rows.contains(&path) {
                    apis.aliases.entry(path).or_insert(is);
                }
            }
            if !table.krate.is_empty() {
                crates.insert(table.krate.clone());
                let needs =
                    tables::builds_on(table).into_iter().map(|(package, _)| Apis::code_name(&package));
                apis.leads.entry(table.krate.clone()).or_default().extend(needs);
                apis.leads.entry(Apis::code_name(&table.package)).or_default().push(table.krate.clone());
            }
        }
        apis.crates = crates.into_iter().collect();
        let methods = |table: &Table| {
            let of_types = table.types.iter().map(|row| row.methods.len()).sum::<usize>();
            table.api.len() + of_types + table.traits.iter().map(|row| row.methods.len()).sum::<usize>()
        };
        let most = loaded.iter().map(|l| methods(&l.table)).sum();
        apis.apis.reserve(most);
        apis.by_path.reserve(most);
        for Loaded { table, .. } in loaded {
            apis.add(table);
        }
        apis.names.retain(|_, api| !api.has(Role::NotASignal));
        apis
    }

    /// Adds rows; what is there already stays, but takes a signature that it lacks.
    fn add(&mut self, table: Table) {
        let mut methods: Vec<(Name, Owner, String)> = Vec::new();
        for mut row in table.traits {
            let path = self.own(&row.path);
            let listed = std::mem::take(&mut row.methods);
            methods.extend(listed.into_iter().map(|sig| (path.clone(), Owner::Trait, sig)));
            let entry = ApiTrait::from_row(row, path.clone(), |p| self.own(p));
            self.traits.entry(path).or_insert(entry);
        }
        for mut row in table.types {
            let path = self.own(&row.path);
            let listed = std::mem::take(&mut row.methods);
            methods.extend(listed.into_iter().map(|sig| (path.clone(), Owner::Type, sig)));
            let entry = ApiType::from_row(row, path.clone());
            self.types.entry(path).or_insert(entry);
        }
        for mut row in table.api {
            let path = self.own(&row.path);
            if row.roles.contains(&Role::NotASignal) {
                row.roles.clear();
            }
            let owner = self.owner(&path);
            self.insert(Api::from_row(row, path, owner));
        }
        for (around, owner, sig) in methods {
            let Some(name) = function_name(&sig) else { continue };
            let path = Name::new(format!("{around}::{name}"));
            self.insert(Api::from_row(ApiRow { sig, ..ApiRow::default() }, path, owner));
        }
        for row in table.name {
            let api = Api::from_name(row);
            self.names.entry(api.name.clone()).or_insert(api);
        }
    }

    fn insert(&mut self, api: Api) {
        match self.by_path.get(&api.path) {
            Some(i) => {
                let there = &mut self.apis[*i as usize];
                if there.sig.is_empty() {
                    there.sig = api.sig;
                }
            }
            None => {
                self.by_path.insert(api.path.clone(), self.apis.len() as u32);
                self.apis.push(api);
            }
        }
    }

    fn own(&self, path: &str) -> Name {
        Name::new(self.canonical(path))
    }

    /// A capital letter tells types from modules where no row does.
    fn owner(&self, path: &str) -> Owner {
        let around = parent(path);
        if self.traits.contains_key(around) {
            Owner::Trait
        } else if self.types.contains_key(around) || last(around).starts_with(char::is_uppercase) {
            Owner::Type
        } else {
            Owner::Module
        }
    }

    fn all_children(&self) -> FxHashMap<Name, Vec<(Name, Name)>> {
        let mut sets: FxHashMap<Name, BTreeMap<Name, Name>> = FxHashMap::default();
        let mut add = |module: &str, name: Name, path: Name| {
            sets.entry(Name::new(module)).or_default().entry(name).or_insert(path);
        };
        let functions = self.apis.iter().filter(|api| api.owner == Owner::Module).map(|api| &api.path);
        let things = self.types.keys().chain(self.traits.keys()).chain(functions);
        for path in things {
            // The modules around it are children of their own parents.
            let mut path = path.as_str();
            while !parent(path).is_empty() {
                add(parent(path), last(path), Name::new(path));
                path = parent(path);
            }
        }
        for ty in self.types.values() {
            for variant in &ty.row.variants {
                let name = Name::new(without_generics(variant));
                let path = Name::new(format!("{}::{name}", ty.path));
                add(&ty.path, name, path);
            }
        }
        for path in self.aliases.keys().filter(|path| path.contains("::")) {
            let module = self.own(parent(path));
            add(&module, last(path), self.own(path));
        }
        sets.into_iter().map(|(module, names)| (module, names.into_iter().collect())).collect()
    }
}

/// The segments of a path, joined, without generic arguments.
pub fn joined(path: &crate::facts::Path) -> String {
    path.segments.iter().map(|s| s.name.as_str()).collect::<Vec<_>>().join("::")
}
