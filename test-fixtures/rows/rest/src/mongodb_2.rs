//! Rows of `mongodb-2` in 2.8.2. Paths: 8a737e50ef6e32f0.
//!
//! - [mongodb_2::Cursor::advance](method@mongodb_2::Cursor::advance)
//! - [mongodb_2::Client::with_uri_str](method@mongodb_2::Client::with_uri_str)
//! - [mongodb_2::Client::with_options](method@mongodb_2::Client::with_options)
//! - [mongodb_2::Client::database](method@mongodb_2::Client::database)
//! - [mongodb_2::Database::collection](method@mongodb_2::Database::collection)
//! - [mongodb_2::Collection::find](method@mongodb_2::Collection::find)
//! - [mongodb_2::Collection::aggregate](method@mongodb_2::Collection::aggregate)
//! - [mongodb_2::Collection::insert_one](method@mongodb_2::Collection::insert_one)
//! - [mongodb_2::Collection::insert_many](method@mongodb_2::Collection::insert_many)
//! - [mongodb_2::Collection::watch](method@mongodb_2::Collection::watch)

use mongodb_2::Client as _;
use mongodb_2::Database as _;
use mongodb_2::Collection as _;
use mongodb_2::Cursor as _;
use mongodb_2::change_stream::ChangeStream as _;
