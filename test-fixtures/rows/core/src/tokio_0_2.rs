//! Rows of `tokio-0.2` in 0.2.25. Paths: a579acc8aa7f1431.
//!
//! Left out: tokio::sync::TryAcquireError.
//!
//! - [tokio_0_2::sync::mpsc::error::SendError::0](field@tokio_0_2::sync::mpsc::error::SendError::0)
//! - [tokio_0_2::sync::mpsc::error::TrySendError::Full](variant@tokio_0_2::sync::mpsc::error::TrySendError::Full)
//! - [tokio_0_2::sync::mpsc::error::TrySendError::Closed](variant@tokio_0_2::sync::mpsc::error::TrySendError::Closed)
//! - [tokio_0_2::sync::mpsc::error::SendTimeoutError::Timeout](variant@tokio_0_2::sync::mpsc::error::SendTimeoutError::Timeout)
//! - [tokio_0_2::sync::mpsc::error::SendTimeoutError::Closed](variant@tokio_0_2::sync::mpsc::error::SendTimeoutError::Closed)
//! - [tokio_0_2::sync::mpsc::error::TryRecvError::Empty](variant@tokio_0_2::sync::mpsc::error::TryRecvError::Empty)
//! - [tokio_0_2::sync::mpsc::error::TryRecvError::Closed](variant@tokio_0_2::sync::mpsc::error::TryRecvError::Closed)
//! - [tokio_0_2::sync::broadcast::SendError::0](field@tokio_0_2::sync::broadcast::SendError::0)
//! - [tokio_0_2::sync::broadcast::RecvError::Closed](variant@tokio_0_2::sync::broadcast::RecvError::Closed)
//! - [tokio_0_2::sync::broadcast::RecvError::Lagged](variant@tokio_0_2::sync::broadcast::RecvError::Lagged)
//! - [tokio_0_2::sync::broadcast::TryRecvError::Empty](variant@tokio_0_2::sync::broadcast::TryRecvError::Empty)
//! - [tokio_0_2::sync::broadcast::TryRecvError::Closed](variant@tokio_0_2::sync::broadcast::TryRecvError::Closed)
//! - [tokio_0_2::sync::broadcast::TryRecvError::Lagged](variant@tokio_0_2::sync::broadcast::TryRecvError::Lagged)
//! - [tokio_0_2::sync::mpsc::Sender::send](method@tokio_0_2::sync::mpsc::Sender::send)
//! - [tokio_0_2::sync::mpsc::Sender::try_send](method@tokio_0_2::sync::mpsc::Sender::try_send)
//! - [tokio_0_2::sync::mpsc::Sender::poll_ready](method@tokio_0_2::sync::mpsc::Sender::poll_ready)
//! - [tokio_0_2::sync::mpsc::Sender::send_timeout](method@tokio_0_2::sync::mpsc::Sender::send_timeout)
//! - [tokio_0_2::sync::mpsc::Receiver::recv](method@tokio_0_2::sync::mpsc::Receiver::recv)
//! - [tokio_0_2::sync::mpsc::Receiver::poll_recv](method@tokio_0_2::sync::mpsc::Receiver::poll_recv)
//! - [tokio_0_2::sync::mpsc::Receiver::try_recv](method@tokio_0_2::sync::mpsc::Receiver::try_recv)
//! - [tokio_0_2::sync::mpsc::Receiver::close](method@tokio_0_2::sync::mpsc::Receiver::close)
//! - [tokio_0_2::sync::mpsc::UnboundedSender::send](method@tokio_0_2::sync::mpsc::UnboundedSender::send)
//! - [tokio_0_2::sync::mpsc::UnboundedReceiver::recv](method@tokio_0_2::sync::mpsc::UnboundedReceiver::recv)
//! - [tokio_0_2::sync::mpsc::UnboundedReceiver::poll_recv](method@tokio_0_2::sync::mpsc::UnboundedReceiver::poll_recv)
//! - [tokio_0_2::sync::mpsc::UnboundedReceiver::try_recv](method@tokio_0_2::sync::mpsc::UnboundedReceiver::try_recv)
//! - [tokio_0_2::sync::mpsc::UnboundedReceiver::close](method@tokio_0_2::sync::mpsc::UnboundedReceiver::close)
//! - [tokio_0_2::sync::oneshot::Sender::send](method@tokio_0_2::sync::oneshot::Sender::send)
//! - [tokio_0_2::sync::broadcast::Sender::send](method@tokio_0_2::sync::broadcast::Sender::send)
//! - [tokio_0_2::sync::broadcast::Receiver::recv](method@tokio_0_2::sync::broadcast::Receiver::recv)
//! - [tokio_0_2::sync::broadcast::Receiver::try_recv](method@tokio_0_2::sync::broadcast::Receiver::try_recv)
//! - [tokio_0_2::sync::watch::Sender::broadcast](method@tokio_0_2::sync::watch::Sender::broadcast)
//! - [tokio_0_2::sync::watch::Receiver::recv](method@tokio_0_2::sync::watch::Receiver::recv)
//! - [tokio_0_2::sync::Semaphore::new](method@tokio_0_2::sync::Semaphore::new)
//! - [tokio_0_2::sync::Semaphore::acquire](method@tokio_0_2::sync::Semaphore::acquire)
//! - [tokio_0_2::sync::Semaphore::try_acquire](method@tokio_0_2::sync::Semaphore::try_acquire)
//! - [tokio_0_2::sync::Semaphore::try_acquire_owned](method@tokio_0_2::sync::Semaphore::try_acquire_owned)
//! - [tokio_0_2::sync::Semaphore::acquire_owned](method@tokio_0_2::sync::Semaphore::acquire_owned)
//! - [tokio_0_2::sync::Semaphore::add_permits](method@tokio_0_2::sync::Semaphore::add_permits)
//! - [tokio_0_2::sync::Semaphore::available_permits](method@tokio_0_2::sync::Semaphore::available_permits)
//! - [tokio_0_2::sync::SemaphorePermit::forget](method@tokio_0_2::sync::SemaphorePermit::forget)
//! - [tokio_0_2::sync::OwnedSemaphorePermit::forget](method@tokio_0_2::sync::OwnedSemaphorePermit::forget)
//! - [tokio_0_2::sync::Notify::notified](method@tokio_0_2::sync::Notify::notified)
//! - [tokio_0_2::sync::Notify::notify](method@tokio_0_2::sync::Notify::notify)
//! - [tokio_0_2::stream::StreamExt::next](method@tokio_0_2::stream::StreamExt::next)
//! - [tokio_0_2::stream::StreamExt::try_next](method@tokio_0_2::stream::StreamExt::try_next)
//! - [tokio_0_2::stream::StreamExt::map](method@tokio_0_2::stream::StreamExt::map)
//! - [tokio_0_2::stream::StreamExt::filter](method@tokio_0_2::stream::StreamExt::filter)
//! - [tokio_0_2::stream::StreamExt::filter_map](method@tokio_0_2::stream::StreamExt::filter_map)
//! - [tokio_0_2::stream::StreamExt::take](method@tokio_0_2::stream::StreamExt::take)
//! - [tokio_0_2::stream::StreamExt::collect](method@tokio_0_2::stream::StreamExt::collect)
//! - [tokio_0_2::runtime::Handle::spawn](method@tokio_0_2::runtime::Handle::spawn)
//! - [tokio_0_2::runtime::Handle::block_on](method@tokio_0_2::runtime::Handle::block_on)
//! - [tokio_0_2::runtime::Runtime::spawn](method@tokio_0_2::runtime::Runtime::spawn)
//! - [tokio_0_2::runtime::Runtime::block_on](method@tokio_0_2::runtime::Runtime::block_on)
//! - [tokio_0_2::time::Interval::tick](method@tokio_0_2::time::Interval::tick)
//! - [tokio_0_2::net::TcpListener::accept](method@tokio_0_2::net::TcpListener::accept)
//! - [tokio_0_2::net::TcpListener::incoming](method@tokio_0_2::net::TcpListener::incoming)
//! - [tokio_0_2::io::AsyncReadExt::read](method@tokio_0_2::io::AsyncReadExt::read)
//! - [tokio_0_2::io::AsyncReadExt::read_to_end](method@tokio_0_2::io::AsyncReadExt::read_to_end)
//! - [tokio_0_2::io::AsyncReadExt::read_to_string](method@tokio_0_2::io::AsyncReadExt::read_to_string)
//! - [tokio_0_2::io::AsyncReadExt::take](method@tokio_0_2::io::AsyncReadExt::take)
//! - [tokio_0_2::io::AsyncBufReadExt::read_until](method@tokio_0_2::io::AsyncBufReadExt::read_until)
//! - [tokio_0_2::io::AsyncBufReadExt::read_line](method@tokio_0_2::io::AsyncBufReadExt::read_line)
//! - [tokio_0_2::io::AsyncBufReadExt::lines](method@tokio_0_2::io::AsyncBufReadExt::lines)
//! - [tokio_0_2::io::Lines::next_line](method@tokio_0_2::io::Lines::next_line)
//! - [tokio_0_2::io::AsyncWriteExt::write](method@tokio_0_2::io::AsyncWriteExt::write)
//! - [tokio_0_2::io::AsyncWriteExt::write_buf](method@tokio_0_2::io::AsyncWriteExt::write_buf)
//! - [tokio_0_2::io::AsyncWriteExt::write_all](method@tokio_0_2::io::AsyncWriteExt::write_all)
//! - [tokio_0_2::io::AsyncWriteExt::flush](method@tokio_0_2::io::AsyncWriteExt::flush)
//! - [tokio_0_2::io::AsyncWriteExt::shutdown](method@tokio_0_2::io::AsyncWriteExt::shutdown)
//! - [tokio_0_2::io::AsyncWrite::poll_write](method@tokio_0_2::io::AsyncWrite::poll_write)
//! - [tokio_0_2::sync::mpsc::Sender::disarm](method@tokio_0_2::sync::mpsc::Sender::disarm)
//! - [tokio_0_2::sync::broadcast::Sender::subscribe](method@tokio_0_2::sync::broadcast::Sender::subscribe)
//! - [tokio_0_2::sync::Mutex::new](method@tokio_0_2::sync::Mutex::new)
//! - [tokio_0_2::sync::Mutex::lock](method@tokio_0_2::sync::Mutex::lock)
//! - [tokio_0_2::sync::RwLock::new](method@tokio_0_2::sync::RwLock::new)
//! - [tokio_0_2::sync::RwLock::read](method@tokio_0_2::sync::RwLock::read)
//! - [tokio_0_2::sync::RwLock::write](method@tokio_0_2::sync::RwLock::write)
//! - [tokio_0_2::sync::Notify::new](method@tokio_0_2::sync::Notify::new)
//! - [tokio_0_2::runtime::Runtime::new](method@tokio_0_2::runtime::Runtime::new)
//! - [tokio_0_2::runtime::Runtime::handle](method@tokio_0_2::runtime::Runtime::handle)
//! - [tokio_0_2::time::Instant::now](method@tokio_0_2::time::Instant::now)
//! - [tokio_0_2::net::TcpListener::bind](method@tokio_0_2::net::TcpListener::bind)
//! - [tokio_0_2::net::TcpStream::connect](method@tokio_0_2::net::TcpStream::connect)
//! - [tokio_0_2::io::BufReader::new](method@tokio_0_2::io::BufReader::new)
//! - [tokio_0_2::io::BufWriter::new](method@tokio_0_2::io::BufWriter::new)
//! - [tokio_0_2::io::BufWriter::into_inner](method@tokio_0_2::io::BufWriter::into_inner)
//! - [tokio_0_2::stream::StreamExt::merge](method@tokio_0_2::stream::StreamExt::merge)
//! - [tokio_0_2::io::AsyncReadExt::read_exact](method@tokio_0_2::io::AsyncReadExt::read_exact)

