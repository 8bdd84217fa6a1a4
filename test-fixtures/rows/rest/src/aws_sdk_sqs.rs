//! Rows of `aws-sdk-sqs` in 1.119.0. Paths: fe608639391c2a53.
//!
//! - [aws_sdk_sqs::types::Message::body](field@aws_sdk_sqs::types::Message::body)
//! - [aws_sdk_sqs::types::Message::receipt_handle](field@aws_sdk_sqs::types::Message::receipt_handle)
//! - [aws_sdk_sqs::operation::receive_message::ReceiveMessageOutput::messages](field@aws_sdk_sqs::operation::receive_message::ReceiveMessageOutput::messages)
//! - [aws_sdk_sqs::operation::send_message_batch::SendMessageBatchOutput::failed](field@aws_sdk_sqs::operation::send_message_batch::SendMessageBatchOutput::failed)
//! - [aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::send](method@aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::send)
//! - [aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::max_number_of_messages](method@aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::max_number_of_messages)
//! - [aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::send](method@aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::send)
//! - [aws_sdk_sqs::operation::send_message_batch::builders::SendMessageBatchFluentBuilder::send](method@aws_sdk_sqs::operation::send_message_batch::builders::SendMessageBatchFluentBuilder::send)
//! - [aws_sdk_sqs::Client::receive_message](method@aws_sdk_sqs::Client::receive_message)
//! - [aws_sdk_sqs::Client::send_message](method@aws_sdk_sqs::Client::send_message)
//! - [aws_sdk_sqs::Client::send_message_batch](method@aws_sdk_sqs::Client::send_message_batch)
//! - [aws_sdk_sqs::types::Message::body](method@aws_sdk_sqs::types::Message::body)
//! - [aws_sdk_sqs::types::Message::receipt_handle](method@aws_sdk_sqs::types::Message::receipt_handle)
//! - [aws_sdk_sqs::operation::receive_message::ReceiveMessageOutput::messages](method@aws_sdk_sqs::operation::receive_message::ReceiveMessageOutput::messages)
//! - [aws_sdk_sqs::operation::send_message_batch::SendMessageBatchOutput::failed](method@aws_sdk_sqs::operation::send_message_batch::SendMessageBatchOutput::failed)
//! - [aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::queue_url](method@aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::queue_url)
//! - [aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::attribute_names](method@aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::attribute_names)
//! - [aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::message_system_attribute_names](method@aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::message_system_attribute_names)
//! - [aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::message_attribute_names](method@aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::message_attribute_names)
//! - [aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::visibility_timeout](method@aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::visibility_timeout)
//! - [aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::wait_time_seconds](method@aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::wait_time_seconds)
//! - [aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::receive_request_attempt_id](method@aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder::receive_request_attempt_id)
//! - [aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::queue_url](method@aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::queue_url)
//! - [aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::message_body](method@aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::message_body)
//! - [aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::delay_seconds](method@aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::delay_seconds)
//! - [aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::message_attributes](method@aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::message_attributes)
//! - [aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::message_system_attributes](method@aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::message_system_attributes)
//! - [aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::message_deduplication_id](method@aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::message_deduplication_id)
//! - [aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::message_group_id](method@aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder::message_group_id)
//! - [aws_sdk_sqs::operation::send_message_batch::builders::SendMessageBatchFluentBuilder::queue_url](method@aws_sdk_sqs::operation::send_message_batch::builders::SendMessageBatchFluentBuilder::queue_url)
//! - [aws_sdk_sqs::operation::send_message_batch::builders::SendMessageBatchFluentBuilder::entries](method@aws_sdk_sqs::operation::send_message_batch::builders::SendMessageBatchFluentBuilder::entries)

use aws_sdk_sqs::Client as _;
use aws_sdk_sqs::types::Message as _;
use aws_sdk_sqs::operation::receive_message::ReceiveMessageOutput as _;
use aws_sdk_sqs::operation::send_message::SendMessageOutput as _;
use aws_sdk_sqs::operation::send_message_batch::SendMessageBatchOutput as _;
use aws_sdk_sqs::operation::receive_message::builders::ReceiveMessageFluentBuilder as _;
use aws_sdk_sqs::operation::send_message::builders::SendMessageFluentBuilder as _;
use aws_sdk_sqs::operation::send_message_batch::builders::SendMessageBatchFluentBuilder as _;
