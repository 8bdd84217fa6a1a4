//! Rows of `crossfire` in 3.1.22. Paths: aae263490b5d6325.
//!
//! - [crossfire::Tx::try_send](method@crossfire::Tx::try_send)
//! - [crossfire::Tx::send](method@crossfire::Tx::send)
//! - [crossfire::AsyncTx::try_send](method@crossfire::AsyncTx::try_send)
//! - [crossfire::AsyncTx::send](method@crossfire::AsyncTx::send)
//! - [crossfire::Rx::recv](method@crossfire::Rx::recv)
//! - [crossfire::Rx::try_recv](method@crossfire::Rx::try_recv)
//! - [crossfire::AsyncRx::recv](method@crossfire::AsyncRx::recv)

use crossfire::MTx as _;
use crossfire::MAsyncTx as _;
use crossfire::MRx as _;
use crossfire::MAsyncRx as _;
use crossfire::Tx as _;
use crossfire::AsyncTx as _;
use crossfire::Rx as _;
use crossfire::AsyncRx as _;
use crossfire::mpsc::unbounded_blocking as _;
use crossfire::mpsc::unbounded_async as _;
use crossfire::mpsc::bounded_blocking as _;
use crossfire::mpsc::bounded_async as _;
use crossfire::mpsc::bounded_blocking_async as _;
use crossfire::mpsc::bounded_async_blocking as _;
use crossfire::mpmc::unbounded_blocking as _;
use crossfire::mpmc::unbounded_async as _;
use crossfire::mpmc::bounded_blocking as _;
use crossfire::mpmc::bounded_async as _;
