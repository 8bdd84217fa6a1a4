//! Rows of `h2` in 0.4.20. Paths: cf8ccc09daa4ae7c.
//!
//! - [h2::SendStream::send_data](method@h2::SendStream::send_data)
//! - [h2::SendStream::poll_capacity](method@h2::SendStream::poll_capacity)
//! - [h2::SendStream::capacity](method@h2::SendStream::capacity)
//! - [h2::RecvStream::data](method@h2::RecvStream::data)
//! - [h2::RecvStream::poll_data](method@h2::RecvStream::poll_data)
//! - [h2::client::SendRequest::ready](method@h2::client::SendRequest::ready)
//! - [h2::client::SendRequest::poll_ready](method@h2::client::SendRequest::poll_ready)
//! - [h2::client::SendRequest::send_request](method@h2::client::SendRequest::send_request)
//! - [h2::client::Builder::initial_window_size](method@h2::client::Builder::initial_window_size)
//! - [h2::client::Builder::max_send_buffer_size](method@h2::client::Builder::max_send_buffer_size)
//! - [h2::server::Connection::accept](method@h2::server::Connection::accept)
//! - [h2::server::Connection::poll_accept](method@h2::server::Connection::poll_accept)
//! - [h2::server::Builder::max_concurrent_streams](method@h2::server::Builder::max_concurrent_streams)
//! - [h2::server::Builder::max_send_buffer_size](method@h2::server::Builder::max_send_buffer_size)
//! - [h2::server::Builder::initial_window_size](method@h2::server::Builder::initial_window_size)
//! - [h2::server::Builder::initial_connection_window_size](method@h2::server::Builder::initial_connection_window_size)
//! - [h2::SendStream::reserve_capacity](method@h2::SendStream::reserve_capacity)
//! - [h2::SendStream::send_trailers](method@h2::SendStream::send_trailers)
//! - [h2::RecvStream::flow_control](method@h2::RecvStream::flow_control)
//! - [h2::FlowControl::release_capacity](method@h2::FlowControl::release_capacity)
//! - [h2::client::Builder::new](method@h2::client::Builder::new)
//! - [h2::server::SendResponse::send_response](method@h2::server::SendResponse::send_response)
//! - [h2::server::Builder::new](method@h2::server::Builder::new)

use h2::SendStream as _;
use h2::RecvStream as _;
use h2::FlowControl as _;
use h2::client::SendRequest as _;
use h2::client::ReadySendRequest as _;
use h2::client::ResponseFuture as _;
use h2::client::Connection as _;
use h2::client::Builder as _;
use h2::server::Handshake as _;
use h2::server::Connection as _;
use h2::server::SendResponse as _;
use h2::server::Builder as _;
use h2::client::handshake as _;
use h2::server::handshake as _;
