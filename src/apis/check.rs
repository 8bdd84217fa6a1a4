//! What can be wrong with a row that reads well: columns that do not fit, roles that nobody asks for, names that lead nowhere. The
//! built-in tables pass the same checks as a user's rows.

use super::entry::{function_name, last, parent, root, without_generics};
use super::role::{Role, Signal};
use super::row::{ApiRow, Table, TraitRow, TypeRow};
use super::{Apis, joined, tables};
use crate::facts::{Generics, Name, Path, Signature, TypeRef};

/// Something wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// In one clause.
    pub what: String,
    /// What to write instead; starts with a verb, or asks.
    pub help: String,
}

impl Mistake {
    fn new(what: impl Into<String>, help: impl Into<String>) -> Mistake {
        Mistake { what: what.into(), help: help.into() }
    }
}

impl Apis {
    /// The built-in tables of all crates that these rows name, with the rows themselves but for those that cancel others.
    pub fn around(rows: &toml::Table) -> Apis {
        let text = rows.to_string();
        let named = Apis::built_in().filter(|(_, krate)| text.contains(&format!("{krate}::")));
        let wanted: Vec<_> = named.map(|(package, _)| (package, "")).collect();
        let mut rows = rows.clone();
        if let Some(apis) = rows.get_mut("api").and_then(toml::Value::as_array_mut) {
            let cancels = toml::Value::from(Role::NotASignal.name());
            let roles = |row: &toml::Value| {
                row.get("roles").and_then(toml::Value::as_array).cloned().unwrap_or_default()
            };
            apis.retain(|row| !roles(row).contains(&cancels));
        }
        Apis::new(&wanted, &[rows]).unwrap_or_default()
    }

    /// What is wrong with a row of the kind `api`, `type` or `alias` that can be read.
    pub fn mistakes_in(&self, kind: &str, row: &toml::Table) -> Vec<Mistake> {
        let table = toml::Table::from_iter([(kind.to_string(), vec![row.clone()].into())]);
        let Ok(table) = tables::rows("", &table) else { return Vec::new() };
        unheard(&table).into_iter().chain(self.mistakes(&table)).collect()
    }

    pub(super) fn mistakes(&self, table: &Table) -> Vec<Mistake> {
        let of_apis = table.api.iter().flat_map(|row| self.in_api(row));
        let of_types = table.types.iter().flat_map(|row| self.in_type(row));
        let of_traits = table.traits.iter().flat_map(|row| self.in_trait(row));
        let of_aliases =
            table.alias.iter().flat_map(|row| row.each()).filter_map(|(_, is)| self.led_astray(&is));
        of_apis.chain(of_types).chain(of_traits).chain(of_aliases).collect()
    }

    fn in_api(&self, row: &ApiRow) -> Vec<Mistake> {
        let path = self.canonical(&row.path);
        let mut all: Vec<Mistake> = self.misplaced(row, &path).into_iter().collect();
        all.extend(row.roles.iter().filter_map(|role| role_of(*role, false)));
        all.extend(columns(row));
        if row.sig.is_empty() {
            return all;
        }
        let Ok(signature) = crate::syntax::signature(&row.sig) else {
            let what = format!("`sig` is no header of a function: `{}`", row.sig);
            return all
                .into_iter()
                .chain([Mistake::new(what, "write it as in Rust, without a body")])
                .collect();
        };
        all.extend(arguments(row, &signature));
        all.extend(row.signal.and_then(|signal| signal_in(signal, &signature)));
        let around = parent(&path);
        let known = self.type_(around).map(|ty| ty.generics.as_slice());
        let known = known.or_else(|| self.trait_(around).map(|of| of.generics.as_slice()));
        let home = if known.is_some() { parent(around) } else { around };
        let names = In { apis: self, home, params: known.unwrap_or_default() };
        all.extend(names.signature(&signature));
        all
    }

    fn in_type(&self, row: &TypeRow) -> Vec<Mistake> {
        let mut all: Vec<Mistake> = row.roles.iter().filter_map(|role| role_of(*role, true)).collect();
        let path = self.canonical(&row.path);
        let names = In { apis: self, home: parent(&path), params: &row.generics };
        let implements = row.implements.iter().map(|of| format!("impl {of}"));
        let written = implements.chain([row.is.clone(), row.deref.clone()]).filter(|text| !text.is_empty());
        for text in written.map(|text| format!("fn f() -> {text}")).chain(row.methods.iter().cloned()) {
            match crate::syntax::signature(&text) {
                Ok(signature) => all.extend(names.signature(&signature)),
                Err(_) => all.push(Mistake::new(
                    format!("`{}` cannot be read", text.trim_start_matches("fn f() -> ")),
                    "write types and headers of functions as in Rust",
                )),
            }
        }
        all
    }

