//! What is kept on disk from run to run: here outlines of other people's packages, shared between projects; in `answers` the
//! findings of runs.
//!
//! A file for each package directory, in the user's cache folder. An entry counts only for the very bytes it was made from, so
//! nothing here ever has to be thrown away by hand, and a cache that cannot be read or written costs time and nothing else. What
//! is read is believed only whole: a sum tells what the disk, or a crash of the machine, has changed.

mod answers;

pub use answers::{Answer, Place, Seen, this_build};

use crate::disk;
use crate::facts::Outline;
use crate::syntax::Code;
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

/// What a file starts with, before the sum of its list, and the list's length, each of eight bytes. Another version of this tool
/// may outline otherwise, so it keeps files of its own.
const HEAD: &str = concat!("bplint outlines ", env!("CARGO_PKG_VERSION"), " 5\n");

/// Bytes of the largest file that is read back.
const LARGEST: u64 = 1 << 30;

/// Name of a file within its package, hash of its text, sum and length of its outline.
type Listed<'n> = (std::borrow::Cow<'n, str>, u64, u64, usize);

/// The cache of one run.
#[derive(Debug, Default)]
pub struct Cache {
    dir: Option<PathBuf>,
    shelves: Mutex<FxHashMap<PathBuf, Arc<Shelf>>>,
}

/// The outlines of one package.
#[derive(Debug, Default)]
struct Shelf {
    bytes: Vec<u8>,
    /// By path within the package.
    index: FxHashMap<String, Entry>,
    fresh: Mutex<FxHashMap<String, (u64, Vec<u8>)>>,
}

/// Where an outline lies, its sum, and the hash of the text and edition that it was made from.
#[derive(Clone, Copy, Debug)]
struct Entry {
    hash: u64,
    sum: u64,
    start: usize,
    end: usize,
}

impl Cache {
    /// A cache in a folder; without one, nothing is kept.
    pub fn new(dir: Option<PathBuf>) -> Cache {
        Cache { dir, shelves: Mutex::default() }
    }

    /// The user's cache folder for this tool: `BPLINT_CACHE_DIR`, else as the platform has it.
    pub fn users_folder() -> Option<PathBuf> {
        let told = std::env::var_os("BPLINT_CACHE_DIR").filter(|dir| !dir.is_empty()).map(PathBuf::from);
        told.or_else(|| Some(dirs::cache_dir()?.join("bplint")))
    }

    /// The outline of a file of a package: the kept one, or what `make` makes of the code, which is kept for the next run.
    pub fn outline(
        &self,
        package: &Path,
        file: &Path,
        code: Code<'_>,
        make: impl FnOnce() -> Outline,
    ) -> Outline {
        let (Some(dir), Ok(within)) = (&self.dir, file.strip_prefix(package)) else { return make() };
        let shelf = lock(&self.shelves)
            .entry(package.to_path_buf())
            .or_insert_with(|| Arc::new(Shelf::open(&place(dir, package)).unwrap_or_default()))
            .clone();
        let name = within.to_string_lossy().into_owned();
        let hash = xxh3_64_with_seed(code.text.as_bytes(), code.edition.into());
        if let Some(entry) = shelf.index.get(&name).filter(|entry| entry.hash == hash)
            && let Some(known) = shelf.read(entry)
        {
            return known;
        }
        let outline = make();
        if let Ok(bytes) = postcard::to_stdvec(&outline) {
            lock(&shelf.fresh).insert(name, (hash, bytes));
        }
        outline
    }

    /// Writes what is new. Failures are not told: the next run makes the outlines again.
    pub fn save(&self) {
        let Some(dir) = &self.dir else { return };
        let mut is_new = false;
        for (package, shelf) in lock(&self.shelves).iter() {
            is_new |= shelf.save(&place(dir, package)).unwrap_or(true);
        }
        if is_new {
            disk::sweep(dir);
        }
    }
}

impl Shelf {
    fn open(path: &Path) -> Option<Shelf> {
        Shelf::parse(disk::read_at_most(path, LARGEST).ok()?)
    }

