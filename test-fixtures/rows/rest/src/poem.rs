//! Rows of `poem` in 3.1.12. Paths: 68da25a4f839a060.
//!
//! - [poem::Body::into_bytes](method@poem::Body::into_bytes)
//! - [poem::Body::into_vec](method@poem::Body::into_vec)
//! - [poem::Body::into_string](method@poem::Body::into_string)
//! - [poem::Body::into_json](method@poem::Body::into_json)
//! - [poem::Body::into_bytes_limit](method@poem::Body::into_bytes_limit)
//! - [poem::middleware::SizeLimit::new](method@poem::middleware::SizeLimit::new)
//! - [poem::web::Multipart::next_field](method@poem::web::Multipart::next_field)
//! - [poem::web::Field::bytes](method@poem::web::Field::bytes)
//! - [poem::web::Field::text](method@poem::web::Field::text)
//! - [poem::Body::into_bytes_stream](method@poem::Body::into_bytes_stream)
//! - [poem::Body::into_async_read](method@poem::Body::into_async_read)
//! - [poem::Body::from_bytes_stream](method@poem::Body::from_bytes_stream)
//! - [poem::web::Field::into_async_read](method@poem::web::Field::into_async_read)
//! - [poem::web::websocket::WebSocket::on_upgrade](method@poem::web::websocket::WebSocket::on_upgrade)

use poem::Body as _;
use poem::middleware::SizeLimit as _;
use poem::web::Data as _;
use poem::web::Json as _;
use poem::web::Multipart as _;
use poem::web::Field as _;
use poem::web::websocket::WebSocket as _;
use poem::web::websocket::WebSocketStream as _;
