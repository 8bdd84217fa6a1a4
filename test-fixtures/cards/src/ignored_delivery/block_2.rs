use async_nats::jetstream::Context;
use async_nats::jetstream::context::PublishError;

async fn record(stream: &Context, event: String) -> Result<(), PublishError> {
    stream.publish("events", event.into()).await?.await?;
    Ok(())
}
