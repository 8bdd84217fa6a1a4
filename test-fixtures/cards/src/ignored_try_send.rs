//! From `rules/ignored_try_send.md`.

mod block_1;

mod block_2;

mod block_3;

mod block_4;
