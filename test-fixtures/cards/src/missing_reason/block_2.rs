// bplint: allow(unused_suppression) -- shared with a build that needs it
fn greet(name: &str) -> String {
    format!("hello {name}")
}
