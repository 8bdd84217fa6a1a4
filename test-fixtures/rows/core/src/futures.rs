//! Rows of `futures` in 0.3.34. Paths: 5d575408b1c743b9.
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
//! - [futures::stream::Stream::poll_next](method@futures::stream::Stream::poll_next)
//! - [futures::stream::StreamExt::next](method@futures::stream::StreamExt::next)
//! - [futures::stream::StreamExt::into_future](method@futures::stream::StreamExt::into_future)
//! - [futures::stream::StreamExt::map](method@futures::stream::StreamExt::map)
//! - [futures::stream::StreamExt::filter](method@futures::stream::StreamExt::filter)
//! - [futures::stream::StreamExt::filter_map](method@futures::stream::StreamExt::filter_map)
//! - [futures::stream::StreamExt::then](method@futures::stream::StreamExt::then)
//! - [futures::stream::StreamExt::collect](method@futures::stream::StreamExt::collect)
//! - [futures::stream::StreamExt::unzip](method@futures::stream::StreamExt::unzip)
//! - [futures::stream::StreamExt::concat](method@futures::stream::StreamExt::concat)
//! - [futures::stream::StreamExt::fold](method@futures::stream::StreamExt::fold)
//! - [futures::stream::StreamExt::any](method@futures::stream::StreamExt::any)
//! - [futures::stream::StreamExt::all](method@futures::stream::StreamExt::all)
//! - [futures::stream::StreamExt::flatten_unordered](method@futures::stream::StreamExt::flatten_unordered)
//! - [futures::stream::StreamExt::flat_map](method@futures::stream::StreamExt::flat_map)
//! - [futures::stream::StreamExt::flat_map_unordered](method@futures::stream::StreamExt::flat_map_unordered)
//! - [futures::stream::StreamExt::scan](method@futures::stream::StreamExt::scan)
//! - [futures::stream::StreamExt::skip_while](method@futures::stream::StreamExt::skip_while)
//! - [futures::stream::StreamExt::take_while](method@futures::stream::StreamExt::take_while)
//! - [futures::stream::StreamExt::for_each](method@futures::stream::StreamExt::for_each)
//! - [futures::stream::StreamExt::for_each_concurrent](method@futures::stream::StreamExt::for_each_concurrent)
//! - [futures::stream::StreamExt::take](method@futures::stream::StreamExt::take)
//! - [futures::stream::StreamExt::buffered](method@futures::stream::StreamExt::buffered)
//! - [futures::stream::StreamExt::buffer_unordered](method@futures::stream::StreamExt::buffer_unordered)
//! - [futures::stream::StreamExt::chunks](method@futures::stream::StreamExt::chunks)
//! - [futures::stream::StreamExt::ready_chunks](method@futures::stream::StreamExt::ready_chunks)
//! - [futures::stream::StreamExt::inspect](method@futures::stream::StreamExt::inspect)
//! - [futures::stream::StreamExt::poll_next_unpin](method@futures::stream::StreamExt::poll_next_unpin)
//! - [futures::stream::StreamExt::select_next_some](method@futures::stream::StreamExt::select_next_some)
//! - [futures::stream::TryStreamExt::try_next](method@futures::stream::TryStreamExt::try_next)
//! - [futures::stream::TryStreamExt::map_ok](method@futures::stream::TryStreamExt::map_ok)
//! - [futures::stream::TryStreamExt::map_err](method@futures::stream::TryStreamExt::map_err)
//! - [futures::stream::TryStreamExt::and_then](method@futures::stream::TryStreamExt::and_then)
//! - [futures::stream::TryStreamExt::or_else](method@futures::stream::TryStreamExt::or_else)
//! - [futures::stream::TryStreamExt::try_for_each](method@futures::stream::TryStreamExt::try_for_each)
//! - [futures::stream::TryStreamExt::try_for_each_concurrent](method@futures::stream::TryStreamExt::try_for_each_concurrent)
//! - [futures::stream::TryStreamExt::try_collect](method@futures::stream::TryStreamExt::try_collect)
//! - [futures::stream::TryStreamExt::try_concat](method@futures::stream::TryStreamExt::try_concat)
//! - [futures::stream::TryStreamExt::try_filter](method@futures::stream::TryStreamExt::try_filter)
//! - [futures::stream::TryStreamExt::try_filter_map](method@futures::stream::TryStreamExt::try_filter_map)
//! - [futures::stream::TryStreamExt::try_fold](method@futures::stream::TryStreamExt::try_fold)
//! - [futures::stream::TryStreamExt::try_flatten_unordered](method@futures::stream::TryStreamExt::try_flatten_unordered)
//! - [futures::stream::TryStreamExt::try_buffer_unordered](method@futures::stream::TryStreamExt::try_buffer_unordered)
//! - [futures::stream::TryStreamExt::try_buffered](method@futures::stream::TryStreamExt::try_buffered)
//! - [futures::stream::TryStreamExt::try_chunks](method@futures::stream::TryStreamExt::try_chunks)
//! - [futures::stream::TryStreamExt::try_ready_chunks](method@futures::stream::TryStreamExt::try_ready_chunks)
//! - [futures::stream::TryStreamExt::inspect_ok](method@futures::stream::TryStreamExt::inspect_ok)
//! - [futures::stream::TryStreamExt::inspect_err](method@futures::stream::TryStreamExt::inspect_err)
//! - [futures::stream::TryStreamExt::try_poll_next_unpin](method@futures::stream::TryStreamExt::try_poll_next_unpin)
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
//! - [futures::sink::Sink::poll_ready](method@futures::sink::Sink::poll_ready)
//! - [futures::sink::Sink::start_send](method@futures::sink::Sink::start_send)
//! - [futures::sink::Sink::poll_flush](method@futures::sink::Sink::poll_flush)
//! - [futures::sink::Sink::poll_close](method@futures::sink::Sink::poll_close)
//! - [futures::sink::SinkExt::send](method@futures::sink::SinkExt::send)
//! - [futures::sink::SinkExt::feed](method@futures::sink::SinkExt::feed)
//! - [futures::sink::SinkExt::flush](method@futures::sink::SinkExt::flush)
//! - [futures::sink::SinkExt::close](method@futures::sink::SinkExt::close)
//! - [futures::sink::SinkExt::send_all](method@futures::sink::SinkExt::send_all)
//! - [futures::sink::SinkExt::with](method@futures::sink::SinkExt::with)
//! - [futures::sink::SinkExt::with_flat_map](method@futures::sink::SinkExt::with_flat_map)
//! - [futures::sink::SinkExt::buffer](method@futures::sink::SinkExt::buffer)
//! - [futures::sink::SinkExt::poll_ready_unpin](method@futures::sink::SinkExt::poll_ready_unpin)
//! - [futures::sink::SinkExt::start_send_unpin](method@futures::sink::SinkExt::start_send_unpin)
//! - [futures::sink::SinkExt::poll_flush_unpin](method@futures::sink::SinkExt::poll_flush_unpin)
//! - [futures::sink::SinkExt::poll_close_unpin](method@futures::sink::SinkExt::poll_close_unpin)
//! - [futures::future::FutureExt::map](method@futures::future::FutureExt::map)
//! - [futures::future::FutureExt::then](method@futures::future::FutureExt::then)
//! - [futures::future::FutureExt::inspect](method@futures::future::FutureExt::inspect)
//! - [futures::future::FutureExt::remote_handle](method@futures::future::FutureExt::remote_handle)
//! - [futures::future::FutureExt::now_or_never](method@futures::future::FutureExt::now_or_never)
//! - [futures::future::TryFutureExt::map_ok](method@futures::future::TryFutureExt::map_ok)
//! - [futures::future::TryFutureExt::map_err](method@futures::future::TryFutureExt::map_err)
//! - [futures::future::TryFutureExt::and_then](method@futures::future::TryFutureExt::and_then)
//! - [futures::future::TryFutureExt::or_else](method@futures::future::TryFutureExt::or_else)
//! - [futures::future::TryFutureExt::unwrap_or_else](method@futures::future::TryFutureExt::unwrap_or_else)
//! - [futures::future::TryFutureExt::inspect_ok](method@futures::future::TryFutureExt::inspect_ok)
//! - [futures::future::TryFutureExt::inspect_err](method@futures::future::TryFutureExt::inspect_err)
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
//! - [futures::io::AsyncWrite::poll_write](method@futures::io::AsyncWrite::poll_write)
//! - [futures::io::AsyncWrite::poll_flush](method@futures::io::AsyncWrite::poll_flush)
//! - [futures::io::AsyncWrite::poll_close](method@futures::io::AsyncWrite::poll_close)
//! - [futures::io::AsyncReadExt::read](method@futures::io::AsyncReadExt::read)
//! - [futures::io::AsyncReadExt::read_to_end](method@futures::io::AsyncReadExt::read_to_end)
//! - [futures::io::AsyncReadExt::read_to_string](method@futures::io::AsyncReadExt::read_to_string)
//! - [futures::io::AsyncReadExt::take](method@futures::io::AsyncReadExt::take)
//! - [futures::io::AsyncWriteExt::write](method@futures::io::AsyncWriteExt::write)
//! - [futures::io::AsyncWriteExt::write_vectored](method@futures::io::AsyncWriteExt::write_vectored)
//! - [futures::io::AsyncWriteExt::write_all](method@futures::io::AsyncWriteExt::write_all)
//! - [futures::io::AsyncWriteExt::flush](method@futures::io::AsyncWriteExt::flush)
//! - [futures::io::AsyncWriteExt::close](method@futures::io::AsyncWriteExt::close)
//! - [futures::io::AsyncBufReadExt::fill_buf](method@futures::io::AsyncBufReadExt::fill_buf)
//! - [futures::io::AsyncBufReadExt::read_until](method@futures::io::AsyncBufReadExt::read_until)
//! - [futures::io::AsyncBufReadExt::read_line](method@futures::io::AsyncBufReadExt::read_line)
//! - [futures::io::AsyncBufReadExt::lines](method@futures::io::AsyncBufReadExt::lines)
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
//! - [futures::stream::Stream::size_hint](method@futures::stream::Stream::size_hint)
//! - [futures::stream::FusedStream::is_terminated](method@futures::stream::FusedStream::is_terminated)
//! - [futures::stream::StreamExt::enumerate](method@futures::stream::StreamExt::enumerate)
//! - [futures::stream::StreamExt::count](method@futures::stream::StreamExt::count)
//! - [futures::stream::StreamExt::cycle](method@futures::stream::StreamExt::cycle)
//! - [futures::stream::StreamExt::flatten](method@futures::stream::StreamExt::flatten)
//! - [futures::stream::StreamExt::take_until](method@futures::stream::StreamExt::take_until)
//! - [futures::stream::StreamExt::skip](method@futures::stream::StreamExt::skip)
//! - [futures::stream::StreamExt::fuse](method@futures::stream::StreamExt::fuse)
//! - [futures::stream::StreamExt::by_ref](method@futures::stream::StreamExt::by_ref)
//! - [futures::stream::StreamExt::catch_unwind](method@futures::stream::StreamExt::catch_unwind)
//! - [futures::stream::StreamExt::boxed](method@futures::stream::StreamExt::boxed)
//! - [futures::stream::StreamExt::boxed_local](method@futures::stream::StreamExt::boxed_local)
//! - [futures::stream::StreamExt::zip](method@futures::stream::StreamExt::zip)
//! - [futures::stream::StreamExt::chain](method@futures::stream::StreamExt::chain)
//! - [futures::stream::StreamExt::peekable](method@futures::stream::StreamExt::peekable)
//! - [futures::stream::StreamExt::forward](method@futures::stream::StreamExt::forward)
//! - [futures::stream::StreamExt::split](method@futures::stream::StreamExt::split)
//! - [futures::stream::StreamExt::left_stream](method@futures::stream::StreamExt::left_stream)
//! - [futures::stream::StreamExt::right_stream](method@futures::stream::StreamExt::right_stream)
//! - [futures::stream::TryStreamExt::err_into](method@futures::stream::TryStreamExt::err_into)
//! - [futures::stream::TryStreamExt::into_stream](method@futures::stream::TryStreamExt::into_stream)
//! - [futures::stream::TryStreamExt::try_flatten](method@futures::stream::TryStreamExt::try_flatten)
//! - [futures::stream::TryStreamExt::into_async_read](method@futures::stream::TryStreamExt::into_async_read)
//! - [futures::sink::SinkExt::sink_map_err](method@futures::sink::SinkExt::sink_map_err)
//! - [futures::sink::SinkExt::sink_err_into](method@futures::sink::SinkExt::sink_err_into)
//! - [futures::sink::SinkExt::fanout](method@futures::sink::SinkExt::fanout)
//! - [futures::future::FusedFuture::is_terminated](method@futures::future::FusedFuture::is_terminated)
//! - [futures::future::FutureExt::map_into](method@futures::future::FutureExt::map_into)
//! - [futures::future::FutureExt::fuse](method@futures::future::FutureExt::fuse)
//! - [futures::future::FutureExt::catch_unwind](method@futures::future::FutureExt::catch_unwind)
//! - [futures::future::FutureExt::shared](method@futures::future::FutureExt::shared)
//! - [futures::future::FutureExt::flatten](method@futures::future::FutureExt::flatten)
//! - [futures::future::FutureExt::flatten_stream](method@futures::future::FutureExt::flatten_stream)
//! - [futures::future::FutureExt::into_stream](method@futures::future::FutureExt::into_stream)
//! - [futures::future::FutureExt::left_future](method@futures::future::FutureExt::left_future)
//! - [futures::future::FutureExt::right_future](method@futures::future::FutureExt::right_future)
//! - [futures::future::FutureExt::unit_error](method@futures::future::FutureExt::unit_error)
//! - [futures::future::FutureExt::never_error](method@futures::future::FutureExt::never_error)
//! - [futures::future::FutureExt::boxed](method@futures::future::FutureExt::boxed)
//! - [futures::future::FutureExt::boxed_local](method@futures::future::FutureExt::boxed_local)
//! - [futures::future::FutureExt::poll_unpin](method@futures::future::FutureExt::poll_unpin)
//! - [futures::future::TryFutureExt::err_into](method@futures::future::TryFutureExt::err_into)
//! - [futures::future::TryFutureExt::ok_into](method@futures::future::TryFutureExt::ok_into)
//! - [futures::io::AsyncRead::poll_read](method@futures::io::AsyncRead::poll_read)
//! - [futures::io::AsyncReadExt::chain](method@futures::io::AsyncReadExt::chain)
//! - [futures::io::AsyncReadExt::read_exact](method@futures::io::AsyncReadExt::read_exact)
//! - [futures::io::AsyncReadExt::split](method@futures::io::AsyncReadExt::split)
//! - [futures::io::AsyncWriteExt::into_sink](method@futures::io::AsyncWriteExt::into_sink)
//! - [futures::io::AsyncSeekExt::seek](method@futures::io::AsyncSeekExt::seek)

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
use futures::stream::Stream as _;
use futures::stream::TryStream as _;
use futures::stream::FusedStream as _;
use futures::stream::StreamExt as _;
use futures::stream::TryStreamExt as _;
use futures::sink::Sink as _;
use futures::sink::SinkExt as _;
use futures::future::TryFuture as _;
use futures::future::FusedFuture as _;
use futures::future::FutureExt as _;
use futures::future::TryFutureExt as _;
use futures::task::Spawn as _;
use futures::task::SpawnExt as _;
use futures::task::LocalSpawn as _;
use futures::task::LocalSpawnExt as _;
use futures::io::AsyncRead as _;
use futures::io::AsyncWrite as _;
use futures::io::AsyncBufRead as _;
use futures::io::AsyncSeek as _;
use futures::io::AsyncReadExt as _;
use futures::io::AsyncWriteExt as _;
use futures::io::AsyncBufReadExt as _;
use futures::io::AsyncSeekExt as _;
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