    fn in_trait(&self, row: &TraitRow) -> Vec<Mistake> {
        let named = row.supers.iter().chain(&row.extends).map(|text| without_generics(text));
        let is_known = |path: &&str| {
            self.trait_(&self.canonical(path)).is_some() || self.type_(&self.canonical(path)).is_some()
        };
        let lost = named.filter(|path| !is_known(path));
        lost.map(|path| self.unknown(path, "`{}` is not known, so the trait extends nothing")).collect()
    }

    /// A path whose owner, or which itself, should be known and is not.
    fn misplaced(&self, row: &ApiRow, path: &str) -> Option<Mistake> {
        if !path.contains("::") {
            return Some(Mistake::new(
                format!("`{path}` is no full path"),
                "begin with the name of the crate, as in `use`",
            ));
        }
        let name = function_name(&row.sig).unwrap_or_default();
        if !row.sig.is_empty() && name != last(path) && !path.ends_with('*') {
            return Some(Mistake::new(
                format!("`path` ends in `{}` and `sig` is of `{name}`", last(path)),
                "give both the same name",
            ));
        }
        if !self.has_crate(root(path)) {
            return None;
        }
        if row.roles.contains(&Role::NotASignal) && !self.knows(path) {
            return Some(self.unknown(path, "nothing is known of `{}` that could be cancelled"));
        }
        let owner = parent(path);
        let of_type = last(owner).starts_with(char::is_uppercase);
        let known = self.type_(owner).is_some() || self.trait_(owner).is_some();
        (of_type && !known).then(|| self.unknown(owner, "the type `{}` is not known"))
    }

    /// Where an alias leads to, if that is nothing.
    fn led_astray(&self, is: &str) -> Option<Mistake> {
        let end = self.canonical(is);
        let lost = self.has_crate(root(&end)) && !self.knows(&end) && !self.is_module(&end);
        lost.then(|| self.unknown(&end, "`{}` is not known, so the alias leads nowhere"))
    }

    fn unknown(&self, path: &str, what: &str) -> Mistake {
        let help = match self.nearest(path, usize::MAX) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "look the path up in its documentation: the one that users import counts".to_string(),
        };
        Mistake::new(what.replace("{}", path), help)
    }

    /// The known path of the same crate that differs least, in at most so many letters.
    fn nearest(&self, path: &str, most: usize) -> Option<Name> {
        let krate = root(path);
        let mut known = self.known_below(krate);
        known.sort_unstable();
        let far = |known: &&Name| strsim::damerau_levenshtein(known, path);
        known
            .into_iter()
            .map(|k| (far(&k), k))
            .filter(|(far, _)| *far <= most)
            .min_by_key(|(far, _)| *far)
            .map(|(_, k)| k.clone())
    }
}

/// A row of which nobody would ever hear.
fn unheard(table: &Table) -> Option<Mistake> {
    let mut roles = table.api.iter().map(|row| &row.roles).chain(table.types.iter().map(|row| &row.roles));
    let roles = roles.find(|roles| !roles.is_empty() && !roles.iter().any(|role| role.is_heard()))?;
    let what = format!("no rule asks for the role `{}`", roles.first()?.name());
    Some(Mistake::new(what, "give it a role that some rule asks for, see \"Roles\" in docs/api-tables.md"))
}

/// A role that is said of the wrong thing.
fn role_of(role: Role, of_type: bool) -> Option<Mistake> {
    let name = role.name();
    match of_type {
        true if !role.is_of_types() => Some(Mistake::new(
            format!("the role `{name}` is one of calls, not of types"),
            "give it to the function or method, under `[[api]]`",
        )),
        false if !role.is_of_calls() => Some(Mistake::new(
            format!("the role `{name}` is one of types, not of calls"),
            "give it to the type, under `[[type]]`",
        )),
        _ => None,
    }
}

