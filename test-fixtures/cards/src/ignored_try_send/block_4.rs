use tokio::sync::mpsc;

fn publish(out: &mpsc::Sender<String>, item: String) {
    if let Err(error) = out.try_send(item) {
        let _text = error.to_string();
    }
}
