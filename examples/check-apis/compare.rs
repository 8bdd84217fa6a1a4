//! A row against the source: is there such a thing, and has it this shape.

use crate::library::{Libraries, Thing};
use crate::table::{Function, Table, plain};
use bplint::facts::{Header, ItemKind, Path, SelfParam, Signature, TypeRef};
use bplint::program::{Con, Def, Ns, Ty};

/// What became of a row.
pub(crate) enum Verdict {
    Holds,
    /// The source could not be followed that far.
    Unsure(String),
    Wrong(String),
}

use Verdict::{Holds, Unsure, Wrong};

/// Every row of a table, and what became of it.
pub(crate) fn table(libraries: &Libraries, library: usize, table: &Table) -> Vec<(String, Verdict)> {
    let cx = Against { libraries, library, table };
    let mut all = Vec::new();
    for row in &table.types {
        all.push((row.path.clone(), cx.type_(&row.path, false)));
        let variants =
            row.variants.iter().map(|text| (format!("{}::{}", row.path, plain(text)), Part::Variant));
        let fields = row.fields.iter().map(|text| (format!("{}::{}", row.path, plain(text)), Part::Field));
        all.extend(variants.chain(fields).map(|(path, part)| {
            let verdict = cx.part(&row.path, path.rsplit("::").next().unwrap_or_default(), part);
            (path, verdict)
        }));
    }
    all.extend(table.traits.iter().map(|row| (row.path.clone(), cx.type_(&row.path, true))));
    all.extend(table.functions().map(|function| (function.path.clone(), cx.function(&function))));
    for row in &table.api {
        let names = row.full.iter().chain(&row.closed);
        let unknown = names.filter(|name| !libraries.has_variant(name));
        all.extend(
            unknown.map(|name| (row.path.clone(), Unsure(format!("no enum here has a variant {name}")))),
        );
        if !row.replacement.is_empty() && !libraries.mentions_function(&row.replacement) {
            all.push((row.path.clone(), Wrong(format!("there is no `{}` to replace it", row.replacement))));
        }
    }
    for (path, _) in table.alias.iter().flat_map(|alias| alias.each()).filter(|(path, _)| path.contains("::"))
    {
        let verdict = cx.alias(&path);
        all.push((format!("alias {path}"), verdict));
    }
    all
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Variant,
    Field,
}

/// A table, and the library that it is held against.
pub(crate) struct Against<'a> {
    pub(crate) libraries: &'a Libraries,
    pub(crate) library: usize,
    pub(crate) table: &'a Table,
}

