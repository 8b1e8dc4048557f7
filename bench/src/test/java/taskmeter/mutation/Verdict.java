package taskmeter.mutation;

/**
 * What became of a mutation, or of the unchanged program.
 *
 * @param by who noticed it
 * @param what the reason that a fork gave, the error, or the name of the first test that failed; else what was run
 */
record Verdict(By by, String what) {

  /** Who noticed a mutation. */
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
