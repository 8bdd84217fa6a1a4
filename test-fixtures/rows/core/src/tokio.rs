//! Rows of `tokio` in 1.54.1. Paths: f62e2da35432aaff.
//!
//! Left out: tokio::task::Builder, tokio::task::Builder::spawn, tokio::task::Builder::spawn_on, tokio::task::Builder::spawn_local, tokio::task::Builder::spawn_local_on, tokio::task::Builder::spawn_blocking, tokio::task::Builder::spawn_blocking_on, tokio::task::Builder::new, tokio::task::Builder::name.
//!
//! - [tokio::sync::mpsc::error::SendError::0](field@tokio::sync::mpsc::error::SendError::0)
//! - [tokio::sync::mpsc::error::TrySendError::Full](variant@tokio::sync::mpsc::error::TrySendError::Full)
//! - [tokio::sync::mpsc::error::TrySendError::Closed](variant@tokio::sync::mpsc::error::TrySendError::Closed)
//! - [tokio::sync::mpsc::error::SendTimeoutError::Timeout](variant@tokio::sync::mpsc::error::SendTimeoutError::Timeout)
//! - [tokio::sync::mpsc::error::SendTimeoutError::Closed](variant@tokio::sync::mpsc::error::SendTimeoutError::Closed)
//! - [tokio::sync::mpsc::error::TryRecvError::Empty](variant@tokio::sync::mpsc::error::TryRecvError::Empty)
//! - [tokio::sync::mpsc::error::TryRecvError::Disconnected](variant@tokio::sync::mpsc::error::TryRecvError::Disconnected)
//! - [tokio::sync::oneshot::error::TryRecvError::Empty](variant@tokio::sync::oneshot::error::TryRecvError::Empty)
//! - [tokio::sync::oneshot::error::TryRecvError::Closed](variant@tokio::sync::oneshot::error::TryRecvError::Closed)
//! - [tokio::sync::broadcast::error::SendError::0](field@tokio::sync::broadcast::error::SendError::0)
//! - [tokio::sync::broadcast::error::RecvError::Closed](variant@tokio::sync::broadcast::error::RecvError::Closed)
//! - [tokio::sync::broadcast::error::RecvError::Lagged](variant@tokio::sync::broadcast::error::RecvError::Lagged)
//! - [tokio::sync::broadcast::error::TryRecvError::Empty](variant@tokio::sync::broadcast::error::TryRecvError::Empty)
//! - [tokio::sync::broadcast::error::TryRecvError::Closed](variant@tokio::sync::broadcast::error::TryRecvError::Closed)
//! - [tokio::sync::broadcast::error::TryRecvError::Lagged](variant@tokio::sync::broadcast::error::TryRecvError::Lagged)
//! - [tokio::sync::watch::error::SendError::0](field@tokio::sync::watch::error::SendError::0)
//! - [tokio::sync::TryAcquireError::Closed](variant@tokio::sync::TryAcquireError::Closed)
//! - [tokio::sync::TryAcquireError::NoPermits](variant@tokio::sync::TryAcquireError::NoPermits)
//! - [tokio::time::MissedTickBehavior::Burst](variant@tokio::time::MissedTickBehavior::Burst)
//! - [tokio::time::MissedTickBehavior::Delay](variant@tokio::time::MissedTickBehavior::Delay)
//! - [tokio::time::MissedTickBehavior::Skip](variant@tokio::time::MissedTickBehavior::Skip)
//! - [tokio::process::Child::stdin](field@tokio::process::Child::stdin)
//! - [tokio::process::Child::stdout](field@tokio::process::Child::stdout)
//! - [tokio::process::Child::stderr](field@tokio::process::Child::stderr)
//! - [tokio::sync::mpsc::Sender::send](method@tokio::sync::mpsc::Sender::send)
//! - [tokio::sync::mpsc::Sender::try_send](method@tokio::sync::mpsc::Sender::try_send)
//! - [tokio::sync::mpsc::Sender::send_timeout](method@tokio::sync::mpsc::Sender::send_timeout)
//! - [tokio::sync::mpsc::Sender::blocking_send](method@tokio::sync::mpsc::Sender::blocking_send)
//! - [tokio::sync::mpsc::Sender::reserve](method@tokio::sync::mpsc::Sender::reserve)
//! - [tokio::sync::mpsc::Sender::reserve_many](method@tokio::sync::mpsc::Sender::reserve_many)
//! - [tokio::sync::mpsc::Sender::reserve_owned](method@tokio::sync::mpsc::Sender::reserve_owned)
//! - [tokio::sync::mpsc::Sender::try_reserve](method@tokio::sync::mpsc::Sender::try_reserve)
//! - [tokio::sync::mpsc::Sender::try_reserve_many](method@tokio::sync::mpsc::Sender::try_reserve_many)
//! - [tokio::sync::mpsc::Sender::try_reserve_owned](method@tokio::sync::mpsc::Sender::try_reserve_owned)
//! - [tokio::sync::mpsc::Sender::is_closed](method@tokio::sync::mpsc::Sender::is_closed)
//! - [tokio::sync::mpsc::Sender::capacity](method@tokio::sync::mpsc::Sender::capacity)
//! - [tokio::sync::mpsc::Sender::max_capacity](method@tokio::sync::mpsc::Sender::max_capacity)
//! - [tokio::sync::mpsc::Receiver::recv](method@tokio::sync::mpsc::Receiver::recv)
//! - [tokio::sync::mpsc::Receiver::recv_many](method@tokio::sync::mpsc::Receiver::recv_many)
//! - [tokio::sync::mpsc::Receiver::try_recv](method@tokio::sync::mpsc::Receiver::try_recv)
//! - [tokio::sync::mpsc::Receiver::blocking_recv](method@tokio::sync::mpsc::Receiver::blocking_recv)
//! - [tokio::sync::mpsc::Receiver::blocking_recv_many](method@tokio::sync::mpsc::Receiver::blocking_recv_many)
//! - [tokio::sync::mpsc::Receiver::poll_recv](method@tokio::sync::mpsc::Receiver::poll_recv)
//! - [tokio::sync::mpsc::Receiver::poll_recv_many](method@tokio::sync::mpsc::Receiver::poll_recv_many)
//! - [tokio::sync::mpsc::Receiver::close](method@tokio::sync::mpsc::Receiver::close)
//! - [tokio::sync::mpsc::Receiver::len](method@tokio::sync::mpsc::Receiver::len)
//! - [tokio::sync::mpsc::Receiver::is_empty](method@tokio::sync::mpsc::Receiver::is_empty)
//! - [tokio::sync::mpsc::Receiver::is_closed](method@tokio::sync::mpsc::Receiver::is_closed)
//! - [tokio::sync::mpsc::Receiver::capacity](method@tokio::sync::mpsc::Receiver::capacity)
//! - [tokio::sync::mpsc::Receiver::max_capacity](method@tokio::sync::mpsc::Receiver::max_capacity)
//! - [tokio::sync::mpsc::UnboundedSender::send](method@tokio::sync::mpsc::UnboundedSender::send)
//! - [tokio::sync::mpsc::UnboundedSender::is_closed](method@tokio::sync::mpsc::UnboundedSender::is_closed)
//! - [tokio::sync::mpsc::UnboundedReceiver::recv](method@tokio::sync::mpsc::UnboundedReceiver::recv)
//! - [tokio::sync::mpsc::UnboundedReceiver::recv_many](method@tokio::sync::mpsc::UnboundedReceiver::recv_many)
//! - [tokio::sync::mpsc::UnboundedReceiver::try_recv](method@tokio::sync::mpsc::UnboundedReceiver::try_recv)
//! - [tokio::sync::mpsc::UnboundedReceiver::blocking_recv](method@tokio::sync::mpsc::UnboundedReceiver::blocking_recv)
//! - [tokio::sync::mpsc::UnboundedReceiver::blocking_recv_many](method@tokio::sync::mpsc::UnboundedReceiver::blocking_recv_many)
//! - [tokio::sync::mpsc::UnboundedReceiver::poll_recv](method@tokio::sync::mpsc::UnboundedReceiver::poll_recv)
//! - [tokio::sync::mpsc::UnboundedReceiver::poll_recv_many](method@tokio::sync::mpsc::UnboundedReceiver::poll_recv_many)
//! - [tokio::sync::mpsc::UnboundedReceiver::close](method@tokio::sync::mpsc::UnboundedReceiver::close)
//! - [tokio::sync::mpsc::UnboundedReceiver::len](method@tokio::sync::mpsc::UnboundedReceiver::len)
//! - [tokio::sync::mpsc::UnboundedReceiver::is_empty](method@tokio::sync::mpsc::UnboundedReceiver::is_empty)
//! - [tokio::sync::oneshot::Sender::send](method@tokio::sync::oneshot::Sender::send)
//! - [tokio::sync::oneshot::Sender::is_closed](method@tokio::sync::oneshot::Sender::is_closed)
//! - [tokio::sync::oneshot::Receiver::close](method@tokio::sync::oneshot::Receiver::close)
//! - [tokio::sync::oneshot::Receiver::try_recv](method@tokio::sync::oneshot::Receiver::try_recv)
//! - [tokio::sync::oneshot::Receiver::blocking_recv](method@tokio::sync::oneshot::Receiver::blocking_recv)
//! - [tokio::sync::broadcast::Sender::new](method@tokio::sync::broadcast::Sender::new)
//! - [tokio::sync::broadcast::Sender::send](method@tokio::sync::broadcast::Sender::send)
//! - [tokio::sync::broadcast::Sender::len](method@tokio::sync::broadcast::Sender::len)
//! - [tokio::sync::broadcast::Sender::is_empty](method@tokio::sync::broadcast::Sender::is_empty)
//! - [tokio::sync::broadcast::Sender::receiver_count](method@tokio::sync::broadcast::Sender::receiver_count)
//! - [tokio::sync::broadcast::Receiver::recv](method@tokio::sync::broadcast::Receiver::recv)
//! - [tokio::sync::broadcast::Receiver::try_recv](method@tokio::sync::broadcast::Receiver::try_recv)
//! - [tokio::sync::broadcast::Receiver::blocking_recv](method@tokio::sync::broadcast::Receiver::blocking_recv)
//! - [tokio::sync::broadcast::Receiver::len](method@tokio::sync::broadcast::Receiver::len)
//! - [tokio::sync::broadcast::Receiver::is_empty](method@tokio::sync::broadcast::Receiver::is_empty)
//! - [tokio::sync::watch::Sender::send](method@tokio::sync::watch::Sender::send)
//! - [tokio::sync::watch::Sender::send_modify](method@tokio::sync::watch::Sender::send_modify)
//! - [tokio::sync::watch::Sender::send_if_modified](method@tokio::sync::watch::Sender::send_if_modified)
//! - [tokio::sync::watch::Sender::send_replace](method@tokio::sync::watch::Sender::send_replace)
//! - [tokio::sync::watch::Sender::is_closed](method@tokio::sync::watch::Sender::is_closed)
//! - [tokio::sync::watch::Sender::receiver_count](method@tokio::sync::watch::Sender::receiver_count)
//! - [tokio::sync::watch::Receiver::changed](method@tokio::sync::watch::Receiver::changed)
//! - [tokio::sync::watch::Receiver::wait_for](method@tokio::sync::watch::Receiver::wait_for)
//! - [tokio::sync::Semaphore::new](method@tokio::sync::Semaphore::new)
//! - [tokio::sync::Semaphore::const_new](method@tokio::sync::Semaphore::const_new)
//! - [tokio::sync::Semaphore::acquire](method@tokio::sync::Semaphore::acquire)
//! - [tokio::sync::Semaphore::acquire_many](method@tokio::sync::Semaphore::acquire_many)
//! - [tokio::sync::Semaphore::acquire_owned](method@tokio::sync::Semaphore::acquire_owned)
//! - [tokio::sync::Semaphore::acquire_many_owned](method@tokio::sync::Semaphore::acquire_many_owned)
//! - [tokio::sync::Semaphore::try_acquire](method@tokio::sync::Semaphore::try_acquire)
//! - [tokio::sync::Semaphore::try_acquire_many](method@tokio::sync::Semaphore::try_acquire_many)
//! - [tokio::sync::Semaphore::try_acquire_owned](method@tokio::sync::Semaphore::try_acquire_owned)
//! - [tokio::sync::Semaphore::try_acquire_many_owned](method@tokio::sync::Semaphore::try_acquire_many_owned)
//! - [tokio::sync::Semaphore::available_permits](method@tokio::sync::Semaphore::available_permits)
//! - [tokio::sync::Semaphore::add_permits](method@tokio::sync::Semaphore::add_permits)
//! - [tokio::sync::Semaphore::forget_permits](method@tokio::sync::Semaphore::forget_permits)
//! - [tokio::sync::Semaphore::close](method@tokio::sync::Semaphore::close)
//! - [tokio::sync::Semaphore::is_closed](method@tokio::sync::Semaphore::is_closed)
//! - [tokio::sync::SemaphorePermit::forget](method@tokio::sync::SemaphorePermit::forget)
//! - [tokio::sync::OwnedSemaphorePermit::forget](method@tokio::sync::OwnedSemaphorePermit::forget)
//! - [tokio::sync::Mutex::blocking_lock](method@tokio::sync::Mutex::blocking_lock)
//! - [tokio::sync::RwLock::blocking_read](method@tokio::sync::RwLock::blocking_read)
//! - [tokio::sync::RwLock::blocking_write](method@tokio::sync::RwLock::blocking_write)
//! - [tokio::sync::Notify::notified](method@tokio::sync::Notify::notified)
//! - [tokio::sync::Notify::notify_one](method@tokio::sync::Notify::notify_one)
//! - [tokio::sync::Notify::notify_last](method@tokio::sync::Notify::notify_last)
//! - [tokio::sync::Notify::notify_waiters](method@tokio::sync::Notify::notify_waiters)
//! - [tokio::sync::OnceCell::get_or_init](method@tokio::sync::OnceCell::get_or_init)
//! - [tokio::sync::OnceCell::get_or_try_init](method@tokio::sync::OnceCell::get_or_try_init)
//! - [tokio::task::JoinHandle::abort](method@tokio::task::JoinHandle::abort)
//! - [tokio::task::AbortHandle::abort](method@tokio::task::AbortHandle::abort)
//! - [tokio::task::JoinSet::spawn](method@tokio::task::JoinSet::spawn)
//! - [tokio::task::JoinSet::spawn_on](method@tokio::task::JoinSet::spawn_on)
//! - [tokio::task::JoinSet::spawn_local](method@tokio::task::JoinSet::spawn_local)
//! - [tokio::task::JoinSet::spawn_local_on](method@tokio::task::JoinSet::spawn_local_on)
//! - [tokio::task::JoinSet::spawn_blocking](method@tokio::task::JoinSet::spawn_blocking)
//! - [tokio::task::JoinSet::spawn_blocking_on](method@tokio::task::JoinSet::spawn_blocking_on)
//! - [tokio::task::JoinSet::join_next](method@tokio::task::JoinSet::join_next)
//! - [tokio::task::JoinSet::try_join_next](method@tokio::task::JoinSet::try_join_next)
//! - [tokio::task::JoinSet::join_next_with_id](method@tokio::task::JoinSet::join_next_with_id)
//! - [tokio::task::JoinSet::try_join_next_with_id](method@tokio::task::JoinSet::try_join_next_with_id)
//! - [tokio::task::JoinSet::poll_join_next](method@tokio::task::JoinSet::poll_join_next)
//! - [tokio::task::JoinSet::join_all](method@tokio::task::JoinSet::join_all)
//! - [tokio::task::JoinSet::shutdown](method@tokio::task::JoinSet::shutdown)
//! - [tokio::task::JoinSet::abort_all](method@tokio::task::JoinSet::abort_all)
//! - [tokio::task::JoinSet::detach_all](method@tokio::task::JoinSet::detach_all)
//! - [tokio::task::JoinSet::len](method@tokio::task::JoinSet::len)
//! - [tokio::task::JoinSet::is_empty](method@tokio::task::JoinSet::is_empty)
//! - [tokio::task::LocalSet::spawn_local](method@tokio::task::LocalSet::spawn_local)
//! - [tokio::task::LocalSet::block_on](method@tokio::task::LocalSet::block_on)
//! - [tokio::task::LocalKey::scope](method@tokio::task::LocalKey::scope)
//! - [tokio::task::LocalKey::with](method@tokio::task::LocalKey::with)
//! - [tokio::runtime::Handle::spawn](method@tokio::runtime::Handle::spawn)
//! - [tokio::runtime::Handle::spawn_blocking](method@tokio::runtime::Handle::spawn_blocking)
//! - [tokio::runtime::Handle::block_on](method@tokio::runtime::Handle::block_on)
//! - [tokio::runtime::Runtime::spawn](method@tokio::runtime::Runtime::spawn)
//! - [tokio::runtime::Runtime::spawn_blocking](method@tokio::runtime::Runtime::spawn_blocking)
//! - [tokio::runtime::Runtime::block_on](method@tokio::runtime::Runtime::block_on)
//! - [tokio::runtime::Runtime::shutdown_timeout](method@tokio::runtime::Runtime::shutdown_timeout)
//! - [tokio::runtime::Runtime::shutdown_background](method@tokio::runtime::Runtime::shutdown_background)
//! - [tokio::runtime::Builder::max_blocking_threads](method@tokio::runtime::Builder::max_blocking_threads)
//! - [tokio::time::Interval::tick](method@tokio::time::Interval::tick)
//! - [tokio::time::Interval::poll_tick](method@tokio::time::Interval::poll_tick)
//! - [tokio::io::AsyncWrite::poll_write](method@tokio::io::AsyncWrite::poll_write)
//! - [tokio::io::AsyncWrite::poll_flush](method@tokio::io::AsyncWrite::poll_flush)
//! - [tokio::io::AsyncWrite::poll_shutdown](method@tokio::io::AsyncWrite::poll_shutdown)
//! - [tokio::io::AsyncWrite::poll_write_vectored](method@tokio::io::AsyncWrite::poll_write_vectored)
//! - [tokio::io::AsyncReadExt::read](method@tokio::io::AsyncReadExt::read)
//! - [tokio::io::AsyncReadExt::read_buf](method@tokio::io::AsyncReadExt::read_buf)
//! - [tokio::io::AsyncReadExt::read_to_end](method@tokio::io::AsyncReadExt::read_to_end)
//! - [tokio::io::AsyncReadExt::read_to_string](method@tokio::io::AsyncReadExt::read_to_string)
//! - [tokio::io::AsyncReadExt::take](method@tokio::io::AsyncReadExt::take)
//! - [tokio::io::AsyncWriteExt::write](method@tokio::io::AsyncWriteExt::write)
//! - [tokio::io::AsyncWriteExt::write_vectored](method@tokio::io::AsyncWriteExt::write_vectored)
//! - [tokio::io::AsyncWriteExt::write_buf](method@tokio::io::AsyncWriteExt::write_buf)
//! - [tokio::io::AsyncWriteExt::write_all](method@tokio::io::AsyncWriteExt::write_all)
//! - [tokio::io::AsyncWriteExt::write_all_buf](method@tokio::io::AsyncWriteExt::write_all_buf)
//! - [tokio::io::AsyncWriteExt::write_u8](method@tokio::io::AsyncWriteExt::write_u8)
//! - [tokio::io::AsyncWriteExt::write_i8](method@tokio::io::AsyncWriteExt::write_i8)
//! - [tokio::io::AsyncWriteExt::write_u16](method@tokio::io::AsyncWriteExt::write_u16)
//! - [tokio::io::AsyncWriteExt::write_u32](method@tokio::io::AsyncWriteExt::write_u32)
//! - [tokio::io::AsyncWriteExt::write_u64](method@tokio::io::AsyncWriteExt::write_u64)
//! - [tokio::io::AsyncWriteExt::write_i32](method@tokio::io::AsyncWriteExt::write_i32)
//! - [tokio::io::AsyncWriteExt::write_i64](method@tokio::io::AsyncWriteExt::write_i64)
//! - [tokio::io::AsyncWriteExt::write_u16_le](method@tokio::io::AsyncWriteExt::write_u16_le)
//! - [tokio::io::AsyncWriteExt::write_u32_le](method@tokio::io::AsyncWriteExt::write_u32_le)
//! - [tokio::io::AsyncWriteExt::write_i16](method@tokio::io::AsyncWriteExt::write_i16)
//! - [tokio::io::AsyncWriteExt::write_i16_le](method@tokio::io::AsyncWriteExt::write_i16_le)
//! - [tokio::io::AsyncWriteExt::write_i32_le](method@tokio::io::AsyncWriteExt::write_i32_le)
//! - [tokio::io::AsyncWriteExt::write_i64_le](method@tokio::io::AsyncWriteExt::write_i64_le)
//! - [tokio::io::AsyncWriteExt::write_u128](method@tokio::io::AsyncWriteExt::write_u128)
//! - [tokio::io::AsyncWriteExt::write_u128_le](method@tokio::io::AsyncWriteExt::write_u128_le)
//! - [tokio::io::AsyncWriteExt::write_i128](method@tokio::io::AsyncWriteExt::write_i128)
//! - [tokio::io::AsyncWriteExt::write_i128_le](method@tokio::io::AsyncWriteExt::write_i128_le)
//! - [tokio::io::AsyncWriteExt::write_f32](method@tokio::io::AsyncWriteExt::write_f32)
//! - [tokio::io::AsyncWriteExt::write_f32_le](method@tokio::io::AsyncWriteExt::write_f32_le)
//! - [tokio::io::AsyncWriteExt::write_f64](method@tokio::io::AsyncWriteExt::write_f64)
//! - [tokio::io::AsyncWriteExt::write_f64_le](method@tokio::io::AsyncWriteExt::write_f64_le)
//! - [tokio::io::AsyncWriteExt::write_u64_le](method@tokio::io::AsyncWriteExt::write_u64_le)
//! - [tokio::io::AsyncWriteExt::flush](method@tokio::io::AsyncWriteExt::flush)
//! - [tokio::io::AsyncWriteExt::shutdown](method@tokio::io::AsyncWriteExt::shutdown)
//! - [tokio::io::AsyncBufReadExt::read_until](method@tokio::io::AsyncBufReadExt::read_until)
//! - [tokio::io::AsyncBufReadExt::read_line](method@tokio::io::AsyncBufReadExt::read_line)
//! - [tokio::io::AsyncBufReadExt::fill_buf](method@tokio::io::AsyncBufReadExt::fill_buf)
//! - [tokio::io::AsyncBufReadExt::split](method@tokio::io::AsyncBufReadExt::split)
//! - [tokio::io::AsyncBufReadExt::lines](method@tokio::io::AsyncBufReadExt::lines)
//! - [tokio::io::Lines::next_line](method@tokio::io::Lines::next_line)
//! - [tokio::io::Lines::poll_next_line](method@tokio::io::Lines::poll_next_line)
//! - [tokio::io::Split::next_segment](method@tokio::io::Split::next_segment)
//! - [tokio::io::Take::set_limit](method@tokio::io::Take::set_limit)
//! - [tokio::io::BufReader::with_capacity](method@tokio::io::BufReader::with_capacity)
//! - [tokio::io::BufWriter::with_capacity](method@tokio::io::BufWriter::with_capacity)
//! - [tokio::io::BufStream::with_capacity](method@tokio::io::BufStream::with_capacity)
//! - [tokio::net::TcpListener::accept](method@tokio::net::TcpListener::accept)
//! - [tokio::net::TcpListener::poll_accept](method@tokio::net::TcpListener::poll_accept)
//! - [tokio::net::TcpSocket::listen](method@tokio::net::TcpSocket::listen)
//! - [tokio::net::TcpStream::poll_write_ready](method@tokio::net::TcpStream::poll_write_ready)
//! - [tokio::net::TcpStream::try_read](method@tokio::net::TcpStream::try_read)
//! - [tokio::net::TcpStream::try_write](method@tokio::net::TcpStream::try_write)
//! - [tokio::net::TcpStream::try_write_vectored](method@tokio::net::TcpStream::try_write_vectored)
//! - [tokio::net::UdpSocket::send](method@tokio::net::UdpSocket::send)
//! - [tokio::net::UdpSocket::send_to](method@tokio::net::UdpSocket::send_to)
//! - [tokio::net::UdpSocket::try_send](method@tokio::net::UdpSocket::try_send)
//! - [tokio::net::UdpSocket::try_send_to](method@tokio::net::UdpSocket::try_send_to)
//! - [tokio::net::UdpSocket::poll_send](method@tokio::net::UdpSocket::poll_send)
//! - [tokio::net::UdpSocket::poll_send_to](method@tokio::net::UdpSocket::poll_send_to)
//! - [tokio::net::UdpSocket::poll_send_ready](method@tokio::net::UdpSocket::poll_send_ready)
//! - [tokio::net::UdpSocket::recv](method@tokio::net::UdpSocket::recv)
//! - [tokio::net::UdpSocket::recv_buf](method@tokio::net::UdpSocket::recv_buf)
//! - [tokio::net::UdpSocket::recv_from](method@tokio::net::UdpSocket::recv_from)
//! - [tokio::net::UdpSocket::recv_buf_from](method@tokio::net::UdpSocket::recv_buf_from)
//! - [tokio::net::UdpSocket::try_recv_from](method@tokio::net::UdpSocket::try_recv_from)
//! - [tokio::net::UnixListener::accept](method@tokio::net::UnixListener::accept)
//! - [tokio::net::UnixListener::poll_accept](method@tokio::net::UnixListener::poll_accept)
//! - [tokio::net::UnixStream::poll_write_ready](method@tokio::net::UnixStream::poll_write_ready)
//! - [tokio::net::UnixStream::try_read](method@tokio::net::UnixStream::try_read)
//! - [tokio::net::UnixStream::try_write](method@tokio::net::UnixStream::try_write)
//! - [tokio::net::UnixStream::try_write_vectored](method@tokio::net::UnixStream::try_write_vectored)
//! - [tokio::net::UnixDatagram::send](method@tokio::net::UnixDatagram::send)
//! - [tokio::net::UnixDatagram::send_to](method@tokio::net::UnixDatagram::send_to)
//! - [tokio::net::UnixDatagram::try_send](method@tokio::net::UnixDatagram::try_send)
//! - [tokio::net::UnixDatagram::try_send_to](method@tokio::net::UnixDatagram::try_send_to)
//! - [tokio::net::UnixDatagram::recv](method@tokio::net::UnixDatagram::recv)
//! - [tokio::net::UnixDatagram::recv_from](method@tokio::net::UnixDatagram::recv_from)
//! - [tokio::net::tcp::WriteHalf::try_write](method@tokio::net::tcp::WriteHalf::try_write)
//! - [tokio::net::tcp::WriteHalf::try_write_vectored](method@tokio::net::tcp::WriteHalf::try_write_vectored)
//! - [tokio::net::tcp::OwnedWriteHalf::forget](method@tokio::net::tcp::OwnedWriteHalf::forget)
//! - [tokio::net::tcp::OwnedWriteHalf::try_write](method@tokio::net::tcp::OwnedWriteHalf::try_write)
//! - [tokio::net::tcp::OwnedWriteHalf::try_write_vectored](method@tokio::net::tcp::OwnedWriteHalf::try_write_vectored)
//! - [tokio::net::unix::WriteHalf::try_write](method@tokio::net::unix::WriteHalf::try_write)
//! - [tokio::net::unix::WriteHalf::try_write_vectored](method@tokio::net::unix::WriteHalf::try_write_vectored)
//! - [tokio::net::unix::OwnedWriteHalf::try_write](method@tokio::net::unix::OwnedWriteHalf::try_write)
//! - [tokio::net::unix::OwnedWriteHalf::try_write_vectored](method@tokio::net::unix::OwnedWriteHalf::try_write_vectored)
//! - [tokio::net::unix::pipe::Sender::try_write](method@tokio::net::unix::pipe::Sender::try_write)
//! - [tokio::net::unix::pipe::Sender::try_write_vectored](method@tokio::net::unix::pipe::Sender::try_write_vectored)
//! - [tokio::net::unix::pipe::Receiver::try_read](method@tokio::net::unix::pipe::Receiver::try_read)
//! - [tokio::process::Command::output](method@tokio::process::Command::output)
//! - [tokio::process::Child::start_kill](method@tokio::process::Child::start_kill)
//! - [tokio::process::Child::kill](method@tokio::process::Child::kill)
//! - [tokio::process::Child::wait_with_output](method@tokio::process::Child::wait_with_output)
//! - [tokio::fs::File::sync_all](method@tokio::fs::File::sync_all)
//! - [tokio::fs::File::sync_data](method@tokio::fs::File::sync_data)
//! - [tokio::fs::File::set_max_buf_size](method@tokio::fs::File::set_max_buf_size)
//! - [tokio::fs::ReadDir::next_entry](method@tokio::fs::ReadDir::next_entry)
//! - [tokio::signal::unix::Signal::recv](method@tokio::signal::unix::Signal::recv)
//! - [tokio::signal::unix::Signal::poll_recv](method@tokio::signal::unix::Signal::poll_recv)
//! - [tokio::sync::mpsc::Sender::closed](method@tokio::sync::mpsc::Sender::closed)
//! - [tokio::sync::mpsc::Sender::same_channel](method@tokio::sync::mpsc::Sender::same_channel)
//! - [tokio::sync::mpsc::Sender::downgrade](method@tokio::sync::mpsc::Sender::downgrade)
//! - [tokio::sync::mpsc::WeakSender::upgrade](method@tokio::sync::mpsc::WeakSender::upgrade)
//! - [tokio::sync::mpsc::Permit::send](method@tokio::sync::mpsc::Permit::send)
//! - [tokio::sync::mpsc::OwnedPermit::send](method@tokio::sync::mpsc::OwnedPermit::send)
//! - [tokio::sync::mpsc::OwnedPermit::release](method@tokio::sync::mpsc::OwnedPermit::release)
//! - [tokio::sync::mpsc::UnboundedSender::closed](method@tokio::sync::mpsc::UnboundedSender::closed)
//! - [tokio::sync::mpsc::UnboundedSender::downgrade](method@tokio::sync::mpsc::UnboundedSender::downgrade)
//! - [tokio::sync::mpsc::WeakUnboundedSender::upgrade](method@tokio::sync::mpsc::WeakUnboundedSender::upgrade)
//! - [tokio::sync::mpsc::error::TrySendError::into_inner](method@tokio::sync::mpsc::error::TrySendError::into_inner)
//! - [tokio::sync::mpsc::error::SendTimeoutError::into_inner](method@tokio::sync::mpsc::error::SendTimeoutError::into_inner)
//! - [tokio::sync::oneshot::Sender::closed](method@tokio::sync::oneshot::Sender::closed)
//! - [tokio::sync::broadcast::Sender::subscribe](method@tokio::sync::broadcast::Sender::subscribe)
//! - [tokio::sync::broadcast::Sender::closed](method@tokio::sync::broadcast::Sender::closed)
//! - [tokio::sync::broadcast::Sender::downgrade](method@tokio::sync::broadcast::Sender::downgrade)
//! - [tokio::sync::broadcast::WeakSender::upgrade](method@tokio::sync::broadcast::WeakSender::upgrade)
//! - [tokio::sync::broadcast::Receiver::resubscribe](method@tokio::sync::broadcast::Receiver::resubscribe)
//! - [tokio::sync::broadcast::Receiver::same_channel](method@tokio::sync::broadcast::Receiver::same_channel)
//! - [tokio::sync::watch::Sender::new](method@tokio::sync::watch::Sender::new)
//! - [tokio::sync::watch::Sender::borrow](method@tokio::sync::watch::Sender::borrow)
//! - [tokio::sync::watch::Sender::closed](method@tokio::sync::watch::Sender::closed)
//! - [tokio::sync::watch::Sender::subscribe](method@tokio::sync::watch::Sender::subscribe)
//! - [tokio::sync::watch::Receiver::borrow](method@tokio::sync::watch::Receiver::borrow)
//! - [tokio::sync::watch::Receiver::borrow_and_update](method@tokio::sync::watch::Receiver::borrow_and_update)
//! - [tokio::sync::watch::Receiver::has_changed](method@tokio::sync::watch::Receiver::has_changed)
//! - [tokio::sync::watch::Receiver::mark_changed](method@tokio::sync::watch::Receiver::mark_changed)
//! - [tokio::sync::watch::Receiver::mark_unchanged](method@tokio::sync::watch::Receiver::mark_unchanged)
//! - [tokio::sync::watch::Ref::has_changed](method@tokio::sync::watch::Ref::has_changed)
//! - [tokio::sync::SemaphorePermit::merge](method@tokio::sync::SemaphorePermit::merge)
//! - [tokio::sync::SemaphorePermit::split](method@tokio::sync::SemaphorePermit::split)
//! - [tokio::sync::SemaphorePermit::num_permits](method@tokio::sync::SemaphorePermit::num_permits)
//! - [tokio::sync::OwnedSemaphorePermit::merge](method@tokio::sync::OwnedSemaphorePermit::merge)
//! - [tokio::sync::OwnedSemaphorePermit::split](method@tokio::sync::OwnedSemaphorePermit::split)
//! - [tokio::sync::OwnedSemaphorePermit::semaphore](method@tokio::sync::OwnedSemaphorePermit::semaphore)
//! - [tokio::sync::OwnedSemaphorePermit::num_permits](method@tokio::sync::OwnedSemaphorePermit::num_permits)
//! - [tokio::sync::Mutex::new](method@tokio::sync::Mutex::new)
//! - [tokio::sync::Mutex::const_new](method@tokio::sync::Mutex::const_new)
//! - [tokio::sync::Mutex::lock](method@tokio::sync::Mutex::lock)
//! - [tokio::sync::Mutex::lock_owned](method@tokio::sync::Mutex::lock_owned)
//! - [tokio::sync::Mutex::try_lock](method@tokio::sync::Mutex::try_lock)
//! - [tokio::sync::Mutex::try_lock_owned](method@tokio::sync::Mutex::try_lock_owned)
//! - [tokio::sync::Mutex::get_mut](method@tokio::sync::Mutex::get_mut)
//! - [tokio::sync::Mutex::into_inner](method@tokio::sync::Mutex::into_inner)
//! - [tokio::sync::RwLock::new](method@tokio::sync::RwLock::new)
//! - [tokio::sync::RwLock::read](method@tokio::sync::RwLock::read)
//! - [tokio::sync::RwLock::write](method@tokio::sync::RwLock::write)
//! - [tokio::sync::RwLock::read_owned](method@tokio::sync::RwLock::read_owned)
//! - [tokio::sync::RwLock::write_owned](method@tokio::sync::RwLock::write_owned)
//! - [tokio::sync::RwLock::try_read](method@tokio::sync::RwLock::try_read)
//! - [tokio::sync::RwLock::try_write](method@tokio::sync::RwLock::try_write)
//! - [tokio::sync::RwLock::get_mut](method@tokio::sync::RwLock::get_mut)
//! - [tokio::sync::RwLock::into_inner](method@tokio::sync::RwLock::into_inner)
//! - [tokio::sync::Notify::new](method@tokio::sync::Notify::new)
//! - [tokio::sync::Barrier::new](method@tokio::sync::Barrier::new)
//! - [tokio::sync::Barrier::wait](method@tokio::sync::Barrier::wait)
//! - [tokio::sync::BarrierWaitResult::is_leader](method@tokio::sync::BarrierWaitResult::is_leader)
//! - [tokio::sync::OnceCell::new](method@tokio::sync::OnceCell::new)
//! - [tokio::sync::OnceCell::const_new](method@tokio::sync::OnceCell::const_new)
//! - [tokio::sync::OnceCell::get](method@tokio::sync::OnceCell::get)
//! - [tokio::sync::OnceCell::set](method@tokio::sync::OnceCell::set)
//! - [tokio::sync::OnceCell::initialized](method@tokio::sync::OnceCell::initialized)
//! - [tokio::task::JoinHandle::abort_handle](method@tokio::task::JoinHandle::abort_handle)
//! - [tokio::task::JoinHandle::is_finished](method@tokio::task::JoinHandle::is_finished)
//! - [tokio::task::JoinHandle::id](method@tokio::task::JoinHandle::id)
//! - [tokio::task::AbortHandle::is_finished](method@tokio::task::AbortHandle::is_finished)
//! - [tokio::task::JoinError::is_cancelled](method@tokio::task::JoinError::is_cancelled)
//! - [tokio::task::JoinError::is_panic](method@tokio::task::JoinError::is_panic)
//! - [tokio::task::JoinSet::new](method@tokio::task::JoinSet::new)
//! - [tokio::task::LocalSet::new](method@tokio::task::LocalSet::new)
//! - [tokio::task::LocalSet::run_until](method@tokio::task::LocalSet::run_until)
//! - [tokio::task::LocalSet::enter](method@tokio::task::LocalSet::enter)
//! - [tokio::task::LocalKey::get](method@tokio::task::LocalKey::get)
//! - [tokio::runtime::Handle::current](method@tokio::runtime::Handle::current)
//! - [tokio::runtime::Handle::try_current](method@tokio::runtime::Handle::try_current)
//! - [tokio::runtime::Handle::enter](method@tokio::runtime::Handle::enter)
//! - [tokio::runtime::Runtime::new](method@tokio::runtime::Runtime::new)
//! - [tokio::runtime::Runtime::handle](method@tokio::runtime::Runtime::handle)
//! - [tokio::runtime::Runtime::enter](method@tokio::runtime::Runtime::enter)
//! - [tokio::runtime::Builder::new_multi_thread](method@tokio::runtime::Builder::new_multi_thread)
//! - [tokio::runtime::Builder::new_current_thread](method@tokio::runtime::Builder::new_current_thread)
//! - [tokio::runtime::Builder::enable_all](method@tokio::runtime::Builder::enable_all)
//! - [tokio::runtime::Builder::enable_io](method@tokio::runtime::Builder::enable_io)
//! - [tokio::runtime::Builder::enable_time](method@tokio::runtime::Builder::enable_time)
//! - [tokio::runtime::Builder::worker_threads](method@tokio::runtime::Builder::worker_threads)
//! - [tokio::runtime::Builder::thread_name](method@tokio::runtime::Builder::thread_name)
//! - [tokio::runtime::Builder::build](method@tokio::runtime::Builder::build)
//! - [tokio::time::Instant::now](method@tokio::time::Instant::now)
//! - [tokio::time::Instant::elapsed](method@tokio::time::Instant::elapsed)
//! - [tokio::time::Instant::from_std](method@tokio::time::Instant::from_std)
//! - [tokio::time::Instant::into_std](method@tokio::time::Instant::into_std)
//! - [tokio::time::Instant::checked_add](method@tokio::time::Instant::checked_add)
//! - [tokio::time::Sleep::deadline](method@tokio::time::Sleep::deadline)
//! - [tokio::time::Sleep::reset](method@tokio::time::Sleep::reset)
//! - [tokio::time::Sleep::is_elapsed](method@tokio::time::Sleep::is_elapsed)
//! - [tokio::time::Interval::reset](method@tokio::time::Interval::reset)
//! - [tokio::time::Interval::set_missed_tick_behavior](method@tokio::time::Interval::set_missed_tick_behavior)
//! - [tokio::time::Interval::period](method@tokio::time::Interval::period)
//! - [tokio::time::Timeout::into_inner](method@tokio::time::Timeout::into_inner)
//! - [tokio::io::Lines::into_inner](method@tokio::io::Lines::into_inner)
//! - [tokio::io::Lines::get_ref](method@tokio::io::Lines::get_ref)
//! - [tokio::io::Take::into_inner](method@tokio::io::Take::into_inner)
//! - [tokio::io::BufReader::new](method@tokio::io::BufReader::new)
//! - [tokio::io::BufReader::into_inner](method@tokio::io::BufReader::into_inner)
//! - [tokio::io::BufReader::get_ref](method@tokio::io::BufReader::get_ref)
//! - [tokio::io::BufReader::get_mut](method@tokio::io::BufReader::get_mut)
//! - [tokio::io::BufWriter::new](method@tokio::io::BufWriter::new)
//! - [tokio::io::BufWriter::into_inner](method@tokio::io::BufWriter::into_inner)
//! - [tokio::io::BufWriter::get_ref](method@tokio::io::BufWriter::get_ref)
//! - [tokio::io::BufWriter::get_mut](method@tokio::io::BufWriter::get_mut)
//! - [tokio::io::BufStream::new](method@tokio::io::BufStream::new)
//! - [tokio::io::BufStream::into_inner](method@tokio::io::BufStream::into_inner)
//! - [tokio::io::ReadBuf::new](method@tokio::io::ReadBuf::new)
//! - [tokio::io::ReadBuf::filled](method@tokio::io::ReadBuf::filled)
//! - [tokio::io::ReadBuf::remaining](method@tokio::io::ReadBuf::remaining)
//! - [tokio::io::ReadHalf::unsplit](method@tokio::io::ReadHalf::unsplit)
//! - [tokio::io::Ready::is_readable](method@tokio::io::Ready::is_readable)
//! - [tokio::io::Ready::is_writable](method@tokio::io::Ready::is_writable)
//! - [tokio::net::TcpListener::bind](method@tokio::net::TcpListener::bind)
//! - [tokio::net::TcpListener::from_std](method@tokio::net::TcpListener::from_std)
//! - [tokio::net::TcpListener::local_addr](method@tokio::net::TcpListener::local_addr)
//! - [tokio::net::TcpSocket::new_v4](method@tokio::net::TcpSocket::new_v4)
//! - [tokio::net::TcpSocket::new_v6](method@tokio::net::TcpSocket::new_v6)
//! - [tokio::net::TcpSocket::bind](method@tokio::net::TcpSocket::bind)
//! - [tokio::net::TcpSocket::connect](method@tokio::net::TcpSocket::connect)
//! - [tokio::net::TcpStream::connect](method@tokio::net::TcpStream::connect)
//! - [tokio::net::TcpStream::from_std](method@tokio::net::TcpStream::from_std)
//! - [tokio::net::TcpStream::local_addr](method@tokio::net::TcpStream::local_addr)
//! - [tokio::net::TcpStream::peer_addr](method@tokio::net::TcpStream::peer_addr)
//! - [tokio::net::TcpStream::ready](method@tokio::net::TcpStream::ready)
//! - [tokio::net::TcpStream::readable](method@tokio::net::TcpStream::readable)
//! - [tokio::net::TcpStream::writable](method@tokio::net::TcpStream::writable)
//! - [tokio::net::TcpStream::peek](method@tokio::net::TcpStream::peek)
//! - [tokio::net::TcpStream::set_nodelay](method@tokio::net::TcpStream::set_nodelay)
//! - [tokio::net::TcpStream::split](method@tokio::net::TcpStream::split)
//! - [tokio::net::TcpStream::into_split](method@tokio::net::TcpStream::into_split)
//! - [tokio::net::TcpStream::into_std](method@tokio::net::TcpStream::into_std)
//! - [tokio::net::UdpSocket::bind](method@tokio::net::UdpSocket::bind)
//! - [tokio::net::UdpSocket::connect](method@tokio::net::UdpSocket::connect)
//! - [tokio::net::UdpSocket::writable](method@tokio::net::UdpSocket::writable)
//! - [tokio::net::UdpSocket::readable](method@tokio::net::UdpSocket::readable)
//! - [tokio::net::UdpSocket::local_addr](method@tokio::net::UdpSocket::local_addr)
//! - [tokio::net::UnixListener::bind](method@tokio::net::UnixListener::bind)
//! - [tokio::net::UnixStream::connect](method@tokio::net::UnixStream::connect)
//! - [tokio::net::UnixStream::pair](method@tokio::net::UnixStream::pair)
//! - [tokio::net::UnixStream::readable](method@tokio::net::UnixStream::readable)
//! - [tokio::net::UnixStream::writable](method@tokio::net::UnixStream::writable)
//! - [tokio::net::UnixStream::ready](method@tokio::net::UnixStream::ready)
//! - [tokio::net::UnixStream::split](method@tokio::net::UnixStream::split)
//! - [tokio::net::UnixStream::into_split](method@tokio::net::UnixStream::into_split)
//! - [tokio::net::UnixDatagram::bind](method@tokio::net::UnixDatagram::bind)
//! - [tokio::net::UnixDatagram::unbound](method@tokio::net::UnixDatagram::unbound)
//! - [tokio::net::UnixDatagram::pair](method@tokio::net::UnixDatagram::pair)
//! - [tokio::net::UnixDatagram::writable](method@tokio::net::UnixDatagram::writable)
//! - [tokio::net::tcp::WriteHalf::writable](method@tokio::net::tcp::WriteHalf::writable)
//! - [tokio::net::tcp::OwnedReadHalf::reunite](method@tokio::net::tcp::OwnedReadHalf::reunite)
//! - [tokio::net::tcp::OwnedReadHalf::readable](method@tokio::net::tcp::OwnedReadHalf::readable)
//! - [tokio::net::tcp::OwnedReadHalf::peer_addr](method@tokio::net::tcp::OwnedReadHalf::peer_addr)
//! - [tokio::net::tcp::OwnedWriteHalf::writable](method@tokio::net::tcp::OwnedWriteHalf::writable)
//! - [tokio::net::unix::pipe::Sender::writable](method@tokio::net::unix::pipe::Sender::writable)
//! - [tokio::net::unix::pipe::Receiver::readable](method@tokio::net::unix::pipe::Receiver::readable)
//! - [tokio::process::Command::new](method@tokio::process::Command::new)
//! - [tokio::process::Command::arg](method@tokio::process::Command::arg)
//! - [tokio::process::Command::args](method@tokio::process::Command::args)
//! - [tokio::process::Command::env](method@tokio::process::Command::env)
//! - [tokio::process::Command::current_dir](method@tokio::process::Command::current_dir)
//! - [tokio::process::Command::stdin](method@tokio::process::Command::stdin)
//! - [tokio::process::Command::stdout](method@tokio::process::Command::stdout)
//! - [tokio::process::Command::stderr](method@tokio::process::Command::stderr)
//! - [tokio::process::Command::kill_on_drop](method@tokio::process::Command::kill_on_drop)
//! - [tokio::process::Command::spawn](method@tokio::process::Command::spawn)
//! - [tokio::process::Command::status](method@tokio::process::Command::status)
//! - [tokio::process::Child::id](method@tokio::process::Child::id)
//! - [tokio::process::Child::wait](method@tokio::process::Child::wait)
//! - [tokio::process::Child::try_wait](method@tokio::process::Child::try_wait)
//! - [tokio::fs::File::open](method@tokio::fs::File::open)
//! - [tokio::fs::File::create](method@tokio::fs::File::create)
//! - [tokio::fs::File::create_new](method@tokio::fs::File::create_new)
//! - [tokio::fs::File::options](method@tokio::fs::File::options)
//! - [tokio::fs::File::from_std](method@tokio::fs::File::from_std)
//! - [tokio::fs::File::set_len](method@tokio::fs::File::set_len)
//! - [tokio::fs::File::metadata](method@tokio::fs::File::metadata)
//! - [tokio::fs::File::try_clone](method@tokio::fs::File::try_clone)
//! - [tokio::fs::File::into_std](method@tokio::fs::File::into_std)
//! - [tokio::fs::OpenOptions::new](method@tokio::fs::OpenOptions::new)
//! - [tokio::fs::OpenOptions::read](method@tokio::fs::OpenOptions::read)
//! - [tokio::fs::OpenOptions::write](method@tokio::fs::OpenOptions::write)
//! - [tokio::fs::OpenOptions::append](method@tokio::fs::OpenOptions::append)
//! - [tokio::fs::OpenOptions::truncate](method@tokio::fs::OpenOptions::truncate)
//! - [tokio::fs::OpenOptions::create](method@tokio::fs::OpenOptions::create)
//! - [tokio::fs::OpenOptions::open](method@tokio::fs::OpenOptions::open)
//! - [tokio::fs::DirEntry::path](method@tokio::fs::DirEntry::path)
//! - [tokio::fs::DirEntry::metadata](method@tokio::fs::DirEntry::metadata)
//! - [tokio::signal::unix::SignalKind::terminate](method@tokio::signal::unix::SignalKind::terminate)
//! - [tokio::signal::unix::SignalKind::interrupt](method@tokio::signal::unix::SignalKind::interrupt)
//! - [tokio::signal::unix::SignalKind::hangup](method@tokio::signal::unix::SignalKind::hangup)
//! - [tokio::io::AsyncRead::poll_read](method@tokio::io::AsyncRead::poll_read)
//! - [tokio::io::AsyncBufRead::poll_fill_buf](method@tokio::io::AsyncBufRead::poll_fill_buf)
//! - [tokio::io::AsyncBufRead::consume](method@tokio::io::AsyncBufRead::consume)
//! - [tokio::io::AsyncReadExt::chain](method@tokio::io::AsyncReadExt::chain)
//! - [tokio::io::AsyncReadExt::read_exact](method@tokio::io::AsyncReadExt::read_exact)
//! - [tokio::io::AsyncReadExt::read_u8](method@tokio::io::AsyncReadExt::read_u8)
//! - [tokio::io::AsyncReadExt::read_u16](method@tokio::io::AsyncReadExt::read_u16)
//! - [tokio::io::AsyncReadExt::read_u32](method@tokio::io::AsyncReadExt::read_u32)
//! - [tokio::io::AsyncReadExt::read_u64](method@tokio::io::AsyncReadExt::read_u64)
//! - [tokio::io::AsyncReadExt::read_i32](method@tokio::io::AsyncReadExt::read_i32)
//! - [tokio::io::AsyncReadExt::read_i64](method@tokio::io::AsyncReadExt::read_i64)
//! - [tokio::io::AsyncReadExt::read_u16_le](method@tokio::io::AsyncReadExt::read_u16_le)
//! - [tokio::io::AsyncReadExt::read_u32_le](method@tokio::io::AsyncReadExt::read_u32_le)
//! - [tokio::io::AsyncReadExt::read_u64_le](method@tokio::io::AsyncReadExt::read_u64_le)
//! - [tokio::io::AsyncReadExt::read_i8](method@tokio::io::AsyncReadExt::read_i8)
//! - [tokio::io::AsyncReadExt::read_i16](method@tokio::io::AsyncReadExt::read_i16)
//! - [tokio::io::AsyncReadExt::read_i16_le](method@tokio::io::AsyncReadExt::read_i16_le)
//! - [tokio::io::AsyncReadExt::read_i32_le](method@tokio::io::AsyncReadExt::read_i32_le)
//! - [tokio::io::AsyncReadExt::read_i64_le](method@tokio::io::AsyncReadExt::read_i64_le)
//! - [tokio::io::AsyncReadExt::read_u128](method@tokio::io::AsyncReadExt::read_u128)
//! - [tokio::io::AsyncReadExt::read_u128_le](method@tokio::io::AsyncReadExt::read_u128_le)
//! - [tokio::io::AsyncReadExt::read_i128](method@tokio::io::AsyncReadExt::read_i128)
//! - [tokio::io::AsyncReadExt::read_i128_le](method@tokio::io::AsyncReadExt::read_i128_le)
//! - [tokio::io::AsyncReadExt::read_f32](method@tokio::io::AsyncReadExt::read_f32)
//! - [tokio::io::AsyncReadExt::read_f32_le](method@tokio::io::AsyncReadExt::read_f32_le)
//! - [tokio::io::AsyncReadExt::read_f64](method@tokio::io::AsyncReadExt::read_f64)
//! - [tokio::io::AsyncReadExt::read_f64_le](method@tokio::io::AsyncReadExt::read_f64_le)
//! - [tokio::io::AsyncBufReadExt::consume](method@tokio::io::AsyncBufReadExt::consume)
//! - [tokio::io::AsyncSeekExt::seek](method@tokio::io::AsyncSeekExt::seek)

