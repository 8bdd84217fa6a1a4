use bytes::Bytes;
use std::future::poll_fn;
use tokio::sync::mpsc;

async fn respond(mut out: h2::SendStream<Bytes>, mut body: mpsc::Receiver<Bytes>) -> Result<(), h2::Error> {
    while let Some(mut chunk) = body.recv().await {
        while !chunk.is_empty() {
            out.reserve_capacity(chunk.len());
            let Some(room) = poll_fn(|cx| out.poll_capacity(cx)).await else { return Ok(()) };
            let room = room?.min(chunk.len());
            out.send_data(chunk.split_to(room), false)?;
        }
    }
    out.send_data(Bytes::new(), true)
}
