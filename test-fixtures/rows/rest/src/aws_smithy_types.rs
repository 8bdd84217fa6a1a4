//! Rows of `aws-smithy-types` in 1.9.3. Paths: 2f4ae004befcfc62.
//!
//! - [aws_smithy_types::byte_stream::ByteStream::collect](method@aws_smithy_types::byte_stream::ByteStream::collect)
//! - [aws_smithy_types::byte_stream::ByteStream::next](method@aws_smithy_types::byte_stream::ByteStream::next)
//! - [aws_smithy_types::byte_stream::ByteStream::try_next](method@aws_smithy_types::byte_stream::ByteStream::try_next)
//! - [aws_smithy_types::byte_stream::ByteStream::into_async_read](method@aws_smithy_types::byte_stream::ByteStream::into_async_read)

use aws_smithy_types::byte_stream::ByteStream as _;
