//! Rows of `s2n-quic` in 1.91.0. Paths: 7537adb055625f65.
//!
//! - [s2n_quic::stream::PeerStream::Bidirectional](variant@s2n_quic::stream::PeerStream::Bidirectional)
//! - [s2n_quic::stream::PeerStream::Receive](variant@s2n_quic::stream::PeerStream::Receive)
//! - [s2n_quic::Server::accept](method@s2n_quic::Server::accept)
//! - [s2n_quic::Connection::accept_bidirectional_stream](method@s2n_quic::Connection::accept_bidirectional_stream)
//! - [s2n_quic::connection::StreamAcceptor::accept_bidirectional_stream](method@s2n_quic::connection::StreamAcceptor::accept_bidirectional_stream)
//! - [s2n_quic::connection::BidirectionalStreamAcceptor::accept_bidirectional_stream](method@s2n_quic::connection::BidirectionalStreamAcceptor::accept_bidirectional_stream)
//! - [s2n_quic::Connection::accept_receive_stream](method@s2n_quic::Connection::accept_receive_stream)
//! - [s2n_quic::connection::StreamAcceptor::accept_receive_stream](method@s2n_quic::connection::StreamAcceptor::accept_receive_stream)
//! - [s2n_quic::connection::ReceiveStreamAcceptor::accept_receive_stream](method@s2n_quic::connection::ReceiveStreamAcceptor::accept_receive_stream)
//! - [s2n_quic::Connection::accept](method@s2n_quic::Connection::accept)
//! - [s2n_quic::connection::StreamAcceptor::accept](method@s2n_quic::connection::StreamAcceptor::accept)
//! - [s2n_quic::stream::SendStream::send](method@s2n_quic::stream::SendStream::send)
//! - [s2n_quic::stream::SendStream::send_vectored](method@s2n_quic::stream::SendStream::send_vectored)
//! - [s2n_quic::stream::SendStream::send_data](method@s2n_quic::stream::SendStream::send_data)
//! - [s2n_quic::stream::SendStream::flush](method@s2n_quic::stream::SendStream::flush)
//! - [s2n_quic::stream::SendStream::finish](method@s2n_quic::stream::SendStream::finish)
//! - [s2n_quic::stream::SendStream::close](method@s2n_quic::stream::SendStream::close)
//! - [s2n_quic::stream::BidirectionalStream::send](method@s2n_quic::stream::BidirectionalStream::send)
//! - [s2n_quic::stream::BidirectionalStream::send_vectored](method@s2n_quic::stream::BidirectionalStream::send_vectored)
//! - [s2n_quic::stream::BidirectionalStream::send_data](method@s2n_quic::stream::BidirectionalStream::send_data)
//! - [s2n_quic::stream::BidirectionalStream::flush](method@s2n_quic::stream::BidirectionalStream::flush)
//! - [s2n_quic::stream::BidirectionalStream::finish](method@s2n_quic::stream::BidirectionalStream::finish)
//! - [s2n_quic::stream::BidirectionalStream::close](method@s2n_quic::stream::BidirectionalStream::close)
//! - [s2n_quic::stream::ReceiveStream::receive](method@s2n_quic::stream::ReceiveStream::receive)
//! - [s2n_quic::stream::ReceiveStream::receive_vectored](method@s2n_quic::stream::ReceiveStream::receive_vectored)
//! - [s2n_quic::stream::BidirectionalStream::receive](method@s2n_quic::stream::BidirectionalStream::receive)
//! - [s2n_quic::stream::BidirectionalStream::receive_vectored](method@s2n_quic::stream::BidirectionalStream::receive_vectored)
//! - [s2n_quic::Client::wait_idle](method@s2n_quic::Client::wait_idle)
//! - [s2n_quic::Connection::handle](method@s2n_quic::Connection::handle)
//! - [s2n_quic::Connection::split](method@s2n_quic::Connection::split)
//! - [s2n_quic::connection::Handle::open_bidirectional_stream](method@s2n_quic::connection::Handle::open_bidirectional_stream)
//! - [s2n_quic::connection::Handle::open_send_stream](method@s2n_quic::connection::Handle::open_send_stream)
//! - [s2n_quic::connection::StreamAcceptor::split](method@s2n_quic::connection::StreamAcceptor::split)
//! - [s2n_quic::stream::BidirectionalStream::split](method@s2n_quic::stream::BidirectionalStream::split)

use s2n_quic::Server as _;
use s2n_quic::Client as _;
use s2n_quic::Connection as _;
use s2n_quic::connection::Handle as _;
use s2n_quic::connection::StreamAcceptor as _;
use s2n_quic::connection::BidirectionalStreamAcceptor as _;
use s2n_quic::connection::ReceiveStreamAcceptor as _;
use s2n_quic::connection::Error as _;
use s2n_quic::stream::Error as _;
use s2n_quic::stream::PeerStream as _;
use s2n_quic::stream::BidirectionalStream as _;
use s2n_quic::stream::ReceiveStream as _;
use s2n_quic::stream::SendStream as _;
