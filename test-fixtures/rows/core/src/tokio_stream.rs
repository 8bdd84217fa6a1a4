//! Rows of `tokio-stream` in 0.1.19. Paths: 4b59f0122f2bf483.
//!
//! Left out: tokio_stream::wrappers::BroadcastStream::next, tokio_stream::wrappers::BroadcastStream::poll_next, tokio_stream::wrappers::TcpListenerStream::next, tokio_stream::wrappers::UnixListenerStream::next, tokio_stream::wrappers::IntervalStream::next.
//!
//! - [tokio_stream::wrappers::errors::BroadcastStreamRecvError::Lagged](variant@tokio_stream::wrappers::errors::BroadcastStreamRecvError::Lagged)
//! - [tokio_stream::StreamExt::next](method@tokio_stream::StreamExt::next)
//! - [tokio_stream::StreamExt::try_next](method@tokio_stream::StreamExt::try_next)
//! - [tokio_stream::StreamExt::map](method@tokio_stream::StreamExt::map)
//! - [tokio_stream::StreamExt::map_while](method@tokio_stream::StreamExt::map_while)
//! - [tokio_stream::StreamExt::then](method@tokio_stream::StreamExt::then)
//! - [tokio_stream::StreamExt::filter](method@tokio_stream::StreamExt::filter)
//! - [tokio_stream::StreamExt::filter_map](method@tokio_stream::StreamExt::filter_map)
//! - [tokio_stream::StreamExt::take](method@tokio_stream::StreamExt::take)
//! - [tokio_stream::StreamExt::take_while](method@tokio_stream::StreamExt::take_while)
//! - [tokio_stream::StreamExt::skip_while](method@tokio_stream::StreamExt::skip_while)
//! - [tokio_stream::StreamExt::all](method@tokio_stream::StreamExt::all)
//! - [tokio_stream::StreamExt::any](method@tokio_stream::StreamExt::any)
//! - [tokio_stream::StreamExt::fold](method@tokio_stream::StreamExt::fold)
//! - [tokio_stream::StreamExt::collect](method@tokio_stream::StreamExt::collect)
//! - [tokio_stream::StreamExt::chunks_timeout](method@tokio_stream::StreamExt::chunks_timeout)
//! - [tokio_stream::StreamMap::next_many](method@tokio_stream::StreamMap::next_many)
//! - [tokio_stream::StreamMap::len](method@tokio_stream::StreamMap::len)
//! - [tokio_stream::StreamMap::is_empty](method@tokio_stream::StreamMap::is_empty)
//! - [tokio_stream::wrappers::ReceiverStream::close](method@tokio_stream::wrappers::ReceiverStream::close)
//! - [tokio_stream::wrappers::UnboundedReceiverStream::close](method@tokio_stream::wrappers::UnboundedReceiverStream::close)
//! - [tokio_stream::StreamMap::new](method@tokio_stream::StreamMap::new)
//! - [tokio_stream::StreamMap::insert](method@tokio_stream::StreamMap::insert)
//! - [tokio_stream::StreamMap::remove](method@tokio_stream::StreamMap::remove)
//! - [tokio_stream::wrappers::ReceiverStream::new](method@tokio_stream::wrappers::ReceiverStream::new)
//! - [tokio_stream::wrappers::ReceiverStream::into_inner](method@tokio_stream::wrappers::ReceiverStream::into_inner)
//! - [tokio_stream::wrappers::UnboundedReceiverStream::new](method@tokio_stream::wrappers::UnboundedReceiverStream::new)
//! - [tokio_stream::wrappers::UnboundedReceiverStream::into_inner](method@tokio_stream::wrappers::UnboundedReceiverStream::into_inner)
//! - [tokio_stream::wrappers::BroadcastStream::new](method@tokio_stream::wrappers::BroadcastStream::new)
//! - [tokio_stream::wrappers::WatchStream::new](method@tokio_stream::wrappers::WatchStream::new)
//! - [tokio_stream::wrappers::WatchStream::from_changes](method@tokio_stream::wrappers::WatchStream::from_changes)
//! - [tokio_stream::wrappers::TcpListenerStream::new](method@tokio_stream::wrappers::TcpListenerStream::new)
//! - [tokio_stream::wrappers::UnixListenerStream::new](method@tokio_stream::wrappers::UnixListenerStream::new)
//! - [tokio_stream::wrappers::IntervalStream::new](method@tokio_stream::wrappers::IntervalStream::new)
//! - [tokio_stream::wrappers::LinesStream::new](method@tokio_stream::wrappers::LinesStream::new)
//! - [tokio_stream::wrappers::SplitStream::new](method@tokio_stream::wrappers::SplitStream::new)
//! - [tokio_stream::wrappers::SignalStream::new](method@tokio_stream::wrappers::SignalStream::new)
//! - [tokio_stream::wrappers::ReadDirStream::new](method@tokio_stream::wrappers::ReadDirStream::new)
//! - [tokio_stream::StreamExt::merge](method@tokio_stream::StreamExt::merge)
//! - [tokio_stream::StreamExt::fuse](method@tokio_stream::StreamExt::fuse)
//! - [tokio_stream::StreamExt::skip](method@tokio_stream::StreamExt::skip)
//! - [tokio_stream::StreamExt::chain](method@tokio_stream::StreamExt::chain)
//! - [tokio_stream::StreamExt::timeout](method@tokio_stream::StreamExt::timeout)
//! - [tokio_stream::StreamExt::timeout_repeating](method@tokio_stream::StreamExt::timeout_repeating)
//! - [tokio_stream::StreamExt::throttle](method@tokio_stream::StreamExt::throttle)
//! - [tokio_stream::StreamExt::peekable](method@tokio_stream::StreamExt::peekable)

use tokio_stream::Elapsed as _;
use tokio_stream::StreamMap as _;
use tokio_stream::wrappers::ReceiverStream as _;
use tokio_stream::wrappers::UnboundedReceiverStream as _;
use tokio_stream::wrappers::BroadcastStream as _;
use tokio_stream::wrappers::errors::BroadcastStreamRecvError as _;
use tokio_stream::wrappers::WatchStream as _;
use tokio_stream::wrappers::TcpListenerStream as _;
use tokio_stream::wrappers::UnixListenerStream as _;
use tokio_stream::wrappers::IntervalStream as _;
use tokio_stream::wrappers::LinesStream as _;
use tokio_stream::wrappers::SplitStream as _;
use tokio_stream::wrappers::SignalStream as _;
use tokio_stream::wrappers::ReadDirStream as _;
use tokio_stream::StreamExt as _;
use tokio_stream::iter as _;
use tokio_stream::empty as _;
use tokio_stream::once as _;
use tokio_stream::pending as _;
