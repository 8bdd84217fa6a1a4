//! Rows of `sqlx` in 0.9.0. Paths: b666569fbea3c1eb.
//!
//! - [sqlx::Pool::acquire](method@sqlx::Pool::acquire)
//! - [sqlx::Pool::try_acquire](method@sqlx::Pool::try_acquire)
//! - [sqlx::Pool::begin](method@sqlx::Pool::begin)
//! - [sqlx::Pool::try_begin](method@sqlx::Pool::try_begin)
//! - [sqlx::Pool::size](method@sqlx::Pool::size)
//! - [sqlx::Pool::num_idle](method@sqlx::Pool::num_idle)
//! - [sqlx::pool::PoolOptions::max_connections](method@sqlx::pool::PoolOptions::max_connections)
//! - [sqlx::query::Query::fetch_all](method@sqlx::query::Query::fetch_all)
//! - [sqlx::query::QueryAs::fetch_all](method@sqlx::query::QueryAs::fetch_all)
//! - [sqlx::query::QueryScalar::fetch_all](method@sqlx::query::QueryScalar::fetch_all)
//! - [sqlx::query::Map::fetch_all](method@sqlx::query::Map::fetch_all)
//! - [sqlx::RawSql::fetch_all](method@sqlx::RawSql::fetch_all)
//! - [sqlx::Executor::fetch_all](method@sqlx::Executor::fetch_all)
//! - [sqlx::postgres::PgListener::recv](method@sqlx::postgres::PgListener::recv)
//! - [sqlx::postgres::PgListener::try_recv](method@sqlx::postgres::PgListener::try_recv)
//! - [sqlx::Pool::connect](method@sqlx::Pool::connect)
//! - [sqlx::Pool::connect_lazy](method@sqlx::Pool::connect_lazy)
//! - [sqlx::Pool::connect_with](method@sqlx::Pool::connect_with)
//! - [sqlx::pool::PoolOptions::new](method@sqlx::pool::PoolOptions::new)
//! - [sqlx::pool::PoolOptions::min_connections](method@sqlx::pool::PoolOptions::min_connections)
//! - [sqlx::pool::PoolOptions::acquire_timeout](method@sqlx::pool::PoolOptions::acquire_timeout)
//! - [sqlx::pool::PoolOptions::connect](method@sqlx::pool::PoolOptions::connect)
//! - [sqlx::pool::PoolOptions::connect_with](method@sqlx::pool::PoolOptions::connect_with)
//! - [sqlx::pool::PoolOptions::connect_lazy](method@sqlx::pool::PoolOptions::connect_lazy)
//! - [sqlx::Transaction::commit](method@sqlx::Transaction::commit)
//! - [sqlx::Transaction::rollback](method@sqlx::Transaction::rollback)
//! - [sqlx::query::Query::bind](method@sqlx::query::Query::bind)
//! - [sqlx::query::Query::map](method@sqlx::query::Query::map)
//! - [sqlx::query::Query::persistent](method@sqlx::query::Query::persistent)
//! - [sqlx::query::Query::execute](method@sqlx::query::Query::execute)
//! - [sqlx::query::Query::fetch](method@sqlx::query::Query::fetch)
//! - [sqlx::query::Query::fetch_one](method@sqlx::query::Query::fetch_one)
//! - [sqlx::query::Query::fetch_optional](method@sqlx::query::Query::fetch_optional)
//! - [sqlx::query::QueryAs::bind](method@sqlx::query::QueryAs::bind)
//! - [sqlx::query::QueryAs::fetch](method@sqlx::query::QueryAs::fetch)
//! - [sqlx::query::QueryAs::fetch_one](method@sqlx::query::QueryAs::fetch_one)
//! - [sqlx::query::QueryAs::fetch_optional](method@sqlx::query::QueryAs::fetch_optional)
//! - [sqlx::query::QueryScalar::bind](method@sqlx::query::QueryScalar::bind)
//! - [sqlx::query::QueryScalar::fetch](method@sqlx::query::QueryScalar::fetch)
//! - [sqlx::query::QueryScalar::fetch_one](method@sqlx::query::QueryScalar::fetch_one)
//! - [sqlx::query::QueryScalar::fetch_optional](method@sqlx::query::QueryScalar::fetch_optional)
//! - [sqlx::query::Map::fetch](method@sqlx::query::Map::fetch)
//! - [sqlx::query::Map::fetch_one](method@sqlx::query::Map::fetch_one)
//! - [sqlx::query::Map::fetch_optional](method@sqlx::query::Map::fetch_optional)
//! - [sqlx::RawSql::execute](method@sqlx::RawSql::execute)
//! - [sqlx::postgres::PgListener::connect](method@sqlx::postgres::PgListener::connect)
//! - [sqlx::Executor::execute](method@sqlx::Executor::execute)
//! - [sqlx::Executor::fetch](method@sqlx::Executor::fetch)
//! - [sqlx::Executor::fetch_one](method@sqlx::Executor::fetch_one)
//! - [sqlx::Executor::fetch_optional](method@sqlx::Executor::fetch_optional)

use sqlx::PgPool as _;
use sqlx::MySqlPool as _;
use sqlx::SqlitePool as _;
use sqlx::AnyPool as _;
use sqlx::postgres::PgPoolOptions as _;
use sqlx::mysql::MySqlPoolOptions as _;
use sqlx::sqlite::SqlitePoolOptions as _;
use sqlx::Pool as _;
use sqlx::pool::PoolOptions as _;
use sqlx::pool::PoolConnection as _;
use sqlx::Transaction as _;
use sqlx::query::Query as _;
use sqlx::query::QueryAs as _;
use sqlx::query::QueryScalar as _;
use sqlx::query::Map as _;
use sqlx::RawSql as _;
use sqlx::postgres::PgListener as _;
use sqlx::Executor as _;
use sqlx::query as _;
use sqlx::query_with as _;
use sqlx::query_as as _;
use sqlx::query_scalar as _;
use sqlx::raw_sql as _;
