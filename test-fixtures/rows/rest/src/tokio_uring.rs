//! Rows of `tokio-uring` in 0.5.0. Paths: 6a31af4388b820d3.
//!
//! - [tokio_uring::net::TcpListener::accept](method@tokio_uring::net::TcpListener::accept)
//! - [tokio_uring::net::TcpStream::write_all](method@tokio_uring::net::TcpStream::write_all)
//! - [tokio_uring::net::TcpListener::bind](method@tokio_uring::net::TcpListener::bind)

use tokio_uring::net::TcpListener as _;
use tokio_uring::net::TcpStream as _;
use tokio_uring::spawn as _;
