"""The command line. A mistake is reported in one sentence, with exit code 2."""
import argparse
import re
import sys

from taskmeter import probe
from taskmeter.declaration import Iterations, text
from taskmeter.fork import Fork
from taskmeter.matrix import cells
from taskmeter.turns import NoTurns, Turns

_TIMEOUT_MILLIS = 10_000


class _Parser(argparse.ArgumentParser):

    def error(self, message):
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def main(arguments):
    """Runs a command. Returns the exit code."""
    # Lines are UTF-8 and end in \n on any machine
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    parser = _Parser(prog="taskmeter", description="The CPython side of Taskmeter.", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="probe|measure")
    commands.add_parser("probe", allow_abbrev=False, help="print the facts of this Python, and its cells")
    measure = commands.add_parser("measure", allow_abbrev=False, help="measure one cell")
    measure.add_argument("--benchmark", required=True, help="a benchmark of the probe: asyncio.TaskCreation.gather")
    measure.add_argument("--parameters", default="", help="its parameters, as the probe prints them: tasks=100")
    measure.add_argument("--warmup", type=_iterations(0), required=True,
                         help="warmup iterations and their length: 5x100ms")
    measure.add_argument("--measurement", type=_iterations(1), required=True,
                         help="measured iterations and their length: 5x80ms")
    measure.add_argument("--evidence", required=True, help="the file for the facts and the proof")
    measure.add_argument("--timeout", type=int, default=_TIMEOUT_MILLIS, metavar="MILLIS",
                         help="the longest time of a proof")
    measure.add_argument("--turn", type=_turn, metavar="PORT:TOKEN:FORK:ITERATIONS",
                         help="where the fork waits for its turns; without it, it does not wait")
    options = parser.parse_args(arguments)
    if not sys.flags.isolated:
        parser.error("found a Python that reads environment variables; expected the option -I")
    if options.command == "probe":
        probe.run()
        return 0
    cell = _cell(options, measure)
    _require_writable(options.evidence, measure)
    return Fork(cell, options.warmup, options.measurement, options.evidence, options.timeout,
                options.turn or NoTurns()).run()


def _iterations(fewest):
    def parse(found):
        match = re.fullmatch(r"(\d{1,6})x(\d{1,9})ms", found, re.ASCII)
        if not match or int(match[1]) < fewest or int(match[2]) < 1:
            raise argparse.ArgumentTypeError(f"found '{found}'; expected a number from {fewest} and a length from 1 "
                                             "ms, such as 5x100ms")
        return Iterations(int(match[1]), int(match[2]))
    return parse


def _turn(found):
    match = re.fullmatch(r"(\d{1,5}):(-?\d{1,19}):(\d{1,4}):(\d{1,4})", found, re.ASCII)
    if not match:
        raise argparse.ArgumentTypeError(f"found '{found}'; expected PORT:TOKEN:FORK:ITERATIONS")
    return Turns(*(int(each) for each in match.groups()))


def _cell(options, parser):
    known = [cell for cell in cells() if cell.benchmark == options.benchmark]
    if not known:
        parser.error(f"argument --benchmark: found '{options.benchmark}'; expected one of "
                     + ", ".join(dict.fromkeys(cell.benchmark for cell in cells())))
    for cell in known:
        if text(cell.parameters) == options.parameters:
            return cell
    parser.error(f"argument --parameters: found '{options.parameters}'; expected for {options.benchmark} one of "
                 + ", ".join(f"'{text(cell.parameters)}'" for cell in known))


def _require_writable(evidence, parser):
    try:
        with open(evidence, "a", encoding="utf-8"):
            pass
    except OSError as failed:
        parser.error(f"argument --evidence: found '{evidence}' ({failed.strerror}); expected a writable file")
