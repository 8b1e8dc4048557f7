package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import taskmeter.report.option.Request;

/**
 * The workflow that users copy, as far as it can be tested without GitHub: it is YAML, its commands have only options
 * that exist, its files are those that the program writes, and its shell command runs. SnakeYAML comes with the
 * validator of JSON schemas.
 */
class GithubWorkflowTest extends OneReport {

  private static final Path ROOT = Path.of("..");
  /** {@code -Dbench.jdks="a b"} is one word. */
  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");

  private Map<?, ?> workflow;
  private List<Map<?, ?>> steps;

  @BeforeEach
  void read() throws IOException {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    workflow = new Yaml(new SafeConstructor(strict)).load(Files.readString(Path.of("github-workflow.yml")));
    steps = ((List<?>) job().get("steps")).stream().<Map<?, ?>>map(step -> (Map<?, ?>) step).toList();
  }

  private Map<?, ?> job() {
    Map<?, ?> jobs = (Map<?, ?>) workflow.get("jobs");
    assertEquals(1, jobs.size());
    return (Map<?, ?>) jobs.values().iterator().next();
  }

  /** The words of each command of Maven. */
  private List<List<String>> commands() {
    return steps.stream().filter(step -> step.containsKey("run")).map(step -> step.get("run").toString())
        .filter(run -> run.startsWith("mvn ")).map(run -> WORD.matcher(run).results().map(word -> word.group())
            .toList()).toList();
  }

  private List<String> command(String module) {
    return commands().stream().filter(words -> words.contains(module)).findFirst().orElseThrow();
  }

  /** The value of each property with this prefix; {@code true} without a value, as Maven has it. */
  private Map<String, String> properties(String prefix) {
    return commands().stream().flatMap(List::stream).filter(word -> word.startsWith("-D" + prefix))
        .map(word -> word.substring(2).split("=", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : "true"));
  }

  private Map<?, ?> with(String action) {
    return (Map<?, ?>) steps.stream().filter(step -> step.getOrDefault("uses", null) instanceof String uses
        && uses.startsWith(action + "@")).findFirst().orElseThrow().get("with");
  }

  private String shell() {
    return steps.stream().filter(step -> step.containsKey("run")).map(step -> step.get("run").toString())
        .filter(run -> run.contains("GITHUB_STEP_SUMMARY")).findFirst().orElseThrow();
  }

  /** YAML 1.1 reads the key {@code on} as the value true; GitHub reads it as a text. */
  @Test
  void itHasWhatGithubRequires() {
    assertEquals(Set.of("name", "permissions", "jobs"), workflow.keySet().stream().filter(String.class::isInstance)
        .map(Object::toString).collect(Collectors.toSet()));
    assertEquals(Set.of("schedule", "workflow_dispatch"), ((Map<?, ?>) workflow.get(true)).keySet());
    assertEquals(Map.of("contents", "read"), workflow.get("permissions"), "it changes nothing");
    assertEquals(Set.of("runs-on", "timeout-minutes", "steps"), job().keySet());
    steps.forEach(step -> assertTrue(step.containsKey("run") != step.containsKey("uses"), step.toString()));
    steps.forEach(step -> assertTrue(Set.of("name", "uses", "with", "run", "if").containsAll(step.keySet()),
        step.toString()));
    steps.stream().filter(step -> step.containsKey("uses")).forEach(step -> assertTrue(
        step.get("uses").toString().matches("actions/[a-z-]+@v\\d+"), step.toString()));
  }

  @Test
  void itMeasuresAndThenGivesVerdicts() {
    assertEquals(List.of("mvn -B -pl bench verify -DskipTests", "mvn -B -pl report verify -DskipTests"),
        commands().stream().map(words -> words.stream().filter(word -> !word.matches("-D(bench|report)\\..*"))
            .collect(Collectors.joining(" "))).toList());
    assertTrue(command("bench").stream().noneMatch(word -> word.startsWith("-Dreport.")));
    assertTrue(command("report").stream().noneMatch(word -> word.startsWith("-Dbench.")));
  }

  /** The program refuses what it does not know, also a value. */
  @Test
  void theProgramAcceptsTheOptionsOfTheReport() throws IOException {
    Map<String, String> options = properties("report.");
    assertTrue(options.size() >= 4, options.toString());
    String file = properties(options.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
        .toArray(String[]::new));
    Request request = Request.parse("--properties=" + file);
    assertEquals(0.25, request.options().require.value());
    assertTrue(request.options().annotations);
    assertEquals(List.of("slower"), request.options().failOn.kinds().stream().map(kind -> kind.word()).toList());
    assertEquals(Set.of(), undocumented(options.keySet(), "report/README.md"));
  }

