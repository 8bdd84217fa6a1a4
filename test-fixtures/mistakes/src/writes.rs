//! Fewer bytes are written than were given.

use std::io::{self, Write};
use std::pin::Pin;
use std::task::Context;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};

// mistake: awaited and propagated | rule: ignored_write | clippy: default

pub async fn m38_await(w: &mut TcpStream, b: &[u8]) -> io::Result<()> {
    w.write(b).await?;
    Ok(())
}

// mistake: synchronous and propagated | rule: ignored_write | clippy: default

pub fn m39_sync(w: &mut std::net::TcpStream, b: &[u8]) -> io::Result<()> {
    w.write(b)?;
    Ok(())
}

// mistake: result to option | rule: ignored_write | clippy: default

pub async fn m40_ok(w: &mut TcpStream, b: &[u8]) {
    w.write(b).await.ok();
}

// mistake: underscore | rule: ignored_write | clippy: restriction

pub async fn m41_underscore(w: &mut TcpStream, b: &[u8]) -> io::Result<()> {
    let _ = w.write(b).await?;
    Ok(())
}

// mistake: named and never used | rule: ignored_write | clippy: none

pub async fn m42_name(w: &mut TcpStream, b: &[u8]) -> io::Result<()> {
    let _n = w.write(b).await?;
    Ok(())
}

// mistake: mapped to nothing | rule: ignored_write | clippy: none

pub fn m43_map(w: &mut std::net::TcpStream, b: &[u8]) -> io::Result<()> {
    w.write(b).map(drop)
}

// mistake: in a match arm | rule: ignored_write | clippy: rustc-allow

pub async fn m44_match_arm(w: &mut TcpStream, b: Option<&[u8]>) -> io::Result<()> {
    match b {
        Some(b) => {
            w.write(b).await?
        }
        None => 0,
    };
    Ok(())
}

// mistake: error mapped, then propagated | rule: ignored_write | clippy: rustc-allow

pub async fn m45_map_err(w: &mut TcpStream, b: &[u8]) -> Result<(), String> {
    w.write(b).await.map_err(|e| e.to_string())?;
    Ok(())
}

// mistake: write_buf | rule: ignored_write | clippy: rustc-allow

pub async fn m46_write_buf(w: &mut TcpStream, mut b: bytes::Bytes) -> io::Result<()> {
    w.write_buf(&mut b).await?;
    Ok(())
}

// mistake: try_write | rule: ignored_write | clippy: rustc-allow

pub fn m47_try_write(w: &TcpStream, b: &[u8]) -> io::Result<()> {
    w.try_write(b)?;
    Ok(())
}

// mistake: datagram | rule: possible ignored_write | clippy: rustc-allow

pub async fn m48_datagram(w: &UdpSocket, b: &[u8]) -> io::Result<()> {
    w.send(b).await?;
    Ok(())
}

// mistake: polled, underscore | rule: ignored_write | clippy: restriction

pub fn m49_poll(w: Pin<&mut TcpStream>, cx: &mut Context<'_>, b: &[u8]) {
    let _ = w.poll_write(cx, b);
}

// mistake: polled, bare | rule: ignored_write | clippy: default

pub fn m50_poll_bare(w: Pin<&mut TcpStream>, cx: &mut Context<'_>, b: &[u8]) {
    w.poll_write(cx, b);
}

// mistake: unwrapped | rule: ignored_write | clippy: default

pub async fn m76_unwrap(w: &mut TcpStream, b: &[u8]) {
    w.write(b).await.unwrap();
}

// mistake: only the error is looked at | rule: ignored_write | clippy: none | added

pub async fn m103_if_let_err(w: &mut TcpStream, b: &[u8]) {
    if let Err(e) = w.write(b).await {
        eprintln!("{e}");
    }
}

// mistake: vectored, underscore | rule: ignored_write | clippy: restriction | added

pub async fn m104_vectored(w: &mut TcpStream, b: &[u8]) -> io::Result<()> {
    let _ = w.write_vectored(&[io::IoSlice::new(b)]).await?;
    Ok(())
}

// control: count used | added

pub async fn c11_count(w: &mut TcpStream, mut b: &[u8]) -> io::Result<()> {
    while !b.is_empty() {
        let n = w.write(b).await?;
        b = &b[n..];
    }
    Ok(())
}
