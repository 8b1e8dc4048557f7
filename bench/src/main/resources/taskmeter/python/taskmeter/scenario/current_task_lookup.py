"""What does it cost a running task to ask which task it is? The counterpart of the JVM's CurrentTaskLookup.

One operation is one lookup from inside a running task; in nanoseconds.

Not in it: what the loop pays to set the current task, cache misses, and the lookup of the name `asyncio.current_task`,
which the loop does once.

What could fool us. A function that does not look up would go unseen: after each batch the last answer must be the task
that ran it, and a second task must find itself. A function of C and one of Python differ in what their call costs, and
`current_task` is of Python up to CPython 3.11 and of C from 3.12 on: `baseline` is an empty function of C with the same
calling convention, and it is subtracted from all versions; `baselinePython` is an empty function of Python. On 3.11 the
net cost therefore has the call of a Python function in it, which makes the lookup look slower by the difference of the
two. Lookups are counted by the loop, which the baselines do too.

The shape to expect: up to 3.11 many times its baseline; from 3.12 on close to it.
"""
import asyncio

from taskmeter.body import Body, Count, ProofFailed
from taskmeter.declaration import Scenario, Variant


def _empty(loop=None):
    """Of Python, with the signature of current_task."""


async def _current_task():
    return _calls(asyncio.current_task, lambda: asyncio.current_task())


async def _empty_c():
    # Takes optional keywords as current_task does, finds no bytes, and returns a constant
    return _calls(b"".decode, lambda: "")


async def _empty_python():
    return _calls(_empty, lambda: None)


def _calls(call, expected):
    made = 0
    found = None

    async def run(times):
        nonlocal made, found
        number = 0
        answer = None
        for number in range(1, times + 1):
            answer = call()
        made += number
        found = answer

    async def in_a_task():
        await run(1)
        wanted = expected()
        if found is not wanted:
            raise ProofFailed(f"the call found {found!r}, expected {wanted!r}")

    async def check():
        await in_a_task()
        await asyncio.get_running_loop().create_task(in_a_task())

    return Body(run, (Count("calls", lambda: made, 1),), check=check)


SCENARIO = Scenario(
    "CurrentTaskLookup", "Current-task lookup", "one lookup from inside a running task, behind a call that is not "
    "inlined", (
        Variant(12, "currentTask", "asyncio.current_task()", _current_task, baseline="baseline"),
        Variant(7, "baseline", "empty call", _empty_c, "the same call, with nothing looked up", is_baseline=True),
        Variant(13, "baselinePython", "empty call of Python", _empty_python,
                "the same call, of a function that is written in Python", is_baseline=True)))
