use crate::meter;
use crate::world::counted;
use std::io;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::sync::mpsc::{self, Receiver};

pub async fn bad() {
    send(counted(Duration::from_millis(1)).await, blocks()).await.ok();
}

pub async fn fixed() {
    send_all(counted(Duration::from_millis(1)).await, blocks()).await.ok();
}

async fn send(mut socket: TcpStream, mut blocks: Receiver<Vec<u8>>) -> io::Result<()> {
    while let Some(block) = blocks.recv().await {
        socket.write(&block).await?; //~ ignored_write
    }
    Ok(())
}

async fn send_all(mut socket: TcpStream, mut blocks: Receiver<Vec<u8>>) -> io::Result<()> {
    while let Some(block) = blocks.recv().await {
        socket.write_all(&block).await?;
    }
    Ok(())
}

fn blocks() -> Receiver<Vec<u8>> {
    let (out, blocks) = mpsc::channel(1);
    tokio::spawn(async move {
        for _ in 0..200 {
            if out.send(vec![1; 256 << 10]).await.is_err() {
                break;
            }
            meter::offered(256 << 10);
        }
    });
    blocks
}
