//! The binary `svar`.

use std::process::ExitCode;

use clap::Parser;
use svar::command::{self, CommandLine};
use svar_comments::clock::Clock;

fn main() -> ExitCode {
    let line = match CommandLine::try_parse() {
        Ok(line) => line,
        Err(error) => {
            // When even this cannot be written there is nobody left to tell.
            let _ = error.print();
            return ExitCode::from(u8::from(error.use_stderr()));
        }
    };
    let variable = |name: &str| std::env::var(name).ok();
    let line = line.in_language_of_site(&variable);
    match command::run(&line, &Clock::Machine, &variable) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            line.tell(&error);
            error.exit_code()
        }
    }
}
