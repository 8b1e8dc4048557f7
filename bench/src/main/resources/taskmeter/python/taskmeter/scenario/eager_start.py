"""What does a program save if a task's first part runs at once, inside `create_task`? The counterpart of the JVM's
EagerStart.

One operation is one child of a batch of 1,000, from its start until the creator knows that it ended, in nanoseconds. A
suspending child awaits `asyncio.sleep(0)` once. Deferred is asyncio's default; eager is `asyncio.eager_task_factory`.

Not included: waiting for anything outside the program, and the delay of a creator that runs first parts.

Pitfalls:

- A start that is called eager may be deferred, or the other way round. So each batch counts the children that began
  before the last `create_task` returned. Until then only `create_task` can start a child.
- The creator awaits the children one after another, and most of them have ended by then. So both variants look a
  little faster than children that are awaited alone.
- An eager start calls the task factory, and a deferred start does not. A program has this cost too, so the score
  includes it.
- The baseline awaits each child without a task, and never suspends.

Expected result: eager is much faster than deferred if no child suspends, and about as fast if all children suspend.
"""
import asyncio
from itertools import repeat

from taskmeter import eager
from taskmeter.body import Body, Count, nothing
from taskmeter.declaration import Scenario, Variant

_BATCH = 1_000
_SHARES = ({"suspending": 0}, {"suspending": 50}, {"suspending": 100})


async def _deferred(suspending):
    return _started(suspending, early=0)


async def _eager(suspending):
    asyncio.get_running_loop().set_task_factory(eager.FACTORY)
    return _started(suspending, early=_BATCH)


def _started(suspending, early):
    began = suspended = ended = began_early = 0

    async def child(suspends):
        nonlocal began, suspended, ended
        began += 1
        if suspends:
            suspended += 1
            await asyncio.sleep(0)
        ended += 1

    async def run(times):
        nonlocal began_early
        create_task = asyncio.create_task
        for _ in repeat(None, times):
            before = began
            children = [create_task(child(i * suspending % 100 < suspending)) for i in range(_BATCH)]
            began_early += began - before
            for each in children:
                await each

    return Body(run, (
        Count("children that ended", lambda: ended, _BATCH),
        Count("children that began", lambda: began, _BATCH),
        Count("children that began before create_task returned", lambda: began_early, early),
        Count("children that suspended", lambda: suspended, _BATCH * suspending // 100)), (child,), tasks=_BATCH)


async def _call(suspending):
    began = suspended = ended = began_early = 0

    async def child(suspends):
        nonlocal began, suspended, ended
        began += 1
        if suspends:
            suspended += 1
            await nothing()
        ended += 1

    async def run(times):
        nonlocal began_early
        for _ in repeat(None, times):
            before = began
            children = [child(i * suspending % 100 < suspending) for i in range(_BATCH)]
            began_early += began - before
            for each in children:
                await each

    return Body(run, (
        Count("children that ended", lambda: ended, _BATCH),
        Count("children that began", lambda: began, _BATCH),
        Count("children that began before they were awaited", lambda: began_early, 0),
        Count("children that reached the suspension point", lambda: suspended, _BATCH * suspending // 100)), (child,))


SCENARIO = Scenario(
    "EagerStart", "Eager start",
    "one child of a batch of 1,000, from its start until the creator knows that it ended", (
        Variant(1, "deferred", "deferred", _deferred, "the child is queued", _SHARES, _SHARES[:1], operations=_BATCH),
        Variant(2, "eager", "eager", _eager, "the child's first part runs on its creator's thread", _SHARES, _SHARES[:1],
                against="deferred", operations=_BATCH, unavailable=eager.UNAVAILABLE),
        Variant(4, "baseline", "call", _call,
                "the child's part, or both of them, called by the creator, no task", _SHARES,
                is_baseline=True, operations=_BATCH)))
