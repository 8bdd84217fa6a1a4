//! Whether a write can fall short at all: what the writer is made of, and how much it is given.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, BufWriter, Cursor, Write};
use std::net::TcpStream;
use std::sync::mpsc::Sender;

// Quiet: the writer says itself that it takes everything.

/// Gives what is written to a thread that writes it.
struct Forwarder {
    lines: Sender<Vec<u8>>,
}

impl Write for Forwarder {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lines.send(bytes.to_vec()).map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Keeps the last bytes.
#[derive(Default)]
struct Scrollback {
    kept: VecDeque<u8>,
    closed: bool,
}

impl Write for Scrollback {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len();
        if bytes.is_empty() {
            return Ok(0);
        }
        if self.closed {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.kept.extend(bytes);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes to memory.
struct Recording {
    all: Vec<u8>,
    calls: usize,
}

impl Write for Recording {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.calls += 1;
        self.all.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.all.flush()
    }
}

struct Screen {
    out: BufWriter<Forwarder>,
    back: Scrollback,
    record: Option<BufWriter<Recording>>,
}

impl Screen {
    fn answer(&mut self, text: &str) -> io::Result<()> {
        self.out.write(format!("[{text}]").as_bytes())?;
        self.out.write(text.as_bytes()).ok();
        self.back.write(text.as_bytes())?;
        if let Some(record) = &mut self.record {
            record.write(text.as_bytes())?;
        }
        self.out.flush()
    }
}

fn buffer_in_memory(mut page: BufWriter<Vec<u8>>, mut cursor: Cursor<Vec<u8>>, text: &str) -> io::Result<()> {
    page.write(text.as_bytes())?;
    cursor.write(text.as_bytes())?;
    Ok(())
}

fn in_memory_behind_a_trait(wide: bool, text: &str) -> io::Result<()> {
    let mut page: Box<dyn Write> = Box::new(Vec::new());
    page.write(text.as_bytes())?;
    let mut either: Box<dyn Write> = if wide { Box::new(Vec::new()) } else { Box::new(Scrollback::default()) };
    either.write(text.as_bytes())?;
    Ok(())
}

// A writer that takes what fits, or what the one below takes.

struct Throttled {
    out: TcpStream,
    at_once: usize,
}

impl Write for Throttled {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let bytes = &bytes[..bytes.len().min(self.at_once)];
        self.out.write(bytes)?; // whoever calls this writes the rest
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn throttled(mut out: BufWriter<Throttled>, text: &str) -> io::Result<()> {
    out.write(text.as_bytes())?; //~ ignored_write
    out.flush()
}

struct Counted {
    out: TcpStream,
    calls: usize,
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.calls += 1;
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn counted(mut out: Counted, text: &str) -> io::Result<()> {
    out.write(text.as_bytes())?; //~ ignored_write
    out.flush()
}

fn fixed_room(mut room: Cursor<&mut [u8]>, text: &str) -> io::Result<()> {
    room.write(text.as_bytes())?; //~ ignored_write
    Ok(())
}

// A buffer in front of a file takes what is short whole; what is longer goes past it.

fn in_front_of_a_file(log: &mut BufWriter<File>, n: u32, text: &[u8]) -> io::Result<()> {
    log.write(b"begin\n")?; //~ possible ignored_write
    log.write("level ".as_bytes())?; //~ possible ignored_write
    log.write(&n.to_be_bytes())?; //~ possible ignored_write
    log.write(format!("{n}\n").as_bytes())?; //~ possible ignored_write
    log.write(text)?; //~ ignored_write
    log.write(format!("{n}: {text:?}\n").as_bytes())?; //~ ignored_write
    log.flush()
}

fn behind_a_trait_that_changes(text: &str, to: Option<File>) -> io::Result<()> {
    let mut out: Box<dyn Write> = Box::new(Vec::new());
    if let Some(file) = to {
        out = Box::new(file);
    }
    out.write(text.as_bytes())?; //~ ignored_write
    Ok(())
}

mod polled {
    //! The same, asynchronously.

    use std::io;
    use std::pin::Pin;
    use std::task::{Context, Poll};
    use tokio::io::{AsyncWrite, AsyncWriteExt};

    /// Polled, and whole all the same.
    struct Tape(Vec<u8>);

    impl AsyncWrite for Tape {
        fn poll_write(mut self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
            self.0.extend_from_slice(bytes);
            Poll::Ready(Ok(bytes.len()))
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }
    }

    async fn to_tape(tape: &mut tokio::io::BufWriter<Tape>, text: &str) -> io::Result<()> {
        tape.write(text.as_bytes()).await?;
        tape.get_mut().write(text.as_bytes()).await?;
        tape.flush().await
    }

    async fn in_front_of_a_socket(out: &mut tokio::io::BufWriter<tokio::net::TcpStream>, text: &[u8]) -> io::Result<()> {
        out.write(&[0, 1, 2, 3]).await?; //~ possible ignored_write
        out.write(text).await?; //~ ignored_write
        out.flush().await
    }
}

// A few bytes at a time: that a socket takes part of them is rare, and stops no build.

fn keys(mut typed: impl io::Read, mut to: std::net::TcpStream) -> io::Result<()> {
    let mut keys = [0; 128];
    loop {
        let n = typed.read(&mut keys)?;
        if n == 0 {
            return Ok(());
        }
        to.write(&keys[..n])?; //~ ignored_write
    }
}
