//! Rows of `tide` in 0.16.0. Paths: f3063b7f210bc220.
//!
//! - [tide::Request::body_bytes](method@tide::Request::body_bytes)
//! - [tide::Request::body_string](method@tide::Request::body_string)
//! - [tide::Request::body_json](method@tide::Request::body_json)

use tide::Request as _;
