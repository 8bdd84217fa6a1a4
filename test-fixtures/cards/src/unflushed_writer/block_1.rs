use tokio::fs::File;
use tokio::io::{AsyncWriteExt, BufWriter};
use tokio::sync::mpsc::Receiver;

async fn log(file: File, mut lines: Receiver<String>) -> std::io::Result<()> {
    let mut out = BufWriter::new(file);
    while let Some(line) = lines.recv().await {
        out.write_all(line.as_bytes()).await?;
    }
    Ok(())
}
