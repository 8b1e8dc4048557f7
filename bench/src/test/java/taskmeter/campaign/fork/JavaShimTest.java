package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.EndedProcess;

/** The JVM is a script that logs its arguments, each in angle brackets. */
@DisabledOnOs(OS.WINDOWS)
class JavaShimTest {

  private static final String QUERY = "org.openjdk.jmh.runner.PrintPropertiesMain";

  @TempDir
  private Path folder;
  private Path home;
  private Path program;

  @BeforeEach
  void write() throws IOException {
    home = Files.createDirectories(folder.resolve("Bob's \"own\" $JDK"));
    script("""
        for each; do printf '<%s>' "$each" >>"${0%/*}/log"; last=$each; done
        echo >>"${0%/*}/log"
        case "$*" in *PrintPropertiesMain*) echo '<properties/>' >"$last" ;; esac
        """);
    program = JavaShim.of(home.resolve("java"), Files.createDirectories(folder.resolve("Bob's temporary files")),
        CommandPrefix.NONE);
    Files.delete(home.resolve("log"));
  }

  private void script(String lines) throws IOException {
    Path java = Files.writeString(home.resolve("java"), "#!/bin/sh\n" + lines);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }

  private List<String> logged() throws IOException {
    Path log = home.resolve("log");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private int run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    EndedProcess ended = EndedProcess.of(process, Duration.ofSeconds(30));
    assertEquals("", ended.said());
    return ended.exit();
  }

  private String answer(String name) throws Exception {
    Path file = Files.createFile(folder.resolve(name));
    assertEquals(0, run("-cp", "a b.jar", QUERY, file.toString()));
    return Files.readString(file);
  }

  @Test
  void theJvmIsQueriedOnce() throws Exception {
    assertNotEquals(home.resolve("java"), program);
    assertEquals("<properties/>\n", answer("first answer"));
    assertEquals("<properties/>\n", answer("second's answer"));
    assertEquals(List.of("<-cp><a b.jar><" + QUERY + "><" + folder.resolve("first answer") + ">"), logged());
  }

  @Test
  void otherArgumentsArePassedUnchanged() throws Exception {
    run("-Dx=a  b", "-Dq='\"$HOME`\\", "", "*", "org.openjdk.jmh.runner.ForkedMain", "127.0.0.1");
    run("-version");
    assertEquals(List.of("<-Dx=a  b><-Dq='\"$HOME`\\><><*><org.openjdk.jmh.runner.ForkedMain><127.0.0.1>",
        "<-version>"), logged());
  }

  @Test
  void onlyForksHaveThePrefix() throws Exception {
    program = JavaShim.of(home.resolve("java"), folder,
        new CommandPrefix(List.of("sh", "-c", "shift; exec \"$@\"", "$it's", "left out")));
    Files.delete(home.resolve("log"));
    run("org.openjdk.jmh.runner.ForkedMain", "a b");
    assertEquals(List.of("<org.openjdk.jmh.runner.ForkedMain><a b>"), logged());
    program = JavaShim.of(home.resolve("java"), folder, new CommandPrefix(List.of("false")));
    assertEquals(1, run("org.openjdk.jmh.runner.ForkedMain"));
    assertEquals(0, run("-version"));
  }

  @Test
  void theExitCodeIsPassedOn() throws Exception {
    script("exit 134");
    assertEquals(134, run("org.openjdk.jmh.runner.ForkedMain"));
  }

  @Test
  void aFailedQueryIsRepeated() throws Exception {
    script("exit 1");
    assertEquals(1, run(QUERY, folder.resolve("none").toString()));
    script("echo late >\"$2\"");
    assertEquals("late\n", answerOf(QUERY));
  }

  @Test
  void theJvmIsUsedWhereTheShimCannotRun() throws IOException {
    script("exit 1");
    assertEquals(home.resolve("java"), JavaShim.of(home.resolve("java"), folder, CommandPrefix.NONE));
  }

  private String answerOf(String query) throws Exception {
    Path file = folder.resolve("answer");
    assertEquals(0, run(query, file.toString()));
    return Files.readString(file);
  }
}
