//! Rows of `noq` in 1.4.0. Paths: a139b03412f46b49.
//!
//! - [noq::Endpoint::accept](method@noq::Endpoint::accept)
//! - [noq::Connection::accept_bi](method@noq::Connection::accept_bi)
//! - [noq::Connection::accept_uni](method@noq::Connection::accept_uni)
//! - [noq::Connection::read_datagram](method@noq::Connection::read_datagram)
//! - [noq::Connection::send_datagram](method@noq::Connection::send_datagram)
//! - [noq::Connection::send_datagram_wait](method@noq::Connection::send_datagram_wait)
//! - [noq::Connection::datagram_send_buffer_space](method@noq::Connection::datagram_send_buffer_space)
//! - [noq::SendStream::write](method@noq::SendStream::write)
//! - [noq::SendStream::poll_write](method@noq::SendStream::poll_write)
//! - [noq::SendStream::write_many_chunks](method@noq::SendStream::write_many_chunks)
//! - [noq::SendStream::write_all](method@noq::SendStream::write_all)
//! - [noq::SendStream::write_chunk](method@noq::SendStream::write_chunk)
//! - [noq::SendStream::write_all_chunks](method@noq::SendStream::write_all_chunks)
//! - [noq::SendStream::finish](method@noq::SendStream::finish)
//! - [noq::RecvStream::read](method@noq::RecvStream::read)
//! - [noq::RecvStream::read_chunk](method@noq::RecvStream::read_chunk)
//! - [noq::RecvStream::read_many_chunks](method@noq::RecvStream::read_many_chunks)
//! - [noq::RecvStream::read_to_end](method@noq::RecvStream::read_to_end)
//! - [noq::TransportConfig::max_concurrent_bidi_streams](method@noq::TransportConfig::max_concurrent_bidi_streams)
//! - [noq::TransportConfig::max_concurrent_uni_streams](method@noq::TransportConfig::max_concurrent_uni_streams)
//! - [noq::TransportConfig::stream_receive_window](method@noq::TransportConfig::stream_receive_window)
//! - [noq::TransportConfig::receive_window](method@noq::TransportConfig::receive_window)
//! - [noq::TransportConfig::send_window](method@noq::TransportConfig::send_window)
//! - [noq::TransportConfig::datagram_send_buffer_size](method@noq::TransportConfig::datagram_send_buffer_size)
//! - [noq::TransportConfig::datagram_receive_buffer_size](method@noq::TransportConfig::datagram_receive_buffer_size)
//! - [noq::ServerConfig::max_incoming](method@noq::ServerConfig::max_incoming)
//! - [noq::ServerConfig::incoming_buffer_size](method@noq::ServerConfig::incoming_buffer_size)
//! - [noq::Endpoint::client](method@noq::Endpoint::client)
//! - [noq::Endpoint::server](method@noq::Endpoint::server)
//! - [noq::Endpoint::connect](method@noq::Endpoint::connect)
//! - [noq::Endpoint::connect_with](method@noq::Endpoint::connect_with)
//! - [noq::Endpoint::wait_idle](method@noq::Endpoint::wait_idle)
//! - [noq::Incoming::accept](method@noq::Incoming::accept)
//! - [noq::Connecting::into_0rtt](method@noq::Connecting::into_0rtt)
//! - [noq::Connection::open_bi](method@noq::Connection::open_bi)
//! - [noq::Connection::open_uni](method@noq::Connection::open_uni)
//! - [noq::Connection::closed](method@noq::Connection::closed)
//! - [noq::SendStream::stopped](method@noq::SendStream::stopped)
//! - [noq::RecvStream::read_exact](method@noq::RecvStream::read_exact)

use noq::Endpoint as _;
use noq::Accept as _;
use noq::Incoming as _;
use noq::Connecting as _;
use noq::Connection as _;
use noq::AcceptBi as _;
use noq::AcceptUni as _;
use noq::OpenBi as _;
use noq::OpenUni as _;
use noq::ReadDatagram as _;
use noq::SendDatagram as _;
use noq::SendStream as _;
use noq::RecvStream as _;
use noq::TransportConfig as _;
use noq::ServerConfig as _;
