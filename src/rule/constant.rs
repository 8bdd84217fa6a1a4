//! The value of an expression, where source alone tells it: literals, constants of any file, arithmetic.

use super::Cx;
use crate::apis::Role;
use crate::facts::{BinaryOp, Body, ExprId, ExprKind, ItemKind, Lit, LocalId, Path, Stmt, TypeRef};
use crate::program::{Con, Def, Ns, Program, Res, Scope, Ty, Typed};

/// A value known from source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant {
    /// A whole number. `usize` has 64 bits here.
    Int(u128),
    /// `None`
    None,
}

impl Constant {
    /// The number, if it is one.
    pub fn int(self) -> Option<u128> {
        match self {
            Constant::Int(n) => Some(n),
            Constant::None => None,
        }
    }
}

/// Constants that lead to constants: deeper chains are left alone.
const MAX_DEPTH: u8 = 12;

/// Calls that give on the number they are given: `NonZeroUsize::new(8)`, `Some(8)`, `8.into()`.
const SAME: &[&str] = &[
    "Some",
    "new",
    "new_unchecked",
    "from",
    "into",
    "try_from",
    "try_into",
    "unwrap",
    "expect",
    "get",
    "clone",
    "to_owned",
];

impl Cx<'_> {
    /// What an expression comes to, where source tells: `Some(n)` counts as `n`.
    pub fn constant(&self, id: ExprId) -> Option<Constant> {
        constant(self.program, self.typed, id)
    }

    /// How many elements a list, slice or text has at most, where source tells.
    pub fn most_elements(&self, id: ExprId) -> Option<u128> {
        Eval { program: self.program, typed: self.typed, body: self.body }.elements(id, 0)
    }

    /// Whether an expression is a time of zero: whoever waits that long does not wait.
    pub fn is_no_time(&self, id: ExprId) -> bool {
        let ty = self.ty(id).peeled();
        // No table types the constants of a type.
        let named = *ty == Ty::Unknown && matches!(self.body.kind(id), ExprKind::Path(_));
        (named || ty.is("std::time::Duration")) && self.constant(id) == Some(Constant::Int(0))
    }
}

/// What an expression of a body comes to, where source tells.
pub fn constant(program: &Program, typed: &Typed, id: ExprId) -> Option<Constant> {
    Eval { program, typed, body: typed.body() }.value(id, 0)
}

struct Eval<'a> {
    program: &'a Program,
    typed: &'a Typed,
    body: &'a Body,
}

