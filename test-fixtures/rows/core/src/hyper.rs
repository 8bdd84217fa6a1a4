//! Rows of `hyper` in 1.12.0. Paths: 0208b1746c19c503.
//!
//! - [hyper::client::conn::http1::SendRequest::ready](method@hyper::client::conn::http1::SendRequest::ready)
//! - [hyper::client::conn::http1::SendRequest::poll_ready](method@hyper::client::conn::http1::SendRequest::poll_ready)
//! - [hyper::client::conn::http1::SendRequest::is_ready](method@hyper::client::conn::http1::SendRequest::is_ready)
//! - [hyper::client::conn::http1::SendRequest::send_request](method@hyper::client::conn::http1::SendRequest::send_request)
//! - [hyper::client::conn::http2::SendRequest::ready](method@hyper::client::conn::http2::SendRequest::ready)
//! - [hyper::client::conn::http2::SendRequest::poll_ready](method@hyper::client::conn::http2::SendRequest::poll_ready)
//! - [hyper::server::conn::http1::Builder::max_buf_size](method@hyper::server::conn::http1::Builder::max_buf_size)
//! - [hyper::server::conn::http2::Builder::max_concurrent_streams](method@hyper::server::conn::http2::Builder::max_concurrent_streams)
//! - [hyper::server::conn::http2::Builder::max_send_buf_size](method@hyper::server::conn::http2::Builder::max_send_buf_size)
//! - [hyper::server::conn::http2::Builder::initial_stream_window_size](method@hyper::server::conn::http2::Builder::initial_stream_window_size)
//! - [hyper::server::conn::http2::Builder::initial_connection_window_size](method@hyper::server::conn::http2::Builder::initial_connection_window_size)
//! - [hyper::client::conn::http1::SendRequest::try_send_request](method@hyper::client::conn::http1::SendRequest::try_send_request)
//! - [hyper::client::conn::http2::SendRequest::send_request](method@hyper::client::conn::http2::SendRequest::send_request)
//! - [hyper::server::conn::http1::Builder::new](method@hyper::server::conn::http1::Builder::new)
//! - [hyper::server::conn::http1::Builder::serve_connection](method@hyper::server::conn::http1::Builder::serve_connection)
//! - [hyper::server::conn::http1::Connection::with_upgrades](method@hyper::server::conn::http1::Connection::with_upgrades)
//! - [hyper::server::conn::http2::Builder::new](method@hyper::server::conn::http2::Builder::new)
//! - [hyper::server::conn::http2::Builder::max_frame_size](method@hyper::server::conn::http2::Builder::max_frame_size)
//! - [hyper::server::conn::http2::Builder::serve_connection](method@hyper::server::conn::http2::Builder::serve_connection)

use hyper::body::Incoming as _;
use hyper::client::conn::http1::SendRequest as _;
use hyper::client::conn::http2::SendRequest as _;
use hyper::client::conn::http1::Connection as _;
use hyper::client::conn::http2::Connection as _;
use hyper::server::conn::http1::Builder as _;
use hyper::server::conn::http1::Connection as _;
use hyper::server::conn::http1::UpgradeableConnection as _;
use hyper::server::conn::http2::Builder as _;
use hyper::server::conn::http2::Connection as _;
use hyper::upgrade::OnUpgrade as _;
use hyper::upgrade::Upgraded as _;
use hyper::client::conn::http1::handshake as _;
use hyper::client::conn::http2::handshake as _;
use hyper::upgrade::on as _;
