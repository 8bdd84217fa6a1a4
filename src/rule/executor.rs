//! On which thread code runs: an executor's, which must not wait, or one that may.

use super::Cx;
use super::bodies::Bodies;
use crate::apis::Role;
use crate::evidence::Excuse;
use crate::facts::{BlockKind, ExprId, ExprKind, PatKind};
use crate::finding::Confidence;
use crate::flow::{Fate, Step, is_boundary, way};
use crate::program::{Def, Target};
use crate::source::{FileId, Range};

/// Callers of callers: longer ways are left alone.
const MAX_CALLERS: u8 = 3;

/// A thread of an executor that code runs on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    /// How sure it is that other tasks wait for the thread.
    pub sure: Confidence,
    /// Why they may not, and where that is seen.
    pub excuse: Option<(Excuse, (FileId, Range))>,
    /// The call by which a function that is not async itself comes to run there.
    pub by: Option<(FileId, Range)>,
}

impl Site {
    const EXECUTOR: Site = Site { sure: Confidence::Certain, excuse: None, by: None };

    /// One thread has nothing to do but this.
    fn own(seen: (FileId, Range)) -> Site {
        Site { sure: Confidence::Possible, excuse: Some((Excuse::OwnThread, seen)), by: None }
    }
}

impl Cx<'_> {
    /// The thread of an executor that an expression runs on, with other tasks waiting for that thread.
    pub fn on_executor(&self, id: ExprId) -> Option<Site> {
        Threads { of: &Bodies::new(self) }.site(self, id, MAX_CALLERS)
    }

    /// The same for an expression in a function that is not async: by way of the functions that call it.
    pub fn called_on_executor(&self, id: ExprId) -> Option<Site> {
        let apart = self.body.ancestors(id).any(|a| is_boundary(self.body, a));
        if apart || self.fn_is_async() {
            return None;
        }
        Threads { of: &Bodies::new(self) }.of_callers(self.typed.def, MAX_CALLERS)
    }
}

struct Threads<'b> {
    of: &'b Bodies<'b>,
}

