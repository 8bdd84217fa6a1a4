//! Rows of `crossbeam` in 0.8.5. Paths: 89c53c0805377323.
//!
//! - [crossbeam::thread::Scope::spawn](method@crossbeam::thread::Scope::spawn)
//! - [crossbeam::thread::ScopedJoinHandle::join](method@crossbeam::thread::ScopedJoinHandle::join)

use crossbeam::thread::Scope as _;
use crossbeam::thread::ScopedJoinHandle as _;
use crossbeam::thread::scope as _;
