//! Which functions of the workspace wrap a call that matters, found before any rule looks.
//!
//! Only functions that mention a word for such a call are parsed, then those that mention a wrapper found so: a wrapper of a
//! wrapper of a wrapper.

use super::Request;
use super::demand::{is_file_in_scope, is_in_scope};
use crate::facts::{Item, ItemKind};
use crate::program::{Def, MAX_CALLS, Program, Wanted, Wrapper, Wrappers};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

/// Finds them and tells the program.
pub(super) fn find(program: &Program, request: &Request) {
    let mut wanted = Wanted::new(program, request.config.tests);
    Wrapper::all_roles().for_each(|role| wanted.add_role(role, |name| Wrapper::may_come_from(role, name), 1));
    Wrapper::own_words().iter().for_each(|word| wanted.add_name(word, 1));
    let mut known = Wrappers::default();
    let mut candidates: FxHashSet<Def> = FxHashSet::default();
    // Calls of the tables first, then of what the round before has found.
    for _ in 0..=MAX_CALLS {
        candidates.extend(mentioning(program, &wanted, request));
        let of = |def: Def| program.caught(def, "wrapper", || program.wrapper(def, &known));
        let found: Vec<(Def, Wrapper)> =
            candidates.par_iter().map(|def| (*def, of(*def).unwrap_or_default())).collect();
        let found: Wrappers = found.into_iter().filter(|(_, w)| *w != Wrapper::default()).collect();
        if found == known {
            break;
        }
        wanted = Wanted::new(program, request.config.tests);
        let new = found.keys().filter(|def| !known.contains_key(*def));
        new.for_each(|def| wanted.add_function(*def, 1));
        known = found;
    }
    program.know_wrappers(known);
}

/// Functions whose bodies mention what is wanted.
fn mentioning(program: &Program, wanted: &Wanted<'_>, request: &Request) -> Vec<Def> {
    let files: Vec<_> = program.owned_files().collect();
    let of_file = |(file, krate, n): &(_, _, u32)| {
        if !is_file_in_scope(program, request.config.tests, *file) {
            return Vec::new();
        }
        let facts = program.krate(*krate).facts(*n);
        let outline = &facts.outline;
        let here = wanted.in_file(*krate, outline);
        let may_wrap = |item: &Item| {
            item.kind == ItemKind::Fn
                && item.body.is_some()
                && (request.everything
                    || here.concerns(item) != 0
                    || item.body_flags.has_loop && takes_a_function(item.header.of(&facts.text)))
                && is_in_scope(program, request.config.tests, *file, item)
        };
        let items = outline.iter().filter(|(_, item)| may_wrap(item));
        items.map(|(item, _)| Def { krate: *krate, file: *n, item }).collect::<Vec<_>>()
    };
    files.par_iter().flat_map_iter(of_file).collect()
}

/// Whether a function's header speaks of a function that it is given.
fn takes_a_function(header: &str) -> bool {
    ["Fn(", "FnMut("].into_iter().any(|word| header.contains(word))
}
