use std::io::{self, Write};

pub fn greet(mut out: impl Write) -> io::Result<()> {
    out.write(b"hello")?;
    Ok(())
}

pub fn broken( {
