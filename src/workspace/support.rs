//! Which packages do not ship: test support, and what somebody else wrote.
//!
//! A package ships if it is a program, if it can be published, if nobody is seen to use it, or if a package that ships needs it.
//! What only dev-dependencies lead to is test support. A name such as `net-mock` or `app-e2e` makes that likely enough that a
//! package has to be needed in order to ship. Whatever was asked for by name is treated as if it shipped.

use super::cargo::Manifests;
use super::discover::Places;
use super::targets::Wanted;
use super::{DependencyKind, Package, Publish, Request, Role, Selection, TargetKind, roles};
use crate::shipping::{self, Support};
use globset::Glob;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Tells each package whether it ships.
pub(super) fn sort_out(packages: &mut [Package], places: &Places, manifests: &Manifests, request: &Request) {
    let is_named = |package: &Package| match request.selection {
        Selection::Files if request.paths.is_empty() => package.dir == places.root,
        _ => places.bases.iter().any(|base| base.starts_with(&package.dir)),
    };
    if packages.iter().all(is_named) {
        return;
    }
    let others = others(packages, manifests);
    let all: Vec<&Package> = packages.iter().chain(&others).collect();
    let first = |package: &Package| {
        if is_named(package) {
            return Standing::Named;
        }
        match listed(&package.name, &request.test_support) {
            Some((pattern, true)) => return Standing::Never(Support::Listed(pattern.to_owned())),
            Some((_, false)) => return Standing::Named,
            None => {}
        }
        if let Some(folder) = vendored(package, places.base_of(&package.dir), manifests) {
            return Standing::Never(Support::Vendored(folder));
        }
        if roles::of_dir(&package.dir, Some(package), places.base_of(&package.dir)) != Role::Source {
            return Standing::Elsewhere;
        }
        match shipping::word_of_package(&package.name) {
            Some(word) if package.publish == Publish::Never => Standing::Never(Support::Unpublished(word)),
            Some(word) => Standing::IfNeeded(word),
            None => Standing::Plain,
        }
    };
    let standings = all.iter().map(|package| first(package)).collect();
    let found = Graph::new(&all, standings).support();
    for (package, support) in packages.iter_mut().zip(found) {
        package.support = support;
    }
}

/// What is known of a package before its neighbours are looked at.
#[derive(Debug)]
enum Standing {
    /// The user asked for it.
    Named,
    /// It does not ship, whoever needs it.
    Never(Support),
    /// It is an example, a fixture or the like by its place.
    Elsewhere,
    /// It has this word in its name, and ships if it is needed.
    IfNeeded(&'static str),
    /// Nothing.
    Plain,
}

/// Packages of the same workspaces that are not asked for: they may need those that are.
fn others(packages: &[Package], manifests: &Manifests) -> Vec<Package> {
    let here = packages.iter().filter_map(|package| manifests.in_dir(&package.dir));
    let roots: BTreeSet<PathBuf> = here.filter_map(|m| Some(manifests.root_of(&m)?.dir.clone())).collect();
    let members =
        roots.iter().filter_map(|dir| manifests.in_dir(dir)).flat_map(|root| manifests.members(&root));
    let known: BTreeSet<&Path> = packages.iter().map(|package| package.dir.as_path()).collect();
    let new: BTreeSet<PathBuf> = members.filter(|dir| !known.contains(dir.as_path())).collect();
    new.iter().filter_map(|dir| manifests.package(&manifests.in_dir(dir)?, Wanted::All)).collect()
}

/// The last pattern of the configuration that fits a name, and whether it says that the package is test support.
fn listed<'p>(name: &str, patterns: &'p [String]) -> Option<(&'p str, bool)> {
    let fits = |pattern: &str| Glob::new(pattern).is_ok_and(|glob| glob.compile_matcher().is_match(name));
    patterns.iter().rev().find_map(|pattern| match pattern.strip_prefix('!') {
        Some(other) => fits(other).then_some((pattern.as_str(), false)),
        None => fits(pattern).then_some((pattern.as_str(), true)),
    })
}

/// The folder of other people's packages that a package lies in. It is the workspace's own if it takes from the manifest of a
/// workspace that lies outside of that folder.
fn vendored(package: &Package, base: &Path, manifests: &Manifests) -> Option<String> {
    let mut around = package.dir.ancestors().skip(1).take_while(|dir| dir.starts_with(base) && *dir != base);
    let name = |dir: &Path| dir.file_name().map(|name| name.to_string_lossy().into_owned());
    let folder = around.find(|dir| name(dir).is_some_and(|name| shipping::is_vendor_folder(&name)))?;
    let manifest = manifests.in_dir(&package.dir)?;
    let is_own =
        manifest.inherits() && manifests.root_of(&manifest).is_some_and(|root| !root.dir.starts_with(folder));
    name(folder).filter(|_| !is_own)
}

