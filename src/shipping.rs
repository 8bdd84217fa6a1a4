//! What does not ship: code for tests, examples and measurements, and code that somebody else wrote.
//!
//! Here are the words by which such code says so, from `rules/shipping.toml`, and the reasons as they are told. Packages are
//! sorted out by `workspace`, items by the outline (names, attributes) and by `program` (who names them).

use crate::facts::{Item, ItemFlags, Name, Named};
use crate::workspace::Role;
use serde::{Deserialize, Serialize};
use std::fmt::{self, Display, Formatter};

/// The lists of `rules/shipping.toml`, which explains them.
struct Words {
    packages: &'static [&'static str],
    test_folders: &'static [&'static str],
    bench_folders: &'static [&'static str],
    example_folders: &'static [&'static str],
    vendor_folders: &'static [&'static str],
    attributes: &'static [&'static str],
    cfgs: &'static [&'static str],
    features: &'static [&'static str],
    features_beside_tests: &'static [&'static str],
    items: &'static [&'static str],
    item_endings: &'static [&'static str],
    modules: &'static [&'static str],
    hints: &'static [&'static str],
}

const WORDS: Words = include!(concat!(env!("OUT_DIR"), "/shipping.rs"));

/// The word in a package's name that says that the package does not ship.
pub fn word_of_package(name: &str) -> Option<&'static str> {
    WORDS.packages.iter().copied().find(|word| has_word(name, word))
}

/// What the files in a folder of that name are for.
pub fn role_of_folder(name: &str) -> Role {
    let lists = [
        (WORDS.test_folders, Role::Test),
        (WORDS.bench_folders, Role::Bench),
        (WORDS.example_folders, Role::Example),
    ];
    let found = lists.into_iter().find(|(names, _)| names.contains(&name));
    found.map_or(Role::Source, |(_, role)| role)
}

/// Whether a folder of that name holds other people's packages.
pub fn is_vendor_folder(name: &str) -> bool {
    WORDS.vendor_folders.contains(&name)
}

/// Whether an attribute whose path ends in that name makes a function a test.
pub fn is_test_attribute(name: &str) -> bool {
    WORDS.attributes.contains(&name)
}

/// Whether `cfg(name)` holds in builds for tests alone.
pub fn is_test_cfg(name: &str) -> bool {
    WORDS.cfgs.contains(&name)
}

/// Whether a cargo feature is for tests, by its name.
pub fn is_test_feature(name: &str) -> bool {
    WORDS.features.contains(&name) || WORDS.items.iter().any(|word| has_word(name, word))
}

/// Whether a cargo feature beside `test` opens to others what is for tests.
pub fn lends_to_tests(name: &str) -> bool {
    WORDS.features_beside_tests.iter().any(|part| name.contains(part))
}

/// What the name of a module says of what stands in it.
pub fn module_named(name: &str) -> Named {
    if WORDS.modules.contains(&name) { Named::ForTests } else { Named::Plainly }
}

/// What the name of a function, type or constant says of it.
pub fn item_named(name: &str) -> Named {
    let has =
        |list: &[&str]| words(name).any(|word| list.iter().any(|known| word.eq_ignore_ascii_case(known)));
    if has(WORDS.items) || WORDS.item_endings.iter().any(|end| ends_in_words(name, end)) {
        Named::ForTests
    } else if has(WORDS.hints) {
        Named::PerhapsForTests
    } else {
        Named::Plainly
    }
}

/// Why code does not ship.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unshipped {
    /// The file is there for something else, by its target or its place.
    Role(Role),
    /// The package of that name does not ship.
    Package(String, Support),
    /// The function of that name is a test.
    Test(Name),
    /// An item of that name, or a file, is there under a `cfg` for tests alone.
    Cfg(Name),
    /// An item is named as test support is.
    Named(Name),
    /// Tests name an item, and nothing else does.
    NamedByTests(Name),
}

/// Why a package does not ship.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Support {
    /// The pattern in `test-support` of the configuration names it.
    Listed(String),
    /// It lies in a folder of other people's packages.
    Vendored(String),
    /// Its own manifest says `publish = false`, and its name has this word.
    Unpublished(&'static str),
    /// Its name has this word, and nothing that ships needs it.
    Unneeded(&'static str),
    /// This package, and maybe others, has it as dev-dependency; nobody needs it otherwise.
    DevOnly(String),
    /// Only packages that are dev-dependencies need it, this one among them.
    NeededBy(String),
}

impl Unshipped {
    /// What an item's own attributes and name tell, or those of what is around it.
    pub fn of(item: &Item) -> Option<Unshipped> {
        let ItemFlags { test, cfg_test, named, .. } = item.flags;
        let reason = match (test, cfg_test, named) {
            (true, ..) => Unshipped::Test,
            (_, true, _) => Unshipped::Cfg,
            (.., Named::ForTests) => Unshipped::Named,
            _ => return None,
        };
        Some(reason(item.name.clone()))
    }

    /// What sort of code it is, in the plural.
    pub fn sort(&self) -> &'static str {
        match self {
            Unshipped::Role(Role::Example) => "examples",
            Unshipped::Role(Role::Bench) => "benchmarks",
            Unshipped::Role(Role::BuildScript) => "build scripts",
            Unshipped::Package(_, Support::Vendored(_)) => "vendored code",
            Unshipped::Package(..) | Unshipped::Named(_) | Unshipped::NamedByTests(_) => "test support",
            Unshipped::Role(_) | Unshipped::Test(_) | Unshipped::Cfg(_) => "tests",
        }
    }
}

