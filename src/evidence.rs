//! What a finding rests on, and the named excuses that silence or lower one.
//!
//! Confidence is the minimum over the parts of the evidence. It starts at the top, can only fall, and each time it falls for a
//! reason that is seen in the source, the reason has a name. `bplint why` prints these names with their places.

use crate::finding::Confidence;
use crate::source::{FileId, Range};
use serde::{Deserialize, Serialize};

/// A named reason for silence or a lower confidence. It belongs to the very value, queue or task at hand, and is seen in the
/// source. `docs/confidence.md` lists them, as a test sees to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Excuse {
    // What is said about it.
    /// A comment at the place argues the very point.
    Argued,
    /// A lint of rustc or clippy that means the same is switched off here.
    Waived,
    /// The tables say that losing items is what it is for.
    Lossy,
    /// The caller, or a setting, chooses between a limit and none.
    CallersChoice,
    /// It is said where the function is called.
    AtCallers,

    // What goes through.
    /// Nothing but wake-ups go through.
    WakeUp,
    /// This message is a wake-up; others carry data.
    WakeUpAmongData,
    /// One item at a time, or ever.
    OneShot,
    /// Only the latest value counts.
    LatestValue,
    /// A receiver that is made anew for each item.
    Fresh,
    /// A full queue of one already says as much.
    Coalesces,
    /// One item for each element of something finite.
    FiniteFanIn,
    /// One end is dropped at once, or nothing is ever sent.
    EndDropped,
    /// Its consumer takes each item at once, and only hands it on.
    TakenAtOnce,
    /// Nothing says that its consumer is slow.
    NotKnownSlow,

    // What limits it.
    /// A permit is taken for each item, or travels with it.
    Permit,
    /// A count of what is under way is compared.
    Counted,
    /// Finished work is taken out before more is started.
    Drained,
    /// The sender has asked whether there is room.
    AskedForRoom,
    /// The size is limited on the way.
    Limited,
    /// The data is in memory already, or the program's own.
    OwnData,
    /// The other side is a server that this program chose to ask.
    ChosenServer,
    /// The other side is a program on the same machine.
    LocalPeer,
    /// Nothing is kept of what comes.
    NothingKept,
    /// Permits that are all taken in the end: a gate and no bound.
    Gate,
    /// It runs once: the loop is left right after it.
    RunsOnce,
    /// Its work is waited for before the next turn.
    WaitedFor,
    /// It ends when the turn that started it does.
    EndsWithTurn,

    // What becomes of a loss.
    /// The same item is offered again.
    OfferedAgain,
    /// It is the last thing that the queue is used for.
    LastMessage,
    /// It is part of taking something down.
    Teardown,
    /// It answers one request, and only a receiver that is gone refuses it.
    Answer,
    /// The refusal cannot happen.
    CannotRefuse,
    /// The loss is seen elsewhere.
    SeenElsewhere,

    // What becomes of a future.
    /// It was made elsewhere, and is taken away to stop it.
    MadeElsewhere,
    /// Its work goes on without it.
    UnderWay,

    // Where it runs.
    /// A thread of its own, which has nothing else to do.
    OwnThread,
    /// The wait has a time limit.
    BoundedWait,
    /// It is handed once to a thread that the same type has started.
    HandOver,
    /// All that send have ended before it is read.
    AfterProducers,

    // What is not known for sure.
    /// A method or type is guessed by its name.
    Guessed,
    /// What a function does is inferred from its body.
    Inferred,
    /// An end of the queue leaves sight, or where data comes from.
    OutOfSight,
    /// Nothing in sight feeds it item after item.
    NoFeed,
    /// Whoever takes the items adds to them, and would wait for itself.
    FeedsItself,
    /// It may be one of few: on a condition, or for one kind of item.
    OneCase,
    /// What feeds it is rare, or comes at the pace of people.
    Seldom,
}

impl Excuse {
    /// All of them, in the order of `docs/confidence.md`.
    pub const ALL: &[Excuse] = {
        use Excuse::*;
        &[
            Argued,
            Waived,
            Lossy,
            CallersChoice,
            AtCallers,
            WakeUp,
            WakeUpAmongData,
            OneShot,
            LatestValue,
            Fresh,
            Coalesces,
            FiniteFanIn,
            EndDropped,
            TakenAtOnce,
            NotKnownSlow,
            Permit,
            Counted,
            Drained,
            AskedForRoom,
            Limited,
            OwnData,
            ChosenServer,
            LocalPeer,
            NothingKept,
            Gate,
            RunsOnce,
            WaitedFor,
            EndsWithTurn,
            OfferedAgain,
            LastMessage,
            Teardown,
            Answer,
            CannotRefuse,
            SeenElsewhere,
            MadeElsewhere,
            UnderWay,
            OwnThread,
            BoundedWait,
            HandOver,
            AfterProducers,
            Guessed,
            Inferred,
            OutOfSight,
            NoFeed,
            FeedsItself,
            OneCase,
            Seldom,
        ]
    };

