//! From `rules/permit_inside_task.md`.

mod block_1;

mod block_2;
