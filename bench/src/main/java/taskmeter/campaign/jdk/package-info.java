/**
 * Finds the JDKs of this machine, and selects the ones that a campaign compares.
 *
 * <p>{@link taskmeter.campaign.jdk.SearchLocation} lists candidate homes, {@link taskmeter.campaign.jdk.JdkProbe}
 * runs one to find its version, {@link taskmeter.campaign.jdk.Discovery} runs all of them, and {@link
 * taskmeter.campaign.jdk.JdkChoice} selects the ones that the user named. The script {@code .mvn/select-jdk} searches
 * some of the same places, for the JDK that compiles; it cannot share this code, which is not compiled yet.
 */
package taskmeter.campaign.jdk;
