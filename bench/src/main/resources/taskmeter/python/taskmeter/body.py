"""A measured body and its counts."""
from collections.abc import Callable
from dataclasses import dataclass


class ProofFailed(Exception):
    """A cell is not what its label says. The message has the found and the expected value."""


async def nothing():
    """Never suspends. A baseline awaits this instead of an operation that suspends."""


@dataclass(frozen=True)
class Count:
    """A number that rises by `expected` with each invocation."""
    name: str
    read: Callable[[], int]
    expected: int


@dataclass(frozen=True)
class Body:
    """The measured code.

    `run(times)` invokes it `times` times. It contains the loop, because a call can cost more than the invocation. The
    first of `counts` counts operations. `children` are the coroutine functions that tasks run. `tasks` is the number of
    tasks besides the creator that run them in one invocation; 0 if the creator runs them. `settle` waits for tasks that
    may end an invocation later than the creator. `check` verifies what counts cannot show.
    """
    run: Callable
    counts: tuple
    children: tuple = ()
    tasks: int = 0
    settle: Callable = nothing
    check: Callable = nothing
    close: Callable = nothing

    def read(self):
        """Returns all counts so far."""
        return [count.read() for count in self.counts]

    def require(self, before, invocations):
        """Requires that each count has risen by its expected number in each of the invocations."""
        for count, then, now in zip(self.counts, before, self.read()):
            if now - then != count.expected * invocations:
                raise ProofFailed(f"{count.name}: found {now - then} in {invocations} invocations; expected "
                                  f"{count.expected * invocations}")
