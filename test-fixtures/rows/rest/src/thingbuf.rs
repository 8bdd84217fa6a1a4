//! Rows of `thingbuf` in 0.1.6. Paths: 73c125caec0d1ee9.
//!
//! - [thingbuf::ThingBuf::new](method@thingbuf::ThingBuf::new)
//! - [thingbuf::ThingBuf::push](method@thingbuf::ThingBuf::push)
//! - [thingbuf::ThingBuf::pop](method@thingbuf::ThingBuf::pop)
//! - [thingbuf::mpsc::Sender::try_send](method@thingbuf::mpsc::Sender::try_send)
//! - [thingbuf::mpsc::Sender::send](method@thingbuf::mpsc::Sender::send)
//! - [thingbuf::mpsc::Sender::send_ref](method@thingbuf::mpsc::Sender::send_ref)
//! - [thingbuf::mpsc::Receiver::recv](method@thingbuf::mpsc::Receiver::recv)
//! - [thingbuf::mpsc::Receiver::recv_ref](method@thingbuf::mpsc::Receiver::recv_ref)
//! - [thingbuf::mpsc::blocking::Sender::try_send](method@thingbuf::mpsc::blocking::Sender::try_send)
//! - [thingbuf::mpsc::blocking::Sender::send](method@thingbuf::mpsc::blocking::Sender::send)
//! - [thingbuf::mpsc::blocking::Receiver::recv](method@thingbuf::mpsc::blocking::Receiver::recv)

use thingbuf::ThingBuf as _;
use thingbuf::mpsc::Sender as _;
use thingbuf::mpsc::Receiver as _;
use thingbuf::mpsc::blocking::Sender as _;
use thingbuf::mpsc::blocking::Receiver as _;
use thingbuf::mpsc::channel as _;
use thingbuf::mpsc::blocking::channel as _;
