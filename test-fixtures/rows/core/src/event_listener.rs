//! Rows of `event-listener` in 5.4.2. Paths: f061efdb198af6d3.
//!
//! - [event_listener::Event::notify](method@event_listener::Event::notify)
//! - [event_listener::Event::listen](method@event_listener::Event::listen)

use event_listener::Event as _;
use event_listener::EventListener as _;
