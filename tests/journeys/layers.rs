//! A layer that holds requests to a limit counts for the handlers of its package, whichever file they stand in.

use super::{Folder, MANIFEST};

const HANDLER: &str = "pub async fn store(request: axum::extract::Request) -> usize {
    let body = axum::body::to_bytes(request.into_body(), usize::MAX).await;
    body.map_or(0, |b| b.len())
}
";

#[test]
fn a_layer_of_the_package_makes_it_possible_only() {
    let folder = Folder::package();
    folder.write("Cargo.toml", &format!("{MANIFEST}[dependencies]\naxum = \"0.8\"\ntower-http = \"0.6\"\n"));
    folder.write("src/lib.rs", &format!("pub mod routes;\n\n{HANDLER}"));
    folder.write("src/routes.rs", "pub fn routes() {}\n");
    assert_eq!(folder.found(&[]), ["src/lib.rs:4 unbounded_body"]);

    let layer = "pub fn routes() -> axum::Router {
    axum::Router::new().layer(tower_http::limit::RequestBodyLimitLayer::new(1 << 20))
}
";
    folder.write("src/routes.rs", layer);
    assert!(folder.found(&[]).is_empty());
    assert_eq!(folder.found(&["--min-confidence", "possible"]), ["src/lib.rs:4 unbounded_body"]);
    let why = folder.bplint(&["why", "src/lib.rs:4"]);
    assert!(why.out.contains("limited: ") && why.out.contains("src/routes.rs:2"), "{}", why.out);
}
