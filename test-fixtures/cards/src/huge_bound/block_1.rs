use tokio::sync::mpsc;

struct Job(u64);

fn queue() -> (mpsc::Sender<Job>, mpsc::Receiver<Job>) {
    mpsc::channel(50_000_000)
}
