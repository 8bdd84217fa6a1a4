//! Rows of `socket2` in 0.6.5. Paths: 677b134cb7b8c3b0.
//!
//! - [socket2::Socket::send](method@socket2::Socket::send)
//! - [socket2::Socket::send_to](method@socket2::Socket::send_to)
//! - [socket2::Socket::send_vectored](method@socket2::Socket::send_vectored)
//! - [socket2::Socket::accept](method@socket2::Socket::accept)

use socket2::Socket as _;