  @Test
  void theBuildKnowsTheOptionsOfTheCampaign() throws IOException {
    Set<String> options = properties("bench.").keySet();
    String known = Pattern.compile("<options\\.of\\.bench>(.*)</").matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results().findFirst().orElseThrow().group(1);
    assertTrue(Set.of(known.split(",")).containsAll(options), options.toString());
    assertEquals(Set.of(), undocumented(options, "bench/README.md"));
  }

  private static Set<String> undocumented(Set<String> options, String manual) throws IOException {
    String text = Files.readString(ROOT.resolve(manual));
    return options.stream().filter(option -> !text.contains("\n| `-D" + option + "`"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachJdkIsInstalledAndTheLastOneBuilds() {
    List<String> versions = with("actions/setup-java").get("java-version").toString().lines().toList();
    assertEquals("\"" + versions.stream().map(version -> "$JAVA_HOME_" + version + "_X64")
        .collect(Collectors.joining(",")) + "\"", properties("bench.").get("bench.jdks"));
    assertTrue(Integer.parseInt(versions.getLast()) >= 21, versions.toString());
  }

  @Test
  void theCampaignFitsIntoTheJob() {
    int minutes = Integer.parseInt(properties("bench.").get("bench.budget").replaceFirst("m$", ""));
    assertTrue(minutes + 30 <= (int) job().get("timeout-minutes"), "with time to install, build and draw");
    assertTrue((int) job().get("timeout-minutes") <= 360, "GitHub ends a job after six hours");
  }

  /** The folder {@code results} has committed runs: a later name of one of them would be reported instead. */
  @Test
  void theReportReadsTheRunThatWasMeasured() {
    String folder = properties("bench.").get("bench.results");
    assertEquals(folder, properties("report.").get("report.results"));
    assertFalse(Files.exists(ROOT.resolve(folder).resolve("README.md")), folder);
    assertEquals(List.of(folder, properties("report.").get("report.verdicts")),
        with("actions/upload-artifact").get("path").toString().lines().toList());
  }

  /** Also if an earlier step failed: a closed gate is a failure. */
  @Test
  void theLastStepsRunAlways() {
    List<Map<?, ?>> last = steps.stream().dropWhile(step -> !step.containsKey("if")).toList();
    assertEquals(2, last.size());
    last.forEach(step -> assertEquals("always()", step.get("if")));
  }

  @Test
  void theVerdictsOfTheProgramAreShown() throws Exception {
    copy("verdicts", "20260101T000000Z-standard");
    Path folder = results.resolve("work");
    Path verdicts = folder.resolve(properties("report.").get("report.verdicts"));
    Function<Map.Entry<String, String>, String> value = option -> switch (option.getKey()) {
      case "report.results" -> results.toString();
      case "report.verdicts" -> verdicts.toString();
      default -> option.getValue();
    };
    String file = properties(properties("report.").entrySet().stream()
        .map(each -> each.getKey() + "=" + value.apply(each)).toArray(String[]::new));
    assertEquals(6, run("--properties=" + file), () -> err);
    assertTrue(out.contains("\n::error "), out);
    assertEquals("before\n" + Files.readString(verdicts.resolve("verdicts.md")), shown(folder));
  }

  @Test
  void withoutVerdictsThatStepDoesNotFail() throws Exception {
    assertEquals("before\n", shown(Files.createDirectory(results.resolve("work"))));
  }

  /** Runs the step as GitHub does, {@code bash -e}, and returns what it has written. */
  private String shown(Path folder) throws Exception {
    Path summary = Files.writeString(results.resolve("step-summary.md"), "before\n");
    ProcessBuilder bash = new ProcessBuilder("bash", "-e", "-c", shell()).directory(folder.toFile())
        .redirectErrorStream(true);
    bash.environment().put("GITHUB_STEP_SUMMARY", summary.toString());
    Process process = bash.start();
    String printed = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), printed);
    return Files.readString(summary);
  }

  @Test
  void itHasNoTabsAndNoLongLines() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("github-workflow.yml"));
    assertEquals(List.of(), lines.stream().filter(line -> line.contains("\t") || line.length() > 120).toList());
    assertTrue(lines.get(0).startsWith("# ") && lines.get(0).endsWith("copy it to .github/workflows/."),
        "a user who finds only the file knows what to do: " + lines.get(0));
  }
}
