//! Rows of `actix-web` in 4.18.1. Paths: 105fe03cd9f33e6f.
//!
//! - [actix_web::web::Payload::to_bytes](method@actix_web::web::Payload::to_bytes)
//! - [actix_web::web::Payload::to_bytes_limited](method@actix_web::web::Payload::to_bytes_limited)
//! - [actix_web::web::PayloadConfig::new](method@actix_web::web::PayloadConfig::new)
//! - [actix_web::web::PayloadConfig::limit](method@actix_web::web::PayloadConfig::limit)
//! - [actix_web::web::JsonConfig::limit](method@actix_web::web::JsonConfig::limit)
//! - [actix_web::web::FormConfig::limit](method@actix_web::web::FormConfig::limit)
//! - [actix_web::HttpServer::max_connections](method@actix_web::HttpServer::max_connections)
//! - [actix_web::HttpServer::max_connection_rate](method@actix_web::HttpServer::max_connection_rate)
//! - [actix_web::HttpServer::backlog](method@actix_web::HttpServer::backlog)
//! - [actix_web::Route::to](method@actix_web::Route::to)
//! - [actix_web::Resource::to](method@actix_web::Resource::to)
//! - [actix_web::web::Payload::into_inner](method@actix_web::web::Payload::into_inner)
//! - [actix_web::dev::ServiceResponse::into_body](method@actix_web::dev::ServiceResponse::into_body)
//! - [actix_web::dev::ServiceResponse::into_parts](method@actix_web::dev::ServiceResponse::into_parts)
//! - [actix_web::web::Data::new](method@actix_web::web::Data::new)
//! - [actix_web::web::Data::get_ref](method@actix_web::web::Data::get_ref)
//! - [actix_web::web::Data::into_inner](method@actix_web::web::Data::into_inner)
//! - [actix_web::web::Json::into_inner](method@actix_web::web::Json::into_inner)
//! - [actix_web::HttpServer::new](method@actix_web::HttpServer::new)
//! - [actix_web::HttpServer::workers](method@actix_web::HttpServer::workers)
//! - [actix_web::HttpServer::bind](method@actix_web::HttpServer::bind)
//! - [actix_web::HttpServer::run](method@actix_web::HttpServer::run)
//! - [actix_web::HttpResponseBuilder::streaming](method@actix_web::HttpResponseBuilder::streaming)

use actix_web::web::Payload as _;
use actix_web::dev::Payload as _;
use actix_web::dev::ServiceResponse as _;
use actix_web::web::PayloadConfig as _;
use actix_web::web::JsonConfig as _;
use actix_web::web::FormConfig as _;
use actix_web::web::Data as _;
use actix_web::web::Json as _;
use actix_web::web::Form as _;
use actix_web::web::Path as _;
use actix_web::web::Query as _;
use actix_web::HttpServer as _;
use actix_web::dev::Server as _;
use actix_web::HttpResponseBuilder as _;
use actix_web::Route as _;
use actix_web::Resource as _;
use actix_web::body::MessageBody as _;
use actix_web::body::to_bytes as _;
use actix_web::body::to_bytes_limited as _;
use actix_web::web::block as _;
use actix_web::web::get as _;
use actix_web::web::post as _;
use actix_web::web::put as _;
use actix_web::web::patch as _;
use actix_web::web::delete as _;
