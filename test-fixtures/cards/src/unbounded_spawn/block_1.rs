use tokio::sync::mpsc;

async fn run(mut jobs: mpsc::Receiver<u64>) {
    while let Some(job) = jobs.recv().await {
        tokio::spawn(work(job));
    }
}

async fn work(job: u64) {
    println!("{job}");
}
