use crate::world::requests;
use bytes::Bytes;
use h2::SendStream;
use std::future::poll_fn;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::Receiver;

pub async fn bad() {
    let out = stream_to_a_peer_that_reads_nothing().await;
    feed(out).await.ok();
}

pub async fn fixed() {
    let out = stream_to_a_peer_that_reads_nothing().await;
    feed_as_there_is_room(out).await.ok();
}

async fn feed(mut out: SendStream<Bytes>) -> Result<(), h2::Error> {
    let mut body = requests();
    while let Some(chunk) = body.recv().await {
        out.send_data(chunk.into_bytes(), false)?; //~ send_without_capacity
    }
    out.send_data(Bytes::new(), true)
}

async fn feed_as_there_is_room(mut out: SendStream<Bytes>) -> Result<(), h2::Error> {
    let mut body = requests();
    while let Some(chunk) = body.recv().await {
        let mut chunk = chunk.into_bytes();
        while !chunk.is_empty() {
            out.reserve_capacity(chunk.len());
            let Some(room) = poll_fn(|cx| out.poll_capacity(cx)).await else { return Ok(()) };
            let room = room?.min(chunk.len());
            out.send_data(chunk.split_to(room), false)?;
        }
    }
    out.send_data(Bytes::new(), true)
}

async fn stream_to_a_peer_that_reads_nothing() -> SendStream<Bytes> {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("a bound socket");
    tokio::spawn(async move {
        let (socket, _) = listener.accept().await.expect("a peer");
        let mut connection = h2::server::handshake(socket).await.expect("a handshake");
        let mut unread = None;
        while let Some(request) = connection.accept().await {
            unread = request.ok();
        }
        drop(unread);
    });
    let socket = TcpStream::connect(address).await.expect("somebody listens");
    let (client, connection) = h2::client::handshake(socket).await.expect("a handshake");
    tokio::spawn(connection);
    let mut client = client.ready().await.expect("a connection");
    let request = http::Request::post("http://localhost/").body(()).expect("a request");
    let (answer, out) = client.send_request(request, false).expect("a stream");
    tokio::spawn(async move {
        let _client = client;
        answer.await.map(drop)
    });
    out
}
