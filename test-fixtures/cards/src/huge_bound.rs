//! From `rules/huge_bound.md`.

mod block_1;

mod block_2;

mod block_3;
