//! Answers that hold for as long as what they were made from is as it was.
//!
//! One file for each question. It says what of the disk the answer hangs on, and what that was like: times and size of a file
//! are believed if they are old enough to tell a change, else its bytes are compared. Whatever does not fit, or cannot be
//! read, is no answer.

use super::put_in_place;
use crate::disk;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

/// What a file starts with, before the digest of its question and the checksum of what follows.
const HEAD: &[u8] = b"bplint answers 1\n";

/// A change that follows within this time may leave no trace in a file's times.
const BLIND: Duration = Duration::from_secs(2);

/// Answers that are kept, and to how many they are cut down when there are more: those that were made last.
const MOST: [usize; 2] = [256, 192];

/// Where the answer to one question is kept.
#[derive(Debug)]
pub struct Place {
    file: PathBuf,
    digest: u128,
}

/// What something on disk was like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Seen {
    /// Not there.
    Absent,
    /// There; no more matters.
    There,
    /// A directory with these entries, or a file that could not be read.
    Stamped(Stamp),
    /// A file with this text: the hash, and the stamp where it can be believed.
    Text(u64, Option<Stamp>),
}

/// How a change shows without reading: times of modification and of status in nanoseconds, size in bytes.
type Stamp = (u128, i128, u64);

/// An answer and what it hangs on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answer<T> {
    /// What the disk was like at each path.
    pub seen: Vec<(PathBuf, Seen)>,
    /// The answer.
    pub value: T,
}

impl Place {
    /// The place in a folder for a question of this name, which is asked again and again about what may have changed: an answer
    /// counts for the same `state` alone.
    pub fn new(folder: &Path, name: &[u8], state: u128) -> Place {
        Place { file: folder.join("findings").join(format!("{:032x}", xxh3_128(name))), digest: state }
    }

    /// The answer, if it still holds.
    pub fn recall<T: DeserializeOwned + Serialize>(&self) -> Option<T> {
        let began = SystemTime::now();
        let bytes = disk::read_at_most(&self.file, super::LARGEST).ok()?;
        let (digest, rest) = bytes.strip_prefix(HEAD)?.split_first_chunk::<16>()?;
        let (sum, body) = rest.split_first_chunk::<8>()?;
        if u128::from_le_bytes(*digest) != self.digest || u64::from_le_bytes(*sum) != xxh3_64(body) {
            return None;
        }
        let mut answer: Answer<T> = postcard::from_bytes(body).ok()?;
        let mut is_dearer_than_needed = false;
        for (path, seen) in &mut answer.seen {
            let now = seen.still(path, began)?;
            is_dearer_than_needed |= now != *seen;
            *seen = now;
        }
        if is_dearer_than_needed {
            self.keep(&answer);
        }
        Some(answer.value)
    }

    /// Keeps an answer. Failures are not told: the next run works it out again.
    pub fn keep<T: Serialize>(&self, answer: &Answer<T>) {
        let Ok(body) = postcard::to_stdvec(answer) else { return };
        let (digest, sum) = (self.digest.to_le_bytes(), xxh3_64(&body).to_le_bytes());
        let parts: [&[u8]; 4] = [HEAD, &digest, &sum, &body];
        // The checksum tells a broken file.
        if put_in_place(&self.file, &parts, false).is_ok() {
            self.make_room();
        }
    }

    /// Removes the oldest answers where there are too many.
    fn make_room(&self) {
        let folder = self.file.parent();
        folder.iter().for_each(|folder| disk::sweep(folder));
        let entries = folder.and_then(|folder| std::fs::read_dir(folder).ok());
        let entries: Vec<_> = entries.into_iter().flatten().flatten().collect();
        if entries.len() <= MOST[0] {
            return;
        }
        let age = |entry: &std::fs::DirEntry| entry.metadata().and_then(|m| m.modified()).ok();
        let mut files: Vec<_> = entries.iter().map(|entry| (age(entry), entry.path())).collect();
        files.sort_unstable();
        for (_, file) in &files[..files.len() - MOST[1]] {
            let _ = std::fs::remove_file(file);
        }
    }
}

impl Seen {
    /// A file that a run read as `text`, where the run began at `began`.
    pub fn text(path: &Path, text: &str, began: SystemTime) -> Seen {
        let stamp = std::fs::metadata(path).ok().and_then(|m| stamp_before(&m, began));
        Seen::Text(xxh3_64(text.as_bytes()), stamp.filter(|(.., size)| *size == text.len() as u64))
    }

