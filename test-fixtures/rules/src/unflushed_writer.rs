//! What was buffered last never leaves the buffer.

use async_compression::tokio::write::GzipEncoder;
use futures::SinkExt;
use object_store::{ObjectStore, ObjectStoreExt, WriteMultipart};
use std::io;
use tokio::fs::File;
use tokio::io::{AsyncWriteExt, BufWriter};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_util::codec::{Decoder, Framed, FramedWrite, LinesCodec, LinesCodecError};

// Dropped with bytes inside.

async fn buffered(file: File, mut lines: mpsc::Receiver<String>) -> io::Result<()> {
    let mut out = BufWriter::new(file); //~ unflushed_writer "flush"
    while let Some(line) = lines.recv().await {
        out.write_all(line.as_bytes()).await?;
    }
    Ok(())
}

async fn buffered_with_capacity(socket: TcpStream, lines: &[String]) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(64 * 1024, socket); //~ unflushed_writer
    for line in lines {
        out.write_all(line.as_bytes()).await?;
    }
    Ok(())
}

async fn fed(socket: TcpStream, lines: Vec<String>) -> Result<(), LinesCodecError> {
    let mut out = Framed::new(socket, LinesCodec::new_with_max_length(1024)); //~ unflushed_writer
    for line in lines {
        out.feed(line).await?;
    }
    Ok(())
}

async fn fed_sink(file: File, mut lines: mpsc::Receiver<String>) -> Result<(), LinesCodecError> {
    let mut out = FramedWrite::new(file, LinesCodec::new_with_max_length(1024)); //~ unflushed_writer
    while let Some(line) = lines.recv().await {
        out.feed(line).await?;
    }
    Ok(())
}

async fn packed(file: File, mut chunks: mpsc::Receiver<Vec<u8>>) -> io::Result<()> {
    let mut out = GzipEncoder::new(file); //~ unflushed_writer
    while let Some(chunk) = chunks.recv().await {
        out.write_all(&chunk).await?;
    }
    Ok(())
}

async fn uploaded(upload: Box<dyn object_store::MultipartUpload>, mut chunks: mpsc::Receiver<Vec<u8>>) {
    let mut out = WriteMultipart::new(upload); //~ unflushed_writer "finish"
    while let Some(chunk) = chunks.recv().await {
        out.write(&chunk); //~ send_without_capacity
    }
}

async fn taken_over(mut out: BufWriter<File>, mut lines: mpsc::Receiver<String>) -> io::Result<()> { //~ unflushed_writer
    while let Some(line) = lines.recv().await {
        out.write_all(line.as_bytes()).await?;
    }
    Ok(())
}

async fn framed_by_the_codec(socket: TcpStream, lines: Vec<String>) -> Result<(), LinesCodecError> {
    let mut out = LinesCodec::new_with_max_length(1024).framed(socket); //~ unflushed_writer
    for line in lines {
        out.feed(line).await?;
    }
    Ok(())
}

async fn in_parts(store: &dyn ObjectStore, mut chunks: mpsc::Receiver<Vec<u8>>) -> object_store::Result<()> {
    let mut upload = store.put_multipart(&"log".into()).await?; //~ unflushed_writer "complete"
    while let Some(chunk) = chunks.recv().await {
        upload.put_part(chunk.into()).await?;
    }
    Ok(())
}

// Nobody knows whether the rest was written.

async fn flushed_and_not_looked_at(mut out: BufWriter<File>) {
    let _ = out.flush().await; //~ possible unflushed_writer
}

// Quiet: flushed, closed or handed on.

async fn flushed(file: File, mut lines: mpsc::Receiver<String>) -> io::Result<()> {
    let mut out = BufWriter::new(file);
    while let Some(line) = lines.recv().await {
        out.write_all(line.as_bytes()).await?;
    }
    out.flush().await
}

async fn shut_down(socket: TcpStream, lines: &[String]) -> io::Result<()> {
    let mut out = BufWriter::new(socket);
    for line in lines {
        out.write_all(line.as_bytes()).await?;
    }
    out.shutdown().await
}

