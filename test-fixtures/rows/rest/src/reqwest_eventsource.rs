//! Rows of `reqwest-eventsource` in 0.6.0. Paths: 0ae90b2027d1d307.
//!
//! - [reqwest_eventsource::EventSource::get](method@reqwest_eventsource::EventSource::get)
//! - [reqwest_eventsource::EventSource::new](method@reqwest_eventsource::EventSource::new)
//! - [reqwest_eventsource::EventSource::close](method@reqwest_eventsource::EventSource::close)

use reqwest_eventsource::EventSource as _;
