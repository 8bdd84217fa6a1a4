use bytes::{Buf, Bytes};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

async fn send(peer: &mut TcpStream, mut rest: Bytes) -> std::io::Result<()> {
    while rest.has_remaining() {
        let taken = peer.write_buf(&mut rest).await?;
        println!("{taken} bytes on their way, {} to go", rest.remaining());
    }
    Ok(())
}
