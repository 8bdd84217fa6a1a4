//! A write may take fewer bytes than it was given, and the count is dropped.

mod shapes;
mod writers;

use bytes::Buf;
use ringbuf::traits::Producer as _;
use std::fmt::Write as _;
use std::hash::Hasher;
use std::io::{self, IoSlice, Write};
use std::pin::Pin;
use std::sync::RwLock;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};

// How the count is thrown away.

async fn question_mark(socket: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    socket.write(bytes).await?; //~ ignored_write "write_all"
    Ok(())
}

async fn underscore(socket: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    let _ = socket.write(bytes).await?; //~ ignored_write
    Ok(())
}

async fn underscore_of_the_result(socket: &mut TcpStream, bytes: &[u8]) {
    let _ = socket.write(bytes).await; //~ ignored_write
}

async fn name_never_used(socket: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    let _n = socket.write(bytes).await?; //~ ignored_write
    Ok(())
}

async fn in_time(socket: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    tokio::time::timeout(Duration::from_secs(9), socket.write(bytes)).await??; //~ ignored_write "write_all"
    Ok(())
}

async fn in_time_with_another_error(socket: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    let _n = tokio::time::timeout(Duration::from_secs(9), socket.write(bytes)) //~ ignored_write
        .await
        .map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
    Ok(())
}

async fn in_time_and_counted(socket: &mut TcpStream, bytes: &[u8]) -> io::Result<usize> {
    tokio::time::timeout(Duration::from_secs(9), socket.write(bytes)).await?
}

async fn unwrapped(socket: &mut TcpStream, bytes: &[u8]) {
    socket.write(bytes).await.unwrap(); //~ ignored_write
    socket.write(bytes).await.expect("peer is there"); //~ ignored_write
}

async fn ok_statement(socket: &mut TcpStream, bytes: &[u8]) {
    socket.write(bytes).await.ok(); //~ ignored_write
}

async fn match_arms(socket: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    match socket.write(bytes).await { //~ ignored_write
        Ok(_) => Ok(()),
        Err(error) => Err(error),
    }
}

async fn in_a_match_arm(socket: &mut TcpStream, reply: Option<&[u8]>) -> io::Result<()> {
    match reply {
        Some(bytes) => drop(socket.write(bytes).await?), //~ ignored_write
        None => {}
    }
    Ok(())
}

async fn only_the_error(socket: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    if let Err(error) = socket.write(bytes).await { //~ ignored_write
        return Err(error);
    }
    Ok(())
}

async fn is_err(socket: &mut TcpStream, bytes: &[u8]) -> bool {
    if socket.write(bytes).await.is_err() { //~ ignored_write
        return false;
    }
    true
}

fn mapped_to_nothing(file: &mut std::fs::File, bytes: &[u8]) -> io::Result<()> {
    file.write(bytes).map(drop) //~ ignored_write
}

fn mapped_by_a_closure(file: &mut std::fs::File, bytes: &[u8]) -> io::Result<()> {
    file.write(bytes).map(|_| ()) //~ ignored_write
}

fn mapped_error(file: &mut std::fs::File, bytes: &[u8]) -> Result<(), String> {
    file.write(bytes).map_err(|error| error.to_string())?; //~ ignored_write
    Ok(())
}

// Every call that may take less.

fn standard_library(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    out.write(bytes)?; //~ ignored_write
    Ok(())
}

fn standard_output(bytes: &[u8]) -> io::Result<()> {
    io::stdout().write(bytes)?; //~ ignored_write
    io::stdout().lock().write(bytes)?; //~ ignored_write
    Ok(())
}

fn vectored(out: &mut std::net::TcpStream, head: &[u8], body: &[u8]) -> io::Result<()> {
    out.write_vectored(&[IoSlice::new(head), IoSlice::new(body)])?; //~ ignored_write
    Ok(())
}

async fn vectored_async(out: &mut TcpStream, head: &[u8], body: &[u8]) -> io::Result<()> {
    let _ = out.write_vectored(&[IoSlice::new(head), IoSlice::new(body)]).await?; //~ ignored_write
    Ok(())
}

async fn buffer(out: &mut TcpStream, mut bytes: bytes::Bytes) -> io::Result<()> {
    out.write_buf(&mut bytes).await?; //~ ignored_write
    Ok(())
}

fn without_waiting(out: &TcpStream, bytes: &[u8]) -> io::Result<()> {
    out.try_write(bytes)?; //~ ignored_write
    Ok(())
}

async fn ready_then_try(out: &TcpStream, bytes: &[u8]) -> io::Result<()> {
    out.writable().await?;
    out.try_write(bytes)?; //~ ignored_write
    Ok(())
}

