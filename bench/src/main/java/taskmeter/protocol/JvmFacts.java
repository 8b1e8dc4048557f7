package taskmeter.protocol;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a JVM says of itself.
 *
 * @param feature its feature release, such as 25
 * @param version of the virtual machine, with its build
 * @param name of the virtual machine
 * @param vendor of the JDK
 * @param home its folder
 * @param collectors the names of its garbage collectors
 * @param heapBytes the most that its heap may hold
 * @param processors those that it sees
 * @param arguments all that it got, those of environment variables included
 */
public record JvmFacts(int feature, String version, String name, String vendor, String home, List<String> collectors,
    long heapBytes, int processors, List<String> arguments) {

  public JvmFacts {
    collectors = List.copyOf(collectors);
    arguments = List.copyOf(arguments);
  }

  /** Those of the JVM that runs this. */
  public static JvmFacts here() {
    return new JvmFacts(
        Runtime.version().feature(),
        System.getProperty("java.vm.version"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vendor"),
        System.getProperty("java.home"),
        ManagementFactory.getGarbageCollectorMXBeans().stream().map(GarbageCollectorMXBean::getName)
            .collect(Collectors.toUnmodifiableList()),
        Runtime.getRuntime().maxMemory(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getRuntimeMXBean().getInputArguments());
  }
}
