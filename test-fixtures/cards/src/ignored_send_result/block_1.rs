use tokio::sync::mpsc;

async fn pump(mut rows: mpsc::Receiver<u64>, out: mpsc::Sender<u64>) {
    while let Some(row) = rows.recv().await {
        let _ = out.send(row).await;
    }
}
