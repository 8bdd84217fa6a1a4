//! From `rules/unbounded_spawn.md`.

mod block_1;

mod block_2;
