//! From `rules/unbounded_queue.md`.

mod block_1;

mod block_2;
