use axum::body::{Body, Bytes};
use futures::StreamExt;
use tokio::sync::mpsc::Sender;

async fn pass_on(body: Body, out: Sender<Bytes>) -> Result<(), axum::Error> {
    let mut pieces = body.into_data_stream();
    while let Some(piece) = pieces.next().await {
        if out.send(piece?).await.is_err() {
            break;
        }
    }
    Ok(())
}
