//! From `rules/join_set_not_drained.md`.

mod block_1;

mod block_2;
