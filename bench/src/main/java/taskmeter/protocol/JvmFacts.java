package taskmeter.protocol;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

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
 * @param flags all flags of the JVM whose value is not the default, by option or by choice of the JVM; empty if
 *     unknown
 */
public record JvmFacts(int feature, String version, String name, String vendor, String home, List<String> collectors,
    long heapBytes, int processors, List<String> arguments, List<String> flags) implements RuntimeFacts {

  private static final Pattern BETWEEN = Pattern.compile("\\s+(?=-XX:)");

  public JvmFacts {
    collectors = List.copyOf(collectors);
    arguments = List.copyOf(arguments);
    flags = List.copyOf(flags);
  }

  /** Facts without flags. */
  public JvmFacts(int feature, String version, String name, String vendor, String home, List<String> collectors,
      long heapBytes, int processors, List<String> arguments) {
    this(feature, version, name, vendor, home, collectors, heapBytes, processors, arguments, List.of());
  }

  /** Returns the same facts with the flags of the current JVM. This loads classes, so a fork does not do it. */
  public JvmFacts withFlags() {
    return new JvmFacts(feature, version, name, vendor, home, collectors, heapBytes, processors, arguments,
        currentFlags());
  }

  /** The command {@code VM.flags} of jcmd; a JVM other than HotSpot does not have it. */
  private static List<String> currentFlags() {
    try {
      Object text = ManagementFactory.getPlatformMBeanServer().invoke(
          new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmFlags",
          new Object[] {new String[0]}, new String[] {String[].class.getName()});
      return BETWEEN.splitAsStream(text.toString().strip()).collect(Collectors.toUnmodifiableList());
    } catch (JMException unknown) {
      return List.of();
    }
  }

  /** Returns the facts of the current JVM, without flags. */
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
