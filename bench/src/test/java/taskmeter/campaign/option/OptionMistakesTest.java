package taskmeter.campaign.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.message.UsageException;

/**
 * Both modules report the same mistakes in the same words. The other module has this test too, with its own options.
 */
class OptionMistakesTest {

  private static final String ELSEWHERE = "--known-elsewhere=report.results,report.run";

  @TempDir
  private Path folder;

  private List<String> ofProperties(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("options.properties"), List.of(lines));
    return ofArguments("--properties=" + file, ELSEWHERE);
  }

  private static List<String> ofArguments(String... arguments) {
    return assertThrows(UsageException.class, () -> Request.parse(arguments)).getMessage().lines().toList();
  }

  @Test
  void anUnknownPropertyHasASuggestionOrAListOfItsModule() throws IOException {
    assertEquals(List.of(
        "-Dbench.budgt: unknown option; did you mean -Dbench.budget?",
        "-Dreport.reslts: unknown option; did you mean -Dreport.results?"),
        ofProperties("bench.budgt=1m", "report.reslts=x"));
    assertEquals(List.of("-Dreport.zzzz: unknown option; expected one of -Dreport.results, -Dreport.run"),
        ofProperties("report.zzzz="));
  }

  @Test
  void anUnknownPropertyOfNoModuleHasAListOfAll() throws IOException {
    String mistake = ofProperties("other.run=x").getFirst();
    assertTrue(mistake.startsWith("-Dother.run: unknown option; expected one of -D"), mistake);
    assertTrue(mistake.contains("-Dbench.budget") && mistake.contains("-Dreport.results"), mistake);
  }

  @Test
  void anUnknownOptionHasASuggestionOrAList() {
    assertEquals(List.of("--reslts: unknown option; did you mean --results?"), ofArguments("--reslts=x"));
    assertEquals(List.of("chek: unknown argument; did you mean check?"), ofArguments("chek"));
    String list = "run, check, list, plan, profile, doctor, jmh, "
        + "--jdks, --python, --budget, --profile, --include, --exclude, --jvm-args, --warmup, --measurement, "
        + "--rounds, --interleave, --lead-in, --diagnose, --inject, --seed, --grace, --results, --resume, "
        + "--action, --skip, --properties, --help, --version";
    assertEquals(List.of("--zzzz: unknown option; expected one of " + list), ofArguments("--zzzz"));
    assertEquals(List.of("zzzz: unknown argument; expected one of " + list), ofArguments("zzzz"));
  }

  @Test
  void aBadValueIsNamedAsTheUserGaveIt() throws IOException {
    assertEquals(List.of("-Dbench.skip=perhaps: not a boolean; expected true or false"),
        ofProperties("bench.skip=perhaps"));
    assertEquals(List.of("--skip=perhaps: not a boolean; expected true or false"), ofArguments("--skip=perhaps"));
  }

  @Test
  void aBadNameHasASuggestion() throws IOException {
    String sentence = ": not a profile; expected smoke, quick, standard or full"
        + "; did you mean standard?";
    assertEquals(List.of("-Dbench.profile=standart" + sentence), ofProperties("bench.profile=standart"));
    assertEquals(List.of("--profile=standart" + sentence), ofArguments("--profile=standart"));
  }

  @Test
  void aMissingValueAndAMissingFileAreMistakesToo() {
    assertEquals(List.of("command line: Missing required parameter for option '--budget' (TIME)"),
        ofArguments("--budget"));
    Path missing = folder.resolve("missing");
    assertEquals(List.of("--properties=" + missing + ": cannot be read (java.nio.file.NoSuchFileException: " + missing
        + "); expected a file of Java properties"), ofArguments("--properties=" + missing));
  }
}
