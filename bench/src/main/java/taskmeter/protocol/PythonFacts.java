package taskmeter.protocol;

import java.util.List;

/**
 * What a CPython says of itself.
 *
 * @param feature its feature release, such as 3.12
 * @param version with its patch, such as 3.12.1
 * @param implementation such as CPython
 * @param build its tag or branch, and the date of its build
 * @param compiler with its version
 * @param executable the file that was run
 * @param buildFlags the flags of configure that change its speed, and the compiler's last word on optimization
 * @param debug whether it is a debug build
 * @param gil whether the global interpreter lock is enabled
 * @param jitBuilt whether a just-in-time compiler is built in
 * @param jitEnabled whether it is enabled
 * @param asyncioAccelerated whether asyncio's tasks are those written in C
 * @param processors those that it may use
 * @param arguments its own, before the script
 */
public record PythonFacts(String feature, String version, String implementation, String build, String compiler,
    String executable, List<String> buildFlags, boolean debug, boolean gil, boolean jitBuilt, boolean jitEnabled,
    boolean asyncioAccelerated, int processors, List<String> arguments) {

  public PythonFacts {
    buildFlags = List.copyOf(buildFlags);
    arguments = List.copyOf(arguments);
  }
}
