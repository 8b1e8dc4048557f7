"""What does it cost to meet others at a barrier? The counterpart of the JVM's BarrierRendezvous.

One operation is one rendezvous of all parties at an `asyncio.Barrier`, as one of them sees it; in nanoseconds.

Not in it: starting the parties, and work between two meetings.

What could fool us. A barrier that opens too early, or a party that is missing, would make a meeting look faster: the
measuring task is one party, the others meet until the barrier is broken, and at the end each must have met exactly as
often. The others come back to the barrier while the measuring task already waits for the next meeting; all of this is
in the score, for one thread runs them all.

The shape to expect: cost grows with the parties, for each of them passes over the loop.
"""
import asyncio
from itertools import repeat

from taskmeter.body import Body, Count
from taskmeter.declaration import Scenario, Variant

_MOST_TURNS = 1_000
_PARTIES = ({"parties": 2}, {"parties": 16})


class _Party:
    """One of those that the measuring task meets."""

    def __init__(self, barrier):
        self._barrier = barrier
        self.met = 0

    async def meet_until_broken(self):
        wait = self._barrier.wait
        try:
            while True:
                await wait()
                self.met += 1
        except asyncio.BrokenBarrierError:
            pass


class _Alone:
    """A barrier for one, which opens at once."""

    async def wait(self):
        return 0


async def _barrier(parties):
    met = 0
    barrier = asyncio.Barrier(parties)
    others = [_Party(barrier) for _ in range(parties - 1)]
    tasks = [asyncio.create_task(each.meet_until_broken()) for each in others]

    async def run(times):
        nonlocal met
        wait = barrier.wait
        for _ in repeat(None, times):
            await wait()
            met += 1

    async def settle():
        for _ in range(_MOST_TURNS):
            if barrier.n_waiting == len(others):
                return
            await asyncio.sleep(0)

    async def close():
        await barrier.abort()
        await asyncio.gather(*tasks)

    counts = [Count("meetings of the measuring task", lambda: met, 1)]
    counts += [Count(f"meetings of party {number}", lambda party=party: party.met, 1)
               for number, party in enumerate(others, 2)]
    return Body(run, tuple(counts), (_Party.meet_until_broken,), tasks=len(others), settle=settle, close=close)


async def _alone():
    met = 0
    barrier = _Alone()

    async def run(times):
        nonlocal met
        wait = barrier.wait
        for _ in repeat(None, times):
            await wait()
            met += 1

    return Body(run, (Count("meetings of the measuring task", lambda: met, 1),), (_Alone.wait,))


SCENARIO = Scenario(
    "BarrierRendezvous", "Barrier rendezvous", "one rendezvous of all parties, as one of them sees it", (
        Variant(6, "barrier", "asyncio.Barrier", _barrier, standard=_PARTIES),
        Variant(5, "baseline", "nobody to meet", _alone, "the same call, which waits for nobody", is_baseline=True)))
