//! Patterns, and the names that they bind.

use super::place::At;
use super::scope::Lower;
use super::types;
use crate::facts::{Name, PatId, PatKind};
use crate::source::Range;
use syn::punctuated::Punctuated;

impl Lower {
    /// A pattern; its names are in force from here on.
    pub(super) fn pat(&mut self, pat: &syn::Pat) -> PatId {
        let at = self.at;
        let (kind, range) = match pat {
            syn::Pat::Ident(pat) => return self.binding(pat),
            syn::Pat::Paren(pat) => return self.pat(&pat.pat),
            syn::Pat::Guard(pat) => return self.pat(&pat.pat),
            syn::Pat::Wild(pat) => (PatKind::Wild, at.range(pat.underscore_token.spans[0])),
            syn::Pat::Rest(pat) => (PatKind::Rest, at.tokens(pat)),
            syn::Pat::Path(pat) => {
                let path = types::path(&pat.path, pat.qself.as_ref(), at);
                let range = path.range;
                (PatKind::Path(path), range)
            }
            syn::Pat::TupleStruct(pat) => {
                let path = types::path(&pat.path, pat.qself.as_ref(), at);
                let range = path.range.cover(at.range(pat.paren_token.span.close()));
                (PatKind::TupleStruct(path, self.pats(&pat.elems)), range)
            }
            syn::Pat::Struct(pat) => {
                let path = types::path(&pat.path, pat.qself.as_ref(), at);
                let range = path.range.cover(at.range(pat.brace_token.span.close()));
                let fields = pat.fields.iter().map(|f| (member(&f.member), self.pat(&f.pat))).collect();
                (PatKind::Struct(path, fields), range)
            }
            syn::Pat::Tuple(pat) => {
                (PatKind::Tuple(self.pats(&pat.elems)), at.range(pat.paren_token.span.join()))
            }
            syn::Pat::Slice(pat) => {
                (PatKind::Slice(self.pats(&pat.elems)), at.range(pat.bracket_token.span.join()))
            }
            syn::Pat::Reference(pat) => {
                let inner = self.pat(&pat.pat);
                let range = at.range(pat.and_token.spans[0]).cover(self.pat_range(inner));
                (PatKind::Ref(inner), range)
            }
            syn::Pat::Or(pat) => {
                let cases = self.alternatives(&pat.cases);
                let range = cases.iter().map(|case| self.pat_range(*case)).reduce(Range::cover);
                (PatKind::Or(cases), range.unwrap_or_else(|| at.tokens(pat)))
            }
            syn::Pat::Type(pat) => {
                let inner = self.pat(&pat.pat);
                let range = self.pat_range(inner).cover(at.tokens(&pat.ty));
                (PatKind::Typed(inner, types::type_ref(&pat.ty, at)), range)
            }
            syn::Pat::Lit(_) | syn::Pat::Range(_) | syn::Pat::Const(_) => (PatKind::Lit, at.tokens(pat)),
            _ => (PatKind::Unknown, at.tokens(pat)),
        };
        self.push_pat(kind, range)
    }

    fn pats<P>(&mut self, pats: &Punctuated<syn::Pat, P>) -> Vec<PatId> {
        pats.iter().map(|pat| self.pat(pat)).collect()
    }

    /// `x`, `mut x`, `ref x`, `x @ P`; a bare capitalised name is a constant or a unit variant.
    fn binding(&mut self, pat: &syn::PatIdent) -> PatId {
        let at = self.at;
        let ident = at.range(pat.ident.span());
        let first =
            pat.by_ref.as_ref().map(|token| token.span).or(pat.mutability.as_ref().map(|token| token.span));
        let range = first.map_or(ident, |first| at.range(first).cover(ident));
        let name = types::name(&pat.ident);
        if first.is_none() && pat.subpat.is_none() && name.starts_with(char::is_uppercase) {
            return self.push_pat(PatKind::Path(types::path(&pat.ident.clone().into(), None, at)), range);
        }
        let local = self.bind(name, ident, pat.mutability.is_some());
        let below = pat.subpat.as_ref().map(|(_, below)| self.pat(below));
        let range = below.map_or(range, |below| range.cover(self.pat_range(below)));
        let id = self.push_pat(PatKind::Bind(local, below), range);
        self.bound_by(local, id);
        id
    }

    /// The first alternative binds the names, the others refer to the same.
    fn alternatives<P>(&mut self, cases: &Punctuated<syn::Pat, P>) -> Vec<PatId> {
        let own = self.names();
        let around = self.alternatives;
        let mut out = Vec::new();
        for case in cases {
            out.push(self.pat(case));
            self.alternatives = around.or(Some(own));
        }
        self.alternatives = around;
        out
    }
}

/// The condition behind a match arm's pattern.
pub(super) fn guard(pat: &syn::Pat) -> Option<&syn::Expr> {
    match pat {
        syn::Pat::Guard(pat) => Some(&pat.guard),
        _ => None,
    }
}

/// Name of a field.
pub(super) fn member(member: &syn::Member) -> Name {
    match member {
        syn::Member::Named(ident) => types::name(ident),
        syn::Member::Unnamed(index) => index.index.to_string().into(),
    }
}

/// Place of a field's name.
pub(super) fn member_range(member: &syn::Member, at: At) -> Range {
    match member {
        syn::Member::Named(ident) => at.range(ident.span()),
        syn::Member::Unnamed(index) => at.range(index.span),
    }
}
