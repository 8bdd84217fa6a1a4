//! Rows of `lapin` in 4.12.3. Paths: 78b128f97a648e41.
//!
//! - [lapin::Confirmation::Ack](variant@lapin::Confirmation::Ack)
//! - [lapin::Confirmation::Nack](variant@lapin::Confirmation::Nack)
//! - [lapin::Confirmation::NotRequested](variant@lapin::Confirmation::NotRequested)
//! - [lapin::message::Delivery::data](field@lapin::message::Delivery::data)
//! - [lapin::message::Delivery::acker](field@lapin::message::Delivery::acker)
//! - [lapin::Channel::basic_qos](method@lapin::Channel::basic_qos)
//! - [lapin::Channel::basic_consume](method@lapin::Channel::basic_consume)
//! - [lapin::Channel::basic_publish](method@lapin::Channel::basic_publish)
//! - [lapin::Channel::basic_ack](method@lapin::Channel::basic_ack)
//! - [lapin::Channel::basic_nack](method@lapin::Channel::basic_nack)
//! - [lapin::Channel::basic_reject](method@lapin::Channel::basic_reject)
//! - [lapin::Channel::confirm_select](method@lapin::Channel::confirm_select)
//! - [lapin::Channel::wait_for_confirms](method@lapin::Channel::wait_for_confirms)
//! - [lapin::Consumer::set_delegate](method@lapin::Consumer::set_delegate)
//! - [lapin::Acker::ack](method@lapin::Acker::ack)
//! - [lapin::Acker::nack](method@lapin::Acker::nack)
//! - [lapin::Acker::reject](method@lapin::Acker::reject)
//! - [lapin::Connection::connect](method@lapin::Connection::connect)
//! - [lapin::Connection::create_channel](method@lapin::Connection::create_channel)
//! - [lapin::Channel::basic_get](method@lapin::Channel::basic_get)

use lapin::Connection as _;
use lapin::Channel as _;
use lapin::PublisherConfirm as _;
use lapin::Confirmation as _;
use lapin::Consumer as _;
use lapin::message::Delivery as _;
use lapin::Acker as _;
