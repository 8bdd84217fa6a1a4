//! A pattern that does not match switches its branch off, for as long as the `select!` runs.

use futures::stream::{FuturesUnordered, StreamExt};
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinSet;

async fn serve(socket: TcpStream) {
    drop(socket);
}

// Off on an ordinary value, while the others go on.

async fn join_errors_only(mut tasks: JoinSet<()>, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Some(Err(error)) = tasks.join_next() => eprintln!("{error}"), //~ disabled_select_branch
            _ = stop.notified() => break,
        }
    }
}

async fn accept_ok_only(listener: TcpListener, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Ok((socket, _)) = listener.accept() => serve(socket).await, //~ disabled_select_branch
            _ = stop.notified() => break,
        }
    }
}

async fn read_ok_only(socket: UdpSocket, mut other: mpsc::Receiver<u8>) {
    let mut bytes = [0; 1500];
    loop {
        tokio::select! {
            Ok(n) = socket.recv(&mut bytes) => println!("{n}"), //~ disabled_select_branch
            Some(byte) = other.recv() => println!("{byte}"),
            else => break,
        }
    }
}

enum Event {
    Data(u64),
    Ping,
}

async fn one_variant_only(mut events: mpsc::Receiver<Event>, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Some(Event::Data(n)) = events.recv() => println!("{n}"), //~ disabled_select_branch
            _ = stop.notified() => break,
        }
    }
}

async fn items_of_results(mut lines: impl futures::Stream<Item = io::Result<String>> + Unpin, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Some(Ok(line)) = lines.next() => println!("{line}"), //~ disabled_select_branch
            _ = stop.notified() => break,
        }
    }
}

async fn items_that_may_be_none(mut items: mpsc::Receiver<Option<u64>>, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Some(Some(n)) = items.recv() => println!("{n}"), //~ disabled_select_branch "`None` among the items"
            _ = stop.notified() => break,
        }
    }
}

struct Server {
    listener: TcpListener,
    tasks: JoinSet<io::Result<()>>,
}

impl Server {
    async fn through_fields(&mut self, stop: Arc<Notify>) {
        loop {
            tokio::select! {
                accepted = self.listener.accept() => drop(accepted),
                Some(Ok(Err(error))) = self.tasks.join_next() => eprintln!("{error}"), //~ disabled_select_branch
                _ = stop.notified() => break,
            }
        }
    }
}

// Quiet: only the end disables it.

async fn items(mut left: mpsc::Receiver<u64>, mut right: mpsc::Receiver<u64>) {
    loop {
        tokio::select! {
            Some(n) = left.recv() => println!("{n}"),
            Some(n) = right.recv() => println!("{n}"),
            else => break,
        }
    }
}

async fn tasks_as_they_end(mut tasks: JoinSet<()>, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Some(done) = tasks.join_next() => println!("{}", done.is_ok()),
            _ = stop.notified() => break,
        }
    }
}

async fn stream_items(mut items: impl futures::Stream<Item = u64> + Unpin, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Some(n) = items.next() => println!("{n}"),
            _ = stop.notified() => break,
        }
    }
}

struct Point {
    x: u64,
}

async fn a_struct(mut points: mpsc::Receiver<Point>, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Some(Point { x }) = points.recv() => println!("{x}"),
            _ = stop.notified() => break,
        }
    }
}

struct Closed;

struct Inbox {
    letters: mpsc::Receiver<String>,
}

impl Inbox {
    async fn next(&mut self) -> Result<String, Closed> {
        self.letters.recv().await.ok_or(Closed)
    }
}

async fn an_error_without_data_may_be_the_end(mut inbox: Inbox, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Ok(letter) = inbox.next() => println!("{letter}"), //~ possible disabled_select_branch
            _ = stop.notified() => break,
        }
    }
}

async fn irrefutable(listener: TcpListener, stop: Arc<Notify>) -> io::Result<()> {
    loop {
        tokio::select! {
            accepted = listener.accept() => serve(accepted?.0).await,
            _ = stop.notified() => break Ok(()),
        }
    }
}

async fn matched_in_the_body(mut tasks: JoinSet<()>, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            done = tasks.join_next(), if !tasks.is_empty() => match done {
                Some(Err(error)) => eprintln!("{error}"),
                Some(Ok(())) | None => {}
            },
            _ = stop.notified() => break,
        }
    }
}

async fn not_in_a_loop(listener: TcpListener) {
    tokio::select! {
        Ok((socket, _)) = listener.accept() => serve(socket).await,
        _ = tokio::time::sleep(Duration::from_secs(1)) => eprintln!("nobody came"),
    }
}

async fn closed_channel_ends_it(jobs: async_channel::Receiver<u64>, stop: Arc<Notify>) {
    loop {
        tokio::select! {
            Ok(job) = jobs.recv() => println!("{job}"),
            _ = stop.notified() => break,
        }
    }
}
