//! What a look-up gives: functions and methods, types, traits. Signatures are parsed when first asked for.

use super::role::{Role, Signal};
use super::row::{ApiRow, By, NameRow, TraitRow, TypeRow};
use crate::facts::{Name, Path, Signature, TypeRef};
use std::sync::OnceLock;

/// What a function belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// A module: it is a free function.
    Module,
    /// A type: inherent, or a trait's method where the table names the type.
    Type,
    /// A trait.
    Trait,
    /// Nothing: a method name that tells its role whatever the receiver is.
    Name,
}

/// A function or method.
#[derive(Debug)]
pub struct Api {
    /// Canonical path: `module::function`, `Type::method`, `Trait::method`; a bare name for [`Owner::Name`].
    pub path: Name,
    /// Last segment of the path.
    pub name: Name,
    /// What it belongs to.
    pub owner: Owner,
    /// Roles, sorted. Empty where a row is there for its signature only.
    pub roles: Vec<Role>,
    /// Where the signal sits in the value, after awaiting if it is lazy.
    pub signal: Option<Signal>,
    /// Error variants that say "full".
    pub full: Vec<Name>,
    /// Error variants that say "the other side is gone".
    pub closed: Vec<Name>,
    /// Index of the argument that is handed over: the item, body, future, closure or collection. `self` is not counted.
    pub arg: Option<u32>,
    /// Index of the argument that says how much there may be: a capacity, a limit, a count. `self` is not counted.
    pub limit: Option<u32>,
    /// What the signal says or what happens, one clause; may be empty.
    pub says: String,
    /// What to write instead, starting with a verb; may be empty.
    pub instead: String,
    /// Method of the same receiver and arguments that does the whole: `write_all` for `write`. May be empty.
    pub replacement: Name,
    /// How the row was checked.
    pub by: By,
    /// Version in which it appeared; may be empty.
    pub since: String,
    /// Signature as written in the table; may be empty.
    pub sig: String,
    /// [`Owner::Name`] only: the call gives a future.
    pub(super) lazy_name: bool,
    /// [`Owner::Name`] only: a method of types that are generated, so that the name has to do.
    pub generated: bool,
    pub(super) parsed: OnceLock<Option<Signature>>,
}

impl Api {
    /// Whether it plays this role.
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether it reads a file whose path it is told: a function that is handed no reader.
    pub fn reads_a_file(&self) -> bool {
        self.has(Role::WholeRead) && self.owner == Owner::Module && self.arg.is_none()
    }

    /// Its signature; none where the table gives none.
    pub fn signature(&self) -> Option<&Signature> {
        self.parsed.get_or_init(|| parse(&self.sig)).as_ref()
    }

    /// Path of the type, trait or module around it.
    pub fn parent(&self) -> &str {
        parent(&self.path)
    }

    /// Module in which the names of its signature are looked up.
    pub fn home(&self) -> &str {
        match self.owner {
            Owner::Module | Owner::Name => self.parent(),
            Owner::Type | Owner::Trait => parent(self.parent()),
        }
    }

    pub(super) fn from_row(row: ApiRow, path: Name, owner: Owner) -> Api {
        let mut roles = row.roles;
        roles.sort_unstable();
        Api {
            name: last(&path),
            path,
            owner,
            roles,
            signal: row.signal,
            full: row.full,
            closed: row.closed,
            arg: row.arg,
            limit: row.limit,
            says: row.says,
            instead: row.instead,
            replacement: row.replacement,
            by: row.by,
            since: row.since,
            sig: row.sig,
            lazy_name: false,
            generated: false,
            parsed: OnceLock::new(),
        }
    }

    pub(super) fn from_name(row: NameRow) -> Api {
        let NameRow { name, roles, signal, lazy, generated, arg, limit, says, instead } = row;
        let row = ApiRow { roles, signal, arg, limit, says, instead, ..ApiRow::default() };
        Api { lazy_name: lazy, generated, ..Api::from_row(row, name, Owner::Name) }
    }
}

/// A type.
#[derive(Debug)]
pub struct ApiType {
    /// Canonical path.
    pub path: Name,
    /// Its type parameters, in order.
    pub generics: Vec<Name>,
    /// Roles of the type, sorted.
    pub roles: Vec<Role>,
    pub(super) row: TypeRow,
    pub(super) parsed: OnceLock<Parsed>,
}

/// The parts of a type row that are parsed on demand.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    is: Option<TypeRef>,
    deref: Option<TypeRef>,
    implements: Vec<Path>,
    variants: Vec<(Name, Vec<TypeRef>)>,
    fields: Vec<(Name, TypeRef)>,
}

impl ApiType {
    /// Whether it plays this role.
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// For a type alias: what it stands for, over its own type parameters.
    pub fn is(&self) -> Option<&TypeRef> {
        self.parsed().is.as_ref()
    }

    /// What method calls fall through to: `T` for `Arc<T>`.
    pub fn deref(&self) -> Option<&TypeRef> {
        self.parsed().deref.as_ref()
    }

    /// Whether its row may say that it implements a trait, told without parsing.
    pub(super) fn may_implement(&self, of_trait: &str) -> bool {
        let name = around_last(of_trait).map_or(of_trait, |(_, name)| name);
        self.row.implements.iter().any(|written| written.contains(name))
    }

