use tokio::fs::File;
use tokio::io::{AsyncWriteExt, BufWriter};
use tokio::sync::mpsc::Receiver;

struct Log {
    out: BufWriter<File>,
}

impl Log {
    async fn run(mut self, mut lines: Receiver<String>) -> std::io::Result<()> {
        while let Some(line) = lines.recv().await {
            self.out.write_all(line.as_bytes()).await?;
        }
        Ok(())
    }
}
