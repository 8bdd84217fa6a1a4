use std::io::Write;
use tokio::sync::{broadcast, mpsc};
pub async fn relay(mut rx: mpsc::Receiver<u8>, tx: mpsc::Sender<u8>) {
    while let Some(x) = rx.recv().await {
        let _ = tx.try_send(x);
        tokio::spawn(async move { work(x).await });
    }
}
pub async fn lag(mut rx: broadcast::Receiver<u8>) { while let Ok(x) = rx.recv().await { work(x).await; } }
pub fn short(mut out: impl Write) -> std::io::Result<()> { out.write(b"hello")?; Ok(()) }
pub fn open() -> (mpsc::UnboundedSender<u8>, mpsc::UnboundedReceiver<u8>) { mpsc::unbounded_channel() }
async fn work(_: u8) {}
pub async fn nothing() { work(1); }
