//! From `rules/ignored_send_result.md`.

mod block_1;

mod block_2;
