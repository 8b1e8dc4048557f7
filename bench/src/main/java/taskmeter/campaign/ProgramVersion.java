package taskmeter.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of this program and of JMH. */
final class ProgramVersion implements IVersionProvider {
  /** Maven puts it into the jar. */
  private static final String BUILD = "/META-INF/maven/taskmeter/bench/pom.properties";

  /** Whether the program runs from its jar, and not from folders of classes. */
  static boolean isJar() {
    return ProgramVersion.class.getResource("ProgramVersion.class").getProtocol().equals("jar");
  }

  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream file = ProgramVersion.class.getResourceAsStream(BUILD)) {
      if (file != null) {
        build.load(file);
      }
    }
    String version = build.getProperty("version", "from classes");
    return new String[] {"taskmeter-bench " + version + ", JMH " + JmhFacts.version()};
  }
}
