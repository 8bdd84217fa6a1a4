//! Rows of `tiny_http` in 0.12.0. Paths: 2c08bd238725928c.
//!
//! - [tiny_http::Server::incoming_requests](method@tiny_http::Server::incoming_requests)
//! - [tiny_http::Server::recv](method@tiny_http::Server::recv)
//! - [tiny_http::Server::http](method@tiny_http::Server::http)
//! - [tiny_http::Request::as_reader](method@tiny_http::Request::as_reader)

use tiny_http::Server as _;
use tiny_http::Request as _;
