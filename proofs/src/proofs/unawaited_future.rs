use crate::world::{some_requests, store};

pub async fn bad() {
    let mut items = some_requests(1000);
    while let Some(item) = items.recv().await {
        store(item); //~ unawaited_future
    }
}

pub async fn fixed() {
    let mut items = some_requests(1000);
    while let Some(item) = items.recv().await {
        store(item).await;
    }
}
