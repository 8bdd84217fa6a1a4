//! Rows of `futures` in 0.3.34. Paths: eac733919614c911.
//!
//! Left out: futures::channel::mpsc::UnboundedSender::send, futures::stream::FuturesUnordered::next, futures::stream::FuturesUnordered::select_next_some, futures::stream::FuturesUnordered::poll_next_unpin, futures::stream::FuturesOrdered::next, futures::stream::FuturesOrdered::select_next_some.
//!
//! - [futures::channel::mpsc::TryRecvError::Empty](variant@futures::channel::mpsc::TryRecvError::Empty)
//! - [futures::channel::mpsc::TryRecvError::Closed](variant@futures::channel::mpsc::TryRecvError::Closed)
//! - [futures::future::Either::Left](variant@futures::future::Either::Left)
//! - [futures::future::Either::Right](variant@futures::future::Either::Right)
//! - [futures::channel::mpsc::Sender::try_send](method@futures::channel::mpsc::Sender::try_send)
//! - [futures::channel::mpsc::Sender::start_send](method@futures::channel::mpsc::Sender::start_send)
//! - [futures::channel::mpsc::Sender::poll_ready](method@futures::channel::mpsc::Sender::poll_ready)
//! - [futures::channel::mpsc::Sender::clone](method@futures::channel::mpsc::Sender::clone)
//! - [futures::channel::mpsc::Sender::is_closed](method@futures::channel::mpsc::Sender::is_closed)
//! - [futures::channel::mpsc::Sender::close_channel](method@futures::channel::mpsc::Sender::close_channel)
//! - [futures::channel::mpsc::Sender::disconnect](method@futures::channel::mpsc::Sender::disconnect)
//! - [futures::channel::mpsc::Receiver::recv](method@futures::channel::mpsc::Receiver::recv)
//! - [futures::channel::mpsc::Receiver::try_next](method@futures::channel::mpsc::Receiver::try_next)
//! - [futures::channel::mpsc::Receiver::try_recv](method@futures::channel::mpsc::Receiver::try_recv)
//! - [futures::channel::mpsc::Receiver::close](method@futures::channel::mpsc::Receiver::close)
//! - [futures::channel::mpsc::UnboundedSender::unbounded_send](method@futures::channel::mpsc::UnboundedSender::unbounded_send)
//! - [futures::channel::mpsc::UnboundedSender::start_send](method@futures::channel::mpsc::UnboundedSender::start_send)
//! - [futures::channel::mpsc::UnboundedSender::is_closed](method@futures::channel::mpsc::UnboundedSender::is_closed)
//! - [futures::channel::mpsc::UnboundedSender::len](method@futures::channel::mpsc::UnboundedSender::len)
//! - [futures::channel::mpsc::UnboundedSender::is_empty](method@futures::channel::mpsc::UnboundedSender::is_empty)
//! - [futures::channel::mpsc::UnboundedSender::close_channel](method@futures::channel::mpsc::UnboundedSender::close_channel)
//! - [futures::channel::mpsc::UnboundedSender::disconnect](method@futures::channel::mpsc::UnboundedSender::disconnect)
//! - [futures::channel::mpsc::UnboundedReceiver::recv](method@futures::channel::mpsc::UnboundedReceiver::recv)
//! - [futures::channel::mpsc::UnboundedReceiver::try_next](method@futures::channel::mpsc::UnboundedReceiver::try_next)
//! - [futures::channel::mpsc::UnboundedReceiver::try_recv](method@futures::channel::mpsc::UnboundedReceiver::try_recv)
//! - [futures::channel::mpsc::UnboundedReceiver::close](method@futures::channel::mpsc::UnboundedReceiver::close)
//! - [futures::channel::oneshot::Sender::send](method@futures::channel::oneshot::Sender::send)
//! - [futures::channel::oneshot::Sender::is_canceled](method@futures::channel::oneshot::Sender::is_canceled)
//! - [futures::channel::oneshot::Receiver::close](method@futures::channel::oneshot::Receiver::close)
//! - [futures::channel::oneshot::Receiver::try_recv](method@futures::channel::oneshot::Receiver::try_recv)
//! - [futures::Stream::poll_next](method@futures::Stream::poll_next)
//! - [futures::StreamExt::next](method@futures::StreamExt::next)
//! - [futures::StreamExt::into_future](method@futures::StreamExt::into_future)
//! - [futures::StreamExt::map](method@futures::StreamExt::map)
//! - [futures::StreamExt::filter](method@futures::StreamExt::filter)
//! - [futures::StreamExt::filter_map](method@futures::StreamExt::filter_map)
//! - [futures::StreamExt::then](method@futures::StreamExt::then)
//! - [futures::StreamExt::collect](method@futures::StreamExt::collect)
//! - [futures::StreamExt::unzip](method@futures::StreamExt::unzip)
//! - [futures::StreamExt::concat](method@futures::StreamExt::concat)
//! - [futures::StreamExt::fold](method@futures::StreamExt::fold)
//! - [futures::StreamExt::any](method@futures::StreamExt::any)
//! - [futures::StreamExt::all](method@futures::StreamExt::all)
//! - [futures::StreamExt::flatten_unordered](method@futures::StreamExt::flatten_unordered)
//! - [futures::StreamExt::flat_map](method@futures::StreamExt::flat_map)
//! - [futures::StreamExt::flat_map_unordered](method@futures::StreamExt::flat_map_unordered)
//! - [futures::StreamExt::scan](method@futures::StreamExt::scan)
//! - [futures::StreamExt::skip_while](method@futures::StreamExt::skip_while)
//! - [futures::StreamExt::take_while](method@futures::StreamExt::take_while)
//! - [futures::StreamExt::for_each](method@futures::StreamExt::for_each)
//! - [futures::StreamExt::for_each_concurrent](method@futures::StreamExt::for_each_concurrent)
//! - [futures::StreamExt::take](method@futures::StreamExt::take)
//! - [futures::StreamExt::buffered](method@futures::StreamExt::buffered)
//! - [futures::StreamExt::buffer_unordered](method@futures::StreamExt::buffer_unordered)
//! - [futures::StreamExt::chunks](method@futures::StreamExt::chunks)
//! - [futures::StreamExt::ready_chunks](method@futures::StreamExt::ready_chunks)
//! - [futures::StreamExt::inspect](method@futures::StreamExt::inspect)
//! - [futures::StreamExt::poll_next_unpin](method@futures::StreamExt::poll_next_unpin)
//! - [futures::StreamExt::select_next_some](method@futures::StreamExt::select_next_some)
//! - [futures::TryStreamExt::try_next](method@futures::TryStreamExt::try_next)
//! - [futures::TryStreamExt::map_ok](method@futures::TryStreamExt::map_ok)
//! - [futures::TryStreamExt::map_err](method@futures::TryStreamExt::map_err)
//! - [futures::TryStreamExt::and_then](method@futures::TryStreamExt::and_then)
//! - [futures::TryStreamExt::or_else](method@futures::TryStreamExt::or_else)
//! - [futures::TryStreamExt::try_for_each](method@futures::TryStreamExt::try_for_each)
//! - [futures::TryStreamExt::try_for_each_concurrent](method@futures::TryStreamExt::try_for_each_concurrent)
//! - [futures::TryStreamExt::try_collect](method@futures::TryStreamExt::try_collect)
//! - [futures::TryStreamExt::try_concat](method@futures::TryStreamExt::try_concat)
//! - [futures::TryStreamExt::try_filter](method@futures::TryStreamExt::try_filter)
//! - [futures::TryStreamExt::try_filter_map](method@futures::TryStreamExt::try_filter_map)
//! - [futures::TryStreamExt::try_fold](method@futures::TryStreamExt::try_fold)
//! - [futures::TryStreamExt::try_flatten_unordered](method@futures::TryStreamExt::try_flatten_unordered)
//! - [futures::TryStreamExt::try_buffer_unordered](method@futures::TryStreamExt::try_buffer_unordered)
//! - [futures::TryStreamExt::try_buffered](method@futures::TryStreamExt::try_buffered)
//! - [futures::TryStreamExt::try_chunks](method@futures::TryStreamExt::try_chunks)
//! - [futures::TryStreamExt::try_ready_chunks](method@futures::TryStreamExt::try_ready_chunks)
//! - [futures::TryStreamExt::inspect_ok](method@futures::TryStreamExt::inspect_ok)
//! - [futures::TryStreamExt::inspect_err](method@futures::TryStreamExt::inspect_err)
//! - [futures::TryStreamExt::try_poll_next_unpin](method@futures::TryStreamExt::try_poll_next_unpin)
//! - [futures::stream::FuturesUnordered::push](method@futures::stream::FuturesUnordered::push)
//! - [futures::stream::FuturesUnordered::extend](method@futures::stream::FuturesUnordered::extend)
//! - [futures::stream::FuturesUnordered::len](method@futures::stream::FuturesUnordered::len)
//! - [futures::stream::FuturesUnordered::is_empty](method@futures::stream::FuturesUnordered::is_empty)
//! - [futures::stream::FuturesUnordered::clear](method@futures::stream::FuturesUnordered::clear)
//! - [futures::stream::FuturesOrdered::push_back](method@futures::stream::FuturesOrdered::push_back)
//! - [futures::stream::FuturesOrdered::push_front](method@futures::stream::FuturesOrdered::push_front)
//! - [futures::stream::FuturesOrdered::push](method@futures::stream::FuturesOrdered::push)
//! - [futures::stream::FuturesOrdered::len](method@futures::stream::FuturesOrdered::len)
//! - [futures::stream::FuturesOrdered::is_empty](method@futures::stream::FuturesOrdered::is_empty)
//! - [futures::stream::SelectAll::len](method@futures::stream::SelectAll::len)
//! - [futures::stream::SelectAll::is_empty](method@futures::stream::SelectAll::is_empty)
//! - [futures::Sink::poll_ready](method@futures::Sink::poll_ready)
//! - [futures::Sink::start_send](method@futures::Sink::start_send)
//! - [futures::Sink::poll_flush](method@futures::Sink::poll_flush)
//! - [futures::Sink::poll_close](method@futures::Sink::poll_close)
//! - [futures::SinkExt::send](method@futures::SinkExt::send)
//! - [futures::SinkExt::feed](method@futures::SinkExt::feed)
//! - [futures::SinkExt::flush](method@futures::SinkExt::flush)
//! - [futures::SinkExt::close](method@futures::SinkExt::close)
//! - [futures::SinkExt::send_all](method@futures::SinkExt::send_all)
//! - [futures::SinkExt::with](method@futures::SinkExt::with)
//! - [futures::SinkExt::with_flat_map](method@futures::SinkExt::with_flat_map)
//! - [futures::SinkExt::buffer](method@futures::SinkExt::buffer)
//! - [futures::SinkExt::poll_ready_unpin](method@futures::SinkExt::poll_ready_unpin)
//! - [futures::SinkExt::start_send_unpin](method@futures::SinkExt::start_send_unpin)
//! - [futures::SinkExt::poll_flush_unpin](method@futures::SinkExt::poll_flush_unpin)
//! - [futures::SinkExt::poll_close_unpin](method@futures::SinkExt::poll_close_unpin)
//! - [futures::FutureExt::map](method@futures::FutureExt::map)
//! - [futures::FutureExt::then](method@futures::FutureExt::then)
//! - [futures::FutureExt::inspect](method@futures::FutureExt::inspect)
//! - [futures::FutureExt::remote_handle](method@futures::FutureExt::remote_handle)
//! - [futures::FutureExt::now_or_never](method@futures::FutureExt::now_or_never)
//! - [futures::TryFutureExt::map_ok](method@futures::TryFutureExt::map_ok)
//! - [futures::TryFutureExt::map_err](method@futures::TryFutureExt::map_err)
//! - [futures::TryFutureExt::and_then](method@futures::TryFutureExt::and_then)
//! - [futures::TryFutureExt::or_else](method@futures::TryFutureExt::or_else)
//! - [futures::TryFutureExt::unwrap_or_else](method@futures::TryFutureExt::unwrap_or_else)
//! - [futures::TryFutureExt::inspect_ok](method@futures::TryFutureExt::inspect_ok)
//! - [futures::TryFutureExt::inspect_err](method@futures::TryFutureExt::inspect_err)
//! - [futures::future::RemoteHandle::forget](method@futures::future::RemoteHandle::forget)
//! - [futures::future::AbortHandle::abort](method@futures::future::AbortHandle::abort)
//! - [futures::lock::Mutex::lock](method@futures::lock::Mutex::lock)
//! - [futures::lock::Mutex::lock_owned](method@futures::lock::Mutex::lock_owned)
//! - [futures::executor::ThreadPool::spawn_ok](method@futures::executor::ThreadPool::spawn_ok)
//! - [futures::executor::LocalPool::run_until](method@futures::executor::LocalPool::run_until)
//! - [futures::task::SpawnExt::spawn](method@futures::task::SpawnExt::spawn)
//! - [futures::task::SpawnExt::spawn_with_handle](method@futures::task::SpawnExt::spawn_with_handle)
//! - [futures::task::LocalSpawnExt::spawn_local](method@futures::task::LocalSpawnExt::spawn_local)
//! - [futures::task::AtomicWaker::wake](method@futures::task::AtomicWaker::wake)
//! - [futures::AsyncWrite::poll_write](method@futures::AsyncWrite::poll_write)
//! - [futures::AsyncWrite::poll_write_vectored](method@futures::AsyncWrite::poll_write_vectored)
//! - [futures::AsyncWrite::poll_flush](method@futures::AsyncWrite::poll_flush)
//! - [futures::AsyncWrite::poll_close](method@futures::AsyncWrite::poll_close)
//! - [futures::AsyncReadExt::read](method@futures::AsyncReadExt::read)
//! - [futures::AsyncReadExt::read_to_end](method@futures::AsyncReadExt::read_to_end)
//! - [futures::AsyncReadExt::read_to_string](method@futures::AsyncReadExt::read_to_string)
//! - [futures::AsyncReadExt::take](method@futures::AsyncReadExt::take)
//! - [futures::AsyncWriteExt::write](method@futures::AsyncWriteExt::write)
//! - [futures::AsyncWriteExt::write_vectored](method@futures::AsyncWriteExt::write_vectored)
//! - [futures::AsyncWriteExt::write_all](method@futures::AsyncWriteExt::write_all)
//! - [futures::AsyncWriteExt::flush](method@futures::AsyncWriteExt::flush)
//! - [futures::AsyncWriteExt::close](method@futures::AsyncWriteExt::close)
//! - [futures::AsyncBufReadExt::fill_buf](method@futures::AsyncBufReadExt::fill_buf)
//! - [futures::AsyncBufReadExt::read_until](method@futures::AsyncBufReadExt::read_until)
//! - [futures::AsyncBufReadExt::read_line](method@futures::AsyncBufReadExt::read_line)
//! - [futures::AsyncBufReadExt::lines](method@futures::AsyncBufReadExt::lines)
//! - [futures::io::BufReader::with_capacity](method@futures::io::BufReader::with_capacity)
//! - [futures::io::BufWriter::with_capacity](method@futures::io::BufWriter::with_capacity)
//! - [futures::channel::mpsc::Sender::same_receiver](method@futures::channel::mpsc::Sender::same_receiver)
//! - [futures::channel::mpsc::UnboundedSender::poll_ready](method@futures::channel::mpsc::UnboundedSender::poll_ready)
//! - [futures::channel::mpsc::SendError::is_full](method@futures::channel::mpsc::SendError::is_full)
//! - [futures::channel::mpsc::SendError::is_disconnected](method@futures::channel::mpsc::SendError::is_disconnected)
//! - [futures::channel::mpsc::TrySendError::is_full](method@futures::channel::mpsc::TrySendError::is_full)
//! - [futures::channel::mpsc::TrySendError::is_disconnected](method@futures::channel::mpsc::TrySendError::is_disconnected)
//! - [futures::channel::mpsc::TrySendError::into_inner](method@futures::channel::mpsc::TrySendError::into_inner)
//! - [futures::channel::mpsc::TrySendError::into_send_error](method@futures::channel::mpsc::TrySendError::into_send_error)
//! - [futures::stream::FuturesUnordered::new](method@futures::stream::FuturesUnordered::new)
//! - [futures::stream::FuturesUnordered::iter](method@futures::stream::FuturesUnordered::iter)
//! - [futures::stream::FuturesOrdered::new](method@futures::stream::FuturesOrdered::new)
//! - [futures::stream::SelectAll::new](method@futures::stream::SelectAll::new)
//! - [futures::stream::SelectAll::push](method@futures::stream::SelectAll::push)
//! - [futures::lock::Mutex::new](method@futures::lock::Mutex::new)
//! - [futures::lock::Mutex::try_lock](method@futures::lock::Mutex::try_lock)
//! - [futures::lock::Mutex::into_inner](method@futures::lock::Mutex::into_inner)
//! - [futures::lock::Mutex::get_mut](method@futures::lock::Mutex::get_mut)
//! - [futures::executor::ThreadPool::new](method@futures::executor::ThreadPool::new)
//! - [futures::executor::LocalPool::new](method@futures::executor::LocalPool::new)
//! - [futures::executor::LocalPool::spawner](method@futures::executor::LocalPool::spawner)
//! - [futures::task::AtomicWaker::register](method@futures::task::AtomicWaker::register)
//! - [futures::io::BufReader::new](method@futures::io::BufReader::new)
//! - [futures::io::BufWriter::new](method@futures::io::BufWriter::new)
//! - [futures::io::Cursor::new](method@futures::io::Cursor::new)
//! - [futures::io::AllowStdIo::new](method@futures::io::AllowStdIo::new)
//! - [futures::Stream::size_hint](method@futures::Stream::size_hint)
//! - [futures::stream::FusedStream::is_terminated](method@futures::stream::FusedStream::is_terminated)
//! - [futures::StreamExt::enumerate](method@futures::StreamExt::enumerate)
//! - [futures::StreamExt::count](method@futures::StreamExt::count)
//! - [futures::StreamExt::cycle](method@futures::StreamExt::cycle)
//! - [futures::StreamExt::flatten](method@futures::StreamExt::flatten)
//! - [futures::StreamExt::take_until](method@futures::StreamExt::take_until)
//! - [futures::StreamExt::skip](method@futures::StreamExt::skip)
//! - [futures::StreamExt::fuse](method@futures::StreamExt::fuse)
//! - [futures::StreamExt::by_ref](method@futures::StreamExt::by_ref)
//! - [futures::StreamExt::catch_unwind](method@futures::StreamExt::catch_unwind)
//! - [futures::StreamExt::boxed](method@futures::StreamExt::boxed)
//! - [futures::StreamExt::boxed_local](method@futures::StreamExt::boxed_local)
//! - [futures::StreamExt::zip](method@futures::StreamExt::zip)
//! - [futures::StreamExt::chain](method@futures::StreamExt::chain)
//! - [futures::StreamExt::peekable](method@futures::StreamExt::peekable)
//! - [futures::StreamExt::forward](method@futures::StreamExt::forward)
//! - [futures::StreamExt::split](method@futures::StreamExt::split)
//! - [futures::StreamExt::left_stream](method@futures::StreamExt::left_stream)
//! - [futures::StreamExt::right_stream](method@futures::StreamExt::right_stream)
//! - [futures::TryStreamExt::err_into](method@futures::TryStreamExt::err_into)
//! - [futures::TryStreamExt::into_stream](method@futures::TryStreamExt::into_stream)
//! - [futures::TryStreamExt::try_flatten](method@futures::TryStreamExt::try_flatten)
//! - [futures::TryStreamExt::into_async_read](method@futures::TryStreamExt::into_async_read)
//! - [futures::SinkExt::sink_map_err](method@futures::SinkExt::sink_map_err)
//! - [futures::SinkExt::sink_err_into](method@futures::SinkExt::sink_err_into)
//! - [futures::SinkExt::fanout](method@futures::SinkExt::fanout)
//! - [futures::future::FusedFuture::is_terminated](method@futures::future::FusedFuture::is_terminated)
//! - [futures::FutureExt::map_into](method@futures::FutureExt::map_into)
//! - [futures::FutureExt::fuse](method@futures::FutureExt::fuse)
//! - [futures::FutureExt::catch_unwind](method@futures::FutureExt::catch_unwind)
//! - [futures::FutureExt::shared](method@futures::FutureExt::shared)
//! - [futures::FutureExt::flatten](method@futures::FutureExt::flatten)
//! - [futures::FutureExt::flatten_stream](method@futures::FutureExt::flatten_stream)
//! - [futures::FutureExt::into_stream](method@futures::FutureExt::into_stream)
//! - [futures::FutureExt::left_future](method@futures::FutureExt::left_future)
//! - [futures::FutureExt::right_future](method@futures::FutureExt::right_future)
//! - [futures::FutureExt::unit_error](method@futures::FutureExt::unit_error)
//! - [futures::FutureExt::never_error](method@futures::FutureExt::never_error)
//! - [futures::FutureExt::boxed](method@futures::FutureExt::boxed)
//! - [futures::FutureExt::boxed_local](method@futures::FutureExt::boxed_local)
//! - [futures::FutureExt::poll_unpin](method@futures::FutureExt::poll_unpin)
//! - [futures::TryFutureExt::err_into](method@futures::TryFutureExt::err_into)
//! - [futures::TryFutureExt::ok_into](method@futures::TryFutureExt::ok_into)
//! - [futures::AsyncRead::poll_read](method@futures::AsyncRead::poll_read)
//! - [futures::AsyncReadExt::chain](method@futures::AsyncReadExt::chain)
//! - [futures::AsyncReadExt::read_exact](method@futures::AsyncReadExt::read_exact)
//! - [futures::AsyncReadExt::split](method@futures::AsyncReadExt::split)
//! - [futures::AsyncWriteExt::into_sink](method@futures::AsyncWriteExt::into_sink)
//! - [futures::AsyncSeekExt::seek](method@futures::AsyncSeekExt::seek)

