package taskmeter.report;

/** Reads a run's samples and writes its charts and summary beside them. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("not yet");
  }
}
