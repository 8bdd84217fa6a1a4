//! Rows of `compio` in 0.19.2. Paths: 43ef5d17b32f73ae.
//!
//! - [compio::net::TcpListener::accept](method@compio::net::TcpListener::accept)
//! - [compio::io::AsyncWrite::write](method@compio::io::AsyncWrite::write)
//! - [compio::io::AsyncWrite::flush](method@compio::io::AsyncWrite::flush)
//! - [compio::io::AsyncWriteExt::write_all](method@compio::io::AsyncWriteExt::write_all)
//! - [compio::net::TcpListener::bind](method@compio::net::TcpListener::bind)

use compio::runtime::JoinHandle as _;
use compio::net::TcpListener as _;
use compio::net::TcpStream as _;
use compio::io::AsyncWrite as _;
use compio::io::AsyncWriteExt as _;
use compio::runtime::spawn as _;
use compio::main as _;
