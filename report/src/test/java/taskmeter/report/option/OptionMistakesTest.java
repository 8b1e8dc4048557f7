package taskmeter.report.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both modules report the same mistakes in the same words: the other module has the same test with its own options.
 */
class OptionMistakesTest {

  private static final String ELSEWHERE = "--known-elsewhere=bench.budget,bench.jdks";

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
  void anUnknownPropertyGetsASuggestionOrAListOfItsModule() throws IOException {
    assertEquals(List.of(
        "-Dbench.budgt: unknown option; did you mean -Dbench.budget?",
        "-Dreport.reslts: unknown option; did you mean -Dreport.results?"),
        ofProperties("bench.budgt=1m", "report.reslts=x"));
    assertEquals(List.of("-Dbench.zzzz: unknown option; expected one of -Dbench.budget, -Dbench.jdks"),
        ofProperties("bench.zzzz="));
  }

  @Test
  void anUnknownPropertyOfNoModuleGetsAListOfAll() throws IOException {
    String mistake = ofProperties("other.run=x").getFirst();
    assertTrue(mistake.startsWith("-Dother.run: unknown option; expected one of -D"), mistake);
    assertTrue(mistake.contains("-Dbench.budget") && mistake.contains("-Dreport.results"), mistake);
  }

  @Test
  void anUnknownOptionGetsASuggestionOrAList() {
    assertEquals(List.of("--reslts: unknown option; did you mean --results?"), ofArguments("--reslts=x"));
    assertEquals(List.of("results: unknown argument; did you mean --results?"), ofArguments("results"));
    String list = "--run, --baseline, --allow-mismatch, --fail-on, --require, --tolerance, --candidate, "
        + "--allow, --verdicts, --annotations, --explain, --check, --results, --skip, --properties, --help";
    assertEquals(List.of("--zzzz: unknown option; expected one of " + list), ofArguments("--zzzz"));
    assertEquals(List.of("zzzz: unknown argument; expected one of " + list), ofArguments("zzzz"));
  }

  @Test
  void anInvalidValueIsReportedAsGiven() throws IOException {
    assertEquals(List.of("-Dreport.skip=perhaps: not a boolean; expected true or false"),
        ofProperties("report.skip=perhaps"));
    assertEquals(List.of("--skip=perhaps: not a boolean; expected true or false"), ofArguments("--skip=perhaps"));
  }

  @Test
  void anInvalidNameGetsASuggestion() throws IOException {
    String sentence = ": not a verdict; expected slower, faster, likely slower, likely faster or inconclusive"
        + "; did you mean slower?";
    assertEquals(List.of("-Dreport.failOn=slwer" + sentence), ofProperties("report.failOn=slwer"));
    assertEquals(List.of("--fail-on=slwer" + sentence), ofArguments("--fail-on=slwer"));
  }

  @Test
  void aMissingValueAndAMissingFileAreMistakes() {
    assertEquals(List.of("command line: Missing required parameter for option '--run' (NAME|FOLDER)"),
        ofArguments("--run"));
    Path missing = folder.resolve("missing");
    assertEquals(List.of("--properties=" + missing + ": cannot be read (java.nio.file.NoSuchFileException: " + missing
        + "); expected a file of Java properties"), ofArguments("--properties=" + missing));
  }
}
