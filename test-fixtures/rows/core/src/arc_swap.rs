//! Rows of `arc-swap` in 1.9.5. Paths: cdbf2554f8bbf9f1.
//!
//! - [arc_swap::ArcSwapAny::load](method@arc_swap::ArcSwapAny::load)
//! - [arc_swap::ArcSwapAny::load_full](method@arc_swap::ArcSwapAny::load_full)
//! - [arc_swap::ArcSwapAny::swap](method@arc_swap::ArcSwapAny::swap)
//! - [arc_swap::ArcSwapAny::into_inner](method@arc_swap::ArcSwapAny::into_inner)
//! - [arc_swap::Guard::into_inner](method@arc_swap::Guard::into_inner)

use arc_swap::ArcSwapAny as _;
use arc_swap::ArcSwap as _;
use arc_swap::ArcSwapOption as _;
use arc_swap::Guard as _;
