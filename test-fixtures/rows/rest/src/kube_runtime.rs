//! Rows of `kube-runtime` in 5.0.0. Paths: 19ed350eb95150a9.
//!
//! - [kube_runtime::controller::Config::concurrency](method@kube_runtime::controller::Config::concurrency)
//! - [kube_runtime::Controller::new](method@kube_runtime::Controller::new)
//! - [kube_runtime::Controller::with_config](method@kube_runtime::Controller::with_config)
//! - [kube_runtime::Controller::shutdown_on_signal](method@kube_runtime::Controller::shutdown_on_signal)
//! - [kube_runtime::Controller::run](method@kube_runtime::Controller::run)
//! - [kube_runtime::WatchStreamExt::default_backoff](method@kube_runtime::WatchStreamExt::default_backoff)
//! - [kube_runtime::WatchStreamExt::applied_objects](method@kube_runtime::WatchStreamExt::applied_objects)
//! - [kube_runtime::WatchStreamExt::touched_objects](method@kube_runtime::WatchStreamExt::touched_objects)

use kube_runtime::Controller as _;
use kube_runtime::controller::Config as _;
use kube_runtime::WatchStreamExt as _;
use kube_runtime::watcher as _;
use kube_runtime::reflector as _;
