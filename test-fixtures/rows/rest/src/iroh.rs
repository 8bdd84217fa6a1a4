//! Rows of `iroh` in 1.4.1. Paths: 545fd33891838f8c.
//!
//! - [iroh::Endpoint::accept](method@iroh::Endpoint::accept)
//! - [iroh::endpoint::Connection::accept_bi](method@iroh::endpoint::Connection::accept_bi)
//! - [iroh::endpoint::Connection::accept_uni](method@iroh::endpoint::Connection::accept_uni)
//! - [iroh::endpoint::Connection::read_datagram](method@iroh::endpoint::Connection::read_datagram)
//! - [iroh::endpoint::Connection::send_datagram](method@iroh::endpoint::Connection::send_datagram)
//! - [iroh::endpoint::Connection::send_datagram_wait](method@iroh::endpoint::Connection::send_datagram_wait)
//! - [iroh::endpoint::Connection::datagram_send_buffer_space](method@iroh::endpoint::Connection::datagram_send_buffer_space)
//! - [iroh::Endpoint::close](method@iroh::Endpoint::close)
//! - [iroh::Endpoint::online](method@iroh::Endpoint::online)
//! - [iroh::endpoint::Incoming::accept](method@iroh::endpoint::Incoming::accept)
//! - [iroh::endpoint::Connection::open_bi](method@iroh::endpoint::Connection::open_bi)
//! - [iroh::endpoint::Connection::open_uni](method@iroh::endpoint::Connection::open_uni)

use iroh::Endpoint as _;
use iroh::endpoint::Accept as _;
use iroh::endpoint::Incoming as _;
use iroh::endpoint::Accepting as _;
use iroh::endpoint::ConnectingError as _;
use iroh::endpoint::Connection as _;
