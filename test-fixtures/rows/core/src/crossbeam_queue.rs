//! Rows of `crossbeam-queue` in 0.3.14. Paths: dca690927d555657.
//!
//! - [crossbeam_queue::ArrayQueue::new](method@crossbeam_queue::ArrayQueue::new)
//! - [crossbeam_queue::ArrayQueue::push](method@crossbeam_queue::ArrayQueue::push)
//! - [crossbeam_queue::ArrayQueue::force_push](method@crossbeam_queue::ArrayQueue::force_push)
//! - [crossbeam_queue::ArrayQueue::pop](method@crossbeam_queue::ArrayQueue::pop)
//! - [crossbeam_queue::ArrayQueue::capacity](method@crossbeam_queue::ArrayQueue::capacity)
//! - [crossbeam_queue::ArrayQueue::is_empty](method@crossbeam_queue::ArrayQueue::is_empty)
//! - [crossbeam_queue::ArrayQueue::is_full](method@crossbeam_queue::ArrayQueue::is_full)
//! - [crossbeam_queue::ArrayQueue::len](method@crossbeam_queue::ArrayQueue::len)
//! - [crossbeam_queue::SegQueue::push](method@crossbeam_queue::SegQueue::push)
//! - [crossbeam_queue::SegQueue::pop](method@crossbeam_queue::SegQueue::pop)
//! - [crossbeam_queue::SegQueue::is_empty](method@crossbeam_queue::SegQueue::is_empty)
//! - [crossbeam_queue::SegQueue::len](method@crossbeam_queue::SegQueue::len)
//! - [crossbeam_queue::SegQueue::new](method@crossbeam_queue::SegQueue::new)

use crossbeam_queue::ArrayQueue as _;
use crossbeam_queue::SegQueue as _;
