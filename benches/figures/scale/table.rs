//! The table: a line for each page, few beside many.

use std::fmt::{self, Display, Formatter};

/// So much longer among many a page may take.
const BAR: f64 = 1.5;

/// What was measured of one page.
pub struct Line {
    pub engine: &'static str,
    pub page: String,
    pub sizes: (u64, u64),
    pub rows: (usize, usize),
    /// Milliseconds.
    pub ms: (f64, f64),
}

/// All lines, as they were measured.
#[derive(Default)]
pub struct Table(Vec<Line>);

impl Table {
    /// Adds a line, and says it at once.
    pub fn put(&mut self, line: Line) {
        eprintln!("{}: {} {:.1} ms, {:.1} ms", line.engine, line.page, line.ms.0, line.ms.1);
        self.0.push(line);
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "| page | database | cases | ms | rows | cases | ms | rows | ratio |")?;
        write!(f, "\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")?;
        for line in &self.0 {
            let ratio = line.ms.1 / line.ms.0;
            let over = if ratio > BAR { " ✗" } else { "" };
            let ((few, many), (few_ms, many_ms), rows) = (line.sizes, line.ms, line.rows);
            write!(
                f,
                "\n| {} | {} | {few} | {few_ms:.1} | {} | {many} | **{many_ms:.1}** | {} | {ratio:.2}{over} |",
                line.page, line.engine, rows.0, rows.1
            )?;
        }
        Ok(())
    }
}