    /// Traits that it implements, with their arguments.
    pub fn implements(&self) -> &[Path] {
        &self.parsed().implements
    }

    /// Variants of an enum, with the types of tuple fields.
    pub fn variants(&self) -> &[(Name, Vec<TypeRef>)] {
        &self.parsed().variants
    }

    /// Whether the enum has this variant.
    pub fn has_variant(&self, name: &str) -> bool {
        self.row.variants.iter().any(|text| without_generics(text) == name)
    }

    /// Public fields.
    pub fn fields(&self) -> &[(Name, TypeRef)] {
        &self.parsed().fields
    }

    /// Module in which the names of its row are looked up.
    pub fn home(&self) -> &str {
        parent(&self.path)
    }

    pub(super) fn from_row(row: TypeRow, path: Name) -> ApiType {
        let mut roles = row.roles.clone();
        roles.sort_unstable();
        ApiType { path, generics: row.generics.clone(), roles, row, parsed: OnceLock::new() }
    }

    fn parsed(&self) -> &Parsed {
        self.parsed.get_or_init(|| Parsed {
            is: parse_type(&self.row.is),
            deref: parse_type(&self.row.deref),
            implements: self.row.implements.iter().filter_map(|text| parse_trait(text)).collect(),
            variants: self.row.variants.iter().map(|text| parse_variant(text)).collect(),
            fields: parse_fields(&self.row.fields),
        })
    }
}

/// A trait.
#[derive(Debug)]
pub struct ApiTrait {
    /// Canonical path.
    pub path: Name,
    /// Its type parameters, in order.
    pub generics: Vec<Name>,
    /// Canonical paths of its supertraits.
    pub supers: Vec<Name>,
    /// Canonical paths of the traits whose implementors all have its methods (blanket impl).
    pub extends: Vec<Name>,
    /// Roles of all that implements it.
    pub roles: Vec<Role>,
}

impl ApiTrait {
    /// Whether all that implements it plays this role.
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Module in which the names of its row are looked up.
    pub fn home(&self) -> &str {
        parent(&self.path)
    }

    pub(super) fn from_row(row: TraitRow, path: Name, canonical: impl Fn(&str) -> Name) -> ApiTrait {
        let plain = |list: &[String]| list.iter().map(|t| canonical(without_generics(t))).collect();
        let (supers, extends) = (plain(&row.supers), plain(&row.extends));
        ApiTrait { path, supers, extends, generics: row.generics, roles: row.roles }
    }
}

/// The path around `path`; empty for a single segment.
pub(super) fn parent(path: &str) -> &str {
    around_last(path).map_or("", |(before, _)| before)
}

/// The crate that a canonical path starts with.
pub(super) fn root(path: &str) -> &str {
    path.split("::").next().unwrap_or(path)
}

/// The last segment of `path`.
pub(super) fn last(path: &str) -> Name {
    Name::new(around_last(path).map_or(path, |(_, name)| name))
}

/// What stands before and behind the last `::`. Asked so often that a general search would show in the time of a small run.
pub(super) fn around_last(path: &str) -> Option<(&str, &str)> {
    let at = path.as_bytes().windows(2).rposition(|pair| pair == b"::")?;
    Some((&path[..at], &path[at + 2..]))
}

/// `a::B<T>` without its generic arguments.
pub(super) fn without_generics(text: &str) -> &str {
    text.split(['<', '(']).next().unwrap_or(text).trim()
}

/// The name behind `fn` in a signature.
pub(super) fn function_name(sig: &str) -> Option<&str> {
    let at = if sig.starts_with("fn ") { 0 } else { sig.find(" fn ")? + 1 };
    let rest = &sig[at + 3..];
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|name| !name.is_empty())
}

fn parse(sig: &str) -> Option<Signature> {
    if sig.is_empty() {
        return None;
    }
    crate::syntax::signature(sig).ok()
}

/// Types and trait references are parsed as the return type of a function: one grammar for the whole format.
fn parse_type(text: &str) -> Option<TypeRef> {
    if text.is_empty() {
        return None;
    }
    parse(&format!("fn f() -> {text}"))?.ret
}

fn parse_trait(text: &str) -> Option<Path> {
    match parse_type(&format!("impl {text}"))? {
        TypeRef::Impl(bounds) => bounds.into_iter().next(),
        _ => None,
    }
}

fn parse_variant(text: &str) -> (Name, Vec<TypeRef>) {
    let (name, inner) = text.split_once('(').unwrap_or((text, ""));
    let inner = inner.trim_end().trim_end_matches(')');
    // The trailing comma keeps one field a tuple.
    let fields = match parse_type(&format!("({inner},)")) {
        Some(TypeRef::Tuple(types)) if !inner.is_empty() => types,
        _ => Vec::new(),
    };
    (Name::new(name.trim()), fields)
}

fn parse_fields(fields: &[String]) -> Vec<(Name, TypeRef)> {
    if fields.is_empty() {
        return Vec::new();
    }
    let params = parse(&format!("fn f({})", fields.join(", "))).map(|sig| sig.params).unwrap_or_default();
    params.into_iter().filter_map(|(name, ty)| Some((name?, ty))).collect()
}
