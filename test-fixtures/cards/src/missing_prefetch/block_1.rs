use futures::StreamExt;
use lapin::options::{BasicAckOptions, BasicConsumeOptions};

async fn work(connection: &lapin::Connection) -> lapin::Result<()> {
    let channel = connection.create_channel().await?;
    let options = BasicConsumeOptions::default();
    let jobs = channel.basic_consume("jobs".into(), "worker".into(), options, Default::default());
    let mut jobs = jobs.await?;
    while let Some(job) = jobs.next().await {
        job?.ack(BasicAckOptions::default()).await?;
    }
    Ok(())
}
