use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TrySendError;

struct Telemetry {
    out: mpsc::Sender<String>,
    lost: AtomicU64,
}

impl Telemetry {
    /// Whether anybody still listens.
    fn record(&self, sample: String) -> bool {
        match self.out.try_send(sample) {
            Ok(()) => true,
            Err(TrySendError::Full(_)) => {
                self.lost.fetch_add(1, Ordering::Relaxed);
                true
            }
            Err(TrySendError::Closed(_)) => false,
        }
    }
}
