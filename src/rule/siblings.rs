//! What stands beside the function at hand: other methods of the same type, and the functions that call it.

use super::Cx;
use crate::apis::Role;
use crate::facts::{Item, ItemKind, mention, mentions};
use crate::flow::{DriverKind, drivers};
use crate::program::{Con, Def, Target, Ty};
use crate::source::{FileId, Range};
use crate::workspace::Role as FileRole;

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
        let name = mention(self.fn_name());
        self.program.owned_files().filter(|(_, krate, _)| *krate == self.typed.def.krate).any(
            |(_, krate, n)| {
                let outline = &self.program.krate(krate).facts(n).outline;
                outline.iter().any(|(id, item)| {
                    let this = Def { krate, file: n, item: id } == self.typed.def;
                    !this
                        && item.body.is_some()
                        && mentions(&item.mentions, name)
                        && self.names_role(item, role)
                })
            },
        )
    }

    /// A stream loop of another function of the package which calls the one at hand in each turn.
    pub fn called_per_item(&self) -> Option<CalledPerItem> {
        let name = mention(self.fn_name());
        let here = self.typed.def;
        for (file, krate, n) in self.program.owned_files().filter(|(_, k, _)| *k == here.krate) {
            if self.program.role(file) != FileRole::Source {
                continue;
            }
            let outline = &self.program.krate(krate).facts(n).outline;
            let calls = |item: &Item| {
                item.kind == ItemKind::Fn
                    && item.body.is_some()
                    && !item.flags.cfg_test
                    && !item.flags.test
                    && mentions(&item.mentions, name)
            };
            for (id, _) in outline.iter().filter(|(_, item)| calls(item)) {
                let def = Def { krate, file: n, item: id };
                let Some(typed) = self.program.typed(def).filter(|_| def != here) else { continue };
                let drivers = drivers(self.program, &typed);
                let inner = Cx::new(self.rule, self.program, &typed, file, &drivers, self.options);
                let mut calls = inner.calls().into_iter().filter(|c| c.callee.target == Target::Source(here));
                let found = calls.find_map(|c| inner.turn(c.id).map(|t| (c.id, t.driver.kind)));
                if let Some((call, kind)) = found {
                    return Some(CalledPerItem { file, call: inner.body.range(call), kind });
                }
            }
        }
        None
    }

    fn names_role(&self, item: &Item, role: Role) -> bool {
        let names = self.program.apis.names_with_role(role);
        names.iter().any(|n| mentions(&item.mentions, mention(n)))
    }
}
