//! From `rules/ignored_lag.md`.

mod block_1;

mod block_2;
