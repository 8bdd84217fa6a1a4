//! Rows of `async-nats` in 0.51.0. Paths: 1631f82942d2af6b.
//!
//! - [async_nats::ConnectOptions::subscription_capacity](method@async_nats::ConnectOptions::subscription_capacity)
//! - [async_nats::ConnectOptions::client_capacity](method@async_nats::ConnectOptions::client_capacity)
//! - [async_nats::Client::publish](method@async_nats::Client::publish)
//! - [async_nats::Client::publish_with_headers](method@async_nats::Client::publish_with_headers)
//! - [async_nats::Client::publish_with_reply](method@async_nats::Client::publish_with_reply)
//! - [async_nats::Client::flush](method@async_nats::Client::flush)
//! - [async_nats::Subscriber::unsubscribe](method@async_nats::Subscriber::unsubscribe)
//! - [async_nats::jetstream::Context::publish](method@async_nats::jetstream::Context::publish)
//! - [async_nats::jetstream::Context::publish_with_headers](method@async_nats::jetstream::Context::publish_with_headers)
//! - [async_nats::jetstream::Context::send_publish](method@async_nats::jetstream::Context::send_publish)
//! - [async_nats::jetstream::context::ContextBuilder::max_ack_inflight](method@async_nats::jetstream::context::ContextBuilder::max_ack_inflight)
//! - [async_nats::jetstream::consumer::pull::FetchBuilder::max_messages](method@async_nats::jetstream::consumer::pull::FetchBuilder::max_messages)
//! - [async_nats::jetstream::consumer::pull::BatchBuilder::max_messages](method@async_nats::jetstream::consumer::pull::BatchBuilder::max_messages)
//! - [async_nats::jetstream::Message::ack](method@async_nats::jetstream::Message::ack)
//! - [async_nats::jetstream::Message::ack_with](method@async_nats::jetstream::Message::ack_with)
//! - [async_nats::jetstream::Message::double_ack](method@async_nats::jetstream::Message::double_ack)
//! - [async_nats::ConnectOptions::new](method@async_nats::ConnectOptions::new)
//! - [async_nats::ConnectOptions::connect](method@async_nats::ConnectOptions::connect)
//! - [async_nats::Client::request](method@async_nats::Client::request)
//! - [async_nats::Client::subscribe](method@async_nats::Client::subscribe)
//! - [async_nats::Client::queue_subscribe](method@async_nats::Client::queue_subscribe)
//! - [async_nats::jetstream::Context::get_stream](method@async_nats::jetstream::Context::get_stream)
//! - [async_nats::jetstream::Context::create_stream](method@async_nats::jetstream::Context::create_stream)
//! - [async_nats::jetstream::stream::Stream::get_consumer](method@async_nats::jetstream::stream::Stream::get_consumer)
//! - [async_nats::jetstream::stream::Stream::create_consumer](method@async_nats::jetstream::stream::Stream::create_consumer)
//! - [async_nats::jetstream::consumer::Consumer::messages](method@async_nats::jetstream::consumer::Consumer::messages)
//! - [async_nats::jetstream::consumer::Consumer::fetch](method@async_nats::jetstream::consumer::Consumer::fetch)
//! - [async_nats::jetstream::consumer::Consumer::batch](method@async_nats::jetstream::consumer::Consumer::batch)
//! - [async_nats::jetstream::consumer::pull::FetchBuilder::messages](method@async_nats::jetstream::consumer::pull::FetchBuilder::messages)
//! - [async_nats::jetstream::consumer::pull::BatchBuilder::messages](method@async_nats::jetstream::consumer::pull::BatchBuilder::messages)

use async_nats::ConnectOptions as _;
use async_nats::Client as _;
use async_nats::Subscriber as _;
use async_nats::jetstream::Context as _;
use async_nats::jetstream::context::PublishAckFuture as _;
use async_nats::jetstream::context::ContextBuilder as _;
use async_nats::jetstream::stream::Stream as _;
use async_nats::jetstream::consumer::Consumer as _;
use async_nats::jetstream::consumer::pull::FetchBuilder as _;
use async_nats::jetstream::consumer::pull::BatchBuilder as _;
use async_nats::jetstream::consumer::pull::Batch as _;
use async_nats::jetstream::consumer::pull::Stream as _;
use async_nats::jetstream::Message as _;
use async_nats::connect as _;
use async_nats::connect_with_options as _;
use async_nats::jetstream::new as _;
