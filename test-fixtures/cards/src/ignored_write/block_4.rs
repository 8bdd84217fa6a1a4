use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

async fn send(peer: &mut TcpStream, frame: &[u8]) -> std::io::Result<()> {
    let taken = peer.write(frame).await?;
    println!("sent {taken} bytes");
    Ok(())
}
