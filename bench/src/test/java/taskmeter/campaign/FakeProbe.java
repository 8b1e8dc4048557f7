package taskmeter.campaign;

/** A matrix of cells none of which can run, and, if the JVM was told so, an end without an answer. */
public final class FakeProbe {
  private FakeProbe() {
  }

  /** Prints the matrix. */
  public static void main(String... arguments) {
    if (Boolean.getBoolean("fake.failure")) {
      throw new IllegalStateException("no answer");
    }
    System.out.println("jvm\tfeature\t" + Runtime.version().feature());
    System.out.println("jvm\tjvm.name\tExample VM");
    System.out.println("cell\tMeeting\tlatch\t\tFORK_JOIN\tFORK_JOIN\ttrue\t2"
        + "\tstandard\tx.Y\t\t\t\t\t\t1\tnever opens");
  }
}
