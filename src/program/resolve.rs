//! From a path as written to what it names: modules, `use` trees, renames, globs, preludes, facades.

use super::prelude::{PRELUDE, PRIMITIVES};
use super::tree::{Def, Entry, ImportRef, KrateId, ModId};
use super::{Con, Program};
use crate::facts::{Binds, Header, ItemKind, Name};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
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

/// What a path to another crate leads to.
#[derive(Clone, Debug)]
pub(super) struct Outside {
    res: Res,
    /// Segments left over.
    left: usize,
    /// A module in source, which goes by its path.
    module: bool,
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

/// How a question about a name is asked.
#[derive(Clone, Copy, Debug, Default)]
struct Look<'a> {
    /// An import that is being resolved: it does not answer for itself.
    skip: Option<ImportRef>,
    /// Imports followed so far.
    depth: u8,
    /// Only names that stand in a module by themselves: glob imports are being resolved.
    plain: bool,
    /// Questions asked on the way, and what came of them.
    asked: Option<&'a Asked>,
}

/// What names in modules turned out to be while one question is answered; nothing for those still open, so that modules
/// which import each other's globs are walked once and not along every path between them.
type Asked = RefCell<FxHashMap<(KrateId, ModId, Name, Ns, bool), Option<Res>>>;

impl<'a> Look<'a> {
    fn deeper(self) -> Look<'a> {
        Look { depth: self.depth + 1, ..self }
    }

    fn through(self, import: ImportRef) -> Look<'a> {
        Look { skip: Some(import), ..self.deeper() }
    }
}

/// Deeper chains of imports are cycles.
const MAX_DEPTH: u8 = 24;

/// So many modules of dependencies are opened in search of one name. Who declares a platform's whole interface has hundreds, one
/// glob import behind the other, and all of them would be read.
const MAX_SEEN_OUTSIDE: usize = 24;

/// From here on answers are kept for the rest of the question. Most names are found sooner.
const KEEP_FROM: u8 = 4;

impl Program {
    /// The scope of an item's header and body at `offset`.
    pub fn scope(&self, def: Def, offset: u32) -> Scope {
        Scope { krate: def.krate, module: self.home(def), item: Some(def), offset }
    }

    /// Resolves a path as far as it names modules and items. The number says how many segments that took: what is left are
    /// associated items. A path outside takes all its segments.
    pub fn resolve(&self, scope: Scope, segments: &[&str], ns: Ns) -> Option<(Res, usize)> {
        let asked = Asked::default();
        self.resolve_path(scope, segments, ns, Look { asked: Some(&asked), ..Look::default() })
    }

    /// Resolves from a module of a crate, names private to it included.
    pub(super) fn resolve_in(
        &self,
        krate: KrateId,
        module: ModId,
        segments: &[&str],
        ns: Ns,
    ) -> Option<(Res, usize)> {
        let asked = Asked::default();
        let look = Look { asked: Some(&asked), ..Look::default() };
        let want = if segments.len() == 1 { ns } else { Ns::Type };
        let first =
            self.in_module(krate, module, segments.first()?, want, look, &mut FxHashSet::default())?;
        self.walk(krate, first, 1, segments, ns, look)
    }

    /// Resolves the path of an import; none where it does not name one thing.
    pub(super) fn resolve_import(&self, scope: Scope, reference: ImportRef, ns: Ns) -> Option<Res> {
        let asked = Asked::default();
        self.import(scope, reference, ns, Look { asked: Some(&asked), ..Look::default() })
    }

    fn import(&self, scope: Scope, reference: ImportRef, ns: Ns, look: Look<'_>) -> Option<Res> {
        let import = self.krate(scope.krate).import(reference)?;
        let segments: Vec<&str> = import.path.iter().map(Name::as_str).collect();
        let (res, used) = self.resolve_path(scope, &segments, ns, look.through(reference))?;
        (used == segments.len()).then_some(res)
    }