/// Columns that are missing, or that nobody reads.
fn columns(row: &ApiRow) -> Vec<Mistake> {
    let any = |takes: fn(Role) -> bool| row.roles.iter().any(|role| takes(*role));
    let needs = |needs: fn(Role) -> bool| row.roles.iter().find(|role| needs(**role)).map(|role| role.name());
    let mut all = Vec::new();
    if row.roles.is_empty() && row.sig.is_empty() {
        all.push(Mistake::new("the row says nothing", "give it `roles`, or a `sig` at least"));
    }
    if let (None, Some(role)) = (row.signal, needs(Role::needs_signal)) {
        let what = format!("the role `{role}` needs `signal`: where in the value it sits");
        all.push(Mistake::new(
            what,
            "add `signal = \"err\"` if it is the error, or see \"Signals\" in docs/api-tables.md",
        ));
    }
    if let (None, Some(role)) = (row.limit, needs(Role::needs_limit)) {
        let what = format!("the role `{role}` needs `limit`: which argument says how much");
        all.push(Mistake::new(what, "add `limit = 0` if it is the first, `self` not counted"));
    }
    let mut unread = |column: &str, is_there: bool, takes: fn(Role) -> bool, why: &str| {
        if is_there && !any(takes) {
            let what = format!("none of the roles takes `{column}`: {why}");
            all.push(Mistake::new(what, format!("take `{column}` out, or add the role that it belongs to")));
        }
    };
    unread("arg", row.arg.is_some(), Role::takes_arg, "it points to what is handed over");
    unread("limit", row.limit.is_some(), Role::takes_limit, "it points to how much there may be");
    unread("full", !row.full.is_empty(), Role::takes_full, "it names errors that say there is no room");
    unread(
        "closed",
        !row.closed.is_empty(),
        Role::takes_closed,
        "it names errors that say the other side is gone",
    );
    unread(
        "replacement",
        !row.replacement.is_empty(),
        Role::takes_replacement,
        "it names a method that does the whole",
    );
    if row.arg.is_some() && row.arg == row.limit {
        all.push(Mistake::new(
            "`arg` and `limit` point to one argument",
            "let `arg` point to what is handed over",
        ));
    }
    all
}

/// Columns that point beyond the arguments, or to one that cannot be it.
fn arguments(row: &ApiRow, signature: &Signature) -> Vec<Mistake> {
    let count = signature.params.len();
    let mut all = Vec::new();
    for (column, at) in [("arg", row.arg), ("limit", row.limit)] {
        if at.is_some_and(|at| at as usize >= count) {
            let what = format!("`{column}` points beyond the {count} arguments of `sig`, `self` not counted");
            all.push(Mistake::new(what, "count from 0"));
        }
    }
    let limit = row.limit.and_then(|at| signature.params.get(at as usize));
    if let Some((name, ty)) = limit
        && !may_be_number(ty, &signature.generics)
    {
        let name = name.as_ref().map_or("it", Name::as_str);
        let what = format!("`limit` points to `{name}`, which is no number");
        all.push(Mistake::new(what, "let it point to the argument that says how much there may be"));
    }
    all
}

/// Whether a parameter may say how much.
fn may_be_number(ty: &TypeRef, generics: &Generics) -> bool {
    let last = |path: &Path| path.segments.last().map(|s| s.name.clone()).unwrap_or_default();
    let counts = |path: &Path| matches!(last(path).as_str(), "Into" | "RangeBounds");
    match ty {
        TypeRef::Impl(bounds) => bounds.iter().any(counts),
        TypeRef::Path(path) => {
            let of = |bound: &&(TypeRef, Vec<Path>)| bound.0 == *ty;
            let bounds: Vec<&Path> = generics.bounds.iter().filter(of).flat_map(|(_, list)| list).collect();
            let is_param = generics.params.iter().any(|(name, _)| *name == last(path));
            // A parameter of the function alone might be anything; where nothing is said of it, the body is meant.
            !is_param || bounds.iter().any(|bound| counts(bound)) || bounds.is_empty() && last(path) != "F"
        }
        _ => false,
    }
}

/// A signal that cannot sit in what the function gives.
fn signal_in(signal: Signal, signature: &Signature) -> Option<Mistake> {
    let wanted = signal.sits_in()?;
    let given = kind(signature.ret.as_ref())?;
    (given != wanted).then(|| {
        let name = toml::Value::try_from(signal).ok();
        let name = name.as_ref().and_then(toml::Value::as_str).unwrap_or_default().to_string();
        let what =
            format!("`signal = \"{name}\"` sits in {}, and `sig` gives {}", shown(wanted), shown(given));
        Mistake::new(what, "see \"Signals\" in docs/api-tables.md")
    })
}

