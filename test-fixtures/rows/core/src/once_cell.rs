//! Rows of `once_cell` in 1.21.4. Paths: 0856085687a254ad.
//!
//! - [once_cell::sync::OnceCell::get_or_init](method@once_cell::sync::OnceCell::get_or_init)
//! - [once_cell::sync::OnceCell::get_or_try_init](method@once_cell::sync::OnceCell::get_or_try_init)
//! - [once_cell::sync::Lazy::new](method@once_cell::sync::Lazy::new)
//! - [once_cell::sync::OnceCell::new](method@once_cell::sync::OnceCell::new)
//! - [once_cell::sync::OnceCell::with_value](method@once_cell::sync::OnceCell::with_value)
//! - [once_cell::sync::OnceCell::get](method@once_cell::sync::OnceCell::get)
//! - [once_cell::sync::OnceCell::get_mut](method@once_cell::sync::OnceCell::get_mut)
//! - [once_cell::sync::OnceCell::wait](method@once_cell::sync::OnceCell::wait)
//! - [once_cell::sync::OnceCell::set](method@once_cell::sync::OnceCell::set)
//! - [once_cell::sync::OnceCell::take](method@once_cell::sync::OnceCell::take)
//! - [once_cell::sync::OnceCell::into_inner](method@once_cell::sync::OnceCell::into_inner)
//! - [once_cell::sync::Lazy::force](method@once_cell::sync::Lazy::force)
//! - [once_cell::unsync::OnceCell::new](method@once_cell::unsync::OnceCell::new)
//! - [once_cell::unsync::OnceCell::get](method@once_cell::unsync::OnceCell::get)
//! - [once_cell::unsync::OnceCell::set](method@once_cell::unsync::OnceCell::set)

use once_cell::sync::OnceCell as _;
use once_cell::sync::Lazy as _;
use once_cell::unsync::OnceCell as _;
use once_cell::unsync::Lazy as _;
