//! From `rules/send_without_capacity.md`.

mod block_1;

mod block_2;
