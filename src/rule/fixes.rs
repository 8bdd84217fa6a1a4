//! Facts that fixes and silences need: where code may await, what it returns, where it stands.

use super::Cx;
use crate::facts::{BlockKind, ExprId, ExprKind, Header, ItemKind, SelfParam};
use crate::program::{Def, Target, Ty};

impl Cx<'_> {
    /// Whether `.await` may stand at an expression.
    pub fn may_await(&self, id: ExprId) -> bool {
        for around in self.body.ancestors(id) {
            match self.body.kind(around) {
                ExprKind::Block { kind: BlockKind::Async { .. } | BlockKind::Stream { .. }, .. } => {
                    return true;
                }
                ExprKind::Closure { is_async, .. } => return *is_async,
                _ => {}
            }
        }
        self.fn_is_async()
    }

    /// Whether the function around is `async`.
    pub fn fn_is_async(&self) -> bool {
        self.program.item(self.typed.def).flags.is_async
    }

    /// Name of the function around.
    pub fn fn_name(&self) -> &str {
        &self.program.item(self.typed.def).name
    }

    /// Whether `?` on a `Result` may stand at an expression: the code around gives a `Result`.
    pub fn may_try(&self, id: ExprId) -> bool {
        let around = self.body.ancestors(id).find(|a| crate::flow::is_boundary(self.body, *a));
        let ty = match around {
            Some(a) => match self.ty(a) {
                Ty::Future(output) => (**output).clone(),
                Ty::Closure(_, ret) => match &**ret {
                    Ty::Future(output) => (**output).clone(),
                    other => other.clone(),
                },
                _ => return false,
            },
            None => match self.program.sig(&Target::Source(self.typed.def)).map(|s| s.ret.clone()) {
                Some(Ty::Future(output)) => (*output).clone(),
                Some(other) => other,
                None => return false,
            },
        };
        ty.is("std::result::Result")
    }

    /// Whether the code runs while something is taken down: in `Drop`, or in a function named for it.
    pub fn in_teardown(&self) -> bool {
        let name = self.fn_name();
        let named = [
            "close",
            "shutdown",
            "stop",
            "abort",
            "terminate",
            "teardown",
            "disconnect",
            "cleanup",
            "cancel",
            "kill",
        ];
        let by_name = named
            .iter()
            .any(|n| name == *n || name.starts_with(&format!("{n}_")) || name.ends_with(&format!("_{n}")));
        by_name || self.in_impl_of("Drop")
    }

    /// Whether the function is a method of a trait, declared or implemented.
    pub fn in_trait(&self) -> bool {
        self.container().is_some_and(|c| {
            matches!(self.program.item(c).kind, ItemKind::Trait | ItemKind::Impl { of_trait: true })
        })
    }

    /// Whether the function gives its caller no value, awaited or not.
    pub fn returns_nothing(&self) -> bool {
        let sig = self.program.sig(&Target::Source(self.typed.def));
        sig.is_none_or(|s| match &s.ret {
            Ty::Future(output) => output.is_unit(),
            other => other.is_unit(),
        })
    }

    /// Whether the function is a method in an impl of a trait with this last name.
    pub fn in_impl_of(&self, name: &str) -> bool {
        self.container().is_some_and(|c| {
            matches!(self.program.header(c), Header::Impl { of_trait: Some(p), .. } if p.segments.last().is_some_and(|s| s.name == name))
        })
    }

    /// The impl or trait around the function.
    pub fn container(&self) -> Option<Def> {
        self.program
            .impl_around(self.typed.def)
            .filter(|c| matches!(self.program.item(*c).kind, ItemKind::Impl { .. } | ItemKind::Trait))
    }

    /// Whether the function takes `self` by value: it is the last thing that happens to it.
    pub fn consumes_self(&self) -> bool {
        matches!(self.program.header(self.typed.def), Header::Fn(s) if s.self_param == Some(SelfParam::Value))
    }

    /// Whether an expression is certain not to carry data: `()`, a unit struct, a variant without fields.
    pub fn is_fieldless(&self, id: ExprId) -> bool {
        match self.body.kind(id) {
            ExprKind::Tuple(list) => list.is_empty(),
            ExprKind::Path(path) => {
                let last = path.segments.last().map_or("", |s| s.name.as_str());
                let shouts = last.len() > 1
                    && last.chars().all(|c| c.is_uppercase() || c == '_' || c.is_ascii_digit());
                last.starts_with(char::is_uppercase) && !shouts
            }
            ExprKind::Lit(crate::facts::Lit::Bool(_)) => true,
            _ => self.ty(id).is_unit(),
        }
    }
}
