//! Rows of `zbus` in 6.2.1. Paths: de4776e9c8a2307b.
//!
//! - [zbus::Connection::send](method@zbus::Connection::send)
//! - [zbus::Connection::session](method@zbus::Connection::session)
//! - [zbus::Connection::system](method@zbus::Connection::system)
//! - [zbus::Proxy::new](method@zbus::Proxy::new)
//! - [zbus::Proxy::receive_signal](method@zbus::Proxy::receive_signal)
//! - [zbus::Proxy::receive_all_signals](method@zbus::Proxy::receive_all_signals)

use zbus::Connection as _;
use zbus::MessageStream as _;
use zbus::Proxy as _;
use zbus::proxy::SignalStream as _;
