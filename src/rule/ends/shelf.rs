//! Ends that are kept where other functions find them: in fields, statics and collections.
//!
//! A field stands for itself in all values of its struct: who puts an end into `Job::reply` has put it into what everybody reads
//! from `Job::reply`.

use super::entry::{Entry, Owner};
use super::pace::{Pace, pace};
use super::trail::{At, Fact, Tracker};
use crate::facts::{ExprId, ExprKind, ItemKind, Name, PatKind};
use crate::flow::names_in;
use crate::program::{Con, Def, Ns, Res, Ty};
use crate::rule::Cx;

/// A place outside of bodies that may hold an end.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shelf {
    /// A field of a struct, or of the variant of an enum.
    Field { of: Def, variant: Option<Name>, field: Name },
    /// A static.
    Static(Def),
}

impl Tracker<'_, '_> {
    pub(super) fn through_value(
        &mut self,
        cx: &Cx<'_>,
        at: ExprId,
        whole: ExprId,
        path: &crate::facts::Path,
        field: Option<Name>,
        fact: &Fact,
    ) -> Option<ExprId> {
        let (Ty::Adt(Con::Source(of), _), Some(field)) = (cx.ty(whole), field) else {
            if self.holds(cx, cx.ty(whole)) == Some(true) {
                return Some(whole);
            }
            self.leave(cx, at);
            return None;
        };
        let is_enum = matches!(cx.program.item(*of).kind, ItemKind::Enum);
        let variant = path.segments.last().filter(|_| is_enum).map(|s| s.name.clone());
        self.shelve(cx, at, Shelf::Field { of: *of, variant, field }, fact);
        None
    }

    /// Assigned to a place, or added to a collection that stands there.
    pub(super) fn put(&mut self, cx: &Cx<'_>, place: ExprId, at: ExprId, fact: &Fact) -> Option<ExprId> {
        match cx.body.kind(place) {
            // Another name of something: `let mut all = self.all.lock()`, a clone of a pointer.
            ExprKind::Local(local) if cx.is_alias_of(*local).is_some() => {
                cx.is_alias_of(*local).and_then(|of| self.put(cx, of, at, fact))
            }
            ExprKind::Local(local) => match (Entry::of(cx, place, Pace::Once).owner, cx.definition(*local)) {
                (Some(_), Some(of)) => self.put(cx, of, at, fact),
                (Some(Owner::Param(n)), None) => {
                    self.put_by_callers(cx, n, at, fact);
                    None
                }
                (Some(_), None) => {
                    self.leave(cx, at);
                    None
                }
                (None, _) => {
                    let handed = pace(self.of, cx, at, &fact.entry);
                    let entry = Entry::since(cx.body.local(*local).range, handed);
                    self.todo.push(Fact { at: At::Local(*local), entry, ..fact.clone() });
                    None
                }
            },
            ExprKind::Field(base, name) => {
                let types = cx.program.autoderef(&cx.typed.env, cx.ty(*base));
                let of = types.iter().find_map(|t| match t.peeled() {
                    Ty::Adt(Con::Source(of), _) => Some(*of),
                    _ => None,
                });
                match of {
                    Some(of) => {
                        self.shelve(cx, at, Shelf::Field { of, variant: None, field: name.clone() }, fact)
                    }
                    None => self.leave(cx, at),
                }
                None
            }
            ExprKind::Path(path) => {
                match static_of(cx, path) {
                    Some(def) => self.shelve(cx, at, Shelf::Static(def), fact),
                    None => self.leave(cx, at),
                }
                None
            }
            ExprKind::Ref { expr: e, .. }
            | ExprKind::Deref(e)
            | ExprKind::Await(e)
            | ExprKind::Try(e)
            | ExprKind::Index(e, _)
            | ExprKind::MethodCall { receiver: e, .. } => self.put(cx, *e, at, fact),
            _ => {
                self.leave(cx, at);
                None
            }
        }
    }

