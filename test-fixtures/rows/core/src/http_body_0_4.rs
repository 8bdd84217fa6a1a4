//! Rows of `http-body-0.4` in 0.4.6. Paths: 86de827c84281679.
//!
//! - [http_body_0_4::Body::data](method@http_body_0_4::Body::data)
//! - [http_body_0_4::Body::poll_data](method@http_body_0_4::Body::poll_data)
//! - [http_body_0_4::Body::collect](method@http_body_0_4::Body::collect)
//! - [http_body_0_4::Limited::new](method@http_body_0_4::Limited::new)
//! - [http_body_0_4::Collected::to_bytes](method@http_body_0_4::Collected::to_bytes)
//! - [http_body_0_4::Collected::aggregate](method@http_body_0_4::Collected::aggregate)

use http_body_0_4::Collected as _;
use http_body_0_4::Limited as _;
use http_body_0_4::Body as _;
