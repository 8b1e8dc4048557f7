package taskmeter.mutation;

/** What a mutation falsifies: one step from the benchmark method to the published number. */
enum Kind {

  JVM("the JVM of a fork"),
  RUNTIME("the runtime"),
  SCORE("from JMH's score to the files"),
  OPERATIONS("operations in an invocation"),
  PARAMETERS("parameters"),
  MECHANISM("the mechanism"),
  WARMUP("warmup"),
  SELECTION("no score decides what is kept"),
  THREAD_EACH("a thread for each task"),
  LOOKUP("a missing lookup"),
  PARALLELISM("parallelism"),
  BASELINE("a baseline"),
  INJECTION("an injection"),
  SUSPENSION("where a suspended task goes"),
  TASKS("tasks that do less than they say"),
  LABEL("the label of a row"),
  ORDER("the order of the forks"),
  TURNS("forks that take turns"),
  DIAGNOSIS("a diagnosis"),
  PROFILE("a profile"),
  REPORT("from samples to published numbers");

  private final String title;

  Kind(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
