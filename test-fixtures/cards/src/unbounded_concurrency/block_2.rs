use futures::stream::{Stream, StreamExt};

async fn crawl(pages: impl Stream<Item = u64>) {
    pages.for_each_concurrent(16, fetch).await;
}

async fn fetch(page: u64) {
    println!("{page}");
}
