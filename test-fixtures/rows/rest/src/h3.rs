//! Rows of `h3` in 0.0.8. Paths: 2d53fb52a8ca5419.
//!
//! - [h3::server::Connection::accept](method@h3::server::Connection::accept)
//! - [h3::server::RequestStream::send_data](method@h3::server::RequestStream::send_data)
//! - [h3::server::RequestStream::recv_data](method@h3::server::RequestStream::recv_data)
//! - [h3::server::RequestStream::finish](method@h3::server::RequestStream::finish)
//! - [h3::client::RequestStream::send_data](method@h3::client::RequestStream::send_data)
//! - [h3::client::RequestStream::recv_data](method@h3::client::RequestStream::recv_data)
//! - [h3::client::RequestStream::finish](method@h3::client::RequestStream::finish)
//! - [h3::server::RequestResolver::resolve_request](method@h3::server::RequestResolver::resolve_request)
//! - [h3::server::RequestStream::send_response](method@h3::server::RequestStream::send_response)
//! - [h3::client::SendRequest::send_request](method@h3::client::SendRequest::send_request)
//! - [h3::client::RequestStream::recv_response](method@h3::client::RequestStream::recv_response)

use h3::server::Connection as _;
use h3::server::RequestResolver as _;
use h3::server::RequestStream as _;
use h3::client::SendRequest as _;
use h3::client::RequestStream as _;
