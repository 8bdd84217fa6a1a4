//! What one turn of a consumer does, as far as it decides whether the queue behind it can grow: it waits for something, it works,
//! or it only hands the item on.

use super::drain::Held;
use super::turns::names_variant;
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, SelectFlavor};
use crate::flow::{Fate, Step, is_boundary, way};
use crate::program::{Con, Def, Target, Ty};
use crate::rule::bodies::Bodies;
use crate::rule::{Call, Cx};

/// Calls of calls: longer ways are taken for work.
const MAX_CALLS: u8 = 2;

/// What the code of one turn does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Work {
    /// Nothing that takes time.
    None,
    /// It calls something of which nothing is known: where.
    Some(Held),
    /// It waits.
    Waits(Held),
}

/// Whether a place is reached at most once in a given time: a clock lets it pass, however many items come.
fn is_timed(cx: &Cx<'_>, id: ExprId, root: ExprId) -> bool {
    let is_time = |e: ExprId| {
        let ty = cx.ty(e).peeled();
        ty.is("std::time::Duration") || ty.is("std::time::Instant")
    };
    let mut around = cx.body.ancestors(id).take_while(|a| *a != root);
    around.any(|a| match cx.body.kind(a) {
        ExprKind::If { cond, .. } => !cx.body.within(id, *cond) && cx.any_within(*cond, is_time),
        _ => false,
    })
}

/// One turn of a consumer.
pub(super) struct Turn<'t> {
    pub(super) of: &'t Bodies<'t>,
    /// Calls and loops that take items.
    pub(super) takes: &'t [ExprId],
}

