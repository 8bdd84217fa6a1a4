//! Which bodies have to be parsed: those that mention a name some rule asks for, or a function which gives such a value on.

use super::Request;
use crate::apis::Role;
use crate::facts::{Item, ItemKind};
use crate::program::{Concerns, Def, KrateId, Program, Wanted};
use crate::rule::{Interest, Rule};
use crate::source::FileId;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What the rules ask for. Rule n is bit n, and what must be mentioned beside that bit n + [`BESIDE`].
pub(super) struct Demand<'p> {
    program: &'p Program,
    wanted: Wanted<'p>,
    interests: Vec<Interest>,
    everything: bool,
    tests: bool,
    named_by_tests: AtomicUsize,
}

/// Half of the bits of [`Concerns`].
const BESIDE: u32 = Concerns::BITS / 2;

impl<'p> Demand<'p> {
    /// Works out what the rules need to see.
    pub(super) fn new(program: &'p Program, rules: &[&dyn Rule], request: &Request) -> Demand<'p> {
        let mut wanted = Wanted::new(program, request.config.tests);
        let interests: Vec<Interest> = rules.iter().map(|rule| rule.interest()).collect();
        for (n, interest) in interests.iter().enumerate() {
            let bit = 1 << n;
            interest.names.iter().for_each(|name| wanted.add_name(name, bit));
            for role in interest.roles {
                wanted.add_role(*role, |word| (interest.words)(*role, word), bit);
            }
            interest.beside.iter().for_each(|role| wanted.add_role(*role, |_| true, bit << BESIDE));
        }
        for (def, wrapper) in program.wrappers() {
            let plays = |roles: &[Role]| wrapper.roles().any(|role| roles.contains(&role));
            let of = |(n, i): (usize, &Interest)| {
                let bit = |asked: &[Role], by: u32| Concerns::from(plays(asked)) << (n as u32 + by);
                bit(i.roles, 0) | bit(i.beside, BESIDE)
            };
            let bits = interests.iter().enumerate().map(of).fold(0, |all, bits| all | bits);
            wanted.add_function(*def, bits);
        }
        let (everything, tests) = (request.everything, request.config.tests);
        Demand { program, wanted, interests, everything, tests, named_by_tests: AtomicUsize::new(0) }
    }

    /// The items of a file whose bodies some rule needs to see, each with the rules that do.
    pub(super) fn bodies(&self, file: FileId, krate: KrateId, n: u32) -> Vec<(Def, Concerns)> {
        let program = self.program;
        let outline = &program.krate(krate).facts(n).outline;
        if outline.generated || !is_file_in_scope(program, self.tests, file) {
            return Vec::new();
        }
        let names = self.wanted.in_file(krate, outline);
        let seen =
            outline.iter().filter(|(_, item)| has_body(item) && is_in_scope(program, self.tests, file, item));
        seen.map(|(id, item)| (Def { krate, file: n, item: id }, self.rules_for(item, names.concerns(item))))
            .filter(|(def, rules)| *rules != 0 && (self.tests || !self.is_named_by_tests(*def)))
            .collect()
    }

    /// Ids of the rules that look at the body of one item.
    pub(super) fn rules_of(&self, file: FileId, def: Def) -> Vec<&'static str> {
        let all = self.bodies(file, def.krate, def.file);
        let bits = all.into_iter().find(|(d, _)| *d == def).map_or(0, |(_, bits)| bits);
        let ids = crate::rules::RULES.iter().map(|rule| rule.id()).enumerate();
        ids.filter(|(n, _)| bits & (1 << n) != 0).map(|(_, id)| id).collect()
    }

    fn is_named_by_tests(&self, def: Def) -> bool {
        let is = self.program.named_by_tests(def).is_some();
        self.named_by_tests.fetch_add(usize::from(is), Ordering::Relaxed);
        is
    }

    /// How many bodies were left out because only tests name them.
    pub(super) fn left_out(&self) -> usize {
        self.named_by_tests.load(Ordering::Relaxed)
    }

    /// The rules that need to see the body of this item, where its names speak for some.
    fn rules_for(&self, item: &Item, named: Concerns) -> Concerns {
        let flags = &item.body_flags;
        let interests = self.interests.iter().enumerate();
        let everything = self.everything;
        let beside = |n: usize, i: &Interest| i.beside.is_empty() || named & (1 << (n as u32 + BESIDE)) != 0;
        let asks = |n: usize, i: &Interest| {
            everything || named & (1 << n) != 0 && beside(n, i) && (i.only)(flags) || (i.flags)(flags)
        };
        interests.filter(|(n, i)| asks(*n, i)).fold(0, |all, (n, _)| all | 1 << n)
    }
}

fn has_body(item: &Item) -> bool {
    item.body.is_some()
        && matches!(item.kind, ItemKind::Fn | ItemKind::Const | ItemKind::Static | ItemKind::MacroRules)
}

/// Whether an item may be looked at: what does not ship is, where the user asks for it.
pub(super) fn is_in_scope(program: &Program, tests: bool, file: FileId, item: &Item) -> bool {
    tests || program.may_ship(file, item)
}

/// Whether anything in a file can be looked at.
pub(super) fn is_file_in_scope(program: &Program, tests: bool, file: FileId) -> bool {
    tests || program.unshipped_file(file).is_none()
}
