//! Rows of `tokio-tungstenite` in 0.30.0. Paths: d09cfe395c92066f.
//!
//! Left out: tokio_tungstenite::connect_async_tls_with_config, tokio_tungstenite::client_async_tls.
//!
//! - [tokio_tungstenite::WebSocketStream::close](method@tokio_tungstenite::WebSocketStream::close)
//! - [tokio_tungstenite::WebSocketStream::from_raw_socket](method@tokio_tungstenite::WebSocketStream::from_raw_socket)
//! - [tokio_tungstenite::WebSocketStream::get_ref](method@tokio_tungstenite::WebSocketStream::get_ref)
//! - [tokio_tungstenite::WebSocketStream::get_mut](method@tokio_tungstenite::WebSocketStream::get_mut)

use tokio_tungstenite::WebSocketStream as _;
use tokio_tungstenite::MaybeTlsStream as _;
use tokio_tungstenite::connect_async as _;
use tokio_tungstenite::connect_async_with_config as _;
use tokio_tungstenite::client_async as _;
use tokio_tungstenite::client_async_with_config as _;
use tokio_tungstenite::accept_async as _;
use tokio_tungstenite::accept_async_with_config as _;
use tokio_tungstenite::accept_hdr_async as _;
use tokio_tungstenite::accept_hdr_async_with_config as _;
