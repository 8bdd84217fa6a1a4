//! Rows of `diesel-async` in 0.9.2. Paths: 18295a906dacba9f.
//!
//! - [diesel_async::RunQueryDsl::load](method@diesel_async::RunQueryDsl::load)
//! - [diesel_async::RunQueryDsl::get_results](method@diesel_async::RunQueryDsl::get_results)
//! - [diesel_async::RunQueryDsl::execute](method@diesel_async::RunQueryDsl::execute)
//! - [diesel_async::RunQueryDsl::load_stream](method@diesel_async::RunQueryDsl::load_stream)
//! - [diesel_async::RunQueryDsl::get_result](method@diesel_async::RunQueryDsl::get_result)
//! - [diesel_async::RunQueryDsl::first](method@diesel_async::RunQueryDsl::first)
//! - [diesel_async::AsyncConnection::establish](method@diesel_async::AsyncConnection::establish)

use diesel_async::AsyncPgConnection as _;
use diesel_async::AsyncMysqlConnection as _;
use diesel_async::RunQueryDsl as _;
use diesel_async::AsyncConnection as _;
