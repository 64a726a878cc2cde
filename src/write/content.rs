//! What is to be in a file, and whether it is there already.

use std::fs::{File, Metadata};
use std::io::{self, Write as _};
use std::path::Path;

use super::WriteError;

/// What is to be in a file.
#[derive(Clone, Copy)]
pub(super) enum Content<'f> {
    Bytes(&'f [u8]),
    /// What is in another file.
    Copy(&'f Path),
}

impl Content<'_> {
    /// Whether the file at `path` has these bytes.
    pub(super) fn is_in(self, path: &Path, metadata: &Metadata) -> bool {
        if !metadata.is_file() {
            return false;
        }
        match self {
            Self::Bytes(bytes) => {
                metadata.len() == bytes.len() as u64
                    && std::fs::read(path).is_ok_and(|it| it == *bytes)
            }
            Self::Copy(source) => {
                source.metadata().is_ok_and(|it| it.len() == metadata.len())
                    && matches!((std::fs::read(path), std::fs::read(source)), (Ok(a), Ok(b)) if a == b)
            }
        }
    }

    /// Writes it into a file that is not there yet.
    pub(super) fn write_to(self, path: &Path) -> Result<(), WriteError> {
        let failed = WriteError::machine;
        match self {
            Self::Bytes(bytes) => {
                let mut file = File::create_new(path).map_err(failed(path))?;
                file.write_all(bytes).map_err(failed(path))
            }
            Self::Copy(source) => {
                let mut from = File::open(source).map_err(failed(source))?;
                let mut file = File::create_new(path).map_err(failed(path))?;
                io::copy(&mut from, &mut file).map_err(failed(source))?;
                Ok(())
            }
        }
    }
}
