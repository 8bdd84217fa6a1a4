//! Both ends of a queue: who feeds it and how often, who takes the items and what slows that down, and what makes it harmless.

mod behind;
mod drain;
mod entry;
mod harmless;
mod pace;
mod shelf;
mod trail;
mod turns;
mod work;

pub use behind::Behind;
pub use drain::{Drain, Held};
pub use pace::{Feed, Pace};

use super::Cx;
use super::bodies::Bodies;
use crate::apis::Role;
use crate::evidence::Excuse;
use crate::facts::{ExprId, ExprKind, ItemKind, LocalId, PatKind};
use crate::flow::{Fate, way};
use crate::program::{Def, Target, Ty};
use crate::source::{FileId, Range};
use entry::Entry;
use pace::pace;
use trail::{At, Fact, Leave, Side, Trail, Use, Whither, follow};
pub(super) use turns::one_case;

/// What is seen of the ends of a queue.
#[derive(Clone, Debug)]
pub struct Ends {
    /// The most frequent of all sends.
    pub feed: Pace,
    /// That one is made by whoever takes the items out, in the same loop.
    pub feeds_itself: bool,
    /// The sender of it can wait: it stands where one may await, or on a thread that may block.
    pub may_wait: bool,
    /// What becomes of the items.
    pub drain: Drain,
    /// What goes through, where that is known.
    pub item: Ty,
    /// Where the sender leaves sight.
    pub leaves: Option<(FileId, Range)>,
    /// Users of the library are given the sender, and nobody else sends.
    pub for_users: bool,
    /// Why it cannot fill, and where that is seen.
    pub harmless: Option<(Excuse, Option<(FileId, Range)>)>,
}

/// A send and how often it happens.
struct Sending {
    used: Use,
    pace: Pace,
}

