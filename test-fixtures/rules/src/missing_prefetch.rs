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

// The channel is a parameter: what its callers do with it decides.

async fn start(channel: &Channel) -> lapin::Result<Consumer> {
    let options = BasicConsumeOptions::default();
    channel.basic_consume("mails".into(), "worker".into(), options, Default::default()).await //~ missing_prefetch "told nothing"
}

async fn untold(connection: &Connection) -> lapin::Result<Consumer> {
    start(&connection.create_channel().await?).await
}

async fn start_what_was_told(channel: &Channel) -> lapin::Result<Consumer> {
    let options = BasicConsumeOptions::default();
    channel.basic_consume("mails".into(), "worker".into(), options, Default::default()).await
}

async fn told_by_the_caller(connection: &Connection) -> lapin::Result<Consumer> {
    let channel = connection.create_channel().await?;
    channel.basic_qos(4, BasicQosOptions::default()).await?;
    start_what_was_told(&channel).await
}

async fn start_for_somebody(channel: &Channel) -> lapin::Result<Consumer> {
    let options = BasicConsumeOptions::default();
    channel.basic_consume("mails".into(), "worker".into(), options, Default::default()).await //~ possible missing_prefetch
}

// A wrapper that stands for its channel.

struct Closing(Channel);

impl std::ops::Deref for Closing {
    type Target = Channel;

    fn deref(&self) -> &Channel {
        &self.0
    }
}

trait Consuming {
    fn mails(&self) -> lapin::Result<Consumer>;
}

impl Consuming for Closing {
    fn mails(&self) -> lapin::Result<Consumer> {
        let options = BasicConsumeOptions::default();
        futures::executor::block_on(self.basic_consume("mails".into(), "w".into(), options, Default::default())) //~ missing_prefetch
    }
}

/// As above, but whoever makes one sets a count first.
struct Prepared(Channel);

impl Prepared {
    fn mails(&self) -> impl Future<Output = lapin::Result<Consumer>> {
        let options = BasicConsumeOptions::default();
        self.0.basic_consume("mails".into(), "w".into(), options, Default::default())
    }
}

async fn prepare(connection: &Connection) -> lapin::Result<Prepared> {
    let channel = connection.create_channel().await?;
    channel.basic_qos(4, BasicQosOptions::default()).await?;
    Ok(Prepared(channel))
}
