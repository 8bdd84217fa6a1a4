//! Rows of `clickhouse` in 0.15.3. Paths: 8922435a1810c423.
//!
//! - [clickhouse::query::Query::fetch_all](method@clickhouse::query::Query::fetch_all)
//! - [clickhouse::query::RowCursor::next](method@clickhouse::query::RowCursor::next)
//! - [clickhouse::query::BytesCursor::next](method@clickhouse::query::BytesCursor::next)
//! - [clickhouse::query::BytesCursor::collect](method@clickhouse::query::BytesCursor::collect)
//! - [clickhouse::Client::insert](method@clickhouse::Client::insert)
//! - [clickhouse::Client::inserter](method@clickhouse::Client::inserter)
//! - [clickhouse::insert::Insert::write](method@clickhouse::insert::Insert::write)
//! - [clickhouse::insert::Insert::end](method@clickhouse::insert::Insert::end)
//! - [clickhouse::inserter::Inserter::write](method@clickhouse::inserter::Inserter::write)
//! - [clickhouse::inserter::Inserter::commit](method@clickhouse::inserter::Inserter::commit)
//! - [clickhouse::inserter::Inserter::force_commit](method@clickhouse::inserter::Inserter::force_commit)
//! - [clickhouse::inserter::Inserter::end](method@clickhouse::inserter::Inserter::end)
//! - [clickhouse::inserter::Inserter::with_max_bytes](method@clickhouse::inserter::Inserter::with_max_bytes)
//! - [clickhouse::inserter::Inserter::with_max_rows](method@clickhouse::inserter::Inserter::with_max_rows)
//! - [clickhouse::Client::with_url](method@clickhouse::Client::with_url)
//! - [clickhouse::Client::with_option](method@clickhouse::Client::with_option)
//! - [clickhouse::Client::query](method@clickhouse::Client::query)
//! - [clickhouse::query::Query::bind](method@clickhouse::query::Query::bind)
//! - [clickhouse::query::Query::execute](method@clickhouse::query::Query::execute)
//! - [clickhouse::query::Query::fetch_one](method@clickhouse::query::Query::fetch_one)
//! - [clickhouse::query::Query::fetch_optional](method@clickhouse::query::Query::fetch_optional)
//! - [clickhouse::query::Query::fetch](method@clickhouse::query::Query::fetch)
//! - [clickhouse::query::Query::fetch_bytes](method@clickhouse::query::Query::fetch_bytes)
//! - [clickhouse::inserter::Inserter::with_period](method@clickhouse::inserter::Inserter::with_period)

use clickhouse::Client as _;
use clickhouse::error::Error as _;
use clickhouse::query::Query as _;
use clickhouse::query::RowCursor as _;
use clickhouse::query::BytesCursor as _;
use clickhouse::insert::Insert as _;
use clickhouse::inserter::Inserter as _;
use clickhouse::inserter::Quantities as _;
