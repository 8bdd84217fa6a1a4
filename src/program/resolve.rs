//! From a path as written to what it names: modules, `use` trees, renames, globs, preludes, facades.

use super::tree::{Def, Entry, ImportRef, KrateId, ModId};
use super::{Con, Program};
use crate::facts::{Binds, Header, ItemKind, Name};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// Which of a name's meanings is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ns {
    /// Types, traits, modules.
    Type,
    /// Functions, constants, constructors.
    Value,
    /// `macro_rules!`
    Macro,
}

/// What a path names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Res {
    /// A module in source.
    Module(KrateId, ModId),
    /// An item in source.
    Item(Def),
    /// A variant of an enum in source.
    Variant(Def, Name),
    /// Something outside, by canonical path; the tables may know it.
    Extern(Name),
    /// `u8`, `str`
    Prim(Name),
}

/// Where a path is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scope {
    /// Crate.
    pub krate: KrateId,
    /// Module.
    pub module: ModId,
    /// Innermost item around: gives generics, `Self`, and the items and imports of its blocks.
    pub item: Option<Def>,
    /// Byte offset in the item's file.
    pub offset: u32,
}

/// Deeper chains of imports are cycles.
const MAX_DEPTH: u8 = 24;

const PRIMITIVES: &[&str] = &[
    "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128",
    "isize", "f32", "f64",
];

/// The language's prelude: what a bare name means when nothing else does.
const PRELUDE: &[(&str, &str)] = &[
    ("Option", "std::option::Option"),
    ("Some", "std::option::Option::Some"),
    ("None", "std::option::Option::None"),
    ("Result", "std::result::Result"),
    ("Ok", "std::result::Result::Ok"),
    ("Err", "std::result::Result::Err"),
    ("Vec", "std::vec::Vec"),
    ("Box", "std::boxed::Box"),
    ("String", "std::string::String"),
    ("ToString", "std::string::ToString"),
    ("ToOwned", "std::borrow::ToOwned"),
    ("Clone", "std::clone::Clone"),
    ("Default", "std::default::Default"),
    ("Iterator", "std::iter::Iterator"),
    ("IntoIterator", "std::iter::IntoIterator"),
    ("DoubleEndedIterator", "std::iter::DoubleEndedIterator"),
    ("ExactSizeIterator", "std::iter::ExactSizeIterator"),
    ("Extend", "std::iter::Extend"),
    ("FromIterator", "std::iter::FromIterator"),
    ("From", "std::convert::From"),
    ("Into", "std::convert::Into"),
    ("TryFrom", "std::convert::TryFrom"),
    ("TryInto", "std::convert::TryInto"),
    ("AsRef", "std::convert::AsRef"),
    ("AsMut", "std::convert::AsMut"),
    ("Drop", "std::ops::Drop"),
    ("Fn", "std::ops::Fn"),
    ("FnMut", "std::ops::FnMut"),
    ("FnOnce", "std::ops::FnOnce"),
    ("AsyncFn", "std::ops::AsyncFn"),
    ("AsyncFnMut", "std::ops::AsyncFnMut"),
    ("AsyncFnOnce", "std::ops::AsyncFnOnce"),
    ("Send", "std::marker::Send"),
    ("Sync", "std::marker::Sync"),
    ("Sized", "std::marker::Sized"),
    ("Unpin", "std::marker::Unpin"),
    ("Copy", "std::marker::Copy"),
    ("drop", "std::mem::drop"),
    ("Future", "std::future::Future"),
    ("IntoFuture", "std::future::IntoFuture"),
];

impl Program {
    /// The scope of an item's header and body at `offset`.
    pub fn scope(&self, def: Def, offset: u32) -> Scope {
        Scope { krate: def.krate, module: self.home(def), item: Some(def), offset }
    }

    /// Resolves a path as far as it names modules and items. The number says how many segments that took: what is left are
    /// associated items. A path outside takes all its segments.
    pub fn resolve(&self, scope: Scope, segments: &[&str], ns: Ns) -> Option<(Res, usize)> {
        self.resolve_path(scope, segments, ns, None, 0)
    }

    /// Resolves from a module of a crate, names private to it included.
    pub(super) fn resolve_in(
        &self,
        krate: KrateId,
        module: ModId,
        segments: &[&str],
        ns: Ns,
    ) -> Option<(Res, usize)> {
        let want = |n: usize| if n == segments.len() { ns } else { Ns::Type };
        let first = self.in_module(krate, module, segments.first()?, want(1), 0, &mut Vec::new())?;
        self.walk(krate, first, 1, segments, ns, 0)
    }

