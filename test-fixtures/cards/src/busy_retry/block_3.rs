use tokio::sync::mpsc;

fn forward(out: &mpsc::Sender<u64>, value: u64) -> u64 {
    let mut spins = 0;
    while out.try_send(value).is_err() {
        spins += 1;
    }
    spins
}
