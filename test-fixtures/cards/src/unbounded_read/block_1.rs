use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;

async fn first_line(socket: TcpStream) -> std::io::Result<String> {
    let mut line = String::new();
    BufReader::new(socket).read_line(&mut line).await?;
    Ok(line)
}
