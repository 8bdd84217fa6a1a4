fn a() {
    if true {
}

fn b() { }
