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

/** A mistake on the command line ends with exit code 2 and one sentence. */
class PythonUsageTest {

  @TempDir
  private Path temporary;

  private final Script script = Script.ofTheProgram();

  private static final List<String> SOUND = List.of("measure", "--benchmark=asyncio.TaskCreation.gather",
      "--parameters=tasks=100", "--warmup=1x1ms", "--measurement=1x1ms", "--evidence=");

  @TestFactory
  Stream<DynamicTest> aMistakeIsOneSentence() {
    Path folder = temporary;
    return Map.of(
        "--benchmark=asyncio.TaskCreation.fork", "found 'asyncio.TaskCreation.fork', allowed are asyncio.TaskCreation.",
        "--parameters=tasks=99", "found 'tasks=99', allowed for asyncio.TaskCreation.gather are 'tasks=100'",
        "--warmup=1x1s", "found '1x1s', allowed is a number from 0 and a length from 1 ms",
        "--measurement=0x1ms", "found '0x1ms', allowed is a number from 1 and a length from 1 ms",
        "--evidence=" + folder, "found '" + folder + "' (Is a directory), allowed is a file",
        "--warm=1x1ms", "unrecognized arguments: --warm=1x1ms").entrySet().stream()
        .map(mistake -> DynamicTest.dynamicTest(mistake.getKey(), () -> {
          String option = mistake.getKey().substring(0, mistake.getKey().indexOf('=') + 1);
          String[] arguments = Stream.concat(SOUND.stream().filter(each -> !each.startsWith(option))
                  .map(each -> each.endsWith("--evidence=") ? each + folder.resolve("evidence.txt") : each),
              Stream.of(mistake.getKey())).toArray(String[]::new);
          demandSentence(script.run(Pythons.newest(), folder, arguments), mistake.getValue());
        }));
  }

  @Test
  void aMissingCommandAndAMissingOptionAreNamed() throws Exception {
    demandSentence(script.run(Pythons.newest(), temporary), "the following arguments are required: probe|measure");
    demandSentence(script.run(Pythons.newest(), temporary, "measure"),
        "--benchmark, --warmup, --measurement, --evidence");
  }

  @Test
  void aPythonThatReadsEnvironmentVariablesIsRefused() throws Exception {
    demandSentence(script.run(Pythons.newest(), List.of("-B"), temporary, "probe"), "allowed is one with -I");
  }

  @Test
  void aPythonThatIsTooOldSaysSo() throws Exception {
    demandSentence(script.probe(Pythons.tooOld(), temporary), "allowed is CPython 3.11 or later");
  }

  private static void demandSentence(Result result, String expected) {
    assertEquals(2, result.exit(), result.complained().toString());
    assertEquals(1, result.complained().size(), result.complained().toString());
    assertTrue(result.complained().getFirst().contains(expected), result.complained().toString());
    assertEquals(List.of(), result.printed());
    assertEquals(List.of(), result.evidence());
  }
}
