"""Verifies that a body does what its cell declares. It compares counts, and records which tasks run the children."""
import asyncio
import os
import signal
import sys
import threading
from contextlib import contextmanager

from taskmeter.body import ProofFailed
from taskmeter.declaration import EVENT_LOOP, PLATFORM

_VERIFIED_INVOCATIONS = 2


def _running_task():
    return None if asyncio._get_running_loop() is None else asyncio.current_task()


def _kind(task):
    return PLATFORM if task is None else EVENT_LOOP


class Evidence:
    """The kinds of thread that ran the creator and the tasks, in all proofs of a fork."""

    def __init__(self, cell, body):
        self._cell = cell
        self._body = body
        self._creators = set()
        self._kinds = set()
        self._threads = set()

    async def verify(self):
        """Invokes the body a few times and verifies each invocation."""
        for _ in range(_VERIFIED_INVOCATIONS):
            creator = _running_task()
            self._creators.add(_kind(creator))
            before = self._body.read()
            tasks = await self._watched_invocation()
            await self._body.settle()
            self._body.require(before, 1)
            self._require_tasks(tasks, creator)
        await self._body.check()
        self._require_kinds()

    async def _watched_invocation(self):
        """Returns the tasks that ran children. It keeps them, so that no two of them have the same identity."""
        codes = {child.__code__ for child in self._body.children}
        tasks = set()

        def record(frame, event, _):
            if event == "call" and frame.f_code in codes:
                tasks.add(_running_task())
                self._threads.add(threading.get_ident())

        sys.setprofile(record)
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

    def _require_tasks(self, tasks, creator):
        others = len(tasks - {creator})
        if others != self._body.tasks or (creator in tasks) == bool(self._body.tasks):
            raise ProofFailed(f"tasks: found {others} besides the creator that ran children; expected "
                              f"{self._body.tasks}; the creator ran {'some' if creator in tasks else 'no'} children")

    def _require_kinds(self):
        expected = {self._cell.variant.creator}
        tasks = {EVENT_LOOP} if self._body.tasks else expected
        if self._creators != expected or self._kinds != tasks:
            raise ProofFailed(f"found the creator on {self.creator_seen} and tasks on {self.task_seen}; expected "
                              f"{'+'.join(expected)} and {'+'.join(tasks)}")

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
def timeout(millis, fail):
    """Ends the process if a proof takes longer, because an exception from outside does not end a loop that hangs.

    Calls `fail` with the reason first. On a system without timers the campaign's watchdog ends the process.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def end(_signal, _frame):
        fail(f"proof: did not end within {millis} ms")
        os._exit(1)

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, millis / 1000)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
