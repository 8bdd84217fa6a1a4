//! Rows of `http-body` in 1.1.0. Paths: c088661942047091.
//!
//! - [http_body::Body::poll_frame](method@http_body::Body::poll_frame)
//! - [http_body::Frame::data](method@http_body::Frame::data)
//! - [http_body::Frame::into_data](method@http_body::Frame::into_data)
//! - [http_body::Frame::data_ref](method@http_body::Frame::data_ref)
//! - [http_body::Body::is_end_stream](method@http_body::Body::is_end_stream)
//! - [http_body::Body::size_hint](method@http_body::Body::size_hint)

use http_body::Frame as _;
use http_body::Body as _;