impl Display for Unshipped {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Unshipped::Role(role) => {
                let what = match role {
                    Role::Example => "an example",
                    Role::Bench => "a benchmark",
                    Role::BuildScript => "a build script",
                    Role::Test | Role::Source => "for tests",
                };
                write!(f, "the file is {what}, by its target or its folder")
            }
            Unshipped::Package(name, support) => write!(f, "package `{name}` {support}"),
            Unshipped::Test(name) => write!(f, "`{name}` is a test"),
            Unshipped::Cfg(name) if name.is_empty() => write!(f, "a `cfg` for tests alone is on it"),
            Unshipped::Cfg(name) => write!(f, "a `cfg` for tests alone is on `{name}`"),
            Unshipped::Named(name) if name.is_empty() => write!(f, "its type is named as test support is"),
            Unshipped::Named(name) => write!(f, "`{name}` is named as test support is"),
            Unshipped::NamedByTests(name) => write!(f, "tests name `{name}`, and nothing else does"),
        }
    }
}

impl Display for Support {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Support::Listed(pattern) => {
                write!(f, "is test support: `test-support` in the configuration says `{pattern}`")
            }
            Support::Vendored(folder) => write!(f, "is vendored: it lies in `{folder}`"),
            Support::Unpublished(word) => {
                write!(f, "is test support: it has `{word}` in its name and is never published")
            }
            Support::Unneeded(word) => {
                write!(f, "is test support: it has `{word}` in its name and nothing that ships needs it")
            }
            Support::DevOnly(by) => {
                write!(f, "is test support: only dev-dependencies name it, such as that of `{by}`")
            }
            Support::NeededBy(by) => {
                write!(f, "is test support: only test support such as `{by}` needs it")
            }
        }
    }
}

fn has_word(name: &str, wanted: &str) -> bool {
    words(name).any(|word| word.eq_ignore_ascii_case(wanted))
}

/// Whether a name ends in those words.
fn ends_in_words(name: &str, wanted: &str) -> bool {
    let last = |text: &str| text.bytes().next_back().map(|b| b.to_ascii_lowercase());
    if name.len() < wanted.len() - wanted.matches('_').count() || last(name) != last(wanted) {
        return false;
    }
    let behind = words(name).count().checked_sub(wanted.split('_').count());
    behind.is_some_and(|behind| {
        words(name).skip(behind).zip(wanted.split('_')).all(|(a, b)| a.eq_ignore_ascii_case(b))
    })
}

/// The words that a name is made of.
fn words(name: &str) -> impl Iterator<Item = &str> + Clone {
    name.split(['_', '-']).flat_map(humps).filter(|word| !word.is_empty())
}

/// The parts of `HTTPMockServer`: `HTTP`, `Mock`, `Server`.
fn humps(name: &str) -> impl Iterator<Item = &str> + Clone {
    let bytes = name.as_bytes();
    let starts = move |at: usize| {
        let is_lower = |at: usize| bytes.get(at).is_some_and(|b| !b.is_ascii_uppercase());
        bytes[at].is_ascii_uppercase() && (is_lower(at - 1) || at + 1 < bytes.len() && is_lower(at + 1))
    };
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = (from < bytes.len()).then_some(from)?;
        from = (start + 1..bytes.len()).find(|at| starts(*at)).unwrap_or(bytes.len());
        Some(&name[start..from])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fall_into_words() {
        let split = |name| words(name).collect::<Vec<_>>().join(" ");
        assert_eq!(split("HTTPMockServer"), "HTTP Mock Server");
        assert_eq!(split("MOCK_CLOCK"), "MOCK CLOCK");
        assert_eq!(split("net-mock_2x"), "net mock 2x");
        assert_eq!(split("größeÜberAll"), "größeÜber All");
        assert_eq!(split("__x"), "x");
        assert_eq!(split(""), "");
    }

    #[test]
    fn names_say_what_they_are_for() {
        for name in [
            "MockLedger",
            "mock_ledger",
            "LedgerMock",
            "HTTPMockServer",
            "MOCK_CLOCK",
            "watch_for_test",
            "test_utils",
        ] {
            assert_eq!(item_named(name), Named::ForTests, "{name}");
        }
        for name in ["FakePeer", "test_config", "wait_for_test_run", "stub"] {
            assert_eq!(item_named(name), Named::PerhapsForTests, "{name}");
        }
        for name in ["mockingbird", "Hammock", "latest", "contest", "attest_key", "FakerBot", ""] {
            assert_eq!(item_named(name), Named::Plainly, "{name}");
        }
        assert_eq!(module_named("testing"), Named::ForTests);
        assert_eq!(module_named("ab_testing"), Named::Plainly);
    }

    #[test]
    fn packages_and_features_say_it_too() {
        let word = |name| word_of_package(name);
        assert_eq!(word("ledger-e2e-tests"), Some("e2e"));
        assert_eq!(word("net_bench"), Some("bench"));
        assert_eq!(word("workbench"), None);
        assert!(is_test_feature("test-util") && is_test_feature("mock-clock"));
        assert!(!is_test_feature("latest") && !is_test_feature("run-test"));
        assert!(lends_to_tests("internal-api") && !lends_to_tests("full"));
    }
}
