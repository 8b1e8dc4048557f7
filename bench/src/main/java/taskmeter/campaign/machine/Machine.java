package taskmeter.campaign.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine as Linux describes it in files. A missing or unreadable value is empty, never an error: containers lack
 * many of these files, and other systems have none.
 *
 * @param root {@code /}, or a folder with copies of some of its files
 */
public record Machine(Path root) {

  private static final long COMMAND_S = 5;
  private static final Path HERE = Path.of("/");

  /** Returns the machine that this program runs on. */
  public static Machine here() {
    return new Machine(HERE);
  }

  /** Whether this is the machine that the program runs on, so that commands describe it. */
  boolean isHere() {
    return root.equals(HERE);
  }

  /** The text of a file, without leading and trailing white space. */
  public Optional<String> text(String file) {
    // Not Files.readString: it reads a byte first, and the kernel then returns no more of a number in proc/sys
    try (InputStream in = Files.newInputStream(root.resolve(file))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
          .filter(text -> !text.isEmpty());
    } catch (IOException | SecurityException unreadable) {
      return Optional.empty();
    }
  }

  /** The lines of a file; empty if it cannot be read. */
  Stream<String> lines(String file) {
    return text(file).stream().flatMap(String::lines);
  }

  /** The first value of {@code key} in a file of lines with a key, a separator and a value. */
  Optional<String> value(String file, String key, char separator) {
    return values(file, key, separator).findFirst();
  }

  /** All values of {@code key}; see {@link #value}. */
  Stream<String> values(String file, String key, char separator) {
    return lines(file)
        .filter(line -> line.indexOf(separator) > 0)
        .filter(line -> line.substring(0, line.indexOf(separator)).strip().equals(key))
        .map(line -> line.substring(line.indexOf(separator) + 1).strip())
        .filter(value -> !value.isEmpty());
  }

  /** The first line that a command prints, with any exit code; empty if there is no such command. */
  public static Optional<String> firstLine(String... command) {
    return output(command).flatMap(text -> text.lines().findFirst()).filter(line -> !line.isBlank());
  }

  /** The output of a command; empty if there is no such command, or if it fails without output. */
  public static Optional<String> output(String... command) {
    try {
      Process process = new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean fine = process.waitFor(COMMAND_S, TimeUnit.SECONDS) && process.exitValue() == 0;
      return fine || !text.isBlank() ? Optional.of(text) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
