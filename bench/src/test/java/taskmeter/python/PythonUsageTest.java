package taskmeter.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.python.Script.Result;

/** A mistake on the command line is reported in one sentence, with exit code 2. */
class PythonUsageTest {

  @TempDir
  private Path temporary;

  private final Script script = Script.ofTheProgram();

  private static final List<String> VALID = List.of("measure", "--benchmark=asyncio.TaskCreation.gather",
      "--parameters=tasks=100", "--warmup=1x1ms", "--measurement=1x1ms", "--evidence=");

  @TestFactory
  Stream<DynamicTest> aMistakeIsReportedInOneSentence() {
    Path folder = temporary;
    return Map.of(
        "--benchmark=asyncio.TaskCreation.fork",
        "found 'asyncio.TaskCreation.fork'; expected one of asyncio.TaskCreation.",
        "--parameters=tasks=99", "found 'tasks=99'; expected for asyncio.TaskCreation.gather one of 'tasks=100'",
        "--warmup=1x1s", "found '1x1s'; expected a number from 0 and a length from 1 ms",
        "--measurement=0x1ms", "found '0x1ms'; expected a number from 1 and a length from 1 ms",
        "--evidence=" + folder, "found '" + folder + "' (Is a directory); expected a writable file",
        "--warm=1x1ms", "unrecognized arguments: --warm=1x1ms",
        "--turn=1:2:3", "found '1:2:3'; expected PORT:TOKEN:FORK:ITERATIONS").entrySet().stream()
        .map(mistake -> DynamicTest.dynamicTest(mistake.getKey(), () -> {
          String option = mistake.getKey().substring(0, mistake.getKey().indexOf('=') + 1);
          String[] arguments = Stream.concat(VALID.stream().filter(each -> !each.startsWith(option))
                  .map(each -> each.endsWith("--evidence=") ? each + folder.resolve("evidence.txt") : each),
              Stream.of(mistake.getKey())).toArray(String[]::new);
          requireSentence(script.run(Pythons.newest(), folder, arguments), mistake.getValue());
        }));
  }

  @Test
  void missingCommandsAndOptionsAreNamed() throws Exception {
    requireSentence(script.run(Pythons.newest(), temporary), "the following arguments are required: probe|measure");
    requireSentence(script.run(Pythons.newest(), temporary, "measure"),
        "--benchmark, --warmup, --measurement, --evidence");
  }

  @Test
  void environmentVariablesMustBeIgnored() throws Exception {
    requireSentence(script.run(Pythons.newest(), List.of("-B"), temporary, "probe"), "expected the option -I");
  }

  @Test
  void olderPythonsAreRejected() throws Exception {
    requireSentence(script.probe(Pythons.tooOld(), temporary), "expected CPython 3.11 or later");
  }

  private static void requireSentence(Result result, String expected) {
    assertEquals(2, result.exit(), result.errors().toString());
    assertEquals(1, result.errors().size(), result.errors().toString());
    assertTrue(result.errors().getFirst().contains(expected), result.errors().toString());
    assertEquals(List.of(), result.output());
    assertEquals(List.of(), result.evidence());
  }
}
