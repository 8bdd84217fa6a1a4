//! Rows of `google-cloud-pubsub` in 1.7.0. Paths: a4f0dba2dff85005.
//!
//! - [google_cloud_pubsub::client::Publisher::publish](method@google_cloud_pubsub::client::Publisher::publish)
//! - [google_cloud_pubsub::client::Publisher::flush](method@google_cloud_pubsub::client::Publisher::flush)
//! - [google_cloud_pubsub::builder::subscriber::Subscribe::set_max_outstanding_messages](method@google_cloud_pubsub::builder::subscriber::Subscribe::set_max_outstanding_messages)
//! - [google_cloud_pubsub::builder::subscriber::Subscribe::set_max_outstanding_bytes](method@google_cloud_pubsub::builder::subscriber::Subscribe::set_max_outstanding_bytes)
//! - [google_cloud_pubsub::subscriber::MessageStream::next](method@google_cloud_pubsub::subscriber::MessageStream::next)
//! - [google_cloud_pubsub::client::Subscriber::subscribe](method@google_cloud_pubsub::client::Subscriber::subscribe)
//! - [google_cloud_pubsub::subscriber::MessageStream::into_stream](method@google_cloud_pubsub::subscriber::MessageStream::into_stream)

use google_cloud_pubsub::client::Publisher as _;
use google_cloud_pubsub::publisher::PublishFuture as _;
use google_cloud_pubsub::client::Subscriber as _;
use google_cloud_pubsub::builder::subscriber::Subscribe as _;
use google_cloud_pubsub::subscriber::MessageStream as _;
