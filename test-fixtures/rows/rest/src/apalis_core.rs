//! Rows of `apalis-core` in 1.0.0. Paths: 919fd8a6e6127726.
//!
//! - [apalis_core::backend::memory::MemoryStorage::new](method@apalis_core::backend::memory::MemoryStorage::new)
//! - [apalis_core::backend::TaskSink::push](method@apalis_core::backend::TaskSink::push)
//! - [apalis_core::backend::TaskSink::push_bulk](method@apalis_core::backend::TaskSink::push_bulk)
//! - [apalis_core::backend::TaskSink::push_task](method@apalis_core::backend::TaskSink::push_task)
//! - [apalis_core::worker::builder::WorkerBuilder::build](method@apalis_core::worker::builder::WorkerBuilder::build)
//! - [apalis_core::worker::builder::WorkerBuilder::new](method@apalis_core::worker::builder::WorkerBuilder::new)
//! - [apalis_core::worker::builder::WorkerBuilder::backend](method@apalis_core::worker::builder::WorkerBuilder::backend)
//! - [apalis_core::worker::builder::WorkerBuilder::layer](method@apalis_core::worker::builder::WorkerBuilder::layer)
//! - [apalis_core::worker::builder::WorkerBuilder::data](method@apalis_core::worker::builder::WorkerBuilder::data)
//! - [apalis_core::worker::Worker::run](method@apalis_core::worker::Worker::run)
//! - [apalis_core::monitor::Monitor::run](method@apalis_core::monitor::Monitor::run)

use apalis_core::backend::memory::MemoryStorage as _;
use apalis_core::backend::memory::MemorySink as _;
use apalis_core::worker::builder::WorkerBuilder as _;
use apalis_core::worker::Worker as _;
use apalis_core::monitor::Monitor as _;
use apalis_core::backend::TaskSink as _;
