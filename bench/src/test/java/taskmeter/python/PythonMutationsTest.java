package taskmeter.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.MarkedTables;
import taskmeter.protocol.ProofLine;
import taskmeter.protocol.ProofLine.Outcome;
import taskmeter.python.Pythons.Python;
import taskmeter.python.Script.Result;

/** Breaks the script on purpose. The proofs of a fork must notice each mutation. */
class PythonMutationsTest {

  private static final String CREATION = "scenario/task_creation.py";
  private static final String EAGER = "scenario/eager_start.py";
  private static final String LOOKUP = "scenario/current_task_lookup.py";
  private static final String BARRIER = "scenario/barrier_rendezvous.py";
  private static final String GROUP = "scenario/task_group.py";
  private static final String RUNNER = "scenario/runner.py";
  private static final String TREE = "scenario/task_tree.py";
  private static final String TRIAL = "trial.py";
  private static final String AWAIT_ONE = "await create_task(child())";
  private static final String TIMED_OUT = "did not end within";

  @TempDir
  private Path temporary;

  /**
   * Replaces one text in one file.
   *
   * @param title the mistake
   * @param found the text that is replaced
   * @param instead the new text
   * @param cell the benchmark without its prefix, and its parameters
   * @param reason a part of the reason why the fork must fail
   */
  private record ScriptChange(String title, String file, String found, String instead, String cell, String reason) {

    String benchmark() {
      return "asyncio." + cell.split(" ")[0];
    }

    String parameters() {
      return cell.contains(" ") ? cell.split(" ")[1] : "";
    }

    boolean needsEager() {
      return instead.contains("eager_task_factory") || cell.contains(".eager");
    }
  }

