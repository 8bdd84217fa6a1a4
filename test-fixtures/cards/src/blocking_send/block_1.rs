use std::sync::mpsc::SyncSender;
use tokio::sync::mpsc;

async fn forward(mut frames: mpsc::Receiver<Vec<u8>>, out: SyncSender<Vec<u8>>) {
    while let Some(frame) = frames.recv().await {
        if out.send(frame).is_err() {
            break;
        }
    }
}
