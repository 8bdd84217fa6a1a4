//! How often a place in the code is reached for one queue: by the loops around it that began after the queue was there, and by
//! those of the functions that call it.

use super::entry::{Entry, Owner};
use super::turns::{around, handler, is_among, one_case};
use crate::facts::{ExprId, ExprKind};
use crate::finding::Confidence;
use crate::flow::DriverKind;
use crate::program::{Con, Target, Ty};
use crate::rule::Cx;
use crate::rule::bodies::{Bodies, Caller};
use crate::source::{FileId, Range};

/// Callers of callers: longer ways are left alone.
const MAX_CALLERS: u8 = 4;

/// What feeds a queue again and again.
#[derive(Clone, Debug, PartialEq)]
pub struct Feed {
    /// The file in which it stands.
    pub file: FileId,
    /// What is done in each turn: the send, or the call that leads to it.
    pub at: Range,
    /// What paces the turns.
    pub kind: DriverKind,
    /// The loop's head, the closure's or the function's.
    pub head: Range,
    /// What to say there.
    pub label: &'static str,
    /// How sure it is that it happens again and again.
    pub sure: Confidence,
    /// It happens on a condition, or for one kind of item.
    pub case: Option<Range>,
    /// What comes is taken out of another queue.
    pub relays: bool,
}

/// How often something happens for one queue. The order is from seldom to often.
#[derive(Clone, Debug, PartialEq)]
pub enum Pace {
    /// Once, or once for each of few callers that are all in sight.
    Once,
    /// Once for each element of something finite.
    Few(FileId, Range),
    /// Whenever somebody out of sight likes.
    Unseen,
    /// Whenever the users of a public function like: its name.
    Public(FileId, Range),
    /// Again and again.
    Item(Feed),
}

impl Pace {
    pub(super) fn rank(&self) -> u8 {
        match self {
            Pace::Once => 0,
            Pace::Few(..) => 1,
            Pace::Unseen => 2,
            Pace::Public(..) => 3,
            Pace::Item(feed) => 4 + feed.sure as u8,
        }
    }

    /// The more frequent of two.
    pub(super) fn max(self, other: Pace) -> Pace {
        if other.rank() > self.rank() { other } else { self }
    }
}

/// How often a place in a body is reached for one queue, whose end came in as `entry` says.
pub(super) fn pace(of: &Bodies<'_>, cx: &Cx<'_>, at: ExprId, entry: &Entry) -> Pace {
    Paces { of, left: MAX_CALLERS }.at(cx, at, entry)
}

struct Paces<'b> {
    of: &'b Bodies<'b>,
    left: u8,
}

impl Paces<'_> {
    fn at(&self, cx: &Cx<'_>, at: ExprId, entry: &Entry) -> Pace {
        let here = around(cx, at, entry.since, 0);
        let here = match entry.owner {
            Some(owner) if !matches!(here, Pace::Item(_)) => {
                here.max(in_case(cx, at, self.climb(cx, at, owner)))
            }
            _ => here,
        };
        here.max(entry.handed.clone())
    }

    /// How often the function around is called on the same owner.
    fn climb(&self, cx: &Cx<'_>, at: ExprId, owner: Owner) -> Pace {
        let (def, program) = (cx.typed.def, cx.program);
        let sig = program.sig(&Target::Source(def));
        let by_value = sig
            .as_ref()
            .and_then(|s| s.receiver.as_ref())
            .is_some_and(|r| matches!(r, Ty::Adt(Con::Source(_), _)));
        if owner == Owner::Own && by_value || cx.in_impl_of("Drop") || self.left == 0 {
            return if self.left == 0 { Pace::Unseen } else { Pace::Once };
        }
        let callers = self.of.callers(def);
        let shift = usize::from(sig.is_some_and(|s| s.has_self));
        let paces = callers.iter().map(|c| self.of_caller(c, owner, shift));
        let seen = paces.reduce(Pace::max);
        let item = program.item(def);
        if self.of.is_foreign(def) {
            let event = self.as_event(cx, at, Confidence::Likely);
            return seen.unwrap_or(Pace::Unseen).max(event.unwrap_or(Pace::Unseen));
        }
        seen.unwrap_or_else(|| match cx.is_open_to_users(def) {
            true => Pace::Public(cx.file, item.name_range),
            false if item.name == "main" => Pace::Once,
            false => Pace::Unseen,
        })
    }

    fn of_caller(&self, caller: &Caller, owner: Owner, shift: usize) -> Pace {
        let Some(seen) = self.of.see(caller.def) else { return Pace::Unseen };
        let cx = seen.cx(self.of);
        if caller.named {
            return handler(&cx, caller.at).unwrap_or(Pace::Unseen);
        }
        let args = cx.args(caller.at);
        let by_path = cx.receiver(caller.at).is_none();
        let whole = match (owner, cx.receiver(caller.at)) {
            (Owner::Own, Some(receiver)) => Some(receiver),
            (Owner::Own, None) => args.first().copied(),
            (Owner::Param(n), _) => args.get(n + if by_path { shift } else { 0 }).copied(),
            (Owner::Static, _) => None,
        };
        let entry = match (whole, owner) {
            (Some(whole), _) => Entry::of(&cx, whole, Pace::Once),
            (None, Owner::Static) => Entry::from(Owner::Static, Pace::Once),
            (None, _) => return Pace::Unseen,
        };
        Paces { of: self.of, left: self.left - 1 }.at(&cx, caller.at, &entry)
    }

    /// A method that others call for each event, when it hands on what they give it.
    fn as_event(&self, cx: &Cx<'_>, at: ExprId, sure: Confidence) -> Option<Pace> {
        let handed = |e: ExprId| matches!(cx.body.kind(e), ExprKind::Local(local) if is_among(cx, &cx.body.params, *local));
        let given = cx.args(at).iter().any(|a| cx.origins(*a).into_iter().any(handed));
        let head = cx.program.item(cx.typed.def).name_range;
        given.then(|| {
            Pace::Item(Feed {
                file: cx.file,
                at: cx.body.range(at),
                kind: DriverKind::Callback,
                head,
                label: "this method is called once per event",
                sure,
                case: None,
                relays: false,
            })
        })
    }
}

/// What comes of it where a function does it on a condition, or for one kind of what it is called with. Of somebody who may call
/// it again and again, nothing much is left then.
fn in_case(cx: &Cx<'_>, at: ExprId, called: Pace) -> Pace {
    match (called, one_case(cx, at, cx.body.root)) {
        (Pace::Item(feed), Some((range, _))) if feed.case.is_none() => {
            let guessed = feed.kind == DriverKind::Callback && feed.sure < Confidence::Certain;
            let sure = if guessed { Confidence::Possible } else { feed.sure.min(Confidence::Likely) };
            let case = (cx.file == feed.file).then_some(range);
            Pace::Item(Feed { sure, case, ..feed })
        }
        (called, _) => called,
    }
}
