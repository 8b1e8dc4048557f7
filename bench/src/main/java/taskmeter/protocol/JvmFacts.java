package taskmeter.protocol;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a JVM reports about itself.
 *
 * @param feature the feature release, such as 25
 * @param version the version of the virtual machine, with its build
 * @param name the name of the virtual machine
 * @param vendor the vendor of the JDK
 * @param home the folder of the JDK
 * @param collectors the names of the garbage collectors
 * @param heapBytes the maximum size of the heap
 * @param processors the number of processors that the JVM sees
 * @param arguments all JVM options, including those of environment variables
 */
public record JvmFacts(int feature, String version, String name, String vendor, String home, List<String> collectors,
    long heapBytes, int processors, List<String> arguments) implements RuntimeFacts {

  public JvmFacts {
    collectors = List.copyOf(collectors);
    arguments = List.copyOf(arguments);
  }

  /** Returns the facts of the current JVM. */
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
