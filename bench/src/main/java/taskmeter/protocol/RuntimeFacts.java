package taskmeter.protocol;

import java.util.List;

/** What a runtime reports about itself: a JVM, or a CPython. */
public sealed interface RuntimeFacts permits JvmFacts, PythonFacts {

  /** The name of the virtual machine. */
  String name();

  /** The version of the virtual machine. */
  String version();

  /** The number of processors that the runtime may use. */
  int processors();

  /** The options that it was started with. */
  List<String> arguments();
}
