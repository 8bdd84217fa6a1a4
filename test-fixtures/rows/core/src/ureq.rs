//! Rows of `ureq` in 3.5.2. Paths: 63f110f00f747e3e.
//!
//! - [ureq::Body::read_to_string](method@ureq::Body::read_to_string)
//! - [ureq::Body::read_to_vec](method@ureq::Body::read_to_vec)
//! - [ureq::BodyWithConfig::limit](method@ureq::BodyWithConfig::limit)
//! - [ureq::Body::with_config](method@ureq::Body::with_config)

use ureq::Body as _;
use ureq::BodyWithConfig as _;
