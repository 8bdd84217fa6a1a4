//! Rows of `hyper-util` in 0.1.21. Paths: 29d3d4c3a3c895d2.
//!
//! Left out: hyper_util::rt::TokioExecutor::execute.
//!
//! - [hyper_util::client::legacy::Client::builder](method@hyper_util::client::legacy::Client::builder)
//! - [hyper_util::client::legacy::Client::get](method@hyper_util::client::legacy::Client::get)
//! - [hyper_util::client::legacy::Client::request](method@hyper_util::client::legacy::Client::request)
//! - [hyper_util::client::legacy::Builder::new](method@hyper_util::client::legacy::Builder::new)
//! - [hyper_util::client::legacy::Builder::pool_max_idle_per_host](method@hyper_util::client::legacy::Builder::pool_max_idle_per_host)
//! - [hyper_util::client::legacy::Builder::build](method@hyper_util::client::legacy::Builder::build)
//! - [hyper_util::client::legacy::Builder::build_http](method@hyper_util::client::legacy::Builder::build_http)
//! - [hyper_util::server::conn::auto::Builder::new](method@hyper_util::server::conn::auto::Builder::new)
//! - [hyper_util::server::conn::auto::Builder::http1](method@hyper_util::server::conn::auto::Builder::http1)
//! - [hyper_util::server::conn::auto::Builder::http2](method@hyper_util::server::conn::auto::Builder::http2)
//! - [hyper_util::server::conn::auto::Builder::serve_connection](method@hyper_util::server::conn::auto::Builder::serve_connection)
//! - [hyper_util::server::conn::auto::Builder::serve_connection_with_upgrades](method@hyper_util::server::conn::auto::Builder::serve_connection_with_upgrades)
//! - [hyper_util::rt::TokioExecutor::new](method@hyper_util::rt::TokioExecutor::new)

use hyper_util::client::legacy::Client as _;
use hyper_util::client::legacy::ResponseFuture as _;
use hyper_util::client::legacy::Builder as _;
use hyper_util::server::conn::auto::Builder as _;
use hyper_util::server::conn::auto::Connection as _;
use hyper_util::server::conn::auto::UpgradeableConnection as _;
use hyper_util::rt::TokioExecutor as _;
