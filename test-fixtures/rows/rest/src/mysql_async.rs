//! Rows of `mysql_async` in 0.37.1. Paths: 9b681e0f197e331b.
//!
//! - [mysql_async::Pool::get_conn](method@mysql_async::Pool::get_conn)
//! - [mysql_async::prelude::Queryable::query](method@mysql_async::prelude::Queryable::query)
//! - [mysql_async::prelude::Queryable::exec](method@mysql_async::prelude::Queryable::exec)
//! - [mysql_async::prelude::Queryable::query_map](method@mysql_async::prelude::Queryable::query_map)
//! - [mysql_async::QueryResult::next](method@mysql_async::QueryResult::next)
//! - [mysql_async::QueryResult::collect](method@mysql_async::QueryResult::collect)
//! - [mysql_async::QueryResult::for_each](method@mysql_async::QueryResult::for_each)
//! - [mysql_async::Pool::new](method@mysql_async::Pool::new)
//! - [mysql_async::Pool::from_url](method@mysql_async::Pool::from_url)
//! - [mysql_async::prelude::Queryable::query_iter](method@mysql_async::prelude::Queryable::query_iter)
//! - [mysql_async::prelude::Queryable::query_stream](method@mysql_async::prelude::Queryable::query_stream)
//! - [mysql_async::prelude::Queryable::exec_stream](method@mysql_async::prelude::Queryable::exec_stream)
//! - [mysql_async::prelude::Queryable::query_first](method@mysql_async::prelude::Queryable::query_first)
//! - [mysql_async::prelude::Queryable::query_drop](method@mysql_async::prelude::Queryable::query_drop)
//! - [mysql_async::prelude::Queryable::exec_drop](method@mysql_async::prelude::Queryable::exec_drop)

use mysql_async::Pool as _;
use mysql_async::Conn as _;
use mysql_async::ResultSetStream as _;
use mysql_async::QueryResult as _;
use mysql_async::prelude::Queryable as _;
