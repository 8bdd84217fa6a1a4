//! Rows of `dashmap` in 6.2.1. Paths: b4950cb76da6d904.
//!
//! - [dashmap::DashMap::insert](method@dashmap::DashMap::insert)
//! - [dashmap::DashMap::remove](method@dashmap::DashMap::remove)
//! - [dashmap::DashMap::clear](method@dashmap::DashMap::clear)
//! - [dashmap::DashMap::len](method@dashmap::DashMap::len)
//! - [dashmap::DashMap::new](method@dashmap::DashMap::new)
//! - [dashmap::DashMap::get](method@dashmap::DashMap::get)
//! - [dashmap::DashMap::get_mut](method@dashmap::DashMap::get_mut)

use dashmap::DashMap as _;
use dashmap::mapref::one::Ref as _;
use dashmap::mapref::one::RefMut as _;
