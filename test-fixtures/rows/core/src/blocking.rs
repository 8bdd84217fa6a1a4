//! Rows of `blocking` in 1.7.0. Paths: 4ca1f7b71338ea40.
//!
//! - [blocking::Unblock::with_capacity](method@blocking::Unblock::with_capacity)
//! - [blocking::Unblock::new](method@blocking::Unblock::new)

use blocking::Unblock as _;
use blocking::unblock as _;
