//! Rows of `nix` in 0.31.3. Paths: c78f137dbe889531.
//!

use nix::unistd::write as _;
use nix::sys::uio::writev as _;
use nix::sys::uio::pwrite as _;
use nix::sys::socket::send as _;
