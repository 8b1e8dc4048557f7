package taskmeter.campaign.option;

import java.util.List;
import java.util.Locale;

/** What the program can be told to do. */
public enum Action {

  RUN("Runs a campaign; done when nothing else is said."),
  CHECK("Checks the options and what they select, and says nothing where all is well."),
  LIST("Lists the cells that the options select, and why some cannot run."),
  PLAN("Says what a campaign would measure, in how many blocks and how long it would take, and measures nothing."),
  DOCTOR("Says what bends numbers on this box and what to do about it, and changes nothing."),
  JMH("Hands the rest of the command line to JMH itself: jmh -h, jmh -l, jmh -prof perfnorm.");

  /** What the option {@code --action} can ask for: the build runs the jar with one command. */
  static final List<Action> OF_THE_BUILD = List.of(RUN, PLAN, DOCTOR, LIST);

  private final String description;

  Action(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
