//! Rows of `tarpc` in 0.38.0. Paths: 2c2673a194d6605e.
//!
//! - [tarpc::server::incoming::Incoming::max_concurrent_requests_per_channel](method@tarpc::server::incoming::Incoming::max_concurrent_requests_per_channel)
//! - [tarpc::server::incoming::Incoming::max_channels_per_key](method@tarpc::server::incoming::Incoming::max_channels_per_key)

use tarpc::server::incoming::Incoming as _;
use tarpc::transport::channel::unbounded as _;
use tarpc::transport::channel::bounded as _;
