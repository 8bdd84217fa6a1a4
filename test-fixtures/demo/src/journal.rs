//! The journal: every reading, one a line, in the order in which the hub saw them.

use crate::reading::Reading;
use std::io;
use std::path::Path;
use tokio::fs::{File, OpenOptions};
use tokio::io::AsyncWriteExt;

/// An append-only file of readings.
pub struct Journal {
    file: File,
}

impl Journal {
    /// Opens `path`, or creates it.
    pub async fn open(path: impl AsRef<Path>) -> io::Result<Journal> {
        let file = OpenOptions::new().create(true).append(true).open(path).await?;
        Ok(Journal { file })
    }

    /// Waits until what was written is on disk.
    pub async fn settle(&mut self) -> io::Result<()> {
        self.file.sync_data().await
    }

    /// Adds a reading at the end.
    pub async fn append(&mut self, reading: &Reading) -> io::Result<()> {
        self.file.write(reading.to_string().as_bytes()).await?;
        self.file.flush().await
    }
}
