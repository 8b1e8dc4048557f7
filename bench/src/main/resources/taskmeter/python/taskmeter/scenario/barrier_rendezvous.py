"""What does it cost to meet other tasks at a barrier? The counterpart of the JVM's BarrierRendezvous.

One operation is one rendezvous of all parties at an `asyncio.Barrier`, as one of them sees it, in nanoseconds.

Not included: starting the parties, and work between two meetings.

Pitfalls:

- A missing party, or a barrier that opens too early, makes a meeting look faster. So the measuring task is one party,
  and the others meet until the barrier is broken. At the end each party must have met exactly as often as the
  measuring task.
- The other parties return to the barrier while the measuring task already waits for the next meeting. One thread runs
  them all, so the score includes this.

Expected result: the cost grows with the number of parties, because the loop runs each of them.
"""
import asyncio
from itertools import repeat

from taskmeter.body import Body, Count
from taskmeter.declaration import Scenario, Variant

_MOST_TURNS = 1_000
_PARTIES = ({"parties": 2}, {"parties": 16})


class _Party:
    """A party that the measuring task meets."""

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
        Variant(6, "barrier", "asyncio.Barrier", _barrier, standard=_PARTIES, quick=_PARTIES[1:]),
        Variant(5, "baseline", "nobody to meet", _alone, "the same call, which waits for nobody", is_baseline=True)))
