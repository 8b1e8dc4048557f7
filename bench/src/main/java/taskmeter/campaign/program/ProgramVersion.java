package taskmeter.campaign.program;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import org.openjdk.jmh.runner.CompilerHints;
import org.openjdk.jmh.util.Version;
import picocli.CommandLine.IVersionProvider;

/** The versions of this program and of JMH. */
public final class ProgramVersion implements IVersionProvider {

  /** Written to the jar by Maven. */
  private static final String BUILD = "/META-INF/maven/taskmeter/bench/pom.properties";

  /** Whether the program runs from its jar, and not from class folders. */
  public static boolean isJar() {
    return ProgramVersion.class.getResource("ProgramVersion.class").getProtocol().equals("jar");
  }

  /** Properties that the build put into the jar; empty if it did not. */
  static Properties built(String resource) {
    Properties properties = new Properties();
    try (InputStream file = ProgramVersion.class.getResourceAsStream(resource)) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return properties;
  }

  @Override
  public String[] getVersion() {
    String version = built(BUILD).getProperty("version", "from classes");
    return new String[] {"taskmeter-bench " + version + ", JMH " + JmhFacts.version()};
  }

  /** JMH's modes on the measured JVM: scores under different modes are not comparable. */
  public static final class JmhFacts {
    private static final String BLACKHOLE = "# Blackhole mode: ";

    private JmhFacts() {}

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
}
