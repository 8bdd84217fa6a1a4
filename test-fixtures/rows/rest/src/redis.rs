//! Rows of `redis` in 1.8.1. Paths: 0dca8d88cf7c3052.
//!
//! Left out: redis::aio::Connection, redis::Client::get_async_connection, redis::Client::get_multiplexed_tokio_connection, redis::aio::Connection::into_pubsub.
//!
//! - [redis::Client::get_connection](method@redis::Client::get_connection)
//! - [redis::PubSub::subscribe](method@redis::PubSub::subscribe)
//! - [redis::PubSub::get_message](method@redis::PubSub::get_message)
//! - [redis::AsyncIter::next_item](method@redis::AsyncIter::next_item)
//! - [redis::AsyncConnectionConfig::set_pipeline_buffer_size](method@redis::AsyncConnectionConfig::set_pipeline_buffer_size)
//! - [redis::AsyncConnectionConfig::set_concurrency_limit](method@redis::AsyncConnectionConfig::set_concurrency_limit)
//! - [redis::Cmd::query](method@redis::Cmd::query)
//! - [redis::Pipeline::query_async](method@redis::Pipeline::query_async)
//! - [redis::Pipeline::exec_async](method@redis::Pipeline::exec_async)
//! - [redis::AsyncCommands::blpop](method@redis::AsyncCommands::blpop)
//! - [redis::AsyncCommands::brpop](method@redis::AsyncCommands::brpop)
//! - [redis::AsyncCommands::xread_options](method@redis::AsyncCommands::xread_options)
//! - [redis::AsyncCommands::keys](method@redis::AsyncCommands::keys)
//! - [redis::AsyncCommands::hgetall](method@redis::AsyncCommands::hgetall)
//! - [redis::AsyncCommands::smembers](method@redis::AsyncCommands::smembers)
//! - [redis::AsyncCommands::lrange](method@redis::AsyncCommands::lrange)
//! - [redis::Client::open](method@redis::Client::open)
//! - [redis::Client::get_multiplexed_async_connection](method@redis::Client::get_multiplexed_async_connection)
//! - [redis::Client::get_connection_manager](method@redis::Client::get_connection_manager)
//! - [redis::Client::get_async_pubsub](method@redis::Client::get_async_pubsub)
//! - [redis::Connection::as_pubsub](method@redis::Connection::as_pubsub)
//! - [redis::aio::ConnectionManager::new](method@redis::aio::ConnectionManager::new)
//! - [redis::aio::PubSub::subscribe](method@redis::aio::PubSub::subscribe)
//! - [redis::aio::PubSub::psubscribe](method@redis::aio::PubSub::psubscribe)
//! - [redis::aio::PubSub::on_message](method@redis::aio::PubSub::on_message)
//! - [redis::aio::PubSub::into_on_message](method@redis::aio::PubSub::into_on_message)
//! - [redis::aio::PubSub::split](method@redis::aio::PubSub::split)
//! - [redis::AsyncConnectionConfig::new](method@redis::AsyncConnectionConfig::new)
//! - [redis::AsyncConnectionConfig::set_push_sender](method@redis::AsyncConnectionConfig::set_push_sender)
//! - [redis::Cmd::arg](method@redis::Cmd::arg)
//! - [redis::Cmd::query_async](method@redis::Cmd::query_async)
//! - [redis::Cmd::exec_async](method@redis::Cmd::exec_async)
//! - [redis::Cmd::iter_async](method@redis::Cmd::iter_async)
//! - [redis::Pipeline::cmd](method@redis::Pipeline::cmd)
//! - [redis::Pipeline::arg](method@redis::Pipeline::arg)
//! - [redis::Pipeline::atomic](method@redis::Pipeline::atomic)
//! - [redis::Pipeline::ignore](method@redis::Pipeline::ignore)
//! - [redis::AsyncCommands::get](method@redis::AsyncCommands::get)
//! - [redis::AsyncCommands::set](method@redis::AsyncCommands::set)
//! - [redis::AsyncCommands::set_ex](method@redis::AsyncCommands::set_ex)
//! - [redis::AsyncCommands::del](method@redis::AsyncCommands::del)
//! - [redis::AsyncCommands::incr](method@redis::AsyncCommands::incr)
//! - [redis::AsyncCommands::expire](method@redis::AsyncCommands::expire)
//! - [redis::AsyncCommands::hset](method@redis::AsyncCommands::hset)
//! - [redis::AsyncCommands::lpush](method@redis::AsyncCommands::lpush)
//! - [redis::AsyncCommands::rpush](method@redis::AsyncCommands::rpush)
//! - [redis::AsyncCommands::sadd](method@redis::AsyncCommands::sadd)
//! - [redis::AsyncCommands::publish](method@redis::AsyncCommands::publish)
//! - [redis::AsyncCommands::xadd](method@redis::AsyncCommands::xadd)
//! - [redis::AsyncCommands::scan](method@redis::AsyncCommands::scan)
//! - [redis::AsyncCommands::scan_match](method@redis::AsyncCommands::scan_match)

use redis::Client as _;
use redis::Connection as _;
use redis::PubSub as _;
use redis::aio::MultiplexedConnection as _;
use redis::aio::ConnectionManager as _;
use redis::aio::PubSub as _;
use redis::aio::PubSubStream as _;
use redis::AsyncIter as _;
use redis::AsyncConnectionConfig as _;
use redis::Cmd as _;
use redis::Pipeline as _;
use redis::AsyncCommands as _;
use redis::cmd as _;
use redis::pipe as _;
