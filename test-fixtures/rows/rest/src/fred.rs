//! Rows of `fred` in 10.1.0. Paths: 467dc639b7efd5f0.
//!
//! - [fred::interfaces::EventInterface::on_message](method@fred::interfaces::EventInterface::on_message)
//! - [fred::types::Builder::default_centralized](method@fred::types::Builder::default_centralized)
//! - [fred::types::Builder::from_config](method@fred::types::Builder::from_config)
//! - [fred::types::Builder::build](method@fred::types::Builder::build)
//! - [fred::clients::Client::scan](method@fred::clients::Client::scan)
//! - [fred::clients::Client::scan_buffered](method@fred::clients::Client::scan_buffered)
//! - [fred::interfaces::ClientLike::init](method@fred::interfaces::ClientLike::init)
//! - [fred::interfaces::EventInterface::message_rx](method@fred::interfaces::EventInterface::message_rx)

use fred::types::Builder as _;
use fred::clients::Client as _;
use fred::interfaces::ClientLike as _;
use fred::interfaces::EventInterface as _;
