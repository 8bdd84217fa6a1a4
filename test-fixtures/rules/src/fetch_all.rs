//! Every row is in memory before the first is used.

use futures::stream::{Stream, StreamExt, TryStreamExt};
use sqlx::postgres::PgRow;
use sqlx::{PgPool, Row};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

// Fetched whole, then used one by one.

async fn into_a_socket(pool: &PgPool, mut out: TcpStream) -> Result<(), Box<dyn std::error::Error>> {
    let rows = sqlx::query("SELECT name FROM users").fetch_all(pool).await?; //~ fetch_all
    for row in rows {
        let name: String = row.try_get(0)?;
        out.write_all(name.as_bytes()).await?;
    }
    Ok(())
}

async fn into_a_channel(pool: &PgPool, out: tokio::sync::mpsc::Sender<PgRow>) -> sqlx::Result<()> {
    for row in sqlx::query("SELECT name FROM users").fetch_all(pool).await? { //~ fetch_all
        if out.send(row).await.is_err() {
            break;
        }
    }
    Ok(())
}

async fn into_a_stream(pool: PgPool) -> sqlx::Result<impl Stream<Item = String>> {
    let rows = sqlx::query("SELECT name FROM users").fetch_all(&pool).await?; //~ fetch_all
    Ok(futures::stream::iter(rows.into_iter().map(|row| row.get::<String, _>(0))))
}

async fn tokio_postgres(client: &tokio_postgres::Client, mut out: TcpStream) -> Result<(), Box<dyn std::error::Error>> {
    let rows = client.query("SELECT name FROM users", &[]).await?; //~ fetch_all
    for row in rows {
        out.write_all(row.get::<_, &str>(0).as_bytes()).await?;
    }
    Ok(())
}

struct Users {
    pool: PgPool,
}

impl Users {
    async fn through_a_field(&self, mut out: TcpStream) -> Result<(), Box<dyn std::error::Error>> {
        let names: Vec<String> = sqlx::query_scalar("SELECT name FROM users").fetch_all(&self.pool).await?; //~ fetch_all
        for name in &names {
            out.write_all(name.as_bytes()).await?;
        }
        Ok(())
    }
}

// All entries of a store, gathered for one loop.

async fn largest(store: &dyn object_store::ObjectStore) -> object_store::Result<u64> {
    let entries: Vec<_> = store.list(None).try_collect().await?; //~ fetch_all
    let mut largest = 0;
    for entry in entries.iter() {
        largest = largest.max(entry.size);
    }
    Ok(largest)
}

async fn in_order(store: &dyn object_store::ObjectStore, mut out: TcpStream) -> Result<(), Box<dyn std::error::Error>> {
    let mut entries: Vec<_> = store.list(None).try_collect().await?; //~ possible fetch_all
    entries.sort_by(|a, b| a.location.cmp(&b.location));
    for entry in entries {
        out.write_all(entry.location.as_ref().as_bytes()).await?;
    }
    Ok(())
}

async fn some_entries(store: &dyn object_store::ObjectStore) -> object_store::Result<usize> {
    let entries: Vec<_> = store.list(None).take(100).try_collect().await?;
    Ok(entries.len())
}

async fn rows_in_order(pool: &PgPool, mut out: TcpStream) -> Result<(), Box<dyn std::error::Error>> {
    let mut names: Vec<String> = sqlx::query_scalar("SELECT name FROM users").fetch_all(pool).await?; //~ possible fetch_all
    names.sort();
    for name in names {
        out.write_all(name.as_bytes()).await?;
    }
    Ok(())
}

// Fetched whole; what for cannot be seen.

async fn returned(pool: &PgPool) -> sqlx::Result<Vec<PgRow>> {
    sqlx::query("SELECT name FROM users").fetch_all(pool).await //~ possible fetch_all
}

// An endless source.

async fn all_connections(listener: tokio::net::TcpListener) -> Vec<std::io::Result<TcpStream>> {
    tokio_stream::wrappers::TcpListenerStream::new(listener).collect().await //~ fetch_all
}

// Quiet: a limit, an aggregate, or row by row.

async fn limited(pool: &PgPool, mut out: TcpStream) -> Result<(), Box<dyn std::error::Error>> {
    let rows = sqlx::query("SELECT name FROM users ORDER BY id LIMIT 50").fetch_all(pool).await?;
    for row in rows {
        out.write_all(row.try_get::<String, _>(0)?.as_bytes()).await?;
    }
    Ok(())
}

async fn counted(client: &tokio_postgres::Client) -> Result<i64, tokio_postgres::Error> {
    let rows = client.query("SELECT COUNT(*) FROM users", &[]).await?;
    Ok(rows.iter().map(|row| row.get::<_, i64>(0)).sum())
}

async fn row_by_row(pool: &PgPool, mut out: TcpStream) -> Result<(), Box<dyn std::error::Error>> {
    let mut rows = sqlx::query("SELECT name FROM users").fetch(pool);
    while let Some(row) = rows.try_next().await? {
        out.write_all(row.try_get::<String, _>(0)?.as_bytes()).await?;
    }
    Ok(())
}

async fn one(pool: &PgPool) -> sqlx::Result<PgRow> {
    sqlx::query("SELECT name FROM users WHERE id = 1").fetch_one(pool).await
}

async fn some(items: impl Stream<Item = u64>) -> Vec<u64> {
    items.take(100).collect().await
}

fn iterator(items: impl Iterator<Item = u64>) -> Vec<u64> {
    items.collect()
}
