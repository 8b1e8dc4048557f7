"""What does it cost a running task to look up which task it is? The counterpart of the JVM's CurrentTaskLookup.

One operation is one lookup from inside a running task, in nanoseconds.

Not included: setting the current task, which the loop does, cache misses, and the lookup of the name
`asyncio.current_task`, which the measuring loop does once.

Pitfalls:

- A function that looks nothing up does not show in a score. So after each batch the last result must be the task that
  ran the batch, and a second task must find itself.
- The call of a C function and the call of a Python function have different costs. `current_task` is written in Python
  up to CPython 3.11, and in C from 3.12 on. `baseline` is an empty C function with the same calling convention. It is
  subtracted on all versions. `baselinePython` is an empty Python function. So on 3.11 the net cost includes the call of
  a Python function, and the lookup looks slower by the difference of the two.
- The loop counts the lookups. The baselines do the same.

Expected result: up to 3.11 the lookup is many times slower than its baseline; from 3.12 on it costs about as much.
"""
import asyncio

from taskmeter.body import Body, Count, ProofFailed
from taskmeter.declaration import Scenario, Variant


def _empty(loop=None):
    """Written in Python, with the signature of current_task."""


async def _current_task():
    return _calls(asyncio.current_task, lambda: asyncio.current_task())


async def _empty_c():
    # Like current_task it accepts optional keywords; it has no bytes to decode, and returns a constant
    return _calls(b"".decode, lambda: "")


async def _empty_python():
    return _calls(_empty, lambda: None)


def _calls(call, expected):
    made = 0
    found = None

    async def run(times):
        nonlocal made, found
        number = 0
        result = None
        for number in range(1, times + 1):
            result = call()
        made += number
        found = result

    async def in_a_task():
        await run(1)
        required = expected()
        if found is not required:
            raise ProofFailed(f"result of the call: found {found!r}; expected {required!r}")

    async def check():
        await in_a_task()
        await asyncio.get_running_loop().create_task(in_a_task())

    return Body(run, (Count("calls", lambda: made, 1),), check=check)


SCENARIO = Scenario(
    "CurrentTaskLookup", "Current-task lookup", "one lookup from inside a running task, behind a call that is not "
    "inlined", (
        Variant(12, "currentTask", "asyncio.current_task()", _current_task, quick=({},), baseline="baseline"),
        Variant(7, "baseline", "empty call", _empty_c, "the same call, with nothing looked up", quick=({},),
                is_baseline=True),
        Variant(13, "baselinePython", "empty Python call", _empty_python,
                "the same call of a function that is written in Python", is_baseline=True)))
