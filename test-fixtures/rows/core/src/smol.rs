//! Rows of `smol` in 2.0.2. Paths: 8975050cf64a5d60.
//!
//! - [smol::net::TcpListener::accept](method@smol::net::TcpListener::accept)
//! - [smol::net::TcpListener::incoming](method@smol::net::TcpListener::incoming)
//! - [smol::net::TcpListener::bind](method@smol::net::TcpListener::bind)
//! - [smol::net::TcpStream::connect](method@smol::net::TcpStream::connect)

use smol::net::TcpListener as _;
use smol::net::TcpStream as _;
use smol::spawn as _;