fn shown(kind: &str) -> String {
    format!("{} `{kind}`", if kind.starts_with(['A', 'E', 'I', 'O', 'U']) { "an" } else { "a" })
}

/// What a function gives once it has been awaited, where that is one of the types in which signals sit.
fn kind(given: Option<&TypeRef>) -> Option<&'static str> {
    match given {
        None => Some("()"),
        Some(TypeRef::Tuple(parts)) if parts.is_empty() => Some("()"),
        Some(TypeRef::Path(path)) => {
            let name = path.segments.last()?.name.as_str();
            ["bool", "Option", "Result", "Poll"].into_iter().find(|known| *known == name)
        }
        Some(TypeRef::Impl(bounds)) => {
            let outputs = bounds.iter().flat_map(|b| &b.segments).flat_map(|s| &s.bindings);
            let output = outputs.into_iter().find(|(name, _)| name == "Output")?;
            kind(Some(&output.1))
        }
        _ => None,
    }
}

/// Where names of a row are looked up.
struct In<'a> {
    apis: &'a Apis,
    home: &'a str,
    params: &'a [Name],
}

impl In<'_> {
    /// Names in a signature that are all but those of something known.
    fn signature(&self, signature: &Signature) -> Vec<Mistake> {
        let mut types: Vec<&TypeRef> = signature.params.iter().map(|(_, ty)| ty).collect();
        types.extend(&signature.ret);
        let mut paths = Vec::new();
        types.into_iter().for_each(|ty| paths_in(ty, &mut paths));
        for (ty, bounds) in &signature.generics.bounds {
            paths_in(ty, &mut paths);
            bounds.iter().for_each(|bound| paths_of(bound, &mut paths));
        }
        let own = &signature.generics.params;
        let mut all: Vec<Mistake> = paths.into_iter().filter_map(|path| self.misspelt(path, own)).collect();
        all.dedup();
        all
    }

    fn misspelt(&self, path: &Path, own: &[(Name, Option<TypeRef>)]) -> Option<Mistake> {
        let first = &path.segments.first()?.name;
        let is_param =
            first == "Self" || self.params.contains(first) || own.iter().any(|(name, _)| name == first);
        let written = joined(path);
        if is_param || path.qself.is_some() || self.apis.resolve(self.home, &written).is_some() {
            return None;
        }
        // Types without a row may be named; one letter beside a known one is a slip.
        let near = match path.segments.len() {
            1 => self.near_sibling(first)?,
            _ => self.apis.nearest(&self.apis.canonical(&written), 1)?.to_string(),
        };
        Some(Mistake::new(format!("`{written}` is not known"), format!("did you mean `{near}`?")))
    }

    fn near_sibling(&self, name: &str) -> Option<String> {
        let prelude = self.apis.children(super::PRELUDE).iter();
        let all = prelude.chain(self.apis.children(self.home)).map(|(known, _)| known);
        let mut near = all.filter(|known| name.len() > 3 && strsim::damerau_levenshtein(known, name) == 1);
        near.next().map(Name::to_string)
    }
}

fn paths_in<'t>(ty: &'t TypeRef, out: &mut Vec<&'t Path>) {
    match ty {
        TypeRef::Path(path) => paths_of(path, out),
        TypeRef::Ref(of) | TypeRef::Ptr(of) | TypeRef::Slice(of) | TypeRef::Array(of) => paths_in(of, out),
        TypeRef::Tuple(list) => list.iter().for_each(|ty| paths_in(ty, out)),
        TypeRef::Fn(list, of) => list.iter().chain([&**of]).for_each(|ty| paths_in(ty, out)),
        TypeRef::Impl(list) | TypeRef::Dyn(list) => list.iter().for_each(|path| paths_of(path, out)),
        TypeRef::Never | TypeRef::Infer | TypeRef::Unknown => {}
    }
}

/// A path, and those in its arguments.
fn paths_of<'t>(path: &'t Path, out: &mut Vec<&'t Path>) {
    out.push(path);
    for segment in &path.segments {
        let bound = segment.bindings.iter().map(|(_, ty)| ty);
        segment.args.iter().chain(bound).for_each(|ty| paths_in(ty, out));
    }
}
