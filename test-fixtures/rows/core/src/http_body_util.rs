//! Rows of `http-body-util` in 0.1.5. Paths: 940885357df748cf.
//!
//! - [http_body_util::BodyExt::frame](method@http_body_util::BodyExt::frame)
//! - [http_body_util::BodyExt::collect](method@http_body_util::BodyExt::collect)
//! - [http_body_util::Limited::new](method@http_body_util::Limited::new)
//! - [http_body_util::Channel::new](method@http_body_util::Channel::new)
//! - [http_body_util::channel::Sender::send](method@http_body_util::channel::Sender::send)
//! - [http_body_util::channel::Sender::send_data](method@http_body_util::channel::Sender::send_data)
//! - [http_body_util::channel::Sender::send_trailers](method@http_body_util::channel::Sender::send_trailers)
//! - [http_body_util::channel::Sender::try_send](method@http_body_util::channel::Sender::try_send)
//! - [http_body_util::channel::Sender::capacity](method@http_body_util::channel::Sender::capacity)
//! - [http_body_util::Collected::to_bytes](method@http_body_util::Collected::to_bytes)
//! - [http_body_util::Collected::aggregate](method@http_body_util::Collected::aggregate)
//! - [http_body_util::BodyStream::new](method@http_body_util::BodyStream::new)
//! - [http_body_util::BodyDataStream::new](method@http_body_util::BodyDataStream::new)
//! - [http_body_util::StreamBody::new](method@http_body_util::StreamBody::new)
//! - [http_body_util::Empty::new](method@http_body_util::Empty::new)
//! - [http_body_util::Full::new](method@http_body_util::Full::new)
//! - [http_body_util::BodyExt::boxed](method@http_body_util::BodyExt::boxed)
//! - [http_body_util::BodyExt::boxed_unsync](method@http_body_util::BodyExt::boxed_unsync)
//! - [http_body_util::BodyExt::map_err](method@http_body_util::BodyExt::map_err)
//! - [http_body_util::BodyExt::map_frame](method@http_body_util::BodyExt::map_frame)
//! - [http_body_util::BodyExt::into_data_stream](method@http_body_util::BodyExt::into_data_stream)
//! - [http_body_util::BodyExt::into_stream](method@http_body_util::BodyExt::into_stream)

use http_body_util::combinators::Frame as _;
use http_body_util::combinators::Collect as _;
use http_body_util::combinators::BoxBody as _;
use http_body_util::combinators::UnsyncBoxBody as _;
use http_body_util::combinators::MapErr as _;
use http_body_util::combinators::MapFrame as _;
use http_body_util::Collected as _;
use http_body_util::BodyStream as _;
use http_body_util::BodyDataStream as _;
use http_body_util::StreamBody as _;
use http_body_util::Empty as _;
use http_body_util::Full as _;
use http_body_util::Limited as _;
use http_body_util::Channel as _;
use http_body_util::channel::Sender as _;
use http_body_util::BodyExt as _;
