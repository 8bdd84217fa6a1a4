//! Messages on standard input and output: each has a header that tells its length.
//!
//! What comes in is not trusted: a header says any length, and a body may hold anything.

use crossbeam_channel::bounded;
use lsp_server::{Connection, Message};
use std::io::{self, BufRead, Read, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

/// Bytes of the longest message: a document of the largest size, written in JSON with every character escaped.
const LONGEST: u64 = crate::disk::LARGEST * 6;

/// Bytes of the longest line in a header.
const LONGEST_LINE: u64 = 4 << 10;

/// The threads between the streams and a connection.
pub(super) struct Wire {
    writer: JoinHandle<io::Result<()>>,
    broken: Arc<Mutex<Option<String>>>,
}

/// Starts a connection on standard input and output.
pub(super) fn open() -> (Connection, Wire) {
    let (to_client, outbox) = bounded::<Message>(0);
    let (inbox, from_client) = bounded::<Message>(0);
    let broken = Arc::new(Mutex::new(None));
    let writer = thread::spawn(move || {
        let mut out = io::stdout().lock();
        outbox.into_iter().try_for_each(|message| message.write(&mut out))
    });
    let why = broken.clone();
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        loop {
            match read(&mut input) {
                Ok(Some(Ok(message))) => {
                    let is_exit = matches!(&message, Message::Notification(n) if n.method == "exit");
                    if inbox.send(message).is_err() || is_exit {
                        break;
                    }
                }
                // Where the next one begins is known all the same.
                Ok(Some(Err(what))) => {
                    drop(writeln!(io::stderr(), "warning: a message was passed over: {what}"))
                }
                Ok(None) => break,
                Err(what) => {
                    *why.lock().unwrap_or_else(PoisonError::into_inner) = Some(what);
                    break;
                }
            }
        }
    });
    (Connection { sender: to_client, receiver: from_client }, Wire { writer, broken })
}

impl Wire {
    /// Why nothing more could be read, if it was not the end.
    pub(super) fn broken(&self) -> Option<String> {
        self.broken.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Waits until everything is written; the connection is gone.
    pub(super) fn close(self) -> io::Result<()> {
        self.writer.join().unwrap_or_else(|_| Err(io::Error::other("the writer stopped")))
    }
}

/// The next message, or why it is none; nothing at the end of the input. An error where the stream makes no sense any more.
pub fn read(input: &mut impl BufRead) -> Result<Option<Result<Message, String>>, String> {
    let mut length = None;
    loop {
        let Some(line) = header_line(input)? else {
            return if length.is_none() { Ok(None) } else { Err("the input ends within a header".into()) };
        };
        if line.is_empty() {
            break;
        }
        let (name, value) =
            line.split_once(':').ok_or_else(|| format!("a header has no colon: {}", shown(&line)))?;
        if name.trim().eq_ignore_ascii_case("Content-Length") {
            let number: u64 = value
                .trim()
                .parse()
                .map_err(|_| format!("`Content-Length` is no length: {}", shown(value.trim())))?;
            length = Some(number);
        }
    }
    let length = length.ok_or("a header has no `Content-Length`")?;
    if length > LONGEST {
        return Err(format!("a message of {length} bytes is longer than {} MB", LONGEST >> 20));
    }
    // What is announced may never come: space is taken as it does.
    let mut body = Vec::new();
    let read = input.take(length).read_to_end(&mut body).map_err(|e| e.to_string())?;
    if (read as u64) < length {
        return Err(format!("the input ends after {read} of {length} bytes of a message"));
    }
    Ok(Some(serde_json::from_slice(&body).map_err(|e| e.to_string())))
}

/// A line without its end; nothing at the end of the input.
fn header_line(input: &mut impl BufRead) -> Result<Option<String>, String> {
    let mut line = Vec::new();
    input.take(LONGEST_LINE).read_until(b'\n', &mut line).map_err(|e| e.to_string())?;
    if line.is_empty() {
        return Ok(None);
    }
    if line.pop() != Some(b'\n') {
        return Err(format!("a header line is longer than {LONGEST_LINE} bytes, or ends early"));
    }
    let line = String::from_utf8(line).map_err(|_| "a header is not UTF-8")?;
    Ok(Some(line.strip_suffix('\r').unwrap_or(&line).to_string()))
}

fn shown(text: &str) -> String {
    format!("`{}`", crate::visible::line(&text.chars().take(80).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(input: &[u8]) -> String {
        match read(&mut &*input) {
            Ok(None) => "end".into(),
            Ok(Some(Ok(_))) => "message".into(),
            Ok(Some(Err(_))) => "passed over".into(),
            Err(what) => what,
        }
    }

    #[test]
    fn headers_of_every_kind_are_answered_for() {
        let body = r#"{"method":"a","params":{}}"#;
        let whole = |head: &str| told(format!("{head}\r\n\r\n{body}").as_bytes());
        assert_eq!(whole(&format!("Content-Length: {}", body.len())), "message");
        assert_eq!(whole(&format!("Content-Type: x\r\ncontent-length:{}", body.len())), "message");
        assert_eq!(whole("Content-Length: 5"), "passed over");
        assert_eq!(whole("Content-Length: 99"), "the input ends after 26 of 99 bytes of a message");
        assert_eq!(
            whole("Content-Length: 99999999999999"),
            "a message of 99999999999999 bytes is longer than 192 MB"
        );
        for no in ["-1", "", "1e3", "18446744073709551616", "\u{1b}[2J"] {
            assert!(whole(&format!("Content-Length: {no}")).starts_with("`Content-Length` is no length: `"));
        }
        assert_eq!(whole("Length: 3"), "a header has no `Content-Length`");
        assert_eq!(whole("Content-Length"), "a header has no colon: `Content-Length`");
        assert_eq!(told(b"Content-L\xffngth: 1\r\n\r\n1"), "a header is not UTF-8");
        assert_eq!(told(b"Content-Length: 2\r\n\r\n\xff\xfe"), "passed over");
        assert_eq!(told(b"Content-Length: 2"), "a header line is longer than 4096 bytes, or ends early");
        assert_eq!(told(b"Content-Length: 2\r\n"), "the input ends within a header");
        assert_eq!(told(&vec![b'a'; 1 << 20]), "a header line is longer than 4096 bytes, or ends early");
        assert_eq!(told(b""), "end");
    }
}
