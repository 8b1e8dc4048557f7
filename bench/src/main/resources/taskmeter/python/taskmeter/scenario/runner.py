"""What does a context for asynchronous calls cost, if it is kept for several calls, and if it is opened for each call?

One operation is one call of a coroutine from synchronous code, in nanoseconds. `runner` makes `calls` calls one after
another in one `asyncio.Runner`, which is opened and closed around them. `run` makes each call with `asyncio.run`.

Not included: work, and the start of the interpreter. The creator is the main thread, outside of any loop.

Pitfalls:

- A loop that is reused makes `run` look faster. So each call compares its loop with the loop of the previous call, and
  the number of loops is counted. The baseline does the same and finds no loop.
- Opening a loop creates a selector and a pair of sockets. So the score includes system calls, and `run` looks slower on
  a machine whose system calls are slow.

Expected result: with one call both variants cost the same. With more calls the cost of `runner` falls to about the cost
of one task, and the cost of `run` does not change.
"""
import asyncio
from itertools import repeat

from taskmeter.body import Body, Count
from taskmeter.declaration import PLATFORM, Scenario, Variant

_CALLS = ({"calls": 1}, {"calls": 10}, {"calls": 100})


class _Calls:
    """Counts calls, and the loops that they ran on."""

    def __init__(self):
        self.made = 0
        self.loops = 0
        self._last = None

    async def call(self):
        self.made += 1
        loop = asyncio._get_running_loop()
        if loop is not self._last:
            self._last = loop
            self.loops += 1

    def body(self, run, calls, loops, tasks):
        return Body(run, (
            Count("calls", lambda: self.made, calls),
            Count("loops", lambda: self.loops, loops)), (_Calls.call,), tasks)


async def _runner(calls):
    counted = _Calls()

    async def run(times):
        call = counted.call
        for _ in repeat(None, times):
            with asyncio.Runner() as runner:
                for _ in repeat(None, calls):
                    runner.run(call())

    return counted.body(run, calls, loops=1, tasks=calls)


async def _run(calls):
    counted = _Calls()

    async def run(times):
        call = counted.call
        for _ in repeat(None, times):
            for _ in repeat(None, calls):
                asyncio.run(call())

    return counted.body(run, calls, loops=calls, tasks=calls)


async def _step(calls):
    """Runs each coroutine to its end by one send()."""
    counted = _Calls()

    async def run(times):
        call = counted.call
        for _ in repeat(None, times):
            for _ in repeat(None, calls):
                try:
                    call().send(None)
                except StopIteration:
                    pass

    return counted.body(run, calls, loops=0, tasks=0)


SCENARIO = Scenario(
    "Runner", "Runner", "one call from outside of all tasks, until its result has arrived", (
        Variant(1, "runner", "one runner", _runner,
                "one asyncio.Runner, or one executor, opened and closed around all calls", _CALLS, against="run",
                operations="calls", creator=PLATFORM),
        Variant(2, "run", "a runner for each call", _run,
                "asyncio.run(), or an executor opened and closed, for each call", _CALLS, operations="calls",
                creator=PLATFORM),
        Variant(3, "baseline", "call", _step, "the creator makes the calls itself, without a runner", _CALLS,
                is_baseline=True, operations="calls", creator=PLATFORM)))
