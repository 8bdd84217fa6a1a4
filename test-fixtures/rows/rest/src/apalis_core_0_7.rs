//! Rows of `apalis-core-0.7` in 0.7.4. Paths: 9d73e26fa19e8a39.
//!
//! - [apalis_core_0_7::mq::MessageQueue::enqueue](method@apalis_core_0_7::mq::MessageQueue::enqueue)
//! - [apalis_core_0_7::mq::MessageQueue::dequeue](method@apalis_core_0_7::mq::MessageQueue::dequeue)
//! - [apalis_core_0_7::storage::Storage::push](method@apalis_core_0_7::storage::Storage::push)
//! - [apalis_core_0_7::storage::Storage::schedule](method@apalis_core_0_7::storage::Storage::schedule)
//! - [apalis_core_0_7::notify::Notify::notify](method@apalis_core_0_7::notify::Notify::notify)
//! - [apalis_core_0_7::builder::WorkerFactoryFn::build_fn](method@apalis_core_0_7::builder::WorkerFactoryFn::build_fn)
//! - [apalis_core_0_7::memory::MemoryStorage::new](method@apalis_core_0_7::memory::MemoryStorage::new)
//! - [apalis_core_0_7::notify::Notify::new](method@apalis_core_0_7::notify::Notify::new)
//! - [apalis_core_0_7::notify::Notify::notified](method@apalis_core_0_7::notify::Notify::notified)
//! - [apalis_core_0_7::builder::WorkerBuilder::new](method@apalis_core_0_7::builder::WorkerBuilder::new)
//! - [apalis_core_0_7::builder::WorkerBuilder::backend](method@apalis_core_0_7::builder::WorkerBuilder::backend)
//! - [apalis_core_0_7::builder::WorkerBuilder::layer](method@apalis_core_0_7::builder::WorkerBuilder::layer)
//! - [apalis_core_0_7::builder::WorkerBuilder::data](method@apalis_core_0_7::builder::WorkerBuilder::data)
//! - [apalis_core_0_7::monitor::Monitor::run](method@apalis_core_0_7::monitor::Monitor::run)
//! - [apalis_core_0_7::mq::MessageQueue::size](method@apalis_core_0_7::mq::MessageQueue::size)
//! - [apalis_core_0_7::storage::Storage::vacuum](method@apalis_core_0_7::storage::Storage::vacuum)

use apalis_core_0_7::memory::MemoryStorage as _;
use apalis_core_0_7::notify::Notify as _;
use apalis_core_0_7::builder::WorkerBuilder as _;
use apalis_core_0_7::worker::Worker as _;
use apalis_core_0_7::monitor::Monitor as _;
use apalis_core_0_7::mq::MessageQueue as _;
use apalis_core_0_7::storage::Storage as _;
use apalis_core_0_7::builder::WorkerFactoryFn as _;
