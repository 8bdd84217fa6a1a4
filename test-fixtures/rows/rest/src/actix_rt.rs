//! Rows of `actix-rt` in 2.15.0. Paths: c81e5e01d09f82ba.
//!
//! - [actix_rt::Arbiter::spawn](method@actix_rt::Arbiter::spawn)
//! - [actix_rt::Arbiter::spawn_fn](method@actix_rt::Arbiter::spawn_fn)
//! - [actix_rt::ArbiterHandle::spawn](method@actix_rt::ArbiterHandle::spawn)
//! - [actix_rt::ArbiterHandle::spawn_fn](method@actix_rt::ArbiterHandle::spawn_fn)
//! - [actix_rt::Arbiter::new](method@actix_rt::Arbiter::new)
//! - [actix_rt::Arbiter::handle](method@actix_rt::Arbiter::handle)
//! - [actix_rt::Arbiter::current](method@actix_rt::Arbiter::current)

use actix_rt::Arbiter as _;
use actix_rt::ArbiterHandle as _;
use actix_rt::spawn as _;
use actix_rt::main as _;
