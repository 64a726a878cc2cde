//! Turns a folder of Markdown into the pages of a company blog, in five steps:
//! load → parse → link → render → write.

pub mod load;
pub mod parse;

mod collation;
mod escape;
pub mod external_links;
mod highlight;
pub mod link;
pub mod lint;
pub mod share;
pub mod site;
pub mod slug;
pub mod terms;

pub mod pictures;
pub mod render;
pub mod theme;
pub mod write;

pub mod build;
pub mod import;
pub mod planning;

pub mod words;

pub mod command;
mod serve;