    fn resolve_path(
        &self,
        scope: Scope,
        segments: &[&str],
        ns: Ns,
        skip: Option<ImportRef>,
        depth: u8,
    ) -> Option<(Res, usize)> {
        if depth > MAX_DEPTH {
            return None;
        }
        let krate = self.krate(scope.krate);
        let mut at = 0;
        let mut module = scope.module;
        let mut start = None;
        while let Some(segment) = segments.get(at) {
            match *segment {
                "crate" => start = Some(Res::Module(scope.krate, ModId(0))),
                "$crate" => start = Some(Res::Module(scope.krate, ModId(0))),
                "self" => start = Some(Res::Module(scope.krate, module)),
                "super" => {
                    module = krate.module(module).parent?;
                    start = Some(Res::Module(scope.krate, module));
                }
                "" => {
                    at += 1;
                    let name = segments.get(at)?;
                    let found = self.extern_crate(scope.krate, name);
                    // 2015: a leading `::` is the crate's root.
                    start = Some(match found {
                        Some(res) => res,
                        None => {
                            self.in_module(scope.krate, ModId(0), name, Ns::Type, depth, &mut Vec::new())?
                        }
                    });
                    at += 1;
                    break;
                }
                _ => break,
            }
            at += 1;
        }
        let mut res = match start {
            Some(res) => res,
            None => {
                let name = segments.first()?;
                at = 1;
                let want = if segments.len() == 1 { ns } else { Ns::Type };
                self.first(scope, name, want, skip, depth)?
            }
        };
        if let Res::Extern(path) = &res
            && at == segments.len()
        {
            res = self.external(scope.krate, path, ns, depth)?.0;
            return Some((res, at));
        }
        self.walk(scope.krate, res, at, segments, ns, depth)
    }

    /// Follows the rest of a path from what its beginning names.
    fn walk(
        &self,
        from: KrateId,
        mut res: Res,
        mut at: usize,
        segments: &[&str],
        ns: Ns,
        depth: u8,
    ) -> Option<(Res, usize)> {
        while at < segments.len() {
            let name = segments[at];
            let want = if at + 1 == segments.len() { ns } else { Ns::Type };
            let next = match &res {
                Res::Module(k, m) => Some(self.in_module(*k, *m, name, want, depth + 1, &mut Vec::new())?),
                Res::Extern(path) => {
                    let rest: Vec<&str> =
                        std::iter::once(path.as_str()).chain(segments[at..].iter().copied()).collect();
                    let (res, left) = self.external(from, &rest.join("::"), ns, depth + 1)?;
                    return Some((res, segments.len() - left));
                }
                Res::Item(def) => match &self.item(*def).kind {
                    ItemKind::Enum => self.variant(*def, name),
                    ItemKind::ExternCrate { krate } => self.extern_crate(def.krate, krate),
                    _ => None,
                },
                _ => None,
            };
            match next {
                Some(found) => res = found,
                None => return Some((res, at)),
            }
            at += 1;
        }
        Some((res, at))
    }

    fn variant(&self, def: Def, name: &str) -> Option<Res> {
        match self.header(def) {
            Header::Enum { variants, .. } => {
                variants.iter().find(|(n, _)| n == name).map(|(n, _)| Res::Variant(def, n.clone()))
            }
            _ => None,
        }
    }

    /// What a name means at a place: blocks around it, module, crates, prelude.
    fn first(&self, scope: Scope, name: &str, ns: Ns, skip: Option<ImportRef>, depth: u8) -> Option<Res> {
        if let Some(found) = self.in_blocks(scope, name, ns, skip, depth) {
            return Some(found);
        }
        let mut seen = Vec::new();
        let found = self.in_module_skipping(scope.krate, scope.module, name, ns, skip, depth, &mut seen);
        if found.is_some() {
            return found;
        }
        if ns == Ns::Type
            && let Some(found) = self.extern_crate(scope.krate, name)
        {
            return Some(found);
        }
        // In 2015, `use` paths start at the root.
        if self.krate(scope.krate).edition == 2015 && scope.module != ModId(0) && skip.is_some() {
            let found =
                self.in_module_skipping(scope.krate, ModId(0), name, ns, skip, depth, &mut Vec::new());
            if found.is_some() {
                return found;
            }
        }
        if let Some((_, path)) = PRELUDE.iter().find(|(n, _)| *n == name) {
            return Some(Res::Extern(Name::new_static(path)));
        }
        if ns == Ns::Type {
            if PRIMITIVES.contains(&name) {
                return Some(Res::Prim(name.into()));
            }
            // An import whose crate is not declared: a loose file, a dependency of another target.
            if skip.is_some() && !name.starts_with(char::is_uppercase) {
                return Some(Res::Extern(name.into()));
            }
        }
        None
    }

