//! Rows of `kube-client` in 5.0.0. Paths: 6d9981fff540c5e0.
//!
//! - [kube_client::Api::list](method@kube_client::Api::list)
//! - [kube_client::Client::try_default](method@kube_client::Client::try_default)
//! - [kube_client::Api::all](method@kube_client::Api::all)
//! - [kube_client::Api::namespaced](method@kube_client::Api::namespaced)
//! - [kube_client::Api::default_namespaced](method@kube_client::Api::default_namespaced)
//! - [kube_client::Api::get](method@kube_client::Api::get)
//! - [kube_client::Api::watch](method@kube_client::Api::watch)

use kube_client::Client as _;
use kube_client::Api as _;
