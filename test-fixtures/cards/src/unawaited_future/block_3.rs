use futures::stream::{Stream, StreamExt};
use std::io;

async fn archive(line: String) -> io::Result<()> {
    tokio::fs::write("last-line.txt", line).await
}

async fn archive_all(lines: impl Stream<Item = String>) {
    lines
        .map(archive)
        .buffer_unordered(8)
        .for_each(|saved| async move {
            if let Err(error) = saved {
                eprintln!("not archived: {error}");
            }
        })
        .await;
}
