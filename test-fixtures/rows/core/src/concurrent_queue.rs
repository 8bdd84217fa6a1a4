//! Rows of `concurrent-queue` in 2.5.0. Paths: 095cc358d3e80e4b.
//!
//! - [concurrent_queue::PushError::Full](variant@concurrent_queue::PushError::Full)
//! - [concurrent_queue::PushError::Closed](variant@concurrent_queue::PushError::Closed)
//! - [concurrent_queue::ConcurrentQueue::unbounded](method@concurrent_queue::ConcurrentQueue::unbounded)
//! - [concurrent_queue::ConcurrentQueue::bounded](method@concurrent_queue::ConcurrentQueue::bounded)
//! - [concurrent_queue::ConcurrentQueue::push](method@concurrent_queue::ConcurrentQueue::push)
//! - [concurrent_queue::ConcurrentQueue::force_push](method@concurrent_queue::ConcurrentQueue::force_push)
//! - [concurrent_queue::ConcurrentQueue::pop](method@concurrent_queue::ConcurrentQueue::pop)
//! - [concurrent_queue::ConcurrentQueue::len](method@concurrent_queue::ConcurrentQueue::len)
//! - [concurrent_queue::ConcurrentQueue::is_full](method@concurrent_queue::ConcurrentQueue::is_full)

use concurrent_queue::PushError as _;
use concurrent_queue::ConcurrentQueue as _;
