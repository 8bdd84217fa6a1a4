//! The Rust blocks of the cards. Written by `BLESS=1 cargo test --test cards`.

mod busy_retry;
mod ignored_delivery;
mod ignored_lag;
mod ignored_send_result;
mod ignored_try_send;
mod ignored_write;
mod join_set_not_drained;
mod missing_poll_ready;
mod missing_reason;
mod permit_dropped;
mod permit_inside_task;
mod send_without_capacity;
mod spawned_send;
mod unawaited_future;
mod unbounded_channel;
mod unbounded_concurrency;
mod unbounded_spawn;
mod unknown_rule;
mod unparsed_file;
mod unused_suppression;
