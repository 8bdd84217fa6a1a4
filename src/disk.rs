//! Files, read and written so that nothing waits, nothing overflows and nothing is lost.
//!
//! Only regular files of a bounded size are read: whoever writes a repository may put anything in the place of a file. What is
//! written appears whole or not at all.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// Bytes of the largest file that is read.
pub const LARGEST: u64 = 32 << 20;

/// Reads a file.
///
/// # Errors
/// Those of the disk; a file that is not a regular one, or larger than [`LARGEST`].
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    read_at_most(path, LARGEST)
}

/// Reads a file of text.
///
/// # Errors
/// As for [`read`]; text that is not UTF-8.
pub fn read_text(path: &Path) -> io::Result<String> {
    String::from_utf8(read(path)?).map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8"))
}

/// Reads a file of at most so many bytes.
///
/// # Errors
/// As for [`read`].
pub fn read_at_most(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    // Opening a pipe would wait for somebody to write to it.
    check(&fs::metadata(path)?, most)?;
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    check(&metadata, most)?;
    let mut bytes = Vec::with_capacity(metadata.len() as usize);
    // It may grow meanwhile.
    if file.take(most + 1).read_to_end(&mut bytes)? as u64 > most {
        return Err(too_large(most));
    }
    Ok(bytes)
}

/// Whether a file may be read.
///
/// # Errors
/// What keeps it from being read.
pub fn check(metadata: &Metadata, most: u64) -> io::Result<()> {
    if metadata.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory"));
    }
    if !metadata.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    if metadata.len() > most { Err(too_large(most)) } else { Ok(()) }
}

fn too_large(most: u64) -> io::Error {
    io::Error::new(io::ErrorKind::FileTooLarge, format!("it is larger than {} MB", most >> 20))
}

/// Makes a file hold these bytes: through links, with its rights kept. It holds what it held before, or all of them, whatever
/// happens meanwhile; only where nothing can be put beside it, or where it has several names, it is written in its place.
///
/// # Errors
/// Those of the disk.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => fs::canonicalize(path)?,
        _ => path.to_path_buf(),
    };
    let old = match fs::metadata(&path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return replace(&path, &[bytes], None, true),
        Err(error) => return Err(error),
    };
    if !old.is_file() {
        // A pipe or a terminal has nothing to lose.
        return OpenOptions::new().write(true).open(&path)?.write_all(bytes);
    }
    // Renaming asks nobody whether the file itself may be written.
    let mut file = OpenOptions::new().read(true).write(true).open(&path)?;
    if names(&old) > 1 {
        return overwrite(&mut file, bytes);
    }
    match replace(&path, &[bytes], Some(&old), true) {
        Err(error) if is_about_the_place(&error) => overwrite(&mut file, bytes),
        done => done,
    }
}

/// Makes a new file, never in the place of another one.
///
/// # Errors
/// Those of the disk; there is no file then but one that was there before.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes).inspect_err(|_| {
        let _ = fs::remove_file(path);
    })
}

/// Puts a file in the place of another one, if there is one; for `safe`, it is there after a crash of the machine as well.
///
/// # Errors
/// Those of the disk; nothing has changed then.
pub fn replace(path: &Path, parts: &[&[u8]], old: Option<&Metadata>, safe: bool) -> io::Result<()> {
    let part = beside(path);
    let write = || {
        let file = OpenOptions::new().write(true).create_new(true).open(&part)?;
        let mut out = io::BufWriter::new(file);
        parts.iter().try_for_each(|bytes| out.write_all(bytes))?;
        let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        if let Some(old) = old {
            keep_owner(&file, old)?;
            file.set_permissions(old.permissions())?;
        }
        if safe {
            file.sync_data()?;
        }
        fs::rename(&part, path)
    };
    write().inspect_err(|_| {
        let _ = fs::remove_file(&part);
    })
}

/// Whether a file lies in a directory once all links are followed, or will when it is written.
pub fn lies_within(path: &Path, dir: &Path) -> bool {
    let real = fs::canonicalize(path).or_else(|_| {
        let name = path.file_name().ok_or(io::ErrorKind::NotFound)?;
        Ok::<_, io::Error>(fs::canonicalize(path.parent().unwrap_or(path))?.join(name))
    });
    real.is_ok_and(|real| fs::canonicalize(dir).is_ok_and(|dir| real.starts_with(dir)))
}

/// The repository around a directory, by what git leaves there; the directory itself when there is none.
pub fn repository(dir: &Path) -> &Path {
    dir.ancestors().find(|dir| dir.join(".git").exists()).unwrap_or(dir)
}

/// What ends the name of a file that is not whole yet.
const PART: &str = "part";

