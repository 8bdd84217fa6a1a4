use crate::world::flooded;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::net::TcpStream;

pub async fn bad() {
    let listener = flooded(b"", vec![b'x'; 0x10000]).await;
    while let Ok((socket, _)) = listener.accept().await {
        first_line(socket).await.ok();
    }
}

pub async fn fixed() {
    let listener = flooded(b"", vec![b'x'; 0x10000]).await;
    while let Ok((socket, _)) = listener.accept().await {
        short_line(socket).await.ok();
    }
}

async fn first_line(socket: TcpStream) -> std::io::Result<String> {
    let mut line = String::new();
    BufReader::new(socket).read_line(&mut line).await?; //~ unbounded_read
    Ok(line)
}

async fn short_line(socket: TcpStream) -> std::io::Result<String> {
    let mut line = String::new();
    BufReader::new(socket).take(8 * 1024).read_line(&mut line).await?;
    Ok(line)
}
