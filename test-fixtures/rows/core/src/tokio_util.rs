//! Rows of `tokio-util` in 0.7.20. Paths: 733005ada6f4f881.
//!
//! - [tokio_util::codec::LinesCodecError::MaxLineLengthExceeded](variant@tokio_util::codec::LinesCodecError::MaxLineLengthExceeded)
//! - [tokio_util::codec::LinesCodecError::Io](variant@tokio_util::codec::LinesCodecError::Io)
//! - [tokio_util::codec::Framed::with_capacity](method@tokio_util::codec::Framed::with_capacity)
//! - [tokio_util::codec::Framed::set_backpressure_boundary](method@tokio_util::codec::Framed::set_backpressure_boundary)
//! - [tokio_util::codec::FramedRead::with_capacity](method@tokio_util::codec::FramedRead::with_capacity)
//! - [tokio_util::codec::FramedWrite::with_capacity](method@tokio_util::codec::FramedWrite::with_capacity)
//! - [tokio_util::codec::FramedWrite::set_backpressure_boundary](method@tokio_util::codec::FramedWrite::set_backpressure_boundary)
//! - [tokio_util::codec::LinesCodec::new](method@tokio_util::codec::LinesCodec::new)
//! - [tokio_util::codec::LinesCodec::new_with_max_length](method@tokio_util::codec::LinesCodec::new_with_max_length)
//! - [tokio_util::codec::LinesCodec::max_length](method@tokio_util::codec::LinesCodec::max_length)
//! - [tokio_util::codec::AnyDelimiterCodec::new](method@tokio_util::codec::AnyDelimiterCodec::new)
//! - [tokio_util::codec::AnyDelimiterCodec::new_with_max_length](method@tokio_util::codec::AnyDelimiterCodec::new_with_max_length)
//! - [tokio_util::codec::LengthDelimitedCodec::max_frame_length](method@tokio_util::codec::LengthDelimitedCodec::max_frame_length)
//! - [tokio_util::codec::LengthDelimitedCodec::set_max_frame_length](method@tokio_util::codec::LengthDelimitedCodec::set_max_frame_length)
//! - [tokio_util::codec::length_delimited::Builder::max_frame_length](method@tokio_util::codec::length_delimited::Builder::max_frame_length)
//! - [tokio_util::sync::PollSender::poll_reserve](method@tokio_util::sync::PollSender::poll_reserve)
//! - [tokio_util::sync::PollSender::send_item](method@tokio_util::sync::PollSender::send_item)
//! - [tokio_util::sync::PollSender::abort_send](method@tokio_util::sync::PollSender::abort_send)
//! - [tokio_util::sync::PollSender::close](method@tokio_util::sync::PollSender::close)
//! - [tokio_util::sync::PollSemaphore::poll_acquire](method@tokio_util::sync::PollSemaphore::poll_acquire)
//! - [tokio_util::sync::PollSemaphore::poll_acquire_many](method@tokio_util::sync::PollSemaphore::poll_acquire_many)
//! - [tokio_util::sync::PollSemaphore::available_permits](method@tokio_util::sync::PollSemaphore::available_permits)
//! - [tokio_util::sync::CancellationToken::cancel](method@tokio_util::sync::CancellationToken::cancel)
//! - [tokio_util::sync::CancellationToken::run_until_cancelled](method@tokio_util::sync::CancellationToken::run_until_cancelled)
//! - [tokio_util::sync::CancellationToken::run_until_cancelled_owned](method@tokio_util::sync::CancellationToken::run_until_cancelled_owned)
//! - [tokio_util::task::TaskTracker::spawn](method@tokio_util::task::TaskTracker::spawn)
//! - [tokio_util::task::TaskTracker::spawn_on](method@tokio_util::task::TaskTracker::spawn_on)
//! - [tokio_util::task::TaskTracker::spawn_local_on](method@tokio_util::task::TaskTracker::spawn_local_on)
//! - [tokio_util::task::TaskTracker::spawn_local](method@tokio_util::task::TaskTracker::spawn_local)
//! - [tokio_util::task::TaskTracker::spawn_blocking](method@tokio_util::task::TaskTracker::spawn_blocking)
//! - [tokio_util::task::TaskTracker::spawn_blocking_on](method@tokio_util::task::TaskTracker::spawn_blocking_on)
//! - [tokio_util::task::TaskTracker::wait](method@tokio_util::task::TaskTracker::wait)
//! - [tokio_util::task::TaskTracker::close](method@tokio_util::task::TaskTracker::close)
//! - [tokio_util::task::TaskTracker::len](method@tokio_util::task::TaskTracker::len)
//! - [tokio_util::task::TaskTracker::is_empty](method@tokio_util::task::TaskTracker::is_empty)
//! - [tokio_util::task::TaskTracker::is_closed](method@tokio_util::task::TaskTracker::is_closed)
//! - [tokio_util::task::JoinMap::spawn](method@tokio_util::task::JoinMap::spawn)
//! - [tokio_util::task::JoinMap::spawn_on](method@tokio_util::task::JoinMap::spawn_on)
//! - [tokio_util::task::JoinMap::spawn_local](method@tokio_util::task::JoinMap::spawn_local)
//! - [tokio_util::task::JoinMap::spawn_local_on](method@tokio_util::task::JoinMap::spawn_local_on)
//! - [tokio_util::task::JoinMap::spawn_blocking](method@tokio_util::task::JoinMap::spawn_blocking)
//! - [tokio_util::task::JoinMap::spawn_blocking_on](method@tokio_util::task::JoinMap::spawn_blocking_on)
//! - [tokio_util::task::JoinMap::join_next](method@tokio_util::task::JoinMap::join_next)
//! - [tokio_util::task::JoinMap::abort](method@tokio_util::task::JoinMap::abort)
//! - [tokio_util::task::JoinMap::abort_all](method@tokio_util::task::JoinMap::abort_all)
//! - [tokio_util::task::JoinMap::shutdown](method@tokio_util::task::JoinMap::shutdown)
//! - [tokio_util::task::JoinMap::len](method@tokio_util::task::JoinMap::len)
//! - [tokio_util::task::JoinMap::is_empty](method@tokio_util::task::JoinMap::is_empty)
//! - [tokio_util::task::JoinQueue::spawn](method@tokio_util::task::JoinQueue::spawn)
//! - [tokio_util::task::JoinQueue::spawn_on](method@tokio_util::task::JoinQueue::spawn_on)
//! - [tokio_util::task::JoinQueue::spawn_local](method@tokio_util::task::JoinQueue::spawn_local)
//! - [tokio_util::task::JoinQueue::spawn_blocking](method@tokio_util::task::JoinQueue::spawn_blocking)
//! - [tokio_util::task::JoinQueue::spawn_blocking_on](method@tokio_util::task::JoinQueue::spawn_blocking_on)
//! - [tokio_util::task::JoinQueue::join_next](method@tokio_util::task::JoinQueue::join_next)
//! - [tokio_util::task::JoinQueue::len](method@tokio_util::task::JoinQueue::len)
//! - [tokio_util::task::JoinQueue::is_empty](method@tokio_util::task::JoinQueue::is_empty)
//! - [tokio_util::task::LocalPoolHandle::spawn_pinned](method@tokio_util::task::LocalPoolHandle::spawn_pinned)
//! - [tokio_util::task::AbortOnDropHandle::detach](method@tokio_util::task::AbortOnDropHandle::detach)
//! - [tokio_util::task::AbortOnDropHandle::abort](method@tokio_util::task::AbortOnDropHandle::abort)
//! - [tokio_util::time::DelayQueue::insert](method@tokio_util::time::DelayQueue::insert)
//! - [tokio_util::time::DelayQueue::insert_at](method@tokio_util::time::DelayQueue::insert_at)
//! - [tokio_util::time::DelayQueue::remove](method@tokio_util::time::DelayQueue::remove)
//! - [tokio_util::time::DelayQueue::poll_expired](method@tokio_util::time::DelayQueue::poll_expired)
//! - [tokio_util::time::DelayQueue::clear](method@tokio_util::time::DelayQueue::clear)
//! - [tokio_util::time::DelayQueue::len](method@tokio_util::time::DelayQueue::len)
//! - [tokio_util::time::DelayQueue::is_empty](method@tokio_util::time::DelayQueue::is_empty)
//! - [tokio_util::io::ReaderStream::with_capacity](method@tokio_util::io::ReaderStream::with_capacity)
//! - [tokio_util::io::SyncIoBridge::new](method@tokio_util::io::SyncIoBridge::new)
//! - [tokio_util::codec::Framed::new](method@tokio_util::codec::Framed::new)
//! - [tokio_util::codec::Framed::get_ref](method@tokio_util::codec::Framed::get_ref)
//! - [tokio_util::codec::Framed::get_mut](method@tokio_util::codec::Framed::get_mut)
//! - [tokio_util::codec::Framed::codec](method@tokio_util::codec::Framed::codec)
//! - [tokio_util::codec::Framed::into_inner](method@tokio_util::codec::Framed::into_inner)
//! - [tokio_util::codec::FramedRead::new](method@tokio_util::codec::FramedRead::new)
//! - [tokio_util::codec::FramedRead::into_inner](method@tokio_util::codec::FramedRead::into_inner)
//! - [tokio_util::codec::FramedWrite::new](method@tokio_util::codec::FramedWrite::new)
//! - [tokio_util::codec::FramedWrite::into_inner](method@tokio_util::codec::FramedWrite::into_inner)
//! - [tokio_util::codec::BytesCodec::new](method@tokio_util::codec::BytesCodec::new)
//! - [tokio_util::codec::LengthDelimitedCodec::new](method@tokio_util::codec::LengthDelimitedCodec::new)
//! - [tokio_util::codec::LengthDelimitedCodec::builder](method@tokio_util::codec::LengthDelimitedCodec::builder)
//! - [tokio_util::codec::length_delimited::Builder::new](method@tokio_util::codec::length_delimited::Builder::new)
//! - [tokio_util::codec::length_delimited::Builder::new_codec](method@tokio_util::codec::length_delimited::Builder::new_codec)
//! - [tokio_util::codec::length_delimited::Builder::new_framed](method@tokio_util::codec::length_delimited::Builder::new_framed)
//! - [tokio_util::codec::length_delimited::Builder::new_read](method@tokio_util::codec::length_delimited::Builder::new_read)
//! - [tokio_util::codec::length_delimited::Builder::new_write](method@tokio_util::codec::length_delimited::Builder::new_write)
//! - [tokio_util::sync::PollSender::new](method@tokio_util::sync::PollSender::new)
//! - [tokio_util::sync::PollSender::get_ref](method@tokio_util::sync::PollSender::get_ref)
//! - [tokio_util::sync::PollSemaphore::new](method@tokio_util::sync::PollSemaphore::new)
//! - [tokio_util::sync::CancellationToken::new](method@tokio_util::sync::CancellationToken::new)
//! - [tokio_util::sync::CancellationToken::child_token](method@tokio_util::sync::CancellationToken::child_token)
//! - [tokio_util::sync::CancellationToken::is_cancelled](method@tokio_util::sync::CancellationToken::is_cancelled)
//! - [tokio_util::sync::CancellationToken::cancelled](method@tokio_util::sync::CancellationToken::cancelled)
//! - [tokio_util::sync::CancellationToken::cancelled_owned](method@tokio_util::sync::CancellationToken::cancelled_owned)
//! - [tokio_util::sync::CancellationToken::drop_guard](method@tokio_util::sync::CancellationToken::drop_guard)
//! - [tokio_util::task::TaskTracker::new](method@tokio_util::task::TaskTracker::new)
//! - [tokio_util::task::TaskTracker::track_future](method@tokio_util::task::TaskTracker::track_future)
//! - [tokio_util::task::JoinMap::new](method@tokio_util::task::JoinMap::new)
//! - [tokio_util::task::JoinMap::contains_key](method@tokio_util::task::JoinMap::contains_key)
//! - [tokio_util::task::JoinQueue::new](method@tokio_util::task::JoinQueue::new)
//! - [tokio_util::task::LocalPoolHandle::new](method@tokio_util::task::LocalPoolHandle::new)
//! - [tokio_util::task::AbortOnDropHandle::new](method@tokio_util::task::AbortOnDropHandle::new)
//! - [tokio_util::time::DelayQueue::new](method@tokio_util::time::DelayQueue::new)
//! - [tokio_util::time::DelayQueue::with_capacity](method@tokio_util::time::DelayQueue::with_capacity)
//! - [tokio_util::time::delay_queue::Expired::into_inner](method@tokio_util::time::delay_queue::Expired::into_inner)
//! - [tokio_util::time::delay_queue::Expired::get_ref](method@tokio_util::time::delay_queue::Expired::get_ref)
//! - [tokio_util::io::ReaderStream::new](method@tokio_util::io::ReaderStream::new)
//! - [tokio_util::io::StreamReader::new](method@tokio_util::io::StreamReader::new)
//! - [tokio_util::io::SinkWriter::new](method@tokio_util::io::SinkWriter::new)
//! - [tokio_util::udp::UdpFramed::new](method@tokio_util::udp::UdpFramed::new)
//! - [tokio_util::compat::Compat::into_inner](method@tokio_util::compat::Compat::into_inner)
//! - [tokio_util::codec::Decoder::decode](method@tokio_util::codec::Decoder::decode)
//! - [tokio_util::codec::Decoder::framed](method@tokio_util::codec::Decoder::framed)
//! - [tokio_util::codec::Encoder::encode](method@tokio_util::codec::Encoder::encode)
//! - [tokio_util::compat::TokioAsyncReadCompatExt::compat](method@tokio_util::compat::TokioAsyncReadCompatExt::compat)
//! - [tokio_util::compat::TokioAsyncWriteCompatExt::compat_write](method@tokio_util::compat::TokioAsyncWriteCompatExt::compat_write)
//! - [tokio_util::compat::FuturesAsyncReadCompatExt::compat](method@tokio_util::compat::FuturesAsyncReadCompatExt::compat)
//! - [tokio_util::compat::FuturesAsyncWriteCompatExt::compat_write](method@tokio_util::compat::FuturesAsyncWriteCompatExt::compat_write)

