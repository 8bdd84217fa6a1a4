use bytes::Bytes;
use tokio::sync::mpsc;

async fn respond(mut out: h2::SendStream<Bytes>, mut body: mpsc::Receiver<Bytes>) -> Result<(), h2::Error> {
    while let Some(chunk) = body.recv().await {
        out.send_data(chunk, false)?;
    }
    out.send_data(Bytes::new(), true)
}
