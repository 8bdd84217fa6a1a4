use tokio::net::TcpListener;
use tokio::task::JoinSet;

async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let mut tasks = JoinSet::new();
    loop {
        let (socket, _) = listener.accept().await?;
        tasks.spawn(async move { drop(socket) });
    }
}
