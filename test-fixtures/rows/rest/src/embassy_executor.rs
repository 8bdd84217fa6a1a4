//! Rows of `embassy-executor` in 0.10.0. Paths: 747296560debb2cd.
//!
//! - [embassy_executor::Spawner::spawn](method@embassy_executor::Spawner::spawn)

use embassy_executor::Spawner as _;
