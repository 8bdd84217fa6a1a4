//! Rows of `embassy-sync` in 0.8.0. Paths: 911420a7f169556d.
//!
//! Left out: embassy_sync::pubsub::Publisher::publish, embassy_sync::pubsub::Publisher::try_publish, embassy_sync::pubsub::Publisher::publish_immediate, embassy_sync::pubsub::Subscriber::next_message, embassy_sync::pubsub::Subscriber::next_message_pure.
//!
//! - [embassy_sync::channel::Channel::try_send](method@embassy_sync::channel::Channel::try_send)
//! - [embassy_sync::channel::Channel::send](method@embassy_sync::channel::Channel::send)
//! - [embassy_sync::channel::Channel::receive](method@embassy_sync::channel::Channel::receive)
//! - [embassy_sync::channel::Sender::try_send](method@embassy_sync::channel::Sender::try_send)
//! - [embassy_sync::channel::Sender::send](method@embassy_sync::channel::Sender::send)
//! - [embassy_sync::channel::Receiver::receive](method@embassy_sync::channel::Receiver::receive)
//! - [embassy_sync::channel::Receiver::try_receive](method@embassy_sync::channel::Receiver::try_receive)
//! - [embassy_sync::signal::Signal::signal](method@embassy_sync::signal::Signal::signal)
//! - [embassy_sync::signal::Signal::wait](method@embassy_sync::signal::Signal::wait)
//! - [embassy_sync::channel::Channel::sender](method@embassy_sync::channel::Channel::sender)
//! - [embassy_sync::channel::Channel::receiver](method@embassy_sync::channel::Channel::receiver)

use embassy_sync::channel::Channel as _;
use embassy_sync::channel::Sender as _;
use embassy_sync::channel::Receiver as _;
use embassy_sync::pubsub::Publisher as _;
use embassy_sync::pubsub::Subscriber as _;
use embassy_sync::signal::Signal as _;
