//! Rows of `bollard` in 0.21.1. Paths: ba90928ed9ee03eb.
//!
//! - [bollard::Docker::logs](method@bollard::Docker::logs)
//! - [bollard::Docker::stats](method@bollard::Docker::stats)
//! - [bollard::Docker::events](method@bollard::Docker::events)
//! - [bollard::Docker::connect_with_local_defaults](method@bollard::Docker::connect_with_local_defaults)

use bollard::Docker as _;
use bollard::errors::Error as _;
use bollard::container::LogOutput as _;
