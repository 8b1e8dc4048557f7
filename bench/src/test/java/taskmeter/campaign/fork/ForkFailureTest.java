package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForkFailureTest {

  private static String reason(String printed) {
    return ForkFailure.reason(printed.lines().toList());
  }

  @Test
  void theLastExceptionIsTheReason() {
    assertEquals("java.lang.IllegalStateException: lost a task", reason("""
        # Warmup Iteration   1: <failure>

        java.util.concurrent.ExecutionException: java.lang.IllegalStateException: lost a task
        \tat java.base/java.util.concurrent.FutureTask.report(FutureTask.java:124)
        Caused by: java.lang.IllegalStateException: lost a task
        \tat example.Meeting.latch(Meeting.java:7)
        \t... 6 more

        org.openjdk.jmh.runner.BenchmarkException: Benchmark error during the run
        <forked VM failed with exit code 1>
        """));
  }

  @Test
  void aSignalExitCodeIsReported() {
    assertEquals("died: exit code 134; SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=8", reason("""
        #
        # A fatal error has been detected by the Java Runtime Environment:
        #
        #  SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=8
        #
        <forked VM failed with exit code 134>
        """));
    assertEquals("died: exit code 1; Internal Error (exceptions.cpp:574), pid=6207, tid=6210", reason("""
        #  Internal Error (exceptions.cpp:574), pid=6207, tid=6210
        <forked VM failed with exit code 1>
        """));
    assertEquals("died: exit code 137", reason("<forked VM failed with exit code 137>"));
  }

  @Test
  void anOutOfMemoryErrorIsTheReason() {
    assertEquals("java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory", reason("""
        Exception in thread "main" java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory
        <forked VM failed with exit code 1>
        """));
  }

  @Test
  void theLimitThatAForkDiedOfComesFirst() {
    Map.of("[0.5s][warning][os,thread] Failed to start thread \"x\" with pthread_create (EAGAIN, …",
        "the limit of threads",
        "# There is insufficient memory for the Java Runtime Environment to continue.", "the memory of the machine",
        "java.io.IOException: No space left on device", "there is no space for temporary files",
        "Unable to use shared archive. Unrecoverable archive loading error", "the JVM cannot use the archive")
        .forEach((line, limit) -> {
          String reason = MachineLimit.before("died: exit code 1", List.of("before", line));
          assertTrue(reason.startsWith(limit) && reason.endsWith(": died: exit code 1"), reason);
        });
    assertEquals("lost a task", MachineLimit.before("lost a task", List.of("# Warmup Iteration   1: 12 ns/op")));
  }

  @Test
  void jmhWrappersAreNotTheReason() {
    assertEquals("died: exit code 3", reason("""
        <forked VM failed with exit code 3>
        org.openjdk.jmh.runner.RunnerException: Benchmark caught the exception
        java.lang.IllegalStateException: Forked VM failed with exit code 3
        """));
  }

  @Test
  void anEmptyOutputHasAReason() {
    assertEquals("exited without a result or output", reason(""));
  }
}
