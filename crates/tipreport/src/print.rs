//! Where a text was printed: its pages, and the boxes beside it.

use std::ops::Range;

/// From places in a text to the pages that they were printed on.
///
/// It holds an entry a page. The map of a text that is not known to have been printed is empty.
///
/// ```
/// use tipreport::PageMap;
///
/// let pages = PageMap::from_iter([(0, 51), (3120, 52)]);
/// assert_eq!(pages.page(3119), Some(51));
/// assert_eq!(PageMap::default().page(3119), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageMap {
    /// Where the text of a page begins, in order.
    starts: Vec<(usize, u32)>,
}

impl FromIterator<(usize, u32)> for PageMap {
    /// Takes the byte where the text of each page begins, and the page's number, in any order.
    fn from_iter<I: IntoIterator<Item = (usize, u32)>>(starts: I) -> Self {
        let mut starts: Vec<_> = starts.into_iter().collect();
        starts.sort_unstable();
        Self { starts }
    }
}

impl PageMap {
    /// The number of the page, in its file and from 1, of the byte at `offset`; `None` where no page is known.
    #[must_use]
    pub fn page(&self, offset: usize) -> Option<u32> {
        let after = self.starts.partition_point(|&(start, _)| start <= offset);
        self.starts.get(after.saturating_sub(1)).map(|&(_, page)| page)
    }

    /// Where the text of each page begins, in order.
    pub fn starts(&self) -> impl Iterator<Item = (usize, u32)> + '_ {
        self.starts.iter().copied()
    }

    /// Whether no page is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The map of a part of the text; the first page is that on which the part begins.
    ///
    /// ```
    /// use tipreport::PageMap;
    ///
    /// let pages = PageMap::from_iter([(0, 51), (3120, 52), (6200, 53)]);
    /// assert_eq!(pages.within(3000..6000), PageMap::from_iter([(0, 51), (120, 52)]));
    /// ```
    #[must_use]
    pub fn within(&self, part: Range<usize>) -> Self {
        let first = self.page(part.start).map(|page| (0, page));
        let inside = self.starts().filter(|&(start, _)| start > part.start && start < part.end);
        Self { starts: first.into_iter().chain(inside.map(|(at, page)| (at - part.start, page))).collect() }
    }

    pub(crate) fn mark(&mut self, offset: usize, page: u32) {
        if self.starts.last().is_none_or(|&(_, last)| last != page) {
            self.starts.push((offset, page));
        }
    }
}

/// The text of a box on a printed page: the story of a victim, the caption of a picture. It is no part of the
/// narrative around it, and is left out of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageBox {
    /// The number of the page in the file, from 1.
    pub page: u32,
    /// The byte of the text at which it was left out.
    pub at: usize,
    /// What it says, in one line.
    pub text: String,
}