impl Cx<'_> {
    /// What is seen of the ends of the queue that a call makes.
    pub fn ends(&self, id: ExprId) -> Ends {
        let of = Bodies::new(self);
        let (tx, rx) = self.trails(&of, id);
        let mut sends = Vec::new();
        for used in tx.uses.iter() {
            let Some(seen) = of.see(used.def) else { continue };
            let cx = seen.cx(&of);
            if cx.feeds_queue(used.at, !self.makes_pair(id)) {
                let pace = pace(&of, &cx, used.at, &used.entry);
                let pace = turns::handed_over(&cx, used.at).into_iter().fold(pace, Pace::max);
                sends.push(Sending { used: used.clone(), pace });
            }
        }
        let turns = drain::turns(&of, &rx);
        let is_own = |s: &Sending| match &s.pace {
            Pace::Item(feed) => turns.iter().any(|(file, turn)| *file == feed.file && turn.contains(feed.at)),
            _ => false,
        };
        let best = sends.iter().max_by_key(|s| (s.pace.rank(), !is_own(s)));
        let feeds_itself = best.is_some_and(is_own);
        let may_wait = best.is_some_and(|best| {
            of.see(best.used.def).is_some_and(|seen| seen.cx(&of).may_await(best.used.at))
        });
        let feed = best.map_or(Pace::Once, |s| s.pace.clone());
        let item = self.payload(id, &tx);
        let leaves = tx.leaves.iter().min_by_key(|l| (l.to, l.file, l.at)).map(|l| (l.file, l.at));
        let for_users = sends.is_empty() && tx.leaves.iter().any(|l| l.to == Whither::Users);
        let drain = drain::drain(&of, &rx, (self.file, self.body.range(id)));
        let harmless =
            Judge { of: &of, cx: self, id, tx: &tx, rx: &rx, sends: &sends, item: &item, drain: &drain }
                .excuse();
        Ends { feed, feeds_itself, may_wait, drain, item, leaves, for_users, harmless }
    }

    /// How often a call sends to one receiver.
    pub fn sent_again(&self, call: ExprId) -> Pace {
        let Some(receiver) = self.receiver(call) else { return Pace::Unseen };
        pace(&Bodies::new(self), self, call, &Entry::of(self, receiver, Pace::Once))
    }

    /// Whether the queue that a call makes is given to callers of the function as it is: each of them is asked on its own.
    pub fn is_for_callers(&self, id: ExprId) -> bool {
        let gives = self.program.wrappers().get(&self.typed.def).is_some_and(|w| w.makes.is_some());
        gives && self.call(id).is_some() && !Bodies::new(self).callers(self.typed.def).is_empty()
    }

    /// Whether a constructor gives two ends, rather than a queue in one piece.
    fn makes_pair(&self, id: ExprId) -> bool {
        matches!(self.ty(id), Ty::Tuple(_) | Ty::Unknown)
    }

    /// The ways of both ends. A queue in one piece is both.
    fn trails(&self, of: &Bodies<'_>, id: ExprId) -> (Trail, Trail) {
        let pair = self.makes_pair(id);
        let readable = matches!(
            self.program.item(self.typed.def).kind,
            ItemKind::Fn | ItemKind::Static | ItemKind::Const
        );
        if !readable || !matches!(self.body.kind(id), ExprKind::Call { .. } | ExprKind::MethodCall { .. }) {
            let to = if self.is_open_to_users(self.typed.def) { Whither::Users } else { Whither::Callers };
            let leave = || Trail {
                leaves: vec![Leave { file: self.file, at: self.body.range(id), to }],
                ..Trail::default()
            };
            return (leave(), leave());
        }
        let start = |side: usize| {
            let path = if pair { vec![side.to_string().into()] } else { Vec::new() };
            Fact {
                def: self.typed.def,
                at: At::Expr(id),
                path,
                entry: Entry::since(self.body.range(id), Pace::Once),
            }
        };
        (follow(of, self, Side::Sender, start(0)), follow(of, self, Side::Receiver, start(1)))
    }

    /// The type of what goes through.
    fn payload(&self, id: ExprId, tx: &Trail) -> Ty {
        let made = match self.ty(id) {
            Ty::Tuple(ends) => ends.first().map(|t| t.arg(0)).unwrap_or_default(),
            Ty::Function(_) => Ty::Unknown,
            other => other.arg(0),
        };
        let declared = match self.program.sig(&Target::Source(self.typed.def)).map(|s| s.ret.clone()) {
            Some(Ty::Tuple(ends)) if way(self.body, id).2 == Fate::Returned => {
                ends.first().map(|t| t.arg(0)).unwrap_or_default()
            }
            _ => Ty::Unknown,
        };
        let named = self.sender(id).map(|l| self.typed.local(l).arg(0)).unwrap_or_default();
        named.or(made).or(declared).or(tx.item.clone())
    }

    /// The name that the sender is bound to where it is made.
    fn sender(&self, id: ExprId) -> Option<LocalId> {
        let Fate::Destructured(pat, _) = way(self.body, id).2 else { return None };
        let PatKind::Tuple(list) = &self.body.pat(pat).kind else { return None };
        match self.body.pat(*list.first()?).kind {
            PatKind::Bind(local, None) => Some(local),
            _ => None,
        }
    }

    /// Whether a call on a sender puts something into the queue, or hands the sender to somebody who does.
    fn feeds_queue(&self, call: ExprId, whole: bool) -> bool {
        let mut hands_over = vec![Role::Callback, Role::CopyAll];
        hands_over.extend(whole.then_some(Role::QueuePush));
        self.is_send(call) || self.call(call).is_some_and(|c| hands_over.into_iter().any(|r| c.has(r)))
    }

    pub(super) fn is_send(&self, call: ExprId) -> bool {
        let roles = [Role::UnboundedSend, Role::Wait, Role::ClosedOnly, Role::Refusal, Role::BlockingSend];
        let by_role = self.call(call).is_some_and(|c| roles.iter().any(|r| c.has(*r)));
        by_role
            || matches!(self.body.kind(call), ExprKind::MethodCall { method, args, .. } if args.len() == 1 && method.ends_with("send"))
    }

    /// Whether a place is reached whenever its function is called, rather than on a condition or for one kind of item.
    pub fn is_on_the_way(&self, id: ExprId) -> bool {
        turns::one_case(self, id, self.body.root).is_none()
    }

    /// Whether users of a library may call the function at hand, and nobody else does.
    pub fn is_for_users(&self) -> bool {
        self.is_open_to_users(self.typed.def) && Bodies::new(self).callers(self.typed.def).is_empty()
    }

    /// Whether users of a library may call a function.
    pub(super) fn is_open_to_users(&self, def: Def) -> bool {
        let krate = self.program.krate(def.krate);
        let library = self.program.library(&krate.name) == Some(def.krate);
        library && self.program.item(def).vis == crate::facts::Vis::Public
    }

    /// Whether an item holds a permit until it is taken out: there are no more items than permits.
    fn carries_permit(&self, item: &Ty) -> bool {
        self.plays_within(item, Role::PermitType, 4) || self.program.wraps(item, Role::PermitType)
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
}