async fn lent(out: &mut BufWriter<File>, lines: &[String]) -> io::Result<()> {
    for line in lines {
        out.write_all(line.as_bytes()).await?;
    }
    Ok(())
}

async fn taken_over_and_shut_down(mut out: BufWriter<File>, mut lines: mpsc::Receiver<String>) -> io::Result<()> {
    while let Some(line) = lines.recv().await {
        out.write_all(line.as_bytes()).await?;
    }
    out.shutdown().await
}

async fn in_parts_to_the_end(store: &dyn ObjectStore, chunks: Vec<Vec<u8>>) -> object_store::Result<()> {
    let mut upload = store.put_multipart(&"log".into()).await?;
    for chunk in chunks {
        upload.put_part(chunk.into()).await?;
    }
    upload.complete().await.map(drop)
}

async fn flushed_each_time(socket: TcpStream, mut lines: mpsc::Receiver<String>) -> io::Result<()> {
    let mut out = BufWriter::new(socket);
    while let Some(line) = lines.recv().await {
        out.write_all(line.as_bytes()).await?;
        out.flush().await?;
    }
    Ok(())
}

async fn fed_and_flushed(socket: TcpStream, lines: Vec<String>) -> Result<(), LinesCodecError> {
    let mut out = Framed::new(socket, LinesCodec::new_with_max_length(1024));
    for line in lines {
        out.feed(line).await?;
    }
    SinkExt::<String>::flush(&mut out).await
}

async fn fed_then_sent(socket: TcpStream, lines: Vec<String>) -> Result<(), LinesCodecError> {
    let mut out = Framed::new(socket, LinesCodec::new_with_max_length(1024));
    for line in lines {
        out.feed(line).await?;
    }
    out.send("end".to_owned()).await
}

async fn returned(file: File, lines: &[String]) -> io::Result<BufWriter<File>> {
    let mut out = BufWriter::new(file);
    for line in lines {
        out.write_all(line.as_bytes()).await?;
    }
    Ok(out)
}

async fn finished(file: File, mut chunks: mpsc::Receiver<Vec<u8>>) -> io::Result<()> {
    let mut out = GzipEncoder::new(file);
    while let Some(chunk) = chunks.recv().await {
        out.write_all(&chunk).await?;
    }
    out.shutdown().await
}

async fn completed(
    upload: Box<dyn object_store::MultipartUpload>,
    mut chunks: mpsc::Receiver<Vec<u8>>,
) -> object_store::Result<()> {
    let mut out = WriteMultipart::new(upload);
    while let Some(chunk) = chunks.recv().await {
        out.wait_for_capacity(4).await?;
        out.write(&chunk);
    }
    out.finish().await.map(drop)
}

fn flushes_on_drop(file: std::fs::File, lines: &[String]) -> io::Result<()> {
    let mut out = io::BufWriter::new(file);
    for line in lines {
        io::Write::write_all(&mut out, line.as_bytes())?;
    }
    Ok(())
}

// One half of a socket, which ends here.
type Half<S> = futures::stream::SplitSink<S, Vec<u8>>;

async fn fed_and_left<S: futures::Sink<Vec<u8>>>(mut half: Half<S>, rows: Vec<Vec<u8>>) -> Result<(), S::Error> { //~ unflushed_writer
    for row in rows {
        half.feed(row).await?;
    }
    Ok(())
}

async fn fed_and_closed<S: futures::Sink<Vec<u8>>>(mut half: Half<S>, rows: Vec<Vec<u8>>) -> Result<(), S::Error> {
    for row in rows {
        half.feed(row).await?;
    }
    half.close().await
}

async fn fed_and_given_back<S: futures::Sink<Vec<u8>>>(mut half: Half<S>, rows: Vec<Vec<u8>>) -> Half<S> {
    for row in rows {
        let _ = half.feed(row).await;
    }
    half
}
