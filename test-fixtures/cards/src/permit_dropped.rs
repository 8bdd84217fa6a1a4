//! From `rules/permit_dropped.md`.

mod block_1;

mod block_2;
