//! Writes rows as CSV for spreadsheets, and takes them apart for columns and CSV.

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
