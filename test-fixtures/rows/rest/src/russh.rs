//! Rows of `russh` in 0.65.1. Paths: 9abc1bd069ca632b.
//!
//! - [russh::Channel::data](method@russh::Channel::data)
//! - [russh::Channel::data_bytes](method@russh::Channel::data_bytes)
//! - [russh::Channel::extended_data](method@russh::Channel::extended_data)
//! - [russh::Channel::eof](method@russh::Channel::eof)
//! - [russh::Channel::wait](method@russh::Channel::wait)
//! - [russh::server::Handle::data](method@russh::server::Handle::data)
//! - [russh::server::Handle::extended_data](method@russh::server::Handle::extended_data)

use russh::Channel as _;
use russh::server::Handle as _;
