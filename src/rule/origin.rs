//! Where a value comes from, and which place keeps it.

use super::Cx;
use crate::apis::{Api, Role};
use crate::facts::{ExprId, ExprKind, ItemKind, LocalId, Name};
use crate::flow::{Fate, Next, next};
use crate::program::{Con, Def, Ty};

/// How many expressions an origin may have; longer ways are cut off.
const MAX_ORIGINS: usize = 96;

/// Calls that give on the thing behind their receiver.
const SAME_THING: &[&str] = &[
    "as_deref",
    "as_deref_mut",
    "as_mut",
    "as_ref",
    "borrow",
    "borrow_mut",
    "by_ref",
    "clone",
    "deref_mut",
    "entry",
    "expect",
    "get_mut",
    "lock",
    "or_default",
    "or_insert_with",
    "or_insert",
    "read",
    "unwrap",
    "write",
];

/// A thing that a body can name: a name or static, and the fields from there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Kept {
    /// The local; none for a static.
    pub local: Option<LocalId>,
    /// The fields from there; for a static its path first.
    pub names: Vec<Name>,
}

impl<'a> Cx<'a> {
    /// The expressions that a value comes from, nearest first and itself among them: what it refers to, receivers and arguments of
    /// the calls that give it, initialisers of names.
    pub fn origins(&self, id: ExprId) -> Vec<ExprId> {
        let mut all = vec![id];
        let mut at = 0;
        while at < all.len() && all.len() < MAX_ORIGINS {
            for next in self.operands(all[at]) {
                if !all.contains(&next) {
                    all.push(next);
                }
            }
            at += 1;
        }
        all
    }

    /// As [`Cx::origins`], with the arguments of methods on the way.
    pub fn origins_with_arguments(&self, id: ExprId) -> Vec<ExprId> {
        let mut all = self.origins(id);
        let mut at = 0;
        while at < all.len() && all.len() < MAX_ORIGINS {
            for arg in self.args(all[at]) {
                for next in self.origins(*arg) {
                    if !all.contains(&next) {
                        all.push(next);
                    }
                }
            }
            at += 1;
        }
        all
    }

