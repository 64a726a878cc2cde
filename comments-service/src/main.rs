//! The binary `svar-comments`.

fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
