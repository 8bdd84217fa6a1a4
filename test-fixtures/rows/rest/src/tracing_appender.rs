//! Rows of `tracing-appender` in 0.2.5. Paths: 3c53d246f7039138.
//!
//! - [tracing_appender::non_blocking::NonBlockingBuilder::buffered_lines_limit](method@tracing_appender::non_blocking::NonBlockingBuilder::buffered_lines_limit)
//! - [tracing_appender::non_blocking::NonBlockingBuilder::lossy](method@tracing_appender::non_blocking::NonBlockingBuilder::lossy)
//! - [tracing_appender::non_blocking::NonBlockingBuilder::finish](method@tracing_appender::non_blocking::NonBlockingBuilder::finish)

use tracing_appender::non_blocking::NonBlockingBuilder as _;
