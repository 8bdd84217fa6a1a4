//! Rows of `actix-multipart` in 0.8.5. Paths: 854200e8bf333f63.
//!
//! - [actix_multipart::Field::bytes](method@actix_multipart::Field::bytes)

use actix_multipart::Multipart as _;
use actix_multipart::Field as _;