async fn futures_io(out: &mut (impl futures::AsyncWrite + Unpin), bytes: &[u8]) -> io::Result<()> {
    futures::AsyncWriteExt::write(out, bytes).await?; //~ ignored_write
    Ok(())
}

async fn async_std_io(out: &mut async_std::net::TcpStream, bytes: &[u8]) -> io::Result<()> {
    use async_std::io::WriteExt;
    out.write(bytes).await?; //~ ignored_write
    Ok(())
}

async fn quic(out: &mut quinn::SendStream, bytes: &[u8]) -> Result<(), quinn::WriteError> {
    out.write(bytes).await?; //~ ignored_write
    Ok(())
}

fn file_descriptor(fd: &std::fs::File, bytes: &[u8]) -> nix::Result<()> {
    nix::unistd::write(fd, bytes)?; //~ ignored_write
    Ok(())
}

fn ring_buffer(out: &mut ringbuf::HeapProd<u8>, bytes: &[u8]) {
    out.push_slice(bytes); //~ ignored_write
}

fn polled<W: AsyncWrite + Unpin>(out: &mut W, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<()>> {
    if Pin::new(out).poll_write(cx, bytes)?.is_pending() { //~ ignored_write "is_pending"
        return Poll::Pending;
    }
    Poll::Ready(Ok(()))
}

fn poll_dropped(mut out: Pin<&mut TcpStream>, cx: &mut Context<'_>, bytes: &[u8]) {
    let _ = out.as_mut().poll_write(cx, bytes); //~ ignored_write
}

fn poll_made_ready(mut out: Pin<&mut TcpStream>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<()>> {
    std::task::ready!(out.as_mut().poll_write(cx, bytes))?; //~ ignored_write
    Poll::Ready(Ok(()))
}

fn poll_matched(mut out: Pin<&mut TcpStream>, cx: &mut Context<'_>, bytes: &[u8]) -> bool {
    match out.as_mut().poll_write(cx, bytes) { //~ ignored_write
        Poll::Ready(Ok(_)) => true,
        Poll::Ready(Err(_)) | Poll::Pending => false,
    }
}

async fn one_buffer_of_many_bytes(out: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    let _ = out.write_vectored(&[io::IoSlice::new(bytes)]).await?; //~ ignored_write
    Ok(())
}

// Quiet: the count is used.

fn poll_counted(mut out: Pin<&mut TcpStream>, cx: &mut Context<'_>, bytes: &mut &[u8]) -> Poll<io::Result<()>> {
    while !bytes.is_empty() {
        match out.as_mut().poll_write(cx, bytes) {
            Poll::Ready(Ok(n)) => *bytes = &bytes[n..],
            Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
            Poll::Pending => return Poll::Pending,
        }
    }
    Poll::Ready(Ok(()))
}

async fn all_of_it(socket: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    socket.write_all(bytes).await
}

async fn returned(socket: &mut TcpStream, bytes: &[u8]) -> io::Result<usize> {
    socket.write(bytes).await
}

async fn advanced(socket: &mut TcpStream, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        let n = socket.write(bytes).await?;
        bytes = &bytes[n..];
    }
    Ok(())
}

async fn matched(socket: &mut TcpStream, mut bytes: &[u8]) -> io::Result<()> {
    loop {
        match socket.write(bytes).await {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n) if n == bytes.len() => return Ok(()),
            Ok(n) => bytes = &bytes[n..],
            Err(error) => return Err(error),
        }
    }
}

async fn until_empty(socket: &mut TcpStream, mut bytes: bytes::Bytes) -> io::Result<()> {
    while bytes.has_remaining() {
        socket.write_buf(&mut bytes).await?;
    }
    Ok(())
}

struct Outbox {
    socket: TcpStream,
    waiting: bytes::BytesMut,
}

impl Outbox {
    async fn until_there_is_room(&mut self) -> io::Result<()> {
        while self.waiting.len() > 512 {
            self.socket.write_buf(&mut self.waiting).await?;
        }
        Ok(())
    }

    async fn while_something_else_is_left(&mut self, more: &[u8]) -> io::Result<()> {
        while !self.waiting.is_empty() {
            self.waiting.clear();
            self.socket.write(more).await?; //~ ignored_write
        }
        Ok(())
    }
}

fn compared(out: &mut ringbuf::HeapProd<u8>, bytes: &[u8]) -> bool {
    out.push_slice(bytes) == bytes.len()
}

fn summed(out: &mut impl Write, parts: &[&[u8]]) -> io::Result<usize> {
    let mut written = 0;
    for part in parts {
        written += out.write(part)?;
    }
    Ok(written)
}

async fn datagram_count(socket: &UdpSocket, bytes: &[u8]) -> io::Result<bool> {
    Ok(socket.send(bytes).await? == bytes.len())
}

// A datagram goes whole or not at all.

