//! From `rules/unflushed_writer.md`.

mod block_1;

mod block_2;

mod block_3;
