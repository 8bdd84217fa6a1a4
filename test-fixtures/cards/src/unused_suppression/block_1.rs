fn greet(name: &str) -> String {
    // bplint: allow(ignored_try_send) -- losing a frame is fine
    format!("hello {name}")
}
