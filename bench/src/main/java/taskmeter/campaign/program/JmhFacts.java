package taskmeter.campaign.program;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.openjdk.jmh.runner.CompilerHints;
import org.openjdk.jmh.util.Version;

/** What JMH does to the JVM that it measures: scores under different modes are not comparable. */
public final class JmhFacts {
  private static final String BLACKHOLE = "# Blackhole mode: ";

  private JmhFacts() {
  }

  /** {@code jmh.blackhole} and {@code jmh.compilerhints}, as sample properties of the runtime. */
  public static SequencedMap<String, String> ofRuntime() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompilerHints.printHints(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String blackhole = bytes.toString(StandardCharsets.UTF_8).lines()
        .filter(line -> line.startsWith(BLACKHOLE)).map(line -> line.substring(BLACKHOLE.length()))
        .findFirst().orElse("");
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("jmh.blackhole", blackhole);
    facts.put("jmh.compilerhints", CompilerHints.compilerHintsSelect().desc());
    return facts;
  }

  /** JMH's version, such as {@code 1.37}. */
  public static String version() {
    return Version.getPlainVersion();
  }
}
