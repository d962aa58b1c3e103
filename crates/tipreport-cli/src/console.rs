//! Where the command writes: data to standard output, messages to standard error.

use std::fmt::Display;
use std::io::{self, BufWriter, StdoutLock, Write};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};

/// The streams of one call, and whether anything in its input failed.
#[derive(Debug)]
pub(crate) struct Console {
    data: BufWriter<StdoutLock<'static>>,
    palette: Palette,
    failed: bool,
}

impl Console {
    pub(crate) fn new() -> Self {
        // AutoStream knows the terminal, NO_COLOR, CLICOLOR and TERM.
        let plain = AutoStream::choice(&io::stdout()) == ColorChoice::Never;
        let palette = if plain { Palette::default() } else { Palette::coloured() };
        Self { data: BufWriter::new(io::stdout().lock()), palette, failed: false }
    }

    pub(crate) fn data(&mut self) -> &mut impl Write {
        &mut self.data
    }

    /// How text for people looks on standard output.
    pub(crate) fn palette(&self) -> Palette {
        self.palette
    }

    /// Says what failed in the input, and where; the call goes on and ends with 1.
    pub(crate) fn fault(&mut self, place: impl Display, message: impl Display) {
        self.failed = true;
        self.tell("error", AnsiColor::Red, place, message);
    }

    /// Says what in the input was read in spite of itself.
    pub(crate) fn warn(&mut self, place: impl Display, message: impl Display) {
        self.tell("warning", AnsiColor::Yellow, place, message);
    }

    fn tell(&mut self, level: &str, color: AnsiColor, place: impl Display, message: impl Display) {
        // Where both streams go to one place, what was done before stands before.
        let _ = self.data.flush();
        let style = color.on_default().bold();
        // Nobody is left to tell that standard error is closed.
        let _ = writeln!(anstream::stderr().lock(), "{style}{level}{style:#}: {place}: {message}");
    }

    /// Lets the call end with 1.
    pub(crate) fn fail(&mut self) {
        self.failed = true;
    }

    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.data.flush()
    }

    pub(crate) fn exit_code(&self) -> u8 {
        u8::from(self.failed)
    }
}

/// The styles of text for people; every style of the default is plain.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Palette {
    pub(crate) title: Style,
    pub(crate) heading: Style,
    pub(crate) faint: Style,
    pub(crate) figure: Style,
    pub(crate) good: Style,
    pub(crate) bad: Style,
    pub(crate) warning: Style,
}

impl Palette {
    fn coloured() -> Self {
        Self {
            title: Style::new().bold(),
            heading: AnsiColor::Cyan.on_default().bold(),
            faint: Style::new().dimmed(),
            figure: AnsiColor::Yellow.on_default().bold(),
            good: AnsiColor::Green.on_default(),
            bad: AnsiColor::Red.on_default(),
            warning: AnsiColor::Yellow.on_default(),
        }
    }

    pub(crate) fn is_coloured(self) -> bool {
        self.title != Style::new()
    }
}
