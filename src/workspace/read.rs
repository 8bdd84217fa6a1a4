//! The text of a file.

use super::{File, Problem};
use std::io::Read;
use std::sync::Arc;

/// Reads a file's text.
///
/// The text is the file byte for byte: a byte order mark stays in it (three bytes, which Rust's lexer skips), so
/// that offsets into the text are offsets into the file on disk.
///
/// # Errors
/// A file that cannot be read, that is not UTF-8, or whose offsets do not fit 32 bits.
pub fn read(file: &File) -> Result<Arc<str>, Problem> {
    let problem = |what: String| Problem::new(&file.path, what);
    let unreadable = |error: std::io::Error| problem(format!("cannot read this file: {error}"));
    let mut open = std::fs::File::open(&file.path).map_err(unreadable)?;
    let length = open.metadata().map_err(unreadable)?.len();
    if u32::try_from(length).is_err() {
        return Err(problem("larger than 4 GiB; exclude the file".to_owned()));
    }
    let mut bytes = Vec::with_capacity(length as usize);
    open.read_to_end(&mut bytes).map_err(unreadable)?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.into()),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            Err(problem(format!("not UTF-8 at byte {at}; convert the file or exclude it")))
        }
    }
}
