use crate::world::{Job, requests, store};
use tokio::sync::mpsc::{self, Sender};

pub async fn bad() {
    let out = consumer();
    let mut requests = requests();
    while let Some(job) = requests.recv().await {
        let out = out.clone();
        tokio::spawn(async move { out.send(job).await }); //~ spawned_send
    }
}

pub async fn fixed() {
    let out = consumer();
    let mut requests = requests();
    while let Some(job) = requests.recv().await {
        if out.send(job).await.is_err() {
            break;
        }
    }
}

fn consumer() -> Sender<Job> {
    let (out, mut jobs) = mpsc::channel(16);
    tokio::spawn(async move {
        while let Some(job) = jobs.recv().await {
            store(job).await;
        }
    });
    out
}
