//! Rows of `object_store` in 0.14.2. Paths: 1556444a24ba08fb.
//!
//! Left out: object_store::ObjectStore::put_multipart, object_store::ObjectStore::get, object_store::ObjectStore::put.
//!
//! - [object_store::GetResult::bytes](method@object_store::GetResult::bytes)
//! - [object_store::ObjectStore::list](method@object_store::ObjectStore::list)
//! - [object_store::ObjectStore::list_with_delimiter](method@object_store::ObjectStore::list_with_delimiter)
//! - [object_store::ObjectStoreExt::put_multipart](method@object_store::ObjectStoreExt::put_multipart)
//! - [object_store::MultipartUpload::put_part](method@object_store::MultipartUpload::put_part)
//! - [object_store::MultipartUpload::complete](method@object_store::MultipartUpload::complete)
//! - [object_store::MultipartUpload::abort](method@object_store::MultipartUpload::abort)
//! - [object_store::WriteMultipart::write](method@object_store::WriteMultipart::write)
//! - [object_store::WriteMultipart::put](method@object_store::WriteMultipart::put)
//! - [object_store::WriteMultipart::wait_for_capacity](method@object_store::WriteMultipart::wait_for_capacity)
//! - [object_store::WriteMultipart::poll_for_capacity](method@object_store::WriteMultipart::poll_for_capacity)
//! - [object_store::WriteMultipart::finish](method@object_store::WriteMultipart::finish)
//! - [object_store::WriteMultipart::abort](method@object_store::WriteMultipart::abort)
//! - [object_store::buffered::BufWriter::with_capacity](method@object_store::buffered::BufWriter::with_capacity)
//! - [object_store::buffered::BufWriter::put](method@object_store::buffered::BufWriter::put)
//! - [object_store::limit::LimitStore::new](method@object_store::limit::LimitStore::new)
//! - [object_store::GetResult::into_stream](method@object_store::GetResult::into_stream)
//! - [object_store::WriteMultipart::new](method@object_store::WriteMultipart::new)
//! - [object_store::buffered::BufWriter::new](method@object_store::buffered::BufWriter::new)
//! - [object_store::ObjectStoreExt::get](method@object_store::ObjectStoreExt::get)
//! - [object_store::ObjectStoreExt::put](method@object_store::ObjectStoreExt::put)

use object_store::GetResult as _;
use object_store::WriteMultipart as _;
use object_store::buffered::BufWriter as _;
use object_store::limit::LimitStore as _;
use object_store::ObjectStore as _;
use object_store::ObjectStoreExt as _;
use object_store::MultipartUpload as _;
