//! From `rules/unknown_rule.md`.

mod block_1;

mod block_2;