    /// Something that a run looked for or read. Nothing can be said of what may have changed since then.
    pub fn path(path: &Path, began: SystemTime) -> Option<Seen> {
        let Ok(metadata) = std::fs::metadata(path) else { return Some(Seen::Absent) };
        let stamp = stamp_before(&metadata, began)?;
        match disk::read(path) {
            Ok(bytes) => Some(Seen::Text(xxh3_64(&bytes), Some(stamp))),
            _ => Some(Seen::Stamped(stamp)),
        }
    }

    /// Whether something is there at all.
    pub fn presence(path: &Path) -> Seen {
        if path.exists() { Seen::There } else { Seen::Absent }
    }

    /// The same as of now; none where it has changed.
    fn still(self, path: &Path, now: SystemTime) -> Option<Seen> {
        let metadata = std::fs::metadata(path);
        match (self, metadata) {
            (Seen::Absent, Err(_)) => Some(self),
            (Seen::There, Ok(_)) => Some(self),
            (Seen::Stamped(stamp), Ok(metadata)) => (stamp == stamp_of(&metadata)).then_some(self),
            (Seen::Text(_, Some(stamp)), Ok(metadata)) if stamp == stamp_of(&metadata) => Some(self),
            (Seen::Text(hash, _), Ok(metadata)) => {
                let same = xxh3_64(&disk::read(path).ok()?) == hash;
                same.then(|| Seen::Text(hash, stamp_before(&metadata, now)))
            }
            _ => None,
        }
    }
}

/// Which build of the tool this is: another one may answer otherwise. None where that cannot be told.
pub fn this_build() -> Option<impl std::hash::Hash> {
    let file = std::fs::metadata(std::env::current_exe().ok()?).ok()?;
    Some((env!("CARGO_PKG_VERSION"), stamp_of(&file)))
}

/// The stamp of what was changed last long enough before `began` that a change since then would show.
fn stamp_before(metadata: &Metadata, began: SystemTime) -> Option<Stamp> {
    let age = began.duration_since(metadata.modified().ok()?).ok()?;
    (age > BLIND).then(|| stamp_of(metadata))
}

fn stamp_of(metadata: &Metadata) -> Stamp {
    let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    (modified.map_or(0, |time| time.as_nanos()), status_time(metadata), metadata.len())
}

/// When anything about the file changed, its name and rights included: whoever sets a file's time back cannot set this one.
#[cfg(unix)]
fn status_time(metadata: &Metadata) -> i128 {
    use std::os::unix::fs::MetadataExt;
    i128::from(metadata.ctime()) * 1_000_000_000 + i128::from(metadata.ctime_nsec())
}

#[cfg(not(unix))]
fn status_time(_: &Metadata) -> i128 {
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keep(folder: &Path, name: usize) -> Place {
        let place = Place::new(folder, &name.to_le_bytes(), 0);
        place.keep(&Answer { seen: Vec::new(), value: name });
        place
    }

    #[test]
    fn there_are_never_too_many() {
        let dir = tempfile::tempdir().unwrap();
        for name in 0..MOST[0] {
            keep(dir.path(), name);
        }
        let last = keep(dir.path(), MOST[0]);
        assert_eq!(std::fs::read_dir(last.file.parent().unwrap()).unwrap().count(), MOST[1]);
        assert_eq!(keep(dir.path(), 7).recall(), Some(7_usize));
    }

    #[test]
    fn an_answer_is_for_one_state_alone() {
        let dir = tempfile::tempdir().unwrap();
        let place = |state| Place::new(dir.path(), b"which?", state);
        place(1).keep(&Answer { seen: Vec::new(), value: 1_u8 });
        assert_eq!((place(1).recall(), place(2).recall()), (Some(1_u8), None::<u8>));
    }

    #[test]
    fn a_young_file_is_known_by_its_bytes_and_an_old_one_by_its_times() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.rs");
        std::fs::write(&file, "fn a() {}").unwrap();
        let (now, later) = (SystemTime::now(), SystemTime::now() + Duration::from_secs(60));
        assert_eq!(Seen::path(&file, now), None, "it may have changed since it was read");
        let Seen::Text(hash, None) = Seen::text(&file, "fn a() {}", now) else { panic!("a young file") };
        let Some(Seen::Text(same, Some(_))) = Seen::path(&file, later) else { panic!("an old file") };
        assert_eq!(hash, same);
        let old = Seen::path(&file, later).unwrap();
        std::fs::write(&file, "fn b() {}").unwrap();
        assert_eq!((Seen::Text(hash, None).still(&file, later), old.still(&file, later)), (None, None));
        assert_eq!(
            Seen::text(&file, "fn b() { more }", later),
            Seen::Text(xxh3_64(b"fn b() { more }"), None)
        );
    }
}
