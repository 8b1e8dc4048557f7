"""The program of one CPython fork of a campaign. It needs the standard library only.

`probe` prints the facts of this Python and the cells that it can run. `measure` measures one cell and verifies it. Both
write the lines of the Java package `taskmeter.protocol`, which has a record for each class of `messages`.

A cell is a variant of a `scenario` with its parameters. Its body is a coroutine, which runs on an event loop and counts
its work. `trial` times the body, and `proof` compares the counts with the cell's declaration.
"""
