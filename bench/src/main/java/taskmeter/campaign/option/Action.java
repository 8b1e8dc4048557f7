package taskmeter.campaign.option;

import java.util.List;
import java.util.Locale;

/** The subcommands of the program. */
public enum Action {

  RUN("Runs a campaign. The default."),
  CHECK("Checks the options and the cells that they select. Prints nothing on success."),
  LIST("Lists the cells that the options select, and why some cannot run."),
  PLAN("Prints what a campaign would measure and how long it would take. Measures nothing."),
  PROFILE("Records a few cells under Linux perf: flame graphs and the hottest frames. Measures nothing."),
  DOCTOR("Reports what distorts measurements on this machine and how to fix it. Changes nothing."),
  JMH("Passes the rest of the command line to JMH: jmh -h, jmh -l, jmh -prof perfnorm.");

  /** The values of the option {@code --action}; the build always runs the jar with the same subcommand. */
  static final List<Action> OF_THE_BUILD = List.of(RUN, PLAN, PROFILE, DOCTOR, LIST);

  private final String description;

  Action(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
