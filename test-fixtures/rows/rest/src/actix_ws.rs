//! Rows of `actix-ws` in 0.4.0. Paths: 5447b81a55c3529a.
//!
//! - [actix_ws::Message::Text](variant@actix_ws::Message::Text)
//! - [actix_ws::Message::Binary](variant@actix_ws::Message::Binary)
//! - [actix_ws::Message::Continuation](variant@actix_ws::Message::Continuation)
//! - [actix_ws::Message::Ping](variant@actix_ws::Message::Ping)
//! - [actix_ws::Message::Pong](variant@actix_ws::Message::Pong)
//! - [actix_ws::Message::Close](variant@actix_ws::Message::Close)
//! - [actix_ws::Message::Nop](variant@actix_ws::Message::Nop)
//! - [actix_ws::Session::text](method@actix_ws::Session::text)
//! - [actix_ws::Session::binary](method@actix_ws::Session::binary)
//! - [actix_ws::Session::ping](method@actix_ws::Session::ping)
//! - [actix_ws::Session::pong](method@actix_ws::Session::pong)
//! - [actix_ws::Session::close](method@actix_ws::Session::close)
//! - [actix_ws::MessageStream::recv](method@actix_ws::MessageStream::recv)
//! - [actix_ws::MessageStream::max_frame_size](method@actix_ws::MessageStream::max_frame_size)
//! - [actix_ws::AggregatedMessageStream::recv](method@actix_ws::AggregatedMessageStream::recv)
//! - [actix_ws::AggregatedMessageStream::max_continuation_size](method@actix_ws::AggregatedMessageStream::max_continuation_size)
//! - [actix_ws::MessageStream::aggregate_continuations](method@actix_ws::MessageStream::aggregate_continuations)

use actix_ws::Session as _;
use actix_ws::MessageStream as _;
use actix_ws::AggregatedMessageStream as _;
use actix_ws::Message as _;
use actix_ws::handle as _;