    /// What it means, in one clause.
    pub fn says(self) -> &'static str {
        match self {
            Excuse::Argued => "a comment here argues this very point",
            Excuse::Waived => "a lint that means the same is switched off here",
            Excuse::Lossy => "losing items is what this call is for",
            Excuse::CallersChoice => "the caller, or a setting, chooses between a limit and none",
            Excuse::AtCallers => "each call of this function is looked at on its own",
            Excuse::WakeUp => "only wake-ups go through this queue",
            Excuse::WakeUpAmongData => "this message is a wake-up, though others carry data",
            Excuse::OneShot => "one item goes through at a time, or ever",
            Excuse::Fresh => "the receiver is made anew each time, so nothing is behind it",
            Excuse::LatestValue => "only the latest value counts",
            Excuse::Coalesces => "a full queue of one already says as much",
            Excuse::FiniteFanIn => "one item is sent for each element of something finite",
            Excuse::EndDropped => "an end of the queue is dropped at once, or nothing is ever sent",
            Excuse::TakenAtOnce => "its consumer takes each item at once",
            Excuse::NotKnownSlow => "nothing says that its consumer is slow",
            Excuse::Permit => "a permit is taken for each item, or travels with it",
            Excuse::Counted => "a count of what is under way is compared first",
            Excuse::Drained => "finished work is taken out before more is started",
            Excuse::AskedForRoom => "the sender has asked for room before",
            Excuse::Limited => "the size is limited on the way",
            Excuse::OwnData => "the data is in memory already, or the program's own",
            Excuse::LocalPeer => "the other side is a program on the same machine",
            Excuse::ChosenServer => "the other side is a server that this program chose to ask",
            Excuse::NothingKept => "nothing is kept of what comes",
            Excuse::Gate => "whoever closes takes all of the permits and waits for the last",
            Excuse::RunsOnce => "the loop is left right after it",
            Excuse::WaitedFor => "the work is waited for before the next turn",
            Excuse::EndsWithTurn => "it ends with the turn that started it",
            Excuse::OfferedAgain => "the same item is offered again",
            Excuse::LastMessage => "the queue is closed right after it",
            Excuse::Teardown => "something is being taken down, and cannot wait",
            Excuse::Answer => "it answers one request",
            Excuse::CannotRefuse => "the refusal cannot happen",
            Excuse::SeenElsewhere => "the loss is seen elsewhere",
            Excuse::MadeElsewhere => "the future was made elsewhere, and dropping it stops it",
            Excuse::UnderWay => "the work goes on without this value",
            Excuse::OwnThread => "the thread has nothing else to do",
            Excuse::BoundedWait => "the wait has a time limit",
            Excuse::HandOver => {
                "the other end is a thread that the same type has started, and it happens once"
            }
            Excuse::AfterProducers => "all that send have ended before",
            Excuse::Guessed => "a type or method is guessed by its name",
            Excuse::Inferred => "what a function does is inferred from its body",
            Excuse::OutOfSight => "an end of the queue, or who gives the data, leaves sight",
            Excuse::FeedsItself => "whoever takes the items adds to them, and would wait for itself",
            Excuse::NoFeed => "nothing in sight feeds it item after item",
            Excuse::OneCase => "it happens on a condition, or for one kind of item",
            Excuse::Seldom => "what feeds it is rare, or comes at the pace of people",
        }
    }

    /// The name that `bplint why` prints and the documents use: `wake-up-among-data`.
    pub fn name(self) -> String {
        let mut name = String::new();
        for c in format!("{self:?}").chars() {
            if c.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(c.to_ascii_lowercase());
        }
        name
    }
}

/// A reason with its place, where it has one apart from the finding's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reason {
    /// Which.
    pub excuse: Excuse,
    /// Where it is seen.
    pub seen: Option<(FileId, Range)>,
}

/// How sure something is, and what lowered it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Evidence {
    sure: Confidence,
    lowered: Vec<(Confidence, Reason)>,
}

impl Default for Evidence {
    fn default() -> Evidence {
        Evidence { sure: Confidence::Certain, lowered: Vec::new() }
    }
}

impl From<Confidence> for Evidence {
    fn from(sure: Confidence) -> Evidence {
        Evidence { sure, lowered: Vec::new() }
    }
}

impl Evidence {
    /// The least sure of its parts.
    pub fn confidence(&self) -> Confidence {
        self.sure
    }

    /// With another part that is this sure.
    pub fn and(mut self, part: Confidence) -> Evidence {
        self.sure = self.sure.min(part);
        self
    }

    /// No surer than this, for a reason.
    pub fn at_most(mut self, sure: Confidence, excuse: Excuse, seen: Option<(FileId, Range)>) -> Evidence {
        self.sure = self.sure.min(sure);
        self.lowered.push((sure, Reason { excuse, seen }));
        self
    }

    /// What lowered it, and how far.
    pub fn lowered(&self) -> &[(Confidence, Reason)] {
        &self.lowered
    }
}

/// A place that a rule looked at and is silent about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Excused {
    /// The rule.
    pub rule: &'static str,
    /// The file.
    pub file: FileId,
    /// The place that the rule would have spoken about.
    pub range: Range,
    /// Why it does not.
    pub reason: Reason,
}
