use tokio::sync::mpsc;

async fn forward(mut frames: mpsc::Receiver<Vec<u8>>, out: mpsc::Sender<Vec<u8>>) {
    while let Some(frame) = frames.recv().await {
        if out.send(frame).await.is_err() {
            break;
        }
    }
}
