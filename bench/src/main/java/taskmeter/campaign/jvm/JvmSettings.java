package taskmeter.campaign.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import taskmeter.campaign.message.Redaction;

/**
 * The arguments of the probe and of every fork. They set one collector and a fixed heap size, because the
 * defaults of the JVM differ between JDKs and machines.
 *
 * @param arguments in the order of the command line
 */
public record JvmSettings(List<String> arguments) {

  /** Default arguments for one purpose; a matching argument of the user replaces all of them. */
  private record Default(Pattern replacedBy, List<String> arguments) {}

  private static final Pattern HEAP = Pattern.compile("-Xm[sx].+|-XX:(Initial|Max)(HeapSize=|RAMPercentage=).+");
  private static final List<Default> DEFAULTS = List.of(
      new Default(Pattern.compile("-XX:\\+Use\\w+GC"), List.of("-XX:+UseG1GC")),
      new Default(HEAP,
          List.of("-Xms512m", "-Xmx512m")));

  /** Whether the arguments set the size of the heap. */
  public static boolean setHeap(List<String> arguments) {
    return arguments.stream().anyMatch(argument -> HEAP.matcher(argument).matches());
  }

  public JvmSettings {
    arguments = List.copyOf(arguments);
  }

  /**
   * The settings for one runtime.
   *
   * @param feature the runtime's feature release, such as 25
   * @param user the user's own arguments
   */
  public static JvmSettings of(int feature, List<String> user) {
    List<String> arguments = new ArrayList<>();
    for (Default each : DEFAULTS) {
      if (user.stream().noneMatch(argument -> each.replacedBy.matcher(argument).matches())) {
        arguments.addAll(each.arguments);
      }
    }
    // An eager start uses a private constructor of java.lang
    arguments.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
    if (feature >= 23) {
      // JMH uses sun.misc.Unsafe, and the JVM would print a warning in each fork
      arguments.add("--sun-misc-unsafe-memory-access=allow");
    }
    arguments.add("-XX:-CreateCoredumpOnCrash");
    arguments.addAll(user);
    return new JvmSettings(arguments);
  }

  /** The arguments in one line, without the user's home folder. */
  public String text() {
    return Redaction.withoutHome(String.join(" ", arguments));
  }
}
