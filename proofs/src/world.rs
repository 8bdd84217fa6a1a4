//! The world around every proof: an eager producer, and a consumer that is slower.

use crate::meter;
use bytes::Bytes;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::time::sleep;

/// Something to be done, of the size of a small message.
pub struct Job(pub Vec<u8>);

/// Bytes in a job.
pub const SIZE: usize = 4096;

impl Job {
    pub fn new() -> Job {
        // Written to, so that the pages are really there.
        Job(vec![1; SIZE])
    }

    pub fn into_bytes(self) -> Bytes {
        self.0.into()
    }
}

/// Jobs without end, about 20,000 a second for whoever takes them; whoever takes fewer slows them down.
pub fn requests() -> mpsc::Receiver<Job> {
    produce(usize::MAX)
}

/// The same, ending after `count`.
pub fn some_requests(count: usize) -> mpsc::Receiver<Job> {
    produce(count)
}

fn produce(count: usize) -> mpsc::Receiver<Job> {
    let (out, requests) = mpsc::channel(16);
    tokio::spawn(async move {
        for n in 0..count {
            if out.send(Job::new()).await.is_err() {
                break;
            }
            meter::offered(1);
            if n % 40 == 0 {
                sleep(Duration::from_millis(1)).await;
            }
        }
    });
    requests
}

/// The slow consumer: a millisecond or two for each job.
pub async fn store(job: Job) {
    sleep(Duration::from_millis(1)).await;
    drop(job);
    meter::handled(1);
}

/// A call to a service that answers two thousand a second: the more are asked of it at once, the longer each takes.
pub async fn slow_call(job: Job) {
    let waiting = Duration::from_secs(1) * meter::missing() as u32 / 2000;
    sleep(waiting.max(Duration::from_millis(50))).await;
    drop(job);
    meter::handled(1);
}

/// A socket whose other end sends `begin`, then what `piece` says, without end, and comes back when it is shut out.
pub async fn flooded(begin: &'static [u8], piece: Vec<u8>) -> TcpListener {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("a bound socket");
    tokio::spawn(async move {
        loop {
            if let Ok(mut peer) = TcpStream::connect(address).await {
                peer.write_all(begin).await.ok();
                while peer.write_all(&piece).await.is_ok() {
                    sleep(Duration::from_millis(1)).await;
                }
            }
            sleep(Duration::from_millis(20)).await;
        }
    });
    listener
}

/// A socket whose other end counts the bytes that arrive, reading without haste.
pub async fn counted(pause: Duration) -> TcpStream {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("a bound socket");
    tokio::spawn(async move {
        let (mut peer, _) = listener.accept().await.expect("a peer");
        let mut room = vec![0; 64 << 10];
        while let Ok(count @ 1..) = peer.read(&mut room).await {
            meter::handled(count);
            sleep(pause).await;
        }
    });
    TcpStream::connect(address).await.expect("somebody listens")
}
