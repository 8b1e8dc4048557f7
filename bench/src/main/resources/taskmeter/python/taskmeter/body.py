"""A measured body, and what it counts."""
from collections.abc import Callable
from dataclasses import dataclass


class ProofFailed(Exception):
    """A cell is not what its label says. The message says what was found and what was expected."""


async def nothing():
    """Suspends nobody: what a baseline awaits in place of something that does."""


@dataclass(frozen=True)
class Count:
    """A number that rises by `expected` with each invocation."""
    name: str
    read: Callable[[], int]
    expected: int


@dataclass(frozen=True)
class Body:
    """What is measured.

    `run(times)` invokes it so many times; the loop is its own, because a call for each invocation would cost more than
    some of them. The first of `counts` counts operations. `children` are the coroutine functions that tasks run, and
    `tasks` is the number of tasks besides the creator that run them in one invocation; 0 where the creator does.
    `settle` waits for tasks that may end an invocation later than the creator. `check` proves what no count can.
    """
    run: Callable
    counts: tuple
    children: tuple = ()
    tasks: int = 0
    settle: Callable = nothing
    check: Callable = nothing
    close: Callable = nothing

    def read(self):
        """All counts so far."""
        return [count.read() for count in self.counts]

    def demand(self, before, invocations):
        """Fails unless each count rose as it must in so many invocations."""
        for count, then, now in zip(self.counts, before, self.read()):
            if now - then != count.expected * invocations:
                raise ProofFailed(f"{count.name}: found {now - then} in {invocations} invocations, expected "
                                  f"{count.expected * invocations}")
