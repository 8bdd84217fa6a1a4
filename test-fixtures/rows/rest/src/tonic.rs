//! Rows of `tonic` in 0.14.9. Paths: 0e8e65d665a84108.
//!
//! Left out: tonic::include_proto::Client, tonic::include_proto::Client::max_decoding_message_size, tonic::include_proto::Client::*, tonic::include_proto::Client::connect, tonic::include_proto::Client::new, tonic::include_proto::Client::with_origin, tonic::include_proto::Client::with_interceptor, tonic::include_proto::Client::send_compressed, tonic::include_proto::Client::accept_compressed, tonic::include_proto::Client::max_encoding_message_size.
//!
//! - [tonic::Streaming::message](method@tonic::Streaming::message)
//! - [tonic::client::Grpc::ready](method@tonic::client::Grpc::ready)
//! - [tonic::client::Grpc::max_decoding_message_size](method@tonic::client::Grpc::max_decoding_message_size)
//! - [tonic::client::Grpc::max_encoding_message_size](method@tonic::client::Grpc::max_encoding_message_size)
//! - [tonic::server::Grpc::max_decoding_message_size](method@tonic::server::Grpc::max_decoding_message_size)
//! - [tonic::server::Grpc::max_encoding_message_size](method@tonic::server::Grpc::max_encoding_message_size)
//! - [tonic::transport::Channel::balance_channel](method@tonic::transport::Channel::balance_channel)
//! - [tonic::transport::Endpoint::buffer_size](method@tonic::transport::Endpoint::buffer_size)
//! - [tonic::transport::Endpoint::concurrency_limit](method@tonic::transport::Endpoint::concurrency_limit)
//! - [tonic::transport::Endpoint::rate_limit](method@tonic::transport::Endpoint::rate_limit)
//! - [tonic::transport::Server::concurrency_limit_per_connection](method@tonic::transport::Server::concurrency_limit_per_connection)
//! - [tonic::transport::Server::load_shed](method@tonic::transport::Server::load_shed)
//! - [tonic::transport::Server::max_concurrent_streams](method@tonic::transport::Server::max_concurrent_streams)
//! - [tonic::Request::new](method@tonic::Request::new)
//! - [tonic::Request::get_ref](method@tonic::Request::get_ref)
//! - [tonic::Request::get_mut](method@tonic::Request::get_mut)
//! - [tonic::Request::into_inner](method@tonic::Request::into_inner)
//! - [tonic::Response::new](method@tonic::Response::new)
//! - [tonic::Response::get_ref](method@tonic::Response::get_ref)
//! - [tonic::Response::get_mut](method@tonic::Response::get_mut)
//! - [tonic::Response::into_inner](method@tonic::Response::into_inner)
//! - [tonic::Streaming::trailers](method@tonic::Streaming::trailers)
//! - [tonic::client::Grpc::new](method@tonic::client::Grpc::new)
//! - [tonic::transport::Channel::builder](method@tonic::transport::Channel::builder)
//! - [tonic::transport::Channel::from_static](method@tonic::transport::Channel::from_static)
//! - [tonic::transport::Channel::from_shared](method@tonic::transport::Channel::from_shared)
//! - [tonic::transport::Channel::balance_list](method@tonic::transport::Channel::balance_list)
//! - [tonic::transport::Endpoint::from_static](method@tonic::transport::Endpoint::from_static)
//! - [tonic::transport::Endpoint::from_shared](method@tonic::transport::Endpoint::from_shared)
//! - [tonic::transport::Endpoint::timeout](method@tonic::transport::Endpoint::timeout)
//! - [tonic::transport::Endpoint::connect_timeout](method@tonic::transport::Endpoint::connect_timeout)
//! - [tonic::transport::Endpoint::connect](method@tonic::transport::Endpoint::connect)
//! - [tonic::transport::Endpoint::connect_lazy](method@tonic::transport::Endpoint::connect_lazy)
//! - [tonic::transport::Server::builder](method@tonic::transport::Server::builder)
//! - [tonic::transport::Server::layer](method@tonic::transport::Server::layer)
//! - [tonic::transport::Server::add_service](method@tonic::transport::Server::add_service)
//! - [tonic::transport::server::Router::add_service](method@tonic::transport::server::Router::add_service)
//! - [tonic::transport::server::Router::serve](method@tonic::transport::server::Router::serve)
//! - [tonic::transport::server::Router::serve_with_shutdown](method@tonic::transport::server::Router::serve_with_shutdown)
//! - [tonic::transport::server::Router::serve_with_incoming](method@tonic::transport::server::Router::serve_with_incoming)

use tonic::Request as _;
use tonic::Response as _;
use tonic::Status as _;
use tonic::Streaming as _;
use tonic::client::Grpc as _;
use tonic::server::Grpc as _;
use tonic::transport::Channel as _;
use tonic::transport::Endpoint as _;
use tonic::transport::Server as _;
use tonic::transport::server::Router as _;
