//! Rows of `tower-http` in 0.7.1. Paths: 6bee1bf909bc3299.
//!
//! - [tower_http::limit::RequestBodyLimitLayer::new](method@tower_http::limit::RequestBodyLimitLayer::new)
//! - [tower_http::limit::RequestBodyLimit::new](method@tower_http::limit::RequestBodyLimit::new)
//! - [tower_http::ServiceBuilderExt::request_body_limit](method@tower_http::ServiceBuilderExt::request_body_limit)
//! - [tower_http::decompression::RequestDecompressionLayer::new](method@tower_http::decompression::RequestDecompressionLayer::new)

use tower_http::limit::RequestBodyLimitLayer as _;
use tower_http::limit::RequestBodyLimit as _;
use tower_http::decompression::RequestDecompressionLayer as _;
use tower_http::ServiceBuilderExt as _;
