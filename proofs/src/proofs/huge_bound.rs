use crate::world::{Job, requests, store};
use tokio::sync::mpsc::{self, Receiver, Sender};

pub async fn bad() {
    let (queue, waiting) = mpsc::channel(50_000_000); //~ huge_bound
    serve(queue, waiting).await;
}

pub async fn fixed() {
    let (queue, waiting) = mpsc::channel(128);
    serve(queue, waiting).await;
}

async fn serve(queue: Sender<Job>, mut waiting: Receiver<Job>) {
    tokio::spawn(async move {
        while let Some(job) = waiting.recv().await {
            store(job).await;
        }
    });
    let mut requests = requests();
    while let Some(job) = requests.recv().await {
        if queue.send(job).await.is_err() {
            break;
        }
    }
}
