#![allow(
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a page is a few thousand points wide and holds a few thousand letters"
)]

use super::pdf::{Page, PageRun, line_text};

/// A line of a column of a page.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) page: u32,
    /// Which column of its page it is in; columns are numbered in reading order.
    pub(super) column: u32,
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) y1: f32,
    pub(super) size: f32,
    /// The edges of its column.
    pub(super) left: f32,
    pub(super) right: f32,
    /// Whether it stands alone at the upper or lower edge of its page.
    pub(super) at_edge: bool,
    /// Whether it stands beside the columns.
    pub(super) aside: bool,
}

/// The part of a page's height at either end where running heads and page numbers stand.
const EDGE: f32 = 0.085;

/// The least width of the space between columns, in sizes of the text.
const GUTTER: f32 = 0.9;

/// The lines of a page in reading order: column by column between the lines that go across.
pub(super) fn lines(page: &Page) -> Vec<Line> {
    let runs: Vec<&PageRun> = page.runs.iter().filter(|run| is_readable(run)).collect();
    let Some(body) = Body::of(&runs) else { return Vec::new() };
    let (aside, runs): (Vec<&PageRun>, Vec<&PageRun>) = runs.into_iter().partition(|run| body.is_aside(run));
    let (edge, inner) = split_edges(runs, page, body.size);
    let reader = |columns| Reader { page, size: body.size, lines: Vec::new(), columns };
    let mut lines = reader(0).region(&inner, 0);
    let beside_text = !lines.is_empty();
    lines.extend(reader(1000).column(&edge).into_iter().map(|line| Line { at_edge: beside_text, ..line }));
    lines.extend(reader(2000).column(&aside).into_iter().map(|line| Line { aside: true, ..line }));
    lines
}

/// Text that runs from left to right; a side title is set upright.
fn is_readable(run: &PageRun) -> bool {
    let (width, height) = (run.x1 - run.x0, run.y1 - run.y0);
    let finite = [run.x0, run.x1, run.y0, run.y1, run.size].iter().all(|value| value.is_finite());
    let letters = run.text.trim().chars().count();
    let is_box = finite && width >= 0.0 && height >= 0.0;
    is_box && letters > 0 && !(letters > 2 && height > width * 1.5 && height > run.size * 2.0)
}

/// Parts what stands at the edges of a page, with a space between, from the text: a narrative that begins high
/// on its page, or goes on to its foot, is no running head.
fn split_edges<'p>(runs: Vec<&'p PageRun>, page: &Page, size: f32) -> (Vec<&'p PageRun>, Vec<&'p PageRun>) {
    let (upper, lower) = (page.height * EDGE, page.height * (1.0 - EDGE));
    let inner = runs.iter().filter(|run| run.y1 >= upper && run.y0 <= lower);
    let (top, foot) =
        inner.fold((f32::MAX, f32::MIN), |(top, foot), run| (top.min(run.y0), foot.max(run.y1)));
    let end_of_head = runs.iter().filter(|run| run.y1 < upper).map(|run| run.y1).fold(f32::MIN, f32::max);
    let start_of_foot = runs.iter().filter(|run| run.y0 > lower).map(|run| run.y0).fold(f32::MAX, f32::min);
    let has_head = top - end_of_head > size * 0.5;
    let has_foot = start_of_foot - foot > size * 0.5;
    runs.into_iter().partition(|run| (has_head && run.y1 < upper) || (has_foot && run.y0 > lower))
}

/// Where most of a page's text stands.
struct Body {
    size: f32,
    left: f32,
    right: f32,
}

impl Body {
    fn of(runs: &[&PageRun]) -> Option<Self> {
        let mut sizes: Vec<(f32, usize)> = runs.iter().map(|run| (run.size, run.text.len())).collect();
        sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
        let size = weighted(&sizes, 0.5)?;
        let mut lefts: Vec<(f32, usize)> = runs.iter().map(|run| (run.x0, run.text.len())).collect();
        lefts.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut rights: Vec<(f32, usize)> = runs.iter().map(|run| (run.x1, run.text.len())).collect();
        rights.sort_by(|a, b| a.0.total_cmp(&b.0));
        Some(Self { size: size.max(1.0), left: weighted(&lefts, 0.03)?, right: weighted(&rights, 0.97)? })
    }

