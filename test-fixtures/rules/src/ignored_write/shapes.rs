//! The same dropped count in every place where code can stand.

use futures::stream::{Stream, StreamExt};
use std::io::{self, Write as W, prelude::*};
use std::sync::Arc;
use tokio::io::{self as tio, AsyncWriteExt as _, WriteHalf};
use tokio::net::{TcpStream as Socket, tcp::OwnedWriteHalf, unix};
use tokio::sync::{Mutex, mpsc};

type Out = WriteHalf<Socket>;
type SharedOut = Arc<Mutex<OwnedWriteHalf>>;

mod facade {
    pub use tokio::io::AsyncWriteExt;
    pub use tokio::net::UnixStream as Local;
}

struct Peer {
    out: OwnedWriteHalf,
    shared: SharedOut,
    log: Option<std::fs::File>,
}

impl Peer {
    async fn through_a_field(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write(bytes).await?; //~ ignored_write
        Ok(())
    }

    async fn through_a_guard(&self, bytes: &[u8]) -> io::Result<()> {
        let mut out = self.shared.lock().await;
        out.write(bytes).await?; //~ ignored_write
        drop(out);
        self.shared.lock().await.write(bytes).await?; //~ ignored_write
        Ok(())
    }

    fn through_an_option(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Some(log) = &mut self.log {
            log.write(bytes)?; //~ ignored_write
        }
        if let Some(log) = self.log.as_mut() {
            let _ = log.write(bytes); //~ ignored_write
        }
        Ok(())
    }
}

async fn alias(out: &mut Out, shared: SharedOut, bytes: &[u8]) -> io::Result<()> {
    out.write(bytes).await?; //~ ignored_write
    shared.lock().await.write(bytes).await?; //~ ignored_write
    Ok(())
}

async fn through_a_facade(out: &mut facade::Local, bytes: &[u8]) -> io::Result<()> {
    out.write(bytes).await?; //~ ignored_write
    facade::AsyncWriteExt::write(out, bytes).await?; //~ ignored_write
    Ok(())
}

async fn generic<T: tio::AsyncWrite + Unpin>(mut out: T, bytes: &[u8]) -> io::Result<()> {
    out.write(bytes).await?; //~ ignored_write
    Ok(())
}

async fn impl_trait(mut out: impl tio::AsyncWriteExt + Unpin, bytes: &[u8]) -> io::Result<()> {
    out.write(bytes).await?; //~ ignored_write
    Ok(())
}

async fn where_clause<T>(out: &mut T, bytes: &[u8]) -> io::Result<()>
where
    T: tio::AsyncWrite + Unpin + ?Sized,
{
    out.write(bytes).await?; //~ ignored_write
    Ok(())
}

fn dynamic(out: &mut dyn W, bytes: &[u8]) -> io::Result<()> {
    out.write(bytes)?; //~ ignored_write
    Ok(())
}

fn boxed(mut out: Box<dyn W + Send>, bytes: &[u8]) -> io::Result<()> {
    out.write(bytes)?; //~ ignored_write
    Ok(())
}

async fn constructor(bytes: &[u8]) -> io::Result<()> {
    let mut socket = Socket::connect("127.0.0.1:1").await?;
    socket.write(bytes).await?; //~ ignored_write
    let (_, mut out) = tokio::io::split(socket);
    out.write(bytes).await?; //~ ignored_write
    let mut file = tokio::fs::File::create("log").await?;
    file.write(bytes).await?; //~ ignored_write
    file.flush().await
}

fn file(bytes: &[u8]) -> io::Result<()> {
    let mut file = std::fs::OpenOptions::new().append(true).open("log")?;
    file.write(bytes)?; //~ ignored_write
    let mut out = io::BufWriter::new(file);
    out.write(bytes)?; //~ ignored_write
    out.flush()
}

