use tokio::net::TcpListener;
use tokio::task::JoinSet;

async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let mut tasks = JoinSet::new();
    loop {
        if tasks.len() >= 64 {
            tasks.join_next().await;
        }
        let (socket, _) = listener.accept().await?;
        tasks.spawn(async move { drop(socket) });
    }
}
