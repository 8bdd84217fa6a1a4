use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

async fn serve(listener: TcpListener, stop: Notify) {
    loop {
        tokio::select! {
            Ok((socket, _)) = listener.accept() => answer(socket).await,
            _ = stop.notified() => break,
        }
    }
}

async fn answer(socket: TcpStream) {
    drop(socket);
}
