//! From `rules/unused_suppression.md`.

mod block_1;

mod block_2;
