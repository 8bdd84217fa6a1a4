use tokio::sync::mpsc::Receiver;

struct History {
    samples: Receiver<u64>,
    seen: Vec<u64>,
}

impl History {
    async fn run(&mut self) {
        loop {
            tokio::select! {
                Some(sample) = self.samples.recv() => self.seen.push(sample),
                else => break,
            }
        }
    }
}
