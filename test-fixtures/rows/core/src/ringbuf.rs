//! Rows of `ringbuf` in 0.6.0. Paths: 4587a2772d9d1853.
//!
//! - [ringbuf::traits::Producer::try_push](method@ringbuf::traits::Producer::try_push)
//! - [ringbuf::traits::RingBuffer::try_push](method@ringbuf::traits::RingBuffer::try_push)
//! - [ringbuf::traits::Producer::push_slice](method@ringbuf::traits::Producer::push_slice)
//! - [ringbuf::traits::RingBuffer::push_slice](method@ringbuf::traits::RingBuffer::push_slice)
//! - [ringbuf::traits::Producer::push_iter](method@ringbuf::traits::Producer::push_iter)
//! - [ringbuf::traits::RingBuffer::push_iter](method@ringbuf::traits::RingBuffer::push_iter)
//! - [ringbuf::traits::Consumer::try_pop](method@ringbuf::traits::Consumer::try_pop)
//! - [ringbuf::traits::Consumer::pop_slice](method@ringbuf::traits::Consumer::pop_slice)
//! - [ringbuf::traits::RingBuffer::push_overwrite](method@ringbuf::traits::RingBuffer::push_overwrite)
//! - [ringbuf::HeapRb::new](method@ringbuf::HeapRb::new)
//! - [ringbuf::traits::Split::split](method@ringbuf::traits::Split::split)

use ringbuf::HeapRb as _;
use ringbuf::HeapProd as _;
use ringbuf::HeapCons as _;
use ringbuf::traits::Producer as _;
use ringbuf::traits::Consumer as _;
use ringbuf::traits::RingBuffer as _;
use ringbuf::traits::Split as _;
