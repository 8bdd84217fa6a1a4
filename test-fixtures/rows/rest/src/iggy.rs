//! Rows of `iggy` in 0.11.0. Paths: 53718660af878d77.
//!
//! - [iggy::clients::producer::IggyProducer::send](method@iggy::clients::producer::IggyProducer::send)
//! - [iggy::clients::producer::IggyProducer::send_one](method@iggy::clients::producer::IggyProducer::send_one)
//! - [iggy::clients::producer::IggyProducer::shutdown](method@iggy::clients::producer::IggyProducer::shutdown)

use iggy::clients::producer::IggyProducer as _;
use iggy::clients::consumer::IggyConsumer as _;
