//! What happens to the two ends of a channel in the function that makes it: who feeds it, and what would make it harmless.

use super::feeders::Feed;
use super::{Call, Cx};
use crate::apis::Role;
use crate::facts::{ExprId, ExprKind, Header, LocalId, Name, PatKind, Stmt};
use crate::flow::{Fate, is_boundary, way};
use crate::program::{Con, Def, Target, Ty};

/// What is seen of a channel's ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feeds {
    /// A send in a stream loop.
    pub from: Option<Feed>,
    /// Nothing but wake-ups go through.
    pub wake_up: bool,
    /// One item is sent at a time, or ever; or one is received.
    pub one_shot: bool,
    /// One send per element of something finite, collected in the same function.
    pub fan_in: bool,
    /// Permits are handed out beside it.
    pub credit: bool,
    /// The newest of all that waits is kept, the rest is stepped over.
    pub newest: bool,
}

/// One end of a channel, followed through clones.
#[derive(Default)]
struct End {
    /// Expressions that use it where it is: method calls on it.
    calls: Vec<ExprId>,
    /// It goes where one cannot follow: stored, returned, passed on.
    escapes: bool,
    /// A name that nobody looks at holds it, so that the channel stays open.
    kept_alive: bool,
    /// The type of its items, where the place that it goes to declares it.
    payload: Ty,
    /// Fields of structs that it is put into.
    fields: Vec<(Def, Name)>,
}

