"""All scenarios, and what their parameters mean. A new scenario is its module and a line in `SCENARIOS`."""
from taskmeter.scenario import (barrier_rendezvous, current_task_lookup, eager_start, runner, task_creation, task_group,
                                task_tree)

SCENARIOS = (
    task_creation.SCENARIO,
    eager_start.SCENARIO,
    current_task_lookup.SCENARIO,
    barrier_rendezvous.SCENARIO,
    task_group.SCENARIO,
    runner.SCENARIO,
    task_tree.SCENARIO,
)

# Name, title and meaning. The first three are the JVM's
PARAMETERS = (
    ("tasks", "tasks", "children of one fan-out"),
    ("suspending", "% suspending", "share of the tasks that suspend once, in percent"),
    ("parties", "parties", "tasks that meet, the measuring one included"),
    ("failing", "failing", "children that fail; the middle one, while its siblings wait"),
    ("calls", "calls", "calls one after another"),
    ("leaves", "leaves", "what a leaf of the tree does"),
    ("levels", "levels", "levels of the tree below its root"),
)


def cells():
    """Each cell, whether this Python can run it or not."""
    return [cell for scenario in SCENARIOS for cell in scenario.cells()]
