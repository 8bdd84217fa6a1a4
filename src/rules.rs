//! The rules, one file each. The list between the markers is kept by `tests/house.rs`.

use crate::rule::Rule;

// rules: begin
mod blocking_send;
mod busy_retry;
mod cancelled_send;
mod disabled_select_branch;
mod fetch_all;
mod huge_bound;
mod ignored_delivery;
mod ignored_lag;
mod ignored_send_result;
mod ignored_try_send;
mod ignored_write;
mod join_set_not_drained;
mod missing_poll_ready;
mod missing_prefetch;
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

/// All rules, sorted by id.
pub const RULES: &[&dyn Rule] = &[
    &blocking_send::BlockingSend,
    &busy_retry::BusyRetry,
    &cancelled_send::CancelledSend,
    &disabled_select_branch::DisabledSelectBranch,
    &fetch_all::FetchAll,
    &huge_bound::HugeBound,
    &ignored_delivery::IgnoredDelivery,
    &ignored_lag::IgnoredLag,
    &ignored_send_result::IgnoredSendResult,
    &ignored_try_send::IgnoredTrySend,
    &ignored_write::IgnoredWrite,
    &join_set_not_drained::JoinSetNotDrained,
    &missing_poll_ready::MissingPollReady,
    &missing_prefetch::MissingPrefetch,
    &permit_dropped::PermitDropped,
    &permit_inside_task::PermitInsideTask,
    &send_without_capacity::SendWithoutCapacity,
    &spawned_send::SpawnedSend,
    &unawaited_future::UnawaitedFuture,
    &unbounded_body::UnboundedBody,
    &unbounded_channel::UnboundedChannel,
    &unbounded_concurrency::UnboundedConcurrency,
    &unbounded_queue::UnboundedQueue,
    &unbounded_read::UnboundedRead,
    &unbounded_spawn::UnboundedSpawn,
    &unflushed_writer::UnflushedWriter,
];

/// The text of every rule's card, by id.
pub const CARDS: &[(&str, &str)] = &[
    ("blocking_send", include_str!("../rules/blocking_send.md")),
    ("busy_retry", include_str!("../rules/busy_retry.md")),
    ("cancelled_send", include_str!("../rules/cancelled_send.md")),
    ("disabled_select_branch", include_str!("../rules/disabled_select_branch.md")),
    ("fetch_all", include_str!("../rules/fetch_all.md")),
    ("huge_bound", include_str!("../rules/huge_bound.md")),
    ("ignored_delivery", include_str!("../rules/ignored_delivery.md")),
    ("ignored_lag", include_str!("../rules/ignored_lag.md")),
    ("ignored_send_result", include_str!("../rules/ignored_send_result.md")),
    ("ignored_try_send", include_str!("../rules/ignored_try_send.md")),
    ("ignored_write", include_str!("../rules/ignored_write.md")),
    ("join_set_not_drained", include_str!("../rules/join_set_not_drained.md")),
    ("missing_poll_ready", include_str!("../rules/missing_poll_ready.md")),
    ("missing_prefetch", include_str!("../rules/missing_prefetch.md")),
    ("permit_dropped", include_str!("../rules/permit_dropped.md")),
    ("permit_inside_task", include_str!("../rules/permit_inside_task.md")),
    ("send_without_capacity", include_str!("../rules/send_without_capacity.md")),
    ("spawned_send", include_str!("../rules/spawned_send.md")),
    ("unawaited_future", include_str!("../rules/unawaited_future.md")),
    ("unbounded_body", include_str!("../rules/unbounded_body.md")),
    ("unbounded_channel", include_str!("../rules/unbounded_channel.md")),
    ("unbounded_concurrency", include_str!("../rules/unbounded_concurrency.md")),
    ("unbounded_queue", include_str!("../rules/unbounded_queue.md")),
    ("unbounded_read", include_str!("../rules/unbounded_read.md")),
    ("unbounded_spawn", include_str!("../rules/unbounded_spawn.md")),
    ("unflushed_writer", include_str!("../rules/unflushed_writer.md")),
];
// rules: end
