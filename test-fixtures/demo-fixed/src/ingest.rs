//! The sensors' side: one task per connection, at most [`MAX_SENSORS`] of them.

use crate::reading::Reading;
use futures::StreamExt;
use std::io;
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio_util::codec::{FramedRead, LinesCodec};

const MAX_SENSORS: usize = 256;
const MAX_LINE: usize = 1024;

/// Accepts sensors until the listener fails.
pub async fn serve(listener: TcpListener, readings: mpsc::Sender<Reading>) -> io::Result<()> {
    let slots = Arc::new(Semaphore::new(MAX_SENSORS));
    loop {
        let slot = slots.clone().acquire_owned().await.expect("never closed");
        let (socket, peer) = listener.accept().await?;
        let readings = readings.clone();
        tokio::spawn(async move {
            if let Err(error) = read(socket, readings).await {
                eprintln!("{peer}: {error}");
            }
            drop(slot);
        });
    }
}

/// Passes one sensor's readings on until it hangs up.
async fn read(socket: TcpStream, readings: mpsc::Sender<Reading>) -> io::Result<()> {
    let mut lines = FramedRead::new(socket, LinesCodec::new_with_max_length(MAX_LINE));
    while let Some(line) = lines.next().await {
        let line = line.map_err(io::Error::other)?;
        let Some(reading) = Reading::parse(&line) else { continue };
        if readings.send(reading).await.is_err() {
            break;
        }
    }
    Ok(())
}
