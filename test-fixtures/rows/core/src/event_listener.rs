//! Rows of `event-listener` in 5.4.2. Paths: 76596eaf85b561b5.
//!
//! - [event_listener::Event::notify](method@event_listener::Event::notify)
//! - [event_listener::Listener::wait](method@event_listener::Listener::wait)
//! - [event_listener::Listener::wait_timeout](method@event_listener::Listener::wait_timeout)
//! - [event_listener::Event::listen](method@event_listener::Event::listen)

use event_listener::Event as _;
use event_listener::EventListener as _;
use event_listener::Listener as _;