impl Turn<'_> {
    /// What the code at or below an expression does, apart from taking items.
    pub(super) fn work(&self, cx: &Cx<'_>, root: ExprId) -> Work {
        self.within(cx, root, MAX_CALLS)
    }

    fn within(&self, cx: &Cx<'_>, root: ExprId, depth: u8) -> Work {
        let taking: Vec<ExprId> = self.takes.iter().flat_map(|t| taking(cx, *t)).collect();
        let mut found = Work::None;
        for id in cx.body.ids().filter(|e| cx.body.within(*e, root)) {
            if taking.contains(&id) || is_apart(cx, id, root) {
                continue;
            }
            match self.of_expr(cx, id, depth) {
                Work::None => {}
                Work::Waits(held) if self.is_rare(cx, id, root, depth) || is_timed(cx, id, root) => {
                    found = Work::Some(Held { guessed: true, ..held });
                }
                waits @ Work::Waits(_) => return waits,
                some => found = some,
            }
        }
        found
    }

    /// Whether a place is reached for few of the kinds of item that a `match` tells apart: most of its arms do not wait.
    fn is_rare(&self, cx: &Cx<'_>, id: ExprId, root: ExprId, depth: u8) -> bool {
        let around = cx.body.ancestors(id).take_while(|a| *a != root);
        let kinds = around.filter_map(|a| match cx.body.kind(a) {
            ExprKind::Match { arms, .. } => Some(arms),
            _ => None,
        });
        kinds.into_iter().any(|arms| {
            let within = |body: ExprId| cx.body.within(id, body);
            let named = |pat| names_variant(cx, pat, &|name| !matches!(name, "Some" | "Ok" | "Ready"));
            if depth == 0 || !arms.iter().any(|arm| within(arm.body) && named(arm.pat)) {
                return false;
            }
            let waits = |body: ExprId| matches!(self.within(cx, body, depth - 1), Work::Waits(_));
            let many = arms.iter().filter(|arm| within(arm.body) || waits(arm.body)).count();
            many * 2 < arms.len()
        })
    }

    fn of_expr(&self, cx: &Cx<'_>, id: ExprId, depth: u8) -> Work {
        match cx.body.kind(id) {
            ExprKind::Await(inner) => self.awaited(cx, id, *inner, depth),
            // Whoever polls the stream decides when it goes on.
            ExprKind::Yield(_) => waits(cx, id),
            ExprKind::Select(select) => {
                let takes = self.takes.iter().any(|t| cx.body.within(*t, id));
                match takes || select.flavor == SelectFlavor::Crossbeam {
                    true => Work::None,
                    false => waits(cx, id),
                }
            }
            ExprKind::Call { callee, .. } if is_constructor(cx, *callee) => Work::None,
            ExprKind::Call { .. } | ExprKind::MethodCall { .. } => self.called(cx, id, depth),
            _ => Work::None,
        }
    }

    /// A wait for something other than the queue.
    fn awaited(&self, cx: &Cx<'_>, id: ExprId, inner: ExprId, depth: u8) -> Work {
        let Some(call) = cx.call(inner) else { return waits(cx, id) };
        // Locks and turns of the scheduler are short.
        let quick = is_guard(cx, cx.ty(id))
            || call.has(Role::UnboundedSend)
            || call.has(Role::Pause) && cx.args(inner).is_empty() && cx.receiver(inner).is_none();
        if quick { Work::None } else { self.future(cx, id, call, depth) }
    }

    /// What the future of a call does, waited for at `id`.
    fn future(&self, cx: &Cx<'_>, id: ExprId, call: Call<'_>, depth: u8) -> Work {
        match call.callee.target {
            Target::Source(def) => self.of_function(def, depth).unwrap_or_else(|| waits(cx, id)),
            _ => waits(cx, id),
        }
    }

    /// What a function of the workspace does; none where its body is not at hand.
    fn of_function(&self, def: Def, depth: u8) -> Option<Work> {
        if depth == 0 {
            return None;
        }
        let mut found = None;
        for def in self.of.bodies_of(def) {
            let seen = self.of.see(def)?;
            let cx = seen.cx(self.of);
            match (Turn { of: self.of, takes: &[] }).within(&cx, cx.body.root, depth - 1) {
                Work::Waits(held) => return Some(Work::Waits(Held { guessed: true, ..held })),
                Work::None => found = found.or(Some(Work::None)),
                some => found = Some(some),
            }
        }
        found
    }

    /// A call that is not awaited.
    fn called(&self, cx: &Cx<'_>, id: ExprId, depth: u8) -> Work {
        let Some(call) = cx.call(id) else {
            return match cx.body.kind(id) {
                // What a method without arguments gives is mostly a part of what it is called on.
                ExprKind::MethodCall { args, .. } if args.is_empty() => Work::None,
                _ => some(cx, id),
            };
        };
        // The wait for it is looked at on its own.
        let (steps, _, fate) = way(cx.body, id);
        if steps.contains(&Step::Await) {
            return Work::None;
        }
        if cx.is_lazy(cx.ty(id)) {
            // What is thrown away was to be waited for.
            return match fate {
                Fate::Statement | Fate::Underscore { .. } => self.future(cx, id, call, depth),
                _ => Work::None,
            };
        }
        match &call.callee.target {
            Target::Source(def) => self.of_function(*def, depth).unwrap_or_else(|| some(cx, id)),
            Target::Api(_) if is_guard(cx, cx.ty(id)) => Work::None,
            Target::Api(_) if holds_up(cx, &call) => waits(cx, id),
            Target::Api(path) => {
                let known = call.api.is_some_and(|a| !a.roles.is_empty()) || path.starts_with("std::");
                if known { Work::None } else { some(cx, id) }
            }
            Target::Named(_) => Work::None,
        }
    }
}

fn some(cx: &Cx<'_>, id: ExprId) -> Work {
    Work::Some(Held { file: cx.file, at: cx.body.range(id), guessed: !is_library(cx, id) })
}