    fn resolve_path(&self, scope: Scope, segments: &[&str], ns: Ns, look: Look<'_>) -> Option<(Res, usize)> {
        if look.depth > MAX_DEPTH {
            return None;
        }
        let krate = self.krate(scope.krate);
        let mut at = 0;
        let mut module = scope.module;
        let mut start = None;
        while let Some(segment) = segments.get(at) {
            match *segment {
                "crate" | "$crate" => start = Some(Res::Module(scope.krate, ModId(0))),
                "self" => start = Some(Res::Module(scope.krate, module)),
                "super" => {
                    module = krate.module(module).parent?;
                    start = Some(Res::Module(scope.krate, module));
                }
                "" => {
                    let name = segments.get(at + 1)?;
                    at += 2;
                    // 2015: a leading `::` is the crate's root.
                    let root = || {
                        self.in_module(scope.krate, ModId(0), name, Ns::Type, look, &mut FxHashSet::default())
                    };
                    start = Some(self.extern_crate(scope.krate, name).or_else(root)?);
                    break;
                }
                _ => break,
            }
            at += 1;
        }
        let res = match start {
            Some(res) => res,
            None => {
                at = 1;
                let want = if segments.len() == 1 { ns } else { Ns::Type };
                self.first(scope, segments.first()?, want, look)?
            }
        };
        match &res {
            Res::Extern(path) if at == segments.len() => {
                Some((self.external(scope.krate, path, ns, look)?.0, at))
            }
            _ => self.walk(scope.krate, res, at, segments, ns, look),
        }
    }

    /// Follows the rest of a path from what its beginning names.
    fn walk(
        &self,
        from: KrateId,
        mut res: Res,
        mut at: usize,
        segments: &[&str],
        ns: Ns,
        look: Look<'_>,
    ) -> Option<(Res, usize)> {
        while at < segments.len() {
            let name = segments[at];
            let want = if at + 1 == segments.len() { ns } else { Ns::Type };
            let next = match &res {
                Res::Module(k, m) => {
                    let found = self.in_module(*k, *m, name, want, look.deeper(), &mut FxHashSet::default());
                    let Some(found) = found else {
                        return Some((Res::Extern(self.handed_on(&segments[at..])?), segments.len()));
                    };
                    Some(found)
                }
                Res::Extern(path) => {
                    let rest: Vec<&str> =
                        std::iter::once(path.as_str()).chain(segments[at..].iter().copied()).collect();
                    let (res, left) = self.external(from, &rest.join("::"), ns, look.deeper())?;
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
        let Header::Enum { variants, .. } = self.header(def) else { return None };
        variants.iter().find(|(n, _)| n == name).map(|(n, _)| Res::Variant(def, n.clone()))
    }

    /// What a name means at a place: blocks around it, module, crates, prelude.
    fn first(&self, scope: Scope, name: &str, ns: Ns, look: Look<'_>) -> Option<Res> {
        if let Some(found) = self.in_blocks(scope, name, ns, look) {
            return Some(found);
        }
        let found = self.in_module(scope.krate, scope.module, name, ns, look, &mut FxHashSet::default());
        let unknown = |res: &Res| matches!(res, Res::Extern(path) if !self.is_described(path));
        if found.as_ref().is_some_and(|res| !unknown(res)) {
            return found;
        }
        // A macro that goes by its crate's name, as in `use anyhow::{anyhow, Result}`, does not hide the crate; a module does.
        if ns == Ns::Type
            && let Some(krate) = self.extern_crate(scope.krate, name)
        {
            let is_module = |path: &Name| {
                self.outside(scope.krate, path, ns, look.deeper()).is_some_and(|outside| outside.module)
            };
            let hides = matches!(&found, Some(Res::Extern(path)) if is_module(path));
            return if hides { found } else { Some(krate) };
        }
        if found.is_some() {
            return found;
        }
        let importing = look.skip.is_some();
        // In 2015, `use` paths start at the root.
        if self.krate(scope.krate).edition == 2015 && scope.module != ModId(0) && importing {
            let found = self.in_module(scope.krate, ModId(0), name, ns, look, &mut FxHashSet::default());
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
            // A crate that is not declared: a loose file, a dependency of another target, or somebody hands it on.
            let may_be = importing && !look.plain && !name.starts_with(char::is_uppercase);
            if may_be || self.apis.has_crate(name) {
                return Some(Res::Extern(name.into()));
            }
        }
        None
    }

    /// Items and imports in the blocks of the functions around a place, innermost first.
    fn in_blocks(&self, scope: Scope, name: &str, ns: Ns, look: Look<'_>) -> Option<Res> {
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
                    let found =
                        inside.iter().find_map(|d| self.block_item(scope, *d, name, ns, look, explicit));
                    if found.is_some() {
                        return found;
                    }
                }
            }
            at = self.parent(def);
        }
        None
    }

