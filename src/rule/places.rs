//! Which value a method is called on: the name it goes back to, through fields, references, pins and names of names.

use super::Cx;
use crate::facts::{ExprId, ExprKind, LocalId, Name, PatKind, Stmt};
use crate::flow::is_boundary;

/// A value by the name that it goes back to.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The name.
    pub root: LocalId,
    /// Fields on the way: `inner` in `self.inner`.
    pub fields: Vec<Name>,
    /// It is a clone of what stands there.
    pub cloned: bool,
}

/// Longer ways through names are left alone.
const MAX_NAMES: u8 = 6;

/// Methods that give the same value in another dress.
const SAME: &[&str] = &[
    "as_mut",
    "as_ref",
    "as_pin_mut",
    "borrow",
    "borrow_mut",
    "by_ref",
    "deref",
    "deref_mut",
    "expect",
    "get_mut",
    "get_ref",
    "get_unchecked_mut",
    "into_inner",
    "lock",
    "project",
    "project_ref",
    "unwrap",
    "write",
];

impl<'a> Cx<'a> {
    /// The value that an expression stands for; none where it is made on the spot.
    pub fn place(&self, id: ExprId) -> Option<Place> {
        self.place_at(id, 0)
    }

    fn place_at(&self, id: ExprId, depth: u8) -> Option<Place> {
        match self.body.kind(id) {
            ExprKind::Local(local) => Some(self.origin(*local, depth).unwrap_or(Place {
                root: *local,
                fields: Vec::new(),
                cloned: false,
            })),
            ExprKind::Field(of, name) => {
                let mut place = self.place_at(*of, depth)?;
                place.fields.push(name.clone());
                Some(place)
            }
            ExprKind::Ref { expr, .. }
            | ExprKind::Deref(expr)
            | ExprKind::Await(expr)
            | ExprKind::Try(expr) => self.place_at(*expr, depth),
            ExprKind::MethodCall { receiver, method, .. } if method == "clone" => {
                Some(Place { cloned: true, ..self.place_at(*receiver, depth)? })
            }
            ExprKind::MethodCall { receiver, method, .. } if SAME.contains(&method.as_str()) => {
                self.place_at(*receiver, depth)
            }
            ExprKind::Call { callee, args } => match self.body.kind(*callee) {
                ExprKind::Path(path) => match path.segments.last()?.name.as_str() {
                    // What is taken out is the value that was there.
                    "new" | "new_unchecked" if path.segments.iter().any(|s| s.name == "Pin") => {
                        self.place_at(*args.first()?, depth)
                    }
                    "replace" | "take" if path.segments.iter().any(|s| s.name == "mem") => {
                        self.place_at(*args.first()?, depth)
                    }
                    _ => None,
                },
                _ => None,
            },
            ExprKind::Macro(call) if call.kind == crate::facts::MacroKind::Pin => {
                self.place_at(*call.args.first()?, depth)
            }
            _ => None,
        }
    }

    /// What a name is another name of.
    fn origin(&self, local: LocalId, depth: u8) -> Option<Place> {
        if depth > MAX_NAMES {
            return None;
        }
        self.place_at(self.init_of(local)?, depth + 1)
    }

    /// The initialiser of `let name = ..`.
    pub fn init_of(&self, local: LocalId) -> Option<ExprId> {
        self.typed.init_of(local)
    }

    /// The value that a name's pattern takes apart: of a `match`, an `if let`, a `let` with a pattern.
    pub fn taken_from(&self, local: LocalId) -> Option<ExprId> {
        let bound = self.body.local(local).range;
        let binds = |pat: crate::facts::PatId| self.body.pat(pat).range.contains(bound);
        self.body.exprs.iter().find_map(|e| match &e.kind {
            ExprKind::Match { scrutinee, arms } => arms.iter().any(|a| binds(a.pat)).then_some(*scrutinee),
            ExprKind::Let(pat, value) => binds(*pat).then_some(*value),
            ExprKind::Block { stmts, .. } => stmts.iter().find_map(|s| match s {
                Stmt::Let { pat, init, .. } if binds(*pat) => *init,
                _ => None,
            }),
            _ => None,
        })
    }

    /// Whether a name is bound by a parameter of the function.
    pub fn is_param(&self, local: LocalId) -> bool {
        let bound = self.body.local(local).range;
        self.body.params.iter().any(|p| self.body.pat(*p).range.contains(bound))
    }

    /// Whether a name is a parameter that stands for something of the caller's.
    pub fn is_lent(&self, local: LocalId) -> bool {
        let bound = self.body.local(local).range;
        let mut params = self.body.params.iter();
        matches!(self.typed.local(local), crate::program::Ty::Ref(_))
            && params.any(|p| self.body.pat(*p).range.contains(bound))
    }

    /// Whether the value stands in `self`.
    pub fn is_own(&self, place: &Place) -> bool {
        let root = self.body.local(place.root);
        root.pat.is_none() && root.name == "self"
    }

    /// Whether a name is bound inside an expression: anew in every turn of a loop.
    pub fn bound_within(&self, local: LocalId, around: ExprId) -> bool {
        let bound = self.body.local(local).range;
        let range = self.body.range(around);
        range.start <= bound.start && bound.end <= range.end
    }

    /// The innermost loop around an expression in the code that runs with it.
    pub fn loop_around(&self, id: ExprId) -> Option<ExprId> {
        self.body
            .ancestors(id)
            .take_while(|a| !is_boundary(self.body, *a))
            .find(|a| matches!(self.body.kind(*a), ExprKind::Loop { .. }))
    }

    /// Whether any expression at or below `root` fulfils a condition.
    pub fn any_within(&self, root: ExprId, wanted: impl Fn(ExprId) -> bool) -> bool {
        self.body.subtree(root).any(wanted)
    }

    /// Whether code at or below an expression may leave the loop or the function.
    pub fn exits(&self, root: ExprId) -> bool {
        self.any_within(root, |e| matches!(self.body.kind(e), ExprKind::Break(..) | ExprKind::Return(_)))
    }

    /// Whether a name is read at or below an expression.
    pub fn reads(&self, local: LocalId, root: ExprId) -> bool {
        self.body.local(local).uses.iter().any(|u| self.body.within(*u, root))
    }

    /// Names that a pattern binds and somebody reads.
    pub fn read_names(&self, pat: crate::facts::PatId) -> Vec<LocalId> {
        crate::flow::names_in(self.body, pat)
            .into_iter()
            .filter(|l| !self.body.local(*l).uses.is_empty())
            .collect()
    }

    /// What decides by a condition: the `if` or `while` around a part of it, looking through `&&`.
    pub fn decides(&self, cond: ExprId) -> Option<ExprId> {
        let parent = self.body.parent(cond)?;
        match self.body.kind(parent) {
            ExprKind::If { cond: c, .. } if *c == cond => Some(parent),
            ExprKind::Loop { kind: crate::facts::LoopKind::While(c), .. } if *c == cond => Some(parent),
            ExprKind::Binary(crate::facts::BinaryOp::And, ..) => self.decides(parent),
            _ => None,
        }
    }
}

/// Whether a pattern is `Ok(..)`, `Some(..)` or so: a constructor with this last name; its operand.
pub(crate) fn constructor<'b>(kind: &'b PatKind, name: &str) -> Option<&'b [crate::facts::PatId]> {
    match kind {
        PatKind::TupleStruct(path, inner) if path.segments.last().is_some_and(|s| s.name == name) => {
            Some(inner)
        }
        _ => None,
    }
}
