//! Rows of `warp` in 0.4.3. Paths: 1784e932e8b116d9.
//!
//! - [warp::ws::Ws::max_message_size](method@warp::ws::Ws::max_message_size)
//! - [warp::ws::Ws::max_frame_size](method@warp::ws::Ws::max_frame_size)
//! - [warp::ws::Ws::max_write_buffer_size](method@warp::ws::Ws::max_write_buffer_size)
//! - [warp::ws::Ws::max_send_queue](method@warp::ws::Ws::max_send_queue)
//! - [warp::ws::WebSocket::close](method@warp::ws::WebSocket::close)
//! - [warp::ws::Ws::on_upgrade](method@warp::ws::Ws::on_upgrade)

use warp::ws::Ws as _;
use warp::ws::WebSocket as _;
use warp::ws::Message as _;
use warp::body::bytes as _;
use warp::body::json as _;
use warp::body::form as _;
use warp::body::aggregate as _;
use warp::body::content_length_limit as _;
use warp::sse::reply as _;
