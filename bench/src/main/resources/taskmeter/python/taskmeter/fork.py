"""Measures one cell, and records the facts of this Python, the settings that arrived, and the result of the proof."""
import asyncio
import faulthandler
import signal
import sys
import traceback

from taskmeter import facts, lines
from taskmeter.body import ProofFailed
from taskmeter.declaration import EVENT_LOOP, text
from taskmeter.messages import Outcome, ProofLine, TrialLine
from taskmeter.proof import Evidence, timeout
from taskmeter.trial import Trial

try:
    from resource import RUSAGE_SELF, getrusage
except ImportError:
    # Not on Windows
    getrusage = None


class Fork:
    """One cell, its iterations, and the file for the evidence."""

    def __init__(self, cell, warmup, measurement, evidence, timeout_millis, turns):
        self._cell = cell
        self._warmup = warmup
        self._measurement = measurement
        self._file = evidence
        self._timeout_millis = timeout_millis
        self._turns = turns

    def run(self):
        """Measures the cell. Returns the exit code of the process: 1 if the cell failed."""
        if hasattr(signal, "SIGQUIT"):
            # A fork that hangs prints its stacks before it is killed
            faulthandler.register(signal.SIGQUIT, all_threads=True)
        self._record(facts.here())
        self._record(TrialLine(
            self._cell.benchmark, text({**self._cell.parameters, "carrier": EVENT_LOOP}),
            self._warmup.count, self._warmup.millis, self._measurement.count, self._measurement.millis,
            self._cell.operations))
        if self._cell.variant.unavailable:
            self._record(ProofLine(Outcome.NOT_AVAILABLE, self._cell.variant.unavailable))
            return 0
        try:
            self._record(self._run_to_end(self._measure()))
            return 0
        except ProofFailed as failed:
            self._fail(str(failed))
        except Exception as failed:
            traceback.print_exc()
            self._fail(f"{type(failed).__name__}: {failed}")
        return 1

    def _run_to_end(self, measuring):
        """Runs the coroutine on a loop, or without one: if it never suspends, it ends at its first step."""
        if self._cell.variant.creator == EVENT_LOOP:
            with asyncio.Runner() as runner:
                return runner.run(measuring)
        try:
            measuring.send(None)
        except StopIteration as ended:
            return ended.value
        raise ProofFailed("found a body that suspends; expected a body that runs outside of a loop")

    async def _measure(self):
        loop = asyncio._get_running_loop()
        if loop is not None and loop.get_debug():
            raise ProofFailed("found asyncio's debug mode, which slows down every task; turn it off")
        self._turns.begin()
        body = await self._cell.variant.open(**self._cell.parameters)
        evidence = Evidence(self._cell, body)
        with timeout(self._timeout_millis, self._fail):
            await evidence.verify()
        trial = Trial(self._cell, body, self._warmup, self._measurement, report, self._turns)
        switches = _involuntary_switches()
        operations = await trial.run()
        if switches is not None:
            switches = _involuntary_switches() - switches
        with timeout(self._timeout_millis, self._fail):
            await evidence.verify()
            await body.close()
        return ProofLine(Outcome.PROVED, "", evidence.creator_seen, evidence.task_seen, evidence.workers_seen,
                         involuntary_switches=switches, operations=operations)

    def _fail(self, reason):
        self._record(ProofLine(Outcome.FAILED, reason))
        print(f"{self._cell.benchmark} {text(self._cell.parameters)}: {reason}", file=sys.stderr, flush=True)

    def _record(self, message):
        with open(self._file, "a", encoding="utf-8", newline="\n") as file:
            file.write(lines.write(message) + "\n")


def report(message):
    """Prints a message at once."""
    print(lines.write(message), flush=True)


def _involuntary_switches():
    return None if getrusage is None else getrusage(RUSAGE_SELF).ru_nivcsw
