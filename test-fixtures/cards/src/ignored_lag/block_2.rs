use tokio::sync::broadcast::{self, error::RecvError};

async fn follow(mut events: broadcast::Receiver<u64>) {
    loop {
        match events.recv().await {
            Ok(event) => println!("{event}"),
            Err(RecvError::Lagged(missed)) => eprintln!("missed {missed} events"),
            Err(RecvError::Closed) => break,
        }
    }
}
