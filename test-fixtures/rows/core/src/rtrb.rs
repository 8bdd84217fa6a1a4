//! Rows of `rtrb` in 0.4.1. Paths: a6567b37d8fc100e.
//!
//! - [rtrb::PushError::Full](variant@rtrb::PushError::Full)
//! - [rtrb::RingBuffer::new](method@rtrb::RingBuffer::new)
//! - [rtrb::Producer::push](method@rtrb::Producer::push)
//! - [rtrb::Producer::push_entire_slice](method@rtrb::Producer::push_entire_slice)
//! - [rtrb::Producer::push_partial_slice](method@rtrb::Producer::push_partial_slice)
//! - [rtrb::Producer::slots](method@rtrb::Producer::slots)
//! - [rtrb::Producer::is_full](method@rtrb::Producer::is_full)
//! - [rtrb::Consumer::pop](method@rtrb::Consumer::pop)
//! - [rtrb::Producer::write_chunk](method@rtrb::Producer::write_chunk)

use rtrb::RingBuffer as _;
use rtrb::PushError as _;
use rtrb::Producer as _;
use rtrb::Consumer as _;
