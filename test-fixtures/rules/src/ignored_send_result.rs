//! A producer that goes on pulling after its consumer has left.

use futures::stream::{Stream, StreamExt};
use futures::{Sink, SinkExt};
use tokio::sync::{broadcast, mpsc, oneshot, watch};

struct Reading(f64);

// Nothing else in the loop can notice that the receiver is gone.

async fn while_let(mut upstream: mpsc::Receiver<Reading>, out: mpsc::Sender<Reading>) {
    while let Some(reading) = upstream.recv().await {
        let _ = out.send(reading).await; //~ ignored_send_result
    }
}

async fn measure(sensor: &mut tokio::net::UdpSocket) -> Reading {
    let mut bytes = [0; 8];
    let n = sensor.recv(&mut bytes).await.unwrap_or(0);
    Reading(n as f64)
}

async fn endless(mut sensor: tokio::net::UdpSocket, out: mpsc::Sender<Reading>) {
    loop {
        let reading = measure(&mut sensor).await;
        let _ = out.send(reading).await; //~ ignored_send_result
    }
}

async fn ok_statement(mut upstream: impl Stream<Item = Reading> + Unpin, out: mpsc::Sender<Reading>) {
    while let Some(reading) = upstream.next().await {
        out.send(reading).await.ok(); //~ ignored_send_result
    }
}

async fn timer(out: async_channel::Sender<Reading>) {
    let mut ticks = tokio::time::interval(std::time::Duration::from_secs(1));
    loop {
        ticks.tick().await;
        let _ = out.send(Reading(1.0)).await; //~ ignored_send_result
    }
}

async fn flume_channel(upstream: flume::Receiver<Reading>, out: flume::Sender<Reading>) {
    while let Ok(reading) = upstream.recv_async().await {
        let _ = out.send_async(reading).await; //~ ignored_send_result
    }
}

struct Pump {
    upstream: mpsc::Receiver<Reading>,
    out: mpsc::Sender<Reading>,
}

impl Pump {
    async fn through_fields(&mut self) {
        while let Some(reading) = self.upstream.recv().await {
            let _ = self.out.send(reading).await; //~ ignored_send_result
        }
    }

    fn spawned(mut self) -> tokio::task::JoinHandle<()> {
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    Some(reading) = self.upstream.recv() => {
                        let _ = self.out.send(reading).await; //~ ignored_send_result
                    }
                    _ = tokio::time::sleep(std::time::Duration::from_secs(9)) => println!("quiet"),
                }
            }
        })
    }
}

// Quiet: the loop stops, or has another way to know.

async fn stops(mut upstream: mpsc::Receiver<Reading>, out: mpsc::Sender<Reading>) {
    while let Some(reading) = upstream.recv().await {
        if out.send(reading).await.is_err() {
            break;
        }
    }
}

async fn propagates(mut upstream: mpsc::Receiver<Reading>, out: mpsc::Sender<Reading>) -> Result<(), &'static str> {
    while let Some(reading) = upstream.recv().await {
        out.send(reading).await.map_err(|_| "nobody listens")?;
    }
    Ok(())
}

async fn last_one(mut upstream: mpsc::Receiver<Reading>, out: mpsc::Sender<Reading>) {
    while let Some(reading) = upstream.recv().await {
        if reading.0 < 0.0 {
            let _ = out.send(reading).await;
            return;
        }
    }
}

async fn followed_by_a_break(mut upstream: mpsc::Receiver<Reading>, out: mpsc::Sender<Reading>) {
    loop {
        let Some(reading) = upstream.recv().await else { break };
        let _ = out.send(reading).await;
        break;
    }
}

async fn notices_closure(mut upstream: mpsc::Receiver<Reading>, out: mpsc::Sender<Reading>) {
    loop {
        tokio::select! {
            _ = out.closed() => break,
            reading = upstream.recv() => {
                let Some(reading) = reading else { break };
                let _ = out.send(reading).await;
            }
        }
    }
}

async fn asks_first(mut upstream: mpsc::Receiver<Reading>, out: mpsc::Sender<Reading>) {
    while let Some(reading) = upstream.recv().await {
        if out.is_closed() {
            break;
        }
        let _ = out.send(reading).await;
    }
}

async fn once(out: mpsc::Sender<Reading>) {
    let _ = out.send(Reading(0.0)).await;
}

async fn requests(mut requests: mpsc::Receiver<oneshot::Sender<Reading>>) {
    while let Some(reply) = requests.recv().await {
        let _ = reply.send(Reading(0.0));
    }
}

async fn latest(mut upstream: mpsc::Receiver<f64>, last: watch::Sender<f64>, all: broadcast::Sender<f64>) {
    while let Some(reading) = upstream.recv().await {
        let _ = last.send(reading);
        let _ = all.send(reading);
    }
}

/// Asks a device again and again, for whoever listens.
async fn asks_for_ever(mut device: tokio::net::TcpStream, out: mpsc::Sender<Reading>) {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    loop {
        let Ok(()) = device.write_all(b"?").await else { continue };
        let Ok(value) = device.read_f64().await else { continue };
        out.send(Reading(value)).await.ok(); //~ ignored_send_result
    }
}

async fn asks_while_somebody_listens(mut device: tokio::net::TcpStream, out: mpsc::Sender<Reading>) {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    loop {
        let Ok(()) = device.write_all(b"?").await else { continue };
        let Ok(value) = device.read_f64().await else { continue };
        if out.send(Reading(value)).await.is_err() {
            break;
        }
    }
}

// Each element costs a wait: the loop goes on loading for nobody.

async fn exported(pages: Vec<u64>, to: tokio::sync::mpsc::Sender<Vec<u8>>) {
    for page in pages {
        let bytes = tokio::fs::read(format!("{page}")).await.unwrap_or_default();
        let _ = to.send(bytes).await; //~ ignored_send_result
    }
}

async fn exported_from_memory(pages: Vec<Vec<u8>>, to: tokio::sync::mpsc::Sender<Vec<u8>>) {
    for page in pages {
        let _ = to.send(page).await;
    }
}
