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
        // Traits are named like types.
        if matches!(&import.binds, Binds::Name(name) if !name.starts_with(char::is_uppercase)) {
            return;
        }
        let Some(res) = self.resolve_import(scope, reference, Ns::Type) else { return };
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
