//! Which traits' methods can be called at a place.

use super::resolve::{Ns, Res, Scope};
use super::tree::{Entry, ImportRef, KrateId, ModId};
use super::{Con, Program};
use crate::facts::{Binds, ItemKind};
use rustc_hash::FxHashSet;
use std::sync::Arc;

impl Program {
    /// The traits whose methods can be called in a scope: by name, as `_`, through globs, in blocks.
    pub fn traits_in_scope(&self, scope: Scope) -> Arc<FxHashSet<Con>> {
        let base = self.traits_of_module(scope.krate, scope.module);
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
                                self.traits_of_import(scope, ImportRef { def: child, leaf }, &mut more)
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

    /// Walks the globs from a module on, each module once: modules that give each other's names on are no longer a way than they
    /// are many.
    fn traits_of_module(&self, krate: KrateId, module: ModId) -> Arc<FxHashSet<Con>> {
        self.traits.get(&(krate, module), || Arc::new(self.find_traits_of_module(krate, module)))
    }

    fn find_traits_of_module(&self, krate: KrateId, module: ModId) -> FxHashSet<Con> {
        let mut all = FxHashSet::default();
        let mut seen = FxHashSet::from_iter([(krate, module)]);
        let mut todo = vec![(krate, module)];
        while let Some((krate, module)) = todo.pop() {
            all.extend(self.traits_standing_in(krate, module).iter().cloned());
            for (_, target) in self.glob_targets(krate, module).iter() {
                match target {
                    Res::Module(k, m) if seen.insert((*k, *m)) => todo.push((*k, *m)),
                    Res::Extern(path) => all.extend(self.apis.traits_within(path).into_iter().map(Con::Api)),
                    _ => {}
                }
            }
        }
        all
    }

    /// Traits that a module declares or imports by name.
    fn traits_standing_in(&self, krate: KrateId, module: ModId) -> Arc<[Con]> {
        self.named_traits.get(&(krate, module), || self.find_traits_standing_in(krate, module).into())
    }

    fn find_traits_standing_in(&self, krate: KrateId, module: ModId) -> Vec<Con> {
        let mut all = Vec::new();
        let home = self.contents(krate, module);
        let scope = Scope { krate, module, item: None, offset: 0 };
        for entry in home.names.values().flatten() {
            if let Entry::Item(def) = entry
                && self.item(*def).kind == ItemKind::Trait
            {
                all.push(self.con(*def));
            }
        }
        for reference in &home.imports {
            self.trait_of_import(scope, *reference, &mut all);
        }
        all
    }

    /// The traits that an import in a block brings in.
    fn traits_of_import(&self, scope: Scope, reference: ImportRef, out: &mut Vec<Con>) {
        let Some(import) = self.krate(scope.krate).import(reference) else { return };
        if import.binds != Binds::Glob {
            return self.trait_of_import(scope, reference, out);
        }
        match self.resolve_import(scope, reference, Ns::Type) {
            Some(Res::Extern(path)) => out.extend(self.apis.traits_within(&path).into_iter().map(Con::Api)),
            Some(Res::Module(k, m)) => out.extend(self.traits_of_module(k, m).iter().cloned()),
            _ => {}
        }
    }

    /// The trait that an import names.
    fn trait_of_import(&self, scope: Scope, reference: ImportRef, out: &mut Vec<Con>) {
        let Some(import) = self.krate(scope.krate).import(reference) else { return };
        // Traits are named like types.
        let lower = matches!(&import.binds, Binds::Name(name) if !name.starts_with(char::is_uppercase));
        if lower || import.binds == Binds::Glob {
            return;
        }
        match self.resolve_import(scope, reference, Ns::Type) {
            Some(Res::Item(def)) if self.item(def).kind == ItemKind::Trait => out.push(self.con(def)),
            Some(Res::Extern(path)) if self.apis.trait_(&path).is_some() => out.push(Con::Api(path)),
            _ => {}
        }
    }
}
