use crate::meter;
use crate::world::counted;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncWriteExt, BufWriter};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;

pub async fn bad() {
    log(counted(Duration::ZERO).await, lines()).await.ok();
}

pub async fn fixed() {
    log_and_flush(counted(Duration::ZERO).await, lines()).await.ok();
}

async fn log(socket: TcpStream, mut lines: Receiver<String>) -> io::Result<()> {
    let mut out = BufWriter::new(socket); //~ unflushed_writer
    while let Some(line) = lines.recv().await {
        out.write_all(line.as_bytes()).await?;
    }
    Ok(())
}

async fn log_and_flush(socket: TcpStream, mut lines: Receiver<String>) -> io::Result<()> {
    let mut out = BufWriter::new(socket);
    while let Some(line) = lines.recv().await {
        out.write_all(line.as_bytes()).await?;
    }
    out.flush().await
}

fn lines() -> Receiver<String> {
    let (out, lines) = mpsc::channel(16);
    tokio::spawn(async move {
        for n in 0..2000 {
            let line = format!("line {n} of a log that somebody will read\n");
            meter::offered(line.len());
            if out.send(line).await.is_err() {
                break;
            }
            sleep(Duration::from_micros(200)).await;
        }
    });
    lines
}
