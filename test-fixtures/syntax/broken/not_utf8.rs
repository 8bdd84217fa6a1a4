// café
fn latin_1() {}
