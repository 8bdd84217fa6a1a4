//! Rows of `multer` in 3.1.0. Paths: 7fcd5dd478f8afcc.
//!
//! - [multer::Multipart::new](method@multer::Multipart::new)
//! - [multer::Multipart::with_reader](method@multer::Multipart::with_reader)
//! - [multer::Multipart::with_constraints](method@multer::Multipart::with_constraints)
//! - [multer::Multipart::with_reader_with_constraints](method@multer::Multipart::with_reader_with_constraints)
//! - [multer::Multipart::next_field](method@multer::Multipart::next_field)
//! - [multer::Field::bytes](method@multer::Field::bytes)
//! - [multer::Field::text](method@multer::Field::text)
//! - [multer::Field::chunk](method@multer::Field::chunk)

use multer::Multipart as _;
use multer::Field as _;
use multer::Constraints as _;
