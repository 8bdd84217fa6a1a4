//! Rows of `crossbeam-deque` in 0.8.8. Paths: e198b036fe84d6d6.
//!
//! - [crossbeam_deque::Steal::Empty](variant@crossbeam_deque::Steal::Empty)
//! - [crossbeam_deque::Steal::Success](variant@crossbeam_deque::Steal::Success)
//! - [crossbeam_deque::Steal::Retry](variant@crossbeam_deque::Steal::Retry)
//! - [crossbeam_deque::Injector::push](method@crossbeam_deque::Injector::push)
//! - [crossbeam_deque::Worker::push](method@crossbeam_deque::Worker::push)
//! - [crossbeam_deque::Worker::pop](method@crossbeam_deque::Worker::pop)
//! - [crossbeam_deque::Stealer::steal](method@crossbeam_deque::Stealer::steal)
//! - [crossbeam_deque::Stealer::steal_batch](method@crossbeam_deque::Stealer::steal_batch)
//! - [crossbeam_deque::Stealer::steal_batch_and_pop](method@crossbeam_deque::Stealer::steal_batch_and_pop)
//! - [crossbeam_deque::Injector::steal](method@crossbeam_deque::Injector::steal)
//! - [crossbeam_deque::Injector::steal_batch](method@crossbeam_deque::Injector::steal_batch)
//! - [crossbeam_deque::Injector::steal_batch_and_pop](method@crossbeam_deque::Injector::steal_batch_and_pop)
//! - [crossbeam_deque::Worker::is_empty](method@crossbeam_deque::Worker::is_empty)
//! - [crossbeam_deque::Worker::len](method@crossbeam_deque::Worker::len)
//! - [crossbeam_deque::Stealer::is_empty](method@crossbeam_deque::Stealer::is_empty)
//! - [crossbeam_deque::Stealer::len](method@crossbeam_deque::Stealer::len)
//! - [crossbeam_deque::Injector::is_empty](method@crossbeam_deque::Injector::is_empty)
//! - [crossbeam_deque::Injector::len](method@crossbeam_deque::Injector::len)
//! - [crossbeam_deque::Worker::new_fifo](method@crossbeam_deque::Worker::new_fifo)
//! - [crossbeam_deque::Worker::new_lifo](method@crossbeam_deque::Worker::new_lifo)
//! - [crossbeam_deque::Worker::stealer](method@crossbeam_deque::Worker::stealer)
//! - [crossbeam_deque::Injector::new](method@crossbeam_deque::Injector::new)
//! - [crossbeam_deque::Steal::success](method@crossbeam_deque::Steal::success)
//! - [crossbeam_deque::Steal::is_retry](method@crossbeam_deque::Steal::is_retry)
//! - [crossbeam_deque::Steal::is_success](method@crossbeam_deque::Steal::is_success)

use crossbeam_deque::Worker as _;
use crossbeam_deque::Injector as _;
use crossbeam_deque::Stealer as _;
use crossbeam_deque::Steal as _;
