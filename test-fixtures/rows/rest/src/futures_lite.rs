//! Rows of `futures-lite` in 2.6.1. Paths: 7446b12be84f38fa.
//!
//! - [futures_lite::StreamExt::next](method@futures_lite::StreamExt::next)
//! - [futures_lite::StreamExt::try_next](method@futures_lite::StreamExt::try_next)
//! - [futures_lite::StreamExt::map](method@futures_lite::StreamExt::map)
//! - [futures_lite::StreamExt::then](method@futures_lite::StreamExt::then)
//! - [futures_lite::StreamExt::filter](method@futures_lite::StreamExt::filter)
//! - [futures_lite::StreamExt::filter_map](method@futures_lite::StreamExt::filter_map)
//! - [futures_lite::StreamExt::take](method@futures_lite::StreamExt::take)
//! - [futures_lite::StreamExt::collect](method@futures_lite::StreamExt::collect)
//! - [futures_lite::StreamExt::try_collect](method@futures_lite::StreamExt::try_collect)
//! - [futures_lite::StreamExt::fold](method@futures_lite::StreamExt::fold)
//! - [futures_lite::StreamExt::for_each](method@futures_lite::StreamExt::for_each)
//! - [futures_lite::StreamExt::try_for_each](method@futures_lite::StreamExt::try_for_each)
//! - [futures_lite::FutureExt::or](method@futures_lite::FutureExt::or)
//! - [futures_lite::FutureExt::race](method@futures_lite::FutureExt::race)
//! - [futures_lite::AsyncReadExt::read](method@futures_lite::AsyncReadExt::read)
//! - [futures_lite::AsyncReadExt::read_to_end](method@futures_lite::AsyncReadExt::read_to_end)
//! - [futures_lite::AsyncReadExt::read_to_string](method@futures_lite::AsyncReadExt::read_to_string)
//! - [futures_lite::AsyncReadExt::take](method@futures_lite::AsyncReadExt::take)
//! - [futures_lite::AsyncWriteExt::write](method@futures_lite::AsyncWriteExt::write)
//! - [futures_lite::AsyncWriteExt::write_all](method@futures_lite::AsyncWriteExt::write_all)
//! - [futures_lite::AsyncWriteExt::flush](method@futures_lite::AsyncWriteExt::flush)
//! - [futures_lite::AsyncWriteExt::close](method@futures_lite::AsyncWriteExt::close)
//! - [futures_lite::AsyncBufReadExt::lines](method@futures_lite::AsyncBufReadExt::lines)
//! - [futures_lite::AsyncBufReadExt::read_until](method@futures_lite::AsyncBufReadExt::read_until)
//! - [futures_lite::AsyncBufReadExt::read_line](method@futures_lite::AsyncBufReadExt::read_line)
//! - [futures_lite::AsyncBufReadExt::split](method@futures_lite::AsyncBufReadExt::split)
//! - [futures_lite::AsyncWriteExt::write_vectored](method@futures_lite::AsyncWriteExt::write_vectored)
//! - [futures_lite::StreamExt::count](method@futures_lite::StreamExt::count)
//! - [futures_lite::StreamExt::skip](method@futures_lite::StreamExt::skip)
//! - [futures_lite::StreamExt::chain](method@futures_lite::StreamExt::chain)
//! - [futures_lite::StreamExt::enumerate](method@futures_lite::StreamExt::enumerate)
//! - [futures_lite::StreamExt::fuse](method@futures_lite::StreamExt::fuse)
//! - [futures_lite::StreamExt::or](method@futures_lite::StreamExt::or)
//! - [futures_lite::StreamExt::race](method@futures_lite::StreamExt::race)
//! - [futures_lite::StreamExt::boxed](method@futures_lite::StreamExt::boxed)
//! - [futures_lite::FutureExt::boxed](method@futures_lite::FutureExt::boxed)
//! - [futures_lite::FutureExt::catch_unwind](method@futures_lite::FutureExt::catch_unwind)
//! - [futures_lite::AsyncReadExt::read_exact](method@futures_lite::AsyncReadExt::read_exact)

use futures_lite::StreamExt as _;
use futures_lite::FutureExt as _;
use futures_lite::AsyncReadExt as _;
use futures_lite::AsyncWriteExt as _;
use futures_lite::AsyncBufReadExt as _;
use futures_lite::future::block_on as _;
use futures_lite::future::pending as _;
use futures_lite::future::ready as _;
use futures_lite::future::yield_now as _;
use futures_lite::future::poll_once as _;
use futures_lite::future::or as _;
use futures_lite::future::race as _;
use futures_lite::future::zip as _;
use futures_lite::future::try_zip as _;
