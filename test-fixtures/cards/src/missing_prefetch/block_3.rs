use lapin::options::BasicConsumeOptions;

async fn start(channel: &lapin::Channel) -> lapin::Result<lapin::Consumer> {
    let options = BasicConsumeOptions::default();
    channel.basic_consume("jobs".into(), "worker".into(), options, Default::default()).await
}
