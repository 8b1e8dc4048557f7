"""What does it cost to run something in a task of its own? The counterpart of the JVM's TaskCreation.

One operation is one child, from its creation until the creator knows that it ended, in nanoseconds.

Not included: work, results, exceptions, and other tasks on the loop. A child only counts itself. The baseline does the
same.

Pitfalls:

- A child that is never awaited makes an operation look faster. So each child counts itself, and the count must have
  risen when an invocation ends.
- A coroutine that is awaited without a task looks faster too. So before and after the trial a proof checks that each
  child runs in a task of its own.
- `gather` creates all its tasks first, and then needs few iterations of the loop for all of them. So a child costs
  less there than a child that is awaited alone.
- Tasks make Python's garbage collector run from time to time. The score includes its time.

Expected result: the call, which awaits the child without a task, is much faster than a task. `gather` is faster than
`awaitOne`.
"""
import asyncio
from itertools import repeat

from taskmeter.body import Body, Count
from taskmeter.declaration import Scenario, Variant

_MANY = ({"tasks": 100},)


async def _await_one():
    ended = 0

    async def child():
        nonlocal ended
        ended += 1

    async def run(times):
        create_task = asyncio.create_task
        for _ in repeat(None, times):
            await create_task(child())

    return Body(run, (Count("children that ended", lambda: ended, 1),), (child,), tasks=1)


async def _gather(tasks):
    ended = 0

    async def child():
        nonlocal ended
        ended += 1

    async def run(times):
        gather = asyncio.gather
        for _ in repeat(None, times):
            await gather(*[child() for _ in range(tasks)])

    return Body(run, (Count("children that ended", lambda: ended, tasks),), (child,), tasks=tasks)


async def _call(tasks=None):
    ended = 0

    async def child():
        nonlocal ended
        ended += 1

    async def run_one(times):
        for _ in repeat(None, times):
            await child()

    async def run_many(times):
        for _ in repeat(None, times):
            for each in [child() for _ in range(tasks)]:
                await each

    return Body(run_many if tasks else run_one, (Count("children that ended", lambda: ended, tasks or 1),), (child,))


SCENARIO = Scenario(
    "TaskCreation", "Task creation", "one child, from its creation until the creator knows that it ended", (
        Variant(7, "awaitOne", "await one", _await_one, "await asyncio.create_task(child())", quick=({},)),
        Variant(8, "gather", "gather", _gather, "await asyncio.gather(…) of all children", _MANY, operations="tasks"),
        Variant(6, "baseline", "call", _call, "the child called by its creator, no task", ({}, *_MANY),
                is_baseline=True, operations="tasks")))
