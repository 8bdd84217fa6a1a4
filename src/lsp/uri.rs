//! Paths as URIs and back.

use crate::source::{file_uri, path_of};
use lsp_types::Uri;
use percent_encoding::percent_decode_str;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The path of a `file:` URI, without `.` and `..`.
pub(super) fn to_path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    // An authority before the path is `localhost` or nothing, as far as editors go.
    let bytes: Vec<u8> = percent_decode_str(&rest[rest.find('/')?..]).collect();
    let is_drive = bytes.len() > 2 && bytes[1].is_ascii_alphabetic() && bytes[2] == b':';
    let path = path_of(if is_drive { &bytes[1..] } else { &bytes })?;
    Some(path.components().collect())
}

/// The `file:` URI of an absolute path.
pub(super) fn from_path(path: &Path) -> Option<Uri> {
    Uri::from_str(&file_uri(path)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_survive_the_way_there_and_back() {
        for path in ["/home/ä b/src/lib.rs", "/a/100%/x#y?.rs"] {
            assert_eq!(to_path(&from_path(Path::new(path)).unwrap()).unwrap(), Path::new(path));
        }
    }

    #[test]
    fn other_spellings_are_understood() {
        let path =
            |uri: &str| to_path(&Uri::from_str(uri).unwrap()).map(|p| p.to_string_lossy().into_owned());
        assert_eq!(path("file:///c%3A/x/lib.rs").unwrap(), "c:/x/lib.rs");
        assert_eq!(path("file://localhost/x/./lib.rs").unwrap(), "/x/lib.rs");
        assert_eq!(path("untitled:Untitled-1"), None);
    }
}
