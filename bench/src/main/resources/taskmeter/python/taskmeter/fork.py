"""Measures one cell and testifies: which Python it is, what it was told, what it proved."""
import asyncio
import sys
import traceback

from taskmeter import facts, lines
from taskmeter.body import ProofFailed
from taskmeter.declaration import EVENT_LOOP, text
from taskmeter.messages import Outcome, ProofLine, TrialLine
from taskmeter.proof import Evidence, patience
from taskmeter.trial import Trial

try:
    from resource import RUSAGE_SELF, getrusage
except ImportError:
    # Not on Windows
    getrusage = None


class Fork:
    """One cell, how long it is measured, and the file that gets the evidence."""

    def __init__(self, cell, warmup, measurement, evidence, patience_millis):
        self._cell = cell
        self._warmup = warmup
        self._measurement = measurement
        self._file = evidence
        self._patience_millis = patience_millis

    def run(self):
        """Measures the cell. Gives the process's exit code: 1 where the cell failed."""
        self._testify(facts.here())
        self._testify(TrialLine(
            self._cell.benchmark, text({**self._cell.parameters, "carrier": EVENT_LOOP}),
            self._warmup.count, self._warmup.millis, self._measurement.count, self._measurement.millis,
            self._cell.operations))
        if self._cell.variant.unavailable:
            self._testify(ProofLine(Outcome.NOT_AVAILABLE, self._cell.variant.unavailable))
            return 0
        try:
            self._testify(self._drive(self._measure()))
            return 0
        except ProofFailed as failed:
            self._fail(str(failed))
        except Exception as failed:
            traceback.print_exc()
            self._fail(f"{type(failed).__name__}: {failed}")
        return 1

    def _drive(self, measuring):
        """On a loop, or without one: a coroutine that never suspends ends at its first step."""
        if self._cell.variant.creator == EVENT_LOOP:
            with asyncio.Runner() as runner:
                return runner.run(measuring)
        try:
            measuring.send(None)
        except StopIteration as ended:
            return ended.value
        raise ProofFailed("the body suspended, expected one that runs outside of a loop")

    async def _measure(self):
        loop = asyncio._get_running_loop()
        if loop is not None and loop.get_debug():
            raise ProofFailed("found asyncio's debug mode, which slows down every task; leave it off")
        body = await self._cell.variant.open(**self._cell.parameters)
        evidence = Evidence(self._cell, body)
        with patience(self._patience_millis, self._fail):
            await evidence.prove()
        trial = Trial(self._cell, body, self._warmup, self._measurement, tell)
        switches = _involuntary_switches()
        operations = await trial.run()
        if switches is not None:
            switches = _involuntary_switches() - switches
        with patience(self._patience_millis, self._fail):
            await evidence.prove()
            await body.close()
        return ProofLine(Outcome.PROVED, "", evidence.creator_seen, evidence.task_seen, evidence.workers_seen,
                         involuntary_switches=switches, operations=operations)

    def _fail(self, reason):
        self._testify(ProofLine(Outcome.FAILED, reason))
        print(f"{self._cell.benchmark} {text(self._cell.parameters)}: {reason}", file=sys.stderr, flush=True)

    def _testify(self, message):
        with open(self._file, "a", encoding="utf-8", newline="\n") as file:
            file.write(lines.write(message) + "\n")


def tell(message):
    """Prints a message at once."""
    print(lines.write(message), flush=True)


def _involuntary_switches():
    return None if getrusage is None else getrusage(RUSAGE_SELF).ru_nivcsw
