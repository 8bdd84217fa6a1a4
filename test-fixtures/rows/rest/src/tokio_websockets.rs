//! Rows of `tokio-websockets` in 0.13.3. Paths: 865833c2b0fa80c5.
//!
//! - [tokio_websockets::Limits::unlimited](method@tokio_websockets::Limits::unlimited)
//! - [tokio_websockets::Limits::max_payload_len](method@tokio_websockets::Limits::max_payload_len)
//! - [tokio_websockets::WebSocketStream::limits_mut](method@tokio_websockets::WebSocketStream::limits_mut)
//! - [tokio_websockets::client::Builder::new](method@tokio_websockets::client::Builder::new)
//! - [tokio_websockets::client::Builder::uri](method@tokio_websockets::client::Builder::uri)
//! - [tokio_websockets::client::Builder::connect](method@tokio_websockets::client::Builder::connect)
//! - [tokio_websockets::server::Builder::new](method@tokio_websockets::server::Builder::new)
//! - [tokio_websockets::server::Builder::accept](method@tokio_websockets::server::Builder::accept)

use tokio_websockets::WebSocketStream as _;
use tokio_websockets::Limits as _;
use tokio_websockets::client::Builder as _;
use tokio_websockets::server::Builder as _;
