//! Rows of `dashmap` in 6.2.1. Paths: 20b83eb1de5f4486.
//!
//! - [dashmap::DashMap::insert](method@dashmap::DashMap::insert)
//! - [dashmap::DashMap::remove](method@dashmap::DashMap::remove)
//! - [dashmap::DashMap::clear](method@dashmap::DashMap::clear)
//! - [dashmap::DashMap::len](method@dashmap::DashMap::len)
//! - [dashmap::DashMap::new](method@dashmap::DashMap::new)
//! - [dashmap::DashMap::get](method@dashmap::DashMap::get)
//! - [dashmap::DashMap::get_mut](method@dashmap::DashMap::get_mut)
//! - [dashmap::DashMap::iter](method@dashmap::DashMap::iter)
//! - [dashmap::DashMap::iter_mut](method@dashmap::DashMap::iter_mut)
//! - [dashmap::DashMap::entry](method@dashmap::DashMap::entry)
//! - [dashmap::mapref::entry::Entry::or_default](method@dashmap::mapref::entry::Entry::or_default)
//! - [dashmap::mapref::entry::Entry::or_insert](method@dashmap::mapref::entry::Entry::or_insert)
//! - [dashmap::mapref::entry::Entry::or_insert_with](method@dashmap::mapref::entry::Entry::or_insert_with)
//! - [dashmap::mapref::multiple::RefMulti::key](method@dashmap::mapref::multiple::RefMulti::key)
//! - [dashmap::mapref::multiple::RefMulti::value](method@dashmap::mapref::multiple::RefMulti::value)
//! - [dashmap::mapref::multiple::RefMulti::pair](method@dashmap::mapref::multiple::RefMulti::pair)
//! - [dashmap::mapref::multiple::RefMutMulti::key](method@dashmap::mapref::multiple::RefMutMulti::key)
//! - [dashmap::mapref::multiple::RefMutMulti::value](method@dashmap::mapref::multiple::RefMutMulti::value)
//! - [dashmap::mapref::multiple::RefMutMulti::value_mut](method@dashmap::mapref::multiple::RefMutMulti::value_mut)
//! - [dashmap::mapref::one::Ref::key](method@dashmap::mapref::one::Ref::key)
//! - [dashmap::mapref::one::Ref::value](method@dashmap::mapref::one::Ref::value)
//! - [dashmap::mapref::one::Ref::pair](method@dashmap::mapref::one::Ref::pair)
//! - [dashmap::mapref::one::RefMut::key](method@dashmap::mapref::one::RefMut::key)
//! - [dashmap::mapref::one::RefMut::value](method@dashmap::mapref::one::RefMut::value)
//! - [dashmap::mapref::one::RefMut::value_mut](method@dashmap::mapref::one::RefMut::value_mut)

use dashmap::DashMap as _;
use dashmap::mapref::entry::Entry as _;
use dashmap::mapref::multiple::RefMulti as _;
use dashmap::mapref::multiple::RefMutMulti as _;
use dashmap::mapref::one::Ref as _;
use dashmap::mapref::one::RefMut as _;
