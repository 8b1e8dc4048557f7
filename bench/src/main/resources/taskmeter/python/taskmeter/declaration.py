"""A scenario's declaration: its variants, their parameters, and what they require of a Python."""
from collections.abc import Callable
from dataclasses import dataclass

EVENT_LOOP = "EVENT_LOOP"
PLATFORM = "PLATFORM"


@dataclass(frozen=True)
class Iterations:
    """The number of iterations and their length."""
    count: int
    millis: int


@dataclass(frozen=True)
class Variant:
    """One way to do what the scenario measures.

    `open` is a coroutine function. It gets the parameters by name and returns a `Body`. `quick` has those of the
    `standard` parameters whose cells are in the quick campaign too. `operations` is the number of operations in one
    invocation, or the name of the parameter with this number. `unavailable` is the reason why this Python cannot run
    the variant; empty if it can. `creator` is the kind of thread that runs the body. A variant that the JVM has too has
    the same label there. The positions of the other variants follow the JVM's positions.
    """
    position: int
    name: str
    title: str
    open: Callable
    meaning: str = ""
    standard: tuple = ({},)
    quick: tuple = ()
    full: tuple = ()
    is_baseline: bool = False
    against: str = ""
    baseline: str = ""
    operations: int | str = 1
    unavailable: str = ""
    creator: str = EVENT_LOOP


@dataclass(frozen=True)
class Scenario:
    """A row of the matrix. `operation` describes one operation."""
    name: str
    title: str
    operation: str
    variants: tuple
    warmup: Iterations = Iterations(5, 100)
    measurement: Iterations = Iterations(5, 80)

    def cells(self):
        """Yields each variant with each of its parameter sets."""
        for variant in self.variants:
            for parameters in variant.standard:
                yield Cell(self, variant, parameters, "quick" if parameters in variant.quick else "standard")
            for parameters in variant.full:
                yield Cell(self, variant, parameters, "full")


@dataclass(frozen=True)
class Cell:
    """A variant with one parameter set."""
    scenario: Scenario
    variant: Variant
    parameters: dict
    profile: str

    @property
    def benchmark(self):
        """Its name for `measure`, without the parameters."""
        return f"asyncio.{self.scenario.name}.{self.variant.name}"

    @property
    def operations(self):
        """The number of operations in one invocation."""
        declared = self.variant.operations
        return self.parameters.get(declared, 1) if isinstance(declared, str) else declared


def text(parameters):
    """Returns `name=value` pairs, joined by `;`, sorted by name."""
    return ";".join(f"{name}={value}" for name, value in sorted(parameters.items()))
