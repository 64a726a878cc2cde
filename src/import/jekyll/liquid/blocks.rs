//! Which of the blocks that are open show what they hold.

/// The blocks around the place that is read.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    open: Vec<Block>,
}

#[derive(Debug)]
struct Block {
    name: String,
    source: String,
    line: usize,
    is_shown: bool,
    was_shown: bool,
}

impl Blocks {
    /// Whether something around hides the place.
    pub(super) fn is_hidden(&self) -> bool {
        self.open.iter().any(|block| !block.is_shown)
    }

    /// Goes into a block.
    pub(super) fn enter(&mut self, name: &str, source: &str, line: usize, is_shown: bool) {
        let (name, source) = (name.to_owned(), source.to_owned());
        self.open.push(Block {
            name,
            source,
            line,
            is_shown,
            was_shown: is_shown,
        });
    }

    /// Goes to the next branch of the innermost block, which is shown if no earlier one was; false
    /// if there is no block.
    pub(super) fn next_branch(&mut self, is_true: bool) -> bool {
        let Some(block) = self.open.last_mut() else {
            return false;
        };
        block.is_shown = is_true && !block.was_shown;
        block.was_shown |= is_true;
        true
    }

    /// Leaves the innermost block; false if it is not one of that name.
    pub(super) fn leave(&mut self, name: &str) -> bool {
        let is_inner = self.open.last().is_some_and(|block| block.name == name);
        if is_inner {
            self.open.pop();
        }
        is_inner
    }

    /// The blocks that are still open: name, source, line.
    pub(super) fn never_ended(&mut self) -> Vec<(String, String, usize)> {
        let open = std::mem::take(&mut self.open);
        open.into_iter()
            .map(|block| (format!("{{% {} %}}", block.name), block.source, block.line))
            .collect()
    }
}
