//! Rows of `tower-service` in 0.3.3. Paths: dc420f604bf6eee6.
//!
//! - [tower_service::Service::poll_ready](method@tower_service::Service::poll_ready)
//! - [tower_service::Service::call](method@tower_service::Service::call)

use tower_service::Service as _;
