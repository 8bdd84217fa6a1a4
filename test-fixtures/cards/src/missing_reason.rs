//! From `rules/missing_reason.md`.

mod block_1;

mod block_2;
