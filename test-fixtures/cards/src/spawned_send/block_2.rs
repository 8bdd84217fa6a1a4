use tokio::sync::mpsc;

async fn forward(mut events: mpsc::Receiver<u64>, out: mpsc::Sender<u64>) {
    while let Some(event) = events.recv().await {
        if out.send(event).await.is_err() {
            break;
        }
    }
}
