"""The messages from a Python to the campaign. Their fields are the fields of the Java records of the same names.

`None` is an unknown value, and a tuple is a list.
"""
from dataclasses import dataclass
from enum import Enum


class Phase(Enum):
    """The part of a fork that an iteration belongs to."""
    WARMUP = 1
    MEASURED = 2


class Outcome(Enum):
    """Whether a cell is what its label says."""
    PROVED = 1
    NOT_AVAILABLE = 2
    FAILED = 3


@dataclass(frozen=True)
class PythonFacts:
    """What a Python reports about itself."""
    feature: str
    version: str
    implementation: str
    build: str
    compiler: str
    executable: str
    build_flags: tuple
    debug: bool
    gil: bool
    jit_built: bool
    jit_enabled: bool
    asyncio_accelerated: bool
    processors: int
    arguments: tuple


@dataclass(frozen=True)
class LabelLine:
    """The text that a reader of the samples prints for a name."""
    axis: str
    name: str
    position: int
    title: str
    meaning: str = ""
    role: str = ""
    against: str = ""
    baseline: str = ""


@dataclass(frozen=True)
class CellLine:
    """One cell of the matrix, and whether this Python can run it."""
    scenario: str
    variant: str
    parameters: str
    carrier: str
    creator: str
    pooled: bool
    parallelism: int
    threads: int
    profile: str
    benchmark: str
    jvm_arguments: tuple
    warmup_iterations: int
    warmup_millis: int
    iterations: int
    iteration_millis: int
    operations: int
    metrics: tuple
    reason: str


@dataclass(frozen=True)
class TrialLine:
    """The settings that arrived in a fork."""
    benchmark: str
    parameters: str
    warmup_iterations: int
    warmup_millis: int
    iterations: int
    iteration_millis: int
    operations: int


@dataclass(frozen=True)
class SampleLine:
    """One iteration: its score in nanoseconds for one operation, and its number of operations."""
    phase: Phase
    iteration: int
    score: float
    operations: int


@dataclass(frozen=True)
class ProofLine:
    """The result of a fork's proof."""
    outcome: Outcome
    reason: str = ""
    creator_seen: str = ""
    task_seen: str = ""
    workers_seen: int | None = None
    pool_size: int | None = None
    involuntary_switches: int | None = None
    operations: int | None = None
    threads_started: int | None = None
    repeated_every: int = 0
