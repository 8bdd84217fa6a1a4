//! Rows of `lapin-1` in 1.10.0. Paths: 25763a706a6f66cb.
//!
//! - [lapin_1::Channel::basic_qos](method@lapin_1::Channel::basic_qos)
//! - [lapin_1::Channel::basic_consume](method@lapin_1::Channel::basic_consume)
//! - [lapin_1::Channel::basic_publish](method@lapin_1::Channel::basic_publish)
//! - [lapin_1::Channel::basic_ack](method@lapin_1::Channel::basic_ack)
//! - [lapin_1::Channel::confirm_select](method@lapin_1::Channel::confirm_select)
//! - [lapin_1::Connection::connect](method@lapin_1::Connection::connect)
//! - [lapin_1::Connection::create_channel](method@lapin_1::Connection::create_channel)

use lapin_1::Connection as _;
use lapin_1::PromiseChain as _;
use lapin_1::Promise as _;
use lapin_1::Channel as _;
use lapin_1::publisher_confirm::PublisherConfirm as _;
use lapin_1::Consumer as _;
