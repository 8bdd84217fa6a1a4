use tokio::sync::mpsc;

async fn forward(out: &mpsc::Sender<u64>, value: u64) -> Result<(), mpsc::error::SendError<u64>> {
    out.send(value).await
}
