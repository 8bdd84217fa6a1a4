//! Telemetry ingest. Sensors connect on one port and send readings as lines; every reading is written to a
//! journal and passed on to whoever subscribed on the other port.

mod hub;
mod ingest;
mod journal;
mod reading;
mod subscribers;

use std::io;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

/// Readings on their way from the sensors to the hub.
const IN_FLIGHT: usize = 1024;

#[tokio::main]
async fn main() -> io::Result<()> {
    let sensors = TcpListener::bind("127.0.0.1:7001").await?;
    let listeners = TcpListener::bind("127.0.0.1:7002").await?;
    let journal = journal::Journal::open("readings.log").await?;

    let (readings_tx, readings_rx) = mpsc::channel(IN_FLIGHT);
    let subscribers = subscribers::Subscribers::default();

    tokio::try_join!(
        ingest::serve(sensors, readings_tx),
        subscribers::serve(listeners, subscribers.clone()),
        hub::run(readings_rx, journal, subscribers),
    )?;
    Ok(())
}
