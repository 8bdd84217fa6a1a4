//! Rows of `postgres` in 0.19.14. Paths: 1a582e688be90945.
//!
//! Left out: postgres::RowIter::next.
//!
//! - [postgres::Client::query](method@postgres::Client::query)
//! - [postgres::Client::query_one](method@postgres::Client::query_one)
//! - [postgres::Client::execute](method@postgres::Client::execute)
//! - [postgres::Client::connect](method@postgres::Client::connect)
//! - [postgres::Client::query_raw](method@postgres::Client::query_raw)

use postgres::Client as _;
use postgres::RowIter as _;
