//! Rows of `mio` in 1.2.5. Paths: 73b0d8b8cb9cdbec.
//!
//! - [mio::net::UdpSocket::send](method@mio::net::UdpSocket::send)
//! - [mio::net::UdpSocket::send_to](method@mio::net::UdpSocket::send_to)
//! - [mio::net::TcpListener::accept](method@mio::net::TcpListener::accept)
//! - [mio::Poll::poll](method@mio::Poll::poll)
//! - [mio::net::UdpSocket::bind](method@mio::net::UdpSocket::bind)
//! - [mio::net::TcpListener::bind](method@mio::net::TcpListener::bind)
//! - [mio::Poll::new](method@mio::Poll::new)

use mio::net::UdpSocket as _;
use mio::net::TcpListener as _;
use mio::net::TcpStream as _;
use mio::Poll as _;
