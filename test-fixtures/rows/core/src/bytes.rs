//! Rows of `bytes` in 1.12.2. Paths: 342ac4abadff79f2.
//!
//! Left out: bytes::Bytes::to_vec.
//!
//! - [bytes::Bytes::len](method@bytes::Bytes::len)
//! - [bytes::Bytes::is_empty](method@bytes::Bytes::is_empty)
//! - [bytes::BytesMut::len](method@bytes::BytesMut::len)
//! - [bytes::BytesMut::is_empty](method@bytes::BytesMut::is_empty)
//! - [bytes::BytesMut::extend_from_slice](method@bytes::BytesMut::extend_from_slice)
//! - [bytes::BytesMut::split_to](method@bytes::BytesMut::split_to)
//! - [bytes::BytesMut::split](method@bytes::BytesMut::split)
//! - [bytes::BytesMut::split_off](method@bytes::BytesMut::split_off)
//! - [bytes::BytesMut::clear](method@bytes::BytesMut::clear)
//! - [bytes::BytesMut::truncate](method@bytes::BytesMut::truncate)
//! - [bytes::Buf::remaining](method@bytes::Buf::remaining)
//! - [bytes::Buf::advance](method@bytes::Buf::advance)
//! - [bytes::BufMut::put](method@bytes::BufMut::put)
//! - [bytes::BufMut::put_slice](method@bytes::BufMut::put_slice)
//! - [bytes::BufMut::put_u8](method@bytes::BufMut::put_u8)
//! - [bytes::Bytes::new](method@bytes::Bytes::new)
//! - [bytes::Bytes::slice](method@bytes::Bytes::slice)
//! - [bytes::BytesMut::new](method@bytes::BytesMut::new)
//! - [bytes::BytesMut::with_capacity](method@bytes::BytesMut::with_capacity)
//! - [bytes::BytesMut::freeze](method@bytes::BytesMut::freeze)

use bytes::Bytes as _;
use bytes::BytesMut as _;
use bytes::Buf as _;
use bytes::BufMut as _;
