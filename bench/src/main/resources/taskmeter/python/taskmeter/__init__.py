"""What one CPython fork of a campaign runs, on the standard library alone.

`probe` says what this Python is and which cells it can run. `measure` measures one cell and proves it. Both speak in
the lines of `taskmeter.protocol`, the package of the Java side, which has a record for each of `messages`.

A cell is a variant of a `scenario` with its parameters. Its body is a coroutine, which runs on an event loop and
counts what it does. `trial` times it, `proof` compares the counts with what the cell claims.
"""
