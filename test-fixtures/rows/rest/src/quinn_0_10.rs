//! Rows of `quinn-0.10` in 0.8.5. Paths: b6689ee72ff26d3d.
//!
//! - [quinn_0_10::SendStream::write](method@quinn_0_10::SendStream::write)
//! - [quinn_0_10::SendStream::write_all](method@quinn_0_10::SendStream::write_all)
//! - [quinn_0_10::SendStream::write_chunk](method@quinn_0_10::SendStream::write_chunk)
//! - [quinn_0_10::SendStream::finish](method@quinn_0_10::SendStream::finish)
//! - [quinn_0_10::Connection::send_datagram](method@quinn_0_10::Connection::send_datagram)
//! - [quinn_0_10::RecvStream::read](method@quinn_0_10::RecvStream::read)
//! - [quinn_0_10::RecvStream::read_chunk](method@quinn_0_10::RecvStream::read_chunk)
//! - [quinn_0_10::RecvStream::read_to_end](method@quinn_0_10::RecvStream::read_to_end)
//! - [quinn_0_10::Connection::open_uni](method@quinn_0_10::Connection::open_uni)
//! - [quinn_0_10::Connection::open_bi](method@quinn_0_10::Connection::open_bi)

use quinn_0_10::SendStream as _;
use quinn_0_10::Connection as _;
use quinn_0_10::RecvStream as _;
