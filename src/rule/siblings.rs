//! What stands beside the function at hand: other methods of the same type, and the functions that call it.

use super::{Call, Cx};
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, Item, ItemKind, LocalId, Name, mention, mentions};
use crate::flow::{DriverKind, drivers};
use crate::program::{Callee, Con, Def, KrateId, Program, Target, Ty};
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

/// A function as its callers know it: by itself, or by the method of a trait that it implements.
#[derive(Clone, Debug)]
pub struct Called {
    def: Def,
    /// The trait.
    pub of: Option<Con>,
}

impl Called {
    /// Whether a call may be one of it.
    pub fn is_meant_by(&self, program: &Program, callee: &Callee) -> bool {
        let Target::Source(def) = callee.target else { return false };
        let declared = || {
            let Some(Con::Source(of)) = self.of else { return false };
            program.container(def) == Some(of) && program.item(def).name == program.item(self.def).name
        };
        def == self.def || declared()
    }
}

/// A parameter of a function.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Param {
    /// `self`
    Own,
    /// The n-th of the others.
    Nth(usize),
}

/// A function that more functions than this speak of is not followed to its callers.
const MAX_CALLERS: usize = 24;

impl Cx<'_> {
    /// The function at hand, as its callers know it.
    pub fn called(&self) -> Called {
        let def = self.typed.def;
        let of = self.program.container(def).and_then(|c| self.program.impl_trait(c)).map(|bound| bound.of);
        Called { def, of }
    }

    /// Shows each function of the workspace that speaks of the one at hand and runs outside of tests; whether they could all be
    /// looked at.
    pub fn each_user(&self, see: &mut dyn FnMut(&Cx<'_>)) -> bool {
        let here = self.typed.def;
        let name = mention(self.fn_name());
        let mut naming = self.program.items_mentioning(|set| mentions(set, name));
        naming.retain(|(file, def, item)| *def != here && self.program.is_run(*file, item));
        if naming.len() > MAX_CALLERS {
            return false;
        }
        for (file, def, _) in naming {
            self.look_into(file, def, &mut *see);
        }
        true
    }

    /// Which parameter of the function a name is, or part of.
    pub fn param_of(&self, local: LocalId) -> Option<Param> {
        let name = self.body.local(local);
        if name.pat.is_none() {
            return Some(Param::Own);
        }
        let at = name.range;
        self.body.params.iter().position(|p| self.body.pat(*p).range.contains(at)).map(Param::Nth)
    }

    /// The argument of a call that stands for a parameter.
    pub fn argument(&self, call: ExprId, param: Param) -> Option<ExprId> {
        match param {
            Param::Own => self.receiver(call),
            Param::Nth(n) => self.args(call).get(n).copied(),
        }
    }

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

    /// A call of this role in the package at hand, in its libraries or binaries.
    pub fn in_package(&self, role: Role) -> Option<(FileId, Range)> {
        self.package_calls(role, &mut |_, _| true)
    }

    /// Where the package at hand takes connections, if it takes them from programs of the same machine alone.
    pub fn serves_locally(&self) -> Option<(FileId, Range)> {
        let local = |inner: &Cx<'_>, call: &Call<'_>| {
            inner.program.plays(inner.program.core_type(&call.callee.on), Role::Local)
        };
        let mut first = None;
        let from_afar = self.package_calls(Role::Accept, &mut |inner, call| {
            let here = local(inner, call).then(|| (inner.file, inner.body.range(call.id)));
            first = first.or(here);
            here.is_none()
        });
        first.filter(|_| from_afar.is_none())
    }

    /// The first call of this role in the package at hand that is meant.
    fn package_calls(
        &self,
        role: Role,
        is_meant: &mut dyn FnMut(&Cx<'_>, &Call<'_>) -> bool,
    ) -> Option<(FileId, Range)> {
        let package = |def: Def| self.program.krate(def.krate).package.as_ref().map(|p| &p.manifest);
        let words: Vec<u32> = self
            .program
            .apis
            .words_of_role(role)
            .into_iter()
            .map(|w| mention(&w.ty.unwrap_or(w.name)))
            .collect();
        let naming = self.program.items_mentioning(|set| words.iter().any(|word| mentions(set, *word)));
        let run = naming.into_iter().filter(|(file, def, item)| {
            package(*def) == package(self.typed.def) && self.program.is_run(*file, item)
        });
        run.into_iter().find_map(|(file, def, _)| {
            self.asked_in(file, def, |inner| {
                let (call, _) = inner.calls_of(role).into_iter().find(|(call, _)| is_meant(inner, call))?;
                Some((inner.file, inner.body.range(call.id)))
            })
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

    /// Functions of the workspace that mention a name; those for tests aside.
    pub fn functions_mentioning(&self, name: &str) -> Vec<(FileId, Def)> {
        self.run_items_naming(name, |_, item| item.kind == ItemKind::Fn)
    }

    /// Whether an expression names a field of a struct, behind pointers and guards or not.
    pub fn is_field(&self, id: ExprId, of: Def, field: &Name) -> bool {
        let ExprKind::Field(base, name) = self.body.kind(id) else { return false };
        let types = || self.program.autoderef(&self.typed.env, self.ty(*base));
        let is_struct = |ty: &Ty| matches!(ty.peeled(), Ty::Adt(Con::Source(def), _) if *def == of);
        name == field && types().iter().any(is_struct)
    }

    /// Functions of a package that mention a name; those for tests aside.
    pub(super) fn functions_naming(&self, krate: KrateId, name: &str) -> Vec<(FileId, Def)> {
        self.run_items_naming(name, |def, _| def.krate == krate)
    }

    fn run_items_naming(&self, name: &str, is_meant: impl Fn(Def, &Item) -> bool) -> Vec<(FileId, Def)> {
        let name = mention(name);
        let mut naming = self.program.items_mentioning(|set| mentions(set, name));
        naming.retain(|(file, def, item)| is_meant(*def, item) && self.program.is_run(*file, item));
        naming.into_iter().map(|(file, def, _)| (file, def)).collect()
    }

    /// Asks a question where a function of the workspace stands.
    pub fn look_at<R>(&self, def: Def, ask: impl FnOnce(&Cx<'_>) -> R) -> Option<R> {
        self.look_into(self.program.file_id(def)?, def, ask)
    }

    /// Asks a question where another function stands; none where it has no body.
    pub fn look_into<R>(&self, file: FileId, def: Def, ask: impl FnOnce(&Cx<'_>) -> R) -> Option<R> {
        let typed = self.program.typed(def)?;
        let drivers = drivers(self.program, &typed);
        Some(ask(&Cx::new(self.rule, self.program, &typed, file, &drivers, self.options)))
    }

    /// As [`Cx::look_into`], for a question that need not have an answer.
    pub fn asked_in<R>(&self, file: FileId, def: Def, ask: impl FnOnce(&Cx<'_>) -> Option<R>) -> Option<R> {
        self.look_into(file, def, ask).flatten()
    }

    fn names_role(&self, item: &Item, role: Role) -> bool {
        let names = self.program.apis.names_with_role(role);
        names.iter().any(|n| mentions(&item.mentions, mention(n)))
    }
}
