//! Rows of `embassy-net` in 0.9.1. Paths: 76b418da86d2cfd3.
//!
//! - [embassy_net::tcp::TcpSocket::write](method@embassy_net::tcp::TcpSocket::write)
//! - [embassy_net::tcp::TcpSocket::flush](method@embassy_net::tcp::TcpSocket::flush)
//! - [embassy_net::tcp::TcpWriter::write](method@embassy_net::tcp::TcpWriter::write)
//! - [embassy_net::tcp::TcpWriter::flush](method@embassy_net::tcp::TcpWriter::flush)
//! - [embassy_net::udp::UdpSocket::send_to](method@embassy_net::udp::UdpSocket::send_to)
//! - [embassy_net::udp::UdpSocket::recv_from](method@embassy_net::udp::UdpSocket::recv_from)
//! - [embassy_net::tcp::TcpSocket::read](method@embassy_net::tcp::TcpSocket::read)
//! - [embassy_net::tcp::TcpSocket::split](method@embassy_net::tcp::TcpSocket::split)
//! - [embassy_net::tcp::TcpReader::read](method@embassy_net::tcp::TcpReader::read)

use embassy_net::tcp::TcpSocket as _;
use embassy_net::tcp::TcpReader as _;
use embassy_net::tcp::TcpWriter as _;
use embassy_net::udp::UdpSocket as _;
