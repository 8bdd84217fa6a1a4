//! Rows of `deadpool-postgres` in 0.14.2. Paths: b64b0d3e9947823d.
//!
//! - [deadpool_postgres::Pool::get](method@deadpool_postgres::Pool::get)

use deadpool_postgres::Pool as _;
use deadpool_postgres::Client as _;
