//! Which bodies have to be parsed: those that mention a name some rule asks for, or a function which gives such a value on.

use super::Request;
use crate::apis::Role;
use crate::facts::{Item, ItemKind, Outline};
use crate::program::{Concerns, Def, InFile as Names, KrateId, Program, Wanted};
use crate::rule::{Interest, Rule};
use crate::source::FileId;
use crate::workspace::Role as FileRole;

/// What the rules ask for. Rule n is bit n, and what must be mentioned beside that bit n + [`BESIDE`].
pub(super) struct Demand {
    wanted: Wanted,
    interests: Vec<Interest>,
    everything: bool,
    tests: bool,
}

/// Half of the bits of [`Concerns`].
const BESIDE: u32 = Concerns::BITS / 2;

/// What the rules ask for in one file.
pub(super) struct InFile<'a> {
    demand: &'a Demand,
    names: Names<'a>,
}

impl Demand {
    /// Works out what the rules need to see.
    pub(super) fn new(program: &Program, rules: &[&dyn Rule], request: &Request) -> Demand {
        let mut wanted = Wanted::default();
        let interests: Vec<Interest> = rules.iter().map(|rule| rule.interest()).collect();
        for (n, interest) in interests.iter().enumerate() {
            let bit = 1 << n;
            interest.names.iter().for_each(|name| wanted.add_name(name, bit));
            for role in interest.roles {
                wanted.add_role(program, *role, |word| (interest.words)(*role, word), bit);
            }
            interest.beside.iter().for_each(|role| wanted.add_role(program, *role, |_| true, bit << BESIDE));
        }
        for (def, wrapper) in program.wrappers() {
            let plays = |roles: &[Role]| wrapper.roles().any(|role| roles.contains(&role));
            let of = |(n, i): (usize, &Interest)| {
                let bit = |asked: &[Role], by: u32| Concerns::from(plays(asked)) << (n as u32 + by);
                bit(i.roles, 0) | bit(i.beside, BESIDE)
            };
            let bits = interests.iter().enumerate().map(of).fold(0, |all, bits| all | bits);
            wanted.add_function(program, *def, bits);
        }
        wanted.add_renames(program);
        Demand { wanted, interests, everything: request.everything, tests: request.config.tests }
    }

    /// What the rules ask for in one file.
    pub(super) fn in_file(&self, outline: &Outline) -> InFile<'_> {
        InFile { demand: self, names: self.wanted.in_file(outline) }
    }
}

impl InFile<'_> {
    /// The items of the file whose bodies some rule needs to see, each with the rules that do.
    pub(super) fn bodies(
        &self,
        program: &Program,
        file: FileId,
        krate: KrateId,
        n: u32,
    ) -> Vec<(Def, Concerns)> {
        let outline = &program.krate(krate).facts(n).outline;
        if outline.generated {
            return Vec::new();
        }
        let seen = outline
            .iter()
            .filter(|(_, item)| has_body(item) && is_in_scope(program, self.demand.tests, file, item));
        seen.map(|(id, item)| (Def { krate, file: n, item: id }, self.rules_for(item)))
            .filter(|(_, rules)| *rules != 0)
            .collect()
    }

    /// The rules that need to see the body of this item.
    pub(super) fn rules_for(&self, item: &Item) -> Concerns {
        let flags = &item.body_flags;
        let named = self.names.concerns(item);
        let interests = self.demand.interests.iter().enumerate();
        let everything = self.demand.everything;
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

/// Whether an item is looked at: code for tests is, where the user asks for it.
pub(super) fn is_in_scope(program: &Program, tests: bool, file: FileId, item: &Item) -> bool {
    tests || !(item.flags.cfg_test || item.flags.test || is_test_role(program.role(file)))
}

/// Whether a file's code is for tests only.
fn is_test_role(role: FileRole) -> bool {
    matches!(role, FileRole::Test | FileRole::Example | FileRole::Bench | FileRole::BuildScript)
}
