"""Prints the facts of this Python, the labels, and all cells. The counterpart of the JVM's `Probe`."""
from taskmeter import facts, lines
from taskmeter.declaration import EVENT_LOOP, PLATFORM, text
from taskmeter.matrix import PARAMETERS, SCENARIOS, cells
from taskmeter.messages import CellLine, LabelLine


def messages():
    """Yields all messages of the probe."""
    yield facts.here()
    yield from _labels()
    for cell in cells():
        yield line(cell)


def _labels():
    for position, scenario in enumerate(SCENARIOS, 1):
        yield LabelLine("scenario", scenario.name, position, scenario.title, scenario.operation)
    for scenario in SCENARIOS:
        for variant in scenario.variants:
            yield LabelLine("variant", f"{scenario.name}.{variant.name}", variant.position, variant.title,
                            variant.meaning, "baseline" if variant.is_baseline else "", variant.against,
                            variant.baseline)
    # The position follows the JVM's three carriers; a creator outside of a loop is a platform thread, as on the JVM
    yield LabelLine("carrier", EVENT_LOOP, 4, "asyncio event loop")
    yield LabelLine("creator", PLATFORM, 1, "platform thread")
    yield LabelLine("creator", EVENT_LOOP, 4, "asyncio event loop")
    for position, (name, title, meaning) in enumerate(PARAMETERS, 1):
        yield LabelLine("parameter", name, position, title, meaning)


def line(cell):
    """Returns the cell's message. All tasks share the one thread of their loop."""
    scenario, variant = cell.scenario, cell.variant
    return CellLine(
        scenario.name, variant.name, text(cell.parameters), EVENT_LOOP, variant.creator, pooled=True, parallelism=1,
        threads=1, profile=cell.profile, benchmark=cell.benchmark, jvm_arguments=(),
        warmup_iterations=scenario.warmup.count, warmup_millis=scenario.warmup.millis,
        iterations=scenario.measurement.count, iteration_millis=scenario.measurement.millis,
        operations=cell.operations, metrics=(), reason=variant.unavailable)


def run():
    """Prints all messages."""
    for message in messages():
        print(lines.write(message))
