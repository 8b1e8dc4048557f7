"""What does a tree of tasks cost, deferred and eager? Modelled on pyperformance's `async_tree`.

One operation is one whole tree, from the start of its root until its last leaf has ended, in nanoseconds. Each node
gathers six children, down to level 3: 258 tasks, 216 of them leaves. `none`: a leaf does nothing. `memoization`: nine
of ten leaves find their result in a dictionary, and the tenth waits. `cpuIoMixed`: half of the leaves compute
`math.factorial(500)`, and the other half wait.

Not included: real input and output. A leaf that waits sleeps for 1 ms, the resolution of the loop's timers.

Pitfalls:

- Leaves that do not run, or too few leaves, make a tree look faster. So each tree counts its nodes, its leaves, and the
  leaves that waited.
- pyperformance's tree has six levels, 46,656 leaves and waits of 50 ms, and the work of the other leaves hides these
  waits. With 216 leaves such a wait would be the whole score. Even 1 ms is a larger share of the score here. An eager
  start does not shorten a wait. So with waiting leaves the ratio of eager to deferred is closer to 1 than in
  pyperformance.
- A leaf's number decides whether it waits. pyperformance draws random numbers.
- The baseline's leaves do not wait.

Expected result: eager is much faster than deferred with `none`. The difference is smaller with `memoization`, and
smallest with `cpuIoMixed`.
"""
import asyncio
import math
from itertools import repeat

from taskmeter import eager
from taskmeter.body import Body, Count, nothing
from taskmeter.declaration import Iterations, Scenario, Variant

_BRANCHES = 6
_WAIT_SECONDS = 0.001
_TREES = tuple({"leaves": kind, "levels": 3} for kind in ("none", "memoization", "cpuIoMixed"))


class _Leaves:
    """The work of a leaf, by its number within the tree, and the counts of nodes, leaves and waits."""

    def __init__(self, kind, levels, wait):
        self.trees = self.nodes = self.leaves = self.waited = 0
        self._wait = wait
        self._in_tree = _BRANCHES ** levels
        self._below_root = sum(_BRANCHES ** level for level in range(1, levels + 1))
        self._answers = {number: number for number in range(self._in_tree) if number % 10 != 9}
        self._waiting = {"none": 0, "memoization": self._in_tree - len(self._answers),
                         "cpuIoMixed": self._in_tree // 2}[kind]
        self.grow = {"none": self.none, "memoization": self.memoization, "cpuIoMixed": self.cpu_io_mixed}[kind]

    async def none(self):
        self.leaves += 1

    async def memoization(self):
        number = self.leaves % self._in_tree
        self.leaves += 1
        if number not in self._answers:
            self.waited += 1
            await self._wait()

    async def cpu_io_mixed(self):
        number = self.leaves % self._in_tree
        self.leaves += 1
        if number % 2:
            math.factorial(500)
        else:
            self.waited += 1
            await self._wait()

    def body(self, run, node, tasks):
        return Body(run, (
            Count("trees", lambda: self.trees, 1),
            Count("nodes below the root", lambda: self.nodes, self._below_root),
            Count("leaves", lambda: self.leaves, self._in_tree),
            Count("leaves that waited", lambda: self.waited, self._waiting)), (node,),
            self._below_root if tasks else 0)


async def _deferred(leaves, levels):
    return _gathered(leaves, levels)


async def _eager(leaves, levels):
    asyncio.get_running_loop().set_task_factory(eager.FACTORY)
    return _gathered(leaves, levels)


def _gathered(kind, levels):
    leaves = _Leaves(kind, levels, lambda: asyncio.sleep(_WAIT_SECONDS))
    leaf, gather = leaves.grow, asyncio.gather

    async def node(level):
        leaves.nodes += 1
        if level:
            await gather(*[node(level - 1) for _ in range(_BRANCHES)])
        else:
            await leaf()

    async def run(times):
        for _ in repeat(None, times):
            await gather(*[node(levels - 1) for _ in range(_BRANCHES)])
            leaves.trees += 1

    return leaves.body(run, node, tasks=True)


async def _call(leaves, levels):
    counted = _Leaves(leaves, levels, nothing)
    leaf = counted.grow

    async def node(level):
        counted.nodes += 1
        if level:
            for each in [node(level - 1) for _ in range(_BRANCHES)]:
                await each
        else:
            await leaf()

    async def run(times):
        for _ in repeat(None, times):
            for each in [node(levels - 1) for _ in range(_BRANCHES)]:
                await each
            counted.trees += 1

    return counted.body(run, node, tasks=False)


SCENARIO = Scenario(
    "TaskTree", "Task tree", "one whole tree, from the start of its root until its last leaf has ended", (
        Variant(1, "deferred", "deferred", _deferred, "each task is queued", _TREES),
        Variant(2, "eager", "eager", _eager, "each task's first part runs inside its start", _TREES, against="deferred",
                unavailable=eager.UNAVAILABLE),
        Variant(3, "baseline", "call", _call, "each node called by its parent; no task, and no leaf waits", _TREES,
                is_baseline=True)),
    Iterations(5, 200), Iterations(5, 200))