/// Whether it is a library that is called.
fn is_library(cx: &Cx<'_>, call: ExprId) -> bool {
    match (cx.call(call), cx.receiver(call)) {
        (Some(known), _) => !matches!(known.callee.target, Target::Source(_)),
        (None, Some(receiver)) => matches!(cx.program.core_type(cx.ty(receiver)), Ty::Adt(Con::Api(_), _)),
        (None, None) => false,
    }
}

fn waits(cx: &Cx<'_>, id: ExprId) -> Work {
    Work::Waits(Held { file: cx.file, at: cx.body.range(id), guessed: false })
}

/// Whether a call of the tables holds its thread for a while: not for a lock, and not on a queue that has no bound.
fn holds_up(cx: &Cx<'_>, call: &Call<'_>) -> bool {
    let has = |roles: &[Role]| roles.iter().any(|r| call.has(*r));
    if has(&[Role::BlockingSend]) {
        return cx.receiver(call.id).and_then(|r| cx.is_bounded(r)) == Some(true);
    }
    let waits = has(&[Role::BlockingRecv, Role::Blocking, Role::WholeRead, Role::FetchAll, Role::Pause]);
    let writes = has(&[Role::MustFlush, Role::Partial, Role::Flush]) && !is_memory(cx, &call.callee.on);
    waits || writes
}

/// Whether a value is a lock's guard, perhaps in a result.
fn is_guard(cx: &Cx<'_>, ty: &Ty) -> bool {
    let inner = match ty.peeled() {
        Ty::Adt(Con::Api(path), args) if path == "std::result::Result" || path == "std::option::Option" => {
            args.first()
        }
        _ => None,
    };
    cx.program.plays(inner.unwrap_or(ty), Role::Guard)
}

/// Whether writes of a type go to memory.
fn is_memory(cx: &Cx<'_>, ty: &Ty) -> bool {
    let ty = cx.program.core_type(ty);
    let roles = [Role::Growable, Role::NoPartial, Role::InMemory, Role::Collection];
    roles.into_iter().any(|r| cx.program.plays(ty, r)) || matches!(ty, Ty::Slice(_))
}

fn is_constructor(cx: &Cx<'_>, callee: ExprId) -> bool {
    let ExprKind::Path(path) = cx.body.kind(callee) else { return false };
    path.segments.last().is_some_and(|s| s.name.starts_with(char::is_uppercase))
}

/// What takes an item: the call with what it is called on, and the wait for it with all that is around it until then.
fn taking(cx: &Cx<'_>, take: ExprId) -> Vec<ExprId> {
    let mut all = vec![take];
    if !matches!(cx.body.kind(take), ExprKind::Loop { .. } | ExprKind::Closure { .. }) {
        all.extend(
            cx.receiver(take).into_iter().flat_map(|r| cx.body.ids().filter(move |e| cx.body.within(*e, r))),
        );
    }
    let part = |e: &ExprId| {
        matches!(
            cx.body.kind(*e),
            ExprKind::Call { .. } | ExprKind::MethodCall { .. } | ExprKind::Await(_) | ExprKind::Ref { .. }
        )
    };
    let until: Vec<ExprId> = cx.body.ancestors(take).take_while(part).collect();
    let waits = until.iter().position(|e| matches!(cx.body.kind(*e), ExprKind::Await(_)));
    all.extend(until.into_iter().take(waits.map_or(0, |n| n + 1)));
    all
}

/// Whether code runs in a task or thread of its own.
fn is_apart(cx: &Cx<'_>, id: ExprId, root: ExprId) -> bool {
    let started = |block: ExprId| match way(cx.body, block) {
        (_, _, Fate::Argument(call, _)) => {
            let starts = [Role::Spawn, Role::BlockingSpawn, Role::CollectSet];
            cx.call(call).is_some_and(|c| starts.into_iter().any(|r| c.has(r)))
        }
        _ => false,
    };
    let mut around = cx.body.ancestors(id).take_while(|a| *a != root);
    around.any(|a| is_boundary(cx.body, a) && started(a))
}
