//! Writes rows as text for people, JSON for programs, or CSV for spreadsheets.

use serde::Serialize;

/// Every cell in quotes, lines ended as RFC 4180 has it.
pub(super) fn csv(names: &[&str], rows: &[Vec<String>]) -> String {
    let quote = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |cells: Vec<String>| format!("{}\r\n", cells.join(","));
    let head = line(names.iter().map(|name| quote(name)).collect());
    let body = rows
        .iter()
        .map(|row| line(row.iter().map(|cell| quote(cell)).collect()));
    std::iter::once(head).chain(body).collect()
}

/// Columns as wide as their widest cell.
pub(super) fn columns(rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..rows.first().map_or(0, Vec::len)).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}"));
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

/// The cells of values, by the names of their fields.
pub(super) fn cells<R: Serialize>(rows: &[R], names: &[&str]) -> Vec<Vec<String>> {
    let value = serde_json::to_value(rows).unwrap_or_default();
    let rows = value.as_array().into_iter().flatten();
    rows.map(|row| {
        names
            .iter()
            .map(|name| row[*name].as_str().unwrap_or_default().to_owned())
            .collect()
    })
    .collect()
}
