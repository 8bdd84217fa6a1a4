use crate::world::counted;
use futures::TryStreamExt;
use sqlx::{Row, SqlitePool};
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

type Error = Box<dyn std::error::Error + Send + Sync>;

/// A table of 100,000 rows of two kilobytes, without a disk.
const ROWS: &str = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
     SELECT i, randomblob(2000) FROM n";

pub async fn bad() {
    let pool = SqlitePool::connect("sqlite::memory:").await.expect("a database");
    all(&pool, counted(Duration::ZERO).await).await.expect("rows");
}

pub async fn fixed() {
    let pool = SqlitePool::connect("sqlite::memory:").await.expect("a database");
    one_by_one(&pool, counted(Duration::ZERO).await).await.expect("rows");
}

async fn all(pool: &SqlitePool, mut out: TcpStream) -> Result<(), Error> {
    let rows = sqlx::query(ROWS).fetch_all(pool).await?; //~ fetch_all
    for row in rows {
        out.write_all(row.try_get(1)?).await?;
    }
    Ok(())
}

async fn one_by_one(pool: &SqlitePool, mut out: TcpStream) -> Result<(), Error> {
    let mut rows = sqlx::query(ROWS).fetch(pool);
    while let Some(row) = rows.try_next().await? {
        out.write_all(row.try_get(1)?).await?;
    }
    Ok(())
}
