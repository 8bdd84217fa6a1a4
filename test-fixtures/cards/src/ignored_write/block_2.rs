use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::sync::mpsc;

async fn send_frames(mut frames: mpsc::Receiver<Vec<u8>>, peer: &mut TcpStream) -> std::io::Result<()> {
    while let Some(frame) = frames.recv().await {
        peer.write_all(&frame).await?;
    }
    Ok(())
}