    /// Items and imports in the blocks of the functions around a place, innermost first.
    fn in_blocks(&self, scope: Scope, name: &str, ns: Ns, skip: Option<ImportRef>, depth: u8) -> Option<Res> {
        let mut at = scope.item;
        while let Some(def) = at {
            if matches!(self.item(def).kind, ItemKind::Fn | ItemKind::Const | ItemKind::Static) {
                let mut inside: Vec<Def> = self
                    .children(def)
                    .filter(|d| self.item(*d).block.is_some_and(|b| b.has(scope.offset)))
                    .collect();
                // Innermost block first; within one block in source order.
                inside.sort_by_key(|d| self.item(*d).block.map(|b| (b.len(), d.item)));
                for explicit in [true, false] {
                    for d in &inside {
                        let found = self.block_item(scope, *d, name, ns, skip, depth, explicit);
                        if found.is_some() {
                            return found;
                        }
                    }
                }
            }
            at = self.parent(def);
        }
        None
    }

    #[allow(clippy::too_many_arguments)]
    fn block_item(
        &self,
        scope: Scope,
        def: Def,
        name: &str,
        ns: Ns,
        skip: Option<ImportRef>,
        depth: u8,
        explicit: bool,
    ) -> Option<Res> {
        let item = self.item(def);
        let ItemKind::Use(imports) = &item.kind else {
            return (explicit && item.name == name && in_namespace(&item.kind, ns)).then_some(Res::Item(def));
        };
        for (leaf, import) in imports.iter().enumerate() {
            let reference = ImportRef { def, leaf: leaf as u32 };
            if Some(reference) == skip {
                continue;
            }
            let segments: Vec<&str> = import.path.iter().map(Name::as_str).collect();
            match &import.binds {
                Binds::Name(n) if explicit && n == name => {
                    if let Some((res, used)) =
                        self.resolve_path(scope, &segments, ns, Some(reference), depth + 1)
                        && used == segments.len()
                    {
                        return Some(res);
                    }
                }
                Binds::Glob if !explicit => {
                    let found = self.in_glob(scope, &segments, reference, name, ns, depth, &mut Vec::new());
                    if found.is_some() {
                        return found;
                    }
                }
                _ => {}
            }
        }
        None
    }

    fn in_module(
        &self,
        krate: KrateId,
        module: ModId,
        name: &str,
        ns: Ns,
        depth: u8,
        seen: &mut Vec<(KrateId, ModId)>,
    ) -> Option<Res> {
        self.in_module_skipping(krate, module, name, ns, None, depth, seen)
    }