    /// Put into what the callers have lent: `fn add(all: &mut Vec<Sender>, tx: Sender)`.
    fn put_by_callers(&mut self, cx: &Cx<'_>, n: usize, at: ExprId, fact: &Fact) {
        let handed = pace(self.of, cx, at, &fact.entry);
        let callers = self.of.callers(cx.typed.def);
        // Each step away is seen as often as the one before, so that functions that call themselves come to an end.
        if callers.is_empty() || !self.lent.insert((cx.typed.def, n, handed.rank())) {
            return self.leave(cx, at);
        }
        for caller in callers.iter().filter(|c| !c.named) {
            let Some(seen) = self.of.see(caller.def) else { continue };
            let outer = seen.cx(self.of);
            let Some(lent) = outer.args(caller.at).get(n).copied() else { continue };
            let entry = Entry::given(handed.clone(), handed.clone());
            let fact = Fact { def: caller.def, entry, ..fact.clone() };
            self.put(&outer, lent, caller.at, &fact);
        }
    }

    /// Whether a method puts its arguments into a collection, a cell or an option that it is called on.
    pub(super) fn is_kept_in(&self, cx: &Cx<'_>, call: ExprId) -> bool {
        let Some(receiver) = cx.receiver(call) else { return false };
        let ty = cx.program.core_type(cx.ty(receiver));
        let holds = match ty {
            Ty::Adt(Con::Api(_), args) => args.iter().any(|t| self.holds(cx, t) == Some(true)),
            _ => false,
        };
        holds && !self.is_end(cx, ty)
    }

    /// Kept where other functions find it.
    pub(super) fn shelve(&mut self, cx: &Cx<'_>, at: ExprId, shelf: Shelf, fact: &Fact) {
        self.trail.shelved = true;
        let handed = pace(self.of, cx, at, &fact.entry);
        let known = self.shelves.get(&shelf).copied();
        if known.is_some_and(|k| k >= handed.rank()) {
            return;
        }
        self.shelves.insert(shelf.clone(), handed.rank());
        let reading = match &shelf {
            Shelf::Static(def) => self.of.naming(&[&cx.program.item(*def).name]),
            Shelf::Field { of, variant, field } => self.readers(*of, variant.as_ref(), field),
        };
        for def in reading {
            let Some(seen) = self.of.see(def) else { continue };
            let inner = seen.cx(self.of);
            self.take(&inner, &shelf, &handed, &fact.path);
        }
    }

