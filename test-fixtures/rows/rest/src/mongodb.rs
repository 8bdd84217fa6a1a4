//! Rows of `mongodb` in 3.9.1. Paths: d8c56cad47ebcfd3.
//!
//! Left out: mongodb::Cursor::try_collect.
//!
//! - [mongodb::action::Find::limit](method@mongodb::action::Find::limit)
//! - [mongodb::Cursor::advance](method@mongodb::Cursor::advance)
//! - [mongodb::change_stream::ChangeStream::next_if_any](method@mongodb::change_stream::ChangeStream::next_if_any)
//! - [mongodb::SessionCursor::next](method@mongodb::SessionCursor::next)
//! - [mongodb::SessionCursor::advance](method@mongodb::SessionCursor::advance)
//! - [mongodb::Client::with_uri_str](method@mongodb::Client::with_uri_str)
//! - [mongodb::Client::with_options](method@mongodb::Client::with_options)
//! - [mongodb::Client::database](method@mongodb::Client::database)
//! - [mongodb::Database::collection](method@mongodb::Database::collection)
//! - [mongodb::Collection::find](method@mongodb::Collection::find)
//! - [mongodb::Collection::find_one](method@mongodb::Collection::find_one)
//! - [mongodb::Collection::aggregate](method@mongodb::Collection::aggregate)
//! - [mongodb::Collection::insert_one](method@mongodb::Collection::insert_one)
//! - [mongodb::Collection::insert_many](method@mongodb::Collection::insert_many)
//! - [mongodb::Collection::update_one](method@mongodb::Collection::update_one)
//! - [mongodb::Collection::update_many](method@mongodb::Collection::update_many)
//! - [mongodb::Collection::delete_one](method@mongodb::Collection::delete_one)
//! - [mongodb::Collection::watch](method@mongodb::Collection::watch)
//! - [mongodb::Cursor::deserialize_current](method@mongodb::Cursor::deserialize_current)
//! - [mongodb::SessionCursor::stream](method@mongodb::SessionCursor::stream)

use mongodb::Client as _;
use mongodb::Database as _;
use mongodb::Collection as _;
use mongodb::action::Find as _;
use mongodb::action::FindOne as _;
use mongodb::action::Aggregate as _;
use mongodb::action::InsertOne as _;
use mongodb::action::InsertMany as _;
use mongodb::action::Update as _;
use mongodb::action::Delete as _;
use mongodb::action::Watch as _;
use mongodb::Cursor as _;
use mongodb::change_stream::ChangeStream as _;
use mongodb::SessionCursor as _;
