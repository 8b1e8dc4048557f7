package taskmeter.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * What a CPython reports about itself.
 *
 * @param feature the feature release, such as 3.12
 * @param version the version with its patch, such as 3.12.1
 * @param implementation the implementation, such as CPython
 * @param build the tag or branch, and the date of the build
 * @param compiler the C compiler with its version
 * @param executable the file that was run
 * @param buildFlags the flags of configure that change the speed, and the effective optimization flags of the compiler
 * @param debug whether this is a debug build
 * @param gil whether the global interpreter lock is enabled
 * @param jitBuilt whether a just-in-time compiler is built in
 * @param jitEnabled whether the just-in-time compiler is enabled
 * @param asyncioAccelerated whether asyncio's tasks are written in C
 * @param processors the number of processors that the process may use
 * @param arguments the options of Python, which precede the script
 */
public record PythonFacts(String feature, String version, String implementation, String build, String compiler,
    String executable, List<String> buildFlags, boolean debug, boolean gil, boolean jitBuilt, boolean jitEnabled,
    boolean asyncioAccelerated, int processors, List<String> arguments) implements RuntimeFacts {

  public PythonFacts {
    buildFlags = List.copyOf(buildFlags);
    arguments = List.copyOf(arguments);
  }

  /** The facts of the same CPython, started with these options before its other ones. */
  public PythonFacts with(List<String> options) {
    var all = new ArrayList<>(options);
    all.addAll(arguments);
    return new PythonFacts(feature, version, implementation, build, compiler, executable, buildFlags, debug, gil,
        jitBuilt, jitEnabled, asyncioAccelerated, processors, all);
  }

  @Override
  public String name() {
    return implementation;
  }
}
