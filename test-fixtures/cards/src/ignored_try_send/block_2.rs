use futures::StreamExt;
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_util::codec::{FramedRead, LinesCodec};

async fn ingest(peer: TcpStream, orders: mpsc::Sender<String>) {
    let mut lines = FramedRead::new(peer, LinesCodec::new_with_max_length(4096));
    while let Some(Ok(order)) = lines.next().await {
        if orders.send(order).await.is_err() {
            break; // nobody processes orders any more
        }
    }
}
