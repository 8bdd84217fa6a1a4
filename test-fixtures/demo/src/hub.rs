//! The middle: takes readings one at a time, journals them, passes them on.

use crate::journal::Journal;
use crate::reading::Reading;
use crate::subscribers::Subscribers;
use std::io;
use tokio::sync::mpsc;

/// Runs until the last sensor task has gone.
pub async fn run(
    mut readings: mpsc::UnboundedReceiver<Reading>,
    mut journal: Journal,
    subscribers: Subscribers,
) -> io::Result<()> {
    while let Some(reading) = readings.recv().await {
        if reading.value.is_nan() {
            continue;
        }
        let _ = journal.append(&reading);
        journal.settle().await?;
        subscribers.publish(&reading);
    }
    Ok(())
}
