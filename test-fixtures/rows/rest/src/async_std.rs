//! Rows of `async-std` in 1.13.2. Paths: d2ee4625918ca41c.
//!
//! - [async_std::task::JoinHandle::cancel](method@async_std::task::JoinHandle::cancel)
//! - [async_std::net::TcpListener::accept](method@async_std::net::TcpListener::accept)
//! - [async_std::net::TcpListener::incoming](method@async_std::net::TcpListener::incoming)
//! - [async_std::stream::StreamExt::next](method@async_std::stream::StreamExt::next)
//! - [async_std::stream::StreamExt::map](method@async_std::stream::StreamExt::map)
//! - [async_std::stream::StreamExt::filter](method@async_std::stream::StreamExt::filter)
//! - [async_std::stream::StreamExt::filter_map](method@async_std::stream::StreamExt::filter_map)
//! - [async_std::stream::StreamExt::for_each](method@async_std::stream::StreamExt::for_each)
//! - [async_std::stream::StreamExt::take](method@async_std::stream::StreamExt::take)
//! - [async_std::stream::StreamExt::collect](method@async_std::stream::StreamExt::collect)
//! - [async_std::io::ReadExt::read](method@async_std::io::ReadExt::read)
//! - [async_std::io::ReadExt::read_to_end](method@async_std::io::ReadExt::read_to_end)
//! - [async_std::io::ReadExt::read_to_string](method@async_std::io::ReadExt::read_to_string)
//! - [async_std::io::ReadExt::take](method@async_std::io::ReadExt::take)
//! - [async_std::io::WriteExt::write](method@async_std::io::WriteExt::write)
//! - [async_std::io::WriteExt::write_all](method@async_std::io::WriteExt::write_all)
//! - [async_std::io::WriteExt::flush](method@async_std::io::WriteExt::flush)
//! - [async_std::io::BufReadExt::lines](method@async_std::io::BufReadExt::lines)
//! - [async_std::io::BufReadExt::split](method@async_std::io::BufReadExt::split)
//! - [async_std::io::BufReadExt::read_until](method@async_std::io::BufReadExt::read_until)
//! - [async_std::io::BufReadExt::read_line](method@async_std::io::BufReadExt::read_line)
//! - [async_std::io::WriteExt::write_vectored](method@async_std::io::WriteExt::write_vectored)
//! - [async_std::net::TcpListener::bind](method@async_std::net::TcpListener::bind)
//! - [async_std::net::TcpStream::connect](method@async_std::net::TcpStream::connect)
//! - [async_std::fs::File::open](method@async_std::fs::File::open)
//! - [async_std::fs::File::create](method@async_std::fs::File::create)
//! - [async_std::stream::StreamExt::throttle](method@async_std::stream::StreamExt::throttle)
//! - [async_std::stream::StreamExt::enumerate](method@async_std::stream::StreamExt::enumerate)

use async_std::task::JoinHandle as _;
use async_std::future::TimeoutError as _;
use async_std::net::TcpListener as _;
use async_std::net::TcpStream as _;
use async_std::fs::File as _;
use async_std::stream::StreamExt as _;
use async_std::io::ReadExt as _;
use async_std::io::WriteExt as _;
use async_std::io::BufReadExt as _;
use async_std::task::spawn as _;
use async_std::task::spawn_local as _;
use async_std::task::spawn_blocking as _;
use async_std::task::block_on as _;
use async_std::task::sleep as _;
use async_std::task::yield_now as _;
use async_std::future::timeout as _;
use async_std::stream::interval as _;
use async_std::fs::read as _;
use async_std::fs::read_to_string as _;
