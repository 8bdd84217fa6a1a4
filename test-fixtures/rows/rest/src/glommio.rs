//! Rows of `glommio` in 0.9.0. Paths: 56d11dd0ea151f28.
//!
//! - [glommio::Task::detach](method@glommio::Task::detach)
//! - [glommio::channels::local_channel::LocalSender::try_send](method@glommio::channels::local_channel::LocalSender::try_send)
//! - [glommio::channels::local_channel::LocalSender::send](method@glommio::channels::local_channel::LocalSender::send)
//! - [glommio::channels::local_channel::LocalReceiver::recv](method@glommio::channels::local_channel::LocalReceiver::recv)
//! - [glommio::sync::Semaphore::acquire_permit](method@glommio::sync::Semaphore::acquire_permit)
//! - [glommio::sync::Semaphore::acquire_static_permit](method@glommio::sync::Semaphore::acquire_static_permit)
//! - [glommio::sync::Semaphore::try_acquire](method@glommio::sync::Semaphore::try_acquire)

use glommio::Task as _;
use glommio::channels::local_channel::LocalSender as _;
use glommio::channels::local_channel::LocalReceiver as _;
use glommio::sync::Semaphore as _;
use glommio::sync::Permit as _;
use glommio::sync::StaticPermit as _;
use glommio::spawn_local as _;
use glommio::channels::local_channel::new_unbounded as _;
use glommio::channels::local_channel::new_bounded as _;
use glommio::channels::shared_channel::new_bounded as _;
