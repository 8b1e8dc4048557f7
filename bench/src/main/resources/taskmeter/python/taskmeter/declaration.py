"""What a scenario says of itself: its variants, their parameters, and what a Python must have for them."""
from collections.abc import Callable
from dataclasses import dataclass

EVENT_LOOP = "EVENT_LOOP"
PLATFORM = "PLATFORM"


@dataclass(frozen=True)
class Iterations:
    """So many iterations, each of that length."""
    count: int
    millis: int


@dataclass(frozen=True)
class Variant:
    """One way to do what the scenario measures.

    `open` is a coroutine function. It gets the parameters by name and gives a `Body`. `operations` is the number of
    operations in one invocation, or the name of the parameter that says it. `unavailable` is the reason why this
    Python lacks what the variant needs, or empty. The creator is the kind of thread that runs the body. What the JVM
    has under the same name has the same label there; `position` comes after the JVM's where it has none.
    """
    position: int
    name: str
    title: str
    open: Callable
    meaning: str = ""
    standard: tuple = ({},)
    full: tuple = ()
    is_baseline: bool = False
    against: str = ""
    baseline: str = ""
    operations: int | str = 1
    unavailable: str = ""
    creator: str = EVENT_LOOP


@dataclass(frozen=True)
class Scenario:
    """A row of the matrix. `operation` is a sentence that says what one operation is."""
    name: str
    title: str
    operation: str
    variants: tuple
    warmup: Iterations = Iterations(5, 100)
    measurement: Iterations = Iterations(5, 80)

    def cells(self):
        """Each variant with each of its sets of parameters."""
        for variant in self.variants:
            for parameters in variant.standard:
                yield Cell(self, variant, parameters, "standard")
            for parameters in variant.full:
                yield Cell(self, variant, parameters, "full")


@dataclass(frozen=True)
class Cell:
    """A variant with one set of parameters."""
    scenario: Scenario
    variant: Variant
    parameters: dict
    profile: str

    @property
    def benchmark(self):
        """What `measure` calls it, without its parameters."""
        return f"asyncio.{self.scenario.name}.{self.variant.name}"

    @property
    def operations(self):
        """In one invocation."""
        told = self.variant.operations
        return self.parameters.get(told, 1) if isinstance(told, str) else told


def text(parameters):
    """`name=value` pairs, joined by `;`, sorted by name."""
    return ";".join(f"{name}={value}" for name, value in sorted(parameters.items()))
