use tokio::sync::mpsc;

async fn forward(out: &mpsc::Sender<u64>, value: u64) {
    while out.try_send(value).is_err() {}
}
