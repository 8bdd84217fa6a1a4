//! Feeds a queue that another file makes.

use super::Job;
use super::shapes::Desk;
use tokio::sync::mpsc;

impl Desk {
    async fn take_in(&self, mut jobs: mpsc::Receiver<Job>) {
        while let Some(job) = jobs.recv().await {
            if self.orders.send(job).is_err() {
                break;
            }
        }
    }
}
