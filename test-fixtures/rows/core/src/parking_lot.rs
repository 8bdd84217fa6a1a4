//! Rows of `parking_lot` in 0.13.0. Paths: ea4385481bd63278.
//!
//! - [parking_lot::Mutex::new](method@parking_lot::Mutex::new)
//! - [parking_lot::Mutex::lock](method@parking_lot::Mutex::lock)
//! - [parking_lot::Mutex::try_lock](method@parking_lot::Mutex::try_lock)
//! - [parking_lot::RwLock::new](method@parking_lot::RwLock::new)
//! - [parking_lot::RwLock::read](method@parking_lot::RwLock::read)
//! - [parking_lot::RwLock::write](method@parking_lot::RwLock::write)

use parking_lot::Mutex as _;
use parking_lot::RwLock as _;
use parking_lot::MutexGuard as _;
use parking_lot::RwLockReadGuard as _;
use parking_lot::RwLockWriteGuard as _;
