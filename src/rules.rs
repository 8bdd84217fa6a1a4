//! The rules, one file each. The list between the markers is kept by `tests/house.rs`.

use crate::rule::Rule;

// rules: begin
mod ignored_lag;
mod ignored_try_send;
mod ignored_write;
mod unawaited_future;
mod unbounded_channel;

/// All rules, sorted by id.
pub const RULES: &[&dyn Rule] = &[
    &ignored_lag::IgnoredLag,
    &ignored_try_send::IgnoredTrySend,
    &ignored_write::IgnoredWrite,
    &unawaited_future::UnawaitedFuture,
    &unbounded_channel::UnboundedChannel,
];

/// The text of every rule's card, by id.
pub const CARDS: &[(&str, &str)] = &[
    ("ignored_lag", include_str!("../rules/ignored_lag.md")),
    ("ignored_try_send", include_str!("../rules/ignored_try_send.md")),
    ("ignored_write", include_str!("../rules/ignored_write.md")),
    ("unawaited_future", include_str!("../rules/unawaited_future.md")),
    ("unbounded_channel", include_str!("../rules/unbounded_channel.md")),
];
// rules: end
