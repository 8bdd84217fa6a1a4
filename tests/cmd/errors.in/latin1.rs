pub fn café() {}
