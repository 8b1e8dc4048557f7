package taskmeter.campaign.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of this program and of JMH. */
public final class ProgramVersion implements IVersionProvider {
  /** Maven puts it into the jar. */
  private static final String BUILD = "/META-INF/maven/taskmeter/bench/pom.properties";

  /** Whether the program runs from its jar, and not from folders of classes. */
  public static boolean isJar() {
    return ProgramVersion.class.getResource("ProgramVersion.class").getProtocol().equals("jar");
  }

  /** Properties that the build put into the jar; none where it did not. */
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
}
