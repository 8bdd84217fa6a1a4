//! From `rules/blocking_send.md`.

mod block_1;

mod block_2;
