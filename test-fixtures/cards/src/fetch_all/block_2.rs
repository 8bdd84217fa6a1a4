use futures::TryStreamExt;
use sqlx::{PgPool, Row};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

type Error = Box<dyn std::error::Error>;

async fn export(pool: &PgPool, mut out: TcpStream) -> Result<(), Error> {
    let mut rows = sqlx::query("SELECT name FROM users").fetch(pool);
    while let Some(row) = rows.try_next().await? {
        out.write_all(row.try_get::<String, _>(0)?.as_bytes()).await?;
    }
    Ok(())
}
