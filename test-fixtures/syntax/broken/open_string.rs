fn unfinished() {
    let text = "no end;