use tokio_util::codec::Framed as _;
use tokio_util::codec::FramedRead as _;
use tokio_util::codec::FramedWrite as _;
use tokio_util::codec::LinesCodec as _;
use tokio_util::codec::LinesCodecError as _;
use tokio_util::codec::AnyDelimiterCodec as _;
use tokio_util::codec::BytesCodec as _;
use tokio_util::codec::LengthDelimitedCodec as _;
use tokio_util::codec::length_delimited::Builder as _;
use tokio_util::sync::PollSender as _;
use tokio_util::sync::PollSendError as _;
use tokio_util::sync::PollSemaphore as _;
use tokio_util::sync::ReusableBoxFuture as _;
use tokio_util::sync::CancellationToken as _;
use tokio_util::sync::DropGuard as _;
use tokio_util::task::TaskTracker as _;
use tokio_util::task::JoinMap as _;
use tokio_util::task::JoinQueue as _;
use tokio_util::task::LocalPoolHandle as _;
use tokio_util::task::AbortOnDropHandle as _;
use tokio_util::time::DelayQueue as _;
use tokio_util::time::delay_queue::Key as _;
use tokio_util::time::delay_queue::Expired as _;
use tokio_util::io::ReaderStream as _;
use tokio_util::io::StreamReader as _;
use tokio_util::io::SinkWriter as _;
use tokio_util::io::SyncIoBridge as _;
use tokio_util::udp::UdpFramed as _;
use tokio_util::compat::Compat as _;
use tokio_util::codec::Decoder as _;
use tokio_util::codec::Encoder as _;
use tokio_util::compat::TokioAsyncReadCompatExt as _;
use tokio_util::compat::TokioAsyncWriteCompatExt as _;
use tokio_util::compat::FuturesAsyncReadCompatExt as _;
use tokio_util::compat::FuturesAsyncWriteCompatExt as _;
