use crate::world::{requests, slow_call};
use futures::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

pub async fn bad() {
    let requests = ReceiverStream::new(requests());
    requests.for_each_concurrent(None, slow_call).await; //~ unbounded_concurrency
}

pub async fn fixed() {
    let requests = ReceiverStream::new(requests());
    requests.for_each_concurrent(16, slow_call).await;
}
