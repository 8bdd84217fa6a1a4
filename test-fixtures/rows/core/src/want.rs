//! Rows of `want` in 0.3.2. Paths: 99d32d7d8059515a.
//!

use want::Giver as _;
use want::Taker as _;
use want::new as _;
