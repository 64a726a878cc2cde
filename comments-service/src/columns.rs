//! Writes rows of cells in columns as wide as their widest cell, for people at a terminal.

/// The rows as lines; all of them have as many cells.
pub fn columns(rows: &[Vec<String>]) -> String {
    lines(rows, |_, cell, width| format!("{cell:width$}"))
}

/// The same where all but the first column hold numbers, which end in one line.
pub fn columns_of_numbers(rows: &[Vec<String>]) -> String {
    lines(rows, |column, cell, width| match column {
        0 => format!("{cell:width$}"),
        _ => format!("{cell:>width$}"),
    })
}

fn lines(rows: &[Vec<String>], padded: impl Fn(usize, &str, usize) -> String) -> String {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..rows.first().map_or(0, Vec::len)).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate();
        let cells: Vec<_> = cells
            .map(|(column, (cell, width))| padded(column, cell, *width))
            .collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}
