//! One module per rule, marked as the README beside this workspace says.

extern crate hyper_014 as old_web;

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
