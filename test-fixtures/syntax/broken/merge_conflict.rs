<<<<<<< ours
fn a() {}
=======
fn b() {}
>>>>>>> theirs
