//! Rows of `tokio-postgres` in 0.7.18. Paths: b5b16e31d9b4268d.
//!
//! - [tokio_postgres::Connection::poll_message](method@tokio_postgres::Connection::poll_message)
//! - [tokio_postgres::CopyInSink::finish](method@tokio_postgres::CopyInSink::finish)
//! - [tokio_postgres::Client::query](method@tokio_postgres::Client::query)
//! - [tokio_postgres::Client::query_typed](method@tokio_postgres::Client::query_typed)
//! - [tokio_postgres::Transaction::query_typed](method@tokio_postgres::Transaction::query_typed)
//! - [tokio_postgres::Client::simple_query](method@tokio_postgres::Client::simple_query)
//! - [tokio_postgres::Transaction::query](method@tokio_postgres::Transaction::query)
//! - [tokio_postgres::Transaction::simple_query](method@tokio_postgres::Transaction::simple_query)
//! - [tokio_postgres::Transaction::query_portal](method@tokio_postgres::Transaction::query_portal)
//! - [tokio_postgres::Config::new](method@tokio_postgres::Config::new)
//! - [tokio_postgres::Config::connect](method@tokio_postgres::Config::connect)
//! - [tokio_postgres::Client::query_one](method@tokio_postgres::Client::query_one)
//! - [tokio_postgres::Client::query_opt](method@tokio_postgres::Client::query_opt)
//! - [tokio_postgres::Client::query_raw](method@tokio_postgres::Client::query_raw)
//! - [tokio_postgres::Client::query_typed_raw](method@tokio_postgres::Client::query_typed_raw)
//! - [tokio_postgres::Client::execute](method@tokio_postgres::Client::execute)
//! - [tokio_postgres::Client::batch_execute](method@tokio_postgres::Client::batch_execute)
//! - [tokio_postgres::Client::prepare](method@tokio_postgres::Client::prepare)
//! - [tokio_postgres::Client::copy_in](method@tokio_postgres::Client::copy_in)
//! - [tokio_postgres::Client::copy_out](method@tokio_postgres::Client::copy_out)
//! - [tokio_postgres::Client::transaction](method@tokio_postgres::Client::transaction)
//! - [tokio_postgres::Transaction::query_one](method@tokio_postgres::Transaction::query_one)
//! - [tokio_postgres::Transaction::query_opt](method@tokio_postgres::Transaction::query_opt)
//! - [tokio_postgres::Transaction::query_raw](method@tokio_postgres::Transaction::query_raw)
//! - [tokio_postgres::Transaction::execute](method@tokio_postgres::Transaction::execute)
//! - [tokio_postgres::Transaction::batch_execute](method@tokio_postgres::Transaction::batch_execute)
//! - [tokio_postgres::Transaction::copy_in](method@tokio_postgres::Transaction::copy_in)
//! - [tokio_postgres::Transaction::copy_out](method@tokio_postgres::Transaction::copy_out)
//! - [tokio_postgres::Transaction::commit](method@tokio_postgres::Transaction::commit)
//! - [tokio_postgres::Transaction::rollback](method@tokio_postgres::Transaction::rollback)

use tokio_postgres::Config as _;
use tokio_postgres::Connection as _;
use tokio_postgres::RowStream as _;
use tokio_postgres::CopyOutStream as _;
use tokio_postgres::CopyInSink as _;
use tokio_postgres::Client as _;
use tokio_postgres::Transaction as _;
use tokio_postgres::connect as _;
