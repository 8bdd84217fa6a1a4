//! Rows of `notify-debouncer-full` in 0.7.0. Paths: 61c1fa3c38f9289e.
//!

use notify_debouncer_full::new_debouncer as _;
