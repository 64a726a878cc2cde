//! Finds the grammar for the word that a writer put above a piece of code.

use svar_comments::diagnostic::did_you_mean;
use syntect::parsing::SyntaxReference;

use super::SYNTAXES;

/// How code is read.
#[derive(Clone, Copy)]
pub(crate) struct Grammar {
    /// `None` for text that is no code.
    pub(super) syntax: Option<&'static SyntaxReference>,
}

/// Words for what has no colours, and is meant so.
const WITHOUT: [&str; 12] = [
    "ascii",
    "csv",
    "log",
    "mermaid",
    "none",
    "output",
    "plain",
    "plaintext",
    "text",
    "tree",
    "tsv",
    "txt",
];

/// Words that writers use and the grammars do not know, with one that they do.
const OTHER_WORDS: [(&str, &str); 29] = [
    ("bat", "batch file"),
    ("batch", "batch file"),
    ("c#", "cs"),
    ("cmd", "batch file"),
    ("console", "bash"),
    ("csharp", "cs"),
    ("docker", "dockerfile"),
    ("f#", "fs"),
    ("fsharp", "fs"),
    ("golang", "go"),
    ("hcl", "tf"),
    ("jinja", "jinja2"),
    ("json5", "js"),
    ("jsonc", "js"),
    ("jsx", "tsx"),
    ("mysql", "sql"),
    ("node", "js"),
    ("objective-c", "m"),
    ("pgsql", "sql"),
    ("plpgsql", "sql"),
    ("postgres", "sql"),
    ("postgresql", "sql"),
    ("protobuf", "proto"),
    ("python3", "py"),
    ("ron", "rs"),
    ("shell-session", "bash"),
    ("shellsession", "bash"),
    ("sqlite", "sql"),
    ("vim", "viml"),
];

/// What a suggestion may be: the words that people write, not all that a grammar answers to.
const USUAL: [&str; 60] = [
    "bash",
    "batch",
    "c",
    "clojure",
    "cmake",
    "console",
    "cpp",
    "crystal",
    "csharp",
    "css",
    "d",
    "dart",
    "diff",
    "dockerfile",
    "elixir",
    "elm",
    "erlang",
    "fish",
    "fsharp",
    "go",
    "graphql",
    "haskell",
    "html",
    "ini",
    "java",
    "javascript",
    "json",
    "jsonc",
    "julia",
    "kotlin",
    "latex",
    "lisp",
    "lua",
    "makefile",
    "markdown",
    "nginx",
    "nim",
    "nix",
    "ocaml",
    "perl",
    "php",
    "plaintext",
    "proto",
    "python",
    "r",
    "ruby",
    "rust",
    "scala",
    "scss",
    "sql",
    "svelte",
    "swift",
    "terraform",
    "text",
    "toml",
    "typescript",
    "vim",
    "vue",
    "xml",
    "yaml",
];

/// The grammar for a word such as `rust`, in whatever case; `None` for a word that says nothing.
pub(crate) fn grammar(word: &str) -> Option<Grammar> {
    let word = word.to_lowercase();
    if WITHOUT.contains(&&*word) {
        return Some(Grammar { syntax: None });
    }
    let other = OTHER_WORDS.binary_search_by_key(&&*word, |(other, _)| *other);
    let word = other.map_or(&*word, |at| OTHER_WORDS[at].1);
    let syntax = SYNTAXES.find_syntax_by_token(word)?;
    Some(Grammar {
        syntax: Some(syntax),
    })
}

/// The language that was probably meant.
pub(crate) fn closest(word: &str) -> Option<&'static str> {
    did_you_mean(word, USUAL)
}

/// Every word in the tables above.
#[cfg(test)]
pub(super) fn every_word() -> impl Iterator<Item = &'static str> {
    let others = OTHER_WORDS.into_iter().map(|(word, _)| word);
    others.chain(WITHOUT).chain(USUAL)
}
