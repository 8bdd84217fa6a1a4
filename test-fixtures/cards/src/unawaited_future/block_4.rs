use tokio::sync::mpsc;

async fn store(row: String) -> bool {
    println!("{row}");
    true
}

async fn import(mut rows: mpsc::Receiver<String>, checked: bool) {
    while let Some(row) = rows.recv().await {
        let stored = store(row);
        if checked && !stored.await {
            break;
        }
    }
}
