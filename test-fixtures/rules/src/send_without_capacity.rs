//! Frames are queued in a connection that has no room for them.

use bytes::Bytes;
use h2::SendStream;
use std::future::poll_fn;
use tokio::sync::mpsc;

// HTTP/2 data without asking for capacity.

async fn whole_body(mut out: SendStream<Bytes>, mut chunks: mpsc::Receiver<Bytes>) -> Result<(), h2::Error> {
    while let Some(chunk) = chunks.recv().await {
        out.send_data(chunk, false)?; //~ send_without_capacity
    }
    out.send_data(Bytes::new(), true)
}

async fn reserved_but_not_waited(mut out: SendStream<Bytes>, mut chunks: mpsc::Receiver<Bytes>) -> Result<(), h2::Error> {
    while let Some(chunk) = chunks.recv().await {
        out.reserve_capacity(chunk.len());
        out.send_data(chunk, false)?; //~ send_without_capacity
    }
    Ok(())
}

fn pieces(out: &mut SendStream<Bytes>, body: Bytes) -> Result<(), h2::Error> {
    for piece in body.chunks(16_384) {
        out.send_data(Bytes::copy_from_slice(piece), false)?; //~ send_without_capacity
    }
    Ok(())
}

struct Response {
    out: SendStream<Bytes>,
}

impl Response {
    async fn through_a_field(&mut self, mut chunks: mpsc::Receiver<Bytes>) {
        while let Some(chunk) = chunks.recv().await {
            if self.out.send_data(chunk, false).is_err() { //~ send_without_capacity
                break;
            }
        }
    }
}

// QUIC datagrams: the queue evicts its oldest.

async fn datagrams(connection: quinn::Connection, mut frames: mpsc::Receiver<Bytes>) -> Result<(), quinn::SendDatagramError> {
    while let Some(frame) = frames.recv().await {
        connection.send_datagram(frame)?; //~ send_without_capacity "send_datagram_wait"
    }
    Ok(())
}

// Quiet: waits for room.

async fn waits(mut out: SendStream<Bytes>, mut chunks: mpsc::Receiver<Bytes>) -> Result<(), h2::Error> {
    while let Some(mut chunk) = chunks.recv().await {
        while !chunk.is_empty() {
            out.reserve_capacity(chunk.len());
            let Some(room) = poll_fn(|cx| out.poll_capacity(cx)).await else { return Ok(()) };
            let room = room?.min(chunk.len());
            out.send_data(chunk.split_to(room), false)?;
        }
    }
    Ok(())
}

fn end_of_stream(out: &mut SendStream<Bytes>) -> Result<(), h2::Error> {
    out.send_data(Bytes::new(), true)
}

async fn end_of_each_stream(mut streams: mpsc::Receiver<SendStream<Bytes>>) {
    while let Some(mut out) = streams.recv().await {
        if let Err(error) = out.send_data(Bytes::new(), true) {
            eprintln!("{error}");
        }
    }
}

async fn datagrams_that_wait(connection: quinn::Connection, mut frames: mpsc::Receiver<Bytes>) -> Result<(), quinn::SendDatagramError> {
    while let Some(frame) = frames.recv().await {
        connection.send_datagram_wait(frame).await?;
    }
    Ok(())
}

fn one_datagram(connection: &quinn::Connection, frame: Bytes) -> Result<(), quinn::SendDatagramError> {
    connection.send_datagram(frame)
}

// What callers bring is handed on, and nobody waits until there is room.

pub struct Upload {
    body: SendStream<Bytes>,
}

impl Upload {
    pub fn part(&mut self, data: Bytes) -> Result<(), h2::Error> {
        self.body.reserve_capacity(data.len());
        self.body.send_data(data, false) //~ send_without_capacity
    }

    pub fn last_part(&mut self, data: Bytes) -> Result<(), h2::Error> {
        self.body.send_data(data, true)
    }

    pub fn end(&mut self) -> Result<(), h2::Error> {
        self.body.send_data(Bytes::new(), true)
    }

    pub async fn part_in_time(&mut self, mut data: Bytes) -> Result<(), h2::Error> {
        self.body.reserve_capacity(data.len());
        while let Some(room) = poll_fn(|cx| self.body.poll_capacity(cx)).await {
            let room = room?.min(data.len());
            self.body.send_data(data.split_to(room), false)?;
        }
        Ok(())
    }
}

fn pass_on(out: &mut SendStream<Bytes>, data: Bytes) -> bool {
    out.send_data(data, false).is_ok() //~ send_without_capacity
}

async fn passes_on(mut out: SendStream<Bytes>, mut chunks: mpsc::Receiver<Bytes>) {
    while let Some(chunk) = chunks.recv().await {
        if !pass_on(&mut out, chunk) {
            break;
        }
    }
}

fn said_once(out: &mut SendStream<Bytes>, data: Bytes) -> bool {
    out.send_data(data, false).is_ok()
}

fn says_it(mut out: SendStream<Bytes>) -> bool {
    said_once(&mut out, Bytes::from_static(b"hello"))
}
