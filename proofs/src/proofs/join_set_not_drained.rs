use crate::world::requests;
use tokio::task::JoinSet;

pub async fn bad() {
    let mut tasks = JoinSet::new();
    let mut requests = requests();
    while let Some(job) = requests.recv().await {
        tasks.spawn(async move { job }); //~ join_set_not_drained
    }
}

pub async fn fixed() {
    let mut tasks = JoinSet::new();
    let mut requests = requests();
    while let Some(job) = requests.recv().await {
        if tasks.len() >= 64 {
            tasks.join_next().await;
        }
        tasks.spawn(async move { job });
    }
}
