//! Rows of `russh` in 0.65.1. Paths: 9abc1bd069ca632b.
//!
//! Left out: russh::Channel, russh::server::Handle, russh::Channel::data, russh::Channel::data_bytes, russh::Channel::extended_data, russh::Channel::eof, russh::Channel::wait, russh::server::Handle::data, russh::server::Handle::extended_data.
//!