    fn operands(&self, id: ExprId) -> Vec<ExprId> {
        match self.body.kind(id) {
            ExprKind::Ref { expr, .. }
            | ExprKind::Deref(expr)
            | ExprKind::Await(expr)
            | ExprKind::Try(expr)
            | ExprKind::Cast(expr, _)
            | ExprKind::Field(expr, _)
            | ExprKind::Index(expr, _)
            | ExprKind::MethodCall { receiver: expr, .. } => vec![*expr],
            ExprKind::Call { args, .. } => args.clone(),
            ExprKind::Block { tail, .. } => tail.iter().copied().collect(),
            ExprKind::If { then, otherwise, .. } => std::iter::once(*then).chain(*otherwise).collect(),
            ExprKind::Match { arms, .. } => arms.iter().map(|a| a.body).collect(),
            ExprKind::Macro(call) => call.args.clone(),
            ExprKind::Range(from, to) => [*from, *to].into_iter().flatten().collect(),
            ExprKind::Local(local) => self.definition(*local).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The expression whose value, or part of it, a name is bound to.
    pub fn definition(&self, local: LocalId) -> Option<ExprId> {
        self.typed.source_of(local)
    }

    /// Whether one of these expressions is of a type that plays a role, itself or in its arguments.
    pub fn any_plays(&self, origins: &[ExprId], role: Role) -> bool {
        origins.iter().any(|e| self.plays_within(self.ty(*e), role, 4))
    }

    pub(super) fn plays_within(&self, ty: &Ty, role: Role, depth: u8) -> bool {
        let deeper = |t: &Ty| depth > 0 && self.plays_within(t, role, depth - 1);
        match ty {
            Ty::Ref(inner) => deeper(inner),
            Ty::Adt(Con::Api(_), args) => self.program.plays(ty, role) || args.iter().any(deeper),
            Ty::Tuple(list) => list.iter().any(deeper),
            Ty::Param(_) | Ty::Opaque(_) | Ty::Assoc(..) => {
                self.program.is_bound_to(&self.typed.env, ty, role)
            }
            _ => false,
        }
    }

    /// The call among these expressions that plays a role.
    pub fn origin_of(&self, origins: &[ExprId], role: Role) -> Option<(ExprId, &'a Api)> {
        origins.iter().find_map(|e| {
            let api = self.call(*e)?.api?;
            api.has(role).then_some((*e, api))
        })
    }

    /// Whether one of these expressions is of a type with this last name.
    pub fn any_is_named(&self, origins: &[ExprId], name: &str) -> bool {
        let named = |e: &ExprId| match self.ty(*e).peeled() {
            Ty::Adt(Con::Api(path), _) => path.rsplit("::").next() == Some(name),
            _ => false,
        };
        origins.iter().any(named)
    }

    /// Functions of the type that the function at hand belongs to, in all its impls.
    pub fn relatives(&self) -> Vec<Def> {
        let Ty::Adt(Con::Source(of), _) = self.program.self_type(self.typed.scope, 0) else {
            return Vec::new();
        };
        let name = self.program.item(of).name.clone();
        let blocks = self.program.source_impls(&name, Some(of));
        let functions = blocks.into_iter().flat_map(|b| self.program.children(b).collect::<Vec<_>>());
        functions.filter(|d| self.program.item(*d).kind == ItemKind::Fn).collect()
    }

    /// The place that an expression names, looked up through references, locks, clones of pointers and other names for it.
    pub fn kept(&self, id: ExprId) -> Option<Kept> {
        self.kept_at(id, 0)
    }

    fn kept_at(&self, id: ExprId, depth: u8) -> Option<Kept> {
        if depth > 24 {
            return None;
        }
        match self.body.kind(id) {
            ExprKind::Local(local) => {
                let known = self
                    .definition(*local)
                    .filter(|d| self.is_alias(*d))
                    .and_then(|d| self.kept_at(d, depth + 1));
                Some(known.unwrap_or(Kept { local: Some(*local), names: Vec::new() }))
            }
            ExprKind::Path(path) => {
                let names = path.segments.iter().map(|s| s.name.clone()).collect();
                Some(Kept { local: None, names })
            }
            ExprKind::Field(of, name) => {
                let mut place = self.kept_at(*of, depth + 1)?;
                place.names.push(name.clone());
                Some(place)
            }
            ExprKind::Ref { expr, .. }
            | ExprKind::Deref(expr)
            | ExprKind::Await(expr)
            | ExprKind::Try(expr)
            | ExprKind::Index(expr, _) => self.kept_at(*expr, depth + 1),
            ExprKind::MethodCall { receiver, method, .. } if SAME_THING.contains(&method.as_str()) => {
                self.kept_at(*receiver, depth + 1)
            }
            ExprKind::Call { args, .. } if args.len() == 1 => {
                match self.call(id).map(|c| self.callee_name(&c)) {
                    // `Arc::clone(&x)`
                    Some(name) if name == "clone" => self.kept_at(args[0], depth + 1),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Name of the local or field that the value of a call is put into, through pointers around it.
    pub fn name_of_place(&self, call: ExprId) -> Option<Name> {
        let mut at = call;
        loop {
            match next(self.body, at) {
                Next::Step(_, to) => at = to,
                Next::End(Fate::Bound(local)) => return Some(self.body.local(local).name.clone()),
                Next::End(Fate::Stored(whole)) => match self.body.kind(whole) {
                    ExprKind::Struct { fields, .. } => {
                        return fields.iter().find(|(_, v)| *v == at).map(|(name, _)| name.clone());
                    }
                    ExprKind::Call { args, .. } => {
                        return args.iter().position(|a| *a == at).map(|n| Name::from(n.to_string()));
                    }
                    _ => return None,
                },
                Next::End(Fate::Argument(whole, _)) if self.program.is_pointer(self.ty(whole)) => at = whole,
                Next::End(_) => return None,
            }
        }
    }

    /// What a name is only another name of.
    pub(super) fn is_alias_of(&self, local: LocalId) -> Option<ExprId> {
        self.definition(local).filter(|d| self.is_alias(*d))
    }

    /// Whether an initialiser is another name for the same thing rather than a thing of its own.
    fn is_alias(&self, id: ExprId) -> bool {
        match self.body.kind(id) {
            ExprKind::Ref { .. } => true,
            ExprKind::Try(e) | ExprKind::Await(e) => self.is_alias(*e),
            ExprKind::MethodCall { method, .. } if method == "clone" => {
                self.program.plays(self.ty(id), Role::Pointer)
            }
            ExprKind::MethodCall { method, .. } => SAME_THING.contains(&method.as_str()),
            ExprKind::Call { .. } => self.call(id).is_some_and(|c| self.callee_name(&c) == "clone"),
            _ => false,
        }
    }
}
