//! Rows of `fastwebsockets` in 0.10.0. Paths: ec6fa1368c4f04cb.
//!
//! - [fastwebsockets::WebSocket::read_frame](method@fastwebsockets::WebSocket::read_frame)
//! - [fastwebsockets::WebSocket::write_frame](method@fastwebsockets::WebSocket::write_frame)
//! - [fastwebsockets::WebSocket::flush](method@fastwebsockets::WebSocket::flush)
//! - [fastwebsockets::WebSocket::set_max_message_size](method@fastwebsockets::WebSocket::set_max_message_size)
//! - [fastwebsockets::WebSocketRead::read_frame](method@fastwebsockets::WebSocketRead::read_frame)
//! - [fastwebsockets::WebSocketRead::set_max_message_size](method@fastwebsockets::WebSocketRead::set_max_message_size)
//! - [fastwebsockets::WebSocketWrite::write_frame](method@fastwebsockets::WebSocketWrite::write_frame)
//! - [fastwebsockets::WebSocketWrite::flush](method@fastwebsockets::WebSocketWrite::flush)
//! - [fastwebsockets::FragmentCollector::read_frame](method@fastwebsockets::FragmentCollector::read_frame)
//! - [fastwebsockets::FragmentCollector::write_frame](method@fastwebsockets::FragmentCollector::write_frame)
//! - [fastwebsockets::WebSocket::after_handshake](method@fastwebsockets::WebSocket::after_handshake)
//! - [fastwebsockets::WebSocket::split](method@fastwebsockets::WebSocket::split)
//! - [fastwebsockets::FragmentCollector::new](method@fastwebsockets::FragmentCollector::new)

use fastwebsockets::WebSocket as _;
use fastwebsockets::WebSocketRead as _;
use fastwebsockets::WebSocketWrite as _;
use fastwebsockets::FragmentCollector as _;
use fastwebsockets::upgrade::UpgradeFut as _;
