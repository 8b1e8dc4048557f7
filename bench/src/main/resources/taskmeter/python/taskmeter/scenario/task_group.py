"""What does a `TaskGroup` cost, compared with `gather`, and what does it cost if a child fails?

One operation is one whole group, from the start of its first child until the creator leaves it, in nanoseconds. With
`failing=1` the middle child raises at once, its siblings wait for ever, and the creator leaves the group when all of
them are cancelled.

Not included: work, and the program's handling of the failure.

Pitfalls:

- A group that ends before its children, or that does not cancel them, looks faster. So the children that ended, the
  siblings that were cancelled, and the failures that arrived are counted.
- `gather` does not cancel siblings. So after a failure the measured code cancels them itself and awaits them again. It
  then does the same as a group, and is slower than `gather` alone.
- Exceptions and tracebacks leave cycles behind. The score includes the time of the garbage collector.

Expected result: without a failure a group costs about as much as `gather`. A failure costs more than the group itself,
and its cost grows with the number of siblings.
"""
import asyncio
from itertools import repeat

from taskmeter.body import Body, Count
from taskmeter.declaration import Scenario, Variant

_SIZES = ({"failing": 0, "tasks": 2}, {"failing": 0, "tasks": 100},
          {"failing": 1, "tasks": 2}, {"failing": 1, "tasks": 100})


class _Failure(Exception):
    """The exception of the middle child."""


class _Children:
    """The coroutine functions of a group, and the counts of its children."""

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
            # In the baseline there is no task to cancel
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
        Variant(7, "taskGroup", "asyncio.TaskGroup", _task_group,
                "async with, and create_task() for each child", _SIZES, against="gather"),
        Variant(8, "gather", "gather", _gather,
                "create_task() for each child, and gather(); after a failure cancel() and gather() again", _SIZES),
        Variant(6, "baseline", "call", _call,
                "the children called by their creator; no task, and no child waits", _SIZES, is_baseline=True)))
