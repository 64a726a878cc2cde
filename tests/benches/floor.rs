//! The floor of a build: reads every post of a folder, turns its Markdown into HTML and writes that, and does nothing else.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [posts, output] = arguments.as_slice() else {
        anyhow::bail!("floor POSTS OUTPUT");
    };
    std::fs::create_dir_all(output)?;
    let files: Vec<PathBuf> = walkdir::WalkDir::new(posts)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|is| is == "md"))
        .map(walkdir::DirEntry::into_path)
        .collect();
    files.par_iter().try_for_each(|file| draw(file, output))
}

fn draw(file: &Path, output: &Path) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(file)?;
    let body = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .map_or(text.as_str(), |(_, body)| body);
    let parser = pulldown_cmark::Parser::new_ext(body, pulldown_cmark::Options::all());
    let mut html = String::with_capacity(body.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, parser);
    let folder = output.join(file.file_stem().unwrap_or_default());
    std::fs::create_dir(&folder)?;
    std::fs::write(folder.join("index.html"), html)?;
    Ok(())
}
