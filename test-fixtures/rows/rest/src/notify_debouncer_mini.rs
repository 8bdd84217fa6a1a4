//! Rows of `notify-debouncer-mini` in 0.7.0. Paths: eeb513717afc14ef.
//!

use notify_debouncer_mini::new_debouncer as _;
