use futures::StreamExt;
use lapin::options::{BasicAckOptions, BasicConsumeOptions, BasicQosOptions};

async fn work(connection: &lapin::Connection) -> lapin::Result<()> {
    let channel = connection.create_channel().await?;
    channel.basic_qos(16, BasicQosOptions::default()).await?;
    let options = BasicConsumeOptions::default();
    let jobs = channel.basic_consume("jobs".into(), "worker".into(), options, Default::default());
    let mut jobs = jobs.await?;
    while let Some(job) = jobs.next().await {
        job?.ack(BasicAckOptions::default()).await?;
    }
    Ok(())
}
