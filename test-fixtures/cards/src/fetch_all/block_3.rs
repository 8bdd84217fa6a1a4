use sqlx::postgres::PgRow;
use sqlx::PgPool;

async fn users(pool: &PgPool) -> sqlx::Result<Vec<PgRow>> {
    sqlx::query("SELECT name FROM users").fetch_all(pool).await
}
