//! From `rules/ignored_delivery.md`.

mod block_1;

mod block_2;
