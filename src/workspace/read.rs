//! The text of a file.

use super::{File, Problem};
use crate::disk;
use std::sync::Arc;

/// Reads a file's text.
///
/// The text is the file byte for byte: a byte order mark stays in it (three bytes, which Rust's lexer skips), so
/// that offsets into the text are offsets into the file on disk.
///
/// # Errors
/// A file that cannot be read, that is larger than [`disk::LARGEST`], or that is not UTF-8.
pub fn read(file: &File) -> Result<Arc<str>, Problem> {
    let problem = |what: String| Problem::new(&file.path, what);
    let unreadable = |error: std::io::Error| {
        let fix = if error.kind() == std::io::ErrorKind::FileTooLarge {
            "; split the file or exclude it"
        } else {
            ""
        };
        problem(format!("cannot read this file: {error}{fix}"))
    };
    let bytes = disk::read(&file.path).map_err(unreadable)?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.into()),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            Err(problem(format!("not UTF-8 at byte {at}; convert the file or exclude it")))
        }
    }
}
