use futures::StreamExt;
use tokio::net::TcpStream;
use tokio_util::codec::{FramedRead, LinesCodec, LinesCodecError};

async fn lines(socket: TcpStream) -> Result<(), LinesCodecError> {
    let mut lines = FramedRead::new(socket, LinesCodec::new_with_max_length(8 * 1024));
    while let Some(line) = lines.next().await {
        println!("{}", line?);
    }
    Ok(())
}
