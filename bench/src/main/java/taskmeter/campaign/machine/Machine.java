package taskmeter.campaign.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The box as Linux shows it in files. What is not there or cannot be read is empty, never an error: half of it is
 * missing in a container, and all of it on another system.
 *
 * @param root {@code /}, or a copy of a part of it
 */
public record Machine(Path root) {

  private static final long COMMAND_S = 5;
  private static final Path HERE = Path.of("/");

  /** The box that this runs on. */
  public static Machine here() {
    return new Machine(HERE);
  }

  /** Whether commands would speak of this box: they know of no copy. */
  boolean isHere() {
    return root.equals(HERE);
  }

  /** The file's text without blanks around it. */
  public Optional<String> text(String file) {
    try {
      return Optional.of(Files.readString(root.resolve(file), StandardCharsets.UTF_8).strip())
          .filter(text -> !text.isEmpty());
    } catch (IOException | SecurityException unreadable) {
      return Optional.empty();
    }
  }

  /** The file's lines; none where it cannot be read. */
  Stream<String> lines(String file) {
    return text(file).stream().flatMap(String::lines);
  }

  /** The first value of {@code key}, in a file of keys and values with a separator between. */
  Optional<String> value(String file, String key, char separator) {
    return values(file, key, separator).findFirst();
  }

  /** All values of {@code key}, as {@link #value}. */
  Stream<String> values(String file, String key, char separator) {
    return lines(file)
        .filter(line -> line.indexOf(separator) > 0)
        .filter(line -> line.substring(0, line.indexOf(separator)).strip().equals(key))
        .map(line -> line.substring(line.indexOf(separator) + 1).strip())
        .filter(value -> !value.isEmpty());
  }

  /** The first line that a command prints, whatever its exit code; empty where there is no such command. */
  public static Optional<String> firstLine(String... command) {
    return output(command).flatMap(text -> text.lines().findFirst()).filter(line -> !line.isBlank());
  }

  /** What a command prints; empty where there is no such command or it fails without a word. */
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
