//! The closed list of roles that an API can play. Rules name roles, never crates.
//!
//! A role is written in tables in kebab case: `Role::BlockingSend` is `blocking-send`.

use serde::{Deserialize, Serialize};

/// What an API means for backpressure. The rules that ask for a role are named in brackets; `arg` and `limit` are columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    // Signals: the value that comes back must be looked at.
    /// May refuse the item or the permit: `Full`, `WouldBlock`, nothing free. [ignored_try_send, busy_retry]
    Refusal,
    /// Makes room by throwing an older item away, which comes back: a chosen loss. [ignored_try_send, `possible`]
    Evict,
    /// Tells how many bytes or items were taken, perhaps fewer than given. [ignored_write]
    Partial,
    /// Asks whether there is room: `poll_ready`, `ready`. Silences unbounded_spawn. [missing_poll_ready]
    Readiness,
    /// May be called only after a [`Role::Readiness`] said yes: `Service::call`, `Sink::start_send`. [missing_poll_ready]
    NeedsReady,
    /// Waits for readiness by itself: tower's `oneshot`. Silences missing_poll_ready.
    OneshotCall,
    /// Takes any amount unless [`Role::Capacity`] was awaited first: h2 `send_data`. [send_without_capacity]
    NeedsCapacity,
    /// Waits for capacity: h2 `poll_capacity`. Silences send_without_capacity.
    Capacity,
    /// The receiver may say that items were lost: `Lagged`. [ignored_lag]
    Lag,
    /// Makes a channel overwrite its oldest items from now on: `set_overflow(true)`. [ignored_lag, arg]
    OverflowOn,
    /// Its value is the later confirmation of delivery. [ignored_delivery]
    Delivery,
    /// Waits for outstanding confirmations. Silences ignored_delivery.
    Confirm,
    /// Turns confirmations on; without it a [`Role::Delivery`] confirms nothing. [ignored_delivery]
    ConfirmOn,
    /// The result says only that the other side left. [ignored_send_result; silences ignored_try_send]
    ClosedOnly,
    /// Losing items is what it is for. Silences ignored_try_send.
    Lossy,
    /// Puts another error in the place of one and leaves success alone: `map_err`, `context`. Signals are followed through it.
    ErrorAdaptor,

    // Sending and receiving.
    /// Waits for room, or blocks until there is: a send with backpressure. arg = item.
    /// [ignored_send_result, spawned_send, cancelled_send, unawaited_future]
    Wait,
    /// Sends through a queue without bound: returns at once whatever the backlog. arg = item. [unbounded_channel as evidence]
    UnboundedSend,
    /// Puts an item into a queue that has a bound, whether or not there is room. [unbounded_channel]
    PastBound,
    /// Blocks the thread until there is room. [blocking_send]
    BlockingSend,
    /// Blocks the thread until an item is there. [blocking_send]
    BlockingRecv,
    /// Blocks the thread in another way: sleep, join, `block_on`, a disk. [unbounded_channel, as what holds a consumer up]
    Blocking,
    /// A clone that brings a slot of its own, so that the bound does not hold. [spawned_send]
    SlotPerClone,
    /// Receives or yields an item; awaiting it drives a stream loop. [all rules about stream loops]
    Source,
    /// Receives or yields an item without async; it drives a stream loop too. [all rules about stream loops]
    SyncSource,
    /// A [`Role::Source`] that gives a connection. [unbounded_spawn]
    Accept,
    /// A [`Role::Source`] paced by a clock. [unbounded_spawn]
    Tick,
    /// A library calls the closure `arg` once per event or item. [all rules about stream loops]
    Callback,
    /// A library calls the function `arg` with what a peer sent: a route. [unbounded_body]
    Handler,
    /// A `Callback` that runs at most once: `Option::map`. The closure `arg` is no loop. [unbounded_channel]
    OnceCallback,
    /// A [`Role::Callback`] for what is rare or comes at the pace of people, such as files that change. [unbounded_channel]
    Seldom,

    // Work and its limits.
    /// Starts a task, thread or job and returns at once; arg = future or closure.
    /// [unbounded_spawn, spawned_send, permit_inside_task]
    Spawn,
    /// Starts work on a thread where blocking is right; arg = closure. [unbounded_spawn; silences blocking_send]
    BlockingSpawn,
    /// Runs a future to its end on this thread; arg = future. As an attribute: makes calls of the async function under it do so.
    /// [lowers blocking_send; scopes of async code]
    BlockOn,
    /// An attribute that leaves the function under it as it is written. [scopes of async code]
    Transparent,
    /// An adaptor that runs at most `limit` futures at once; `None`, 0 or MAX means no limit. [unbounded_concurrency]
    Concurrency,
    /// Runs all futures of a collection at once; arg = collection. [unbounded_concurrency]
    JoinAll,
    /// Adds a future or task to a set; arg = future. [join_set_not_drained, unbounded_concurrency]
    CollectSet,
    /// Takes a finished task out of a set. Silences join_set_not_drained, unbounded_spawn.
    DrainSet,
    /// Waits for a permit or a slot. Silences unbounded_spawn. [permit_inside_task]
    Limiter,
    /// Its value is a permit that must be held; `limit` = how many, where more than one. Silences unbounded_spawn.
    /// [permit_dropped, permit_inside_task]
    Permit,
    /// Keeps the permit taken for good: `forget`. [permit_dropped]
    PermitForget,
    /// Gives permits back by hand: `add_permits`. Silences permit_dropped after `PermitForget`.
    PermitRestore,
    /// Races futures and drops the losers; arg = the future that may lose. [cancelled_send]
    Race,
    /// Wakes somebody, keeps no item: `notify_one`. Silences ignored_try_send, unbounded_channel.
    Wake,
    /// Lets time pass or lets others run: sleep, `yield_now`, `park`. [unbounded_channel, as what holds a consumer up]
    Pause,
    /// Lets a task go on without its handle: smol's `detach`. No rule asks for it yet.
    Detach,
    /// Stops a task. [unbounded_spawn as evidence]
    Abort,
    /// Ends a channel or tells others to stop. Evidence of teardown. [lowers ignored_try_send; silences unflushed_writer]
    Close,

    // Buffers and bounds.
    /// Constructor of a queue without a bound. [unbounded_channel]
    Unbounded,
    /// Constructor of a queue whose capacity is `limit`; no `limit`: the capacity is fixed. [huge_bound]
    Bounded,
    /// Sets a capacity or a limit to `limit`. Remedy; [huge_bound] when the value bounds nothing.
    Limit,
    /// A limit where 0 means none. [huge_bound, unbounded_concurrency]
    ZeroUnlimited,
    /// Takes a default limit away. [unbounded_body, huge_bound]
    LimitOff,
    /// Sets to `limit` how much of one body or message may be held. Silences unbounded_body; reported by it when the value bounds
    /// nothing.
    BodyLimit,
    /// Beside `BodyLimit`: it holds whatever a service is sent to a limit. [unbounded_body elsewhere in the package is `possible`]
    LimitLayer,
    /// Cuts a stream or reader to `limit` items or bytes: `take`, `chunks`. Silences unbounded_read, unbounded_queue,
    /// unbounded_concurrency.
    Cut,
    /// Tells length, capacity or fullness: the author counts. Silences unbounded_queue.
    Probe,
    /// Adds to a collection that grows; arg = item. [unbounded_queue]
    QueuePush,
    /// Takes from such a collection. Silences unbounded_queue.
    QueuePop,
    /// Collects a whole message body of a size the peer chooses; arg = body, `limit` where there is one. [unbounded_body]
    WholeBody,
    /// Reads to the end of a reader or file, or to a line end that need not come; arg = the reader, for a function that is not
    /// told a path instead; `limit` where there is one. [unbounded_read]
    WholeRead,
    /// Beside `WholeRead`: it stops at a mark, such as the end of a line. [unbounded_read]
    Lines,
    /// Appends what a reader gives to the buffer `arg`, which grows. [unbounded_read, in a loop]
    ReadAppend,
    /// Wraps a reader so that little input gives much output. [unbounded_body]
    Decompress,
    /// Beside `Decompress`: the format holds the output to a small multiple of the input. [unbounded_body, `possible`]
    SmallRatio,
    /// Copies a reader to its end into a writer, which comes second. [unbounded_body]
    CopyAll,
    /// Brings all rows or items into memory first. [fetch_all]
    FetchAll,
    /// Gives as many entries as somebody put there: a folder. [unbounded_concurrency]
    Listing,
    /// Gathers what a stream gives until it ends. [fetch_all, where the stream does not end]
    Gather,
    /// Makes a stream of a collection in memory; arg = collection. [fetch_all]
    FromItems,
    /// Limits how many rows a query gives, to `limit` where it is told. Silences fetch_all.
    RowLimit,
    /// Starts consuming from a broker. [missing_prefetch]
    Consume,
    /// Sets to `limit` how many messages a broker may push ahead. Silences unbounded_spawn where the tasks acknowledge.
    /// [missing_prefetch]
    Prefetch,
    /// Acknowledges a message. [unbounded_spawn: with `Prefetch` the window is the limit]
    Ack,
    /// Writes into a buffer that only flush, close or finish empties. [unflushed_writer]
    MustFlush,
    /// Flushes, closes or finishes. Silences unflushed_writer.
    Flush,

    // What a type is.
    /// Type: sender of a bounded channel. [blocking_send, cancelled_send, ignored_send_result]
    BoundedSender,
    /// Type: sender of an unbounded channel. [silences blocking_send; lowers cancelled_send as item]
    UnboundedSender,
    /// Type: sender whose constructor alone tells whether it is bounded. [blocking_send, cancelled_send, ignored_send_result]
    EitherSender,
    /// Type: sender to many receivers, each of which gets every item. [silences ignored_try_send where no variant is `full`]
    BroadcastSender,
    /// Type: sender of one value. [silences ignored_try_send; lowers cancelled_send as item]
    OneshotSender,
    /// Type: sender of which the latest value counts. [silences ignored_try_send]
    WatchSender,
    /// Type: receiver of a queue. [blocking_send, for a loop over it; rules about stream loops]
    Receiver,
    /// Type: receiver that may lag behind. [ignored_lag; silences disabled_select_branch]
    BroadcastReceiver,
    /// Type: receiver of one value. [lowers unbounded_spawn; silences disabled_select_branch]
    OneshotReceiver,
    /// Type: receiver of the latest value. [lowers unbounded_spawn; silences disabled_select_branch]
    WatchReceiver,
    /// Type: handle of a running task, which goes on when the handle is dropped. [silences unawaited_future, and
    /// unbounded_concurrency for lists of them]
    JoinHandle,
    /// Type: handle of a running task, which is cancelled when the handle is dropped. [unawaited_future]
    Task,
    /// Type: does nothing unless awaited or polled. [unawaited_future]
    Future,
    /// Type: a future whose work has begun; dropping it loses the answer only. Silences unawaited_future.
    EagerFuture,
    /// Type: gives items over time. [unbounded_channel]
    Stream,
    /// Type: takes items over time. [cancelled_send, unflushed_writer]
    Sink,
    /// Type: lock guard; what it guards counts. [all rules, as a pointer]
    Guard,
    /// Type: a permit, freed when dropped. [silences unbounded_channel, where each item holds one]
    PermitType,
    /// Type: semaphore or pool that gives permits.
    Semaphore,
    /// Type: set of tasks or futures which keeps finished ones until they are taken. [join_set_not_drained,
    /// unbounded_concurrency]
    TaskSet,
    /// Type: set of tasks which frees finished ones. Silences join_set_not_drained, and unbounded_spawn where its length is
    /// looked at.
    SelfDrainingSet,
    /// Type: collection that grows. [unbounded_queue; unbounded_body where data is unpacked into it; silences unbounded_read]
    Growable,
    /// Type: in-memory collection; a loop over it is no stream loop unless it is fed without bound. [silences unbounded_read]
    Collection,
    /// Type: loses what is buffered unless flushed. [unflushed_writer]
    BufferedWriter,
    /// Type: keeps what is written until it has enough, so that what is short is taken whole. [ignored_write, `possible`]
    WriteBuffer,
    /// Type: writes of it never fall short, or its `write` is no I/O: hashers, strings, locks. Silences ignored_write.
    NoPartial,
    /// Type: sends a datagram whole or not at all, so that its count says little. [ignored_write, `possible`]
    Datagram,
    /// Type: gives bytes that the other side chooses, as many as it likes: sockets, pipes of child processes, request bodies.
    /// Trait: whatever implements it does, or is given such bytes by it. [unbounded_body, unbounded_read]
    Peer,
    /// Type: a listener that programs of the same machine reach and nobody else: a Unix socket's. [unbounded_body, `possible`]
    Local,
    /// Type: what a server gave that this program chose to ask, or the way to such a server. [unbounded_body, `possible`]
    Answer,
    /// Type: a file that the program opened. [unbounded_body, unbounded_read, `possible`]
    File,
    /// Type: what came in from the other side: the parsed body of a request, the bytes of a message. Whoever sent it decides how
    /// much there is. [unbounded_spawn, unbounded_concurrency]
    Incoming,
    /// Type: a body or reader of what is in memory already. Silences unbounded_body, unbounded_read.
    InMemory,
    /// Type: a stream that does not end by itself: listeners, intervals. [fetch_all]
    Endless,
    /// Type: a timer that gives ticks. [lowers unbounded_spawn]
    Timer,
    /// Type: shared or owning pointer; clones are the same thing, and what is behind it counts. [all rules]
    Pointer,

    /// Cancels every role of the same row in another table.
    NotASignal,
}

/// Where in a call's value the signal sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signal {
    /// The value itself: a count, a future, a permit.
    Value,
    /// The value is `false`.
    False,
    /// The value is `None`.
    None,
    /// The value is `Some`: what had to make room.
    Some,
    /// In `Ok`: a count, a permit, a later confirmation.
    Ok,
    /// `Ok(false)`: neither `?` nor `is_err` sees it.
    OkFalse,
    /// `Ok(Some(..))` or `Ok(None)`, see `says`.
    OkOption,
    /// `Err`; [`super::Api::full`] and [`super::Api::closed`] name its variants.
    Err,
    /// `Poll::Pending` and what is in `Ready`.
    Poll,
    /// In the items of a stream, as `Err`.
    Item,
}

impl Role {
    /// The name written in tables.
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
