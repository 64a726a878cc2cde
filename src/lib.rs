//! Turns a folder of Markdown into the pages of a company blog, in five steps:
//! load → parse → link → render → write.

pub mod site;

pub mod render;
pub mod theme;
pub mod write;

pub mod import;
