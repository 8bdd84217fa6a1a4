//! Rows of `aws-smithy-async` in 1.3.1. Paths: bd0e563b949aa95d.
//!
//! - [aws_smithy_async::future::pagination_stream::PaginationStream::next](method@aws_smithy_async::future::pagination_stream::PaginationStream::next)
//! - [aws_smithy_async::future::pagination_stream::PaginationStream::try_next](method@aws_smithy_async::future::pagination_stream::PaginationStream::try_next)
//! - [aws_smithy_async::future::pagination_stream::PaginationStream::collect](method@aws_smithy_async::future::pagination_stream::PaginationStream::collect)
//! - [aws_smithy_async::future::pagination_stream::PaginationStream::try_collect](method@aws_smithy_async::future::pagination_stream::PaginationStream::try_collect)

use aws_smithy_async::future::pagination_stream::PaginationStream as _;