    fn block_item(
        &self,
        scope: Scope,
        def: Def,
        name: &str,
        ns: Ns,
        look: Look<'_>,
        explicit: bool,
    ) -> Option<Res> {
        let item = self.item(def);
        let ItemKind::Use(imports) = &item.kind else {
            return (explicit && item.name == name && in_namespace(&item.kind, ns)).then_some(Res::Item(def));
        };
        for (leaf, import) in imports.iter().enumerate() {
            let reference = ImportRef { def, leaf: leaf as u32 };
            if Some(reference) == look.skip {
                continue;
            }
            let found = match &import.binds {
                Binds::Name(n) if explicit && n == name => self.import(scope, reference, ns, look),
                Binds::Glob if !explicit && !look.plain => {
                    let target = self.import(scope, reference, Ns::Type, Look { plain: true, ..look });
                    target.and_then(|t| {
                        self.within(scope.krate, &t, name, ns, look.deeper(), &mut FxHashSet::default())
                    })
                }
                _ => None,
            };
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// A name in a module: its own items and imports, then what globs bring in. Modules in `seen` are not asked again.
    fn in_module(
        &self,
        krate: KrateId,
        module: ModId,
        name: &str,
        ns: Ns,
        look: Look<'_>,
        seen: &mut FxHashSet<(KrateId, ModId)>,
    ) -> Option<Res> {
        let Some(asked) = look.asked.filter(|_| look.depth >= KEEP_FROM) else {
            return self.look_in(krate, module, name, ns, look, seen);
        };
        let question = (krate, module, Name::from(name), ns, look.plain);
        if let Some(answer) = asked.borrow().get(&question) {
            return answer.clone();
        }
        asked.borrow_mut().insert(question.clone(), None);
        let answer = self.look_in(krate, module, name, ns, look, seen);
        asked.borrow_mut().insert(question, answer.clone());
        answer
    }

    fn look_in(
        &self,
        krate: KrateId,
        module: ModId,
        name: &str,
        ns: Ns,
        look: Look<'_>,
        seen: &mut FxHashSet<(KrateId, ModId)>,
    ) -> Option<Res> {
        let far = seen.len() >= MAX_SEEN_OUTSIDE && self.is_dependency(krate);
        if look.depth > MAX_DEPTH || far || seen.contains(&(krate, module)) {
            return None;
        }
        seen.insert((krate, module));
        let scope = Scope { krate, module, item: None, offset: 0 };
        let entries = self.contents(krate, module).names.get(name).map_or(&[][..], |v| v);
        // An import beside an item of the same name has it in another namespace: `use thiserror::Error; enum Error {}`.
        let is_import = |entry: &&Entry| matches!(entry, Entry::Import(_));
        let own_first = entries.iter().filter(|e| !is_import(e)).chain(entries.iter().filter(is_import));
        // A derive macro goes by the name of its trait: an import of which nothing is known may be just that.
        let mut unknown = None;
        for entry in own_first {
            match entry {
                Entry::Module(m) if ns == Ns::Type => return Some(Res::Module(krate, *m)),
                Entry::Item(def) if in_namespace(&self.item(*def).kind, ns) => {
                    if let ItemKind::ExternCrate { krate: name } = &self.item(*def).kind {
                        return self.extern_crate(krate, name);
                    }
                    return Some(Res::Item(*def));
                }
                Entry::Import(reference) if Some(*reference) != look.skip => {
                    match self.import(scope, *reference, ns, look) {
                        Some(Res::Extern(path)) if ns == Ns::Type && !self.is_described(&path) => {
                            unknown = unknown.or(Some(Res::Extern(path)));
                        }
                        None => {}
                        found => return found,
                    }
                }
                _ => {}
            }
        }
        if look.plain {
            return unknown;
        }
        let targets = self.glob_targets(krate, module);
        let found = targets
            .iter()
            .filter(|(r, _)| Some(*r) != look.skip)
            .find_map(|(_, t)| self.within(krate, t, name, ns, look.deeper(), seen));
        match (&unknown, &found) {
            (None, None) => self.declared_in(krate, module, name, ns),
            (None, _) => found,
            (_, Some(Res::Item(def))) if self.item(*def).kind == ItemKind::Trait => found,
            _ => unknown,
        }
    }

    /// A name that a macro called in a module declares.
    fn declared_in(&self, krate: KrateId, module: ModId, name: &str, ns: Ns) -> Option<Res> {
        let mut macros = self.contents(krate, module).macros.iter().filter(|_| ns == Ns::Type);
        macros.find_map(|called| self.apis.declared_by(called, name)).map(Res::Extern)
    }

    /// What the glob imports of a module open, in source order. Their paths are resolved by plain names, which ends every cycle.
    pub(super) fn glob_targets(&self, krate: KrateId, module: ModId) -> Arc<[(ImportRef, Res)]> {
        self.globs.get(&(krate, module), || {
            let scope = Scope { krate, module, item: None, offset: 0 };
            let look = Look { plain: true, ..Look::default() };
            let globs = self.contents(krate, module).globs.iter();
            globs.filter_map(|r| self.import(scope, *r, Ns::Type, look).map(|res| (*r, res))).collect()
        })
    }

    /// A name that a glob over `target` brings in.
    fn within(
        &self,
        from: KrateId,
        target: &Res,
        name: &str,
        ns: Ns,
        look: Look<'_>,
        seen: &mut FxHashSet<(KrateId, ModId)>,
    ) -> Option<Res> {
        match target {
            Res::Module(k, m) => self.in_module(*k, *m, name, ns, look, seen),
            Res::Item(def) if self.item(*def).kind == ItemKind::Enum => self.variant(*def, name),
            Res::Extern(path) => match self.outside(from, &format!("{path}::{name}"), ns, look)? {
                Outside { res: Res::Extern(p), left: 0, module } => {
                    (module || self.is_in_tables(&p)).then_some(Res::Extern(p))
                }
                Outside { res, left: 0, .. } => Some(res),
                _ => None,
            },
            _ => None,
        }
    }

    /// A path that starts with a crate outside: the tables first, then the dependency's own source. The number says how many
    /// segments are left over.
    fn external(&self, from: KrateId, path: &str, ns: Ns, look: Look<'_>) -> Option<(Res, usize)> {
        self.outside(from, path, ns, look).map(|found| (found.res, found.left))
    }

    fn outside(&self, from: KrateId, path: &str, ns: Ns, look: Look<'_>) -> Option<Outside> {
        let question = (from, Name::new(path), ns);
        if let Some(known) = self.outside.known(&question) {
            return known;
        }
        let found = self.find_outside(from, path, ns, look);
        // Deeper down the answer may have been cut off.
        if look.depth <= KEEP_FROM { self.outside.keep(question, found) } else { found }
    }

    fn find_outside(&self, from: KrateId, path: &str, ns: Ns, look: Look<'_>) -> Option<Outside> {
        if look.depth > MAX_DEPTH {
            return None;
        }
        let canonical = Name::from(self.apis.canonical(path));
        let all = |path: Name, module| Outside { res: Res::Extern(path), left: 0, module };
        // What a table describes stays under the path that the table knows, wherever the source has it from.
        if self.is_described(&canonical) {
            return Some(all(canonical, false));
        }
        let (head, rest) = canonical.split_once("::").unwrap_or((&canonical, ""));
        let name = self.name_in(from, head);
        let Some(dep) = self.library_of(from, &name) else {
            let handed_on = self.handed_on(&rest.split("::").collect::<Vec<_>>());
            return Some(all(handed_on.unwrap_or(canonical), false));
        };
        if rest.is_empty() {
            // Kept as a path: what follows may still be known to the tables.
            return Some(all(canonical, true));
        }
        let segments: Vec<&str> = rest.split("::").collect();
        match self.resolve_in(dep, ModId(0), &segments, ns) {
            Some((Res::Item(def), used)) => match self.con(def) {
                Con::Api(known) => {
                    let full = std::iter::once(known.as_str()).chain(segments[used..].iter().copied());
                    let full = full.collect::<Vec<_>>().join("::");
                    Some(all(full.into(), false))
                }
                Con::Source(_) => {
                    Some(Outside { res: Res::Item(def), left: segments.len() - used, module: false })
                }
            },
            Some((Res::Extern(p), _)) if p != canonical => {
                let found = self.outside(dep, &p, ns, look.deeper())?;
                // By the way that it came: the crate that has it need not be one that this one names.
                Some(if found.module { all(canonical, true) } else { found })
            }
            Some((Res::Module(..), used)) => {
                let whole = used == segments.len();
                Some(all(canonical.clone(), whole))
            }
            None => Some(all(canonical.clone(), false)),
            Some((res, used)) => Some(Outside { res, left: segments.len() - used, module: false }),
        }
    }

    /// Whether the tables speak of a path, or would if there were anything to say.
    fn is_described(&self, path: &str) -> bool {
        self.is_in_tables(path) || path.starts_with("std::")
    }

    pub(super) fn is_in_tables(&self, path: &str) -> bool {
        self.apis.knows(path) || self.apis.is_module(path)
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
