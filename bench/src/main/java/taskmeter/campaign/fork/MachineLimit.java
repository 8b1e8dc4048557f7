package taskmeter.campaign.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A limit of the machine that a fork can die of. The JVM names it in its output, but often not in its exception. */
enum MachineLimit {

  THREADS("the limit of threads or processes was reached (-Dbench.action=doctor shows it)",
      "unable to create native thread|pthread_create.*EAGAIN|[Ff]ailed to start.*thread.*EAGAIN"
          + "|Resource temporarily unavailable|can't start new thread"),
  MEMORY("the memory of the machine or the container is used up",
      "insufficient memory for the Java Runtime Environment|Cannot allocate memory|errno=12\\b"
          + "|Could not reserve enough space for"),
  DISK("there is no space for temporary files", "No space left on device|Disk quota exceeded"),
  ARCHIVE("the JVM cannot use the archive of its classes",
      "Unable to use shared archive|processing the shared archive file|AllowArchivingWithJavaAgent"
          + "|CDS dumping does not support|dynamic archive cannot be dumped");

  private static final long FULL = 1 << 20;

  private final String text;
  private final Pattern sign;

  MachineLimit(String text, String sign) {
    this.text = text;
    this.sign = Pattern.compile(sign);
  }

  /** The reason of a failed fork, after the limit that it died of if there is one. */
  static String before(String reason, List<String> printed) {
    return Stream.of(values()).filter(limit -> printed.stream().anyMatch(line -> limit.sign.matcher(line).find()))
        .findFirst().or(MachineLimit::full).map(limit -> limit.text + ": " + reason).orElse(reason);
  }

  private static Optional<MachineLimit> full() {
    try {
      return Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir"))).getUsableSpace() < FULL
          ? Optional.of(DISK) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
