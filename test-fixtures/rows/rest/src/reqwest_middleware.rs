//! Rows of `reqwest-middleware` in 0.5.2. Paths: 76e600d8ca6892a7.
//!
//! - [reqwest_middleware::ClientBuilder::new](method@reqwest_middleware::ClientBuilder::new)
//! - [reqwest_middleware::ClientBuilder::with](method@reqwest_middleware::ClientBuilder::with)
//! - [reqwest_middleware::ClientBuilder::build](method@reqwest_middleware::ClientBuilder::build)
//! - [reqwest_middleware::ClientWithMiddleware::get](method@reqwest_middleware::ClientWithMiddleware::get)
//! - [reqwest_middleware::ClientWithMiddleware::post](method@reqwest_middleware::ClientWithMiddleware::post)
//! - [reqwest_middleware::ClientWithMiddleware::put](method@reqwest_middleware::ClientWithMiddleware::put)
//! - [reqwest_middleware::ClientWithMiddleware::patch](method@reqwest_middleware::ClientWithMiddleware::patch)
//! - [reqwest_middleware::ClientWithMiddleware::delete](method@reqwest_middleware::ClientWithMiddleware::delete)
//! - [reqwest_middleware::ClientWithMiddleware::head](method@reqwest_middleware::ClientWithMiddleware::head)
//! - [reqwest_middleware::ClientWithMiddleware::request](method@reqwest_middleware::ClientWithMiddleware::request)
//! - [reqwest_middleware::ClientWithMiddleware::execute](method@reqwest_middleware::ClientWithMiddleware::execute)
//! - [reqwest_middleware::RequestBuilder::header](method@reqwest_middleware::RequestBuilder::header)
//! - [reqwest_middleware::RequestBuilder::headers](method@reqwest_middleware::RequestBuilder::headers)
//! - [reqwest_middleware::RequestBuilder::bearer_auth](method@reqwest_middleware::RequestBuilder::bearer_auth)
//! - [reqwest_middleware::RequestBuilder::body](method@reqwest_middleware::RequestBuilder::body)
//! - [reqwest_middleware::RequestBuilder::query](method@reqwest_middleware::RequestBuilder::query)
//! - [reqwest_middleware::RequestBuilder::json](method@reqwest_middleware::RequestBuilder::json)
//! - [reqwest_middleware::RequestBuilder::timeout](method@reqwest_middleware::RequestBuilder::timeout)
//! - [reqwest_middleware::RequestBuilder::send](method@reqwest_middleware::RequestBuilder::send)

use reqwest_middleware::ClientBuilder as _;
use reqwest_middleware::ClientWithMiddleware as _;
use reqwest_middleware::RequestBuilder as _;