impl Cx<'_> {
    /// What is seen of the channel that a call makes.
    pub fn feeds(&self, id: ExprId) -> Feeds {
        let mut feeds =
            Feeds { credit: self.calls().iter().any(|c| self.hands_out_credit(c)), ..Feeds::default() };
        let payload = match self.ty(id) {
            Ty::Tuple(ends) => ends.first().map(|t| t.arg(0)).unwrap_or_default(),
            Ty::Function(_) => Ty::Unknown,
            other => other.arg(0),
        };
        let Fate::Destructured(pat, _) = way(self.body, id).2 else {
            // Given back: the function's own type may say what goes through.
            let declared = match self.program.sig(&Target::Source(self.typed.def)).map(|s| s.ret.clone()) {
                Some(Ty::Tuple(ends)) => ends.first().map(|t| t.arg(0)).unwrap_or_default(),
                _ => Ty::Unknown,
            };
            let payload = payload.or(declared);
            feeds.wake_up = payload.is_known() && !self.carries_data(&payload);
            feeds.credit |= self.carries_permit(&payload);
            return feeds;
        };
        let PatKind::Tuple(pats) = &self.body.pat(pat).kind else { return feeds };
        let locals: Vec<Option<LocalId>> = pats
            .iter()
            .map(|p| match self.body.pat(*p).kind {
                PatKind::Bind(local, None) => Some(local),
                _ => None,
            })
            .collect();
        let tx = locals.first().copied().flatten().map(|l| self.end(l)).unwrap_or_default();
        let rx = locals.get(1).copied().flatten().map(|l| self.end(l)).unwrap_or_default();
        let payload = match locals.first().copied().flatten() {
            Some(local) => self.typed.local(local).arg(0).or(payload),
            None => payload,
        };
        let payload = payload.or(tx.payload.clone()).or(rx.payload.clone());
        feeds.newest = self.keeps_the_newest(&rx);
        let sends: Vec<ExprId> = tx.calls.iter().copied().filter(|c| self.is_send(*c)).collect();
        let declared = tx.payload.clone().or(rx.payload.clone());
        feeds.credit |= self.carries_permit(&payload)
            || tx.fields.iter().any(|(of, field)| self.is_limited_beside(*of, field));
        feeds.wake_up = payload.is_unit()
            || self.only_stops(&payload)
            || declared.is_known() && !self.carries_data(&declared)
            || !self.carries_data(&payload)
                && !sends.is_empty()
                && !tx.escapes
                && sends.iter().all(|s| self.sends_nothing(*s));
        feeds.from = sends.iter().find_map(|s| self.feed(*s));
        let mut last_only = !tx.fields.is_empty() && tx.calls.is_empty();
        for (of, field) in &tx.fields {
            // Whoever is fed for each item is no one-shot, whatever else is sent.
            if feeds.from.is_some() {
                break;
            }
            let sent = self.sent_through(*of, field);
            feeds.from = feeds.from.or(sent.fed);
            last_only &= sent.last && !sent.earlier;
        }
        let looped =
            |e: &ExprId| self.body.ancestors(*e).any(|a| matches!(self.body.kind(a), ExprKind::Loop { .. }));
        let contained = !tx.escapes && !rx.escapes && !sends.is_empty();
        let called_again = |e: &ExprId| self.body.ancestors(*e).any(|a| self.may_run_again(a));
        let once = |e: &ExprId| !looped(e) && !called_again(e) && self.turn(*e).is_none();
        let sent_once = !tx.escapes && sends.len() == 1 && sends.iter().all(once);
        let read_once = !rx.escapes
            && !rx.calls.is_empty()
            && rx.calls.iter().all(|c| self.is_spent(*c) || once(c) && self.takes_one(*c));
        let never_sent = tx.kept_alive && !tx.escapes && tx.calls.is_empty();
        // Whoever sends when it is dropped sends once.
        let lent = locals.first().copied().flatten().filter(|_| sends.is_empty());
        let in_turn = lent.is_some_and(|tx| self.answered_in_turn(tx, &rx));
        feeds.one_shot = sent_once || read_once || never_sent || in_turn || last_only && feeds.from.is_none();
        feeds.fan_in =
            contained && feeds.from.is_none() && sends.iter().all(|s| self.sends_once_per_element(*s));
        feeds
    }

    /// Whether a call takes a permit of something other than a queue: room in another queue does not limit this one.
    fn hands_out_credit(&self, call: &Call<'_>) -> bool {
        let on = self.program.core_type(&call.callee.on);
        let queue = [Role::BoundedSender, Role::EitherSender].into_iter().any(|r| self.program.plays(on, r));
        (call.has(Role::Permit) || call.has(Role::Limiter)) && !queue
    }

    /// Whether all that an item can say is that it is time to stop, which is said once or twice.
    fn only_stops(&self, item: &Ty) -> bool {
        const WORDS: &[&str] = &["stop", "shutdown", "close", "exit", "quit", "terminate", "kill", "abort"];
        let Ty::Adt(Con::Source(def), _) = item.peeled() else { return false };
        let Header::Enum { variants, .. } = self.program.header(*def) else { return false };
        let stops = |name: &Name| {
            let name = name.to_lowercase();
            WORDS.iter().any(|word| name.starts_with(word))
        };
        !variants.is_empty() && variants.iter().all(|(name, _)| stops(name))
    }

    /// Whether an item holds a permit until it is taken out: there are no more items than permits.
    fn carries_permit(&self, item: &Ty) -> bool {
        self.plays_within(item, Role::PermitType, 4) || self.program.wraps(item, Role::PermitType)
    }

    /// Whether each turn of one loop lends the sender to somebody and takes the one answer.
    fn answered_in_turn(&self, tx: LocalId, rx: &End) -> bool {
        let [answer] = rx.calls.as_slice() else { return false };
        let Some(around) = self.loop_around(*answer) else { return false };
        let uses = &self.body.local(tx).uses;
        let here = |e: &ExprId| {
            self.loop_around(*e) == Some(around)
                && !self.body.ancestors(*e).take_while(|a| *a != around).any(|a| is_boundary(self.body, a))
        };
        !rx.escapes && self.takes_one(*answer) && !uses.is_empty() && uses.iter().chain([answer]).all(here)
    }

    /// Whether an expression is a closure that does not run just once for all we know.
    fn may_run_again(&self, closure: ExprId) -> bool {
        if !matches!(self.body.kind(closure), ExprKind::Closure { .. }) {
            return false;
        }
        let call = self.body.parent(closure).and_then(|p| self.call(p));
        !call.is_some_and(|c| c.has(Role::Spawn) || c.has(Role::BlockingSpawn))
    }

    /// Follows a local through clones, references and moves into closures.
    fn end(&self, local: LocalId) -> End {
        let mut end = End::default();
        let mut todo = vec![local];
        let mut seen = Vec::new();
        while let Some(local) = todo.pop() {
            if seen.contains(&local) {
                continue;
            }
            seen.push(local);
            for used in &self.body.local(local).uses {
                match self.body.parent(*used).map(|p| (p, self.body.kind(p))) {
                    Some((p, ExprKind::MethodCall { receiver, method, .. })) if receiver == used => {
                        if method == "clone" {
                            match way(self.body, p) {
                                (_, _, Fate::Bound(next)) => todo.push(next),
                                (_, at, fate) => self.escapes(&mut end, at, fate),
                            }
                        } else {
                            end.calls.push(p);
                        }
                    }
                    _ => match way(self.body, *used) {
                        (_, _, Fate::Bound(next)) => todo.push(next),
                        (_, _, Fate::Dropped | Fate::Statement) => {}
                        (_, _, Fate::Assigned(place)) if self.is_unused(place) => end.kept_alive = true,
                        // Iterated or awaited in place.
                        (_, _, Fate::Operand(p)) => end.calls.push(p),
                        (_, at, fate) => {
                            self.escapes(&mut end, at, fate);
                            end.payload = end.payload.or(self.place_of(*used).arg(0));
                        }
                    },
                }
            }
        }
        end
    }

    /// The declared type of the place that an expression's value goes to: a field of a literal, a parameter.
    fn place_of(&self, id: ExprId) -> Ty {
        let Some(parent) = self.body.parent(id) else { return Ty::Unknown };
        let nth = |args: &[ExprId]| args.iter().position(|a| *a == id);
        match self.body.kind(parent) {
            ExprKind::Struct { path, fields, .. } => {
                let name = fields.iter().find(|(_, value)| *value == id).map(|(name, _)| name);
                let last = path.segments.last().map(|s| &s.name);
                let found =
                    name.zip(last).map(|(name, last)| self.program.field_of(self.ty(parent), last, name));
                found.unwrap_or_default()
            }
            ExprKind::Call { args, .. } | ExprKind::MethodCall { args, .. } => {
                let sig = self.typed.callee(parent).and_then(|c| self.program.sig(&c.target));
                let Some(n) = nth(args) else { return Ty::Unknown };
                let declared = sig.and_then(|sig| sig.params.get(n).cloned()).unwrap_or_default();
                declared.or(self.field_of_constructor(parent, n))
            }
            // `(handle, tx)` as what the function gives.
            ExprKind::Tuple(parts) if way(self.body, parent).2 == Fate::Returned => {
                let ret = self.program.sig(&Target::Source(self.typed.def)).map(|s| s.ret.clone());
                match (ret, nth(parts)) {
                    (Some(Ty::Tuple(declared)), Some(n)) => declared.get(n).cloned().unwrap_or_default(),
                    _ => Ty::Unknown,
                }
            }
            _ => Ty::Unknown,
        }
    }

    /// The declared type of a field of `Struct(..)` or `Enum::Variant(..)`.
    fn field_of_constructor(&self, call: ExprId, n: usize) -> Ty {
        let ExprKind::Call { callee, .. } = self.body.kind(call) else { return Ty::Unknown };
        let ExprKind::Path(path) = self.body.kind(*callee) else { return Ty::Unknown };
        let last = path.segments.last().map(|s| s.name.as_str()).unwrap_or_default();
        self.program.field_of(self.ty(call), last, &n.to_string())
    }

    /// Whether a place is a name that nobody looks at.
    fn is_unused(&self, place: ExprId) -> bool {
        matches!(self.body.kind(place), ExprKind::Local(local) if self.body.local(*local).uses.len() == 1)
    }

    /// Whether a call gives the receiver up for its next item: `rx.into_recv_async()`.
    fn is_spent(&self, call: ExprId) -> bool {
        matches!(self.body.kind(call), ExprKind::MethodCall { method, .. } if method.starts_with("into_recv"))
    }

    /// Whether the newest of all that waits is kept and the rest is stepped over: `while let Ok(next) = rx.try_recv() { last = next }`.
    fn keeps_the_newest(&self, rx: &End) -> bool {
        rx.calls.iter().any(|call| {
            let tries =
                matches!(self.body.kind(*call), ExprKind::MethodCall { method, .. } if method == "try_recv");
            let Some(around) = self.loop_around(*call).filter(|_| tries) else { return false };
            let ExprKind::Loop { body, .. } = self.body.kind(around) else { return false };
            match self.body.kind(*body) {
                ExprKind::Block { stmts, tail: None, .. } => match stmts.as_slice() {
                    [Stmt::Expr { expr, .. }] => matches!(self.body.kind(*expr), ExprKind::Assign(..)),
                    _ => false,
                },
                ExprKind::Block { stmts, tail: Some(tail), .. } => {
                    stmts.is_empty() && matches!(self.body.kind(*tail), ExprKind::Assign(..))
                }
                _ => false,
            }
        })
    }

    /// Whether a call takes one item from a receiver, rather than all that come.
    fn takes_one(&self, call: ExprId) -> bool {
        let by_role = self
            .call(call)
            .and_then(|c| c.api)
            .is_some_and(|a| [Role::Source, Role::SyncSource, Role::BlockingRecv].iter().any(|r| a.has(*r)));
        let named = |method: &str| {
            method.contains("recv")
                && !matches!(method, "recv_many" | "blocking_recv_many" | "poll_recv_many")
        };
        match self.body.kind(call) {
            ExprKind::MethodCall { method, .. } => named(method) || method == "next" && by_role,
            _ => false,
        }
    }

    /// Whether the author leaves the choice to callers: the function is called so, or makes a bounded one otherwise.
    pub fn is_callers_choice(&self, id: ExprId) -> bool {
        let name = &self.program.item(self.typed.def).name;
        if name.contains("unbounded") {
            return true;
        }
        self.body.ancestors(id).any(|at| {
            let ExprKind::If { then, otherwise: Some(otherwise), .. } = self.body.kind(at) else {
                return false;
            };
            let here = |branch: ExprId| self.body.range(branch).contains(self.body.range(id));
            let other = if here(*then) { *otherwise } else { *then };
            let within = self.body.range(other);
            self.calls_of(Role::Bounded).iter().any(|(c, _)| within.contains(self.body.range(c.id)))
        })
    }

    fn escapes(&self, end: &mut End, value: ExprId, fate: Fate) {
        end.escapes = true;
        if let Fate::Stored(literal) = fate {
            end.fields.extend(self.field_of(literal, value));
        }
    }

    /// The field of a struct in source in which a value is stored.
    fn field_of(&self, literal: ExprId, value: ExprId) -> Option<(Def, Name)> {
        let ExprKind::Struct { fields, .. } = self.body.kind(literal) else { return None };
        let Ty::Adt(Con::Source(of), _) = self.ty(literal) else { return None };
        fields.iter().find(|(_, v)| *v == value).map(|(name, _)| (*of, name.clone()))
    }

    pub(super) fn is_send(&self, call: ExprId) -> bool {
        let by_role = self.call(call).and_then(|c| c.api).is_some_and(|a| {
            [Role::UnboundedSend, Role::Wait, Role::ClosedOnly, Role::Refusal, Role::BlockingSend]
                .iter()
                .any(|r| a.has(*r))
        });
        by_role
            || matches!(self.body.kind(call), ExprKind::MethodCall { method, args, .. } if args.len() == 1 && method.ends_with("send"))
    }

    fn sends_nothing(&self, call: ExprId) -> bool {
        self.args(call).first().is_some_and(|a| self.is_fieldless(*a))
    }

    /// At most one loop around the send, over something finite.
    fn sends_once_per_element(&self, send: ExprId) -> bool {
        let loops: Vec<ExprId> = self
            .body
            .ancestors(send)
            .filter(|a| matches!(self.body.kind(*a), ExprKind::Loop { .. }))
            .collect();
        match loops.as_slice() {
            [] => self.body.ancestors(send).any(|a| is_boundary(self.body, a)),
            [only] => {
                matches!(self.body.kind(*only), ExprKind::Loop { kind: crate::facts::LoopKind::For(..), .. })
                    && !self.drivers.iter().any(|d| d.at == *only)
            }
            _ => false,
        }
    }
}