  private static final List<ScriptChange> MUTATIONS = List.of(
      new ScriptChange("a task that is never awaited", CREATION, AWAIT_ONE, "create_task(child())",
          "TaskCreation.awaitOne", "children that ended: found 0 in 1 invocations; expected 1"),
      new ScriptChange("a child without a task", CREATION, AWAIT_ONE, "await child()",
          "TaskCreation.awaitOne", "tasks: found 0 besides the creator"),
      new ScriptChange("a baseline that creates a task", CREATION, "            await child()\n",
          "            await asyncio.create_task(child())\n",
          "TaskCreation.baseline", "tasks: found 1 besides the creator that ran children; expected 0"),
      new ScriptChange("a gather of 99", CREATION, "gather(*[child() for _ in range(tasks)])",
          "gather(*[child() for _ in range(tasks - 1)])",
          "TaskCreation.gather tasks=100", "children that ended: found 99 in 1 invocations; expected 100"),
      new ScriptChange("an eager start that is deferred", EAGER, "set_task_factory(eager.FACTORY)",
          "set_task_factory(None)", "EagerStart.eager suspending=50",
          "began before create_task returned: found 0 in 1 invocations"),
      new ScriptChange("a deferred start that is eager", EAGER, "    return _started(suspending, early=0)",
          "    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)\n"
              + "    return _started(suspending, early=0)",
          "EagerStart.deferred suspending=0", "began before create_task returned: found 1000 in 1 invocations"),
      new ScriptChange("every child suspends", EAGER, "create_task(child(i * suspending % 100 < suspending))",
          "create_task(child(True))", "EagerStart.deferred suspending=50",
          "children that suspended: found 1000 in 1 invocations; expected 500"),
      new ScriptChange("a lookup that returns a stored task", LOOKUP, "_calls(asyncio.current_task,",
          "_calls(lambda task=asyncio.current_task(): task,", "CurrentTaskLookup.currentTask",
          "result of the call: found "),
      new ScriptChange("a baseline that looks up the task", LOOKUP, "_calls(b\"\".decode,",
          "_calls(asyncio.current_task,",
          "CurrentTaskLookup.baseline", "expected ''"),
      new ScriptChange("a loop that calls once and counts twice", LOOKUP, "made += number", "made += 2 * number",
          "CurrentTaskLookup.currentTask", "calls: found 2 in 1 invocations; expected 1"),
      new ScriptChange("a barrier for 15 of 16 parties", BARRIER, "asyncio.Barrier(parties)",
          "asyncio.Barrier(parties - 1)", "BarrierRendezvous.barrier parties=16", "meetings of "),
      new ScriptChange("a barrier for one of two parties", BARRIER, "asyncio.Barrier(parties)",
          "asyncio.Barrier(parties - 1)", "BarrierRendezvous.barrier parties=2", TIMED_OUT),
      new ScriptChange("a missing party that the barrier does not expect", BARRIER,
          "    barrier = asyncio.Barrier(parties)", "    parties -= 1\n    barrier = asyncio.Barrier(parties)",
          "BarrierRendezvous.barrier parties=2",
          "tasks: found 0 besides the creator"),
      new ScriptChange("a group that does not cancel", GROUP, "group_of_tasks = asyncio.TaskGroup",
          "group_of_tasks = type('Group', (asyncio.TaskGroup,), {'_abort': lambda self: None})",
          "TaskGroup.taskGroup failing=1;tasks=2", TIMED_OUT),
      new ScriptChange("siblings that do not wait", GROUP, "await asyncio.get_running_loop().create_future()",
          "await asyncio.sleep(0)", "TaskGroup.taskGroup failing=1;tasks=100", "siblings that were cancelled: found "),
      new ScriptChange("a group whose child does not fail", GROUP, "raise _Failure", "pass",
          "TaskGroup.taskGroup failing=1;tasks=100", TIMED_OUT),
      new ScriptChange("siblings that are not cancelled after gather", GROUP, "each.cancel()", "pass",
          "TaskGroup.gather failing=1;tasks=2", TIMED_OUT),
      new ScriptChange("a loop for each call in one Runner", RUNNER, "runner.run(call())", "asyncio.run(call())",
          "Runner.runner calls=10", "loops: found 10 in 1 invocations; expected 1"),
      new ScriptChange("one loop for all calls of asyncio.run", RUNNER, "asyncio.run(call())",
          "run.__dict__.setdefault('runner', asyncio.Runner()).run(call())", "Runner.run calls=10",
          "loops: found 1 in 1 invocations; expected 10"),
      new ScriptChange("a tree with five branches", TREE, "await gather(*[node(level - 1) for _ in range(_BRANCHES)])",
          "await gather(*[node(level - 1) for _ in range(_BRANCHES - 1)])", "TaskTree.deferred leaves=none;levels=3",
          "nodes below the root: found 186 in 1 invocations; expected 258"),
      new ScriptChange("leaves that do not run", TREE, "await gather(*[node(level - 1) for _ in range(_BRANCHES)])\n"
          + "        else:\n            await leaf()", "await gather(*[node(level - 1) for _ in range(_BRANCHES)])\n"
          + "        else:\n            pass", "TaskTree.eager leaves=none;levels=3",
          "leaves: found 0 in 1 invocations; expected 216"),
      new ScriptChange("leaves that never wait", TREE, "if number not in self._answers:", "if number < 0:",
          "TaskTree.deferred leaves=memoization;levels=3", "leaves that waited: found 0 in 1 invocations; expected 21"),
      new ScriptChange("an iteration that counts each invocation twice", TRIAL, "invocations += batch",
          "invocations += 2 * batch", "TaskCreation.awaitOne", "children that ended: found "),
      new ScriptChange("a batch with one invocation fewer than it counts", TRIAL, "await run(batch)",
          "await run(batch - 1)", "CurrentTaskLookup.baseline", "calls: found "));

  @Test
  void thePageListsTheMutations() throws IOException {
    String table = "| Cell of CPython | How | What the proof of a fork said |\n| --- | --- | --- |\n"
        + MUTATIONS.stream().map(each -> "| " + each.cell() + " | " + each.title() + " | " + each.reason().strip()
            + " … |\n").collect(Collectors.joining());
    assertEquals(table, new MarkedTables(Path.of("..", "results", "study", "MUTATIONS.md")).all()
        .get("PythonMutationsTest"));
  }

  @TestFactory
  Stream<DynamicTest> everyMutationIsNoticed() {
    Python python = Pythons.newest();
    return MUTATIONS.stream().filter(mutation -> python.eager() || !mutation.needsEager()).map(mutation ->
        DynamicTest.dynamicTest(mutation.title(), () -> requireNoticed(python, mutation)));
  }

  private void requireNoticed(Python python, ScriptChange mutation) throws Exception {
    Script changed = Script.ofTheProgram().with(temporary.resolve("copy-" + MUTATIONS.indexOf(mutation)),
        mutation.file(), mutation.found(), mutation.instead());
    Result result =
        changed.measure(python, temporary, mutation.benchmark(), mutation.parameters(), "--timeout=2000");
    ProofLine proof = result.recorded(ProofLine.class);
    assertEquals(Outcome.FAILED, proof.outcome());
    assertTrue(proof.reason().contains(mutation.reason()), proof.reason());
    assertEquals(1, result.exit());
    assertTrue(result.errors().stream().anyMatch(line -> line.contains(mutation.reason())),
        result.errors().toString());
  }
}
