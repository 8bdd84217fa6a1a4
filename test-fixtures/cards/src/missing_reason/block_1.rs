// bplint: allow(unused_suppression)
fn greet(name: &str) -> String {
    format!("hello {name}")
}
