fn with_a_mark() {}
fn with_windows_lines() {}
