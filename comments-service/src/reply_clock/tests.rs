//! The cases of the reply clock, told as small histories.

mod cases;
pub(crate) mod story;
