fn greet(name: &str) -> String {
    // bplint: allow(ignored_trysend) -- losing a frame is fine
    format!("hello {name}")
}
