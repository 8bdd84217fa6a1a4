//! Rows of `aws-sdk-s3` in 1.157.0. Paths: b42f102f417012d7.
//!
//! - [aws_sdk_s3::operation::get_object::GetObjectOutput::body](field@aws_sdk_s3::operation::get_object::GetObjectOutput::body)
//! - [aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output::contents](field@aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output::contents)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::max_keys](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::max_keys)
//! - [aws_sdk_s3::operation::list_objects_v2::paginator::ListObjectsV2Paginator::page_size](method@aws_sdk_s3::operation::list_objects_v2::paginator::ListObjectsV2Paginator::page_size)
//! - [aws_sdk_s3::Client::get_object](method@aws_sdk_s3::Client::get_object)
//! - [aws_sdk_s3::Client::list_objects_v2](method@aws_sdk_s3::Client::list_objects_v2)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::bucket](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::bucket)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::if_match](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::if_match)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::if_modified_since](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::if_modified_since)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::if_none_match](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::if_none_match)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::if_unmodified_since](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::if_unmodified_since)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::key](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::key)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::range](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::range)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_cache_control](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_cache_control)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_content_disposition](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_content_disposition)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_content_encoding](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_content_encoding)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_content_language](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_content_language)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_content_type](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_content_type)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_expires](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::response_expires)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::version_id](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::version_id)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::sse_customer_algorithm](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::sse_customer_algorithm)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::sse_customer_key](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::sse_customer_key)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::sse_customer_key_md5](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::sse_customer_key_md5)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::request_payer](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::request_payer)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::part_number](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::part_number)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::expected_bucket_owner](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::expected_bucket_owner)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::checksum_mode](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::checksum_mode)
//! - [aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::send](method@aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder::send)
//! - [aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output::contents](method@aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output::contents)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::bucket](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::bucket)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::delimiter](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::delimiter)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::encoding_type](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::encoding_type)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::prefix](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::prefix)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::continuation_token](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::continuation_token)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::fetch_owner](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::fetch_owner)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::start_after](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::start_after)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::request_payer](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::request_payer)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::expected_bucket_owner](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::expected_bucket_owner)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::optional_object_attributes](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::optional_object_attributes)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::into_paginator](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::into_paginator)
//! - [aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::send](method@aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder::send)
//! - [aws_sdk_s3::operation::list_objects_v2::paginator::ListObjectsV2Paginator::stop_on_duplicate_token](method@aws_sdk_s3::operation::list_objects_v2::paginator::ListObjectsV2Paginator::stop_on_duplicate_token)
//! - [aws_sdk_s3::operation::list_objects_v2::paginator::ListObjectsV2Paginator::send](method@aws_sdk_s3::operation::list_objects_v2::paginator::ListObjectsV2Paginator::send)

use aws_sdk_s3::Client as _;
use aws_sdk_s3::types::Object as _;
use aws_sdk_s3::operation::get_object::GetObjectOutput as _;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder as _;
use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output as _;
use aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder as _;
use aws_sdk_s3::operation::list_objects_v2::paginator::ListObjectsV2Paginator as _;