    #[allow(clippy::too_many_arguments)]
    fn in_module_skipping(
        &self,
        krate: KrateId,
        module: ModId,
        name: &str,
        ns: Ns,
        skip: Option<ImportRef>,
        depth: u8,
        seen: &mut Vec<(KrateId, ModId)>,
    ) -> Option<Res> {
        if depth > MAX_DEPTH || seen.contains(&(krate, module)) {
            return None;
        }
        seen.push((krate, module));
        let home = self.krate(krate).module(module);
        let scope = Scope { krate, module, item: None, offset: 0 };
        for entry in home.names.get(name).map_or(&[][..], |v| v) {
            match entry {
                Entry::Module(m) if ns == Ns::Type => return Some(Res::Module(krate, *m)),
                Entry::Item(def) if in_namespace(&self.item(*def).kind, ns) => {
                    if let ItemKind::ExternCrate { krate: name } = &self.item(*def).kind {
                        return self.extern_crate(krate, name);
                    }
                    return Some(Res::Item(*def));
                }
                Entry::Import(reference) if Some(*reference) != skip => {
                    let Some(import) = self.krate(krate).import(*reference) else { continue };
                    let segments: Vec<&str> = import.path.iter().map(Name::as_str).collect();
                    if let Some((res, used)) =
                        self.resolve_path(scope, &segments, ns, Some(*reference), depth + 1)
                        && used == segments.len()
                    {
                        return Some(res);
                    }
                }
                _ => {}
            }
        }
        for reference in &home.globs {
            if Some(*reference) == skip {
                continue;
            }
            let Some(import) = self.krate(krate).import(*reference) else { continue };
            let segments: Vec<&str> = import.path.iter().map(Name::as_str).collect();
            let found = self.in_glob(scope, &segments, *reference, name, ns, depth, seen);
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// A name behind `use path::*`.
    #[allow(clippy::too_many_arguments)]
    fn in_glob(
        &self,
        scope: Scope,
        path: &[&str],
        reference: ImportRef,
        name: &str,
        ns: Ns,
        depth: u8,
        seen: &mut Vec<(KrateId, ModId)>,
    ) -> Option<Res> {
        let (res, used) = self.resolve_path(scope, path, Ns::Type, Some(reference), depth + 1)?;
        if used != path.len() {
            return None;
        }
        match res {
            Res::Module(k, m) => self.in_module(k, m, name, ns, depth + 1, seen),
            Res::Item(def) if self.item(def).kind == ItemKind::Enum => self.variant(def, name),
            Res::Extern(path) => {
                let full = format!("{path}::{name}");
                match self.external(scope.krate, &full, ns, depth + 1)? {
                    (Res::Extern(p), 0) => self.apis.knows(&p).then_some(Res::Extern(p)),
                    (res, 0) => Some(res),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// A crate by its name in code.
    fn extern_crate(&self, from: KrateId, name: &str) -> Option<Res> {
        if matches!(name, "std" | "core" | "alloc") {
            return Some(Res::Extern(Name::new_static("std")));
        }
        let krate = self.krate(from);
        let Some(package) = &krate.package else {
            return self.apis.has_crate(name).then(|| Res::Extern(name.into()));
        };
        if name == "self" {
            return Some(Res::Module(from, ModId(0)));
        }
        // The package's own library, as its binaries and tests see it.
        if let Some(lib) = self.library(name)
            && lib != from
            && self.krate(lib).package.as_ref().is_some_and(|p| p.manifest == package.manifest)
        {
            return Some(Res::Module(lib, ModId(0)));
        }
        let dependency = package.dependencies.iter().find(|d| d.name == name)?;
        if dependency.path.is_some() || !self.is_dependency(from) {
            let lib = self.krates().iter().find(|k| {
                k.package.as_ref().is_some_and(|p| {
                    p.name == dependency.package && dependency.path.as_ref().is_none_or(|d| *d == p.dir)
                }) && self.library(&k.name) == Some(k.id)
            });
            if let Some(lib) = lib
                && (dependency.path.is_some() || dependency.requirement.is_empty())
            {
                return Some(Res::Module(lib.id, ModId(0)));
            }
        }
        Some(Res::Extern(self.apis.code_name(&dependency.package)))
    }

    fn is_dependency(&self, krate: KrateId) -> bool {
        krate.0 as usize >= self.krates().len()
    }

    /// A path that starts with a crate outside: the tables first, then the dependency's own source. The number says how many
    /// segments are left over.
    fn external(&self, from: KrateId, path: &str, ns: Ns, depth: u8) -> Option<(Res, usize)> {
        if depth > MAX_DEPTH {
            return None;
        }
        let canonical = Name::from(self.apis.canonical(path));
        if self.apis.knows(&canonical) || canonical.starts_with("std::") {
            return Some((Res::Extern(canonical), 0));
        }
        let (head, rest) = canonical.split_once("::").unwrap_or((&canonical, ""));
        let name = self.name_in(from, head);
        let Some(dep) = self.dependency(from, &name) else {
            return Some((Res::Extern(canonical), 0));
        };
        if rest.is_empty() {
            // Kept as a path: what follows may still be known to the tables.
            return Some((Res::Extern(canonical), 0));
        }
        let segments: Vec<&str> = rest.split("::").collect();
        match self.resolve_in(dep, ModId(0), &segments, ns) {
            Some((Res::Item(def), used)) => match self.con(def) {
                Con::Api(known) => {
                    let full = std::iter::once(known.as_str()).chain(segments[used..].iter().copied());
                    let full = full.collect::<Vec<_>>().join("::");
                    Some((Res::Extern(full.into()), 0))
                }
                Con::Source(_) => Some((Res::Item(def), segments.len() - used)),
            },
            Some((Res::Extern(p), _)) if p != canonical => self.external(dep, &p, ns, depth + 1),
            Some((Res::Module(..), _)) | None => Some((Res::Extern(canonical), 0)),
            Some((res, used)) => Some((res, segments.len() - used)),
        }
    }

    /// The name by which a crate's code knows another crate's canonical name.
    fn name_in(&self, from: KrateId, canonical: &str) -> String {
        let package = self.krate(from).package.as_deref();
        let dependency = package
            .and_then(|p| p.dependencies.iter().find(|d| self.apis.code_name(&d.package) == canonical));
        dependency.map_or_else(|| canonical.to_string(), |d| d.name.clone())
    }

    /// The traits whose methods can be called in a scope: by name, as `_`, through globs, in blocks.
    pub fn traits_in_scope(&self, scope: Scope) -> Arc<FxHashSet<Con>> {
        let base = self.traits_of_module(scope.krate, scope.module, 0);
        let mut more = Vec::new();
        let mut at = scope.item;
        while let Some(def) = at {
            for child in self.children(def) {
                let item = self.item(child);
                if item.block.is_some_and(|b| b.has(scope.offset)) {
                    match &item.kind {
                        ItemKind::Use(imports) => {
                            let leaves = 0..imports.len() as u32;
                            leaves.for_each(|leaf| {
                                self.traits_of_import(scope, ImportRef { def: child, leaf }, 0, &mut more)
                            });
                        }
                        ItemKind::Trait => more.push(Con::Source(child)),
                        _ => {}
                    }
                }
            }
            at = self.parent(def);
        }
        if more.is_empty() {
            return base;
        }
        let mut all = (*base).clone();
        all.extend(more);
        Arc::new(all)
    }

    fn traits_of_module(&self, krate: KrateId, module: ModId, depth: u8) -> Arc<FxHashSet<Con>> {
        if let Some(known) = self.traits.read().ok().and_then(|t| t.get(&(krate, module)).cloned()) {
            return known;
        }
        let mut all = Vec::new();
        let home = self.krate(krate).module(module);
        let scope = Scope { krate, module, item: None, offset: 0 };
        for entry in home.names.values().flatten() {
            if let Entry::Item(def) = entry
                && self.item(*def).kind == ItemKind::Trait
            {
                all.push(self.con(*def));
            }
        }
        for reference in &home.imports {
            self.traits_of_import(scope, *reference, depth, &mut all);
        }
        let all: Arc<FxHashSet<Con>> = Arc::new(all.into_iter().collect());
        // A set cut off by the depth limit must not be kept: it depends on where the question started.
        if depth == 0
            && let Ok(mut memo) = self.traits.write()
        {
            memo.insert((krate, module), all.clone());
        }
        all
    }

    fn traits_of_import(&self, scope: Scope, reference: ImportRef, depth: u8, out: &mut Vec<Con>) {
        let Some(import) = self.krate(scope.krate).import(reference) else { return };
        let segments: Vec<&str> = import.path.iter().map(Name::as_str).collect();
        let Some((res, used)) = self.resolve_path(scope, &segments, Ns::Type, Some(reference), 0) else {
            return;
        };
        if used != segments.len() {
            return;
        }
        let glob = import.binds == Binds::Glob;
        match res {
            Res::Item(def) if !glob && self.item(def).kind == ItemKind::Trait => out.push(self.con(def)),
            Res::Extern(path) if !glob && self.apis.trait_(&path).is_some() => out.push(Con::Api(path)),
            Res::Extern(path) if glob => out.extend(self.apis.traits_within(&path).into_iter().map(Con::Api)),
            Res::Module(k, m) if glob && depth < 4 => {
                out.extend(self.traits_of_module(k, m, depth + 1).iter().cloned());
            }
            _ => {}
        }
    }
}

/// Whether an item's name stands in a namespace.
fn in_namespace(kind: &ItemKind, ns: Ns) -> bool {
    match kind {
        ItemKind::Fn | ItemKind::Const | ItemKind::Static => ns == Ns::Value,
        ItemKind::Struct => ns != Ns::Macro,
        ItemKind::Enum
        | ItemKind::Union
        | ItemKind::Trait
        | ItemKind::Alias
        | ItemKind::ExternCrate { .. } => ns == Ns::Type,
        ItemKind::Mod { .. } => ns == Ns::Type,
        ItemKind::MacroRules => ns == Ns::Macro,
        ItemKind::Use(_) | ItemKind::Impl { .. } | ItemKind::MacroCall { .. } => false,
    }
}