async fn child(bytes: &[u8]) -> io::Result<()> {
    let mut child = tokio::process::Command::new("cat").stdin(std::process::Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().ok_or(io::ErrorKind::BrokenPipe)?;
    stdin.write(bytes).await?; //~ ignored_write
    drop(stdin);
    child.wait().await?;
    Ok(())
}

/// Hands the count on ...
async fn forward(out: &mut Socket, bytes: &[u8]) -> io::Result<usize> {
    out.write(bytes).await
}

async fn helper_one_call_away(out: &mut Socket, bytes: &[u8]) -> io::Result<()> {
    // ... and here it is dropped.
    forward(out, bytes).await?; //~ ignored_write
    Ok(())
}

async fn stream_loop(mut chunks: mpsc::Receiver<bytes::Bytes>, mut out: Socket) -> io::Result<()> {
    while let Some(chunk) = chunks.recv().await {
        out.write(&chunk).await?; //~ ignored_write
    }
    Ok(())
}

async fn select_arm(mut chunks: mpsc::Receiver<bytes::Bytes>, mut stop: mpsc::Receiver<()>, mut out: Socket) -> io::Result<()> {
    loop {
        tokio::select! {
            Some(chunk) = chunks.recv() => {
                out.write(&chunk).await?; //~ ignored_write
            }
            _ = stop.recv() => break Ok(()),
        }
    }
}

fn stream_body(mut chunks: mpsc::Receiver<bytes::Bytes>, mut out: Socket) -> impl Stream<Item = io::Result<usize>> {
    async_stream::try_stream! {
        while let Some(chunk) = chunks.recv().await {
            out.write(&chunk).await?; //~ ignored_write
            yield chunk.len();
        }
    }
}

fn spawned(mut out: Socket, bytes: bytes::Bytes) -> tokio::task::JoinHandle<io::Result<()>> {
    tokio::spawn(async move {
        out.write(&bytes).await?; //~ ignored_write
        out.shutdown().await
    })
}

async fn block_tail(out: &mut Socket, bytes: &[u8]) -> io::Result<()> {
    let written: () = {
        out.write(bytes).await.map(|_| ())? //~ ignored_write
    };
    Ok(written)
}

macro_rules! put {
    ($out:expr, $bytes:expr) => {
        $out.write($bytes).await? //~ MISSING ignored_write
    };
}

async fn own_macro(out: &mut Socket, bytes: &[u8]) -> io::Result<()> {
    put!(out, bytes);
    Ok(())
}

#[cfg(unix)]
async fn behind_a_cfg(out: &mut unix::OwnedWriteHalf, bytes: &[u8]) -> io::Result<()> {
    out.write(bytes).await?; //~ ignored_write
    Ok(())
}

trait Greets {
    async fn greet(&mut self, out: &mut Socket) -> io::Result<()> {
        out.write(b"hello").await?; //~ ignored_write
        Ok(())
    }
}

impl Greets for Peer {
    async fn greet(&mut self, out: &mut Socket) -> io::Result<()> {
        let Ok(_) = out.write(b"good day").await else { return Ok(()) }; //~ ignored_write
        Ok(())
    }
}

// Quiet twins.

impl Peer {
    async fn whole(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes).await?;
        self.shared.lock().await.write_all(bytes).await
    }
}

async fn helper_looked_at(out: &mut Socket, bytes: &[u8]) -> io::Result<bool> {
    Ok(forward(out, bytes).await? == bytes.len())
}

async fn let_else_keeps_the_count(out: &mut Socket, bytes: &[u8]) -> usize {
    let Ok(n) = out.write(bytes).await else { return 0 };
    n
}

async fn select_arm_whole(mut chunks: mpsc::Receiver<bytes::Bytes>, mut stop: mpsc::Receiver<()>, mut out: Socket) -> io::Result<()> {
    loop {
        tokio::select! {
            Some(chunk) = chunks.recv() => out.write_all(&chunk).await?,
            _ = stop.recv() => break Ok(()),
        }
    }
}

mod own {
    pub struct Page;

    impl Page {
        pub async fn write(&mut self, _: &[u8]) -> std::io::Result<()> {
            Ok(())
        }
    }
}

async fn own_write_that_is_whole(page: &mut own::Page, bytes: &[u8]) -> io::Result<()> {
    page.write(bytes).await?;
    Ok(())
}

// Through an adaptor of one's own, and on a file of another crate.

trait Told<T> {
    fn told(self) -> Result<T, String>;
}

impl<T> Told<T> for io::Result<T> {
    fn told(self) -> Result<T, String> {
        self.map_err(|error| format!("disk: {error}"))
    }
}

fn through_an_adaptor(file: &mut std::fs::File, data: &[u8]) -> Result<(), String> {
    std::io::Write::write(file, data).told()?; //~ ignored_write
    Ok(())
}

fn through_an_adaptor_and_looked_at(file: &mut std::fs::File, data: &[u8]) -> Result<bool, String> {
    Ok(std::io::Write::write(file, data).told()? == data.len())
}

fn to_a_temporary_file(data: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut file = tempfile::NamedTempFile::new()?;
    std::io::Write::write(&mut file, data)?; //~ ignored_write
    Ok(file)
}
