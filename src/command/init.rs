//! `svar init`: writes a small site that builds as it is, out of files inside the binary.

use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;
use svar_comments::message::say;

use super::new::write_new;
use super::{CommandError, Options};

#[derive(RustEmbed)]
#[folder = "src/command/new_site"]
struct NewSite;

#[derive(Debug, clap::Args)]
pub(crate) struct Init {
    /// The folder of the new site; the one given by `--root` if left out
    dir: Option<PathBuf>,
}

impl Init {
    pub(super) fn run(&self, options: &Options) -> Result<(), CommandError> {
        let folder = self.dir.as_deref().unwrap_or(&options.root);
        refuse_taken(folder)?;
        for name in NewSite::iter() {
            let Some(file) = NewSite::get(&name) else {
                continue;
            };
            write_new(&folder.join(&*name), &String::from_utf8_lossy(&file.data))?;
        }
        write_new(
            &folder.join(".gitignore"),
            "/public\n/.svar\n/comments.json\n",
        )?;
        let place = folder.display().to_string();
        let command = |verb: &str| format!("svar {verb} -r {place}");
        options.tell(&say("new-site").with("folder", &place));
        options.tell(&say("new-site.see").with("command", command("serve")));
        options.tell(&say("new-site.build").with("command", command("build")));
        options.tell(&say("new-site.language"));
        Ok(())
    }
}

/// Nothing is written when anything of the new site is there already, so that no half of it is mixed in.
fn refuse_taken(folder: &Path) -> Result<(), CommandError> {
    let names = NewSite::iter()
        .map(std::borrow::Cow::into_owned)
        .chain([".gitignore".to_owned()]);
    let taken: Vec<String> = names.filter(|name| folder.join(name).exists()).collect();
    if taken.is_empty() {
        return Ok(());
    }
    let message = say("folder-taken")
        .with("folder", folder.display().to_string())
        .with("names", taken.join(", "));
    Err(CommandError::Request(message))
}