/// All that there is to judge by whether a queue can fill.
struct Judge<'j, 'p> {
    of: &'j Bodies<'p>,
    cx: &'j Cx<'p>,
    id: ExprId,
    tx: &'j Trail,
    rx: &'j Trail,
    sends: &'j [Sending],
    item: &'j Ty,
    drain: &'j Drain,
}

type Harmless = Option<(Excuse, Option<(FileId, Range)>)>;

impl Judge<'_, '_> {
    fn excuse(&self) -> Harmless {
        let cx = self.cx;
        let in_sight = self.tx.leaves.is_empty();
        let uses: Vec<&Use> = self.sends.iter().map(|s| &s.used).collect();
        if harmless::is_wake_up(self.of, cx, self.item, &uses, in_sight) {
            return Some((Excuse::WakeUp, None));
        }
        if cx.carries_permit(self.item) {
            return Some((Excuse::Permit, None));
        }
        if self.is_dropped() {
            return Some((Excuse::EndDropped, None));
        }
        if let Some(found) = self.limited() {
            return Some(found);
        }
        if self.rx.leaves.is_empty() && *self.drain == Drain::One || self.is_answered_in_turn() {
            return Some((Excuse::OneShot, None));
        }
        let most = self.sends.iter().map(|s| s.pace.rank()).max();
        if most == Some(Pace::Once.rank()) && in_sight {
            return Some((Excuse::OneShot, None));
        }
        match self.sends.iter().find_map(|s| match s.pace {
            Pace::Few(file, range) => Some((file, range)),
            _ => None,
        }) {
            Some(seen) if in_sight && self.rx.leaves.is_empty() && most < Some(Pace::Unseen.rank()) => {
                Some((Excuse::FiniteFanIn, Some(seen)))
            }
            _ => None,
        }
    }

    /// Whether nothing is ever sent, or nobody can receive.
    fn is_dropped(&self) -> bool {
        let never_sent = self.sends.is_empty() && self.tx.leaves.is_empty() && !self.tx.shelved;
        let no_receiver = self.rx.uses.is_empty() && self.rx.leaves.is_empty() && !self.rx.shelved;
        never_sent || no_receiver && !self.rx.held
    }

    /// What holds every sender back that would send again and again.
    fn limited(&self) -> Harmless {
        let mut found = None;
        let often = self.sends.iter().any(|s| matches!(s.pace, Pace::Item(_)));
        let counts = |s: &&Sending| !often || matches!(s.pace, Pace::Item(_));
        let takes: Vec<ExprId> =
            self.rx.uses.iter().filter(|u| u.def == self.cx.typed.def).map(|u| u.at).collect();
        for send in self.sends.iter().filter(counts) {
            let seen = self.of.see(send.used.def)?;
            let cx = seen.cx(self.of);
            let at = send.used.at;
            let here = send.used.def == self.cx.typed.def;
            let held = harmless::permit(&cx, at).map(|r| (Excuse::Permit, r));
            let held = held.or_else(|| harmless::gate(&cx, at).map(|r| (Excuse::Counted, r)));
            let held = held.or_else(|| harmless::answer(&cx, at).map(|r| (Excuse::OneShot, r)));
            let held = held
                .or_else(|| harmless::step(&cx, at, &takes).filter(|_| here).map(|r| (Excuse::OneShot, r)));
            let (excuse, range) = held?;
            found = Some((excuse, Some((cx.file, range))));
        }
        found.filter(|_| often || self.tx.leaves.is_empty())
    }

    fn is_answered_in_turn(&self) -> bool {
        let cx = self.cx;
        let answers: Vec<ExprId> =
            self.rx.uses.iter().filter(|u| u.def == cx.typed.def).map(|u| u.at).collect();
        let all_here = self.rx.leaves.is_empty() && answers.len() == self.rx.uses.len();
        let lent = cx.sender(self.id).filter(|_| self.sends.is_empty() && all_here);
        lent.is_some_and(|tx| harmless::answered_in_turn(cx, tx, &answers))
    }
}
