//! From `rules/missing_poll_ready.md`.

mod block_1;

mod block_2;
