//! Ranges that are asked again and again which of them hold a place.

use crate::source::Range;

/// Ranges in order of their starts. Asking costs the logarithm of their number, and what is found.
#[derive(Debug, Default)]
pub(super) struct Intervals {
    /// Each with what it stands for.
    all: Vec<(Range, usize)>,
    /// The largest end within each node of a balanced tree over them; node `n` has the children `2n` and `2n + 1`.
    ends: Vec<u32>,
}

impl Intervals {
    /// Ranges, each with what it stands for.
    pub(super) fn new(mut all: Vec<(Range, usize)>) -> Intervals {
        all.sort_unstable();
        let leaves = all.len().next_power_of_two();
        let mut ends = vec![0; 2 * leaves];
        for (i, (range, _)) in all.iter().enumerate() {
            ends[leaves + i] = range.end;
        }
        for node in (1..leaves).rev() {
            ends[node] = ends[2 * node].max(ends[2 * node + 1]);
        }
        Intervals { all, ends }
    }

    /// Adds what holds the place: it starts there or before, and ends behind it.
    pub(super) fn holding(&self, place: u32, found: &mut Vec<usize>) {
        let before = self.all.partition_point(|(range, _)| range.start <= place);
        self.search(1, 0, self.ends.len() / 2, before, place, found);
    }

    /// Adds what starts within a range.
    pub(super) fn starting(&self, within: Range, found: &mut Vec<usize>) {
        let first = self.all.partition_point(|(range, _)| range.start < within.start);
        let rest = self.all[first..].iter().take_while(|(range, _)| range.start < within.end);
        found.extend(rest.map(|(_, of)| *of));
    }

    /// Looks through the first `before` of those below a node that stands for `count` of them from `first` on.
    fn search(
        &self,
        node: usize,
        first: usize,
        count: usize,
        before: usize,
        place: u32,
        found: &mut Vec<usize>,
    ) {
        if first >= before || self.ends.get(node).is_none_or(|end| *end <= place) {
            return;
        }
        if count == 1 {
            found.push(self.all[first].1);
            return;
        }
        let half = count / 2;
        self.search(2 * node, first, half, before, place, found);
        self.search(2 * node + 1, first + half, half, before, place, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_a_place_is_found_and_nothing_else() {
        let ranges: Vec<Range> = (0..60)
            .map(|n: u32| Range::new(n * 7 % 40, n * 7 % 40 + n * 5 % 23))
            .chain([Range::new(0, 99)])
            .collect();
        for many in 0..ranges.len() {
            let some = &ranges[ranges.len() - many..];
            let index = Intervals::new(some.iter().copied().zip(0..).collect());
            for place in 0..100 {
                let mut found = Vec::new();
                index.holding(place, &mut found);
                found.sort_unstable();
                let expected: Vec<usize> = (0..many).filter(|n| some[*n].has(place)).collect();
                assert_eq!(found, expected, "{place} of {many}");
                let within = Range::new(place, place + 9);
                let mut found = Vec::new();
                index.starting(within, &mut found);
                found.sort_unstable();
                let expected: Vec<usize> = (0..many).filter(|n| within.has(some[*n].start)).collect();
                assert_eq!(found, expected, "{place} of {many}");
            }
        }
    }
}