    /// Reads the list of a file; outlines are looked at when they are asked for.
    fn parse(bytes: Vec<u8>) -> Option<Shelf> {
        let rest = bytes.strip_prefix(HEAD.as_bytes())?;
        let (sum, rest) = rest.split_first_chunk::<8>()?;
        let (len, rest) = rest.split_first_chunk::<8>()?;
        let list = rest.get(..usize::try_from(u64::from_le_bytes(*len)).ok()?)?;
        if xxh3_64(list) != u64::from_le_bytes(*sum) {
            return None;
        }
        let mut start = bytes.len() - rest.len() + list.len();
        let list: Vec<Listed<'_>> = postcard::from_bytes(list).ok()?;
        let mut index = FxHashMap::default();
        for (name, hash, sum, len) in list {
            let end = start.checked_add(len).filter(|end| *end <= bytes.len())?;
            index.insert(name.into_owned(), Entry { hash, sum, start, end });
            start = end;
        }
        Some(Shelf { bytes, index, fresh: Mutex::default() })
    }

    /// An outline, if it is as it was when it was written.
    fn read(&self, entry: &Entry) -> Option<Outline> {
        let bytes = &self.bytes[entry.start..entry.end];
        if xxh3_64(bytes) != entry.sum {
            return None;
        }
        postcard::from_bytes(bytes).ok()
    }

    /// Writes a file with what is new, if anything is; tells whether that is so.
    fn save(&self, path: &Path) -> std::io::Result<bool> {
        let fresh = lock(&self.fresh);
        if fresh.is_empty() {
            return Ok(false);
        }
        let old = self.index.iter().filter(|(name, _)| !fresh.contains_key(*name));
        let old = old.map(|(name, e)| (name.as_str(), e.hash, e.sum, &self.bytes[e.start..e.end]));
        let new =
            fresh.iter().map(|(name, (hash, bytes))| (name.as_str(), *hash, xxh3_64(bytes), &bytes[..]));
        let mut all: Vec<(&str, u64, u64, &[u8])> = old.chain(new).collect();
        all.sort_unstable();
        let list: Vec<Listed<'_>> =
            all.iter().map(|(name, hash, sum, b)| ((*name).into(), *hash, *sum, b.len())).collect();
        let list = postcard::to_stdvec(&list).map_err(std::io::Error::other)?;
        let (sum, len) = (xxh3_64(&list).to_le_bytes(), (list.len() as u64).to_le_bytes());
        let mut parts: Vec<&[u8]> = vec![HEAD.as_bytes(), &sum, &len, &list];
        parts.extend(all.iter().map(|(.., bytes)| *bytes));
        put_in_place(path, &parts, true)?;
        Ok(true)
    }
}

/// Writes a file. Another run may read or write the same one: it appears whole, after a crash of the machine if it is `safe`.
fn put_in_place(path: &Path, parts: &[&[u8]], safe: bool) -> std::io::Result<()> {
    std::fs::create_dir_all(path.parent().unwrap_or(path))?;
    disk::replace(path, parts, None, safe)
}

