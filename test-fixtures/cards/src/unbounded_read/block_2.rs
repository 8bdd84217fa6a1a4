use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::net::TcpStream;

async fn first_line(socket: TcpStream) -> std::io::Result<String> {
    let mut line = String::new();
    BufReader::new(socket).take(8 * 1024).read_line(&mut line).await?;
    Ok(line)
}
