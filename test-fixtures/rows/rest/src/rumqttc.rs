//! Rows of `rumqttc` in 0.25.1. Paths: fc39cacb1f8c0296.
//!
//! - [rumqttc::ClientError::Request](variant@rumqttc::ClientError::Request)
//! - [rumqttc::ClientError::TryRequest](variant@rumqttc::ClientError::TryRequest)
//! - [rumqttc::MqttOptions::set_inflight](method@rumqttc::MqttOptions::set_inflight)
//! - [rumqttc::AsyncClient::new](method@rumqttc::AsyncClient::new)
//! - [rumqttc::AsyncClient::publish](method@rumqttc::AsyncClient::publish)
//! - [rumqttc::AsyncClient::publish_bytes](method@rumqttc::AsyncClient::publish_bytes)
//! - [rumqttc::AsyncClient::subscribe](method@rumqttc::AsyncClient::subscribe)
//! - [rumqttc::AsyncClient::ack](method@rumqttc::AsyncClient::ack)
//! - [rumqttc::AsyncClient::try_publish](method@rumqttc::AsyncClient::try_publish)
//! - [rumqttc::AsyncClient::try_subscribe](method@rumqttc::AsyncClient::try_subscribe)
//! - [rumqttc::Client::try_subscribe](method@rumqttc::Client::try_subscribe)
//! - [rumqttc::AsyncClient::try_ack](method@rumqttc::AsyncClient::try_ack)
//! - [rumqttc::Client::try_ack](method@rumqttc::Client::try_ack)
//! - [rumqttc::EventLoop::poll](method@rumqttc::EventLoop::poll)
//! - [rumqttc::Client::new](method@rumqttc::Client::new)
//! - [rumqttc::Client::publish](method@rumqttc::Client::publish)
//! - [rumqttc::Client::try_publish](method@rumqttc::Client::try_publish)
//! - [rumqttc::Connection::iter](method@rumqttc::Connection::iter)
//! - [rumqttc::Connection::recv](method@rumqttc::Connection::recv)

use rumqttc::ClientError as _;
use rumqttc::MqttOptions as _;
use rumqttc::AsyncClient as _;
use rumqttc::EventLoop as _;
use rumqttc::Client as _;
use rumqttc::Connection as _;
