pub async fn run(mut a: tokio::sync::mpsc::Receiver<u8>, b: tokio::sync::mpsc::Sender<u8>) {
    let mut all = Vec::new();
    let mut set = tokio::task::JoinSet::new();
    loop {
        tokio::select! {
            biased;
            Some(x) = a.recv(), if all.len() < 9 => { all.push(x); set.spawn(async move { x }); }
            _ = b.send(1) => match b.try_send(2) { Ok(()) => {} Err(tokio::sync::mpsc::error::TrySendError::Full(_)) => continue, Err(_) => break },
            else => return,
        }
    }
}
