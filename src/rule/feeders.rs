//! Who feeds a queue: a send in a stream loop, here or through a field in any function of the package.

use super::Cx;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, ItemKind, Name, Stmt, mention, mentions};
use crate::flow::DriverKind;
use crate::program::{Con, Def, Ty};
use crate::source::{FileId, Range};

/// A send in a stream loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feed {
    /// The file in which it stands.
    pub file: FileId,
    /// The send.
    pub send: Range,
    /// What paces the loop.
    pub kind: DriverKind,
    /// The loop's head.
    pub head: Range,
}

/// What is sent through a field.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SentThrough {
    /// A send in a stream loop.
    pub(super) fed: Option<Feed>,
    /// Something is sent when the struct is dropped.
    pub(super) last: bool,
    /// Something may be sent before, or more than once.
    pub(super) earlier: bool,
}

impl Cx<'_> {
    /// A send that stands in a stream loop.
    pub(super) fn feed(&self, send: ExprId) -> Option<Feed> {
        let driver = self.turn(send)?.driver;
        Some(Feed { file: self.file, send: self.body.range(send), kind: driver.kind, head: driver.head })
    }

    /// What the functions of the package send on what stands in a field of a struct.
    pub(super) fn sent_through(&self, of: Def, field: &Name) -> SentThrough {
        let mut sent = SentThrough::default();
        for (file, def) in self.functions_naming(of.krate, field) {
            self.look_into(file, def, |inner| {
                let last = inner.in_impl_of("Drop");
                sent.earlier |= !last && inner.body.ids().any(|e| inner.is_field(e, of, field));
                for send in inner.body.ids().filter(|e| inner.is_send_on(*e, of, field)) {
                    sent.last |= last;
                    sent.earlier |= last && !inner.is_left_after(send);
                    sent.fed = sent.fed.or_else(|| inner.feed(send).filter(|_| !last));
                }
            });
        }
        sent
    }

    /// Whether a queue in a field of a struct has its limit in another: a semaphore, or a count and somebody to wake when it
    /// falls; and some function takes from the limit where it uses the queue.
    pub(super) fn is_limited_beside(&self, of: Def, field: &Name) -> bool {
        let fields = self.program.fields(of);
        let named = |is: &dyn Fn(&Ty) -> bool| {
            let found = fields.iter().find(|(_, ty)| is(self.program.core_type(ty)));
            found.map(|(name, _)| mention(name))
        };
        let permits = named(&|ty| self.program.plays(ty, Role::Semaphore)).map(|semaphore| {
            let takes = [Role::Limiter, Role::Permit].into_iter();
            (
                vec![mention(field), semaphore],
                takes.flat_map(|r| self.program.apis.names_with_role(r)).collect(),
            )
        });
        let count = named(&is_count).zip(named(&|ty| self.program.wakes(ty)));
        let counted = count.map(|(count, wake)| (vec![mention(field), count, wake], Vec::new()));
        permits.into_iter().chain(counted).any(|(all, any): (Vec<u32>, Vec<&Name>)| {
            let naming = self.program.items_mentioning(|set| {
                let takes = any.is_empty() || any.iter().any(|name| mentions(set, mention(name)));
                takes && all.iter().all(|hash| mentions(set, *hash))
            });
            let other = |def: Def| def.krate == of.krate && def != self.typed.def;
            naming.into_iter().any(|(_, def, item)| item.kind == ItemKind::Fn && other(def))
        })
    }

    /// Whether a call sends through a field of a struct, itself or a clone of what stands there.
    fn is_send_on(&self, call: ExprId, of: Def, field: &Name) -> bool {
        let ExprKind::MethodCall { receiver, .. } = self.body.kind(call) else { return false };
        self.is_send(call) && self.origins(*receiver).into_iter().any(|e| self.is_field(e, of, field))
    }

    fn is_field(&self, id: ExprId, of: Def, field: &Name) -> bool {
        let ExprKind::Field(base, name) = self.body.kind(id) else { return false };
        let types = || self.program.autoderef(&self.typed.env, self.ty(*base));
        let is_struct = |ty: &Ty| matches!(ty.peeled(), Ty::Adt(Con::Source(def), _) if *def == of);
        name == field && types().iter().any(is_struct)
    }

    /// Whether the loop around a call, if there is one, ends after it.
    fn is_left_after(&self, call: ExprId) -> bool {
        let leaves = |id: ExprId| matches!(self.body.kind(id), ExprKind::Break(..) | ExprKind::Return(_));
        let blocks = self.body.ancestors(call).take_while(|a| Some(*a) != self.loop_around(call));
        let mut around = blocks.map(|a| self.body.kind(a));
        self.loop_around(call).is_none()
            || around.any(|kind| match kind {
                ExprKind::Block { stmts, tail, .. } => {
                    let said = stmts.iter().filter_map(|s| match s {
                        Stmt::Expr { expr, .. } => Some(*expr),
                        _ => None,
                    });
                    said.chain(*tail).any(leaves)
                }
                _ => false,
            })
    }
}

/// An atomic number.
fn is_count(ty: &Ty) -> bool {
    let number = |path: &Name| {
        path.strip_prefix("std::sync::atomic::Atomic").is_some_and(|n| n.starts_with(['U', 'I']))
    };
    matches!(ty, Ty::Adt(Con::Api(path), _) if number(path))
}
