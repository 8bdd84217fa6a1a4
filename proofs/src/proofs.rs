//! The proofs: for each rule whose claim is about memory or loss, what it reports and what it asks for, at work.

mod fetch_all;
mod huge_bound;
mod ignored_lag;
mod ignored_send_result;
mod ignored_try_send;
mod ignored_write;
mod join_set_not_drained;
mod missing_poll_ready;
mod permit_dropped;
mod permit_inside_task;
mod send_without_capacity;
mod spawned_send;
mod unawaited_future;
mod unbounded_body;
mod unbounded_channel;
mod unbounded_concurrency;
mod unbounded_queue;
mod unbounded_read;
mod unbounded_spawn;
mod unflushed_writer;

use futures::future::BoxFuture;

/// What a proof measures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Resident memory.
    Memory,
    /// Items that were offered and not handled once all is over, in words.
    Missing(&'static str),
    /// Items under way, in words.
    AtOnce(&'static str),
}

/// The same work twice: as the rule reports it, and as it asks for it.
pub struct Proof {
    /// The rule.
    pub rule: &'static str,
    pub measure: Measure,
    /// What is run, in a sentence.
    pub what: &'static str,
    pub bad: fn() -> BoxFuture<'static, ()>,
    pub fixed: fn() -> BoxFuture<'static, ()>,
}

macro_rules! proofs {
    ($($rule:ident: $measure:expr, $what:literal;)*) => {
        /// All of them, sorted by rule.
        pub const PROOFS: &[Proof] = &[$(Proof {
            rule: stringify!($rule),
            measure: $measure,
            what: $what,
            bad: || Box::pin($rule::bad()),
            fixed: || Box::pin($rule::fixed()),
        }),*];
    };
}

use Measure::{AtOnce, Memory, Missing};

proofs! {
    fetch_all: Memory, "A table of 200 MB is read from SQLite and sent to a peer, all rows at once or one by one.";
    huge_bound: Memory, "Requests pass through a channel of 50,000,000 or of 128 places to a consumer that is slower.";
    ignored_lag: Missing("events neither seen nor known to be lost"), "A subscriber that is slower than the publisher follows 4,000 events through a ring of 64.";
    ignored_send_result: Missing("rows made after the receiver had left"), "A receiver leaves after half a second; the producer looks at what `send` says, or does not.";
    ignored_try_send: Missing("items that never arrived"), "1,000 items are offered to a channel of 16 places whose consumer is slower.";
    ignored_write: Missing("bytes that never arrived"), "Blocks of 256 KiB are written to a socket whose peer reads slowly.";
    join_set_not_drained: Memory, "A task for each request, its result kept until somebody takes it.";
    missing_poll_ready: Missing("calls that failed"), "1,000 calls of a service that takes eight at a time, with and without asking whether it is ready.";
    permit_dropped: AtOnce("calls running at once"), "Calls of half a second, which a semaphore is to hold to 32 at a time.";
    permit_inside_task: Memory, "A task for each request, which waits for one of 32 permits inside, or is started only with one.";
    send_without_capacity: Memory, "An HTTP/2 stream is fed while its peer reads nothing.";
    spawned_send: Memory, "Requests are passed on through a channel of 16 places, by a task for each or by waiting.";
    unawaited_future: Missing("items that were never saved"), "1,000 items are to be saved, each by a future.";
    unbounded_body: Memory, "A server reads a request whose body does not end.";
    unbounded_channel: Memory, "Requests pass through a channel to a consumer that is slower.";
    unbounded_concurrency: Memory, "A call to a slow service for each request, all at once or sixteen at a time.";
    unbounded_queue: Memory, "Samples are put aside to be stored in batches.";
    unbounded_read: Memory, "A server reads from a peer that does not stop sending.";
    unbounded_spawn: Memory, "A task that calls a slow service for each request, with and without a permit.";
    unflushed_writer: Missing("bytes that never arrived"), "2,000 lines are written through a buffer to a socket.";
}