impl Against<'_> {
    /// What a path names under any of its spellings: a canonical path need not be a real one if an alias is.
    fn find(&self, path: &str, ns: Ns) -> Option<Thing> {
        let spelled = self.table.spellings(path);
        spelled.iter().find_map(|path| self.libraries.find(self.library, &self.table.krate, path, ns))
    }

    /// The shortest spelling of a path under which it exists, or as it is: modules on the way may be private.
    pub(crate) fn spelled(&self, path: &str) -> String {
        let there = |path: &String| {
            let found = |ns| self.libraries.find(self.library, &self.table.krate, path, ns);
            let own = path.split("::").next() == Some(&self.table.krate);
            own && [Ns::Type, Ns::Value, Ns::Macro].into_iter().any(|ns| found(ns).is_some())
        };
        let known = self.table.spellings(path).into_iter().filter(there);
        known.min_by_key(|path| path.matches("::").count()).unwrap_or_else(|| path.to_owned())
    }

    fn type_(&self, path: &str, is_trait: bool) -> Verdict {
        match self.find(path, Ns::Type) {
            None if self.table.krate == "std" && path.starts_with("std::os::") => {
                Unsure("depends on the platform".into())
            }
            None => self.by_macro(path, "there is no such type"),
            Some(Thing::Elsewhere(to)) => Unsure(format!("leads out of the crate, to {to}")),
            Some(Thing::Item(library, def)) => {
                let kind = &self.libraries.program(library).item(def).kind;
                match (kind, is_trait) {
                    (ItemKind::Trait, true) => Holds,
                    (ItemKind::Trait, false) => Wrong("is a trait".into()),
                    (_, true) => Wrong("is no trait".into()),
                    _ => Holds,
                }
            }
            // `std::slice`, `std::str`: a module stands for a primitive type.
            Some(Thing::Module) if self.table.krate == "std" => Holds,
            Some(_) => Wrong("is not a type".into()),
        }
    }

    fn alias(&self, path: &str) -> Verdict {
        if path.split("::").next() != Some(&self.table.krate) {
            return Holds;
        }
        if path.contains('*') {
            return Unsure("is what a macro declares".into());
        }
        let there = |ns| self.libraries.find(self.library, &self.table.krate, path, ns).is_some();
        if [Ns::Type, Ns::Value, Ns::Macro].into_iter().any(there)
            || self.libraries.opens_trait(self.library, &self.table.krate, path)
        {
            return Holds;
        }
        // What the newest edition adds.
        if path.starts_with("std::prelude::") {
            return Unsure("is in the prelude of some edition".into());
        }
        // A method under a second name.
        let function = Function { path: path.to_owned(), sig: "" };
        match self.function(&function) {
            Wrong(_) => Wrong("there is no such path".into()),
            other => other,
        }
    }

    fn part(&self, owner: &str, name: &str, part: Part) -> Verdict {
        let Some(Thing::Item(library, def)) = self.find(owner, Ns::Type) else {
            return Unsure("the type was not found".into());
        };
        let known = match (self.libraries.program(library).header(def), part) {
            (Header::Enum { variants, .. }, Part::Variant) => variants.iter().any(|(n, _)| n == name),
            (Header::Struct { fields, .. }, Part::Field) => fields.list.iter().any(|(n, ..)| n == name),
            (Header::Alias { .. }, _) => return Unsure("behind an alias".into()),
            // Constants that are matched like variants.
            (Header::Struct { .. }, Part::Variant) => return Unsure("is a struct here".into()),
            _ => false,
        };
        if known { Holds } else { Wrong("there is no such variant or field".into()) }
    }

    fn function(&self, row: &Function<'_>) -> Verdict {
        let Some((owner, name)) = row.path.rsplit_once("::") else { return Wrong("is no path".into()) };
        let is_type = owner.rsplit("::").next().is_some_and(|last| last.starts_with(char::is_uppercase));
        let primitive = self.table.krate == "std" && self.table.type_(owner).is_some() && !is_type;
        if !is_type && !primitive {
            return match self.find(&row.path, Ns::Value) {
                Some(Thing::Item(library, def)) => self.shape(row, library, &[def], false),
                Some(Thing::Elsewhere(to)) => Unsure(format!("leads out of the crate, to {to}")),
                Some(_) => Wrong("is not a function".into()),
                None if self.find(&row.path, Ns::Macro).is_some() => Holds,
                None => self.by_name(row, name),
            };
        }
        match self.find(owner, Ns::Type) {
            Some(Thing::Item(library, def)) => {
                let found = self.libraries.method(library, def, name);
                if found.is_empty() {
                    self.by_name(row, name)
                } else {
                    self.shape(row, library, &found, true)
                }
            }
            Some(Thing::Elsewhere(to)) => Unsure(format!("its type leads out of the crate, to {to}")),
            Some(Thing::Module) if primitive => self.by_name(row, name),
            // The platform's part of the standard library stands behind conditions that nobody evaluates here.
            _ if self.table.krate == "std" && owner.starts_with("std::os::") => self.by_name(row, name),
            _ => self.by_macro(owner, "its type was not found"),
        }
    }

    /// A name that is written somewhere may be what a macro makes.
    fn by_macro(&self, path: &str, what: &str) -> Verdict {
        let name = path.rsplit("::").next().unwrap_or_default();
        if self.libraries.mentions(name) {
            Unsure(format!("{what}, though its name is written somewhere"))
        } else {
            Wrong(what.into())
        }
    }

    /// Nothing was found where it should stand: is there a function of that name at all?
    fn by_name(&self, row: &Function<'_>, name: &str) -> Verdict {
        // An extension trait gives it, perhaps for all that implements another.
        let given = self.libraries.of_some_trait(name);
        if given.iter().any(|(library, def)| matches!(self.shape(row, *library, &[*def], true), Holds)) {
            return Holds;
        }
        if self.libraries.mentions_function(name) {
            Unsure(format!("a function `{name}` is there, but not seen on this path"))
        } else {
            self.by_macro(name, "there is no such function")
        }
    }

    /// The best of several functions of the name: impls for different parameters of a type.
    fn shape(&self, row: &Function<'_>, library: usize, found: &[Def], method: bool) -> Verdict {
        let Some(wanted) = row.signature() else { return Holds };
        let mut first = None;
        for def in found {
            match self.one_shape(&wanted, library, *def, method) {
                None => return Holds,
                Some(why) => first = first.or(Some(why)),
            }
        }
        first.map_or(Holds, Wrong)
    }

    fn one_shape(&self, wanted: &Signature, library: usize, def: Def, method: bool) -> Option<String> {
        let program = self.libraries.program(library);
        let Header::Fn(there) = program.header(def) else {
            return Some("its header could not be read".into());
        };
        let async_trait = program.item(def).flags.async_trait
            || program.container(def).is_some_and(|c| program.item(c).flags.async_trait);
        let receives = |sig: &Signature| sig.self_param.is_some();
        if method && receives(wanted) != receives(there) {
            return Some(format!("{} a receiver", if receives(there) { "has" } else { "has no" }));
        }
        let by_value = |sig: &Signature| matches!(sig.self_param, Some(SelfParam::Value));
        let typed = |sig: &Signature| matches!(sig.self_param, Some(SelfParam::Typed(_)));
        if method && by_value(wanted) != by_value(there) && !async_trait && !typed(wanted) && !typed(there) {
            return Some(format!(
                "takes its receiver {}",
                if by_value(there) { "by value" } else { "by reference" }
            ));
        }
        if wanted.params.len() != there.params.len() {
            return Some(format!("takes {} arguments, not {}", there.params.len(), wanted.params.len()));
        }
        let heads = self.heads(library, def, there);
        let lazy = there.is_async || heads.iter().any(|head| head == "Future");
        let value = wanted.ret.as_ref().map_or_else(|| "()".to_owned(), head);
        let wants_lazy = wanted.is_async || value == "Future";
        if wants_lazy {
            let eager = ["Result", "Option", "bool", "usize", "()", "Vec", "String", "Poll"];
            let plainly = heads.iter().find(|head| eager.contains(&head.as_str())).filter(|_| !lazy);
            return plainly.map(|head| format!("is no `async fn` and returns {head}"));
        }
        if there.is_async {
            return Some("is an `async fn`".into());
        }
        // A row says what an adaptor does, not what it is called.
        let loose = matches!(wanted.ret, Some(TypeRef::Impl(_))) || value == "_";
        if heads.contains(&value) || loose || heads.is_empty() {
            return None;
        }
        // A type parameter or an associated type may be anything.
        let open =
            heads.iter().any(|head| head.len() == 1 || head == "Output" || head == "Item" || head == "_");
        (!open).then(|| format!("returns {}, not {value}", heads.join(" = ")))
    }

    /// Names of the type that a function returns: as written, and as what its aliases stand for.
    fn heads(&self, library: usize, def: Def, sig: &Signature) -> Vec<String> {
        let program = self.libraries.program(library);
        let written = sig.ret.as_ref().map_or_else(|| "()".to_owned(), head);
        let mut heads = vec![written.clone()];
        // `impl Alias { fn new() -> Self }`
        if written == "Self"
            && let Some(Header::Impl { self_ty, .. }) = program.container(def).map(|c| program.header(c))
        {
            heads.push(head(self_ty));
        }
        if written == "Self" || sig.ret.is_some() {
            let known = program.source_sig(def).map(|sig| sig.ret);
            heads.extend(known.and_then(|ty| self.name_of(library, &ty)));
        }
        if let Some(TypeRef::Path(path)) = &sig.ret {
            // `Pin<Box<dyn Future>>`, `BoxFuture`
            let text = format!("{path:?}");
            if text.contains("Future") {
                heads.push("Future".into());
            }
        }
        heads.dedup();
        heads
    }

    fn name_of(&self, library: usize, ty: &Ty) -> Option<String> {
        Some(match ty {
            Ty::Adt(Con::Source(def), _) => self.libraries.program(library).item(*def).name.to_string(),
            Ty::Adt(Con::Api(path), _) => path.rsplit("::").next()?.to_owned(),
            Ty::Tuple(list) if list.is_empty() => "()".to_owned(),
            Ty::Tuple(_) => "(..)".to_owned(),
            Ty::Ref(inner) => return self.name_of(library, inner),
            Ty::Future(_) => "Future".to_owned(),
            Ty::Prim(name) => name.to_string(),
            Ty::Param(_) | Ty::Assoc(..) => "_".to_owned(),
            Ty::Slice(_) => "[]".to_owned(),
            Ty::Opaque(bounds) => match &bounds.first()?.of {
                Con::Source(def) => self.libraries.program(library).item(*def).name.to_string(),
                Con::Api(path) => path.rsplit("::").next()?.to_owned(),
            },
            _ => return None,
        })
    }
}

/// The outermost name of a written type.
fn head(ty: &TypeRef) -> String {
    let last = |path: &Path| path.segments.last().map_or_else(|| "_".to_owned(), |s| s.name.to_string());
    match ty {
        TypeRef::Path(path) if path.qself.is_some() => "_".to_owned(),
        TypeRef::Path(path) => last(path),
        TypeRef::Ref(inner) | TypeRef::Ptr(inner) => head(inner),
        TypeRef::Tuple(list) if list.is_empty() => "()".to_owned(),
        TypeRef::Tuple(_) => "(..)".to_owned(),
        TypeRef::Slice(_) | TypeRef::Array(_) => "[]".to_owned(),
        TypeRef::Impl(bounds) | TypeRef::Dyn(bounds) => bounds.first().map_or_else(|| "_".to_owned(), last),
        TypeRef::Never => "!".to_owned(),
        TypeRef::Fn(..) | TypeRef::Infer | TypeRef::Unknown => "_".to_owned(),
    }
}
