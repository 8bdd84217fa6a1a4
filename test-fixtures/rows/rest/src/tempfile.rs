//! Rows of `tempfile` in 3.27.0. Paths: e5431cef8d2c3c91.
//!
//! - [tempfile::NamedTempFile::new](method@tempfile::NamedTempFile::new)
//! - [tempfile::NamedTempFile::new_in](method@tempfile::NamedTempFile::new_in)
//! - [tempfile::NamedTempFile::with_suffix](method@tempfile::NamedTempFile::with_suffix)
//! - [tempfile::NamedTempFile::with_prefix](method@tempfile::NamedTempFile::with_prefix)
//! - [tempfile::NamedTempFile::as_file](method@tempfile::NamedTempFile::as_file)
//! - [tempfile::NamedTempFile::as_file_mut](method@tempfile::NamedTempFile::as_file_mut)
//! - [tempfile::NamedTempFile::into_file](method@tempfile::NamedTempFile::into_file)
//! - [tempfile::NamedTempFile::reopen](method@tempfile::NamedTempFile::reopen)
//! - [tempfile::SpooledTempFile::new](method@tempfile::SpooledTempFile::new)
//! - [tempfile::Builder::new](method@tempfile::Builder::new)
//! - [tempfile::Builder::prefix](method@tempfile::Builder::prefix)
//! - [tempfile::Builder::suffix](method@tempfile::Builder::suffix)
//! - [tempfile::Builder::rand_bytes](method@tempfile::Builder::rand_bytes)
//! - [tempfile::Builder::append](method@tempfile::Builder::append)
//! - [tempfile::Builder::tempfile](method@tempfile::Builder::tempfile)
//! - [tempfile::Builder::tempfile_in](method@tempfile::Builder::tempfile_in)

use tempfile::NamedTempFile as _;
use tempfile::SpooledTempFile as _;
use tempfile::Builder as _;
use tempfile::tempfile as _;
use tempfile::tempfile_in as _;
use tempfile::spooled_tempfile as _;
