"""The eager start, where this asyncio has it."""
import asyncio

FACTORY = getattr(asyncio, "eager_task_factory", None)
"""For `set_task_factory`."""

UNAVAILABLE = "" if FACTORY else "asyncio.eager_task_factory is new in CPython 3.12"
"""Why there is none, or empty."""
