//! From `rules/unparsed_file.md`.

mod block_1;
