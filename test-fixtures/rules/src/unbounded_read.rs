//! A file or a peer's stream is read to its end into memory.

use std::fs;
use std::io::{self, BufRead, Read};
use std::path::Path;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{ChildStdout, Command};

// To the end.

async fn peer(mut socket: TcpStream) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    socket.read_to_end(&mut all).await?; //~ unbounded_read
    Ok(all)
}

async fn peer_as_text(mut socket: TcpStream) -> io::Result<String> {
    let mut all = String::new();
    socket.read_to_string(&mut all).await?; //~ unbounded_read
    Ok(all)
}

fn blocking_peer(mut socket: std::net::TcpStream) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    socket.read_to_end(&mut all)?; //~ unbounded_read
    Ok(all)
}

async fn uploaded_file(upload: &Path) -> io::Result<Vec<u8>> {
    tokio::fs::read(upload).await //~ possible unbounded_read
}

async fn child(mut out: ChildStdout) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    out.read_to_end(&mut all).await?; //~ unbounded_read
    Ok(all)
}

// A helper, reported once: what a caller hands it is a peer's.

async fn whole_of(mut from: impl tokio::io::AsyncRead + Unpin) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    from.read_to_end(&mut all).await?; //~ unbounded_read "handed over here"
    Ok(all)
}

async fn banner(socket: TcpStream) -> io::Result<Vec<u8>> {
    whole_of(socket).await
}

/// A connection of one's own.
struct Link {
    socket: std::net::TcpStream,
}

impl Read for Link {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.socket.read(buffer)
    }
}

fn all_of_a_link(mut link: Link) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    link.read_to_end(&mut all)?; //~ unbounded_read
    Ok(all)
}

// Gathered by hand, until a mark comes that need not come.

async fn until_a_line_ends(peer: &mut TcpStream, line: &mut Vec<u8>) -> io::Result<()> {
    while !line.contains(&b'\n') {
        if peer.read_buf(line).await? == 0 { //~ unbounded_read "nothing looks at its length"
            break;
        }
    }
    Ok(())
}

async fn until_nothing_comes(mut peer: TcpStream) -> io::Result<Vec<u8>> {
    let (mut all, mut piece) = (Vec::new(), [0; 1024]);
    loop {
        let count = peer.read(&mut piece).await?;
        if count == 0 {
            return Ok(all);
        }
        all.extend_from_slice(&piece[..count]); //~ unbounded_read
    }
}

async fn until_a_line_ends_or_it_is_long(peer: &mut TcpStream, line: &mut Vec<u8>) -> io::Result<()> {
    while !line.contains(&b'\n') {
        if line.len() > 4096 || peer.read_buf(line).await? == 0 {
            break;
        }
    }
    Ok(())
}

// Whoever parses what is there may look at its length, and takes out what it has read.
async fn frames(peer: &mut TcpStream, buffer: &mut bytes::BytesMut) -> io::Result<Option<bytes::BytesMut>> {
    loop {
        if let Some(frame) = frame(buffer) {
            return Ok(Some(frame));
        }
        if peer.read_buf(buffer).await? == 0 {
            return Ok(None);
        }
    }
}

fn frame(buffer: &mut bytes::BytesMut) -> Option<bytes::BytesMut> {
    (buffer.len() >= 4).then(|| buffer.split_to(4))
}

// Lines as long as the peer likes.

async fn lines_of_a_peer(socket: TcpStream) -> io::Result<()> {
    let mut lines = BufReader::new(socket).lines(); //~ unbounded_read
    while let Some(line) = lines.next_line().await? {
        println!("{line}");
    }
    Ok(())
}

async fn line_by_line(socket: TcpStream) -> io::Result<()> {
    let mut socket = BufReader::new(socket);
    let mut line = String::new();
    while socket.read_line(&mut line).await? > 0 { //~ unbounded_read
        println!("{line}");
        line.clear();
    }
    Ok(())
}

fn blocking_lines(socket: std::net::TcpStream) -> io::Result<()> {
    for line in io::BufReader::new(socket).lines() { //~ unbounded_read
        println!("{}", line?);
    }
    Ok(())
}

async fn lines_of_async_std(socket: async_std::net::TcpStream) -> io::Result<()> {
    use async_std::io::prelude::BufReadExt;
    use futures::StreamExt;
    let mut lines = async_std::io::BufReader::new(socket).lines(); //~ unbounded_read
    while let Some(line) = lines.next().await {
        println!("{}", line?);
    }
    Ok(())
}

// Quiet: a cap, or a file of one's own.

async fn capped(socket: TcpStream) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    socket.take(64 * 1024).read_to_end(&mut all).await?;
    Ok(all)
}

fn capped_file(path: &Path) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    fs::File::open(path)?.take(1 << 20).read_to_end(&mut all)?;
    Ok(all)
}

fn config() -> io::Result<String> {
    fs::read_to_string("service.toml")
}

fn config_path(config_path: &Path) -> io::Result<String> {
    fs::read_to_string(config_path)
}

async fn fixed(mut socket: TcpStream) -> io::Result<[u8; 16]> {
    let mut head = [0; 16];
    socket.read_exact(&mut head).await?;
    Ok(head)
}

async fn capped_lines(socket: TcpStream) -> io::Result<()> {
    use futures::StreamExt;
    let codec = tokio_util::codec::LinesCodec::new_with_max_length(1024);
    let mut lines = tokio_util::codec::FramedRead::new(socket, codec);
    while let Some(line) = lines.next().await {
        println!("{}", line.map_err(io::Error::other)?);
    }
    Ok(())
}

fn memory(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    Read::read_to_end(&mut &bytes[..], &mut all)?;
    Ok(all)
}

fn text(text: &str) -> usize {
    text.lines().count()
}

/// Lines of a peer through other runtimes.
mod lines_elsewhere {
    use async_std::io::BufReader;
    use async_std::io::prelude::BufReadExt;
    use async_std::net::TcpStream;
    use futures::StreamExt;

    async fn of_any_length(socket: TcpStream) {
        let mut lines = BufReader::new(&socket).lines(); //~ unbounded_read
        while let Some(Ok(line)) = lines.next().await {
            println!("{line}");
        }
    }

    async fn pieces(socket: TcpStream) {
        let mut pieces = BufReader::new(socket).split(b';'); //~ unbounded_read
        while let Some(Ok(piece)) = pieces.next().await {
            println!("{}", piece.len());
        }
    }

    async fn short_lines(socket: TcpStream) -> std::io::Result<()> {
        use async_std::io::ReadExt;
        let mut reader = BufReader::new(socket.take(4096));
        let mut line = String::new();
        while reader.read_line(&mut line).await? > 0 {
            println!("{line}");
            line.clear();
        }
        Ok(())
    }
}
