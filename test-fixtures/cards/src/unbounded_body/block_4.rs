use std::io::Read;

fn unpack(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(packed).take(16 << 20).read_to_end(&mut plain)?;
    Ok(plain)
}
