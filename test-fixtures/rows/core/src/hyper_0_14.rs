//! Rows of `hyper-0.14` in 0.14.32. Paths: fd155267d92a743e.
//!
//! - [hyper_0_14::body::Sender::send_data](method@hyper_0_14::body::Sender::send_data)
//! - [hyper_0_14::body::Sender::try_send_data](method@hyper_0_14::body::Sender::try_send_data)
//! - [hyper_0_14::body::Sender::poll_ready](method@hyper_0_14::body::Sender::poll_ready)
//! - [hyper_0_14::client::conn::SendRequest::poll_ready](method@hyper_0_14::client::conn::SendRequest::poll_ready)
//! - [hyper_0_14::client::conn::SendRequest::send_request](method@hyper_0_14::client::conn::SendRequest::send_request)
//! - [hyper_0_14::server::Builder::http2_max_concurrent_streams](method@hyper_0_14::server::Builder::http2_max_concurrent_streams)
//! - [hyper_0_14::server::Builder::http2_max_send_buf_size](method@hyper_0_14::server::Builder::http2_max_send_buf_size)
//! - [hyper_0_14::Body::empty](method@hyper_0_14::Body::empty)
//! - [hyper_0_14::Body::channel](method@hyper_0_14::Body::channel)
//! - [hyper_0_14::Body::wrap_stream](method@hyper_0_14::Body::wrap_stream)
//! - [hyper_0_14::body::Sender::abort](method@hyper_0_14::body::Sender::abort)
//! - [hyper_0_14::Client::new](method@hyper_0_14::Client::new)
//! - [hyper_0_14::Client::builder](method@hyper_0_14::Client::builder)
//! - [hyper_0_14::Client::get](method@hyper_0_14::Client::get)
//! - [hyper_0_14::Client::request](method@hyper_0_14::Client::request)
//! - [hyper_0_14::client::Builder::build](method@hyper_0_14::client::Builder::build)
//! - [hyper_0_14::client::Builder::build_http](method@hyper_0_14::client::Builder::build_http)
//! - [hyper_0_14::Server::bind](method@hyper_0_14::Server::bind)
//! - [hyper_0_14::server::Builder::serve](method@hyper_0_14::server::Builder::serve)

use hyper_0_14::Body as _;
use hyper_0_14::body::Sender as _;
use hyper_0_14::Client as _;
use hyper_0_14::client::ResponseFuture as _;
use hyper_0_14::client::Builder as _;
use hyper_0_14::client::conn::SendRequest as _;
use hyper_0_14::Server as _;
use hyper_0_14::server::Builder as _;
use hyper_0_14::body::to_bytes as _;
use hyper_0_14::body::aggregate as _;
use hyper_0_14::client::conn::handshake as _;
