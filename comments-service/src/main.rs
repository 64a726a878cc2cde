//! The binary `svar-comments`.

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Parser;
use svar_comments::clock::Clock;
use svar_comments::command::{self, CommandLine, Environment};

fn main() -> ExitCode {
    let line = match CommandLine::try_parse() {
        Ok(line) => line,
        Err(error) => {
            // When even this cannot be written there is nobody left to tell.
            let _ = error.print();
            return ExitCode::from(u8::from(error.use_stderr()));
        }
    };
    let words = line.options.words(&|name| std::env::var(name).ok());
    let done = Environment::read(|name| std::env::var(name).ok()).and_then(|environment| {
        command::run(
            &line.options,
            &line.command,
            &environment,
            &Clock::Machine,
            words,
            &mut std::io::stdout().lock(),
        )
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprint!("{}", error.to_text(words, std::io::stderr().is_terminal()));
            error.exit_code()
        }
    }
}