use futures::channel::mpsc::Sender as _;
use futures::channel::mpsc::Receiver as _;
use futures::channel::mpsc::UnboundedSender as _;
use futures::channel::mpsc::UnboundedReceiver as _;
use futures::channel::mpsc::SendError as _;
use futures::channel::mpsc::TrySendError as _;
use futures::channel::mpsc::TryRecvError as _;
use futures::channel::mpsc::RecvError as _;
use futures::channel::oneshot::Sender as _;
use futures::channel::oneshot::Receiver as _;
use futures::channel::oneshot::Canceled as _;
use futures::stream::BoxStream as _;
use futures::stream::LocalBoxStream as _;
use futures::stream::SplitStream as _;
use futures::stream::Fuse as _;
use futures::stream::SplitSink as _;
use futures::stream::FuturesUnordered as _;
use futures::stream::FuturesOrdered as _;
use futures::stream::SelectAll as _;
use futures::future::BoxFuture as _;
use futures::future::LocalBoxFuture as _;
use futures::future::Shared as _;
use futures::future::Either as _;
use futures::future::Fuse as _;
use futures::future::Ready as _;
use futures::future::OptionFuture as _;
use futures::future::RemoteHandle as _;
use futures::future::AbortHandle as _;
use futures::future::Abortable as _;
use futures::future::Aborted as _;
use futures::lock::Mutex as _;
use futures::lock::MutexGuard as _;
use futures::lock::OwnedMutexGuard as _;
use futures::executor::ThreadPool as _;
use futures::executor::LocalPool as _;
use futures::executor::LocalSpawner as _;
use futures::task::SpawnError as _;
use futures::task::AtomicWaker as _;
use futures::io::ReadHalf as _;
use futures::io::WriteHalf as _;
use futures::io::BufReader as _;
use futures::io::BufWriter as _;
use futures::io::Cursor as _;
use futures::io::AllowStdIo as _;
use futures::Stream as _;
use futures::TryStream as _;
use futures::stream::FusedStream as _;
use futures::StreamExt as _;
use futures::TryStreamExt as _;
use futures::Sink as _;
use futures::SinkExt as _;
use futures::TryFuture as _;
use futures::future::FusedFuture as _;
use futures::FutureExt as _;
use futures::TryFutureExt as _;
use futures::task::Spawn as _;
use futures::task::SpawnExt as _;
use futures::task::LocalSpawn as _;
use futures::task::LocalSpawnExt as _;
use futures::AsyncRead as _;
use futures::AsyncWrite as _;
use futures::AsyncBufRead as _;
use futures::AsyncSeek as _;
use futures::AsyncReadExt as _;
use futures::AsyncWriteExt as _;
use futures::AsyncBufReadExt as _;
use futures::AsyncSeekExt as _;
use futures::channel::mpsc::unbounded as _;
use futures::channel::mpsc::channel as _;
use futures::channel::oneshot::channel as _;
use futures::stream::iter as _;
use futures::stream::once as _;
use futures::stream::empty as _;
use futures::stream::pending as _;
use futures::stream::repeat as _;
use futures::stream::repeat_with as _;
use futures::stream::unfold as _;
use futures::stream::try_unfold as _;
use futures::stream::poll_fn as _;
use futures::stream::select as _;
use futures::stream::select_all as _;
use futures::stream::select_with_strategy as _;
use futures::sink::drain as _;
use futures::sink::unfold as _;
use futures::future::ready as _;
use futures::future::ok as _;
use futures::future::err as _;
use futures::future::pending as _;
use futures::future::lazy as _;
use futures::future::poll_fn as _;
use futures::future::maybe_done as _;
use futures::future::join_all as _;
use futures::future::try_join_all as _;
use futures::future::join as _;
use futures::future::join3 as _;
use futures::future::try_join as _;
use futures::future::select as _;
use futures::future::try_select as _;
use futures::future::select_all as _;
use futures::future::select_ok as _;
use futures::future::abortable as _;
use futures::executor::block_on as _;
use futures::executor::block_on_stream as _;
use futures::io::copy as _;
use futures::io::copy_buf as _;
