"""The eager start, if this asyncio has one."""
import asyncio

FACTORY = getattr(asyncio, "eager_task_factory", None)
"""The argument of `set_task_factory`; None if there is no eager start."""

UNAVAILABLE = "" if FACTORY else "asyncio.eager_task_factory is new in CPython 3.12"
"""Why there is no eager start; empty if there is one."""
