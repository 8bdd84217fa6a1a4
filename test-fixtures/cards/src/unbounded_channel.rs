//! From `rules/unbounded_channel.md`.

mod block_1;

mod block_2;