    /// A side title: wholly outside of where the text stands, and not of its size.
    fn is_aside(&self, run: &PageRun) -> bool {
        let outside = run.x1 < self.left - 2.0 || run.x0 > self.right + 2.0;
        outside && (run.size - self.size).abs() > self.size * 0.06
    }
}

/// The value below which a share of the weight lies.
fn weighted(sorted: &[(f32, usize)], share: f32) -> Option<f32> {
    let total: usize = sorted.iter().map(|&(_, weight)| weight).sum();
    let mut sum = 0;
    for &(value, weight) in sorted {
        sum += weight;
        if sum as f32 >= total as f32 * share {
            return Some(value);
        }
    }
    None
}

struct Reader<'p> {
    page: &'p Page,
    size: f32,
    lines: Vec<Line>,
    columns: u32,
}

impl Reader<'_> {
    /// Reads a part of a page: what goes across parts it into bands, and a gutter each band into columns.
    fn region(mut self, runs: &[&PageRun], depth: u32) -> Vec<Line> {
        self.read(runs, depth);
        self.lines
    }

    fn read(&mut self, runs: &[&PageRun], depth: u32) {
        let Some(gutter) = (depth < 4).then(|| self.gutter(runs)).flatten() else {
            return self.read_column(runs);
        };
        let (across, beside): (Vec<&PageRun>, Vec<&PageRun>) =
            runs.iter().partition(|run| run.x0 < gutter - 1.0 && run.x1 > gutter + 1.0);
        let mut bands = self.bands(&across);
        bands.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut top = f32::MIN;
        for (y0, y1) in bands.into_iter().chain([(f32::MAX, f32::MAX)]) {
            let middle = |run: &PageRun| f32::midpoint(run.y0, run.y1);
            let band = |run: &&&PageRun| middle(run) >= top && middle(run) < y0;
            let (left, right): (Vec<&PageRun>, Vec<&PageRun>) =
                beside.iter().filter(band).partition(|run| f32::midpoint(run.x0, run.x1) < gutter);
            self.read(&left, depth + 1);
            self.read(&right, depth + 1);
            let line = |run: &&&PageRun| middle(run) >= y0 && middle(run) <= y1;
            let title: Vec<&PageRun> = across.iter().chain(&beside).filter(line).copied().collect();
            self.read_column(&title);
            top = y1;
        }
    }

    /// The heights of the lines that go across, each with the runs beside them in the same line.
    fn bands(&self, across: &[&PageRun]) -> Vec<(f32, f32)> {
        let mut bands: Vec<(f32, f32)> = Vec::new();
        let mut sorted = across.to_vec();
        sorted.sort_by(|a, b| a.y0.total_cmp(&b.y0));
        for run in sorted {
            match bands.last_mut() {
                Some(band) if run.y0 <= band.1 + self.size * 0.2 => band.1 = band.1.max(run.y1),
                _ => bands.push((run.y0, run.y1)),
            }
        }
        bands
    }

    /// The middle of the widest strip that hardly any line of the region crosses.
    fn gutter(&self, runs: &[&PageRun]) -> Option<f32> {
        let left = runs.iter().map(|run| run.x0).reduce(f32::min)?;
        let right = runs.iter().map(|run| run.x1).reduce(f32::max)?;
        let width = (right - left).clamp(0.0, 5000.0);
        if width < self.size * 12.0 {
            return None;
        }
        let mut cover = vec![0_u32; width as usize + 2];
        for run in runs {
            let (from, to) = ((run.x0 - left).max(0.0) as usize, (run.x1 - left).max(0.0) as usize);
            let last = cover.len() - 1;
            cover[from.min(last)..=to.min(last)].iter_mut().for_each(|count| *count += 1);
        }
        let lines = self.count_lines(runs);
        let (at, strip) = widest(&cover, lines / 20, (width * 0.2) as usize..(width * 0.8) as usize)?;
        let gutter = left + at;
        let side = |on_left: bool| {
            let of_side: Vec<&PageRun> = runs
                .iter()
                .filter(|run| (f32::midpoint(run.x0, run.x1) < gutter) == on_left)
                .copied()
                .collect();
            self.count_lines(&of_side)
        };
        (strip >= self.size * GUTTER && side(true) >= 3 && side(false) >= 3).then_some(gutter)
    }

    /// About how many lines the runs fill, by their heights.
    fn count_lines(&self, runs: &[&PageRun]) -> u32 {
        let mut rows: Vec<i32> = runs.iter().map(|run| (run.y1 / self.size) as i32).collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len() as u32
    }

    fn column(mut self, runs: &[&PageRun]) -> Vec<Line> {
        self.read_column(runs);
        self.lines
    }

    /// Reads runs of one column line by line.
    fn read_column(&mut self, runs: &[&PageRun]) {
        if runs.is_empty() {
            return;
        }
        self.columns += 1;
        let right = runs.iter().map(|run| run.x1).fold(f32::MIN, f32::max);
        let begin = self.lines.len();
        let mut runs = runs.to_vec();
        runs.sort_by(|a, b| a.y1.total_cmp(&b.y1).then(a.x0.total_cmp(&b.x0)));
        let mut rest = runs.as_slice();
        while let [first, ..] = rest {
            // Letters of a line share its foot, but for raised and smaller ones.
            let foot = first.y1 + self.size * 0.35;
            let count = rest
                .iter()
                .take_while(|run| run.y1 <= foot || f32::midpoint(run.y0, run.y1) < first.y1)
                .count();
            let (line, after) = rest.split_at(count.max(1));
            rest = after;
            self.lines.extend(self.line(line, right));
        }
        // The edge is where most lines begin: the labels of a chart may hang out of the column.
        let mut lefts: Vec<(f32, usize)> = self.lines[begin..].iter().map(|line| (line.x0, 1)).collect();
        lefts.sort_by(|a, b| a.0.total_cmp(&b.0));
        let left = weighted(&lefts, 0.5).unwrap_or_default();
        self.lines[begin..].iter_mut().for_each(|line| line.left = left);
    }

    fn line(&self, runs: &[&PageRun], right: f32) -> Option<Line> {
        let mut runs = runs.to_vec();
        runs.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        let size = runs.iter().max_by_key(|run| run.text.len())?.size;
        let mut text = String::new();
        let mut end: Option<f32> = None;
        for run in &runs {
            // The mark of a footnote would read as a number.
            let is_mark = run.size < size * 0.75 && run.text.trim().chars().all(|c| c.is_ascii_digit());
            if is_mark && end.is_some() {
                continue;
            }
            if end.is_some_and(|end| run.x0 - end > size * 0.15) && !text.ends_with(' ') {
                text.push(' ');
            }
            text.push_str(&run.text);
            end = Some(run.x1);
        }
        let text = line_text(&text).split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then(|| Line {
            text,
            page: self.page.number,
            column: self.columns,
            x0: runs[0].x0,
            x1: end.unwrap_or(right),
            y1: runs.iter().map(|run| run.y1).fold(f32::MIN, f32::max),
            size,
            left: runs[0].x0,
            right,
            at_edge: false,
            aside: false,
        })
    }
}

/// The middle and the width of the widest strip of `within` where at most `most` runs stand.
fn widest(cover: &[u32], most: u32, within: std::ops::Range<usize>) -> Option<(f32, f32)> {
    let mut best: Option<(usize, usize)> = None;
    let mut start = None;
    for at in within.start..=within.end.min(cover.len()) {
        let is_free = at < within.end && cover.get(at).is_some_and(|&count| count <= most);
        match (is_free, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if best.is_none_or(|(a, b)| at - from > b - a) {
                    best = Some((from, at));
                }
                start = None;
            }
            _ => {}
        }
    }
    best.map(|(from, to)| (f32::midpoint(from as f32, to as f32), (to - from) as f32))
}