use tokio_0_2::sync::mpsc::Sender as _;
use tokio_0_2::sync::mpsc::error::ClosedError as _;
use tokio_0_2::sync::mpsc::Receiver as _;
use tokio_0_2::sync::mpsc::UnboundedSender as _;
use tokio_0_2::sync::mpsc::UnboundedReceiver as _;
use tokio_0_2::sync::mpsc::error::SendError as _;
use tokio_0_2::sync::mpsc::error::TrySendError as _;
use tokio_0_2::sync::mpsc::error::SendTimeoutError as _;
use tokio_0_2::sync::mpsc::error::TryRecvError as _;
use tokio_0_2::sync::oneshot::Sender as _;
use tokio_0_2::sync::oneshot::Receiver as _;
use tokio_0_2::sync::oneshot::error::RecvError as _;
use tokio_0_2::sync::broadcast::Sender as _;
use tokio_0_2::sync::broadcast::Receiver as _;
use tokio_0_2::sync::broadcast::SendError as _;
use tokio_0_2::sync::broadcast::RecvError as _;
use tokio_0_2::sync::broadcast::TryRecvError as _;
use tokio_0_2::sync::watch::Sender as _;
use tokio_0_2::sync::watch::Receiver as _;
use tokio_0_2::sync::watch::error::SendError as _;
use tokio_0_2::sync::Semaphore as _;
use tokio_0_2::sync::SemaphorePermit as _;
use tokio_0_2::sync::OwnedSemaphorePermit as _;
use tokio_0_2::sync::Mutex as _;
use tokio_0_2::sync::MutexGuard as _;
use tokio_0_2::sync::RwLock as _;
use tokio_0_2::sync::RwLockReadGuard as _;
use tokio_0_2::sync::RwLockWriteGuard as _;
use tokio_0_2::sync::Notify as _;
use tokio_0_2::task::JoinHandle as _;
use tokio_0_2::task::JoinError as _;
use tokio_0_2::runtime::Handle as _;
use tokio_0_2::runtime::Runtime as _;
use tokio_0_2::time::Instant as _;
use tokio_0_2::time::Delay as _;
use tokio_0_2::time::Interval as _;
use tokio_0_2::time::Elapsed as _;
use tokio_0_2::net::TcpListener as _;
use tokio_0_2::net::TcpStream as _;
use tokio_0_2::io::Lines as _;
use tokio_0_2::io::BufReader as _;
use tokio_0_2::io::BufWriter as _;
use tokio_0_2::stream::StreamExt as _;
use tokio_0_2::io::AsyncRead as _;
use tokio_0_2::io::AsyncWrite as _;
use tokio_0_2::io::AsyncReadExt as _;
use tokio_0_2::io::AsyncBufRead as _;
use tokio_0_2::io::AsyncBufReadExt as _;
use tokio_0_2::io::AsyncWriteExt as _;
use tokio_0_2::spawn as _;
use tokio_0_2::sync::mpsc::unbounded_channel as _;
use tokio_0_2::sync::mpsc::channel as _;
use tokio_0_2::sync::oneshot::channel as _;
use tokio_0_2::sync::broadcast::channel as _;
use tokio_0_2::sync::watch::channel as _;
use tokio_0_2::task::spawn_local as _;
use tokio_0_2::task::spawn_blocking as _;
use tokio_0_2::task::yield_now as _;
use tokio_0_2::time::delay_for as _;
use tokio_0_2::time::delay_until as _;
use tokio_0_2::time::interval as _;
use tokio_0_2::time::timeout as _;
