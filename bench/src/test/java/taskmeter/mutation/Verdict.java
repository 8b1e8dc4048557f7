package taskmeter.mutation;

/**
 * Whether a mutation, or the unchanged program, was noticed.
 *
 * @param by what noticed it
 * @param what the reason of a failed fork, the error, or the name of the first failed test; what was run if nothing
 *     noticed it
 */
record Verdict(By by, String what) {

  /** What noticed a mutation. */
  enum By {
    RUN_TIME("at run time"), TEST("by a test"), NOBODY("not noticed");

    private final String title;

    By(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  boolean noticed() {
    return by != By.NOBODY;
  }
}
