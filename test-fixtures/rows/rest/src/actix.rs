//! Rows of `actix` in 0.13.5. Paths: 47cfedc0327ded3d.
//!
//! - [actix::prelude::SendError::Full](variant@actix::prelude::SendError::Full)
//! - [actix::prelude::SendError::Closed](variant@actix::prelude::SendError::Closed)
//! - [actix::Addr::do_send](method@actix::Addr::do_send)
//! - [actix::Addr::try_send](method@actix::Addr::try_send)
//! - [actix::Addr::send](method@actix::Addr::send)
//! - [actix::Recipient::do_send](method@actix::Recipient::do_send)
//! - [actix::Recipient::try_send](method@actix::Recipient::try_send)
//! - [actix::Recipient::send](method@actix::Recipient::send)
//! - [actix::Context::set_mailbox_capacity](method@actix::Context::set_mailbox_capacity)
//! - [actix::AsyncContext::spawn](method@actix::AsyncContext::spawn)
//! - [actix::AsyncContext::notify](method@actix::AsyncContext::notify)
//! - [actix::AsyncContext::run_interval](method@actix::AsyncContext::run_interval)
//! - [actix::Addr::recipient](method@actix::Addr::recipient)
//! - [actix::AsyncContext::address](method@actix::AsyncContext::address)
//! - [actix::AsyncContext::wait](method@actix::AsyncContext::wait)
//! - [actix::AsyncContext::add_stream](method@actix::AsyncContext::add_stream)
//! - [actix::AsyncContext::run_later](method@actix::AsyncContext::run_later)
//! - [actix::Actor::start](method@actix::Actor::start)
//! - [actix::Actor::start_default](method@actix::Actor::start_default)
//! - [actix::Actor::create](method@actix::Actor::create)

use actix::Addr as _;
use actix::Recipient as _;
use actix::dev::Request as _;
use actix::prelude::Request as _;
use actix::prelude::RecipientRequest as _;
use actix::prelude::SendError as _;
use actix::Context as _;
use actix::AsyncContext as _;
use actix::Actor as _;
