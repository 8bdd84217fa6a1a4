//! Rows of `tracing` in 0.1.44. Paths: b037d66d686a6096.
//!
//! - [tracing::Span::current](method@tracing::Span::current)
//! - [tracing::Span::none](method@tracing::Span::none)
//! - [tracing::Span::in_scope](method@tracing::Span::in_scope)
//! - [tracing::Span::or_current](method@tracing::Span::or_current)
//! - [tracing::Instrument::instrument](method@tracing::Instrument::instrument)
//! - [tracing::Instrument::in_current_span](method@tracing::Instrument::in_current_span)
//! - [tracing::instrument::WithSubscriber::with_subscriber](method@tracing::instrument::WithSubscriber::with_subscriber)
//! - [tracing::instrument::WithSubscriber::with_current_subscriber](method@tracing::instrument::WithSubscriber::with_current_subscriber)

use tracing::Span as _;
use tracing::Instrument as _;
use tracing::instrument::WithSubscriber as _;
use tracing::instrument as _;
