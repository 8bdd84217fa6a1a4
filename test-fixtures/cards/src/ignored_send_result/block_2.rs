use tokio::sync::mpsc;

async fn pump(mut rows: mpsc::Receiver<u64>, out: mpsc::Sender<u64>) {
    while let Some(row) = rows.recv().await {
        if out.send(row).await.is_err() {
            break;
        }
    }
}
