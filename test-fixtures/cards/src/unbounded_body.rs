//! From `rules/unbounded_body.md`.

mod block_1;

mod block_2;

mod block_3;

mod block_4;

mod block_5;
