//! Rows of `quinn` in 0.11.12. Paths: 03fc2991900a6a04.
//!
//! - [quinn::Endpoint::accept](method@quinn::Endpoint::accept)
//! - [quinn::Connection::accept_bi](method@quinn::Connection::accept_bi)
//! - [quinn::Connection::accept_uni](method@quinn::Connection::accept_uni)
//! - [quinn::Connection::read_datagram](method@quinn::Connection::read_datagram)
//! - [quinn::Connection::send_datagram](method@quinn::Connection::send_datagram)
//! - [quinn::Connection::send_datagram_wait](method@quinn::Connection::send_datagram_wait)
//! - [quinn::Connection::datagram_send_buffer_space](method@quinn::Connection::datagram_send_buffer_space)
//! - [quinn::SendStream::write](method@quinn::SendStream::write)
//! - [quinn::SendStream::poll_write](method@quinn::SendStream::poll_write)
//! - [quinn::SendStream::write_chunks](method@quinn::SendStream::write_chunks)
//! - [quinn::SendStream::write_all](method@quinn::SendStream::write_all)
//! - [quinn::SendStream::write_chunk](method@quinn::SendStream::write_chunk)
//! - [quinn::SendStream::write_all_chunks](method@quinn::SendStream::write_all_chunks)
//! - [quinn::SendStream::finish](method@quinn::SendStream::finish)
//! - [quinn::RecvStream::read](method@quinn::RecvStream::read)
//! - [quinn::RecvStream::read_chunk](method@quinn::RecvStream::read_chunk)
//! - [quinn::RecvStream::read_chunks](method@quinn::RecvStream::read_chunks)
//! - [quinn::RecvStream::read_to_end](method@quinn::RecvStream::read_to_end)
//! - [quinn::TransportConfig::max_concurrent_bidi_streams](method@quinn::TransportConfig::max_concurrent_bidi_streams)
//! - [quinn::TransportConfig::max_concurrent_uni_streams](method@quinn::TransportConfig::max_concurrent_uni_streams)
//! - [quinn::TransportConfig::stream_receive_window](method@quinn::TransportConfig::stream_receive_window)
//! - [quinn::TransportConfig::receive_window](method@quinn::TransportConfig::receive_window)
//! - [quinn::TransportConfig::send_window](method@quinn::TransportConfig::send_window)
//! - [quinn::TransportConfig::datagram_send_buffer_size](method@quinn::TransportConfig::datagram_send_buffer_size)
//! - [quinn::TransportConfig::datagram_receive_buffer_size](method@quinn::TransportConfig::datagram_receive_buffer_size)
//! - [quinn::ServerConfig::max_incoming](method@quinn::ServerConfig::max_incoming)
//! - [quinn::ServerConfig::incoming_buffer_size](method@quinn::ServerConfig::incoming_buffer_size)
//! - [quinn::Endpoint::client](method@quinn::Endpoint::client)
//! - [quinn::Endpoint::server](method@quinn::Endpoint::server)
//! - [quinn::Endpoint::connect](method@quinn::Endpoint::connect)
//! - [quinn::Endpoint::connect_with](method@quinn::Endpoint::connect_with)
//! - [quinn::Endpoint::wait_idle](method@quinn::Endpoint::wait_idle)
//! - [quinn::Incoming::accept](method@quinn::Incoming::accept)
//! - [quinn::Connecting::into_0rtt](method@quinn::Connecting::into_0rtt)
//! - [quinn::Connection::open_bi](method@quinn::Connection::open_bi)
//! - [quinn::Connection::open_uni](method@quinn::Connection::open_uni)
//! - [quinn::Connection::closed](method@quinn::Connection::closed)
//! - [quinn::SendStream::stopped](method@quinn::SendStream::stopped)
//! - [quinn::RecvStream::read_exact](method@quinn::RecvStream::read_exact)

use quinn::Endpoint as _;
use quinn::Accept as _;
use quinn::Incoming as _;
use quinn::Connecting as _;
use quinn::Connection as _;
use quinn::AcceptBi as _;
use quinn::AcceptUni as _;
use quinn::OpenBi as _;
use quinn::OpenUni as _;
use quinn::ReadDatagram as _;
use quinn::SendDatagram as _;
use quinn::SendStream as _;
use quinn::RecvStream as _;
use quinn::TransportConfig as _;
use quinn::ServerConfig as _;