/// The file for a package: its directory's name, for people, and a hash of all of it.
fn place(dir: &Path, package: &Path) -> PathBuf {
    let name = package.file_name().unwrap_or_default().to_string_lossy();
    let hash = xxh3_64(package.as_os_str().as_encoded_bytes());
    dir.join(format!("{name}-{hash:016x}.outlines"))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax;

    const TEXT: &str = "pub mod a { pub async fn f(x: u8) -> u8 { x } }\nuse a::f as g;\n";

    fn outline(text: &str) -> Outline {
        syntax::outline(Code::newest(text))
    }

    fn ask(dir: &Path, text: &str) -> (Outline, bool) {
        ask_in(dir, Code::newest(text))
    }

    fn ask_in(dir: &Path, code: Code<'_>) -> (Outline, bool) {
        let cache = Cache::new(Some(dir.to_path_buf()));
        let mut made = false;
        let package = Path::new("/sources/demo-1.0.0");
        let found = cache.outline(package, &package.join("src/lib.rs"), code, || {
            made = true;
            syntax::outline(code)
        });
        cache.save();
        (found, made)
    }

    #[test]
    fn the_second_run_reads_what_the_first_one_made() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(ask(dir.path(), TEXT), (outline(TEXT), true));
        assert_eq!(ask(dir.path(), TEXT), (outline(TEXT), false));
    }

    #[test]
    fn another_text_is_outlined_again() {
        let dir = tempfile::tempdir().unwrap();
        ask(dir.path(), TEXT);
        let other = TEXT.replace("u8", "u16");
        assert_eq!(ask(dir.path(), &other), (outline(&other), true));
        assert_eq!(ask(dir.path(), &other), (outline(&other), false));
    }

    #[test]
    fn another_edition_is_outlined_again() {
        let dir = tempfile::tempdir().unwrap();
        let text = "m!(c\"a\");";
        let [old, new] = [2018, 2021].map(|edition| Code { text, edition });
        assert_eq!(ask_in(dir.path(), old), (syntax::outline(old), true));
        assert_eq!(ask_in(dir.path(), new), (syntax::outline(new), true));
        assert_ne!(syntax::outline(old), syntax::outline(new));
    }

    #[test]
    fn what_is_broken_is_made_again() {
        let dir = tempfile::tempdir().unwrap();
        ask(dir.path(), TEXT);
        let file = std::fs::read_dir(dir.path()).unwrap().next().unwrap().unwrap().path();
        for broken in [&b"bplint"[..], HEAD.as_bytes(), b"\xff\xff\xff\xff"] {
            std::fs::write(&file, broken).unwrap();
            assert_eq!(ask(dir.path(), TEXT), (outline(TEXT), true));
            assert_eq!(ask(dir.path(), TEXT), (outline(TEXT), false));
        }
    }

    /// Of what a disk may give back, nothing but what was written is believed.
    #[test]
    fn what_is_damaged_is_made_again() {
        let dir = tempfile::tempdir().unwrap();
        let made = ask(dir.path(), TEXT).0;
        let file = std::fs::read_dir(dir.path()).unwrap().next().unwrap().unwrap().path();
        let whole = std::fs::read(&file).unwrap();
        let read = |bytes: Vec<u8>| {
            let shelf = Shelf::parse(bytes)?;
            shelf.read(shelf.index.get("src/lib.rs")?)
        };
        let check = |damaged: Vec<u8>| assert_eq!(read(damaged), None);
        for byte in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[byte] ^= 1 << (byte % 8);
            check(damaged);
            check(whole[..byte].to_vec());
            let mut damaged = whole.clone();
            damaged[byte..].fill(0);
            if damaged != whole {
                check(damaged);
            }
        }
        assert_eq!(read(whole.clone()), Some(made.clone()));
        std::fs::write(&file, [&whole[..whole.len() - 4], &[0; 4]].concat()).unwrap();
        assert_eq!(ask(dir.path(), TEXT), (made.clone(), true));
        assert_eq!(ask(dir.path(), TEXT), (made, false));
    }

    #[test]
    fn what_killed_runs_have_left_is_swept() {
        let dir = tempfile::tempdir().unwrap();
        let (old, young) = (dir.path().join(".a.1.0.part"), dir.path().join(".a.2.0.part"));
        let file = std::fs::File::create(&old).unwrap();
        let then = std::time::SystemTime::now() - std::time::Duration::from_secs(2 * 60 * 60);
        file.set_modified(then).unwrap();
        std::fs::write(&young, "").unwrap();
        ask(dir.path(), TEXT);
        assert!(!old.exists() && young.exists());
    }

    #[test]
    fn without_a_folder_nothing_is_kept() {
        let cache = Cache::new(None);
        let package = Path::new("/sources/demo-1.0.0");
        assert_eq!(
            cache.outline(package, &package.join("a.rs"), Code::newest(TEXT), || outline(TEXT)),
            outline(TEXT)
        );
        cache.save();
    }
}
