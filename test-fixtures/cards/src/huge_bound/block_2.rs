use tokio::sync::mpsc;

struct Job(u64);

/// One worker clears about 500 jobs a second; none should wait longer than that.
const BACKLOG: usize = 512;

fn queue() -> (mpsc::Sender<Job>, mpsc::Receiver<Job>) {
    mpsc::channel(BACKLOG)
}
