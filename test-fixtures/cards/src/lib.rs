//! The Rust blocks of the cards. Written by `BLESS=1 cargo test --test cards`.

mod ignored_try_send;
mod ignored_write;
mod join_set_not_drained;
mod missing_reason;
mod permit_dropped;
mod permit_inside_task;
mod spawned_send;
mod unawaited_future;
mod unbounded_channel;
mod unbounded_concurrency;
mod unbounded_spawn;
mod unknown_rule;
mod unparsed_file;
mod unused_suppression;
