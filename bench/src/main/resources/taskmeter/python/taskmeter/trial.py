"""Times a body as JMH does. An iteration has a fixed length and runs batches. Its score is the mean of all operations.

Garbage is collected once before the first iteration. From then on Python's collector runs as it does by default, and
its time is in the scores.
"""
import gc
from time import perf_counter_ns

from taskmeter.messages import Phase, SampleLine

# A batch lasts at least this many times as long as an empty batch and its read of the clock
_CLOCK_SHARE = 1_000
_CLOCK_READS = 200


class Trial:
    """The part of a fork between the two proofs. It counts its invocations."""

    def __init__(self, cell, body, warmup, measurement, report, turns):
        self._operations = cell.operations
        self._body = body
        self._warmup = warmup
        self._measurement = measurement
        self._report = report
        self._turns = turns
        self._batch = 1
        self._shortest = 0
        self.invocations = 0

    async def run(self):
        """Calibrates, runs all iterations, and reports a sample for each. Returns the number of operations."""
        gc.collect()
        await self._calibrate()
        before = self._body.read()
        for number in range(1, self._warmup.count + 1):
            score = await self._iteration(Phase.WARMUP, number, self._warmup.millis)
            self._batch = max(1, int(self._shortest / (score * self._operations)) + 1)
        for number in range(1, self._measurement.count + 1):
            await self._iteration(Phase.MEASURED, number, self._measurement.millis)
        await self._body.settle()
        self._body.require(before, self.invocations)
        return self._body.counts[0].read() - before[0]

    async def _calibrate(self):
        """Finds a batch that is much longer than a read of the clock and an empty batch."""
        start = perf_counter_ns()
        for _ in range(_CLOCK_READS):
            await self._body.run(0)
            now = perf_counter_ns()
        self._shortest = (now - start) / _CLOCK_READS * _CLOCK_SHARE
        took = 0
        while True:
            start = perf_counter_ns()
            await self._body.run(self._batch)
            took = perf_counter_ns() - start
            if took >= self._shortest:
                break
            self._batch *= 2
        await self._body.settle()

    async def _iteration(self, phase, number, millis):
        self._turns.before(phase, number)
        run, batch = self._body.run, self._batch
        invocations = 0
        start = now = perf_counter_ns()
        end = start + millis * 1_000_000
        while now < end:
            await run(batch)
            now = perf_counter_ns()
            invocations += batch
        self.invocations += invocations
        operations = invocations * self._operations
        score = (now - start) / operations
        self._report(SampleLine(phase, number, score, operations))
        return score
