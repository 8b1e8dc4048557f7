/**
 * The forks of a block take turns: all of them are alive together, and each runs a few iterations while the others
 * wait. So both sides of a ratio are measured within a fraction of a second, in the same state of the machine. Forks
 * that follow each other are seconds apart, and a virtual machine's processors change their state in that time.
 *
 * <p>Others interleave whole runs (A. Abedi, T. Brecht, <i>Conducting repeatable experiments in highly variable cloud
 * computing environments</i>, ICPE 2017, doi:10.1145/3030207.3030229), or run both sides at once, each on a processor
 * of its own (L. Bulej et al., <i>Duet benchmarking: improving measurement accuracy in the cloud</i>, ICPE 2020,
 * doi:10.1145/3358960.3379132).
 */
package taskmeter.campaign.turn;
