"""What does a `TaskGroup` cost, beside `gather`, and what does it cost when a child fails?

One operation is one whole group, from the start of its first child until it is left; in nanoseconds. With `failing=1`
the middle child raises at once, its siblings wait for ever, and the group is left when all of them are cancelled.

Not in it: work, and what a program does with the failure.

What could fool us. A group that is left before its children have ended, or that does not cancel them, would look
faster: all children that ended, all siblings that were cancelled and each failure that arrived are counted. `gather`
does not cancel siblings, so with a failure its program cancels them itself and awaits them again: that is the price of
the same service, and it makes `gather` look slower than a bare one. Exceptions and tracebacks leave cycles behind, and
the collector's time is in the score.

The shape to expect: a group next to `gather` without a failure; a failure costs more than the group itself, and its
cost grows with the siblings.
"""
import asyncio
from itertools import repeat

from taskmeter.body import Body, Count
from taskmeter.declaration import Scenario, Variant

_SIZES = ({"failing": 0, "tasks": 2}, {"failing": 0, "tasks": 100},
          {"failing": 1, "tasks": 2}, {"failing": 1, "tasks": 100})


class _Failure(Exception):
    """What the middle child raises."""


class _Children:
    """The coroutine functions of a group, and what its children count."""

    def __init__(self, tasks, failing, waits):
        self.left = self.ended = self.cancelled = self.arrived = 0
        self._waits = waits
        self._tasks = tasks
        self._failing = failing
        self.work = [self.wait if failing else self.end] * tasks
        if failing:
            self.work[tasks // 2] = self.fail

    async def end(self):
        self.ended += 1

    async def fail(self):
        raise _Failure

    async def wait(self):
        if not self._waits:
            # The baseline has nobody who would cancel it
            self.cancelled += 1
            return
        try:
            await asyncio.get_running_loop().create_future()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise

    def body(self, run, tasks):
        return Body(run, (
            Count("groups that were left", lambda: self.left, 1),
            Count("children that ended", lambda: self.ended, 0 if self._failing else self._tasks),
            Count("siblings that were cancelled", lambda: self.cancelled, self._tasks - 1 if self._failing else 0),
            Count("failures that arrived", lambda: self.arrived, self._failing)),
            (_Children.end, _Children.fail, _Children.wait), tasks)


async def _task_group(tasks, failing):
    children = _Children(tasks, failing, waits=True)

    async def run(times):
        group_of_tasks = asyncio.TaskGroup
        for _ in repeat(None, times):
            try:
                async with group_of_tasks() as group:
                    for each in children.work:
                        group.create_task(each())
            except* _Failure as failures:
                children.arrived += len(failures.exceptions)
            children.left += 1

    return children.body(run, tasks)


async def _gather(tasks, failing):
    children = _Children(tasks, failing, waits=True)

    async def run(times):
        create_task, gather = asyncio.create_task, asyncio.gather
        for _ in repeat(None, times):
            started = [create_task(each()) for each in children.work]
            try:
                await gather(*started)
            except _Failure:
                children.arrived += 1
                for each in started:
                    each.cancel()
                await gather(*started, return_exceptions=True)
            children.left += 1

    return children.body(run, tasks)


async def _call(tasks, failing):
    children = _Children(tasks, failing, waits=False)

    async def run(times):
        for _ in repeat(None, times):
            for each in [each() for each in children.work]:
                try:
                    await each
                except _Failure:
                    children.arrived += 1
            children.left += 1

    return children.body(run, 0)


SCENARIO = Scenario(
    "TaskGroup", "Task group", "one whole group, from the start of its first child until it is left", (
        Variant(1, "taskGroup", "asyncio.TaskGroup", _task_group,
                "async with, and create_task() for each child", _SIZES, against="gather"),
        Variant(2, "gather", "gather", _gather,
                "create_task() for each child, and gather(); after a failure cancel() and gather() again", _SIZES),
        Variant(3, "baseline", "call", _call,
                "the children called by their creator; no task, and no child waits", _SIZES, is_baseline=True)))
