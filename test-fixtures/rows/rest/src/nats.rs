//! Rows of `nats` in 0.26.0. Paths: 13486ef2100b0ab5.
//!
//! - [nats::Connection::publish](method@nats::Connection::publish)
//! - [nats::Connection::request](method@nats::Connection::request)
//! - [nats::Connection::flush](method@nats::Connection::flush)
//! - [nats::Subscription::next](method@nats::Subscription::next)
//! - [nats::Subscription::try_next](method@nats::Subscription::try_next)
//! - [nats::Subscription::messages](method@nats::Subscription::messages)
//! - [nats::Subscription::iter](method@nats::Subscription::iter)
//! - [nats::Subscription::with_handler](method@nats::Subscription::with_handler)
//! - [nats::Connection::subscribe](method@nats::Connection::subscribe)

use nats::Connection as _;
use nats::Subscription as _;
use nats::connect as _;
