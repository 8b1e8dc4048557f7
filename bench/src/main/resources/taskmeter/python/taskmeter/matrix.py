"""All scenarios, and the labels of their parameters. A new scenario needs a module and a line in `SCENARIOS`."""
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

# Name, title and meaning. The JVM has the first three, too
PARAMETERS = (
    ("tasks", "tasks", "tasks of one invocation"),
    ("suspending", "% suspending", "share of the tasks that suspend once, in percent"),
    ("parties", "parties", "tasks that meet, the measuring one included"),
    ("failing", "failing", "children that fail; the middle one, while its siblings wait"),
    ("calls", "calls", "calls one after another"),
    ("leaves", "leaves", "the work of a leaf of the tree"),
    ("levels", "levels", "levels of the tree below its root"),
)


def cells():
    """Returns all cells, also those that this Python cannot run."""
    return [cell for scenario in SCENARIOS for cell in scenario.cells()]
