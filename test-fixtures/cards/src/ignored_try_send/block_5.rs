use tokio::sync::mpsc;

fn changed(version: u64) -> mpsc::Receiver<u64> {
    let (news, readers) = mpsc::channel(1);
    let _ = news.try_send(version);
    readers
}
