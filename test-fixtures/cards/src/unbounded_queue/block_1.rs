use std::collections::VecDeque;
use tokio::sync::mpsc::Receiver;

async fn keep(mut samples: Receiver<u64>, waiting: &mut VecDeque<u64>) {
    while let Some(sample) = samples.recv().await {
        waiting.push_back(sample);
    }
}
