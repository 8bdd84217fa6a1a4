//! Rows of `async-lock` in 3.5.0. Paths: 7766b78b38ad2b0a.
//!
//! - [async_lock::Semaphore::new](method@async_lock::Semaphore::new)
//! - [async_lock::Semaphore::acquire](method@async_lock::Semaphore::acquire)
//! - [async_lock::Semaphore::acquire_arc](method@async_lock::Semaphore::acquire_arc)
//! - [async_lock::Semaphore::try_acquire](method@async_lock::Semaphore::try_acquire)
//! - [async_lock::Semaphore::try_acquire_arc](method@async_lock::Semaphore::try_acquire_arc)
//! - [async_lock::Semaphore::acquire_blocking](method@async_lock::Semaphore::acquire_blocking)
//! - [async_lock::Semaphore::add_permits](method@async_lock::Semaphore::add_permits)
//! - [async_lock::SemaphoreGuard::forget](method@async_lock::SemaphoreGuard::forget)
//! - [async_lock::SemaphoreGuardArc::forget](method@async_lock::SemaphoreGuardArc::forget)
//! - [async_lock::Mutex::lock](method@async_lock::Mutex::lock)
//! - [async_lock::Mutex::lock_arc](method@async_lock::Mutex::lock_arc)
//! - [async_lock::Mutex::lock_blocking](method@async_lock::Mutex::lock_blocking)
//! - [async_lock::RwLock::read](method@async_lock::RwLock::read)
//! - [async_lock::RwLock::write](method@async_lock::RwLock::write)
//! - [async_lock::Barrier::wait](method@async_lock::Barrier::wait)
//! - [async_lock::Mutex::new](method@async_lock::Mutex::new)
//! - [async_lock::Mutex::try_lock](method@async_lock::Mutex::try_lock)
//! - [async_lock::RwLock::new](method@async_lock::RwLock::new)
//! - [async_lock::RwLock::try_read](method@async_lock::RwLock::try_read)
//! - [async_lock::RwLock::try_write](method@async_lock::RwLock::try_write)
//! - [async_lock::Barrier::new](method@async_lock::Barrier::new)
//! - [async_lock::BarrierWaitResult::is_leader](method@async_lock::BarrierWaitResult::is_leader)

use async_lock::Semaphore as _;
use async_lock::SemaphoreGuard as _;
use async_lock::SemaphoreGuardArc as _;
use async_lock::Mutex as _;
use async_lock::MutexGuard as _;
use async_lock::MutexGuardArc as _;
use async_lock::RwLock as _;
use async_lock::RwLockReadGuard as _;
use async_lock::RwLockWriteGuard as _;
use async_lock::Barrier as _;
use async_lock::BarrierWaitResult as _;
