//! Rows of `http` in 1.5.0. Paths: f3f65af8de64f991.
//!
//! - [http::Request::new](method@http::Request::new)
//! - [http::Request::builder](method@http::Request::builder)
//! - [http::Request::body](method@http::Request::body)
//! - [http::Request::body_mut](method@http::Request::body_mut)
//! - [http::Request::into_body](method@http::Request::into_body)
//! - [http::Request::into_parts](method@http::Request::into_parts)
//! - [http::Request::map](method@http::Request::map)
//! - [http::Request::headers](method@http::Request::headers)
//! - [http::Request::uri](method@http::Request::uri)
//! - [http::Response::new](method@http::Response::new)
//! - [http::Response::builder](method@http::Response::builder)
//! - [http::Response::body](method@http::Response::body)
//! - [http::Response::body_mut](method@http::Response::body_mut)
//! - [http::Response::into_body](method@http::Response::into_body)
//! - [http::Response::into_parts](method@http::Response::into_parts)
//! - [http::Response::map](method@http::Response::map)
//! - [http::Response::status](method@http::Response::status)
//! - [http::Response::headers](method@http::Response::headers)
//! - [http::request::Builder::body](method@http::request::Builder::body)
//! - [http::request::Builder::header](method@http::request::Builder::header)
//! - [http::request::Builder::uri](method@http::request::Builder::uri)
//! - [http::request::Builder::method](method@http::request::Builder::method)
//! - [http::response::Builder::body](method@http::response::Builder::body)
//! - [http::response::Builder::header](method@http::response::Builder::header)
//! - [http::response::Builder::status](method@http::response::Builder::status)

use http::Request as _;
use http::Response as _;
use http::request::Builder as _;
use http::response::Builder as _;
