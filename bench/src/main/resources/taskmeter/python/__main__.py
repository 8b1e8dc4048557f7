"""Runs the CPython side of Taskmeter: `python3.12 -I -B <this folder> probe`, or `measure` with its options.

Every Python can read this file, so an old Python reports that it is too old.
"""
import platform
import sys

if sys.version_info < (3, 11) or platform.python_implementation() != "CPython":
    sys.stderr.write("%s: found %s %s; expected CPython 3.11 or later; use another Python\n" % (
        sys.executable, platform.python_implementation(), platform.python_version()))
    sys.exit(2)

from taskmeter.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
