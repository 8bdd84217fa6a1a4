//! Rows of `rocket` in 0.5.2. Paths: c7197b9594d364a7.
//!
//! - [rocket::Data::open](method@rocket::Data::open)
//! - [rocket::data::DataStream::into_bytes](method@rocket::data::DataStream::into_bytes)
//! - [rocket::data::DataStream::into_string](method@rocket::data::DataStream::into_string)
//! - [rocket::data::Limits::limit](method@rocket::data::Limits::limit)
//! - [rocket::data::DataStream::stream_to](method@rocket::data::DataStream::stream_to)
//! - [rocket::data::DataStream::into_file](method@rocket::data::DataStream::into_file)
//! - [rocket::data::Capped::is_complete](method@rocket::data::Capped::is_complete)
//! - [rocket::data::Capped::into_inner](method@rocket::data::Capped::into_inner)

use rocket::Data as _;
use rocket::data::DataStream as _;
use rocket::data::Capped as _;
use rocket::data::Limits as _;
use rocket::State as _;
use rocket::main as _;
