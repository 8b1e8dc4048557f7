package taskmeter.mutation;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes, and ends the JVM at the first test that fails. */
public final class FirstFailure implements TestExecutionListener {

  static final int NONE = 0;
  static final int FAILED = 1;
  static final int NO_TEST = 2;

  private final Path answer;
  private final AtomicLong ended = new AtomicLong();

  private FirstFailure(Path answer) {
    this.answer = answer;
  }

  /**
   * Runs the classes.
   *
   * @param arguments a file for the name of the first failed test, and the names of the classes
   */
  public static void main(String[] arguments) {
    var listener = new FirstFailure(Path.of(arguments[0]));
    var request = LauncherDiscoveryRequestBuilder.request()
        .selectors(Arrays.stream(arguments).skip(1).map(name -> selectClass(name)).toList()).build();
    LauncherFactory.create().execute(request, listener);
    end(listener.ended.get() == 0 ? NO_TEST : NONE);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      try {
        Files.writeString(answer, name(test), StandardCharsets.UTF_8);
        result.getThrowable().ifPresent(Throwable::printStackTrace);
      } catch (IOException e) {
        e.printStackTrace();
      } finally {
        end(FAILED);
      }
    }
    if (test.isTest()) {
      ended.incrementAndGet();
    }
  }

  private static String name(TestIdentifier test) {
    return test.getSource().map(source -> switch (source) {
      case MethodSource method -> simple(method.getClassName()) + "." + method.getMethodName();
      case ClassSource type -> simple(type.getClassName());
      default -> test.getDisplayName();
    }).orElse(test.getDisplayName());
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** Ends this JVM and those that the tests have started. */
  private static void end(int exit) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(exit);
  }
}
