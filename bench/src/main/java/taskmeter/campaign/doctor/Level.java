package taskmeter.campaign.doctor;

/** How badly something bends what is measured. */
public enum Level {
  OK,
  /** Numbers are worse or less sure; a campaign is still worth its time. */
  WARN,
  /** A campaign here is not worth its time, or will not get to its end. */
  FAIL
}
