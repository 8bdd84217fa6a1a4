//! Rows of `async-ringbuf` in 0.4.0. Paths: 41014dd735e773ab.
//!
//! Left out: async_ringbuf::AsyncHeapRb::split.
//!
//! - [async_ringbuf::AsyncHeapRb::new](method@async_ringbuf::AsyncHeapRb::new)
//! - [async_ringbuf::traits::AsyncProducer::push](method@async_ringbuf::traits::AsyncProducer::push)
//! - [async_ringbuf::traits::AsyncProducer::push_exact](method@async_ringbuf::traits::AsyncProducer::push_exact)
//! - [async_ringbuf::traits::AsyncConsumer::pop](method@async_ringbuf::traits::AsyncConsumer::pop)

use async_ringbuf::AsyncHeapRb as _;
use async_ringbuf::AsyncHeapProd as _;
use async_ringbuf::AsyncHeapCons as _;
use async_ringbuf::traits::AsyncProducer as _;
use async_ringbuf::traits::AsyncConsumer as _;