    /// Functions that may read a field.
    fn readers(&self, of: Def, variant: Option<&Name>, field: &Name) -> Vec<Def> {
        let program = self.of.program;
        let owner = variant.unwrap_or(&program.item(of).name);
        if field.parse::<usize>().is_err() {
            return match variant {
                Some(variant) => self.of.naming(&[field, variant]),
                None => self.of.naming(&[field]),
            };
        }
        let mut all = self.of.naming(&[owner]);
        if variant.is_none() {
            all.extend(self.of.of_file(of.krate, of.file));
            let blocks = program.source_impls(&program.item(of).name, Some(of));
            let own = blocks.into_iter().flat_map(|b| program.children(b).collect::<Vec<_>>());
            all.extend(
                own.filter(|d| program.file_id(*d).is_some_and(|f| program.is_run(f, program.item(*d)))),
            );
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Where a body reads what stands on a shelf.
    fn take(&mut self, cx: &Cx<'_>, shelf: &Shelf, handed: &Pace, path: &[Name]) {
        match shelf {
            Shelf::Static(def) => {
                let entry = Entry::from(Owner::Static, handed.clone());
                for id in cx.body.ids() {
                    let ExprKind::Path(named) = cx.body.kind(id) else { continue };
                    if static_of(cx, named) == Some(*def) {
                        let entry = entry.clone();
                        self.todo.push(Fact {
                            def: cx.typed.def,
                            at: At::Expr(id),
                            path: path.to_vec(),
                            entry,
                        });
                    }
                }
            }
            Shelf::Field { of, variant, field } => {
                for id in cx.body.ids().filter(|_| variant.is_none()) {
                    if let ExprKind::Field(base, name) = cx.body.kind(id)
                        && name == field
                        && !is_assigned(cx, id)
                    {
                        if !is_of(cx, *base, *of) {
                            let unknown = matches!(cx.ty(*base).peeled(), Ty::Unknown);
                            let seen = unknown.then(|| (cx.file, cx.body.range(id)));
                            self.trail.perhaps = self.trail.perhaps.or(seen);
                            continue;
                        }
                        let entry = Entry::of(cx, *base, handed.clone());
                        self.todo.push(Fact {
                            def: cx.typed.def,
                            at: At::Expr(id),
                            path: path.to_vec(),
                            entry,
                        });
                    }
                }
                self.take_apart(cx, *of, variant.as_ref(), field, handed, path);
            }
        }
    }

    /// Patterns that take a struct or variant apart.
    fn take_apart(
        &mut self,
        cx: &Cx<'_>,
        of: Def,
        variant: Option<&Name>,
        field: &Name,
        handed: &Pace,
        path: &[Name],
    ) {
        let program = cx.program;
        let own = variant.unwrap_or(&program.item(of).name);
        let named = |path: &crate::facts::Path| {
            path.segments.last().is_some_and(|s| s.name == *own || variant.is_none() && s.name == "Self")
        };
        for pat in &cx.body.pats {
            let inner = match &pat.kind {
                PatKind::Struct(path, fields) if named(path) => {
                    fields.iter().find(|(name, _)| name == field).map(|(_, p)| *p)
                }
                PatKind::TupleStruct(path, list) if named(path) => {
                    field.parse::<usize>().ok().and_then(|n| list.get(n).copied())
                }
                _ => None,
            };
            let Some(inner) = inner else { continue };
            for local in names_in(cx.body, inner) {
                if self.holds(cx, cx.typed.local(local)) == Some(false) && path.is_empty() {
                    continue;
                }
                let range = cx.body.local(local).range;
                let param = cx.body.params.iter().position(|p| cx.body.pat(*p).range.contains(range));
                let entry = match (param, cx.definition(local)) {
                    (Some(n), _) => Entry::from(Owner::Param(n), handed.clone()),
                    (None, Some(whole)) => {
                        let entry = Entry::of(cx, whole, handed.clone());
                        if entry.owner.is_none() { Entry::since(range, handed.clone()) } else { entry }
                    }
                    (None, None) => Entry::since(range, handed.clone()),
                };
                self.todo.push(Fact { def: cx.typed.def, at: At::Local(local), path: path.to_vec(), entry });
            }
        }
    }
}

/// Whether an expression is what an assignment sets.
fn is_assigned(cx: &Cx<'_>, id: ExprId) -> bool {
    let parent = cx.body.parent(id);
    parent.is_some_and(|p| matches!(cx.body.kind(p), ExprKind::Assign(left, _) if *left == id))
}

/// Whether an expression is of a struct, or of what gives access to it.
fn is_of(cx: &Cx<'_>, id: ExprId, of: Def) -> bool {
    let types = cx.program.autoderef(&cx.typed.env, cx.ty(id));
    // A file may belong to a library and to a program.
    let same =
        |def: Def| def == of || def.item == of.item && cx.program.file_id(def) == cx.program.file_id(of);
    types.iter().any(|t| matches!(t.peeled(), Ty::Adt(Con::Source(def), _) if same(*def)))
}

/// The static or constant that a path names.
fn static_of(cx: &Cx<'_>, path: &crate::facts::Path) -> Option<Def> {
    let names: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
    match cx.program.resolve(cx.typed.scope, &names, Ns::Value)? {
        (Res::Item(def), used) if used == names.len() => {
            matches!(cx.program.item(def).kind, ItemKind::Static | ItemKind::Const).then_some(def)
        }
        _ => None,
    }
}
