//! What stands beside the function at hand: other methods of the same type, and the functions that call it.

use super::Cx;
use crate::apis::Role;
use crate::facts::{Item, ItemKind, mention, mentions};
use crate::flow::{DriverKind, drivers};
use crate::program::{Con, Def, KrateId, Target, Ty};
use crate::source::{FileId, Range};

/// A call of the function at hand in a stream loop elsewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CalledPerItem {
    /// File of the call.
    pub file: FileId,
    /// The call.
    pub call: Range,
    /// What paces the loop.
    pub kind: DriverKind,
}

impl Cx<'_> {
    /// The other methods of the type whose method this is, in all its impls.
    pub fn siblings(&self) -> Vec<Def> {
        let Some(own) = self.container() else { return Vec::new() };
        let blocks = match self.program.self_type(self.typed.scope, 0).peeled() {
            Ty::Adt(Con::Source(def), _) => {
                self.program.source_impls(&self.program.item(*def).name.clone(), Some(*def))
            }
            _ => vec![own],
        };
        let functions = blocks.into_iter().flat_map(|b| self.program.children(b).collect::<Vec<_>>());
        functions.filter(|f| *f != self.typed.def && self.program.item(*f).kind == ItemKind::Fn).collect()
    }

    /// Whether another method of the same type mentions an API of this role.
    pub fn siblings_mention(&self, role: Role) -> bool {
        self.siblings().into_iter().any(|f| self.names_role(self.program.item(f), role))
    }

    /// Whether a function that calls this one, as far as names tell, mentions an API of this role.
    pub fn callers_mention(&self, role: Role) -> bool {
        let (name, here) = (mention(self.fn_name()), self.typed.def);
        let naming = self.program.items_mentioning(|set| mentions(set, name));
        naming.into_iter().any(|(_, def, item)| {
            def.krate == here.krate && def != here && item.body.is_some() && self.names_role(item, role)
        })
    }

    /// A stream loop of another function of the package which calls the one at hand in each turn.
    pub fn called_per_item(&self) -> Option<CalledPerItem> {
        let here = self.typed.def;
        let naming = self.functions_naming(here.krate, self.fn_name());
        let declared = self.declaration();
        let means = |target: &Target| match target {
            Target::Source(def) => *def == here || Some(*def) == declared,
            _ => false,
        };
        let called = |inner: &Cx<'_>| {
            let mut calls = inner.calls().into_iter().filter(|c| means(&c.callee.target));
            calls.find_map(|c| inner.turn(c.id).map(|t| (inner.body.range(c.id), t.driver.kind)))
        };
        naming.into_iter().filter(|(_, def)| *def != here).find_map(|(file, def)| {
            let (call, kind) = self.look_into(file, def, called).flatten()?;
            Some(CalledPerItem { file, call, kind })
        })
    }

    /// The method of a trait in source that the function at hand implements.
    fn declaration(&self) -> Option<Def> {
        let bound = self.program.impl_trait(self.container()?)?;
        let Con::Source(of) = bound.of else { return None };
        self.program.child(of, self.fn_name(), |kind| *kind == ItemKind::Fn)
    }

    /// Other functions of the package that may call one, as far as names tell.
    pub fn callers_of(&self, def: Def) -> Vec<(FileId, Def)> {
        let mut naming = self.functions_naming(def.krate, &self.program.item(def).name);
        naming.retain(|(_, other)| *other != def);
        naming
    }

    /// Functions of a package that mention a name; those for tests aside.
    pub(super) fn functions_naming(&self, krate: KrateId, name: &str) -> Vec<(FileId, Def)> {
        let name = mention(name);
        let mut naming = self.program.items_mentioning(|set| mentions(set, name));
        naming.retain(|(file, def, item)| def.krate == krate && self.program.is_run(*file, item));
        naming.into_iter().map(|(file, def, _)| (file, def)).collect()
    }

    /// Asks a question where another function stands; none where it has no body.
    pub fn look_into<R>(&self, file: FileId, def: Def, ask: impl FnOnce(&Cx<'_>) -> R) -> Option<R> {
        let typed = self.program.typed(def)?;
        let drivers = drivers(self.program, &typed);
        Some(ask(&Cx::new(self.rule, self.program, &typed, file, &drivers, self.options)))
    }

    fn names_role(&self, item: &Item, role: Role) -> bool {
        let names = self.program.apis.names_with_role(role);
        names.iter().any(|n| mentions(&item.mentions, mention(n)))
    }
}