use tokio::sync::mpsc::Sender as _;
use tokio::sync::mpsc::WeakSender as _;
use tokio::sync::mpsc::Permit as _;
use tokio::sync::mpsc::OwnedPermit as _;
use tokio::sync::mpsc::PermitIterator as _;
use tokio::sync::mpsc::Receiver as _;
use tokio::sync::mpsc::UnboundedSender as _;
use tokio::sync::mpsc::WeakUnboundedSender as _;
use tokio::sync::mpsc::UnboundedReceiver as _;
use tokio::sync::mpsc::error::SendError as _;
use tokio::sync::mpsc::error::TrySendError as _;
use tokio::sync::mpsc::error::SendTimeoutError as _;
use tokio::sync::mpsc::error::TryRecvError as _;
use tokio::sync::oneshot::Sender as _;
use tokio::sync::oneshot::Receiver as _;
use tokio::sync::oneshot::error::RecvError as _;
use tokio::sync::oneshot::error::TryRecvError as _;
use tokio::sync::broadcast::Sender as _;
use tokio::sync::broadcast::WeakSender as _;
use tokio::sync::broadcast::Receiver as _;
use tokio::sync::broadcast::error::SendError as _;
use tokio::sync::broadcast::error::RecvError as _;
use tokio::sync::broadcast::error::TryRecvError as _;
use tokio::sync::watch::Sender as _;
use tokio::sync::watch::Receiver as _;
use tokio::sync::watch::Ref as _;
use tokio::sync::watch::error::SendError as _;
use tokio::sync::watch::error::RecvError as _;
use tokio::sync::AcquireError as _;
use tokio::sync::TryAcquireError as _;
use tokio::sync::Semaphore as _;
use tokio::sync::SemaphorePermit as _;
use tokio::sync::OwnedSemaphorePermit as _;
use tokio::sync::Mutex as _;
use tokio::sync::MutexGuard as _;
use tokio::sync::OwnedMutexGuard as _;
use tokio::sync::MappedMutexGuard as _;
use tokio::sync::OwnedMappedMutexGuard as _;
use tokio::sync::TryLockError as _;
use tokio::sync::RwLock as _;
use tokio::sync::RwLockReadGuard as _;
use tokio::sync::RwLockWriteGuard as _;
use tokio::sync::OwnedRwLockReadGuard as _;
use tokio::sync::OwnedRwLockWriteGuard as _;
use tokio::sync::RwLockMappedWriteGuard as _;
use tokio::sync::OwnedRwLockMappedWriteGuard as _;
use tokio::sync::Notify as _;
use tokio::sync::Barrier as _;
use tokio::sync::BarrierWaitResult as _;
use tokio::sync::OnceCell as _;
use tokio::sync::SetError as _;
use tokio::task::JoinHandle as _;
use tokio::task::AbortHandle as _;
use tokio::task::JoinError as _;
use tokio::task::Id as _;
use tokio::task::futures::TaskLocalFuture as _;
use tokio::task::JoinSet as _;
use tokio::task::LocalSet as _;
use tokio::task::LocalEnterGuard as _;
use tokio::task::LocalKey as _;
use tokio::runtime::Handle as _;
use tokio::runtime::TryCurrentError as _;
use tokio::runtime::EnterGuard as _;
use tokio::runtime::Runtime as _;
use tokio::runtime::Builder as _;
use tokio::time::Instant as _;
use tokio::time::Sleep as _;
use tokio::time::Interval as _;
use tokio::time::MissedTickBehavior as _;
use tokio::time::Timeout as _;
use tokio::time::error::Elapsed as _;
use tokio::io::Lines as _;
use tokio::io::Split as _;
use tokio::io::Take as _;
use tokio::io::BufReader as _;
use tokio::io::BufWriter as _;
use tokio::io::BufStream as _;
use tokio::io::ReadBuf as _;
use tokio::io::ReadHalf as _;
use tokio::io::WriteHalf as _;
use tokio::io::Join as _;
use tokio::io::DuplexStream as _;
use tokio::io::SimplexStream as _;
use tokio::io::Stdin as _;
use tokio::io::Stdout as _;
use tokio::io::Stderr as _;
use tokio::io::Empty as _;
use tokio::io::Sink as _;
use tokio::io::Interest as _;
use tokio::io::Ready as _;
use tokio::net::TcpListener as _;
use tokio::net::TcpSocket as _;
use tokio::net::TcpStream as _;
use tokio::net::UdpSocket as _;
use tokio::net::UnixListener as _;
use tokio::net::UnixStream as _;
use tokio::net::UnixDatagram as _;
use tokio::net::tcp::ReadHalf as _;
use tokio::net::tcp::WriteHalf as _;
use tokio::net::tcp::OwnedReadHalf as _;
use tokio::net::tcp::OwnedWriteHalf as _;
use tokio::net::tcp::ReuniteError as _;
use tokio::net::unix::SocketAddr as _;
use tokio::net::unix::ReadHalf as _;
use tokio::net::unix::WriteHalf as _;
use tokio::net::unix::OwnedReadHalf as _;
use tokio::net::unix::OwnedWriteHalf as _;
use tokio::net::unix::pipe::Sender as _;
use tokio::net::unix::pipe::Receiver as _;
use tokio::process::Command as _;
use tokio::process::Child as _;
use tokio::process::ChildStdin as _;
use tokio::process::ChildStdout as _;
use tokio::process::ChildStderr as _;
use tokio::fs::File as _;
use tokio::fs::OpenOptions as _;
use tokio::fs::ReadDir as _;
use tokio::fs::DirEntry as _;
use tokio::signal::unix::Signal as _;
use tokio::signal::unix::SignalKind as _;
use tokio::io::AsyncRead as _;
use tokio::io::AsyncWrite as _;
use tokio::io::AsyncBufRead as _;
use tokio::io::AsyncSeek as _;
use tokio::io::AsyncReadExt as _;
use tokio::io::AsyncWriteExt as _;
use tokio::io::AsyncBufReadExt as _;
use tokio::io::AsyncSeekExt as _;
use tokio::net::ToSocketAddrs as _;
use tokio::spawn as _;
use tokio::sync::mpsc::unbounded_channel as _;
use tokio::sync::mpsc::channel as _;
use tokio::sync::oneshot::channel as _;
use tokio::sync::broadcast::channel as _;
use tokio::sync::watch::channel as _;
use tokio::task::spawn_local as _;
use tokio::task::spawn_blocking as _;
use tokio::task::block_in_place as _;
use tokio::task::yield_now as _;
use tokio::task::unconstrained as _;
use tokio::task::coop::unconstrained as _;
use tokio::task::coop::consume_budget as _;
use tokio::time::sleep as _;
use tokio::time::sleep_until as _;
use tokio::time::interval as _;
use tokio::time::interval_at as _;
use tokio::time::timeout as _;
use tokio::time::timeout_at as _;
use tokio::time::advance as _;
use tokio::time::pause as _;
use tokio::time::resume as _;
use tokio::io::split as _;
use tokio::io::join as _;
use tokio::io::duplex as _;
use tokio::io::simplex as _;
use tokio::io::copy as _;
use tokio::io::copy_buf as _;
use tokio::io::copy_bidirectional as _;
use tokio::io::copy_bidirectional_with_sizes as _;
use tokio::io::stdin as _;
use tokio::io::stdout as _;
use tokio::io::stderr as _;
use tokio::io::empty as _;
use tokio::io::sink as _;
use tokio::net::lookup_host as _;
use tokio::net::unix::pipe::pipe as _;
use tokio::fs::read as _;
use tokio::fs::read_to_string as _;
use tokio::fs::write as _;
use tokio::fs::read_dir as _;
use tokio::fs::create_dir as _;
use tokio::fs::create_dir_all as _;
use tokio::fs::remove_file as _;
use tokio::fs::remove_dir_all as _;
use tokio::fs::rename as _;
use tokio::fs::copy as _;
use tokio::fs::metadata as _;
use tokio::fs::try_exists as _;
use tokio::signal::ctrl_c as _;
use tokio::signal::unix::signal as _;
