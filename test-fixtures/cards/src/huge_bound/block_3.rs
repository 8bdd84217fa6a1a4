use tokio::sync::mpsc;

struct Job(u64);

fn queue(backlog: Option<usize>) -> (mpsc::Sender<Job>, mpsc::Receiver<Job>) {
    mpsc::channel(backlog.unwrap_or(50_000_000))
}
