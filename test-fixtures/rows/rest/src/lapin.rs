//! Rows of `lapin` in 4.12.3. Paths: 78b128f97a648e41.
//!
//! - [lapin::publisher_confirm::Confirmation::Ack](variant@lapin::publisher_confirm::Confirmation::Ack)
//! - [lapin::publisher_confirm::Confirmation::Nack](variant@lapin::publisher_confirm::Confirmation::Nack)
//! - [lapin::publisher_confirm::Confirmation::NotRequested](variant@lapin::publisher_confirm::Confirmation::NotRequested)
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
//! - [lapin::acker::Acker::ack](method@lapin::acker::Acker::ack)
//! - [lapin::acker::Acker::nack](method@lapin::acker::Acker::nack)
//! - [lapin::acker::Acker::reject](method@lapin::acker::Acker::reject)
//! - [lapin::Connection::connect](method@lapin::Connection::connect)
//! - [lapin::Connection::create_channel](method@lapin::Connection::create_channel)
//! - [lapin::Channel::basic_get](method@lapin::Channel::basic_get)

use lapin::Connection as _;
use lapin::Channel as _;
use lapin::publisher_confirm::PublisherConfirm as _;
use lapin::publisher_confirm::Confirmation as _;
use lapin::Consumer as _;
use lapin::message::Delivery as _;
use lapin::acker::Acker as _;
