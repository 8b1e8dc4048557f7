"""What does it cost to have something done by a task of its own? The counterpart of the JVM's TaskCreation.

One operation is one child, from its creation until the creator knows that it ended; in nanoseconds.

Not in it: work (a child counts itself, which the baseline does too), exceptions, results, other tasks on the loop.

What could fool us. A child that nobody awaits would make an operation look faster: each child counts itself, and the
count must have risen when an invocation ends. A coroutine that is awaited without a task would look faster, too: at
the start and the end each child is seen to run in a task of its own. `gather` makes its tasks one after another and
passes over the loop a few times for all of them, so its price for one child is less than that of one awaited alone.
Python's collector runs now and then because of the tasks, and its time is a part of the price.

The shape to expect: the call, which is the child awaited without a task, far below a task; `gather` below `awaitOne`.
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
        Variant(7, "awaitOne", "await one", _await_one, "await asyncio.create_task(child())"),
        Variant(8, "gather", "gather", _gather, "await asyncio.gather(…) of all children", _MANY, operations="tasks"),
        Variant(6, "baseline", "call", _call, "the child called by its creator, no task", ({}, *_MANY),
                is_baseline=True, operations="tasks")))
