use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

async fn serve(listener: TcpListener, stop: Notify) {
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((socket, _)) => answer(socket).await,
                Err(error) => eprintln!("cannot accept: {error}"),
            },
            _ = stop.notified() => break,
        }
    }
}

async fn answer(socket: TcpStream) {
    drop(socket);
}
