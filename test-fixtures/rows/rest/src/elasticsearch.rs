//! Rows of `elasticsearch` in 9.1.0-alpha.1. Paths: 92a8a8c5e6e5b2e2.
//!
//! - [elasticsearch::http::response::Response::json](method@elasticsearch::http::response::Response::json)
//! - [elasticsearch::http::response::Response::text](method@elasticsearch::http::response::Response::text)
//! - [elasticsearch::http::response::Response::bytes](method@elasticsearch::http::response::Response::bytes)

use elasticsearch::http::response::Response as _;
