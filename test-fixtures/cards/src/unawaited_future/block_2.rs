use tokio::sync::mpsc;

struct Reading {
    sensor: u32,
    celsius: f32,
}

async fn forward(mut readings: mpsc::Receiver<Reading>, out: mpsc::Sender<Reading>) {
    while let Some(reading) = readings.recv().await {
        if reading.celsius > 80.0 && out.send(reading).await.is_err() {
            break; // nobody listens any more
        }
    }
}
