use crate::world::{Job, some_requests, store};
use tokio::sync::mpsc::{self, Sender};

pub async fn bad() {
    let queue = consumer();
    let mut items = some_requests(1000);
    while let Some(item) = items.recv().await {
        queue.try_send(item).ok(); //~ ignored_try_send
    }
}

pub async fn fixed() {
    let queue = consumer();
    let mut items = some_requests(1000);
    while let Some(item) = items.recv().await {
        if queue.send(item).await.is_err() {
            break;
        }
    }
}

fn consumer() -> Sender<Job> {
    let (queue, mut jobs) = mpsc::channel(16);
    tokio::spawn(async move {
        while let Some(job) = jobs.recv().await {
            store(job).await;
        }
    });
    queue
}
