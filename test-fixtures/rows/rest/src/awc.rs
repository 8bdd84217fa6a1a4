//! Rows of `awc` in 3.11.0. Paths: 8e2b9351dfc6ef4d.
//!
//! - [awc::ClientResponse::body](method@awc::ClientResponse::body)
//! - [awc::ClientResponse::json](method@awc::ClientResponse::json)
//! - [awc::ResponseBody::limit](method@awc::ResponseBody::limit)
//! - [awc::JsonBody::limit](method@awc::JsonBody::limit)
//! - [awc::Client::new](method@awc::Client::new)
//! - [awc::Client::get](method@awc::Client::get)
//! - [awc::Client::post](method@awc::Client::post)
//! - [awc::Client::ws](method@awc::Client::ws)
//! - [awc::ClientRequest::insert_header](method@awc::ClientRequest::insert_header)
//! - [awc::ClientRequest::send](method@awc::ClientRequest::send)
//! - [awc::ClientRequest::send_body](method@awc::ClientRequest::send_body)
//! - [awc::ClientRequest::send_json](method@awc::ClientRequest::send_json)
//! - [awc::ClientRequest::send_form](method@awc::ClientRequest::send_form)
//! - [awc::ClientRequest::send_stream](method@awc::ClientRequest::send_stream)

use awc::Client as _;
use awc::ClientRequest as _;
use awc::SendClientRequest as _;
use awc::ClientResponse as _;
use awc::ResponseBody as _;
use awc::JsonBody as _;
