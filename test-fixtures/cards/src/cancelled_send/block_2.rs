use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

/// Gives the order back when there is no room in time.
async fn offer(out: &mpsc::Sender<String>, order: String) -> Option<String> {
    match timeout(Duration::from_secs(1), out.reserve()).await {
        Ok(Ok(slot)) => {
            slot.send(order);
            None
        }
        _ => Some(order),
    }
}
