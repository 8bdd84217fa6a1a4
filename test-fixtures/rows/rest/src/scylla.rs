//! Rows of `scylla` in 1.9.0. Paths: 58966adc99d94d0f.
//!
//! - [scylla::client::session::Session::query_unpaged](method@scylla::client::session::Session::query_unpaged)
//! - [scylla::client::session::Session::execute_unpaged](method@scylla::client::session::Session::execute_unpaged)
//! - [scylla::client::session::Session::query_single_page](method@scylla::client::session::Session::query_single_page)
//! - [scylla::client::session::Session::query_iter](method@scylla::client::session::Session::query_iter)
//! - [scylla::client::session::Session::execute_iter](method@scylla::client::session::Session::execute_iter)
//! - [scylla::client::pager::QueryPager::rows_stream](method@scylla::client::pager::QueryPager::rows_stream)

use scylla::client::session::Session as _;
use scylla::client::pager::QueryPager as _;
use scylla::client::pager::TypedRowStream as _;