impl Threads<'_> {
    fn site(&self, cx: &Cx<'_>, id: ExprId, depth: u8) -> Option<Site> {
        for around in cx.body.ancestors(id) {
            match cx.body.kind(around) {
                ExprKind::Block { kind: BlockKind::Async { .. } | BlockKind::Stream { .. }, .. } => {
                    return Some(self.of_future(cx, around, depth));
                }
                ExprKind::Closure { is_async: true, .. } => return Some(Site::EXECUTOR),
                ExprKind::Closure { .. } => match place(cx, around) {
                    Place::Here => {}
                    Place::Executor => return Some(Site::EXECUTOR),
                    Place::Elsewhere => return None,
                },
                _ => {}
            }
        }
        cx.fn_is_async().then(|| self.of_function(cx, depth))
    }

    /// Where an async function runs: on a thread that has nothing else to do where all its callers see to that.
    fn of_function(&self, cx: &Cx<'_>, depth: u8) -> Site {
        // The main future has a thread of its own, unless the runtime has one thread only.
        let item = cx.program.item(cx.typed.def);
        if item.name == "main" {
            return Site::own((cx.file, item.name_range));
        }
        let callers = self.of.callers(cx.typed.def);
        let sites = callers.iter().map(|c| {
            let seen = self.of.see(c.def).filter(|_| !c.named && depth > 0)?;
            let outer = seen.cx(self.of);
            match way(outer.body, c.at).0.first() {
                Some(Step::Await | Step::Joined { .. }) => self.site(&outer, c.at, depth - 1),
                _ => Some(self.of_future(&outer, c.at, depth - 1)),
            }
        });
        // Whoever is not seen may run it anywhere.
        let most = sites.map(|s| s.unwrap_or(Site::EXECUTOR)).max_by_key(|s| s.sure);
        most.unwrap_or(Site::EXECUTOR)
    }

    /// Where a future runs, by what becomes of it.
    fn of_future(&self, cx: &Cx<'_>, future: ExprId, depth: u8) -> Site {
        match way(cx.body, future).2 {
            Fate::Argument(call, Some(n)) => match cx.call(call) {
                Some(known) if known.has(Role::BlockOn) => Site::own((cx.file, cx.body.range(call))),
                Some(known) => match known.callee.target {
                    Target::Source(def) if depth > 0 => {
                        let shift = usize::from(
                            cx.receiver(call).is_none()
                                && cx.program.sig(&known.callee.target).is_some_and(|s| s.has_self),
                        );
                        n.checked_sub(shift).map_or(Site::EXECUTOR, |n| self.of_parameter(def, n, depth - 1))
                    }
                    _ => Site::EXECUTOR,
                },
                None => Site::EXECUTOR,
            },
            Fate::Bound(local) => self.of_uses(cx, &cx.body.local(local).uses, depth),
            _ => Site::EXECUTOR,
        }
    }

    /// Where a function runs the future that it is given.
    fn of_parameter(&self, def: Def, n: usize, depth: u8) -> Site {
        let Some(seen) = self.of.see(def) else { return Site::EXECUTOR };
        let cx = seen.cx(self.of);
        match cx.body.params.get(n).map(|p| &cx.body.pat(*p).kind) {
            Some(PatKind::Bind(local, None)) => self.of_uses(&cx, &cx.body.local(*local).uses, depth),
            _ => Site::EXECUTOR,
        }
    }

    fn of_uses(&self, cx: &Cx<'_>, uses: &[ExprId], depth: u8) -> Site {
        let sites = uses.iter().map(|used| self.of_future(cx, *used, depth));
        sites.max_by_key(|s| s.sure).unwrap_or(Site::EXECUTOR)
    }

    /// The executor's thread that some caller of a function runs on.
    fn of_callers(&self, def: Def, depth: u8) -> Option<Site> {
        let callers = self.of.callers(def);
        let sites = callers.iter().filter(|c| !c.named).filter_map(|c| {
            let seen = self.of.see(c.def)?;
            let cx = seen.cx(self.of);
            let by = Some((cx.file, cx.body.range(c.at)));
            match self.site(&cx, c.at, depth) {
                Some(site) => Some(Site { by, ..site }),
                None if depth > 0 && !cx.fn_is_async() => {
                    let apart = cx.body.ancestors(c.at).any(|a| is_boundary(cx.body, a));
                    (!apart).then(|| self.of_callers(c.def, depth - 1)).flatten()
                }
                None => None,
            }
        });
        // The surest, and of those the first.
        sites.reduce(|best, next| if next.sure > best.sure { next } else { best })
    }
}

/// Where the code of a closure runs.
enum Place {
    /// Where it is written.
    Here,
    /// Wherever a stream or future is polled.
    Executor,
    /// Somewhere else.
    Elsewhere,
}

/// Where a closure is called: on the spot by an adaptor of `Option`, `Result` or an iterator; by whoever polls, for adaptors of
/// streams and futures.
fn place(cx: &Cx<'_>, closure: ExprId) -> Place {
    let Some(call) = cx.body.parent(closure) else { return Place::Elsewhere };
    if cx.call(call).is_some_and(|c| c.has(Role::BlockingSpawn) || c.has(Role::Spawn)) {
        return Place::Elsewhere;
    }
    let ExprKind::MethodCall { receiver, args, .. } = cx.body.kind(call) else { return Place::Elsewhere };
    if !args.contains(&closure) {
        return Place::Elsewhere;
    }
    let ty = cx.ty(*receiver);
    let is = |of_trait: &str| cx.program.implements(&cx.typed.env, ty, of_trait).is_some();
    if matches!(ty.path(), Some("std::option::Option" | "std::result::Result")) || is("std::iter::Iterator") {
        Place::Here
    } else if is("futures::stream::Stream") || cx.is_lazy(ty) {
        Place::Executor
    } else {
        Place::Elsewhere
    }
}
