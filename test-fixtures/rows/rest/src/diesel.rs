//! Rows of `diesel` in 2.3.14. Paths: 232cf8b5ebb656a8.
//!
//! Left out: diesel::pg::PgConnection, diesel::sqlite::SqliteConnection, diesel::mysql::MysqlConnection.
//!
//! - [diesel::RunQueryDsl::execute](method@diesel::RunQueryDsl::execute)
//! - [diesel::RunQueryDsl::load](method@diesel::RunQueryDsl::load)
//! - [diesel::RunQueryDsl::get_results](method@diesel::RunQueryDsl::get_results)
//! - [diesel::RunQueryDsl::get_result](method@diesel::RunQueryDsl::get_result)
//! - [diesel::RunQueryDsl::first](method@diesel::RunQueryDsl::first)
//! - [diesel::QueryDsl::limit](method@diesel::QueryDsl::limit)
//! - [diesel::QueryDsl::count](method@diesel::QueryDsl::count)
//! - [diesel::QueryDsl::find](method@diesel::QueryDsl::find)
//! - [diesel::Connection::establish](method@diesel::Connection::establish)
//! - [diesel::RunQueryDsl::load_iter](method@diesel::RunQueryDsl::load_iter)
//! - [diesel::QueryDsl::filter](method@diesel::QueryDsl::filter)
//! - [diesel::QueryDsl::select](method@diesel::QueryDsl::select)
//! - [diesel::QueryDsl::order](method@diesel::QueryDsl::order)

use diesel::RunQueryDsl as _;
use diesel::QueryDsl as _;
use diesel::Connection as _;
