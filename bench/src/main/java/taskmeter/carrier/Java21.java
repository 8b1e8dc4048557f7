package taskmeter.carrier;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** API of JDK 21: virtual threads, and an executor with a thread for each task (JEP 444). */
public final class Java21 {

  /** Whether this JVM has the API. On JDK 19 and 20 it is a preview, which is not measured. */
  public static final boolean PRESENT =
      Runtime.version().feature() >= 21 && NewerApi.has("java.lang.Thread", "isVirtual");

  private static final MethodHandle IS_VIRTUAL = NewerApi.ofVirtual(
      "java.lang.Thread", "isVirtual", methodType(boolean.class), methodType(boolean.class, Thread.class));
  private static final MethodHandle START = NewerApi.ofStatic(
      Thread.class, "startVirtualThread", methodType(Thread.class, Runnable.class),
      methodType(Thread.class, Runnable.class));
  private static final MethodHandle PER_TASK = NewerApi.ofStatic(
      Executors.class, "newThreadPerTaskExecutor", methodType(ExecutorService.class, ThreadFactory.class),
      methodType(ExecutorService.class, ThreadFactory.class));
  private static final MethodHandle VIRTUAL_PER_TASK = NewerApi.ofStatic(
      Executors.class, "newVirtualThreadPerTaskExecutor", methodType(ExecutorService.class),
      methodType(ExecutorService.class));

  private static final MethodHandle CLOSE = NewerApi.ofVirtual("java.util.concurrent.ExecutorService", "close",
      methodType(void.class), methodType(void.class, ExecutorService.class));

  private static final MethodHandle UNSTARTED = NewerApi.ofVirtual(
      "java.lang.Thread$Builder", "unstarted", methodType(Thread.class, Runnable.class),
      methodType(Thread.class, Object.class, Runnable.class));

  private Java21() {}

  /** Calls {@code thread.isVirtual()}; false on an older JDK. */
  public static boolean isVirtual(Thread thread) {
    try {
      return PRESENT && (boolean) IS_VIRTUAL.invokeExact(thread);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  /** Calls {@code Thread.startVirtualThread(task)}. */
  public static Thread startVirtualThread(Runnable task) {
    try {
      return (Thread) START.invokeExact(task);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  /** Calls {@code builder.unstarted(task)} of a {@code Thread.Builder}. */
  static Thread unstarted(Object builder, Runnable task) {
    try {
      return (Thread) UNSTARTED.invokeExact(builder, task);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  /** Calls {@code Executors.newThreadPerTaskExecutor(factory)}. */
  public static ExecutorService newThreadPerTaskExecutor(ThreadFactory factory) {
    try {
      return (ExecutorService) PER_TASK.invokeExact(factory);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  /** Calls {@code executor.close()}, which waits until all tasks have ended. */
  public static void close(ExecutorService executor) {
    try {
      CLOSE.invokeExact(executor);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  /** Calls {@code Executors.newVirtualThreadPerTaskExecutor()}. */
  public static ExecutorService newVirtualThreadPerTaskExecutor() {
    try {
      return (ExecutorService) VIRTUAL_PER_TASK.invokeExact();
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }
}
