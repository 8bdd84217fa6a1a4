//! Senders that have a bound or none: whether any without one is made in the workspace.

use super::Program;
use super::infer::Callee;
use super::tree::Def;
use super::ty::{Con, Ty};
use crate::apis::Role;
use crate::facts::{Header, Item, Vis, mention, mentions};

impl Program {
    /// Whether the workspace makes values of the type of a method around a channel without a bound. It does not where only a
    /// public constructor would and no code but tests calls it: whoever uses the type by what is left has a bound.
    pub(super) fn is_made_without_bound(&self, method: Def) -> bool {
        let Ty::Adt(Con::Source(of), _) = self.self_type(self.scope(method, 0), 0) else { return true };
        self.without_bound.get(&of, || self.find_made_without_bound(of))
    }

    fn find_made_without_bound(&self, of: Def) -> bool {
        let ty = mention(&self.item(of).name);
        let own = mention("Self");
        let words = self.apis.mentions_of(Role::Unbounded);
        let makes = |set: &[u32]| {
            (mentions(set, ty) || mentions(set, own)) && words.iter().any(|word| mentions(set, *word))
        };
        let mut makers = self.items_mentioning(makes);
        makers.retain(|(file, def, item)| self.is_run(*file, item) && self.makes_without_bound(*def, of));
        let is_idle = |def: &Def, item: &Item| {
            let gives = matches!(self.header(*def), Header::Fn(sig) if sig.ret.is_some());
            let name = mention(&item.name);
            let mut users = self.items_mentioning(|set| mentions(set, name));
            users.retain(|(file, user, item)| user != def && self.is_run(*file, item));
            item.vis == Vis::Public && gives && users.is_empty()
        };
        makers.is_empty() || !makers.iter().all(|(_, def, item)| is_idle(def, item))
    }

    /// Whether a function has hold of a value of the type and opens a channel without a bound.
    fn makes_without_bound(&self, def: Def, of: Def) -> bool {
        let opens = |callee: &Callee| self.api_of(callee).is_some_and(|api| api.has(Role::Unbounded));
        let is_one = |ty: &Ty| matches!(ty.peeled(), Ty::Adt(Con::Source(ty), _) if *ty == of);
        self.typed(def)
            .is_some_and(|typed| typed.types.iter().any(is_one) && typed.callees.values().any(opens))
    }
}
