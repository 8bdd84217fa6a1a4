//! Rows of `rskafka` in 0.6.0. Paths: 879643c7b1d23a55.
//!
//! - [rskafka::client::partition::PartitionClient::produce](method@rskafka::client::partition::PartitionClient::produce)
//! - [rskafka::client::partition::PartitionClient::fetch_records](method@rskafka::client::partition::PartitionClient::fetch_records)
//! - [rskafka::client::producer::BatchProducer::produce](method@rskafka::client::producer::BatchProducer::produce)
//! - [rskafka::client::producer::BatchProducer::flush](method@rskafka::client::producer::BatchProducer::flush)
//! - [rskafka::client::ClientBuilder::new](method@rskafka::client::ClientBuilder::new)
//! - [rskafka::client::ClientBuilder::build](method@rskafka::client::ClientBuilder::build)
//! - [rskafka::client::Client::partition_client](method@rskafka::client::Client::partition_client)
//! - [rskafka::client::producer::BatchProducerBuilder::new](method@rskafka::client::producer::BatchProducerBuilder::new)
//! - [rskafka::client::producer::BatchProducerBuilder::build](method@rskafka::client::producer::BatchProducerBuilder::build)

use rskafka::client::ClientBuilder as _;
use rskafka::client::Client as _;
use rskafka::client::partition::PartitionClient as _;
use rskafka::client::producer::BatchProducerBuilder as _;
use rskafka::client::producer::BatchProducer as _;
use rskafka::client::consumer::StreamConsumer as _;
