use tokio::sync::broadcast;

async fn follow(mut events: broadcast::Receiver<u64>) {
    while let Ok(event) = events.recv().await {
        println!("{event}");
    }
}
