//! The first await only queues a message; what it yields says whether the broker took it.

use async_nats::jetstream;
use futures::future::try_join_all;
use lapin::options::{BasicPublishOptions, ConfirmSelectOptions};
use lapin::{BasicProperties, Channel, Confirmation};

// The delivery is dropped.

async fn jet_stream(stream: &jetstream::Context, event: String) -> Result<(), jetstream::context::PublishError> {
    stream.publish("events", event.into()).await?; //~ ignored_delivery
    Ok(())
}

async fn jet_stream_underscore(stream: &jetstream::Context, event: String) {
    let _ = stream.publish("events", event.into()).await; //~ ignored_delivery
}

async fn jet_stream_in_a_loop(stream: jetstream::Context, mut events: tokio::sync::mpsc::Receiver<String>) {
    while let Some(event) = events.recv().await {
        if let Err(error) = stream.publish("events", event.into()).await { //~ ignored_delivery
            eprintln!("{error}");
        }
    }
}

async fn jet_stream_headers(stream: &jetstream::Context, headers: async_nats::HeaderMap) {
    stream.publish_with_headers("events", headers, "x".into()).await.unwrap(); //~ ignored_delivery
}

async fn confirm_mode(channel: &Channel, payload: &[u8]) -> lapin::Result<()> {
    channel.confirm_select(ConfirmSelectOptions::default()).await?;
    let options = BasicPublishOptions::default();
    channel.basic_publish("".into(), "jobs".into(), options, payload, BasicProperties::default()).await?; //~ ignored_delivery
    Ok(())
}

async fn confirm_mode_named(channel: &Channel, payload: &[u8]) -> lapin::Result<()> {
    channel.confirm_select(ConfirmSelectOptions::default()).await?;
    let options = BasicPublishOptions::default();
    let _confirm = channel.basic_publish("".into(), "jobs".into(), options, payload, BasicProperties::default()).await?; //~ ignored_delivery
    Ok(())
}

struct Publisher {
    stream: jetstream::Context,
}

impl Publisher {
    async fn through_a_field(&self, event: &str) {
        self.stream.publish("events", event.to_owned().into()).await.ok(); //~ ignored_delivery
    }

    async fn made_here(client: async_nats::Client) -> Result<(), jetstream::context::PublishError> {
        let stream = jetstream::new(client);
        stream.publish("events", "started".into()).await?; //~ ignored_delivery
        Ok(())
    }
}

// Not in confirm mode, as far as can be seen.

async fn mode_unknown(channel: &Channel, payload: &[u8]) -> lapin::Result<()> {
    let options = BasicPublishOptions::default();
    channel.basic_publish("".into(), "jobs".into(), options, payload, BasicProperties::default()).await?; //~ possible ignored_delivery
    Ok(())
}

// Quiet: somebody waits for the delivery.

async fn awaited_twice(stream: &jetstream::Context, event: String) -> Result<u64, jetstream::context::PublishError> {
    let ack = stream.publish("events", event.into()).await?.await?;
    Ok(ack.sequence)
}

async fn awaited_later(stream: &jetstream::Context, event: String) -> Result<(), jetstream::context::PublishError> {
    let ack = stream.publish("events", event.into()).await?;
    println!("queued");
    ack.await?;
    Ok(())
}

async fn collected(stream: &jetstream::Context, events: Vec<String>) -> Result<(), jetstream::context::PublishError> {
    let mut acks = Vec::new();
    for event in events.into_iter().take(64) {
        acks.push(stream.publish("events", event.into()).await?.into_future());
    }
    for ack in acks {
        ack.await?;
    }
    Ok(())
}

async fn confirmed(channel: &Channel, payload: &[u8]) -> lapin::Result<bool> {
    channel.confirm_select(ConfirmSelectOptions::default()).await?;
    let options = BasicPublishOptions::default();
    let confirm = channel
        .basic_publish("".into(), "jobs".into(), options, payload, BasicProperties::default())
        .await?
        .await?;
    Ok(matches!(confirm, Confirmation::Ack(_)))
}

async fn confirmed_together(channel: &Channel, payloads: &[Vec<u8>]) -> lapin::Result<()> {
    channel.confirm_select(ConfirmSelectOptions::default()).await?;
    for payload in payloads {
        let options = BasicPublishOptions::default();
        channel.basic_publish("".into(), "jobs".into(), options, payload, BasicProperties::default()).await?;
    }
    channel.wait_for_confirms().await?;
    Ok(())
}

/// Core NATS has no acknowledgement: one await is all there is.
async fn core_nats(client: &async_nats::Client, event: String) -> Result<(), async_nats::PublishError> {
    client.publish("events", event.into()).await?;
    Ok(())
}

struct Blog;

impl Blog {
    async fn publish(&self, _: &str, _: String) -> Result<u8, ()> {
        Ok(1)
    }
}

async fn own_publish(blog: &Blog) -> Result<(), ()> {
    blog.publish("events", String::new()).await?;
    Ok(())
}
