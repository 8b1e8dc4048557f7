package taskmeter.campaign.jdk;

import java.nio.file.Path;

/**
 * A JDK, or a JRE, that works.
 *
 * @param home the real path of its home
 * @param version {@code java.version}, such as {@code 25.0.3} or {@code 28-ea}, with the grammar of JEP 322
 * @param feature the number before the first point, at least {@value #OLDEST}
 * @param vendor {@code java.vendor}, such as {@code Eclipse Adoptium}; empty if unknown
 * @param vmName {@code java.vm.name}; empty if unknown
 * @param build {@code java.runtime.version}, such as {@code 25.0.3+9-LTS}, which differs between builds of one version
 */
public record Jdk(Path home, String version, int feature, String vendor, String vmName, String build)
    implements ProbeResult {

  /** The oldest feature release that can be measured. */
  public static final int OLDEST = 17;

  public Jdk {
    if (!home.isAbsolute() || version.isBlank() || feature < OLDEST) {
      throw new IllegalArgumentException(home + ": found Java " + feature + ", version '" + version
          + "'; expected an absolute home, a version, and Java " + OLDEST + " or later; remove it from the choice");
    }
  }

  /** Whether this is not a release: early access, a beta, or a private build. */
  public boolean earlyAccess() {
    return version.contains("-");
  }

  /** The feature release, such as {@code 25}, or {@code 28-ea} before the release. */
  public String shortName() {
    return feature + (earlyAccess() ? version.substring(version.indexOf('-')) : "");
  }

  /** Formats it as {@code 25.0.3 (Eclipse Adoptium) at /usr/lib/jvm/temurin-25}. */
  public String text() {
    return version + (vendor.isBlank() ? "" : " (" + vendor + ")") + " at " + home;
  }
}
