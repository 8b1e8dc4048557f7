package taskmeter.scenario.declaration;

/** The parameters of cells. The name of a constant is the parameter's name, in the results and in JMH. */
public enum Parameter {

  tasks("tasks", "tasks of one invocation"),
  suspending("% suspending", "share of the tasks that suspend once, in percent"),
  parties("parties", "tasks that meet, the measuring one included"),
  failing("failing", "children that fail; the middle one, while its siblings wait"),
  calls("calls", "calls one after another"),
  leaves("leaves", "the work of a leaf of the tree"),
  levels("levels", "levels of the tree below its root"),
  context("context", "what arrives in each call from its creator");

  private final String title;
  private final String meaning;

  Parameter(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  public String title() {
    return title;
  }

  public String meaning() {
    return meaning;
  }
}
