use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

async fn offer(out: &mpsc::Sender<String>, order: String) {
    let _ = timeout(Duration::from_secs(1), out.send(order)).await;
}
