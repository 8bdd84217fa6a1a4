use std::io::{self, Write};

pub fn greet(mut out: std::net::TcpStream, hello: &[u8]) -> io::Result<()> {
    out.write(hello)?;
    Ok(())
}

pub fn broken( {
