//! Rows of `jsonrpsee` in 0.26.1. Paths: 791be6afebf310bf.
//!
//! - [jsonrpsee::TrySendError::Closed](variant@jsonrpsee::TrySendError::Closed)
//! - [jsonrpsee::TrySendError::Full](variant@jsonrpsee::TrySendError::Full)
//! - [jsonrpsee::SubscriptionSink::send](method@jsonrpsee::SubscriptionSink::send)
//! - [jsonrpsee::SubscriptionSink::try_send](method@jsonrpsee::SubscriptionSink::try_send)
//! - [jsonrpsee::SubscriptionSink::send_timeout](method@jsonrpsee::SubscriptionSink::send_timeout)
//! - [jsonrpsee::SubscriptionSink::capacity](method@jsonrpsee::SubscriptionSink::capacity)
//! - [jsonrpsee::SubscriptionSink::max_capacity](method@jsonrpsee::SubscriptionSink::max_capacity)
//! - [jsonrpsee::core::client::Subscription::next](method@jsonrpsee::core::client::Subscription::next)
//! - [jsonrpsee::PendingSubscriptionSink::accept](method@jsonrpsee::PendingSubscriptionSink::accept)

use jsonrpsee::PendingSubscriptionSink as _;
use jsonrpsee::SubscriptionSink as _;
use jsonrpsee::TrySendError as _;
use jsonrpsee::core::client::Subscription as _;
