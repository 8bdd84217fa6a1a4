use tokio::sync::mpsc::{Receiver, Sender};

async fn keep(mut samples: Receiver<u64>, batches: Sender<Vec<u64>>) {
    let mut batch = Vec::new();
    while let Some(sample) = samples.recv().await {
        batch.push(sample);
        if batch.len() == 100 && batches.send(std::mem::take(&mut batch)).await.is_err() {
            break;
        }
    }
}
