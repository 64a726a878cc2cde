# What is said to those who write, configure and run. The code of a diagnostic names the rule; the
# attribute `.help` says how to mend it.

## the frame around every message
error = error
warning = warning
help = help
errors-found = { $n ->
    [one] 1 error
   *[other] { $n } errors
}
warnings-found = { $n ->
    [one] 1 warning
   *[other] { $n } warnings
}
verbatim = { $text }
one-of = { $most } or { $last }
did-you-mean = did you mean `{ $close }`?

## values in YAML
unknown-value = `{ $key }` cannot be `{ $word }`
    .help = write { $names }
