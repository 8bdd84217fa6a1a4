//! Rows of `monoio` in 0.2.4. Paths: 99a28843ab8500d7.
//!
//! - [monoio::net::TcpListener::accept](method@monoio::net::TcpListener::accept)
//! - [monoio::io::AsyncWriteRent::write](method@monoio::io::AsyncWriteRent::write)
//! - [monoio::io::AsyncWriteRent::flush](method@monoio::io::AsyncWriteRent::flush)
//! - [monoio::io::AsyncWriteRentExt::write_all](method@monoio::io::AsyncWriteRentExt::write_all)
//! - [monoio::net::TcpListener::bind](method@monoio::net::TcpListener::bind)

use monoio::task::JoinHandle as _;
use monoio::net::TcpListener as _;
use monoio::net::TcpStream as _;
use monoio::io::AsyncWriteRent as _;
use monoio::io::AsyncWriteRentExt as _;
use monoio::spawn as _;
use monoio::main as _;