/// Packages and who needs whom, by number.
struct Graph<'a> {
    packages: &'a [&'a Package],
    standings: Vec<Standing>,
    /// What each needs of the others in order to be built.
    needs: Vec<Vec<Need>>,
    /// What its tests need besides.
    tests_need: Vec<Vec<usize>>,
}

struct Need {
    of: usize,
    is_optional: bool,
}

impl<'a> Graph<'a> {
    fn new(packages: &'a [&'a Package], standings: Vec<Standing>) -> Graph<'a> {
        let by_dir: FxHashMap<&Path, usize> =
            packages.iter().enumerate().map(|(n, package)| (package.dir.as_path(), n)).collect();
        let by_name: FxHashMap<&str, usize> =
            packages.iter().enumerate().map(|(n, package)| (package.name.as_str(), n)).collect();
        let mut graph = Graph { packages, standings, needs: Vec::new(), tests_need: Vec::new() };
        for (n, package) in packages.iter().enumerate() {
            let (mut needs, mut tests_need) = (Vec::new(), Vec::new());
            for dependency in &package.dependencies {
                // A version or a repository may be patched to lie here.
                let of = match &dependency.path {
                    Some(path) => by_dir.get(path.as_path()),
                    None => by_name.get(dependency.package.as_str()),
                };
                let Some(&of) = of.filter(|of| **of != n) else { continue };
                match dependency.kind {
                    DependencyKind::Dev => tests_need.push(of),
                    DependencyKind::Normal | DependencyKind::Build => {
                        needs.push(Need { of, is_optional: dependency.optional });
                    }
                }
            }
            graph.needs.push(needs);
            graph.tests_need.push(tests_need);
        }
        graph
    }

    /// Why each package does not ship, for those that do not.
    fn support(&self) -> Vec<Option<Support>> {
        let by_tests: BTreeSet<usize> = self.tests_need.iter().flatten().copied().collect();
        let mut helpers = by_tests.clone();
        self.spread(&mut helpers, |_| true);
        // Whose tests need helpers is what is tested.
        let is_helper = |n: usize| {
            helpers.contains(&n)
                && !can_leave(self.packages[n])
                && !self.tests_need[n].iter().any(|of| by_tests.contains(of))
        };
        let all = 0..self.packages.len();
        let ships = |n: &usize| match self.standings[*n] {
            Standing::Named => true,
            Standing::Plain => !is_helper(*n),
            _ => false,
        };
        let mut shipping: BTreeSet<usize> = all.clone().filter(ships).collect();
        if shipping.is_empty() {
            // Somebody works on test support itself.
            let plain: BTreeSet<usize> =
                all.clone().filter(|n| matches!(self.standings[*n], Standing::Plain)).collect();
            let named =
                || all.clone().filter(|n| matches!(self.standings[*n], Standing::IfNeeded(_))).collect();
            shipping = if plain.is_empty() { named() } else { plain };
        }
        self.spread(&mut shipping, |need| match self.standings[need.of] {
            Standing::Plain => true,
            Standing::IfNeeded(_) => !need.is_optional,
            _ => false,
        });
        let why = |n: usize| match &self.standings[n] {
            Standing::Never(support) => Some(support.clone()),
            _ if shipping.contains(&n) => None,
            Standing::IfNeeded(word) => Some(Support::Unneeded(word)),
            Standing::Plain => Some(match self.first(|other| self.tests_need[other].contains(&n)) {
                Some(by) => Support::DevOnly(by),
                None => {
                    Support::NeededBy(self.first(|other| helpers.contains(&other) && self.needs(other, n))?)
                }
            }),
            Standing::Named | Standing::Elsewhere => None,
        };
        all.clone().map(why).collect()
    }

    /// Adds what is needed by those in the set, as far as a need `counts`.
    fn spread(&self, set: &mut BTreeSet<usize>, counts: impl Fn(&Need) -> bool) {
        let mut queue: Vec<usize> = set.iter().copied().collect();
        while let Some(n) = queue.pop() {
            for need in self.needs[n].iter().filter(|need| counts(need)) {
                if set.insert(need.of) {
                    queue.push(need.of);
                }
            }
        }
    }

    fn needs(&self, n: usize, of: usize) -> bool {
        self.needs[n].iter().any(|need| need.of == of)
    }

    /// Name of the first package that fits.
    fn first(&self, fits: impl Fn(usize) -> bool) -> Option<String> {
        (0..self.packages.len()).find(|n| fits(*n)).map(|n| self.packages[n].name.clone())
    }
}

/// Whether a package is of use without the workspace: to people who run it, to other languages, or through a registry.
fn can_leave(package: &Package) -> bool {
    let is_library = |kind: &String| matches!(kind.as_str(), "lib" | "rlib" | "proc-macro");
    package.publish == Publish::Ready
        || package.targets.iter().any(|target| target.kind == TargetKind::Bin)
        || package.lib().is_some_and(|lib| !lib.crate_types.iter().all(is_library))
}