async fn datagram(socket: &UdpSocket, bytes: &[u8]) -> io::Result<()> {
    socket.send(bytes).await?; //~ possible ignored_write
    Ok(())
}

fn one_of_several_by_cfg(out: &mut std::net::TcpStream, bytes: &[u8]) -> io::Result<usize> {
    #[cfg(not(unix))]
    {
        out.write(bytes)
    }
    #[cfg(unix)]
    {
        out.write(bytes)
    }
}

// Quiet: one byte is all or nothing.

fn one_byte(out: &mut impl Write) -> io::Result<()> {
    out.write(&[0])?;
    out.write(b"\n")?;
    Ok(())
}

// Quiet: of nothing, nothing is lost; whoever writes it wants to reach the writer.

const NOTHING: &[u8] = &[];

async fn nothing_at_all(out: &mut TcpStream, file: &mut impl Write, rest: &[u8]) -> io::Result<()> {
    let _ = out.write(&[]).await?;
    let empty: [u8; 0] = [];
    out.write(&empty).await?;
    let _ = out.write(b"").await?;
    let _ = out.write(NOTHING).await?;
    let _ = out.write(&rest[..0]).await?;
    file.write("".as_bytes())?;
    file.write(&[0u8; 0])?;
    file.write(&Vec::new())?;
    file.write_vectored(&[])?;
    Ok(())
}

fn nothing_polled(out: Pin<&mut TcpStream>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
    std::task::ready!(out.poll_write(cx, &[]))?;
    Poll::Ready(Ok(()))
}

const GREETING: &[u8] = b"hello";

async fn more_than_nothing(out: &mut TcpStream, rest: &[u8]) -> io::Result<()> {
    let _ = out.write(GREETING).await?; //~ ignored_write
    let _ = out.write(&[0; 8]).await?; //~ ignored_write
    let _ = out.write(&rest[..2]).await?; //~ ignored_write
    let mut later = Vec::new();
    later.extend_from_slice(rest);
    let _ = out.write(&later).await?; //~ ignored_write
    Ok(())
}

fn one_byte_of_a_number(out: &mut impl Write, small: i8, large: u32) -> io::Result<()> {
    out.write(&small.to_be_bytes())?;
    let bytes = small.to_le_bytes();
    let _ = out.write(&bytes)?;
    out.write(&large.to_be_bytes())?; //~ ignored_write
    Ok(())
}

// Quiet: another `write`.

fn hash(hasher: &mut impl Hasher, bytes: &[u8]) {
    hasher.write(bytes);
}

fn lock(names: &RwLock<Vec<String>>) {
    names.write().unwrap().clear();
    drop(names.write().unwrap());
}

async fn async_lock(names: &tokio::sync::RwLock<Vec<String>>) {
    names.write().await.clear();
}

fn formatted(out: &mut String) {
    let _ = write!(out, "{}", 1);
    let _ = out.write_str("two");
}

struct Settings;

impl Settings {
    fn write(&mut self, key: &str, value: &str) -> io::Result<usize> {
        Ok(key.len() + value.len())
    }
}

fn key_and_value(settings: &mut Settings) -> io::Result<()> {
    settings.write("key", "value")?;
    Ok(())
}

struct Register;

impl Register {
    fn write(&mut self, _: u32) -> Result<(), u8> {
        Ok(())
    }
}

fn register(register: &mut Register) -> Result<(), u8> {
    register.write(7)?;
    Ok(())
}

fn whole_file(path: &str, bytes: &[u8]) -> io::Result<()> {
    std::fs::write(path, bytes)
}

fn websocket<S: io::Read + Write>(
    socket: &mut tokio_tungstenite::tungstenite::WebSocket<S>,
    message: tokio_tungstenite::tungstenite::Message,
) -> tokio_tungstenite::tungstenite::Result<()> {
    socket.write(message)?;
    socket.flush()
}

// Quiet: a writer that hands on what it was asked.

struct Counting<W> {
    inner: W,
    calls: u64,
}

impl<W: Write> Write for Counting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.calls += 1;
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

struct Doubling<W> {
    left: W,
    right: W,
}

impl<W: Write> Write for Doubling<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let _ = self.right.write(bytes)?;
        self.left.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.left.flush()
    }
}

impl<W: AsyncWrite + Unpin> AsyncWrite for Counting<W> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.calls += 1;
        Pin::new(&mut self.inner).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

// Whoever switched clippy's lint of the same meaning off has thought of it.
#[allow(clippy::unused_io_amount)] // All eight bytes or none.
fn waived(mut counter: &std::fs::File) -> io::Result<()> {
    match counter.write(&1u64.to_ne_bytes()) { //~ possible ignored_write
        Ok(_) => Ok(()),
        Err(error) => Err(error),
    }
}
