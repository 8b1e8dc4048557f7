"""Proves that a body does what its cell says: with what it counts, and by looking at who runs the children."""
import asyncio
import os
import signal
import sys
import threading
from contextlib import contextmanager

from taskmeter.body import ProofFailed
from taskmeter.declaration import EVENT_LOOP, PLATFORM

_PROVED_INVOCATIONS = 2


def _running_task():
    return None if asyncio._get_running_loop() is None else asyncio.current_task()


def _kind(task):
    return PLATFORM if task is None else EVENT_LOOP


class Evidence:
    """Which tasks and threads ran what, over all proofs of a trial."""

    def __init__(self, cell, body):
        self._cell = cell
        self._body = body
        self._creators = set()
        self._kinds = set()
        self._threads = set()

    async def prove(self):
        """Invokes the body a few times and looks at each invocation."""
        for _ in range(_PROVED_INVOCATIONS):
            creator = _running_task()
            self._creators.add(_kind(creator))
            before = self._body.read()
            tasks = await self._watched_invocation()
            await self._body.settle()
            self._body.demand(before, 1)
            self._demand_tasks(tasks, creator)
        await self._body.check()
        self._demand_kinds()

    async def _watched_invocation(self):
        """The tasks that ran children; they are kept, so that none has the identity of another that is gone."""
        codes = {child.__code__ for child in self._body.children}
        tasks = set()

        def look(frame, event, _):
            if event == "call" and frame.f_code in codes:
                tasks.add(_running_task())
                self._threads.add(threading.get_ident())

        sys.setprofile(look)
        try:
            await self._body.run(1)
            await self._body.settle()
        finally:
            sys.setprofile(None)
        if not codes:
            tasks.add(_running_task())
            self._threads.add(threading.get_ident())
        self._kinds.update(_kind(task) for task in tasks)
        return tasks

    def _demand_tasks(self, tasks, creator):
        others = len(tasks - {creator})
        if others != self._body.tasks or (creator in tasks) == bool(self._body.tasks):
            raise ProofFailed(f"tasks: found {others} besides the creator that ran children, expected "
                              f"{self._body.tasks}; found {'some' if creator in tasks else 'none'} on the creator")

    def _demand_kinds(self):
        wanted = {self._cell.variant.creator}
        tasks = {EVENT_LOOP} if self._body.tasks else wanted
        if self._creators != wanted or self._kinds != tasks:
            raise ProofFailed(f"found the creator on {self.creator_seen} and tasks on {self.task_seen}, expected "
                              f"{'+'.join(wanted)} and {'+'.join(tasks)}")

    @property
    def creator_seen(self):
        return "+".join(sorted(self._creators))

    @property
    def task_seen(self):
        return "+".join(sorted(self._kinds))

    @property
    def workers_seen(self):
        return len(self._threads)


@contextmanager
def patience(millis, give_up):
    """Ends the process where a proof takes longer, because a loop that hangs takes no exception from outside.

    `give_up` is told the reason first. Where there are no timers, the campaign's watchdog ends the process.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def end(_signal, _frame):
        give_up(f"a proof did not end within {millis} ms")
        os._exit(1)

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, millis / 1000)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
