//! From `rules/disabled_select_branch.md`.

mod block_1;

mod block_2;
