//! A broker that was not told how much may be on its way sends everything it has.

use futures::StreamExt;
use lapin::options::{BasicAckOptions, BasicConsumeOptions, BasicQosOptions};
use lapin::{Channel, Connection, Consumer};

// No prefetch on this channel.

async fn consume(connection: &Connection) -> lapin::Result<()> {
    let channel = connection.create_channel().await?;
    let options = BasicConsumeOptions::default();
    let mut jobs = channel.basic_consume("jobs".into(), "worker".into(), options, Default::default()).await?; //~ missing_prefetch "basic_qos"
    while let Some(job) = jobs.next().await {
        job?.ack(BasicAckOptions::default()).await?;
    }
    Ok(())
}

async fn fresh_channel(connection: &Connection) -> lapin::Result<Consumer> {
    let channel = connection.create_channel().await?;
    let options = BasicConsumeOptions::default();
    channel.basic_consume("jobs".into(), "worker".into(), options, Default::default()).await //~ missing_prefetch
}

async fn another_channel_has_it(connection: &Connection) -> lapin::Result<Consumer> {
    let first = connection.create_channel().await?;
    let second = connection.create_channel().await?;
    first.basic_qos(8, BasicQosOptions::default()).await?;
    let options = BasicConsumeOptions::default();
    second.basic_consume("jobs".into(), "worker".into(), options, Default::default()).await //~ missing_prefetch
}

struct Worker {
    channel: Channel,
}

impl Worker {
    async fn new(connection: &Connection) -> lapin::Result<Worker> {
        Ok(Worker { channel: connection.create_channel().await? })
    }

    async fn through_a_field(&self) -> lapin::Result<Consumer> {
        let options = BasicConsumeOptions::default();
        self.channel.basic_consume("jobs".into(), "worker".into(), options, Default::default()).await //~ missing_prefetch
    }
}

// Zero means no limit.

async fn zero(channel: &Channel) -> lapin::Result<Consumer> {
    channel.basic_qos(0, BasicQosOptions::default()).await?; //~ missing_prefetch
    let options = BasicConsumeOptions::default();
    channel.basic_consume("jobs".into(), "worker".into(), options, Default::default()).await
}

// Quiet: told first.

async fn told(channel: Channel) -> lapin::Result<Consumer> {
    channel.basic_qos(16, BasicQosOptions::default()).await?;
    let options = BasicConsumeOptions::default();
    channel.basic_consume("jobs".into(), "worker".into(), options, Default::default()).await
}

async fn open(connection: &Connection) -> lapin::Result<Channel> {
    let channel = connection.create_channel().await?;
    channel.basic_qos(16, BasicQosOptions::default()).await?;
    Ok(channel)
}

async fn told_by_a_helper(connection: &Connection) -> lapin::Result<Consumer> {
    let channel = open(connection).await?;
    let options = BasicConsumeOptions::default();
    channel.basic_consume("jobs".into(), "worker".into(), options, Default::default()).await
}

struct Told {
    channel: Channel,
}

impl Told {
    async fn new(connection: &Connection, prefetch: u16) -> lapin::Result<Told> {
        let channel = connection.create_channel().await?;
        channel.basic_qos(prefetch, BasicQosOptions::default()).await?;
        Ok(Told { channel })
    }

    async fn told_in_the_constructor(&self) -> lapin::Result<Consumer> {
        let options = BasicConsumeOptions::default();
        self.channel.basic_consume("jobs".into(), "worker".into(), options, Default::default()).await
    }
}