impl Eval<'_> {
    fn value(&self, id: ExprId, depth: u8) -> Option<Constant> {
        if depth > MAX_DEPTH {
            return None;
        }
        let next = |e: ExprId| self.value(e, depth + 1);
        match self.body.kind(id) {
            ExprKind::Lit(Lit::Int(value, _)) => value.map(Constant::Int),
            ExprKind::Local(local) => next(self.local(*local)?),
            ExprKind::Path(path) => self.path(id, path, depth),
            ExprKind::Cast(e, _) | ExprKind::Deref(e) | ExprKind::Try(e) | ExprKind::Ref { expr: e, .. } => {
                next(*e)
            }
            ExprKind::Block { stmts, tail: Some(tail), .. }
                if stmts.iter().all(|s| matches!(s, Stmt::Item(_))) =>
            {
                next(*tail)
            }
            ExprKind::Binary(op, left, right) => {
                let (left, right) = (next(*left)?.int()?, next(*right)?.int()?);
                arithmetic(*op, left, right).map(Constant::Int)
            }
            ExprKind::Call { callee, args } => match (self.body.kind(*callee), args.as_slice()) {
                (ExprKind::Path(p), [only])
                    if p.segments.last().is_some_and(|s| SAME.contains(&s.name.as_str())) =>
                {
                    next(*only)
                }
                (ExprKind::Path(p), []) => self.path(*callee, p, depth),
                // No time is no time in every unit.
                (ExprKind::Path(p), [only]) if makes_duration(p) => {
                    next(*only).filter(|c| *c == Constant::Int(0))
                }
                _ => None,
            },
            ExprKind::MethodCall { receiver, method, .. } if SAME.contains(&method.as_str()) => {
                next(*receiver)
            }
            ExprKind::MethodCall { receiver, method, args, .. } => match (method.as_str(), args.as_slice()) {
                ("pow", [by]) => {
                    next(*receiver)?.int()?.checked_pow(next(*by)?.int()?.try_into().ok()?).map(Constant::Int)
                }
                ("min", [other]) => match (next(*receiver), next(*other)) {
                    (Some(Constant::Int(a)), Some(Constant::Int(b))) => Some(Constant::Int(a.min(b))),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    fn elements(&self, id: ExprId, depth: u8) -> Option<u128> {
        if depth > MAX_DEPTH {
            return None;
        }
        let next = |e: ExprId| self.elements(e, depth + 1);
        match self.body.kind(id) {
            ExprKind::Array { elems, .. } => Some(elems.len() as u128),
            ExprKind::Repeat { len, .. } => self.value(*len, depth + 1)?.int(),
            ExprKind::Lit(Lit::Bytes(n)) => Some(u128::from(*n)),
            ExprKind::Lit(Lit::Str(text)) => Some(text.len() as u128),
            ExprKind::Local(local) => {
                let init = self.typed.init_of(*local)?;
                // An array keeps its length, whatever becomes of its elements.
                let is_array =
                    matches!(self.body.kind(init), ExprKind::Array { .. } | ExprKind::Repeat { .. });
                (is_array || !self.body.local(*local).mutable).then(|| next(init)).flatten()
            }
            ExprKind::Path(path) => {
                let typed = self.program.typed(self.constant_item(id, path)?)?;
                let body = typed.body();
                Eval { program: self.program, typed: &typed, body }.elements(body.root, depth + 1)
            }
            ExprKind::Cast(e, _) | ExprKind::Deref(e) | ExprKind::Ref { expr: e, .. } => next(*e),
            // `..0` and `..=0` look alike here.
            ExprKind::Index(of, at) => match *self.body.kind(*at) {
                ExprKind::Range(_, Some(to)) if self.value(to, depth + 1) == Some(Constant::Int(0)) => {
                    Some(1)
                }
                ExprKind::Range(..) => next(*of),
                _ => None,
            },
            // `"".as_bytes()`: another name for the same text.
            ExprKind::MethodCall { receiver, args, method, .. }
                if args.is_empty() && method.starts_with("as_") =>
            {
                next(*receiver)
            }
            // `Vec::new()`, `<&[u8]>::default()`: a new list is empty.
            ExprKind::Call { callee, args } if args.is_empty() => {
                let ExprKind::Path(path) = self.body.kind(*callee) else { return None };
                let ty = self.typed.ty(id).peeled();
                let is_new = path.segments.last().is_some_and(|s| s.name == "new" || s.name == "default");
                let is_list =
                    matches!(ty, Ty::Slice(_)) || ty.is("std::vec::Vec") || ty.is("std::string::String");
                (is_new && is_list).then_some(0)
            }
            _ => None,
        }
    }

    /// The constant that a path names.
    fn constant_item(&self, id: ExprId, path: &Path) -> Option<Def> {
        let scope = Scope { offset: self.body.range(id).start, ..self.typed.scope };
        let list: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
        let (res, used) = self.program.resolve(scope, &list, Ns::Value)?;
        match (res, list.len() - used) {
            (Res::Item(def), 0) if matches!(self.program.item(def).kind, ItemKind::Const) => Some(def),
            _ => None,
        }
    }

    /// The initialiser of a local that never changes.
    fn local(&self, local: LocalId) -> Option<ExprId> {
        self.typed.init_of(local).filter(|_| !self.body.local(local).mutable)
    }

    fn path(&self, id: ExprId, path: &Path, depth: u8) -> Option<Constant> {
        let scope = Scope { offset: self.body.range(id).start, ..self.typed.scope };
        let list: Vec<&str> = path.segments.iter().map(|s| s.name.as_str()).collect();
        let last = *list.last()?;
        if let Some(TypeRef::Path(of)) = path.qself.as_deref() {
            return numeric(of.segments.last()?.name.as_str(), last);
        }
        if let ["Self", name] = list.as_slice() {
            let Ty::Adt(Con::Source(def), _) = self.program.self_type(scope, 0) else { return None };
            return self.associated(def, name, depth);
        }
        let (res, used) = self.program.resolve(scope, &list, Ns::Value)?;
        match (res, list.len() - used) {
            (Res::Item(def), 0) => self.item(def, depth),
            (Res::Item(def), 1) => self.associated(def, last, depth),
            (Res::Prim(name), 1) => numeric(&name, last),
            (Res::Extern(full), _) => self.outside(&full),
            _ => None,
        }
    }

    fn item(&self, def: Def, depth: u8) -> Option<Constant> {
        if !matches!(self.program.item(def).kind, ItemKind::Const | ItemKind::Static) {
            return None;
        }
        let typed = self.program.typed(def)?;
        let body = typed.body();
        Eval { program: self.program, typed: &typed, body }.value(body.root, depth + 1)
    }

    fn associated(&self, of: Def, name: &str, depth: u8) -> Option<Constant> {
        let is_const = |k: &ItemKind| *k == ItemKind::Const;
        if let Some(found) = self.program.child(of, name, is_const) {
            return self.item(found, depth);
        }
        let own = self.program.item(of).name.clone();
        let blocks = self.program.source_impls(&own, Some(of));
        blocks
            .into_iter()
            .find_map(|b| self.program.child(b, name, is_const))
            .and_then(|d| self.item(d, depth))
    }

    fn outside(&self, full: &str) -> Option<Constant> {
        let (owner, last) = full.rsplit_once("::")?;
        match full {
            "std::option::Option::None" => return Some(Constant::None),
            "std::time::Duration::ZERO" => return Some(Constant::Int(0)),
            _ => {}
        }
        // The most permits that a semaphore can count are as good as no limit.
        if last.starts_with("MAX") && self.program.apis.type_(owner).is_some_and(|t| t.has(Role::Semaphore)) {
            return Some(Constant::Int(u128::from(u64::MAX >> 3)));
        }
        numeric(owner.rsplit("::").next()?, last)
    }
}

/// `Duration::from_secs`
fn makes_duration(path: &Path) -> bool {
    matches!(path.segments.as_slice(), [.., of, f] if of.name == "Duration" && f.name.starts_with("from_"))
}

fn arithmetic(op: BinaryOp, left: u128, right: u128) -> Option<u128> {
    match op {
        BinaryOp::Add => left.checked_add(right),
        BinaryOp::Sub => left.checked_sub(right),
        BinaryOp::Mul => left.checked_mul(right),
        BinaryOp::Div => left.checked_div(right),
        BinaryOp::Shl => left.checked_shl(right.try_into().ok()?),
        BinaryOp::Shr => left.checked_shr(right.try_into().ok()?),
        _ => None,
    }
}

/// `usize::MAX` and its like, by the name of the type.
fn numeric(of: &str, name: &str) -> Option<Constant> {
    let bits = match of {
        "u8" | "NonZeroU8" => 8,
        "i8" => 7,
        "u16" | "NonZeroU16" => 16,
        "i16" => 15,
        "u32" | "NonZeroU32" => 32,
        "i32" => 31,
        "u64" | "usize" | "NonZeroU64" | "NonZeroUsize" => 64,
        "i64" | "isize" => 63,
        "u128" => return (name == "MAX").then_some(Constant::Int(u128::MAX)),
        _ => return None,
    };
    match name {
        "MAX" | "max_value" => Some(Constant::Int((1 << bits) - 1)),
        "MIN" if of.starts_with("NonZero") => Some(Constant::Int(1)),
        "MIN" if of.starts_with('u') => Some(Constant::Int(0)),
        _ => None,
    }
}
