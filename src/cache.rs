//! What is kept on disk from run to run: here outlines of other people's packages, shared between projects; in `answers` the
//! findings of runs.
//!
//! A file for each package directory, in the user's cache folder. An entry counts only for the very bytes it was made from, so
//! nothing here ever has to be thrown away by hand, and a cache that cannot be read or written costs time and nothing else.

mod answers;

pub use answers::{Answer, Place, Seen, this_build};

use crate::facts::Outline;
use crate::syntax::Code;
use rustc_hash::FxHashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

/// What a file starts with. Another version of this tool may outline otherwise, so it keeps files of its own.
const HEAD: &str = concat!("bplint outlines ", env!("CARGO_PKG_VERSION"), " 4\n");

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

/// Where an outline lies, and the hash of the text and edition that it was made from.
#[derive(Clone, Copy, Debug)]
struct Entry {
    hash: u64,
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
            && let Ok(known) = postcard::from_bytes(&shelf.bytes[entry.start..entry.end])
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
        for (package, shelf) in lock(&self.shelves).iter() {
            let _ = shelf.save(&place(dir, package));
        }
    }
}

impl Shelf {
    fn open(path: &Path) -> Option<Shelf> {
        let bytes = std::fs::read(path).ok()?;
        let rest = bytes.strip_prefix(HEAD.as_bytes())?;
        let (list, blobs): (Vec<(String, u64, usize)>, &[u8]) = postcard::take_from_bytes(rest).ok()?;
        let mut start = bytes.len() - blobs.len();
        let mut index = FxHashMap::default();
        for (name, hash, len) in list {
            let end = start.checked_add(len).filter(|end| *end <= bytes.len())?;
            index.insert(name, Entry { hash, start, end });
            start = end;
        }
        Some(Shelf { bytes, index, fresh: Mutex::default() })
    }

    fn save(&self, path: &Path) -> std::io::Result<()> {
        let fresh = lock(&self.fresh);
        if fresh.is_empty() {
            return Ok(());
        }
        let old = self.index.iter().filter(|(name, _)| !fresh.contains_key(*name));
        let old = old.map(|(name, e)| (name, e.hash, &self.bytes[e.start..e.end]));
        let new = fresh.iter().map(|(name, (hash, bytes))| (name, *hash, bytes.as_slice()));
        let mut all: Vec<(&String, u64, &[u8])> = old.chain(new).collect();
        all.sort_unstable();
        let list: Vec<(&String, u64, usize)> =
            all.iter().map(|(name, hash, b)| (*name, *hash, b.len())).collect();
        let head = postcard::to_stdvec(&list).map_err(std::io::Error::other)?;
        let parts = [HEAD.as_bytes(), &head].into_iter().chain(all.iter().map(|(.., bytes)| *bytes));
        put_in_place(path, parts, true)
    }
}

/// Writes a file. Another run may read or write the same one: it appears whole, after a crash of the machine if it is `safe`.
fn put_in_place<'a>(
    path: &Path,
    mut parts: impl Iterator<Item = &'a [u8]>,
    safe: bool,
) -> std::io::Result<()> {
    std::fs::create_dir_all(path.parent().unwrap_or(path))?;
    let part = path.with_extension(format!("{}.part", std::process::id()));
    let mut write = || {
        let mut out = std::io::BufWriter::new(std::fs::File::create(&part)?);
        parts.try_for_each(|bytes| out.write_all(bytes))?;
        let file = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        if safe {
            file.sync_data()?;
        }
        std::fs::rename(&part, path)
    };
    write().inspect_err(|_| {
        let _ = std::fs::remove_file(&part);
    })
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
