//! Rows of `notify` in 8.2.2. Paths: d73cc38b9d59f1bf.
//!
//! - [notify::Watcher::new](method@notify::Watcher::new)
//! - [notify::Watcher::watch](method@notify::Watcher::watch)

use notify::RecommendedWatcher as _;
use notify::Watcher as _;
use notify::recommended_watcher as _;
