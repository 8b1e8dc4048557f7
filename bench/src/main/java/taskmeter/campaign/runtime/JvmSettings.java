package taskmeter.campaign.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import taskmeter.campaign.jdk.OwnArguments;
import taskmeter.campaign.message.Redaction;

/**
 * The arguments of the probe and of every fork. They set one collector and a fixed heap size, because the
 * defaults of the JVM differ between JDKs and machines.
 *
 * @param arguments in the order of the command line
 * @param own the ones that this runtime has and the others need not have
 */
public record JvmSettings(List<String> arguments, OwnArguments own) {

  /** Default arguments for one purpose; a matching argument of the user replaces all of them. */
  private record Default(Pattern replacedBy, List<String> arguments) {
    boolean isReplacedBy(String argument) {
      return replacedBy.matcher(argument).matches();
    }
  }

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
   * @param all the user's arguments for all runtimes
   */
  public static JvmSettings of(int feature, List<String> all) {
    return of(feature, all, OwnArguments.NONE);
  }

  /**
   * The settings for one runtime.
   *
   * @param feature the runtime's feature release, such as 25
   * @param all the user's arguments for all runtimes; a collector or a heap size of {@code own} replaces theirs
   * @param own the user's arguments for this runtime
   */
  public static JvmSettings of(int feature, List<String> all, OwnArguments own) {
    List<String> arguments = new ArrayList<>();
    List<String> user = new ArrayList<>(all);
    for (Default each : DEFAULTS) {
      if (own.list().stream().anyMatch(each::isReplacedBy)) {
        user.removeIf(each::isReplacedBy);
      } else if (user.stream().noneMatch(each::isReplacedBy)) {
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
    arguments.addAll(own.list());
    return new JvmSettings(arguments, own);
  }

  /** The arguments in one line, without the user's home folder. */
  public String text() {
    return arguments.stream().map(Redaction::withoutHome).collect(Collectors.joining(" "));
  }
}
