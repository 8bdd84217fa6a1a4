use std::io;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

async fn serve(listener: TcpListener) -> io::Result<()> {
    let (accepted, peers) = mpsc::channel(128);
    tokio::spawn(answer(peers));
    loop {
        let (peer, _) = listener.accept().await?;
        if accepted.send(peer).await.is_err() {
            return Ok(());
        }
    }
}

async fn answer(mut peers: mpsc::Receiver<TcpStream>) {
    while let Some(peer) = peers.recv().await {
        greet(peer).await;
    }
}

async fn greet(mut peer: TcpStream) {
    let _ = peer.write_all(b"hello\n").await;
}
