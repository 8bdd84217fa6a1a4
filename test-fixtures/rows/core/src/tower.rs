//! Rows of `tower` in 0.5.3. Paths: fdea065201c1a3f7.
//!
//! Left out: tower::ServiceExt::ready_and.
//!
//! - [tower::ServiceExt::ready](method@tower::ServiceExt::ready)
//! - [tower::ServiceExt::ready_oneshot](method@tower::ServiceExt::ready_oneshot)
//! - [tower::ServiceExt::oneshot](method@tower::ServiceExt::oneshot)
//! - [tower::ServiceExt::call_all](method@tower::ServiceExt::call_all)
//! - [tower::buffer::Buffer::new](method@tower::buffer::Buffer::new)
//! - [tower::buffer::Buffer::pair](method@tower::buffer::Buffer::pair)
//! - [tower::buffer::BufferLayer::new](method@tower::buffer::BufferLayer::new)
//! - [tower::ServiceBuilder::buffer](method@tower::ServiceBuilder::buffer)
//! - [tower::ServiceBuilder::concurrency_limit](method@tower::ServiceBuilder::concurrency_limit)
//! - [tower::ServiceBuilder::rate_limit](method@tower::ServiceBuilder::rate_limit)
//! - [tower::ServiceBuilder::load_shed](method@tower::ServiceBuilder::load_shed)
//! - [tower::limit::ConcurrencyLimit::new](method@tower::limit::ConcurrencyLimit::new)
//! - [tower::limit::ConcurrencyLimitLayer::new](method@tower::limit::ConcurrencyLimitLayer::new)
//! - [tower::limit::GlobalConcurrencyLimitLayer::new](method@tower::limit::GlobalConcurrencyLimitLayer::new)
//! - [tower::limit::RateLimitLayer::new](method@tower::limit::RateLimitLayer::new)
//! - [tower::load_shed::LoadShed::new](method@tower::load_shed::LoadShed::new)
//! - [tower::load_shed::LoadShedLayer::new](method@tower::load_shed::LoadShedLayer::new)
//! - [tower::util::BoxService::new](method@tower::util::BoxService::new)
//! - [tower::util::BoxCloneService::new](method@tower::util::BoxCloneService::new)
//! - [tower::ServiceBuilder::new](method@tower::ServiceBuilder::new)
//! - [tower::ServiceBuilder::layer](method@tower::ServiceBuilder::layer)
//! - [tower::ServiceBuilder::service](method@tower::ServiceBuilder::service)
//! - [tower::ServiceBuilder::timeout](method@tower::ServiceBuilder::timeout)
//! - [tower::ServiceExt::boxed](method@tower::ServiceExt::boxed)
//! - [tower::ServiceExt::boxed_clone](method@tower::ServiceExt::boxed_clone)
//! - [tower::ServiceExt::map_err](method@tower::ServiceExt::map_err)
//! - [tower::ServiceExt::map_response](method@tower::ServiceExt::map_response)

use tower::util::Ready as _;
use tower::util::ReadyOneshot as _;
use tower::util::Oneshot as _;
use tower::util::CallAll as _;
use tower::util::BoxService as _;
use tower::util::BoxCloneService as _;
use tower::util::MapErr as _;
use tower::util::MapResponse as _;
use tower::buffer::Buffer as _;
use tower::buffer::BufferLayer as _;
use tower::ServiceBuilder as _;
use tower::limit::ConcurrencyLimit as _;
use tower::limit::ConcurrencyLimitLayer as _;
use tower::limit::GlobalConcurrencyLimitLayer as _;
use tower::limit::RateLimitLayer as _;
use tower::load_shed::LoadShed as _;
use tower::load_shed::LoadShedLayer as _;
use tower::util::ServiceFn as _;
use tower::ServiceExt as _;
use tower::service_fn as _;