/// After this time nobody works on such a file any more.
const ABANDONED: Duration = Duration::from_secs(60 * 60);

/// Removes what runs that were killed have left in a directory.
pub fn sweep(dir: &Path) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        let age = || entry.metadata().and_then(|m| m.modified()).ok()?.elapsed().ok();
        if path.extension().is_some_and(|end| end == PART) && age().is_some_and(|age| age > ABANDONED) {
            let _ = fs::remove_file(path);
        }
    }
}

/// A name for the new file: hidden, and nobody else's.
fn beside(path: &Path) -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.{number}.{PART}", std::process::id()))
}

/// Writes over what a file holds. Its space is not given up before the new text is in, so that the old one can be put back.
fn overwrite(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    let mut old = Vec::new();
    file.read_to_end(&mut old)?;
    let mut put = |bytes: &[u8]| {
        file.seek(SeekFrom::Start(0))?;
        file.write_all(bytes)?;
        file.set_len(bytes.len() as u64)?;
        file.sync_data()
    };
    put(bytes).inspect_err(|_| {
        let _ = put(&old);
    })
}

/// Whether it is the directory that allows nothing new, or the file that cannot be moved.
fn is_about_the_place(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, PermissionDenied, ReadOnlyFilesystem, ResourceBusy};
    matches!(error.kind(), CrossesDevices | PermissionDenied | ReadOnlyFilesystem | ResourceBusy)
}

#[cfg(unix)]
fn names(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
fn names(_: &Metadata) -> u64 {
    1
}

/// Gives a new file the owner of the old one.
#[cfg(unix)]
fn keep_owner(file: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let new = file.metadata()?;
    let (owner, group) = (old.uid(), old.gid());
    if (new.uid(), new.gid()) == (owner, group) { Ok(()) } else { fchown(file, Some(owner), Some(group)) }
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_in(dir: &Path) -> Vec<String> {
        let name = |entry: io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
        let mut all: Vec<String> = fs::read_dir(dir).unwrap().map(name).collect();
        all.sort();
        all
    }

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.rs");
        for text in ["one", "a longer text than the first one", ""] {
            write(&file, text.as_bytes()).unwrap();
            assert_eq!(read_text(&file).unwrap(), text);
        }
        assert_eq!(names_in(dir.path()), ["a.rs"]);
        assert!(write(&dir.path().join("no/such/folder"), b"x").is_err());
        assert!(write(dir.path(), b"x").is_err());
        assert_eq!(names_in(dir.path()), ["a.rs"]);
    }

    #[test]
    fn what_is_written_over_is_put_back_when_that_fails() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        fs::write(&path, "old").unwrap();
        let mut file = OpenOptions::new().read(true).open(&path).unwrap();
        assert!(overwrite(&mut file, b"newer").is_err());
        let mut file = OpenOptions::new().read(true).write(true).open(&path).unwrap();
        overwrite(&mut file, b"new and longer").unwrap();
        assert_eq!(read_text(&path).unwrap(), "new and longer");
    }

    #[cfg(unix)]
    #[test]
    fn rights_links_and_names_are_kept() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("real"), "old").unwrap();
        fs::set_permissions(at("real"), fs::Permissions::from_mode(0o754)).unwrap();
        symlink("real", at("link")).unwrap();
        write(&at("link"), b"new").unwrap();
        assert!(fs::symlink_metadata(at("link")).unwrap().is_symlink());
        assert_eq!(read_text(&at("real")).unwrap(), "new");
        assert_eq!(fs::metadata(at("real")).unwrap().permissions().mode() & 0o777, 0o754);
        fs::hard_link(at("real"), at("again")).unwrap();
        write(&at("again"), b"newer").unwrap();
        assert_eq!(
            (read_text(&at("real")).unwrap().as_str(), fs::metadata(at("real")).unwrap().nlink()),
            ("newer", 2)
        );
        symlink("nowhere", at("dangling")).unwrap();
        assert!(write(&at("dangling"), b"x").is_err());
        assert_eq!(names_in(dir.path()), ["again", "dangling", "link", "real"]);
        write(Path::new("/dev/null"), b"gone").unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_regular_file_is_not_opened() {
        let dir = tempfile::tempdir().unwrap();
        let pipe = dir.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let told = |path: &Path| read(path).unwrap_err().to_string();
        assert_eq!(told(&pipe), "it is not a regular file");
        assert_eq!(told(Path::new("/dev/zero")), "it is not a regular file");
        assert_eq!(told(dir.path()), "it is a directory");
        let large = dir.path().join("large");
        File::create(&large).unwrap().set_len(LARGEST + 1).unwrap();
        assert_eq!(told(&large), "it is larger than 32 MB");
    }
}
