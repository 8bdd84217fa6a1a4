//! Rows of `xtra` in 0.6.0. Paths: 05382f061e3f5914.
//!
//! - [xtra::Mailbox::bounded](method@xtra::Mailbox::bounded)
//! - [xtra::Mailbox::unbounded](method@xtra::Mailbox::unbounded)
//! - [xtra::Address::send](method@xtra::Address::send)
//! - [xtra::Address::len](method@xtra::Address::len)
//! - [xtra::SendFuture::detach](method@xtra::SendFuture::detach)

use xtra::Mailbox as _;
use xtra::Address as _;
use xtra::SendFuture as _;
use xtra::spawn_tokio as _;
