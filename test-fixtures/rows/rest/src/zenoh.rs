//! Rows of `zenoh` in 1.10.2. Paths: b191f8861ec2c752.
//!
//! - [zenoh::handlers::FifoChannel::new](method@zenoh::handlers::FifoChannel::new)
//! - [zenoh::handlers::RingChannel::new](method@zenoh::handlers::RingChannel::new)
//! - [zenoh::handlers::FifoChannelHandler::recv_async](method@zenoh::handlers::FifoChannelHandler::recv_async)
//! - [zenoh::handlers::FifoChannelHandler::recv](method@zenoh::handlers::FifoChannelHandler::recv)
//! - [zenoh::handlers::FifoChannelHandler::try_recv](method@zenoh::handlers::FifoChannelHandler::try_recv)
//! - [zenoh::handlers::RingChannelHandler::recv_async](method@zenoh::handlers::RingChannelHandler::recv_async)
//! - [zenoh::pubsub::SubscriberBuilder::callback](method@zenoh::pubsub::SubscriberBuilder::callback)
//! - [zenoh::pubsub::SubscriberBuilder::with](method@zenoh::pubsub::SubscriberBuilder::with)

use zenoh::handlers::FifoChannel as _;
use zenoh::handlers::RingChannel as _;
use zenoh::handlers::FifoChannelHandler as _;
use zenoh::handlers::RingChannelHandler as _;
use zenoh::pubsub::Subscriber as _;
use zenoh::pubsub::SubscriberBuilder as _;
