//! From `rules/unbounded_concurrency.md`.

mod block_1;

mod block_2;
