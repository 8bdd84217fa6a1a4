//! Rows of `surf` in 2.3.2. Paths: 50e99148028cfe2e.
//!
//! - [surf::RequestBuilder::recv_string](method@surf::RequestBuilder::recv_string)
//! - [surf::RequestBuilder::recv_bytes](method@surf::RequestBuilder::recv_bytes)
//! - [surf::Response::body_bytes](method@surf::Response::body_bytes)
//! - [surf::Response::body_string](method@surf::Response::body_string)
//! - [surf::Response::body_json](method@surf::Response::body_json)
//! - [surf::Client::new](method@surf::Client::new)
//! - [surf::Client::get](method@surf::Client::get)
//! - [surf::Client::send](method@surf::Client::send)
//! - [surf::RequestBuilder::send](method@surf::RequestBuilder::send)

use surf::Client as _;
use surf::RequestBuilder as _;
use surf::Response as _;
use surf::get as _;
use surf::post as _;
