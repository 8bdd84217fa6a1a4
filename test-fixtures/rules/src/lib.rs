//! One module per rule, marked as the README beside this workspace says.

mod unawaited_future;
mod ignored_try_send;
mod ignored_write;
mod unbounded_channel;
